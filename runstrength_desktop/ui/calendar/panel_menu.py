"""The menu of the calendar: its actions by groups, other days, and kinds of runs."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QT_TRANSLATE_NOOP
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from runstrength_desktop.domain.week import DAYS, RunKind
from runstrength_desktop.ui.calendar.panel_actions import Group, PanelAction
from runstrength_desktop.ui.calendar.week_model import WeekModel
from runstrength_desktop.ui.calendar.wording import run_title, translate, translated
from runstrength_desktop.ui.dates import weekday

SendTo = Callable[[int], object]

_TITLES = {
    Group.ADD: QT_TRANSLATE_NOOP("calendar", "&Add"),
    Group.MOVE: QT_TRANSLATE_NOOP("calendar", "&Move and copy"),
    Group.MARK: QT_TRANSLATE_NOOP("calendar", "Mar&k as"),
    Group.BLOCK: QT_TRANSLATE_NOOP("calendar", "&Group exercises"),
    Group.DAY: QT_TRANSLATE_NOOP("calendar", "&Day"),
    Group.WEEK: QT_TRANSLATE_NOOP("calendar", "W&eek"),
}


def fill_menu(menu: QMenu, actions: Sequence[QAction]) -> dict[Group, QMenu]:
    """Put the calendar's own actions into `menu` and its submenus; the submenus."""
    menu.addActions([action for action in actions if _group(action) is Group.TOP])
    menu.addSeparator()
    submenus = {group: menu.addMenu(translated(title)) for group, title in _TITLES.items()}
    for action in actions:
        if _group(action) in submenus:
            submenus[_group(action)].addAction(action)
    return submenus


def add_days(
    menu: QMenu, title: str, model: WeekModel, send: SendTo, is_ready: Callable[[], bool]
) -> None:
    """A submenu with the seven days, named anew each time it opens."""
    days = menu.addMenu(title)

    def fill() -> None:
        days.clear()
        for number in range(DAYS):
            action = days.addAction(weekday(model.date_of(number)), partial(send, number))
            action.setEnabled(is_ready())

    days.aboutToShow.connect(fill)
    fill()


def add_run_kinds(menu: QMenu, add: Callable[[RunKind], None]) -> None:
    """A submenu with the kinds of runs."""
    kinds = menu.addMenu(translate("calendar", "Add r&un"))
    for kind in RunKind:
        kinds.addAction(run_title(kind), partial(add, kind))


def _group(action: QAction) -> Group:
    entry = action.data()
    assert isinstance(entry, PanelAction)
    return entry.group
