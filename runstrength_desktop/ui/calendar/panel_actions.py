"""Everything the calendar can be asked for by menu or key, as a table."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP, QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from runstrength_desktop.ui.calendar.wording import translated


class Group(StrEnum):
    """Where an action stands in the menu: at its top level, or in a submenu."""

    TOP = ""
    ADD = "Add"
    MOVE = "Move and copy"
    MARK = "Mark as"
    BLOCK = "Group exercises"
    DAY = "Day"
    WEEK = "Week"


@dataclass(frozen=True, slots=True)
class PanelAction:
    """Text marked for translation, key, and a verb with its arguments.

    `needs_thing` is true when it acts on a chosen run, session or exercise.
    """

    group: Group
    text: object
    key: str
    verb: str
    arguments: tuple[int, ...] = ()
    needs_thing: bool = True


_N = QT_TRANSLATE_NOOP

ACTIONS = (
    PanelAction(Group.TOP, _N("calendar", "&Edit or rename"), "F2", "edit_selected"),
    PanelAction(Group.TOP, _N("calendar", "Title, place, t&ime, note…"), "Ctrl+E", "edit_details"),
    PanelAction(Group.TOP, _N("calendar", "&Remove"), "Del", "remove"),
    PanelAction(Group.TOP, _N("calendar", "Cu&t"), "Ctrl+X", "cut"),
    PanelAction(Group.TOP, _N("calendar", "&Copy"), "Ctrl+C", "copy", (), False),
    PanelAction(Group.TOP, _N("calendar", "&Paste"), "Ctrl+V", "paste", (), False),
    PanelAction(Group.TOP, _N("calendar", "Choose a&ll"), "Ctrl+A", "choose_all", (), False),
    PanelAction(Group.TOP, _N("calendar", "Repeat &weekly…"), "Ctrl+R", "repeat"),
    PanelAction(
        Group.TOP,
        _N("calendar", "Change this and &later repeats too"),
        "",
        "widen_later",
        (),
        False,
    ),
    PanelAction(Group.TOP, _N("calendar", "Change a&ll repeats too"), "", "widen_all", (), False),
    PanelAction(Group.ADD, _N("calendar", "&Add to day…"), "Ins", "add_by_typing", (), False),
    PanelAction(Group.ADD, _N("calendar", "Add &session"), "Ctrl+Ins", "add_session", (), False),
    PanelAction(Group.MOVE, _N("calendar", "Move to &previous day"), "Alt+Left", "by_days", (-1,)),
    PanelAction(Group.MOVE, _N("calendar", "Move to &next day"), "Alt+Right", "by_days", (1,)),
    PanelAction(Group.MOVE, _N("calendar", "Move &up"), "Alt+Up", "in_order", (-1,)),
    PanelAction(Group.MOVE, _N("calendar", "Move &down"), "Alt+Down", "in_order", (1,)),
    PanelAction(Group.MOVE, _N("calendar", "Move a week &back"), "Alt+PgUp", "by_days", (-7,)),
    PanelAction(Group.MOVE, _N("calendar", "Move a week &on"), "Alt+PgDown", "by_days", (7,)),
    PanelAction(
        Group.MOVE, _N("calendar", "Copy to previous day"), "Ctrl+Shift+Left", "copy_by_days", (-1,)
    ),
    PanelAction(
        Group.MOVE, _N("calendar", "Copy to next day"), "Ctrl+Shift+Right", "copy_by_days", (1,)
    ),
    PanelAction(Group.MARK, _N("calendar", "&Done, or planned again"), "Space", "toggle_done"),
    PanelAction(Group.MARK, _N("calendar", "&Partly done"), "Shift+Space", "partly"),
    PanelAction(Group.MARK, _N("calendar", "&Skipped…"), "Ctrl+Shift+S", "skip"),
    PanelAction(Group.MARK, _N("calendar", "P&lanned"), "", "planned"),
    PanelAction(Group.MARK, _N("calendar", "&Missed: move, shift or drop…"), "Ctrl+M", "missed"),
    PanelAction(Group.MARK, _N("calendar", "D&ismiss its advice"), "", "dismiss_advice"),
    PanelAction(Group.BLOCK, _N("calendar", "&Superset"), "Ctrl+G", "superset"),
    PanelAction(Group.BLOCK, _N("calendar", "&Circuit"), "Ctrl+Shift+G", "circuit"),
    PanelAction(Group.BLOCK, _N("calendar", "&Warm-up"), "", "warm_up"),
    PanelAction(Group.BLOCK, _N("calendar", "C&ool-down"), "", "cool_down"),
    PanelAction(Group.BLOCK, _N("calendar", "&Ungroup"), "Ctrl+U", "ungroup"),
    PanelAction(Group.DAY, _N("calendar", "&Copy day"), "", "copy_day", (), False),
    PanelAction(
        Group.DAY,
        _N("calendar", "&Insert a rest day: later ones shift"),
        "Ctrl+Shift+Ins",
        "insert_rest_day",
        (),
        False,
    ),
    PanelAction(
        Group.DAY,
        _N("calendar", "&Remove this rest day: later ones shift"),
        "Ctrl+Shift+Del",
        "remove_rest_day",
        (),
        False,
    ),
    PanelAction(Group.DAY, _N("calendar", "C&lear day"), "", "clear_day", (), False),
    PanelAction(Group.WEEK, _N("calendar", "&Copy week"), "Ctrl+Shift+C", "copy_weeks", (), False),
    PanelAction(Group.WEEK, _N("calendar", "Copy &four weeks"), "", "copy_weeks", (4,), False),
    PanelAction(
        Group.WEEK,
        _N("calendar", "&Duplicate to next week"),
        "Ctrl+Shift+W",
        "duplicate_week",
        (),
        False,
    ),
    PanelAction(Group.WEEK, _N("calendar", "C&lear week"), "", "clear_week", (), False),
)


def made_actions(panel: QWidget, owners: Sequence[QObject]) -> Iterator[QAction]:
    """The actions of the table; each calls the verb of the first owner that has it."""
    for entry in ACTIONS:
        action = QAction(translated(entry.text), panel)
        action.setObjectName(entry.verb + "".join(f"_{one}" for one in entry.arguments))
        action.setShortcut(QKeySequence(entry.key))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.setData(entry)
        owner = next(one for one in owners if hasattr(one, entry.verb))
        verb = getattr(owner, entry.verb)
        action.triggered.connect(lambda _=False, v=verb, a=entry.arguments: v(*a))
        yield action
