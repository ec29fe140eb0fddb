"""The filters of the catalogue on one line."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from runstrength_desktop.domain.muscle import Muscle
from runstrength_desktop.planning.catalogue import Catalogue
from runstrength_desktop.planning.search import CatalogueFilter
from runstrength_desktop.ui.catalogue.choice_chip import Choice, ChoiceChip
from runstrength_desktop.ui.catalogue.filter_chip import FilterChip, Glyph
from runstrength_desktop.ui.theme.tokens import Palette

NOTHING = ""

_LEVELS = 5
_SPACING = 4


class FilterBar(QWidget):
    """A chip for the chosen muscles when there are any, then equipment, level and pattern."""

    changed = Signal()
    muscles_cleared = Signal()

    def __init__(self, catalogue: Catalogue, palette: Palette, parent: QWidget) -> None:
        super().__init__(parent)
        self._catalogue = catalogue
        self._muscles: frozenset[str] = frozenset()
        self.muscle_chip = FilterChip(Glyph.CROSS, palette, self)
        self.muscle_chip.hide()
        self.muscle_chip.clicked.connect(self.muscles_cleared)
        self._build_choices(palette)
        self._build_layout()

    def wanted(self, text: str) -> CatalogueFilter:
        """What is looked for, with this text."""
        return CatalogueFilter(
            text,
            self._muscles,
            equipment=self._owned(),
            levels=frozenset(int(level) for level in self.level.chosen),
            patterns=self.pattern.chosen,
        )

    @property
    def muscles(self) -> frozenset[str]:
        """The chosen regions."""
        return self._muscles

    def set_muscles(self, muscles: frozenset[str]) -> None:
        """Show these regions as chosen."""
        self._muscles = muscles
        chosen = [m for m in self._catalogue.muscles if m.id in muscles]
        names = [muscle.name for muscle in chosen]
        more = f" +{len(names) - 1}" if len(names) > 1 else ""
        self.muscle_chip.show_choice(f"{_short(chosen[0])}{more}" if chosen else "", is_filled=True)
        text = self.tr("Remove muscle filter: {muscles}").format(muscles=", ".join(names))
        self.muscle_chip.setAccessibleName(text)
        self.muscle_chip.setVisible(bool(names))

    def clear_choices(self) -> None:
        """Ask for nothing by equipment, level and pattern."""
        for chip in self._choices:
            chip.choose(frozenset())

    def apply_palette(self, palette: Palette) -> None:
        """Use these colours."""
        for chip in (self.muscle_chip, *self._choices):
            chip.apply_palette(palette)

    def _build_choices(self, palette: Palette) -> None:
        tr = self.tr
        self.equipment = ChoiceChip(
            (tr("Equipment"), tr("Anything")), self._things, lambda k: k == NOTHING, palette, self
        )
        self.level = ChoiceChip(
            (tr("Level"), tr("Any level")), self._levels, lambda _: False, palette, self
        )
        self.pattern = ChoiceChip(
            (tr("Pattern"), tr("Any pattern")), self._patterns, lambda _: True, palette, self
        )
        for chip in self._choices:
            chip.changed.connect(self.changed)

    @property
    def _choices(self) -> tuple[ChoiceChip, ChoiceChip, ChoiceChip]:
        return (self.equipment, self.level, self.pattern)

    def _build_layout(self) -> None:
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(_SPACING)
        for chip in (self.muscle_chip, *self._choices):
            line.addWidget(chip)
        line.addStretch(1)

    def _things(self) -> Sequence[Choice]:
        owned = [(t.id, t.name) for t in self._catalogue.equipment if not t.always_at_hand]
        return [(NOTHING, self.tr("Nothing needed")), *owned]

    def _levels(self) -> Sequence[Choice]:
        text = self.tr("Level {level}")
        return [(str(n), text.format(level=n)) for n in range(1, _LEVELS + 1)]

    def _patterns(self) -> Sequence[Choice]:
        return list(self._catalogue.patterns.items())

    def _owned(self) -> frozenset[str] | None:
        return self.equipment.chosen - {NOTHING} if self.equipment.chosen else None


def _short(muscle: Muscle) -> str:
    """What people call it, such as "Glute med"; it fits a chip."""
    name = muscle.common_name or muscle.name
    return name[:1].upper() + name[1:]
