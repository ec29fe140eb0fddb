"""Everything the calendar can be asked for by menu or key, as a table."""

from collections.abc import Callable, Iterator
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


class Desk(StrEnum):
    """Who does it; each is made when it is first asked for."""

    PANEL = "panel"
    WRITING = "writing"
    CARRYING = "carrying"
    SURGERY = "surgery"
    MARKING = "marking"
    REPEATING = "repeating"


@dataclass(frozen=True, slots=True)
class PanelAction:
    """Text marked for translation, key, and a verb with its arguments.

    `needs_thing` is true when it acts on a chosen run, session or exercise.
    """

    group: Group
    text: object
    key: str
    desk: Desk
    verb: str
    arguments: tuple[int, ...] = ()
    needs_thing: bool = True


_N = QT_TRANSLATE_NOOP

ACTIONS = (
    PanelAction(Group.TOP, _N("calendar", "&Edit or rename"), "F2", Desk.WRITING, "edit_selected"),
    PanelAction(
        Group.TOP,
        _N("calendar", "Title, place, t&ime, note…"),
        "Ctrl+E",
        Desk.WRITING,
        "edit_details",
    ),
    PanelAction(Group.TOP, _N("calendar", "&Remove"), "Del", Desk.CARRYING, "remove"),
    PanelAction(Group.TOP, _N("calendar", "Cu&t"), "Ctrl+X", Desk.SURGERY, "cut"),
    PanelAction(Group.TOP, _N("calendar", "&Copy"), "Ctrl+C", Desk.SURGERY, "copy", (), False),
    PanelAction(Group.TOP, _N("calendar", "&Paste"), "Ctrl+V", Desk.SURGERY, "paste", (), False),
    PanelAction(
        Group.TOP, _N("calendar", "Choose a&ll"), "Ctrl+A", Desk.CARRYING, "choose_all", (), False
    ),
    PanelAction(
        Group.TOP, _N("calendar", "&Save as template"), "Ctrl+Shift+T", Desk.PANEL, "save_template"
    ),
    PanelAction(Group.TOP, _N("calendar", "Repeat &weekly…"), "Ctrl+R", Desk.REPEATING, "repeat"),
    PanelAction(
        Group.TOP,
        _N("calendar", "Change this and &later repeats too"),
        "",
        Desk.PANEL,
        "widen_later",
        (),
        False,
    ),
    PanelAction(
        Group.TOP, _N("calendar", "Change a&ll repeats too"), "", Desk.PANEL, "widen_all", (), False
    ),
    PanelAction(
        Group.ADD, _N("calendar", "&Add to day…"), "Ins", Desk.WRITING, "add_by_typing", (), False
    ),
    PanelAction(
        Group.ADD,
        _N("calendar", "Add &session"),
        "Ctrl+Ins",
        Desk.WRITING,
        "add_session",
        (),
        False,
    ),
    PanelAction(
        Group.MOVE,
        _N("calendar", "Move to &previous day"),
        "Alt+Left",
        Desk.CARRYING,
        "by_days",
        (-1,),
    ),
    PanelAction(
        Group.MOVE, _N("calendar", "Move to &next day"), "Alt+Right", Desk.CARRYING, "by_days", (1,)
    ),
    PanelAction(Group.MOVE, _N("calendar", "Move &up"), "Alt+Up", Desk.CARRYING, "in_order", (-1,)),
    PanelAction(
        Group.MOVE, _N("calendar", "Move &down"), "Alt+Down", Desk.CARRYING, "in_order", (1,)
    ),
    PanelAction(
        Group.MOVE, _N("calendar", "Move a week &back"), "Alt+PgUp", Desk.CARRYING, "by_days", (-7,)
    ),
    PanelAction(
        Group.MOVE, _N("calendar", "Move a week &on"), "Alt+PgDown", Desk.CARRYING, "by_days", (7,)
    ),
    PanelAction(
        Group.MOVE,
        _N("calendar", "Copy to previous day"),
        "Ctrl+Shift+Left",
        Desk.CARRYING,
        "copy_by_days",
        (-1,),
    ),
    PanelAction(
        Group.MOVE,
        _N("calendar", "Copy to next day"),
        "Ctrl+Shift+Right",
        Desk.CARRYING,
        "copy_by_days",
        (1,),
    ),
    PanelAction(
        Group.MARK, _N("calendar", "&Done, or planned again"), "Space", Desk.MARKING, "toggle_done"
    ),
    PanelAction(Group.MARK, _N("calendar", "&Partly done"), "Shift+Space", Desk.MARKING, "partly"),
    PanelAction(Group.MARK, _N("calendar", "&Skipped…"), "Ctrl+Shift+S", Desk.MARKING, "skip"),
    PanelAction(Group.MARK, _N("calendar", "P&lanned"), "", Desk.MARKING, "planned"),
    PanelAction(
        Group.MARK,
        _N("calendar", "&Missed: move, shift or drop…"),
        "Ctrl+M",
        Desk.MARKING,
        "missed",
    ),
    PanelAction(
        Group.MARK, _N("calendar", "D&ismiss its advice"), "", Desk.MARKING, "dismiss_advice"
    ),
    PanelAction(Group.BLOCK, _N("calendar", "&Superset"), "Ctrl+G", Desk.SURGERY, "superset"),
    PanelAction(Group.BLOCK, _N("calendar", "&Circuit"), "Ctrl+Shift+G", Desk.SURGERY, "circuit"),
    PanelAction(Group.BLOCK, _N("calendar", "&Warm-up"), "", Desk.SURGERY, "warm_up"),
    PanelAction(Group.BLOCK, _N("calendar", "C&ool-down"), "", Desk.SURGERY, "cool_down"),
    PanelAction(Group.BLOCK, _N("calendar", "&Ungroup"), "Ctrl+U", Desk.SURGERY, "ungroup"),
    PanelAction(Group.DAY, _N("calendar", "&Copy day"), "", Desk.SURGERY, "copy_day", (), False),
    PanelAction(
        Group.DAY,
        _N("calendar", "&Insert a rest day: later ones shift"),
        "Ctrl+Shift+Ins",
        Desk.SURGERY,
        "insert_rest_day",
        (),
        False,
    ),
    PanelAction(
        Group.DAY,
        _N("calendar", "&Remove this rest day: later ones shift"),
        "Ctrl+Shift+Del",
        Desk.SURGERY,
        "remove_rest_day",
        (),
        False,
    ),
    PanelAction(Group.DAY, _N("calendar", "C&lear day"), "", Desk.SURGERY, "clear_day", (), False),
    PanelAction(
        Group.WEEK,
        _N("calendar", "&Copy week"),
        "Ctrl+Shift+C",
        Desk.SURGERY,
        "copy_weeks",
        (),
        False,
    ),
    PanelAction(
        Group.WEEK, _N("calendar", "Copy &four weeks"), "", Desk.SURGERY, "copy_weeks", (4,), False
    ),
    PanelAction(
        Group.WEEK,
        _N("calendar", "&Duplicate to next week"),
        "Ctrl+Shift+W",
        Desk.SURGERY,
        "duplicate_week",
        (),
        False,
    ),
    PanelAction(
        Group.WEEK, _N("calendar", "C&lear week"), "", Desk.SURGERY, "clear_week", (), False
    ),
)


def made_actions(panel: QWidget, desk: Callable[[Desk], QObject]) -> Iterator[QAction]:
    """The actions of the table; each calls its verb of the desk, made when it is asked for."""
    for entry in ACTIONS:
        action = QAction(translated(entry.text), panel)
        action.setObjectName(entry.verb + "".join(f"_{one}" for one in entry.arguments))
        action.setShortcut(QKeySequence(entry.key))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.setData(entry)
        action.triggered.connect(lambda _=False, e=entry: _do(desk(e.desk), e))
        yield action


def _do(desk: QObject, entry: PanelAction) -> None:
    getattr(desk, entry.verb)(*entry.arguments)
