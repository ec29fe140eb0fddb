"""The coach in the assembled window: a week filled from a few typed runs."""

from datetime import timedelta

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from runstrength_desktop.domain.place import Place
from runstrength_desktop.domain.profile import Profile
from runstrength_desktop.planning import changes
from runstrength_desktop.planning.run_text import dated_runs, parse_runs
from runstrength_desktop.ui.athletes.dialog import AthletesDialog
from runstrength_desktop.ui.fill.dialog import FillDialog
from runstrength_desktop.ui.window.main_window import MainWindow

SLOW = 20_000


def opened(window: MainWindow, qtbot: QtBot) -> FillDialog:
    window.actions_by_name["fill_week"].trigger()
    dialog = next(iter(window.findChildren(FillDialog)))
    qtbot.waitUntil(lambda: not dialog.is_busy, timeout=SLOW)
    return dialog


def with_three_runs(window: MainWindow) -> None:
    start = window.week_start + timedelta(7)
    runs = dated_runs(parse_runs("Tue easy 6k, Thu intervals, Sun long 14k"), start, start)
    window.planner.make(changes.add_runs(runs))
    window.show_week(start)


def test_the_best_proposal_is_put_in_and_taken_back(window: MainWindow, qtbot: QtBot) -> None:
    with_three_runs(window)
    dialog = opened(window, qtbot)
    assert 1 <= dialog.list.count() <= 3
    assert "Why these" in dialog.details.text()
    assert "Posterior share" in dialog.details.text()
    assert "names no equipment" in dialog.message.text()
    qtbot.keyClick(dialog.list, Qt.Key.Key_Return)
    week = window.planner.week(window.week_start)
    assert 1 <= len(list(week.sessions())) <= 3
    assert window.planner.undo_name is not None
    assert window.planner.undo_name.startswith("Fill week ")
    window.undo()
    assert not list(window.planner.week(window.week_start).sessions())


def test_other_proposals_and_the_minimum_are_asked_for(window: MainWindow, qtbot: QtBot) -> None:
    with_three_runs(window)
    dialog = opened(window, qtbot)
    first = dialog.details.text()
    dialog.again.click()
    qtbot.waitUntil(lambda: not dialog.is_busy, timeout=SLOW)
    assert dialog.details.text() != first
    dialog.minimum.setChecked(True)
    qtbot.waitUntil(lambda: not dialog.is_busy, timeout=SLOW)
    assert dialog.list.count() >= 1
    dialog.reject()


def test_a_block_is_filled_by_one_step_week_by_week(window: MainWindow, qtbot: QtBot) -> None:
    with_three_runs(window)
    start = window.week_start
    dialog = opened(window, qtbot)
    dialog.scope.setCurrentIndex(1)
    qtbot.waitUntil(lambda: not dialog.is_busy, timeout=SLOW)
    assert dialog.list.count() == dialog.weeks == 4
    assert dialog.list.item(1).text().startswith("Week 2 · Add a set\n")
    assert dialog.fill.text() == "&Fill 4 weeks"
    dialog.list.setCurrentRow(1)
    assert "The same sessions on the same days." in dialog.details.text()
    dialog.fill.click()
    starts = [start + timedelta(weeks=n) for n in range(4)]
    weeks = window.planner.weeks(starts)
    assert all(1 <= len(list(week.sessions())) <= 3 for week in weeks)
    assert (window.planner.undo_name or "").startswith("Fill weeks ")
    window.undo()
    assert not any(list(week.sessions()) for week in window.planner.weeks(starts))


def test_from_the_four_week_view_the_block_on_screen_is_meant(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.show_week(window.week_start + timedelta(7))
    window.actions_by_name["view_block"].trigger()
    dialog = opened(window, qtbot)
    assert (dialog.scope.currentIndex(), dialog.weeks, dialog.list.count()) == (1, 4, 4)
    dialog.number.setValue(2)
    qtbot.waitUntil(lambda: not dialog.is_busy, timeout=SLOW)
    assert dialog.list.count() == 2
    dialog.reject()


def test_the_work_can_be_stopped_and_asked_for_again(window: MainWindow, qtbot: QtBot) -> None:
    with_three_runs(window)
    dialog = opened(window, qtbot)
    dialog.scope.setCurrentIndex(1)
    assert dialog.is_busy
    assert dialog.halt.isVisible()
    assert dialog.progress.isVisible()
    dialog.halt.click()
    assert "nothing was added" in dialog.message.text()
    assert not dialog.halt.isVisible()
    assert not dialog.fill.isEnabled()
    dialog.again.click()
    qtbot.waitUntil(lambda: not dialog.is_busy, timeout=SLOW)
    assert dialog.list.count() == 4
    dialog.reject()
    assert not list(window.planner.week(window.week_start).sessions())


def test_a_week_that_cannot_be_filled_says_why_and_what_would_help(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.rooms.library.save_profile(Profile(minutes=(0,) * 7))
    with_three_runs(window)
    dialog = opened(window, qtbot)
    assert not dialog.fill.isEnabled()
    assert "it would work with" in dialog.message.text()
    dialog.reject()
    assert not list(window.planner.week(window.week_start).sessions())


def test_athletes_are_switched_and_the_title_says_whose_plan_it_is(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.actions_by_name["athletes"].trigger()
    dialog = next(iter(window.findChildren(AthletesDialog)))
    first = window.planner.store.current_athlete()
    dialog.name.setText("Anna <b>B</b>")
    dialog.add()
    anna = next(one for one in window.planner.store.athletes() if one.id != first.id)
    window.planner.use_athlete(anna.id)
    window.coach.name_window()
    assert window.windowTitle() == "Anna <b>B</b> – RunStrength"
    assert window.planner.week(window.week_start).is_empty
    assert not window.actions_by_name["undo"].isEnabled()
    window.planner.use_athlete(first.id)
    assert list(window.planner.week(window.week_start).sessions())
    assert window.actions_by_name["undo"].isEnabled()
    dialog.reject()


def test_checks_are_told_under_the_figures_and_opened_over_the_week(
    window: MainWindow, qtbot: QtBot
) -> None:
    qtbot.wait(50)
    assert not window.balance.told.lines  # the example needs no word
    start = window.week_start + timedelta(7)
    add = dated_runs(parse_runs("Tue easy 6k"), start, start)
    window.planner.make(changes.add_runs(add))
    squat = window.rooms.catalogue.by_id["back_squat"]
    window.planner.make(changes.place_exercise(squat, Place(start)))
    window.show_week(start)
    qtbot.waitUntil(lambda: bool(window.balance.told.lines))
    window.actions_by_name["checks"].trigger()
    panel = window.checks.panel
    assert panel is not None
    assert panel.isVisible()
    qtbot.keyClick(panel, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not panel.isVisible())


def test_leaving_the_minutes_as_they_are_asks_for_nothing(window: MainWindow, qtbot: QtBot) -> None:
    with_three_runs(window)
    dialog = opened(window, qtbot)
    busy = []
    for minutes in (dialog.minutes.value(), 30):
        dialog.minutes.setValue(minutes)
        dialog.minutes.editingFinished.emit()
        busy.append(dialog.is_busy)
    assert busy == [False, True]
    qtbot.waitUntil(lambda: not dialog.is_busy, timeout=SLOW)
    dialog.reject()
