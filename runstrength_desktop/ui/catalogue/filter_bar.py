"""The filters of the catalogue on one line; what does not fit moves under "More"."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from runstrength_desktop.domain.muscle import Muscle
from runstrength_desktop.ui.catalogue import facets
from runstrength_desktop.ui.catalogue.choice_chip import ChoiceChip
from runstrength_desktop.ui.catalogue.facets import Asked, Facet, Option, Shelf
from runstrength_desktop.ui.catalogue.filter_chip import FilterChip, Glyph
from runstrength_desktop.ui.catalogue.stock import Stock
from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.theme.tokens import Palette

if TYPE_CHECKING:
    from runstrength_desktop.ui.catalogue.option_list import OptionLine
    from runstrength_desktop.ui.catalogue.option_popup import OptionPopup

_SPACING = 4
_NARROWEST = 200
# Where the line is too narrow, these go under "More", the first one first.
_FOLDING = ("pattern", "level")


class FilterBar(QWidget):
    """A chip for the chosen muscles when there are any, then place, level, pattern and more."""

    changed = Signal()
    muscles_cleared = Signal()

    def __init__(
        self, stock: Stock, text: Callable[[], str], palette: Palette, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._stock = stock
        self._text = text
        self._palette = palette
        self._asked = Asked()
        self._facets: dict[str, Facet] | None = None
        self._popup: OptionPopup | None = None
        self._build_chips()
        self._build_layout()

    @property
    def asked(self) -> Asked:
        """What is asked for, but for the text."""
        return self._asked

    @property
    def muscles(self) -> frozenset[str]:
        """The chosen regions."""
        return self._asked.muscles

    @property
    def is_asking(self) -> bool:
        """Whether anything is asked for, muscles too."""
        return self._asked != Asked()

    def use_stock(self, stock: Stock) -> None:
        """Offer what this stock holds; what is asked for stays where it still can."""
        self._stock = stock
        self._facets = None
        asked = self._asked
        place = asked.place
        if place is not None:
            place = next((p for p in stock.places if p.id == place.id), None)
        fits = asked.fits_profile and stock.has_profile
        self._asked = replace(asked, place=place, fits_profile=fits)
        self._show_chosen()

    def set_muscles(self, muscles: frozenset[str]) -> None:
        """Show these regions as chosen."""
        self._asked = replace(self._asked, muscles=muscles)
        chosen = [m for m in self._stock.catalogue.muscles if m.id in muscles]
        names = [muscle.name for muscle in chosen]
        more = f" +{len(names) - 1}" if len(names) > 1 else ""
        self.muscle_chip.show_choice(f"{_short(chosen[0])}{more}" if chosen else "", is_filled=True)
        text = self.tr("Remove muscle filter: {muscles}").format(muscles=", ".join(names))
        self.muscle_chip.setAccessibleName(text)
        self.muscle_chip.setVisible(bool(names))
        self._fold()

    def ask(self, asked: Asked) -> None:
        """Ask for this instead; the muscles stay."""
        asked = replace(asked, muscles=self._asked.muscles)
        if asked != self._asked:
            self._asked = asked
            self._show_chosen()
            self.changed.emit()

    def clear_choices(self) -> None:
        """Ask for nothing but the muscles."""
        self.ask(Asked())

    def facet(self, name: str) -> Facet:
        """What the chip "place", "level", "pattern" or "more" opens, were there room for all."""
        if self._facets is None:
            self._facets = self._made_facets()
        return self._facets[name]

    def apply_palette(self, palette: Palette) -> None:
        """Use these colours."""
        self._palette = palette
        for chip in (self.muscle_chip, *self.chips.values()):
            chip.apply_palette(palette)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(_NARROWEST, super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _build_chips(self) -> None:
        self.muscle_chip = FilterChip(Glyph.CROSS, self._palette, self)
        self.muscle_chip.hide()
        self.muscle_chip.clicked.connect(self.muscles_cleared)
        titles = {
            "place": self.tr("Place"),
            "level": self.tr("Level"),
            "pattern": self.tr("Pattern"),
            "more": self.tr("More"),
        }
        self.chips: Mapping[str, ChoiceChip] = {
            name: ChoiceChip(title, self._palette, self) for name, title in titles.items()
        }
        for name, chip in self.chips.items():
            chip.clicked.connect(partial(self.open, name))
            chip.removed.connect(partial(self._remove, name))

    def _build_layout(self) -> None:
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(_SPACING)
        for chip in (self.muscle_chip, *self.chips.values()):
            line.addWidget(chip)
        line.addStretch(1)

    def _made_facets(self) -> dict[str, Facet]:
        stock = self._stock
        used = {exercise.pattern for exercise in stock.catalogue.exercises}
        patterns = [p for p in stock.catalogue.patterns.items() if p[0] in used]
        return {
            "place": facets.place_facet(
                stock.places,
                stock.catalogue.equipment,
                self._fitting_count if stock.has_profile else None,
            ),
            "level": facets.level_facet(),
            "pattern": facets.pattern_facet(patterns),
            "more": facets.more_facet(stock.shelves, self._shelf_count),
        }

    def _fitting_count(self) -> int:
        return self._stock.fitting_count(self._asked, self._text())

    def _shelf_count(self, shelf: Shelf) -> int:
        return self._stock.shelf_count(self._asked, self._text(), shelf)

    def _shown_facet(self, name: str) -> Facet:
        """A chip's facet with those that have no chip on the line."""
        if name != "more":
            return self.facet(name)
        folded = [self.facet(n) for n in reversed(_FOLDING) if self.chips[n].isHidden()]
        return facets.together(*folded, self.facet("more"))

    # Choosing

    def open(self, name: str) -> None:
        """Open a chip's choices with their counts."""
        from runstrength_desktop.ui.catalogue.option_popup import OptionPopup  # noqa: PLC0415

        facet = self._shown_facet(name)
        popup = self._popup = OptionPopup(facet.title, self._palette, self.chips[name])
        popup.flipped.connect(partial(self._flip, facet))
        popup.open_below(self.chips[name], self._lines(facet))

    def _lines(self, facet: Facet) -> "list[OptionLine]":
        from runstrength_desktop.ui.catalogue.option_list import lines_of  # noqa: PLC0415

        return lines_of(facet, self._asked, self._stock.counts(self._asked, self._text()))

    def _flip(self, facet: Facet, option: Option) -> None:
        self.ask(option.flip(self._asked))
        if self._popup is not None:
            self._popup.show_lines(self._lines(facet))

    def _remove(self, name: str) -> None:
        self.ask(self._shown_facet(name).cleared(self._asked))

    # What the line shows

    def _show_chosen(self) -> None:
        if self._facets is None and not self.is_asking:
            return
        for name, chip in self.chips.items():
            chip.show_chosen(self.facet(name).chosen(self._asked))
        self._fold()

    def _fold(self) -> None:
        """Keep the line to its width: quiet chips give way before filled ones shrink."""
        hidden = self._to_fold()
        for name in _FOLDING:
            self.chips[name].setVisible(name not in hidden)
        self.chips["more"].show_chosen(self._more_chosen(hidden))

    def _more_chosen(self, hidden: Iterable[str]) -> list[str]:
        if self._facets is None:
            return []
        return [
            label for name in ("more", *hidden) for label in self.facet(name).chosen(self._asked)
        ]

    def _to_fold(self) -> tuple[str, ...]:
        quiet = tuple(name for name in _FOLDING if not self.chips[name].is_filled)
        for number in range(len(quiet) + 1):
            if self._width_without(quiet[:number], ChoiceChip.sizeHint) <= self.width():
                return quiet[:number]
        if self._width_without(quiet, ChoiceChip.minimumSizeHint) <= self.width():
            return quiet
        return _FOLDING

    def _width_without(self, folded: Iterable[str], size: Callable[[FilterChip], QSize]) -> int:
        shown: list[FilterChip] = [c for name, c in self.chips.items() if name not in folded]
        if not self.muscle_chip.isHidden():
            shown.append(self.muscle_chip)
        return sum(size(chip).width() + _SPACING for chip in shown) - _SPACING


def _short(muscle: Muscle) -> str:
    """What people call it, such as "Glute med"; it fits a chip."""
    name = muscle.common_name or muscle.name
    return name[:1].upper() + name[1:]
