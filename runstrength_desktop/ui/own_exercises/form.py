"""Parts of a form: titled fields that can say what is wrong with them."""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import TypeVar

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QComboBox,
    QHBoxLayout,
    QPlainTextEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.plain_label import PlainLabel
from runstrength_desktop.ui.theme.tokens import GRID, TEXT_SMALL, Palette

Word = TypeVar("Word", bound=StrEnum)

_SHORTEST_CHOICE = 8
_LINES_SHOWN = 3


class FormField(QWidget):
    """A title above a widget, and room below it for one sentence."""

    def __init__(self, title: str, widget: QWidget, palette: Palette, hint: str = "") -> None:
        super().__init__()
        self.widget = widget
        self._hint = hint
        self._tokens = palette
        self._title = PlainLabel(title, self)
        self._title.setBuddy(widget)
        widget.setAccessibleName(title)
        self._note = PlainLabel(hint, self)
        self._note.setWordWrap(True)
        self._note.setFont(small(self._note.font()))
        self.setFocusProxy(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self._title)
        column.addWidget(widget, 1)
        column.addWidget(self._note)
        self.accept_as_is()

    @property
    def problem(self) -> str:
        """The sentence it shows; empty if all is well."""
        return "" if self._note.text() == self._hint else self._note.text()

    def complain(self, sentence: str) -> None:
        """Say what is wrong, to the eye and to a screen reader."""
        self._show(sentence, self._tokens.error)

    def accept_as_is(self) -> None:
        """Nothing is wrong (any more)."""
        self._show(self._hint, self._tokens.text_muted)

    def _show(self, text: str, colour: str) -> None:
        self._note.setText(text)
        self._note.set_colour(colour)
        self._note.setVisible(bool(text))
        (self.widget.focusProxy() or self.widget).setAccessibleDescription(text)


class CalmWheel(QObject):
    """Lets a wheel that passes over spin boxes and choices scroll the form instead."""

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.Wheel or not isinstance(watched, QWidget):
            return False
        if watched.hasFocus():
            return False
        event.ignore()
        return True

    def keep(self, form: QWidget) -> None:
        """Watch over all that is in a form by now."""
        found: list[QWidget] = [*form.findChildren(QComboBox)]
        found += form.findChildren(QAbstractSpinBox)
        for widget in found:
            widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            widget.installEventFilter(self)


class ChoiceBox(QComboBox):
    """One of some words, each with its text."""

    def __init__(self, texts: Mapping[Word, str] | Mapping[str, str]) -> None:
        super().__init__()
        for word, text in texts.items():
            self.addItem(text, str(word))
        policy = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        self.setSizeAdjustPolicy(policy)
        self.setMinimumContentsLength(_SHORTEST_CHOICE)

    @property
    def word(self) -> str:
        """The chosen word."""
        return str(self.currentData())

    def choose(self, word: str) -> None:
        """Show a word; the first one if it is not known."""
        self.setCurrentIndex(max(0, self.findData(str(word))))


def section_title(text: str) -> PlainLabel:
    """A heading between parts of the form."""
    label = PlainLabel(text)
    font = label.font()
    font.setWeight(QFont.Weight.DemiBold)
    label.setFont(font)
    label.setContentsMargins(0, 3 * GRID, 0, 0)
    return label


def lines_editor(lines: Iterable[str]) -> QPlainTextEdit:
    """A small editor of several lines that Tab leaves."""
    editor = QPlainTextEdit("\n".join(lines))
    editor.setTabChangesFocus(True)
    height = editor.fontMetrics().lineSpacing() * _LINES_SHOWN + 4 * GRID
    editor.setFixedHeight(height)
    return editor


def lines_of(editor: QPlainTextEdit) -> tuple[str, ...]:
    """The lines that say something."""
    return tuple(line.strip() for line in editor.toPlainText().splitlines() if line.strip())


def whole_box(low: int, high: int, value: int, suffix: str = "") -> QSpinBox:
    """A box for a whole number."""
    box = QSpinBox()
    box.setRange(low, high)
    box.setValue(value)
    box.setSuffix(suffix)
    return box


def side_by_side(*widgets: QWidget) -> QWidget:
    """Widgets that share a line, their tops aligned."""
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(3 * GRID)
    for widget in widgets:
        row.addWidget(widget, 1, Qt.AlignmentFlag.AlignTop)
    return line


def from_the_left(*widgets: QWidget) -> QWidget:
    """Widgets as wide as they need, one after the other."""
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(3 * GRID)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return line


def small(font: QFont) -> QFont:
    """The size for notes."""
    made = QFont(font)
    made.setPointSizeF(TEXT_SMALL)
    return made
