"""Weeks to another athlete: to whom, how many, from which week on."""

from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.planning.athlete_copy import copy_weeks
from runstrength_desktop.planning.catalogue import Catalogue
from runstrength_desktop.planning.ports import PlanStore
from runstrength_desktop.ui.athletes.wording import called
from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.plain_label import PlainLabel
from runstrength_desktop.ui.theme.tokens import GRID, Palette
from runstrength_desktop.ui.week_field import WeekField, week_words

MOST_WEEKS = 52
_WIDTH = 480
_NUMBER_WIDTH = 64


class CopyWeeksDialog(QDialog):
    """Copies from the current athlete's week of `monday` on; `copied` carries an `AthleteCopy`."""

    copied = Signal(object)

    def __init__(
        self,
        store: PlanStore,
        built_in: Catalogue,
        monday: date,
        palette: Palette,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Copy to another athlete"))
        self._store, self._built_in, self._monday = store, built_in, monday
        self.athletes = self._build_athletes()
        self.weeks = self._build_weeks()
        self.first = WeekField(monday, self.tr("Week in which the copy begins"), self)
        self.message = PlainLabel("", self)
        self.message.setWordWrap(True)
        self.message.set_colour(palette.error)
        self._lay_out(palette)

    def choose(self, athlete_id: str) -> None:
        """Copy to this athlete unless it is the one whose plan is shown."""
        row = self.athletes.findData(athlete_id)
        self.athletes.setCurrentIndex(max(row, 0))

    @override
    def accept(self) -> None:
        mondays = tuple(self._monday + timedelta(weeks=n) for n in range(self.weeks.value()))
        to, first = str(self.athletes.currentData()), self.first.monday
        try:
            copy = copy_weeks(self._store, self._built_in, mondays, to, first)
        except PlanError as error:
            self.message.setText(str(error))
            self.message.show()
            return
        super().accept()
        self.copied.emit(copy)

    def _build_athletes(self) -> QComboBox:
        current = self._store.current_athlete()
        box = QComboBox(self)
        box.setAccessibleName(self.tr("Athlete to copy to"))
        for athlete in self._store.athletes():
            if athlete.id != current.id:
                box.addItem(called(athlete), athlete.id)
        return box

    def _build_weeks(self) -> QSpinBox:
        box = QSpinBox(self)
        box.setAccessibleName(self.tr("Number of weeks to copy"))
        box.setRange(1, MOST_WEEKS)
        box.setFixedWidth(_NUMBER_WIDTH)
        return box

    def _build_form(self) -> QFormLayout:
        form = QFormLayout()
        form.setHorizontalSpacing(4 * GRID)
        form.setVerticalSpacing(3 * GRID)
        form.addRow(self.tr("From"), PlainLabel(week_words(self._monday), self))
        form.addRow(self.tr("&Weeks"), self.weeks)
        form.addRow(self.tr("&To"), self.athletes)
        form.addRow(self.tr("&Beginning in"), self.first)
        return form

    def _build_buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        copy = buttons.addButton(self.tr("&Copy"), QDialogButtonBox.ButtonRole.AcceptRole)
        copy.setDefault(True)
        copy.setEnabled(self.athletes.count() > 0)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        return buttons

    def _lay_out(self, palette: Palette) -> None:
        note = PlainLabel(
            self.tr(
                "Everything is added as planned, after what is there. "
                "Undo in the other athlete's plan takes it back."
            ),
            self,
        )
        note.setWordWrap(True)
        note.set_colour(palette.text_muted)
        column = QVBoxLayout(self)
        column.setContentsMargins(5 * GRID, 4 * GRID, 5 * GRID, 4 * GRID)
        column.setSpacing(4 * GRID)
        column.addLayout(self._build_form())
        column.addWidget(note)
        column.addWidget(self.message)
        column.addWidget(self._build_buttons())
        self.message.hide()
        self.setMinimumWidth(_WIDTH)
