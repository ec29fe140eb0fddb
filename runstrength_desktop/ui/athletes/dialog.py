"""Athletes…: whose plan is shown, one more, another name, a week to another."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from runstrength_desktop.domain.athlete import NAME_LIMIT, Athlete
from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.planning.athlete_copy import AthleteCopy
from runstrength_desktop.planning.catalogue import Catalogue
from runstrength_desktop.planning.planner import Planner
from runstrength_desktop.ui.athletes.copy_dialog import CopyWeeksDialog
from runstrength_desktop.ui.athletes.model import AthleteModel
from runstrength_desktop.ui.athletes.wording import copied_sentence, switched_sentence
from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.plain_label import PlainLabel
from runstrength_desktop.ui.theme.tokens import GRID, Palette

_SIZE = (520, 400)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class AthletesDialog(QDialog):
    """The athletes of a plan; `monday` is the week that can be copied.

    `switched` tells that another plan is shown or its athlete has another name, so
    that the title is to be read anew; `said` and `failed` carry one sentence.
    """

    switched = Signal()
    said = Signal(str)
    failed = Signal(str)

    def __init__(
        self,
        planner: Planner,
        built_in: Catalogue,
        monday: date,
        palette: Palette,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Athletes"))
        self.resize(*_SIZE)
        self._planner, self._built_in, self._monday = planner, built_in, monday
        self._tokens = palette
        self.model = AthleteModel(planner.store, self)
        self.list = self._build_list()
        self.name = self._build_name()
        self.message = PlainLabel("", self)
        self._build()
        self.model.refused.connect(self._fail)
        self.model.renamed.connect(self._follow_rename)
        self._show(planner.store.current_athlete())

    def chosen(self) -> Athlete | None:
        """The athlete of the current row."""
        row = self.list.currentIndex().row()
        return self.model.athletes[row] if row >= 0 else None

    def add(self) -> None:
        """Add the typed athlete; the plan that is shown stays."""
        try:
            athlete = self._planner.store.add_athlete(self.name.text())
        except PlanError as error:
            self._fail(str(error))
            return
        self.name.clear()
        self.model.read()
        self._show(athlete)
        self.switched.emit()

    def rename(self) -> None:
        """Write another name into the current row."""
        self.list.setFocus()
        self.list.edit(self.list.currentIndex())

    def switch(self) -> None:
        """Show the plan of the current row's athlete, and leave."""
        athlete = self.chosen()
        if athlete is None:
            return
        try:
            self._planner.use_athlete(athlete.id)
        except PlanError as error:
            self._fail(str(error))
            return
        self.accept()
        self.switched.emit()
        self.said.emit(switched_sentence(athlete))

    def copy_week(self) -> None:
        """Ask what to copy to whom."""
        self.asking = self._copy_dialog()
        self.asking.open()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and self.name.hasFocus():
            self.add()
        else:
            super().keyPressEvent(event)

    # Parts

    def _build(self) -> None:
        intro = PlainLabel(
            self.tr("Each athlete has weeks, own exercises and an undo list of their own."), self
        )
        intro.setWordWrap(True)
        intro.set_colour(self._tokens.text_muted)
        self.message.setWordWrap(True)
        self.message.set_colour(self._tokens.error)
        self.message.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(5 * GRID, 4 * GRID, 5 * GRID, 4 * GRID)
        column.setSpacing(3 * GRID)
        column.addWidget(intro)
        column.addLayout(self._build_middle(), 1)
        column.addLayout(self._build_adding())
        column.addWidget(self.message)
        column.addLayout(self._build_buttons())

    def _build_list(self) -> QListView:
        rows = QListView(self)
        rows.setModel(self.model)
        rows.setAccessibleName(self.tr("Athletes"))
        rows.setTextElideMode(Qt.TextElideMode.ElideRight)
        rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rows.setEditTriggers(QListView.EditTrigger.EditKeyPressed)
        rows.doubleClicked.connect(self.switch)
        rows.selectionModel().currentChanged.connect(self._refresh)
        return rows

    def _build_middle(self) -> QHBoxLayout:
        self.switcher = self._button(self.tr("&Show this plan"), self.switch)
        self.switcher.setDefault(True)
        self.renamer = self._button(self.tr("&Rename (F2)"), self.rename)
        self.copier = self._button(self.tr("&Copy this week to…"), self.copy_week)
        verbs = QVBoxLayout()
        verbs.setSpacing(2 * GRID)
        for button in (self.switcher, self.renamer, self.copier):
            verbs.addWidget(button)
        verbs.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(3 * GRID)
        row.addWidget(self.list, 1)
        row.addLayout(verbs)
        return row

    def _build_name(self) -> QLineEdit:
        line = QLineEdit(self)
        line.setAccessibleName(self.tr("Name of another athlete"))
        line.setPlaceholderText(self.tr("Name of another athlete"))
        line.setMaxLength(NAME_LIMIT)
        return line

    def _build_adding(self) -> QHBoxLayout:
        self.adder = self._button(self.tr("&Add"), self.add)
        row = QHBoxLayout()
        row.setSpacing(3 * GRID)
        row.addWidget(self.name, 1)
        row.addWidget(self.adder)
        return row

    def _build_buttons(self) -> QHBoxLayout:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        buttons.rejected.connect(self.reject)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(buttons)
        return row

    def _button(self, text: str, does: Callable[[], None]) -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        button.clicked.connect(does)
        return button

    def _copy_dialog(self) -> CopyWeeksDialog:
        store = self._planner.store
        dialog = CopyWeeksDialog(store, self._built_in, self._monday, self._tokens, self)
        athlete = self.chosen()
        if athlete is not None:
            dialog.choose(athlete.id)
        dialog.copied.connect(self._tell_copied)
        return dialog

    # What is shown

    def _show(self, athlete: Athlete) -> None:
        self.list.setCurrentIndex(self.model.index_of(athlete.id))
        self.list.setFocus()
        self.message.hide()
        self._refresh()

    def _refresh(self) -> None:
        self.switcher.setEnabled(self.list.currentIndex() != self.model.current_index())
        self.copier.setEnabled(len(self.model.athletes) > 1)

    def _follow_rename(self, athlete_id: str) -> None:
        self.list.setCurrentIndex(self.model.index_of(athlete_id))
        self.message.hide()
        self._refresh()
        self.switched.emit()

    def _tell_copied(self, copy: AthleteCopy) -> None:
        self.accept()
        self.said.emit(copied_sentence(copy))

    def _fail(self, sentence: str) -> None:
        self.message.setText(sentence)
        self.message.show()
        self.failed.emit(sentence)
