"""The menu of the calendar: its actions, other days, and kinds of runs."""

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from runstrength_desktop.domain.week import DAYS, RunKind
from runstrength_desktop.ui.calendar.week_model import WeekModel
from runstrength_desktop.ui.calendar.wording import run_title, translate
from runstrength_desktop.ui.dates import weekday

_FIRST_ADDING = 8


def fill_menu(menu: QMenu, actions: list[QAction]) -> None:
    """Put the calendar's own actions into `menu`; those that add come last."""
    menu.addActions(actions[:_FIRST_ADDING])
    menu.addSeparator()
    menu.addActions(actions[_FIRST_ADDING:])


def add_days(
    menu: QMenu, title: str, model: WeekModel, send: Callable[[int], None], *, enabled: bool
) -> None:
    """A submenu with the seven days."""
    days = menu.addMenu(title)
    days.setEnabled(enabled)
    for number in range(DAYS):
        days.addAction(weekday(model.date_of(number)), partial(send, number))


def add_run_kinds(menu: QMenu, add: Callable[[RunKind], None]) -> None:
    """A submenu with the kinds of runs."""
    kinds = menu.addMenu(translate("calendar", "Add r&un"))
    for kind in RunKind:
        kinds.addAction(run_title(kind), partial(add, kind))
