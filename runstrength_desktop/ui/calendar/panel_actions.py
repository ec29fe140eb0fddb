"""Everything the calendar can be asked for by menu or key, as a table."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from runstrength_desktop.ui.calendar.wording import translated


@dataclass(frozen=True, slots=True)
class PanelAction:
    """Text marked for translation, key, and the verb of the panel with its arguments.

    `needs_thing` is true when it acts on a selected run, session or exercise.
    """

    text: object
    key: str
    verb: str
    arguments: tuple[int, ...] = ()
    needs_thing: bool = True


ACTIONS = (
    PanelAction(QT_TRANSLATE_NOOP("calendar", "&Edit or rename"), "F2", "edit_selected"),
    PanelAction(QT_TRANSLATE_NOOP("calendar", "&Remove"), "Del", "remove_selected"),
    PanelAction(
        QT_TRANSLATE_NOOP("calendar", "Move to &previous day"), "Alt+Left", "move_by_days", (-1,)
    ),
    PanelAction(
        QT_TRANSLATE_NOOP("calendar", "Move to &next day"), "Alt+Right", "move_by_days", (1,)
    ),
    PanelAction(QT_TRANSLATE_NOOP("calendar", "Move &up"), "Alt+Up", "move_in_order", (-1,)),
    PanelAction(QT_TRANSLATE_NOOP("calendar", "Move &down"), "Alt+Down", "move_in_order", (1,)),
    PanelAction(
        QT_TRANSLATE_NOOP("calendar", "Copy to previous day"),
        "Ctrl+Shift+Left",
        "copy_by_days",
        (-1,),
    ),
    PanelAction(
        QT_TRANSLATE_NOOP("calendar", "Copy to next day"), "Ctrl+Shift+Right", "copy_by_days", (1,)
    ),
    PanelAction(
        QT_TRANSLATE_NOOP("calendar", "&Add to day…"), "Ins", "add_by_typing", needs_thing=False
    ),
    PanelAction(
        QT_TRANSLATE_NOOP("calendar", "Add &session"), "Ctrl+Ins", "add_session", needs_thing=False
    ),
)


def made_actions(panel: QWidget) -> Iterator[QAction]:
    """The actions of the table, which call the verbs of `panel`."""
    for entry in ACTIONS:
        action = QAction(translated(entry.text), panel)
        action.setShortcut(QKeySequence(entry.key))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.setData(entry.needs_thing)
        verb = getattr(panel, entry.verb)
        action.triggered.connect(lambda _=False, v=verb, a=entry.arguments: v(*a))
        yield action
