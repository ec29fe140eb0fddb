"""Opening a plan file: seen first, added after what is there, taken back by one undo."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given

from runstrength_desktop import composition
from runstrength_desktop.domain.edit import Edit
from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.own_change import OwnChange
from runstrength_desktop.domain.own_exercise import OwnExercise
from runstrength_desktop.domain.status import Status
from runstrength_desktop.domain.week import Day, Run, RunKind, Session, Week
from runstrength_desktop.domain.weeks import Weeks
from runstrength_desktop.planning.library import Library
from runstrength_desktop.planning.own_arrivals import ArrivalStatus
from runstrength_desktop.planning.plan_adding import HostPlan, PlanAdding, prepare
from runstrength_desktop.planning.planner import Planner
from runstrength_desktop.planning.saved_weeks import (
    SavedWeeks,
    mondays_between,
    saved_weeks,
    suggested_name,
)
from tests.domain.plan_values import MONDAY, item, session, weeks
from tests.planning.memory_store import MemoryStore
from tests.storage.own_values import own_exercise, own_place
from tests.storage.plans import new_plan

FILE = "Posterior weeks.runstrength"
OWN = own_exercise()


@pytest.fixture
def store() -> MemoryStore:
    return MemoryStore()


@pytest.fixture
def planner(store: MemoryStore) -> Planner:
    return Planner(store)


def week_of(*exercises: str, start: date = MONDAY) -> Week:
    run = Run("run", RunKind.EASY, 6.5, series="weekly")
    one = replace(session("Posterior", *map(item, exercises)), id="one", series="weekly")
    return Week.empty(start).with_day(Day(start, (run,), (one,)))


def adding(
    planner: Planner, saved: SavedWeeks, first: date | None = None, file: str = FILE
) -> PlanAdding:
    return prepare(saved, file, HostPlan.of(planner, composition.catalogue()), first)


def add(planner: Planner, saved: SavedWeeks, first: date | None = None) -> PlanAdding:
    made = adding(planner, saved, first)
    planner.keep(made.edit)
    return made


def keep_own(planner: Planner, *own: OwnExercise) -> None:
    planner.keep(Edit("Keep", own=tuple(OwnChange(None, one) for one in own)))


def used(weeks: Weeks) -> list[str]:
    return [item.exercise_id for week in weeks for one in week.sessions() for item in one.items]


def ids(weeks: Weeks) -> list[str]:
    days = [day for week in weeks for day in week.days]
    items = [item.id for day in days for one in day.sessions for item in one.items]
    return [thing.id for day in days for thing in day.things] + items


def test_a_preview_keeps_nothing_and_says_what_comes(planner: Planner, store: MemoryStore) -> None:
    made = adding(planner, SavedWeeks((week_of("hip_thrust", "own-1"),), (OWN,)))
    assert (made.counts.sessions, made.counts.exercises, made.counts.runs) == (1, 2, 1)
    assert [one.status for one in made.arrivals] == [ArrivalStatus.NEW]
    assert made.taken == ()
    assert made.edit.name == "Open Posterior weeks.runstrength"
    assert not store.kept
    assert not store.own
    assert not store.done


def test_weeks_are_added_after_what_is_there_and_one_undo_takes_all_back(
    planner: Planner, store: MemoryStore
) -> None:
    add(planner, SavedWeeks((week_of("plank"),)))
    before = planner.week(MONDAY)
    made = add(planner, SavedWeeks((week_of("own-1"),), (OWN,)))
    assert made.taken == (MONDAY,)
    after = planner.week(MONDAY)
    assert after.days[0].runs[:1] == before.days[0].runs
    assert used((after,)) == ["plank", "own-1"]
    assert len(set(ids((after,)))) == len(ids((after,)))
    planner.undo()
    assert planner.week(MONDAY) == before
    assert not store.own


def test_a_series_goes_on_by_itself_and_not_with_that_of_the_file(planner: Planner) -> None:
    two = SavedWeeks((week_of("plank"), week_of("plank", start=MONDAY + timedelta(7))))
    made = add(planner, two)
    series = {t.series for week in made.weeks for day in week.days for t in day.things}
    assert len(series) == 1
    assert series.isdisjoint({"", "weekly"})


def test_shifted_weeks_begin_where_asked_and_are_only_planned(planner: Planner) -> None:
    done = replace(session("Done", item()), status=Status.DONE, dismissed=("R12",))
    ran = Run("ran", RunKind.LONG, 18.0, status=Status.SKIPPED, reason="cold")
    week = Week.empty(MONDAY).with_day(Day(MONDAY + timedelta(2), (ran,), (done,)))
    gap = week_of("plank", start=MONDAY + timedelta(14))
    made = add(planner, SavedWeeks((week, gap)), MONDAY + timedelta(7 * 10 + 3))
    start = MONDAY + timedelta(70)
    assert [one.start for one in made.weeks] == [start, start + timedelta(14)]
    run, moved = planner.week(start).day(start + timedelta(2)).things
    assert isinstance(run, Run)
    assert isinstance(moved, Session)
    assert (run.kind, run.status, run.reason) == (RunKind.LONG, Status.PLANNED, "")
    assert (moved.title, moved.status, moved.dismissed) == ("Done", Status.PLANNED, ())
    same = add(planner, SavedWeeks((week,)))
    assert next(same.weeks[0].sessions()).status is Status.DONE


def test_out_of_the_years_nothing_comes_in(planner: Planner) -> None:
    with pytest.raises(PlanError, match="outside the years"):
        adding(planner, SavedWeeks((week_of(), week_of(start=MONDAY + timedelta(7)))),
               date(2199, 12, 30))  # fmt: skip


def test_the_same_own_exercise_is_known_even_if_deleted(planner: Planner) -> None:
    keep_own(planner, replace(OWN, is_deleted=True))
    made = add(planner, SavedWeeks((week_of("own-1"),), (OWN,)))
    assert [one.status for one in made.arrivals] == [ArrivalStatus.KNOWN]
    assert used(made.weeks) == ["own-1"]
    assert made.edit.own == ()
    assert made.unknown == ()


def test_another_own_exercise_of_the_same_id_is_kept_apart(planner: Planner) -> None:
    keep_own(planner, replace(OWN, author="somebody else"))
    saved = SavedWeeks((week_of("own-1", "plank"),), (OWN,))
    made = add(planner, saved)
    (came,) = made.arrivals
    assert came.status is ArrivalStatus.APART
    assert came.kept.id != "own-1"
    assert came.kept.guide is not None
    assert came.kept.guide.exercise_id == came.kept.id
    assert (came.kept.name, came.is_renamed) == ("Wall sit march (copy)", True)
    assert used(made.weeks) == [came.kept.id, "plank"]
    again = add(planner, saved)
    assert [one.status for one in again.arrivals] == [ArrivalStatus.KNOWN]
    assert used(again.weeks) == [came.kept.id, "plank"]


def test_a_changed_built_in_exercise_never_takes_the_place_of_ours(planner: Planner) -> None:
    changed = own_exercise("hip_thrust", "Hip thrust")
    library = Library(composition.catalogue(), planner)
    made = add(planner, SavedWeeks((week_of("hip_thrust"),), (changed,)))
    (came,) = made.arrivals
    assert came.status is ArrivalStatus.APART
    assert used(made.weeks) == [came.kept.id]
    assert library.catalogue.by_id["hip_thrust"] == composition.catalogue().by_id["hip_thrust"]
    assert library.own(came.kept.id) == came.kept


def test_a_built_in_exercise_as_it_ships_is_known(planner: Planner) -> None:
    catalogue = composition.catalogue()
    shipped = OwnExercise(catalogue.by_id["hip_thrust"], catalogue.guides["hip_thrust"])
    made = adding(planner, SavedWeeks((week_of("hip_thrust"),), (shipped,)))
    assert [one.status for one in made.arrivals] == [ArrivalStatus.KNOWN]


def test_two_of_a_file_with_one_name_are_told_apart(planner: Planner) -> None:
    twin = replace(own_exercise("own-2"), author="B")
    made = add(planner, SavedWeeks((week_of("own-1", "own-2"),), (OWN, twin)))
    names = [one.kept.name for one in made.arrivals]
    assert names == ["Wall sit march", "Wall sit march (copy)"]


def test_an_exercise_that_needs_what_is_not_here_keeps_all_of_it_out(
    planner: Planner, store: MemoryStore
) -> None:
    strange = replace(OWN, exercise=replace(OWN.exercise, muscles=(("third_arm", 1.0),)))
    with pytest.raises(PlanError, match="“Wall sit march” cannot come in: Choose each muscle"):
        adding(planner, SavedWeeks((week_of("own-1"),), (strange,)))
    assert not store.done


def test_places_are_found_by_id_or_name_and_lost_ones_are_told(planner: Planner) -> None:
    planner.keep(Edit("Keep", own=(OwnChange(None, own_place("here", "Attic")),)))
    ours = composition.catalogue().places[0].id
    sessions = tuple(replace(session(), place=key) for key in ("there", ours, "far", "far", ""))
    week = Week.empty(MONDAY).with_day(Day(MONDAY, (), sessions))
    made = adding(planner, SavedWeeks((week,), (), {"there": "attic", "far": "Barn"}))
    assert [one.place for one in made.weeks[0].sessions()] == ["here", ours, "", "", ""]
    assert made.lost_places == ("Barn",)


def test_exercises_known_nowhere_are_named_once(planner: Planner) -> None:
    made = adding(planner, SavedWeeks((week_of("gone", "gone", "plank"),)))
    assert made.unknown == ("gone",)


def test_an_empty_file_is_nothing_and_brings_nothing(planner: Planner) -> None:
    made = adding(planner, SavedWeeks((Week.empty(MONDAY),), (OWN,)))
    assert made.is_nothing
    assert made.edit.own == ()
    assert adding(planner, SavedWeeks(())).is_nothing


def test_the_steps_name_is_one_short_line(planner: Planner) -> None:
    made = adding(planner, SavedWeeks((week_of(),)), file="a\n\x1b" + "x" * 500)
    assert made.edit.name.isprintable()
    assert len(made.edit.name) == 200


@given(week=weeks())
def test_whatever_comes_in_is_stored_and_taken_back(
    tmp_path_factory: pytest.TempPathFactory, week: Week
) -> None:
    with new_plan(tmp_path_factory.mktemp("plan")) as plan:
        planner = Planner(plan)
        add(planner, SavedWeeks((week,)))
        there = plan.read((MONDAY,))
        twice = add(planner, SavedWeeks((week,)))
        assert plan.read((MONDAY,)) == (twice.edit.after or there)
        planner.undo()
        assert plan.read((MONDAY,)) == there
        planner.undo()
        assert plan.read((MONDAY,)) == (Week.empty(MONDAY),)


def test_what_weeks_refer_to_is_saved_with_them_and_nothing_else(
    planner: Planner, store: MemoryStore
) -> None:
    keep_own(planner, replace(OWN, is_deleted=True), own_exercise("own-2", "Not used"))
    week = week_of("own-1")
    day = week.days[0]
    placed = replace(day.sessions[0], place="place-1", status=Status.SKIPPED)
    planner.keep(Edit("Keep", own=(OwnChange(None, own_place()),)))
    week = week.with_day(replace(day, sessions=(placed,)))
    saved = saved_weeks((week,), store.read_shelf(), composition.catalogue().places)
    assert saved == SavedWeeks((week,), (OWN,), {"place-1": "Attic"})


def test_a_span_of_weeks_is_named_and_bounded() -> None:
    sunday = MONDAY + timedelta(20)
    assert mondays_between(MONDAY + timedelta(3), sunday) == tuple(
        MONDAY + timedelta(7 * n) for n in range(3)
    )
    assert suggested_name(MONDAY, MONDAY) == "RunStrength 2026-W47.runstrength"
    assert suggested_name(MONDAY, sunday) == "RunStrength 2026-W47 to 2026-W49.runstrength"
    with pytest.raises(PlanError, match="name the earlier week first"):
        mondays_between(sunday, MONDAY)
    with pytest.raises(PlanError, match="at most 1000 weeks"):
        mondays_between(MONDAY, MONDAY + timedelta(7 * 1000))
