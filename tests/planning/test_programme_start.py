"""Starting a programme: where sessions lie, what stands in, one step that undo takes back."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from runstrength_desktop import composition
from runstrength_desktop.coaching import placing
from runstrength_desktop.coaching.placing import NoDay
from runstrength_desktop.coaching.spacing import Level
from runstrength_desktop.coaching.suiting import Obstacle
from runstrength_desktop.coaching.verdicts import CoachSettings, verdicts_of_days
from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.exercise_guide import Caution
from runstrength_desktop.domain.place import Place
from runstrength_desktop.domain.planning_mode import PlanningMode
from runstrength_desktop.domain.profile import Profile, Race, in_order
from runstrength_desktop.domain.programme import Programme
from runstrength_desktop.domain.template import UsualWeek, usual_week_of
from runstrength_desktop.domain.week import Day, Run, RunKind, Session, Week
from runstrength_desktop.domain.weeks import Weeks, all_days
from runstrength_desktop.planning import changes
from runstrength_desktop.planning.library import Library
from runstrength_desktop.planning.planner import Planner
from runstrength_desktop.planning.programme_choice import programme_called, start_programme
from runstrength_desktop.planning.programme_host import ProgrammeHost
from runstrength_desktop.planning.programme_start import (
    PlacedSession,
    ProgrammeStart,
    prepare_start,
)
from tests.counts import count
from tests.domain.plan_values import session

CATALOGUE = composition.catalogue()
PROGRAMMES = {programme.id: programme for programme in composition.programmes()}
MONDAY = date(2026, 11, 23)
AT_HOME = Profile(level=3, places=("home",))
THREE_RUNS = usual_week_of(
    (
        (1, Run("", RunKind.EASY, 6.0)),
        (3, Run("", RunKind.INTERVALS, minutes=50)),
        (6, Run("", RunKind.LONG, 14.0)),
    )
)
every_programme = pytest.mark.parametrize("programme", PROGRAMMES.values(), ids=PROGRAMMES)


@pytest.fixture
def planner(tmp_path: Path) -> Iterator[Planner]:
    with composition.open_plan(tmp_path / "plan.db") as plan:
        yield Planner(plan)


def _host(profile: Profile | None = None, usual: UsualWeek = THREE_RUNS) -> ProgrammeHost:
    empty = ProgrammeHost.empty(CATALOGUE)
    return replace(empty, profile=profile or Profile(), usual_week=usual)


def _start(key: str, profile: Profile | None = None, first: date = MONDAY) -> ProgrammeStart:
    return prepare_start(PROGRAMMES[key], first, _host(profile))


def _signature(start: ProgrammeStart) -> list[tuple[object, ...]]:
    return [(one.date, one.session.title, _work(one.session)) for one in start.placed]


def _work(one: Session) -> list[tuple[object, ...]]:
    return [(item.exercise_id, item.prescription) for item in one.items]


def _running(planner: Planner, weeks: int) -> Weeks:
    """Some weeks of the three usual runs in the plan, from three weeks before on."""
    starts = tuple(MONDAY + timedelta(weeks=n) for n in range(-4, weeks))
    planner.make(changes.fill_with_usual_week(starts, THREE_RUNS))
    return planner.weeks(starts)


@every_programme
@pytest.mark.parametrize("mode", PlanningMode)
def test_on_three_usual_runs_nothing_lies_worse_than_it_fits(
    planner: Planner, programme: Programme, mode: PlanningMode
) -> None:
    _running(planner, len(programme.weeks) + 1)
    profile = Profile(level=programme.level, mode=mode)
    host = replace(ProgrammeHost.of(planner, CATALOGUE), profile=profile)
    start = prepare_start(programme, MONDAY, host)
    assert not start.left_out
    assert not start.replaced
    planner.make(start.change)
    weeks = planner.weeks(MONDAY + timedelta(weeks=n) for n in range(-4, len(programme.weeks) + 1))
    days = tuple(all_days(weeks))
    settings = CoachSettings(mode=mode, level=programme.level)
    found = verdicts_of_days(days[28:], days, CATALOGUE.by_id, settings)
    assert {one.level for one in found.values()} == {Level.FITS}
    assert {one.verdict.level for one in start.placed} == {Level.FITS}


@every_programme
def test_one_step_adds_all_and_one_undo_takes_all_back(
    planner: Planner, programme: Programme
) -> None:
    before = _running(planner, 12)
    start = start_programme(planner, CATALOGUE, programme, MONDAY)
    assert planner.undo_name == f"Start programme {programme.name}"
    starts = [week.start for week in before]
    there = {s.id for week in planner.weeks(starts) for s in week.sessions()}
    assert there == {one.session.id for one in start.placed}
    planner.undo()
    assert planner.weeks(starts) == before
    planner.redo()
    assert {s.id for week in planner.weeks(starts) for s in week.sessions()} == there


def test_the_wave_rises_and_eases_with_its_effort_told() -> None:
    start = _start("posterior_chain")
    lifts = [one.session.items[0].prescription for one in start.placed[::2]]
    assert [(dose.sets, dose.reps, dose.rir) for dose in lifts] == [
        (2, 10, 4),
        (3, 10, 3),
        (3, 8, 2),
        (2, 8, 4),
    ]
    assert [week.is_easier for week in start.weeks] == [False, False, False, True]
    assert start.weeks[3].load.sets < start.weeks[2].load.sets
    assert start.placed[4].session.note.startswith("Week 3 of 4: Add load. Two to five per cent")
    assert not start.is_easier_week_due


def test_a_load_without_a_note_of_its_own_is_told() -> None:
    notes = [one.session.note for one in _start("pre_season").placed]
    assert notes[4] == "Week 3 of 8: Add load. Up to 5 % more load, if last week felt controlled."


def test_equipment_that_is_not_there_is_swapped_and_told() -> None:
    start = _start("gym_top_six", AT_HOME)
    told = {
        one.asked.id: (one.hindrance.obstacle, one.swap and one.swap.exercise.id)
        for one in start.replaced
    }
    assert told == {
        "back_squat": (Obstacle.EQUIPMENT, "goblet_squat"),
        "bench_press": (Obstacle.EQUIPMENT, "incline_press_up"),
        "barbell_upright_row": (Obstacle.EQUIPMENT, "tube_upright_row"),
        "bent_over_row": (Obstacle.EQUIPMENT, "dumbbell_row"),
    }
    squat = start.placed[1].session.items[2]
    assert (squat.exercise_id, squat.exercise_name) == ("goblet_squat", "Goblet squat")
    assert (squat.prescription.sets, squat.prescription.rir) == (2, 4)
    assert {one.session.place for one in start.placed} == {"home"}


def test_of_several_places_the_one_that_swaps_least_is_taken() -> None:
    start = _start("gym_top_six", Profile(places=("travel", "home", "gym")))
    assert {one.session.place for one in start.placed} == {"gym"}
    assert not start.replaced
    for liked in (("home", "gym"), ("gym", "home")):
        start = _start("minimum_dose", Profile(places=liked))
        assert {one.session.place for one in start.placed} == {liked[0]}


def test_what_is_at_hand_anywhere_counts_at_every_place() -> None:
    profile = replace(AT_HOME, equipment=frozenset({"barbell", "rack", "bench"}))
    assert not _start("gym_top_six", profile).replaced


def test_cautions_are_respected_and_what_nothing_replaces_is_left_out() -> None:
    profile = Profile(careful=frozenset({Caution.JUMPING}))
    start = _start("pre_season", profile)
    gone = {one.asked.id: one.hindrance.of for one in start.replaced if one.swap is None}
    assert gone == {"pogo_jump": ("jumping",), "countermovement_jump": ("jumping",)}
    done = {item.exercise_id for one in start.placed for item in one.session.items}
    guides = CATALOGUE.guides
    assert not any(Caution.JUMPING in guides[key].cautions for key in done)


def test_a_programme_of_which_nothing_is_left_is_refused_in_one_sentence(planner: Planner) -> None:
    jumps = PROGRAMMES["plyometrics"]
    profile = Profile(spared=frozenset(CATALOGUE.by_id))
    start = prepare_start(jumps, MONDAY, _host(profile))
    assert {one.reason for one in start.left_out} == {None}
    assert len(start.left_out) == 6
    with pytest.raises(PlanError, match="No session of “Plyometrics” finds a day"):
        _ = start.change
    Library(CATALOGUE, planner).save_profile(profile)
    with pytest.raises(PlanError, match="No session"):
        start_programme(planner, CATALOGUE, jumps, MONDAY)
    assert planner.undo_name == "Change profile"


def test_too_few_days_leave_sessions_out_and_say_why() -> None:
    start = _start("at_home", Profile(minutes=(0, 60, 0, 0, 60, 0, 0)))
    assert len(start.placed) == 8
    assert [(one.week, one.reason) for one in start.left_out] == [
        (number, NoDay.CLASH) for number in (1, 2, 3, 4)
    ]
    none = _start("at_home", Profile(minutes=(0,) * 7))
    assert {one.reason for one in none.left_out} == {NoDay.NO_TIME}


def test_short_days_cut_sets_and_say_so() -> None:
    start = _start("gym_top_six", Profile(minutes=(30,) * 7))
    assert [one.sets_cut > 0 for one in start.placed] == [False, False, True, True, True, True] + [
        False
    ] * 2
    assert all(one.minutes <= 30 for one in start.placed)


def test_days_that_hold_a_session_stay_theirs(planner: Planner) -> None:
    tuesday = MONDAY + timedelta(1)
    planner.make(changes.put_session(session("Mine"), Place(tuesday)))
    start = start_programme(planner, CATALOGUE, PROGRAMMES["posterior_chain"], MONDAY)
    assert tuesday not in {one.date for one in start.placed}
    (mine,) = planner.week(MONDAY).day(tuesday).sessions
    assert mine.title == "Mine"
    again = prepare_start(
        PROGRAMMES["posterior_chain"], MONDAY, ProgrammeHost.of(planner, CATALOGUE)
    )
    assert not {one.date for one in start.placed} & {one.date for one in again.placed}


def test_what_lies_beside_a_session_is_told(planner: Planner) -> None:
    _running(planner, 5)
    start = start_programme(planner, CATALOGUE, PROGRAMMES["posterior_chain"], MONDAY)
    thursday = next(one for one in start.placed if one.date.weekday() == 3)
    assert [thing.kind for thing in thursday.beside if isinstance(thing, Run)] == [
        RunKind.INTERVALS
    ]


def test_a_start_that_is_outdated_is_refused(planner: Planner) -> None:
    host = ProgrammeHost.of(planner, CATALOGUE)
    start = prepare_start(PROGRAMMES["taper"], MONDAY, host)
    planner.make(changes.put_session(session("Mine"), Place(start.placed[0].date)))
    with pytest.raises(PlanError, match="start the programme again"):
        planner.make(start.change)
    assert planner.undo_name is not None
    assert planner.undo_name.startswith("Add Mine")


def test_races_of_the_profile_keep_hard_legs_away() -> None:
    race = Race(MONDAY + timedelta(13), "City", 10)
    taper = _start("taper", Profile(races=(race,)))
    last = taper.placed[-1]
    assert (race.date - last.date).days >= 5
    assert last.verdict.level is Level.FITS


def test_usual_runs_are_reckoned_with_where_a_week_has_none(planner: Planner) -> None:
    host = ProgrammeHost.of(planner, CATALOGUE)
    free = prepare_start(PROGRAMMES["taper"], MONDAY, host)
    assert free.placed[0].date == MONDAY
    Library(CATALOGUE, planner).save_usual_week(THREE_RUNS)
    planned = prepare_start(PROGRAMMES["taper"], MONDAY, ProgrammeHost.of(planner, CATALOGUE))
    assert planned.placed[0].date == MONDAY + timedelta(3)
    assert planned.placed[0].beside == ()


@pytest.mark.parametrize("first", [date(2199, 12, 20), date(1969, 12, 31), date(9999, 12, 31)])
def test_a_start_outside_the_years_is_refused(first: date) -> None:
    with pytest.raises(PlanError, match="outside the years"):
        _start("posterior_chain", first=first)


def test_programmes_are_called_by_id_or_name() -> None:
    programmes = composition.programmes()
    assert programme_called(programmes, "at_home") is PROGRAMMES["at_home"]
    assert programme_called(programmes, "Posterior chain, four weeks").id == "posterior_chain"
    with pytest.raises(PlanError, match="No programme is called “x”; there are posterior_chain"):
        programme_called(programmes, "x")


THINGS = sorted(thing.id for thing in CATALOGUE.equipment)
RUNS = st.lists(
    st.tuples(
        st.integers(0, 6),
        st.builds(lambda kind: Run("", kind, 8.0), st.sampled_from(RunKind)),
    ),
    max_size=6,
)
PROFILES = st.builds(
    Profile,
    level=st.integers(1, 5),
    places=st.lists(st.sampled_from(["home", "gym", "travel", "outdoors"]), unique=True).map(tuple),
    equipment=st.frozensets(st.sampled_from(THINGS), max_size=4),
    minutes=st.lists(st.sampled_from([0, 0, 15, 20, 30, 45, 90]), min_size=7, max_size=7).map(
        tuple
    ),
    mode=st.sampled_from(PlanningMode),
    races=st.lists(
        st.builds(Race, st.dates(MONDAY, MONDAY + timedelta(60)), st.just(""), st.just(10.0)),
        max_size=2,
    ).map(in_order),
    careful=st.frozensets(st.sampled_from(Caution), max_size=2),
    spared=st.frozensets(st.sampled_from(["plank", "back_squat", "reverse_lunge"]), max_size=2),
)


@lru_cache
def _things_at(places: tuple[str, ...], equipment: frozenset[str]) -> list[frozenset[str]]:
    held = {place.id: place.equipment for place in CATALOGUE.places}
    return [held[key] | equipment for key in places] or [equipment]


@settings(max_examples=count(40, 1000), deadline=None)
@given(
    st.sampled_from(sorted(PROGRAMMES)),
    PROFILES,
    RUNS,
    st.dates(MONDAY, MONDAY + timedelta(20)),
    st.lists(st.integers(0, 60), max_size=6, unique=True),
)
def test_whatever_the_profile_no_hard_wish_is_broken(
    key: str, profile: Profile, runs: list[tuple[int, Run]], first: date, taken: list[int]
) -> None:
    planned = {MONDAY + timedelta(n): session("Mine") for n in taken}

    def weeks(starts: Iterable[date]) -> Weeks:
        return tuple(_week(start, planned) for start in starts)

    host = replace(_host(profile, usual_week_of(tuple(runs))), weeks=weeks)
    start = prepare_start(PROGRAMMES[key], first, host)
    asked = sum(len(week.days) for week in PROGRAMMES[key].weeks)
    assert len(start.placed) + len(start.left_out) == asked
    dates = [one.date for one in start.placed]
    assert len(set(dates)) == len(dates)
    assert not set(dates) & planned.keys()
    for one in start.placed:
        _check_placed(one, profile, first)
    assert _signature(prepare_start(PROGRAMMES[key], first, host)) == _signature(start)


def _week(start: date, planned: dict[date, Session]) -> Week:
    dates = [start + timedelta(n) for n in range(7)]
    days = (Day(on, (), (planned[on],) if on in planned else ()) for on in dates)
    return Week(start, tuple(days))


def _check_placed(one: PlacedSession, profile: Profile, first: date) -> None:
    assert 0 < one.minutes <= profile.minutes_on(one.date)
    assert (one.date - first).days // 7 == one.week - 1
    assert one.verdict.level is not Level.CLASH
    exercises = [CATALOGUE.by_id[item.exercise_id] for item in one.session.items]
    assert len({exercise.id for exercise in exercises}) == len(exercises)
    assert not any(exercise.id in profile.spared for exercise in exercises)
    assert not any(CATALOGUE.guides[e.id].cautions & profile.careful for e in exercises)
    if profile.knows_equipment:
        things = _things_at(profile.places, profile.equipment)
        assert any(all(e.can_be_done_with(held) for e in exercises) for held in things)


@settings(
    max_examples=count(3, 40),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.sampled_from(["posterior_chain", "at_home"]), PROFILES, RUNS)
def test_keeping_only_the_best_ways_loses_none(
    monkeypatch: pytest.MonkeyPatch, key: str, profile: Profile, runs: list[tuple[int, Run]]
) -> None:
    host = _host(profile, usual_week_of(tuple(runs)))
    found = _signature(prepare_start(PROGRAMMES[key], MONDAY, host))
    with monkeypatch.context() as wide:
        wide.setattr(placing, "_TRIED", 2_000)
        wide.setattr(placing, "_KEPT", 200)
        assert _signature(prepare_start(PROGRAMMES[key], MONDAY, host)) == found
