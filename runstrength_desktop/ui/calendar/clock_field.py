"""A local clock time, or none."""

from datetime import time

from PySide6.QtCore import QTime
from PySide6.QtWidgets import QCheckBox, QTimeEdit

from runstrength_desktop.ui.calendar.edit_field import EditField


class ClockField(EditField):
    """A tick that gives a time of day, and the time; `first` is offered when ticked."""

    def __init__(self, name: str, first: time) -> None:
        super().__init__()
        self._has_time = QCheckBox()
        self._has_time.setAccessibleName(name)
        self._at = QTimeEdit(QTime(first.hour, first.minute))
        self._at.setDisplayFormat("HH:mm")
        self._at.setAccessibleName(self.tr("Time of day"))
        self.put(self._has_time, self._at)
        self._has_time.toggled.connect(self._fit)
        self._has_time.toggled.connect(self.edited)
        self._at.timeChanged.connect(self.edited)
        self._fit()

    @property
    def at(self) -> time | None:
        """The time, to the minute; `None` for none."""
        if not self._has_time.isChecked():
            return None
        return time(self._at.time().hour(), self._at.time().minute())

    def show_time(self, at: time | None) -> None:
        """Put a time into the field."""
        if at is not None:
            self._at.setTime(QTime(at.hour, at.minute))
        self._has_time.setChecked(at is not None)

    def _fit(self) -> None:
        is_set = self._has_time.isChecked()
        self._has_time.setText(self.tr("at") if is_set else self.tr("no set time"))
        self._at.setVisible(is_set)
