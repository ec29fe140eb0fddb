"""Every action of the window as a table: text, shortcut, what it does."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One action; `text` is English and translated when it is built."""

    name: str
    text: str
    shortcuts: tuple[str, ...] = ()
    checkable: bool = False


SPECS = (
    ActionSpec("print_plan", "&Print plan…", ("Ctrl+P",)),
    ActionSpec("paper_a4", "Paper: &A4", (), checkable=True),
    ActionSpec("paper_letter", "Paper: US &Letter", (), checkable=True),
    ActionSpec("open_weeks", "&Open weeks from a file…", ("Ctrl+O",)),
    ActionSpec("save_weeks", "&Save weeks as…", ("Ctrl+S",)),
    ActionSpec("back_up", "&Back up now", ()),
    ActionSpec("restore", "&Restore…", ()),
    ActionSpec("rescue", "Save a &copy elsewhere…", ()),
    ActionSpec("quit", "&Quit", ("Ctrl+Q",)),
    ActionSpec("undo", "&Undo", ("Ctrl+Z",)),
    ActionSpec("redo", "&Redo", ("Ctrl+Shift+Z", "Ctrl+Y")),
    ActionSpec("find", "&Find an exercise", ("Ctrl+F",)),
    ActionSpec("palette", "Find any &action, exercise or date…", ("Ctrl+K",)),
    ActionSpec("plan_settings", "Plan &settings…", ("Ctrl+,",)),
    ActionSpec("add_current", "&Add exercise to the current day", ("Ctrl+Return",)),
    ActionSpec("week_back", "Week &back", ("Ctrl+PgUp",)),
    ActionSpec("week_forward", "Week &forward", ("Ctrl+PgDown",)),
    ActionSpec("today", "&Today", ("Ctrl+T",)),
    ActionSpec("jump", "Go to a &date…", ("Ctrl+J",)),
    ActionSpec("view_week", "View: &week", ("Alt+1",), checkable=True),
    ActionSpec("view_block", "View: &four weeks", ("Alt+2",), checkable=True),
    ActionSpec("view_month", "View: &month", ("Alt+3",), checkable=True),
    ActionSpec("view_agenda", "View: &agenda", ("Alt+4",), checkable=True),
    ActionSpec("two_weeks", "Two we&ks", ("Alt+5",), checkable=True),
    ActionSpec("example", "Show an &example week", ()),
    ActionSpec("go_map", "Go to the &muscle map", ("Ctrl+1",)),
    ActionSpec("go_exercises", "Go to the e&xercises", ("Ctrl+2",)),
    ActionSpec("go_week", "Go to the &week", ("Ctrl+3",)),
    ActionSpec("go_templates", "Go to the &templates", ("F8",)),
    ActionSpec("fill_week", "Fill wee&k…", ("Ctrl+L",)),
    ActionSpec("checks", "&Checks of the week", ("Ctrl+Shift+B",)),
    ActionSpec("programmes", "&Start a programme…", ("Ctrl+Shift+R",)),
    ActionSpec("self_check", "&Self-check…", ("Ctrl+Shift+K",)),
    ActionSpec("profile", "&Profile…", ("Ctrl+Shift+P",)),
    ActionSpec("athletes", "&Athletes…", ("Ctrl+Shift+A",)),
    ActionSpec("usual_week", "&Usual week of runs…", ()),
    ActionSpec("fill_usual", "&Fill with the usual week", ("Ctrl+Shift+U",)),
    ActionSpec("background_calendar", "Calendar &behind the plan…", ()),
    ActionSpec("fold_left", "Map and exercises", ("F9",), checkable=True),
    ActionSpec("fold_balance", "Balance", ("F10",), checkable=True),
    ActionSpec("theme_system", "Theme: as the &system", (), checkable=True),
    ActionSpec("theme_light", "Theme: &light", (), checkable=True),
    ActionSpec("theme_dark", "Theme: &dark", (), checkable=True),
    ActionSpec("body_female", "Body: &female", (), checkable=True),
    ActionSpec("body_male", "Body: ma&le", (), checkable=True),
    ActionSpec("new_exercise", "&New exercise…", ("Ctrl+Shift+N",)),
    ActionSpec("bring_in", "&Bring in a list…", ()),
    ActionSpec("new_place", "New &place to train…", ()),
    ActionSpec("articles", "&What to know: articles", ("F1",)),
    ActionSpec("first_steps", "&First steps", ()),
    ActionSpec("open_folder", "Open the &data folder", ()),
    ActionSpec("open_log", "Open the &log", ()),
    ActionSpec("about", "&About RunStrength", ()),
)

MENUS: Mapping[str, tuple[str, ...]] = {
    "&File": (
        "print_plan",
        "paper_a4",
        "paper_letter",
        "",
        "open_weeks",
        "save_weeks",
        "background_calendar",
        "",
        "back_up",
        "restore",
        "rescue",
        "",
        "quit",
    ),
    "&Edit": ("undo", "redo", "", "find", "palette", "add_current", "", "plan_settings"),
    "&Plan": ("*calendar", "", "usual_week", "fill_usual"),
    "&Coach": (
        "checks",
        "fill_week",
        "programmes",
        "",
        "self_check",
        "",
        "profile",
        "athletes",
    ),
    "&View": (
        "week_back",
        "week_forward",
        "today",
        "jump",
        "",
        "view_week",
        "view_block",
        "view_month",
        "view_agenda",
        "two_weeks",
        "",
        "go_map",
        "go_exercises",
        "go_week",
        "go_templates",
        "",
        "*muscle_map",
        "body_female",
        "body_male",
        "",
        "fold_left",
        "fold_balance",
        "",
        "theme_system",
        "theme_light",
        "theme_dark",
    ),
    "E&xercise": ("*catalogue", "", "new_exercise", "bring_in", "new_place"),
    "&Help": ("articles", "", "first_steps", "example", "", "open_folder", "open_log", "", "about"),
}

SUBMENUS = {"*muscle_map": "&Muscle map"}


def build_actions(parent: QWidget, slots: Mapping[str, Callable[[], object]]) -> dict[str, QAction]:
    """All actions by name, each connected to the slot of its name."""
    return {spec.name: _action(parent, spec, slots[spec.name]) for spec in SPECS}


def _action(parent: QWidget, spec: ActionSpec, slot: Callable[[], object]) -> QAction:
    action = QAction(QCoreApplication.translate("Action", spec.text), parent)
    action.setShortcuts([QKeySequence(keys) for keys in spec.shortcuts])
    action.setObjectName(spec.name)
    action.setCheckable(spec.checkable)
    action.triggered.connect(lambda _checked=False: slot())
    parent.addAction(action)
    return action


def build_menus(
    bar: QMenuBar,
    actions: Mapping[str, QAction],
    panels: Mapping[str, Sequence[QAction]],
    fillers: Mapping[str, Callable[[QMenu], None]],
) -> None:
    """Fill the menu bar.

    `panels` holds the actions of each panel by its mark, `fillers` what puts a
    whole menu together.
    """
    for title, names in MENUS.items():
        menu = bar.addMenu(QCoreApplication.translate("Menu", title))
        for name in names:
            if name in SUBMENUS:
                submenu = menu.addMenu(QCoreApplication.translate("Menu", SUBMENUS[name]))
                submenu.addActions(list(panels[name]))
            elif name in fillers:
                fillers[name](menu)
            elif name in panels:
                menu.addActions(list(panels[name]))
            elif name:
                menu.addAction(actions[name])
            else:
                menu.addSeparator()
