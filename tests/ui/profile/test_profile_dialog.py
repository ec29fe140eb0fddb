"""The profile: filled in on five pages, kept as one step of undo or not at all."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from runstrength_desktop.domain.body_map import Body
from runstrength_desktop.domain.exercise_guide import Caution
from runstrength_desktop.domain.planning_mode import PlanningMode
from runstrength_desktop.domain.profile import LoadUnit, Profile, Race, Season
from runstrength_desktop.domain.template import usual_week_of
from runstrength_desktop.domain.week import Run, RunKind
from runstrength_desktop.planning.library import Library
from runstrength_desktop.planning.planner import Planner
from runstrength_desktop.ui.profile.dialog import ProfileDialog
from runstrength_desktop.ui.theme.tokens import DARK, LIGHT
from tests.planning.memory_store import MemoryStore
from tests.storage.own_values import HOSTILE, own_place
from tests.ui.catalogue.looking import CATALOGUE

TODAY = date(2026, 11, 21)
FULL = Profile(
    level=4,
    places=("gym", "home"),
    equipment=frozenset({"kettlebell", "sled"}),
    minutes=(0, 30, 45, 0, 20, 180, 5),
    mode=PlanningMode.EASY_DAYS,
    season=Season.RACE,
    races=(Race(date(2026, 12, 6), HOSTILE[:40], 21.0975), Race(date(2027, 4, 1), "", 0.05)),
    careful=frozenset({Caution.JUMPING, Caution.PRESSURE}),
    spared=frozenset({"plank", "back_squat"}),
    unit=LoadUnit.LB,
    body=Body.MALE,
)


@pytest.fixture
def planner() -> Planner:
    return Planner(MemoryStore())


@pytest.fixture
def library(planner: Planner) -> Library:
    return Library(CATALOGUE, planner)


def opened(qtbot: QtBot, library: Library, begun: Profile | None = None) -> ProfileDialog:
    kept = library.profile
    dialog = ProfileDialog((kept, begun or kept), library, LIGHT, TODAY)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


@pytest.mark.parametrize("profile", [Profile(), FULL])
def test_what_is_not_touched_stays_as_it_was(
    qtbot: QtBot, library: Library, planner: Planner, profile: Profile
) -> None:
    library.save_profile(profile)
    dialog = opened(qtbot, library)
    assert dialog.profile() == library.profile
    dialog.save.click()
    assert not dialog.isVisible()
    planner.undo()
    assert library.stored_profile is None


def test_every_field_is_kept_together_as_one_step(
    qtbot: QtBot, library: Library, planner: Planner
) -> None:
    dialog = opened(qtbot, library)
    dialog.person.level.buttons[3].click()
    dialog.person.body.buttons[Body.MALE].click()
    dialog.person.unit.buttons[LoadUnit.LB].click()
    dialog.place.boxes["travel"].click()
    dialog.place.boxes["home"].click()
    dialog.place.liked.setCurrentIndex(dialog.place.liked.findData("travel"))
    dialog.time.minutes[2].setValue(0)
    dialog.time.mode.buttons[PlanningMode.FREE_DAYS].click()
    dialog.race.season.buttons[Season.BUILD].click()
    dialog.careful.cautions[Caution.DEEP_KNEE].click()
    with qtbot.waitSignal(dialog.saved):
        dialog.save.click()
    assert library.profile == Profile(
        level=3,
        places=("travel", "home"),
        minutes=(60, 60, 0, 60, 60, 60, 60),
        mode=PlanningMode.FREE_DAYS,
        season=Season.BUILD,
        careful=frozenset({Caution.DEEP_KNEE}),
        unit=LoadUnit.LB,
        body=Body.MALE,
    )
    assert planner.undo_name == "Change profile"
    planner.undo()
    assert library.stored_profile is None


def test_equipment_is_ticked_by_the_space_bar(qtbot: QtBot, library: Library) -> None:
    dialog = opened(qtbot, library)
    dialog.tabs.setCurrentIndex(1)
    things = dialog.place.equipment
    things.setFocus()
    qtbot.keyClick(things, Qt.Key.Key_Space)
    first = things.item(0).text()
    named = {thing.name: thing.id for thing in CATALOGUE.equipment}
    assert dialog.profile().equipment == {named[first]}
    assert "Mat" not in {things.item(row).text() for row in range(things.count())}


def test_races_are_added_changed_and_taken_out(qtbot: QtBot, library: Library) -> None:
    library.save_profile(Profile(races=FULL.races))
    dialog = opened(qtbot, library)
    dialog.race.add.click()
    line = dialog.race.lines[-1]
    line.day.setDate(QDate(2026, 11, 29))
    qtbot.keyClicks(line.name, "Park <b>run</b>")
    line.distance.setValue(5)
    dialog.race.lines[1].remove.click()
    dialog.save.click()
    assert library.profile.races == (
        Race(date(2026, 11, 29), "Park <b>run</b>", 5.0),
        FULL.races[0],
    )


def test_an_exercise_is_left_out_by_its_name_and_taken_off_again(
    qtbot: QtBot, library: Library
) -> None:
    dialog = opened(qtbot, library)
    dialog.tabs.setCurrentIndex(4)
    line = dialog.careful.line
    line.setFocus()
    line.setText("no such thing")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert line.text() == "no such thing"
    assert dialog.careful.message.text() == "Choose an exercise from the names that are shown."
    for text in ("PLANK", "plank", CATALOGUE.by_id["back_squat"].name):
        line.setText(text)
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert dialog.profile().spared == {"plank", "back_squat"}
    dialog.careful.list.setCurrentRow(0)
    dialog.careful.remove.click()
    assert dialog.profile().spared == {"back_squat"}


def test_leaving_keeps_the_profile_and_hands_out_what_was_filled_in(
    qtbot: QtBot, library: Library, planner: Planner
) -> None:
    dialog = opened(qtbot, library)
    with qtbot.assertNotEmitted(dialog.left):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    dialog = opened(qtbot, library)
    dialog.person.level.buttons[5].click()
    with qtbot.waitSignal(dialog.left) as left:
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert library.stored_profile is None
    assert planner.undo_name is None
    assert left.args is not None
    (begun,) = left.args
    again = opened(qtbot, library, begun)
    assert again.profile() == replace(Profile(), level=5)
    with qtbot.waitSignal(again.left):  # still not kept: still not lost
        again.reject()


def test_a_new_place_and_other_usual_runs_are_shown_and_ticks_stay(
    qtbot: QtBot, library: Library
) -> None:
    dialog = opened(qtbot, library)
    assert dialog.time.runs.text() == "None told yet."
    dialog.place.boxes["gym"].click()
    library.save_place(own_place())
    library.save_usual_week(usual_week_of(((1, Run("", RunKind.EASY, 6.0)),)))
    dialog.use_library()
    assert dialog.time.runs.text() == "Tue Easy run, 6 km"
    assert [key for key, box in dialog.place.boxes.items() if box.isChecked()] == ["gym"]
    dialog.place.boxes["place-1"].click()
    dialog.save.click()
    assert library.profile.places == ("gym", "place-1")


def test_what_is_kept_elsewhere_is_asked_for(qtbot: QtBot, library: Library) -> None:
    dialog = opened(qtbot, library)
    with qtbot.waitSignal(dialog.usual_week_wanted):
        dialog.time.edit_runs.click()
    with qtbot.waitSignal(dialog.place_wanted):
        dialog.place.new_place.click()


def test_each_mode_says_in_words_what_it_is(qtbot: QtBot, library: Library) -> None:
    dialog = opened(qtbot, library)
    assert [button.text() for button in dialog.time.mode.buttons.values()] == [
        "&A  On hard days: after a hard or long run, so that easy days stay easy",
        "&B  On days without a run: strength and running each have days of their own",
        "&C  On easy days: beside an easy run, with hard runs left alone",
    ]


def test_days_begin_with_the_first_day_of_the_week(qtbot: QtBot, library: Library) -> None:
    dialog = ProfileDialog((FULL, FULL), library, DARK, TODAY, 6)
    qtbot.addWidget(dialog)
    assert [box.accessibleName() for box in dialog.time.minutes.values()][:2] == [
        "Minutes on Sunday",
        "Minutes on Monday",
    ]
    assert dialog.profile() == FULL


def test_it_fits_a_small_screen_and_everything_has_a_name(qtbot: QtBot, library: Library) -> None:
    library.save_profile(FULL)
    dialog = opened(qtbot, library)
    assert dialog.width() <= 1366 * 0.92
    assert dialog.height() <= 768 * 0.92
    for page in (dialog.person, dialog.place, dialog.time, dialog.race, dialog.careful):
        assert page.minimumSizeHint().width() <= dialog.width()
        for widget in page.findChildren(QWidget):
            is_asked = widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.isVisibleTo(page)
            own = not widget.objectName().startswith("qt_")
            if is_asked and own and not isinstance(widget, QAbstractButton):
                assert widget.accessibleName() or widget.focusProxy(), widget
