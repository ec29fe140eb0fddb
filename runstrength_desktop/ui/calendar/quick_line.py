"""The first line of an editor: all of it as text, to read or to type anew."""

from PySide6.QtWidgets import QLineEdit

from runstrength_desktop.ui.calendar.edit_field import EditField

LONGEST = 200


class QuickLine(EditField):
    """One line of text."""

    def __init__(self, name: str, example: str) -> None:
        super().__init__()
        self._line = QLineEdit()
        self._line.setAccessibleName(name)
        self._line.setPlaceholderText(example)
        self._line.textEdited.connect(self.edited)
        self._line.editingFinished.connect(self.left)
        self.put(self._line, stretch=False)

    @property
    def text(self) -> str:
        """What is typed, in one line."""
        return " ".join(self._line.text().split())

    def show_text(self, text: str) -> None:
        """Put a text into the line."""
        self._line.setText(text)

    def select_start(self) -> None:
        """Select the first word, to be typed over."""
        self._line.setSelection(0, len(self._line.text().split(" ")[0]))

    def select_all(self) -> None:
        """Select the text, to be typed over."""
        self._line.selectAll()

    def problem(self) -> str:
        """One sentence when the line is too long."""
        if len(self._line.text()) <= LONGEST:
            return ""
        return self.tr("This line can hold at most {} characters.").format(LONGEST)
