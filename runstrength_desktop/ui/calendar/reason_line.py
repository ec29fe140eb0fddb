"""One line that asks why something is skipped; it may stay empty."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from runstrength_desktop.domain.user_text import TITLE_LIMIT
from runstrength_desktop.ui.calendar.edit_popup import EditPopup
from runstrength_desktop.ui.plain_label import PlainLabel

WIDTH = 240


class ReasonLine(EditPopup):
    """Enter skips with the reason that was typed, Escape leaves things as they are."""

    reason_kept = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.line = QLineEdit(maxLength=TITLE_LIMIT)
        self.line.setPlaceholderText(self.tr("Such as: a cold, no time, travel"))
        label = PlainLabel(self.tr("Skip: why? (may stay empty)"))
        label.setBuddy(self.line)
        self.line.setAccessibleName(self.tr("Why it is skipped"))
        layout = QVBoxLayout(self)
        layout.addWidget(label)
        layout.addWidget(self.line)
        self.line.setMinimumWidth(WIDTH)
        self.kept.connect(lambda: self.reason_kept.emit(self.line.text()))
        self.line.setFocus()
