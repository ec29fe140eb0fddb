"""What is behind a figure: what would help, the muscles, how it is counted, its sources."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QVBoxLayout, QWidget

from runstrength_desktop.coaching import block_mix, block_wave
from runstrength_desktop.coaching.check import Check, Scope
from runstrength_desktop.coaching.mends import Mend
from runstrength_desktop.planning.catalogue import Catalogue
from runstrength_desktop.ui.checks import wording
from runstrength_desktop.ui.checks.check_row import MARGIN, TEXT_LEFT
from runstrength_desktop.ui.checks.links import LinkRow
from runstrength_desktop.ui.checks.mend_button import MendButton
from runstrength_desktop.ui.checks.named import exercises_named, muscles_named
from runstrength_desktop.ui.plain_label import PlainLabel
from runstrength_desktop.ui.theme import fonts
from runstrength_desktop.ui.theme.tokens import GRID, Palette

_BLOCK_HELP = {
    block_mix.ID: QT_TRANSLATE_NOOP(
        "CheckDetail",
        "Put it into most of the weeks; filling the block (Ctrl+L) adds sessions that are missing.",
    ),
    block_wave.ID: QT_TRANSLATE_NOOP(
        "CheckDetail",
        "Take a third of the sets away in one of these weeks, or make it less hard by a point.",
    ),
}


class CheckDetail(QWidget):
    """`mend_looked_at` carries a mend while it is hovered or focused, else None."""

    mend_looked_at = Signal(object)
    mend_chosen = Signal(object)
    muscle_wanted = Signal(str)
    exercise_wanted = Signal(str)

    def __init__(
        self,
        check: Check,
        catalogue: Catalogue,
        sources: Mapping[str, str],
        palette: Palette,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.check = check
        self.mends: list[MendButton] = []
        self._muscles: list[LinkRow] = []
        self._catalogue, self._sources, self._palette = catalogue, sources, palette
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(TEXT_LEFT, 2 * GRID, MARGIN + GRID, 4 * GRID)
        self._column.setSpacing(GRID)
        self._build_help()
        self._build_muscles()
        self._build_formula()
        self._build_sources()

    def show_mends(self, mends: Sequence[Mend]) -> None:
        """Offer these; without any, say so."""
        self._looking.setVisible(not mends)
        self._looking.setText(_tr("No single step helps without making something else worse."))
        for mend in mends:
            self._add_mend(mend)
        if links := exercises_named(mends, self._catalogue.by_id):
            row = LinkRow(_tr("More about these exercises"), self._palette, self)
            row.followed.connect(self.exercise_wanted)
            for exercise in links:
                spoken = _tr("About {name}").format(name=exercise.name)
                row.add(exercise.name, spoken, exercise.id)
            self._help.addWidget(_caption(_tr("More about"), self._palette, self))
            self._help.addWidget(row)
        self._order_tabs()

    def _order_tabs(self) -> None:
        """Mends come first, then the links to their exercises, then those to muscles."""
        links = [link for row in self.findChildren(LinkRow) for link in row.links]
        late = [link for row in self._muscles for link in row.links]
        chain = [*self.mends, *(link for link in links if link not in late), *late]
        for before, after in pairwise(chain):
            QWidget.setTabOrder(before, after)

    def _build_help(self) -> None:
        self._help = QVBoxLayout()
        self._help.setSpacing(GRID + 2)
        self._column.addLayout(self._help)
        self._looking = self._label(_tr("Looking for what would help…"), fonts.small_font())
        if not self.check.status.is_told:
            self._looking.hide()
            return
        if self.check.scope is Scope.BLOCK:
            self._looking.setText(_tr(str(_BLOCK_HELP[self.check.id])))
        self._help.addWidget(_caption(_tr("What would help"), self._palette, self))
        self._help.addWidget(self._looking)

    def _add_mend(self, mend: Mend) -> None:
        button = MendButton(mend, self._palette, self)
        button.looked_at.connect(lambda is_on: self.mend_looked_at.emit(mend if is_on else None))
        button.clicked.connect(lambda: self.mend_chosen.emit(mend))
        self.mends.append(button)
        self._help.addWidget(button)

    def _build_muscles(self) -> None:
        muscles = muscles_named(self.check, self._catalogue.muscle_by_id)
        if not muscles:
            return
        self._column.addWidget(_caption(_tr("On the muscle map"), self._palette, self))
        row = LinkRow(_tr("Muscles"), self._palette, self)
        self._muscles.append(row)
        row.followed.connect(self.muscle_wanted)
        for muscle in muscles:
            spoken = _tr("Show {name} on the map").format(name=muscle.name)
            row.add(muscle.name, spoken, muscle.id)
        self._column.addWidget(row)

    def _build_formula(self) -> None:
        self._column.addWidget(_caption(_tr("How it is counted"), self._palette, self))
        told = " ".join(filter(None, (self.check.formula, wording.suiting(self.check))))
        self._column.addWidget(self._label(told, fonts.small_font()))

    def _build_sources(self) -> None:
        self._column.addWidget(_caption(_tr("Where it comes from"), self._palette, self))
        for source in self.check.sources:
            told = self._sources.get(source, "")
            text = f"{source}: {told}" if told else source
            self._column.addWidget(self._label(text, fonts.small_font()))

    def _label(self, text: str, font: QFont) -> PlainLabel:
        label = PlainLabel(text, self)
        label.setWordWrap(True)
        label.setFont(font)
        label.set_colour(self._palette.text_muted)
        return label


def _caption(text: str, palette: Palette, parent: QWidget) -> PlainLabel:
    caption = PlainLabel(text, parent)
    font = fonts.small_font()
    font.setWeight(QFont.Weight.DemiBold)
    caption.setFont(font)
    caption.set_colour(palette.text)
    caption.setContentsMargins(0, GRID + 2, 0, 0)
    return caption


def _tr(text: str) -> str:
    return QCoreApplication.translate("CheckDetail", text)
