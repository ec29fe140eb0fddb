"""Text of the user in an editor: one line, or a note of several."""

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from runstrength_desktop.domain.user_text import NOTE_LIMIT
from runstrength_desktop.ui.calendar.edit_field import EditField
from runstrength_desktop.ui.theme.tokens import GRID

NEAR_LIMIT = NOTE_LIMIT * 9 // 10


class TextField(EditField):
    """One line of text."""

    def __init__(self, name: str, placeholder: str = "") -> None:
        super().__init__()
        self.line = QLineEdit()
        self.line.setAccessibleName(name)
        self.line.setPlaceholderText(placeholder)
        self.line.textEdited.connect(self.edited)
        self.put(self.line, stretch=False)

    @property
    def text(self) -> str:
        """What stands in the line."""
        return self.line.text()

    def show_text(self, text: str) -> None:
        """Put a text into the line."""
        self.line.setText(text)


class NoteField(EditField):
    """Several lines of plain text; near the limit it says how much is used."""

    def __init__(self, name: str, lines: int) -> None:
        super().__init__()
        self._lines = QPlainTextEdit()
        self._lines.setAccessibleName(name)
        self._lines.setTabChangesFocus(True)
        margins = 2 * int(self._lines.document().documentMargin()) + GRID
        self._lines.setFixedHeight(lines * self._lines.fontMetrics().lineSpacing() + margins)
        self._lines.textChanged.connect(self.edited)
        self.put(self._lines, stretch=False)

    @property
    def text(self) -> str:
        """What stands in the field."""
        return self._lines.toPlainText()

    def show_text(self, text: str) -> None:
        """Put a text into the field."""
        if text != self.text:
            self._lines.setPlainText(text)

    def hint(self) -> str:
        """How many characters are used, near the limit."""
        used = len(self.text)
        if used < NEAR_LIMIT:
            return ""
        return self.tr("{} of {} characters").format(used, NOTE_LIMIT)
