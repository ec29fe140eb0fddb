"""Finding open editors and their fields by name, and typing into them."""

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from runstrength_desktop.ui.calendar.amount_field import AmountField
from runstrength_desktop.ui.calendar.edit_popup import EditPopup
from runstrength_desktop.ui.calendar.value_fields import FieldMessage

ENTER, ESCAPE, F2 = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_F2
W = TypeVar("W", bound=QWidget)


def opened(parent: QWidget, kind: type[W]) -> W:
    return next(w for w in parent.findChildren(kind) if w.isVisible())


def field(editor: QWidget, name: str, kind: type[W]) -> W:
    found = [w for w in editor.findChildren(kind) if w.accessibleName() == name]
    assert len(found) == 1, (name, [w.accessibleName() for w in editor.findChildren(kind)])
    return found[0]


def amount(editor: QWidget, name: str) -> AmountField:
    return field(editor, name, AmountField)


def line(editor: QWidget, name: str) -> QLineEdit:
    return field(editor, name, QLineEdit)


def note(editor: QWidget) -> QPlainTextEdit:
    return field(editor, "Note", QPlainTextEdit)


def choose(editor: QWidget, name: str, text: str) -> None:
    box = field(editor, name, QComboBox)
    assert box.findText(text) >= 0, text
    box.setCurrentText(text)


def type_over(qtbot: QtBot, widget: QWidget, text: str) -> None:
    """Go into a widget, select all and type, as hands do."""
    widget.setFocus()
    qtbot.keyClick(widget, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    if text:
        qtbot.keyClicks(widget, text)
    else:
        qtbot.keyClick(widget, Qt.Key.Key_Delete)


def messages(editor: QWidget) -> list[str]:
    """What stands below the fields."""
    labels = editor.findChildren(FieldMessage)
    return [label.text() for label in labels if not label.isHidden()]


def keep(qtbot: QtBot, editor: EditPopup) -> None:
    qtbot.keyClick(editor, ENTER)
