"""Everything a grid of days can be asked for by menu or key, as a table."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from runstrength_desktop.ui.views.wording import translated


@dataclass(frozen=True, slots=True)
class GridAction:
    """Text marked for translation, keys, and a verb with its argument.

    `needs_card` is true when it acts on the current run or session.
    """

    text: object
    keys: tuple[str, ...]
    verb: str
    days: int | None = None
    needs_card: bool = True


_N = QT_TRANSLATE_NOOP

ACTIONS = (
    GridAction(_N("views", "&Open this day's week"), ("Return", "Enter"), "open_day", None, False),
    GridAction(_N("views", "&Done, or planned again"), ("Space",), "toggle_done"),
    GridAction(_N("views", "&Remove"), ("Del",), "remove"),
    GridAction(_N("views", "Move to &previous day"), ("Alt+Left",), "by_days", -1),
    GridAction(_N("views", "Move to &next day"), ("Alt+Right",), "by_days", 1),
    GridAction(_N("views", "Move a week &back"), ("Alt+Up",), "by_days", -7),
    GridAction(_N("views", "Move a week &on"), ("Alt+Down",), "by_days", 7),
    GridAction(_N("views", "Copy to previous day"), ("Ctrl+Shift+Left",), "copy_by_days", -1),
    GridAction(_N("views", "Copy to next day"), ("Ctrl+Shift+Right",), "copy_by_days", 1),
    GridAction(_N("views", "Copy a week back"), ("Ctrl+Shift+Up",), "copy_by_days", -7),
    GridAction(_N("views", "Copy a week on"), ("Ctrl+Shift+Down",), "copy_by_days", 7),
)


def made_actions(panel: QWidget, owner: QObject) -> Iterator[QAction]:
    """The actions of the table; each calls its verb of `owner` and works within `panel`."""
    for entry in ACTIONS:
        action = QAction(translated(entry.text), panel)
        action.setObjectName(entry.verb if entry.days is None else f"{entry.verb}_{entry.days}")
        action.setShortcuts([QKeySequence(key) for key in entry.keys])
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.setData(entry)
        verb = getattr(owner, entry.verb)
        arguments = () if entry.days is None else (entry.days,)
        action.triggered.connect(lambda _=False, v=verb, a=arguments: v(*a))
        yield action
