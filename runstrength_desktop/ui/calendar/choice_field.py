"""One of some words, in an editor."""

from collections.abc import Mapping

from PySide6.QtWidgets import QComboBox

from runstrength_desktop.ui.calendar.edit_field import EditField


class WordBox(QComboBox):
    """A list of words, each with its text; a word can be empty."""

    def __init__(self, name: str, texts: Mapping[str, str]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        for word, text in texts.items():
            self.addItem(text, word)

    @property
    def word(self) -> str:
        """The chosen word."""
        return str(self.currentData())

    def choose(self, word: str) -> None:
        """Show a word; one that is not known is listed as it is."""
        if self.findData(word) < 0:
            self.addItem(word, word)
        self.setCurrentIndex(self.findData(word))


class ChoiceField(EditField):
    """A list of words as a whole field."""

    def __init__(self, name: str, texts: Mapping[str, str]) -> None:
        super().__init__()
        self._box = WordBox(name, texts)
        self._box.currentIndexChanged.connect(self.edited)
        self.put(self._box, stretch=False)

    @property
    def word(self) -> str:
        """The chosen word."""
        return self._box.word

    def choose(self, word: str) -> None:
        """Show a word."""
        self._box.choose(word)
