"""Save first, then tell; undo is the same road backwards."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.place import Place
from runstrength_desktop.domain.week import Run, RunKind, Week
from runstrength_desktop.planning import changes
from runstrength_desktop.planning.change import Change
from runstrength_desktop.planning.planner import Planner
from tests.coaching.test_counting import exercise
from tests.domain.plan_values import MONDAY, WEDNESDAY, weeks
from tests.planning.memory_store import MemoryStore


def run(day: date = WEDNESDAY) -> Change:
    return changes.add_run(Run(f"run {day}", RunKind.EASY, distance_km=6), Place(day))


def test_an_edit_is_saved_before_anybody_hears_of_it() -> None:
    store = MemoryStore()
    planner = Planner(store)
    heard: list[int] = []
    planner.watch(lambda _: heard.append(len(store.done)))
    planner.make(run())
    assert heard == [1]


def test_a_refused_save_changes_nothing_and_tells_nobody() -> None:
    store = MemoryStore()
    planner = Planner(store)
    heard: list[frozenset[date]] = []
    planner.watch(heard.append)
    store.refusal = "No space."
    with pytest.raises(PlanError, match="No space"):
        planner.make(run())
    assert planner.week(MONDAY).is_empty
    assert heard == []


def test_after_a_plan_was_changed_elsewhere_the_next_try_starts_from_what_is_stored() -> None:
    store = MemoryStore()
    planner, other = Planner(store), Planner(store)
    planner.week(MONDAY)
    other.make(run())
    moved = changes.add_run(Run("late", RunKind.LONG, distance_km=9), Place(MONDAY))
    with pytest.raises(PlanError, match="changed elsewhere"):
        planner.make(moved)
    assert planner.make(moved)
    assert len([r for day in planner.week(MONDAY).days for r in day.runs]) == 2


def test_a_preview_saves_nothing() -> None:
    store = MemoryStore()
    planner = Planner(store)
    assert not planner.preview(run())[0].is_empty
    assert planner.week(MONDAY).is_empty
    assert store.done == []


def test_a_change_that_changes_nothing_is_no_step() -> None:
    planner = Planner(MemoryStore())
    assert planner.make(run())
    placed = planner.week(MONDAY).day(WEDNESDAY).runs[0]
    assert not planner.make(changes.move_run(placed.id, WEDNESDAY, Place(WEDNESDAY, 0)))
    assert planner.undo_name == "Add easy run on Wednesday 18 November"


def test_undo_and_redo_name_their_step_and_say_which_week_changed() -> None:
    planner = Planner(MemoryStore())
    planner.make(changes.place_exercise(exercise(), Place(WEDNESDAY)))
    planner.make(run(WEDNESDAY + timedelta(7)))
    assert planner.undo() == frozenset({MONDAY + timedelta(7)})
    assert planner.undo_name == f"Add {exercise().name} on Wednesday 18 November"
    assert planner.redo_name == "Add easy run on Wednesday 25 November"
    assert planner.redo() == frozenset({MONDAY + timedelta(7)})
    planner.undo()
    planner.undo()
    assert planner.undo() == frozenset()
    assert planner.week(MONDAY).is_empty


def test_weeks_are_read_once_while_they_are_remembered() -> None:
    store = MemoryStore()
    planner = Planner(store)
    for _ in range(5):
        planner.week(MONDAY)
    assert store.reads == 1


def test_the_planner_remembers_only_some_weeks_of_ten_years() -> None:
    planner = Planner(MemoryStore())
    for n in range(520):
        planner.week(MONDAY + timedelta(7 * n))
    assert len(planner._weeks) <= 16


def test_more_weeks_than_are_remembered_come_with_those_that_are() -> None:
    planner = Planner(MemoryStore())
    starts = [MONDAY + timedelta(7 * n) for n in range(60)]
    planner.weeks(starts[:12])
    assert [week.start for week in planner.weeks(starts)] == starts
    assert [week.start for week in planner.weeks(reversed(starts[:30]))] == starts[29::-1]


def test_another_store_is_read_anew() -> None:
    planner = Planner(MemoryStore())
    planner.make(run())
    planner.use(MemoryStore())
    assert planner.week(MONDAY).is_empty


@given(example=weeks())
def test_an_example_fills_only_an_empty_week(example: Week) -> None:
    planner = Planner(MemoryStore())
    made = planner.make(changes.put_week("Add example week", example))
    assert made is not example.is_empty
    if made:
        with pytest.raises(PlanError, match="already holds"):
            planner.make(changes.put_week("Add example week", example))


@given(st.lists(st.integers(0, 20), max_size=8))
def test_undoing_everything_leads_back_to_the_start(days: list[int]) -> None:
    planner = Planner(MemoryStore())
    for n, day in enumerate(days):
        added = Run(str(n), RunKind.EASY, distance_km=n + 1)
        planner.make(changes.add_run(added, Place(MONDAY + timedelta(day))))
    while planner.undo():
        pass
    assert all(planner.week(MONDAY + timedelta(7 * n)).is_empty for n in range(3))
