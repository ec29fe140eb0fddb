"""Every verb of the calendar: by its key, from the menu, and as one named step of undo."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox, QMenu
from pytestqt.qtbot import QtBot

from runstrength_desktop.planning import changes
from runstrength_desktop.planning.planner import Planner
from runstrength_desktop.ui.calendar import panel_actions
from runstrength_desktop.ui.calendar.edit_popup import EditPopup
from runstrength_desktop.ui.calendar.panel import WeekPanel
from runstrength_desktop.ui.calendar.panel_actions import ACTIONS, PanelAction
from tests.ui.calendar.conftest import MONDAY, THURSDAY, TUESDAY, WEDNESDAY, WeeksInMemory
from tests.ui.calendar.looking import last_row, row_of, select, view_of

Prepare = Callable[[WeekPanel, Planner], None]

WEEKS = tuple(MONDAY + timedelta(7 * n) for n in range(-1, 6))
LOOKING = frozenset(
    {"edit_selected", "edit_details", "copy", "copy_day", "copy_weeks", "choose_all"}
    | {"add_by_typing", "save_template"}
)
NAMES = [entry.verb + "".join(map(str, entry.arguments)) for entry in ACTIONS]


def choose(panel: WeekPanel, *row_ids: str) -> None:
    view = select(panel, row_ids[0])
    for row_id in row_ids[1:]:
        view.selectionModel().select(
            row_of(panel, row_id), QItemSelectionModel.SelectionFlag.Select
        )


def on_plank(panel: WeekPanel, _planner: Planner) -> None:
    select(panel, "plank")


def on_core(panel: WeekPanel, _planner: Planner) -> None:
    select(panel, "core")


def on_two(panel: WeekPanel, _planner: Planner) -> None:
    choose(panel, "thrust", "plank")


def on_superset(panel: WeekPanel, planner: Planner) -> None:
    on_two(panel, planner)
    action(panel, "superset").trigger()
    on_two(panel, planner)


def on_free_day(panel: WeekPanel, _planner: Planner) -> None:
    view_of(panel, MONDAY).setCurrentIndex(last_row(panel, MONDAY))


def with_copy(panel: WeekPanel, _planner: Planner) -> None:
    select(panel, "core")
    action(panel, "copy").trigger()


def with_done(panel: WeekPanel, _planner: Planner) -> None:
    select(panel, "core")
    action(panel, "toggle_done").trigger()


def with_repeat_touched(panel: WeekPanel, planner: Planner) -> None:
    planner.make(changes.repeat_weekly("single", THURSDAY, THURSDAY + timedelta(21)))
    view_of(panel, THURSDAY).renamed.emit("single", "Solo")


def with_advice(panel: WeekPanel, _planner: Planner) -> None:
    select(panel, "core")
    QApplication.processEvents()


_FIRST: dict[str, Prepare] = {
    "superset": on_two,
    "circuit": on_two,
    "warm_up": on_plank,
    "cool_down": on_plank,
    "ungroup": on_superset,
    "paste": with_copy,
    "planned": with_done,
    "widen_later": with_repeat_touched,
    "widen_all": with_repeat_touched,
    "remove_rest_day": on_free_day,
    "in_order": on_plank,
    "by_days": on_plank,
    "remove": on_plank,
    "dismiss_advice": with_advice,
}


def action(panel: WeekPanel, name: str) -> QAction:
    return next(one for one in panel.actions() if one.objectName() == name)


def action_of(panel: WeekPanel, entry: PanelAction) -> QAction:
    return next(one for one in panel.actions() if one.data() is entry)


def answer(qtbot: QtBot, panel: WeekPanel) -> None:
    """Say yes to whatever asks."""
    for popup in panel.findChildren(EditPopup):
        if popup.isVisible():
            qtbot.keyClick(popup.focusWidget(), Qt.Key.Key_Return)
    for dialog in panel.findChildren(QDialog):
        box = next(iter(dialog.findChildren(QDialogButtonBox)))
        box.button(QDialogButtonBox.StandardButton.Ok).click()


@pytest.mark.parametrize("entry", ACTIONS, ids=NAMES)
def test_each_verb_is_one_named_step_that_undo_takes_back(
    qtbot: QtBot, panel: WeekPanel, planner: Planner, store: WeeksInMemory, entry: PanelAction
) -> None:
    _FIRST.get(entry.verb, on_core)(panel, planner)
    before, steps = store.read(WEEKS), len(store.done)
    if entry.verb.startswith("widen"):  # it takes the place of the step that it widens
        steps, before = steps - 1, store.done[-1].before
        before = tuple(
            next((w for w in before if w.start == s), store.read((s,))[0]) for s in WEEKS
        )
    action_of(panel, entry).trigger()
    answer(qtbot, panel)
    if entry.verb in LOOKING or entry.verb == "dismiss_advice":
        assert len(store.done) == steps
        for popup in panel.findChildren(EditPopup):
            popup.drop()
        return
    assert len(store.done) == steps + 1
    assert store.done[-1].name
    planner.undo()
    assert store.read(WEEKS) == before


@pytest.mark.parametrize(
    "entry", [one for one in ACTIONS if one.key], ids=[one.key for one in ACTIONS if one.key]
)
def test_each_key_asks_for_its_verb(
    qtbot: QtBot, panel: WeekPanel, entry: PanelAction, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[str, tuple[int, ...]]] = []
    monkeypatch.setattr(
        panel_actions, "_do", lambda _desk, one: asked.append((one.verb, one.arguments))
    )
    select(panel, "plank")
    qtbot.keySequence(view_of(panel, panel.current_day()), QKeySequence(entry.key))
    assert asked == [(entry.verb, entry.arguments)]


@pytest.mark.parametrize("entry", ACTIONS, ids=NAMES)
def test_each_verb_stands_in_the_menu(panel: WeekPanel, entry: PanelAction) -> None:
    select(panel, "plank")
    menu = panel.context_menu()
    found = [*menu.actions(), *(one for sub in menu.findChildren(QMenu) for one in sub.actions())]
    assert action_of(panel, entry) in found
    assert action_of(panel, entry).isEnabled()
    menu.deleteLater()


def test_days_to_move_copy_and_swap_stand_in_the_menu(panel: WeekPanel, planner: Planner) -> None:
    select(panel, "core")
    menu = panel.context_menu()
    days = [sub for sub in menu.findChildren(QMenu) if len(sub.actions()) == 7]
    assert len(days) == 3
    for submenu in days:
        before = planner.week(MONDAY)
        select(panel, "core")
        submenu.actions()[1].trigger()
        assert planner.week(MONDAY) != before
        assert planner.week(MONDAY).day(TUESDAY) != before.day(TUESDAY)
        planner.undo()
        assert planner.week(MONDAY) == before
    assert planner.week(MONDAY).day(WEDNESDAY).sessions
    menu.deleteLater()
