"""Starting a programme as the window does: room made, choices followed, all of it taken back."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from runstrength_desktop import composition
from runstrength_desktop.coaching.check import CheckStatus
from runstrength_desktop.coaching.checks import check_week
from runstrength_desktop.coaching.suiting import Obstacle
from runstrength_desktop.coaching.verdicts import CoachSettings
from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.iso_week import monday_of
from runstrength_desktop.domain.place import Place
from runstrength_desktop.domain.planning_mode import PlanningMode
from runstrength_desktop.domain.profile import Profile, Race
from runstrength_desktop.domain.programme import Programme
from runstrength_desktop.domain.status import Status
from runstrength_desktop.domain.template import UsualWeek, usual_week_of
from runstrength_desktop.domain.week import Day, Run, RunKind, Session, Week
from runstrength_desktop.domain.weeks import Weeks, all_days
from runstrength_desktop.planning import changes
from runstrength_desktop.planning.planner import Planner
from runstrength_desktop.planning.programme_extent import extent_of, span
from runstrength_desktop.planning.programme_fitting import LEFT_OUT
from runstrength_desktop.planning.programme_host import ProgrammeHost
from runstrength_desktop.planning.programme_start import StartWish, last_day, prepare_start
from runstrength_desktop.planning.programme_words import hindrance_words, notes
from tests.coaching.checked_values import laid, three_runs
from tests.counts import count
from tests.domain.plan_values import session, weeks
from tests.planning.memory_store import MemoryStore

CATALOGUE = composition.catalogue()
PROGRAMMES = {programme.id: programme for programme in composition.programmes()}
MONDAY = date(2026, 11, 23)
THREE_RUNS = usual_week_of(
    (
        (1, Run("", RunKind.EASY, 6.0)),
        (3, Run("", RunKind.INTERVALS, minutes=50)),
        (6, Run("", RunKind.LONG, 14.0)),
    )
)


def host_of(planner: Planner, profile: Profile | None = None) -> ProgrammeHost:
    host = ProgrammeHost.of(planner, CATALOGUE)
    return replace(host, profile=profile or Profile(), usual_week=THREE_RUNS)


def empty_host(profile: Profile, usual: UsualWeek = THREE_RUNS) -> ProgrammeHost:
    return replace(ProgrammeHost.empty(CATALOGUE), profile=profile, usual_week=usual)


@settings(max_examples=count(8, 400))
@given(
    st.sampled_from(sorted(PROGRAMMES)),
    st.dates(MONDAY - timedelta(3), MONDAY + timedelta(20)),
    weeks(MONDAY),
    weeks(MONDAY + timedelta(7)),
    st.booleans(),
)
def test_any_start_on_any_date_is_one_step_and_undo_gives_the_weeks_as_they_were(
    key: str, first: date, one: Week, other: Week, makes_room: bool
) -> None:
    with TemporaryDirectory() as folder, composition.open_plan(Path(folder) / "p.db") as plan:
        planner = Planner(plan)
        for week in (one, other):
            planner.make(changes.put_week("Put", week))
        starts = tuple(MONDAY + timedelta(weeks=n) for n in range(-2, 13))
        before, step = planner.weeks(starts), planner.undo_name
        try:
            start = prepare_start(PROGRAMMES[key], StartWish(first, makes_room), host_of(planner))
            planner.make(start.change)
        except PlanError as error:
            assert "finds a day" in str(error)  # noqa: PT017  (both ways are meant)
            return
        after = Planner(plan).weeks(starts)
        expected = sessions(before) - {gone.session.id for gone in start.displaced}
        assert sessions(after) == expected | {placed.session.id for placed in start.placed}
        assert runs(after) == runs(before)
        planner.undo()
        assert Planner(plan).weeks(starts) == before
        assert planner.undo_name == step


def sessions(found: Weeks) -> set[str]:
    return {one.id for week in found for one in week.sessions()}


def runs(found: Weeks) -> list[tuple[date, tuple[Run, ...]]]:
    return [(day.date, day.runs) for day in all_days(found)]


@pytest.mark.parametrize("mode", PlanningMode)
@pytest.mark.parametrize("programme", PROGRAMMES.values(), ids=PROGRAMMES)
def test_started_beside_three_runs_no_programme_draws_a_warning(
    programme: Programme, mode: PlanningMode
) -> None:
    profile = Profile(level=programme.level, mode=mode)
    start = prepare_start(programme, MONDAY, empty_host(profile))
    starts = [MONDAY + timedelta(weeks=n) for n in range(-1, len(programme.weeks) + 2)]
    bare = {monday: laid(monday, dict(three_runs(monday))) for monday in starts}
    done = start.change.apply(tuple(bare[monday] for monday in start.change.starts))
    found = list((bare | {week.start: week for week in done}).values())
    judged = CoachSettings(mode=mode, level=programme.level)
    known = CATALOGUE.by_id, CATALOGUE.muscles, judged
    warned = [
        check.reason
        for n, week in enumerate(found)
        for check in check_week(week, found[:n], found[n + 1 :], *known)
        if check.status is CheckStatus.WARN
    ]
    assert not warned


def planned(planner: Planner, offset: int, title: str, status: Status) -> Session:
    made = replace(session(title), status=status)
    planner.make(changes.put_session(made, Place(MONDAY + timedelta(offset))))
    return made


def test_room_is_made_only_of_what_is_planned_within_its_weeks() -> None:
    planner = Planner(MemoryStore())
    programme = PROGRAMMES["taper"]
    kept = [
        planned(planner, -1, "Before", Status.PLANNED),
        planned(planner, 1, "Done", Status.DONE),
        planned(planner, 14, "After", Status.PLANNED),
    ]
    gone = [planned(planner, n, f"Mine {n}", Status.PLANNED) for n in range(2, 14)]
    cleared = host_of(planner).making_room(MONDAY, MONDAY + timedelta(13))
    assert sessions(cleared.stored(MONDAY, MONDAY + timedelta(13))) == {one.id for one in kept}
    full = prepare_start(programme, MONDAY, host_of(planner))
    assert not full.displaced
    start = prepare_start(programme, StartWish(MONDAY, makes_room=True), host_of(planner))
    assert {one.session.id for one in start.displaced} == {one.id for one in gone}
    assert len(start.placed) == 2
    planner.make(start.change)
    there = sessions(planner.weeks(MONDAY + timedelta(weeks=n) for n in range(-1, 4)))
    assert there == {one.id for one in kept} | {one.session.id for one in start.placed}


def test_room_made_of_what_is_gone_by_now_is_still_one_step() -> None:
    planner = Planner(MemoryStore())
    mine = planned(planner, 5, "Mine", Status.PLANNED)
    wish = StartWish(MONDAY, makes_room=True)
    start = prepare_start(PROGRAMMES["taper"], wish, host_of(planner))
    planner.make(changes.remove_session(mine.id, MONDAY + timedelta(5)))
    assert planner.make(start.change)


def test_room_is_made_in_a_week_that_gets_no_session_too() -> None:
    planner = Planner(MemoryStore())
    wednesday = MONDAY + timedelta(2)
    mine = planned(planner, 14, "Mine", Status.PLANNED)
    start = prepare_start(
        PROGRAMMES["taper"], StartWish(wednesday, makes_room=True), host_of(planner)
    )
    assert MONDAY + timedelta(14) not in {monday_of(one.date) for one in start.placed}
    planner.make(start.change)
    assert mine.id not in sessions((planner.week(MONDAY + timedelta(14)),))


def test_a_choice_stands_in_and_what_is_not_wanted_is_left_out() -> None:
    profile = Profile(level=3, places=("home",))
    first = prepare_start(PROGRAMMES["gym_top_six"], MONDAY, empty_host(profile))
    squat = next(one for one in first.replaced if one.asked.id == "back_squat")
    assert squat.hindrance.obstacle is Obstacle.EQUIPMENT
    assert squat.swap == squat.options[0]
    other = squat.options[1].exercise
    choices = {"back_squat": other.id, "barbell_upright_row": LEFT_OUT, "plank": "moon_walk"}
    start = prepare_start(
        PROGRAMMES["gym_top_six"], StartWish(MONDAY, choices=choices), empty_host(profile)
    )
    done = {item.exercise_id for one in start.placed for item in one.session.items}
    assert other.id in done
    assert squat.options[0].exercise.id not in done
    told = {one.asked.id: one.swap for one in start.replaced}
    assert told["barbell_upright_row"] is None
    assert all(option.exercise.pattern == "squat" for option in squat.options)


def test_a_choice_that_does_not_suit_is_not_followed() -> None:
    profile = Profile(level=3, places=("home",))
    choices = {"back_squat": "front_squat"}
    start = prepare_start(
        PROGRAMMES["gym_top_six"], StartWish(MONDAY, choices=choices), empty_host(profile)
    )
    squat = next(one for one in start.replaced if one.asked.id == "back_squat")
    assert squat.swap == squat.options[0]


def test_a_race_day_holds_no_session_and_moves_are_told() -> None:
    race = Race(MONDAY + timedelta(27), "City", 21.1)
    for mode, usual in product(PlanningMode, (UsualWeek(), THREE_RUNS)):
        profile = Profile(level=3, mode=mode, races=(race,))
        start = prepare_start(PROGRAMMES["posterior_chain"], MONDAY, empty_host(profile, usual))
        assert race.date not in {one.date for one in start.placed}
        for one in start.placed:
            assert one.asked_weekday in {1, 4}
            assert one.is_moved == (one.date.weekday() != one.asked_weekday)


def test_usual_runs_that_are_reckoned_with_are_told_apart_from_planned_ones() -> None:
    profile = Profile(level=3)
    start = prepare_start(PROGRAMMES["posterior_chain"], MONDAY, empty_host(profile))
    kinds = {one.date.weekday(): [run.kind for run in one.expected] for one in start.placed}
    assert kinds[3] == [RunKind.INTERVALS]
    assert not any(one.beside for one in start.placed)


def test_a_host_apart_asks_no_store() -> None:
    planner = Planner(MemoryStore())
    host, programme = host_of(planner), PROGRAMMES["at_home"]
    apart = host.apart(MONDAY, last_day(programme, MONDAY))
    planned(planner, 0, "Later", Status.PLANNED)
    assert prepare_start(programme, MONDAY, apart).change.starts
    day = next(day for day in all_days(apart.stored(MONDAY, MONDAY)) if day.date == MONDAY)
    assert day == Day(MONDAY)
    assert apart.stored(MONDAY, MONDAY)[1].start == monday_of(MONDAY)


def test_a_week_without_a_name_of_its_own_is_only_counted() -> None:
    start = prepare_start(PROGRAMMES["at_home"], MONDAY, empty_host(Profile()))
    assert start.placed[0].session.note == "Week 1 of 4."


def test_how_much_a_programme_asks_for_is_told() -> None:
    home, jumps = (extent_of(PROGRAMMES[key], CATALOGUE) for key in ("at_home", "plyometrics"))
    assert (home.weeks, home.sessions) == (4, (3, 3))
    assert {"Resistance tube", "Swiss ball"} <= set(home.equipment)
    assert "Mat" not in home.equipment
    assert jumps.sessions == (1, 2)
    assert (span((2, 2)), span((1, 2))) == ("2", "1 to 2")


def test_what_stands_in_the_way_is_told_by_name() -> None:
    profile = Profile(level=1, places=("home",))
    start = prepare_start(PROGRAMMES["gym_top_six"], MONDAY, empty_host(profile))
    names = {thing.id: thing.name for thing in CATALOGUE.equipment}
    squat = next(one for one in start.replaced if one.asked.id == "back_squat")
    assert hindrance_words(squat.hindrance, names) == "not at hand: barbell, squat rack"
    assert hindrance_words(squat.hindrance) == "not at hand: barbell, rack"
    assert list(notes(start)) == ["It is of level 3, above the profile's; begin it lightly."]
