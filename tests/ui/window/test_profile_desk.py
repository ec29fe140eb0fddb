"""The profile in the assembled window: opened, kept, undone, and used afterwards."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from runstrength_desktop.coaching.mend_steps import MendKind
from runstrength_desktop.domain.body_map import Body
from runstrength_desktop.domain.exercise_guide import Caution
from runstrength_desktop.domain.place import Place
from runstrength_desktop.domain.planning_mode import PlanningMode
from runstrength_desktop.domain.profile import LoadUnit, Profile
from runstrength_desktop.planning import changes
from runstrength_desktop.ui.catalogue.list_view import ExerciseListView
from runstrength_desktop.ui.profile.dialog import ProfileDialog
from runstrength_desktop.ui.usual_week.dialog import UsualWeekDialog
from runstrength_desktop.ui.window.main_window import MainWindow

BARE = Profile(places=("travel",), careful=frozenset({Caution.JUMPING, Caution.HAMSTRING_STRAIN}))


def mode(window: MainWindow) -> PlanningMode:
    return window.plans.coach.mode


def listed(window: MainWindow) -> set[str]:
    rows = window.catalogue.findChildren(ExerciseListView)[0].model()
    return {str(rows.index(n, 0).data()) for n in range(rows.rowCount())}


def opened(window: MainWindow, qtbot: QtBot) -> ProfileDialog:
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(window, Qt.Key.Key_P, keys)
    return shown(window)


def shown(window: MainWindow) -> ProfileDialog:
    dialog = window.profiles.dialog
    assert dialog is not None
    return dialog


def test_it_opens_by_key_saves_and_is_taken_back_from_the_message(
    window: MainWindow, qtbot: QtBot
) -> None:
    dialog = opened(window, qtbot)
    dialog.person.level.buttons[4].click()
    dialog.save.click()
    assert window.rooms.library.profile.level == 4
    assert window.messages.text() == "Saved the profile."
    assert window.plans.coach.level == 4
    window.undo()
    assert window.rooms.library.stored_profile is None
    assert window.plans.coach.level == 2


def test_mode_units_and_body_are_those_of_the_window(window: MainWindow, qtbot: QtBot) -> None:
    before = window.muscle_map.grab().toImage()
    dialog = opened(window, qtbot)
    dialog.time.mode.buttons[PlanningMode.FREE_DAYS].click()
    dialog.person.unit.buttons[LoadUnit.LB].click()
    dialog.person.body.buttons[Body.MALE].click()
    with qtbot.waitSignal(window.profiles.settings_changed):
        dialog.save.click()
    assert mode(window) is PlanningMode.FREE_DAYS
    assert window.settings.units == "lb"
    assert window.actions_by_name["body_male"].isChecked()
    assert window.muscle_map.grab().toImage() != before
    window.undo()
    assert mode(window) is PlanningMode.HARD_DAYS
    assert window.actions_by_name["body_female"].isChecked()
    assert window.muscle_map.grab().toImage() == before


def test_plan_settings_and_the_body_menu_are_kept_in_a_profile_that_was_set(
    window: MainWindow,
) -> None:
    library = window.rooms.library
    settings = window.plans.open_settings()
    settings.mode.buttons[PlanningMode.EASY_DAYS].click()
    settings.save.click()
    assert library.stored_profile is None
    assert window.profiles.profile.mode is PlanningMode.EASY_DAYS
    library.save_profile(window.profiles.profile)
    settings = window.plans.open_settings()
    settings.mode.buttons[PlanningMode.FREE_DAYS].click()
    settings.save.click()
    window.actions_by_name["body_male"].trigger()
    assert library.profile.mode is PlanningMode.FREE_DAYS
    assert library.profile.body is Body.MALE
    window.undo()
    assert window.settings.body_choice() is Body.FEMALE
    window.undo()
    assert mode(window) is PlanningMode.EASY_DAYS


def test_what_was_left_unsaved_can_be_gone_on_with(window: MainWindow, qtbot: QtBot) -> None:
    dialog = opened(window, qtbot)
    dialog.place.boxes["home"].click()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert window.rooms.library.stored_profile is None
    assert not dialog.isVisible()
    window.messages._act(0)
    again = shown(window)
    assert again.place.boxes["home"].isChecked()
    again.save.click()
    assert window.rooms.library.profile.places == ("home",)


def test_usual_runs_are_edited_from_it(window: MainWindow, qtbot: QtBot) -> None:
    dialog = opened(window, qtbot)
    dialog.time.edit_runs.click()
    usual = window.findChildren(UsualWeekDialog)[0]
    usual.lines[1].line.setText("easy 6k")
    usual.save.click()
    assert dialog.time.runs.text() == "Tue Easy run, 6 km"
    dialog.reject()


def test_the_catalogue_can_show_what_fits(window: MainWindow) -> None:
    filters = window.catalogue.browser.filters
    keys = [option.key for option in filters.facet("place").options]
    assert "profile" not in keys
    window.rooms.library.save_profile(BARE)
    fitting = next(o for o in filters.facet("place").options if o.key == "profile")
    filters.ask(fitting.flip(filters.asked))
    names = {exercise.name for exercise in window.rooms.library.fitting}
    assert listed(window) == names
    assert not names & {"Back squat", "Pogo jump"}
    window.undo()
    assert listed(window) > names


def test_mends_put_in_only_what_fits(window: MainWindow, qtbot: QtBot) -> None:
    window.rooms.library.save_profile(BARE)
    start = window.week_start + timedelta(7)
    squat = window.rooms.catalogue.by_id["back_squat"]
    window.planner.make(changes.place_exercise(squat, Place(start)))
    window.show_week(start)
    checks = window.checks._of_week()
    qtbot.waitUntil(lambda: checks.start == start and checks.told() > 0)
    fitting = {exercise.id for exercise in window.rooms.library.fitting}
    told = [check for check in checks.checks if check.status.is_told]
    mends = [mend for check in told for mend in checks.mending(check)()]
    put_in = {mend.step.exercise_id for mend in mends if mend.kind in {MendKind.ADD, MendKind.SWAP}}
    assert put_in
    assert put_in <= fitting | {"back_squat"}


def test_each_athlete_has_a_profile_of_their_own(window: MainWindow) -> None:
    library, planner = window.rooms.library, window.planner
    library.save_profile(Profile(level=5, mode=PlanningMode.FREE_DAYS))
    first = planner.store.current_athlete()
    anna = planner.store.add_athlete("Anna")
    planner.use_athlete(anna.id)
    assert library.stored_profile is None
    assert (window.plans.coach.level, mode(window)) == (2, PlanningMode.HARD_DAYS)
    planner.use_athlete(first.id)
    assert (window.plans.coach.level, mode(window)) == (5, PlanningMode.FREE_DAYS)


def test_a_profile_that_was_kept_leads_from_the_start(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    window.rooms.library.save_profile(Profile(level=4, body=Body.MALE))
    settings = tmp_path / "other.json"
    again = MainWindow(replace(window.rooms, settings_file=settings))
    qtbot.addWidget(again)
    assert again.settings.body_choice() is Body.MALE
    assert again.plans.coach.level == 4
    assert again.actions_by_name["body_male"].isChecked()
    assert window.planner.undo_name == "Change profile"
