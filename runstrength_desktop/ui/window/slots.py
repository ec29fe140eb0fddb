"""What each action of the window does, by its name."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from runstrength_desktop.domain.body_map import Body
from runstrength_desktop.ui.theme.qt_palette import ThemeChoice
from runstrength_desktop.ui.views.view_switch import PlanView
from runstrength_desktop.ui.window.about import show_about

if TYPE_CHECKING:
    from runstrength_desktop.ui.window.main_window import MainWindow

_BY_KEY = Qt.FocusReason.ShortcutFocusReason


def slots_of(window: "MainWindow") -> dict[str, Callable[[], object]]:
    """The verbs behind `SPECS`."""
    turns = window.navigation
    return {
        "print_plan": lambda: window.paper.ask_and_print(
            window.planner.seven_days(window.week_start)
        ),
        "paper_a4": lambda: window.paper.choose("a4"),
        "paper_letter": lambda: window.paper.choose("letter"),
        "open_weeks": window.files.ask_and_open,
        "save_weeks": window.files.save,
        "back_up": window.safety.back_up,
        "restore": window.safety.ask_and_restore,
        "rescue": window.safety.ask_and_rescue,
        "quit": window.close,
        "undo": window.undo,
        "redo": window.redo,
        "find": window.catalogue.focus_search,
        "add_current": window.add_current,
        "week_back": lambda: turns.turn(-1),
        "week_forward": lambda: turns.turn(1),
        "jump": turns.jump,
        **{f"view_{view}": partial(turns.choose_view, view) for view in PlanView},
        "two_weeks": turns.show_two_weeks,
        "today": turns.show_today,
        "palette": window.plans.open_palette,
        "plan_settings": window.plans.open_settings,
        "example": window.show_example,
        "go_map": lambda: window.muscle_map.setFocus(_BY_KEY),
        "go_exercises": lambda: window.catalogue.setFocus(_BY_KEY),
        "go_week": window.views.take_keyboard,
        "fold_left": lambda: window.fold(window.panes.left, "fold_left"),
        "fold_balance": lambda: window.fold(window.balance, "fold_balance"),
        "theme_system": lambda: window.use_theme(ThemeChoice.SYSTEM),
        "theme_light": lambda: window.use_theme(ThemeChoice.LIGHT),
        "theme_dark": lambda: window.use_theme(ThemeChoice.DARK),
        "body_female": lambda: window.use_body(Body.FEMALE),
        "body_male": lambda: window.use_body(Body.MALE),
        "new_exercise": window.desk.make_new,
        "new_place": window.desk.make_place,
        "bring_in": window.desk.bring_in,
        "articles": window.desk.show_articles,
        "about": lambda: show_about(window, window.rooms.version),
    }
