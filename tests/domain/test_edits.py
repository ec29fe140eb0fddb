"""Edits are pure, keep everything else, and mean what the hand meant."""

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runstrength_desktop.domain import item_edits, run_edits, session_edits
from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.place import Place
from runstrength_desktop.domain.week import Run, RunKind, Week
from tests.domain.plan_values import MONDAY, WEDNESDAY, item, session, weeks

if TYPE_CHECKING:
    from runstrength_desktop.domain.weeks import Weeks

THURSDAY = WEDNESDAY + timedelta(1)


def ids(week: Week) -> list[str]:
    return [i.id for session in week.sessions() for i in session.items]


def test_an_exercise_on_an_empty_day_starts_a_session() -> None:
    after = item_edits.add_item((Week.empty(MONDAY),), item(), Place(WEDNESDAY), "Strength")
    made = after[0].day(WEDNESDAY).sessions
    assert [s.title for s in made] == ["Strength"]
    assert len(made[0].items) == 1


def test_an_exercise_lands_between_two_exercises() -> None:
    first, last, between = item(), item(), item()
    start = session("A", first, last)
    week = session_edits.add_session((Week.empty(MONDAY),), start, Place(WEDNESDAY))
    after = item_edits.add_item(week, between, Place(WEDNESDAY, 1, start.id), "x")
    assert ids(after[0]) == [first.id, between.id, last.id]


@pytest.mark.parametrize(
    ("gap", "order"), [(0, "cab"), (1, "acb"), (2, "abc"), (3, "abc"), (None, "abc")]
)
def test_moving_the_last_exercise_to_a_gap_counts_gaps_before_the_move(
    gap: int | None, order: str
) -> None:
    named = {letter: item(letter) for letter in "abc"}
    start = session("A", *named.values())
    week = session_edits.add_session((Week.empty(MONDAY),), start, Place(WEDNESDAY))
    after = item_edits.move_item(week, named["c"].id, Place(WEDNESDAY, gap, start.id), "x")
    assert "".join(i.exercise_id for i in after[0].items()) == order


def test_moving_the_first_exercise_down_one_gap_past_its_neighbour() -> None:
    a, b = item("a"), item("b")
    start = session("A", a, b)
    week = session_edits.add_session((Week.empty(MONDAY),), start, Place(WEDNESDAY))
    after = item_edits.move_item(week, a.id, Place(WEDNESDAY, 2, start.id), "x")
    assert ids(after[0]) == [b.id, a.id]


def test_the_last_exercise_moved_out_takes_its_session_along() -> None:
    only = item()
    start = session("A", only)
    week = session_edits.add_session((Week.empty(MONDAY),), start, Place(WEDNESDAY))
    after = item_edits.move_item(week, only.id, Place(THURSDAY), "Strength")
    assert after[0].day(WEDNESDAY).sessions == ()
    assert ids(after[0]) == [only.id]


def test_removing_the_last_exercise_leaves_its_session_to_fill() -> None:
    only = item()
    start = session("A", only)
    week = session_edits.add_session((Week.empty(MONDAY),), start, Place(WEDNESDAY))
    after = item_edits.remove_item(week, only.id)
    assert [s.title for s in after[0].sessions()] == ["A"]


def test_a_session_moves_to_another_week() -> None:
    start = session("A", item())
    two = (Week.empty(MONDAY), Week.empty(MONDAY + timedelta(7)))
    week = session_edits.add_session(two, start, Place(WEDNESDAY))
    target = WEDNESDAY + timedelta(7)
    after = session_edits.move_session(week, start.id, Place(target))
    assert after[0].is_empty
    assert after[1].day(target).sessions == (start,)


def test_copies_get_ids_of_their_own() -> None:
    start = session("A", item(), item())
    week = session_edits.add_session((Week.empty(MONDAY),), start, Place(WEDNESDAY))
    after = session_edits.copy_session(week, start.id, Place(THURSDAY))
    assert len({s.id for s in after[0].sessions()}) == 2
    assert len(set(ids(after[0]))) == 4


def test_a_run_moves_within_its_day() -> None:
    runs = [Run(str(n), RunKind.EASY, distance_km=n) for n in (1, 2, 3)]
    week: Weeks = (Week.empty(MONDAY),)
    for run in runs:
        week = run_edits.add_run(week, run, Place(WEDNESDAY))
    after = run_edits.move_run(week, "1", Place(WEDNESDAY, 2))
    assert [run.id for run in after[0].day(WEDNESDAY).runs] == ["2", "1", "3"]


def test_what_is_gone_cannot_be_edited() -> None:
    with pytest.raises(PlanError, match="no longer in the plan"):
        session_edits.remove_session((Week.empty(MONDAY),), "gone")


@given(week=weeks(), data=st.data())
def test_any_move_of_an_exercise_keeps_every_exercise_once(week: Week, data: st.DataObject) -> None:
    if not ids(week):
        return
    moved = data.draw(st.sampled_from(ids(week)))
    day = data.draw(st.sampled_from(week.days))
    into = data.draw(st.sampled_from([None, *(s.id for s in day.sessions)]))
    gap = data.draw(st.none() | st.integers(0, 5))
    after = item_edits.move_item((week,), moved, Place(day.date, gap, into), "New")
    assert sorted(ids(after[0])) == sorted(ids(week))
    assert {r.id for d in after[0].days for r in d.runs} == {
        r.id for d in week.days for r in d.runs
    }


@given(week=weeks(), data=st.data())
def test_any_move_of_a_session_and_back_restores_the_week(week: Week, data: st.DataObject) -> None:
    placed = [(d, n) for d in week.days for n in range(len(d.sessions))]
    if not placed:
        return
    day, at = data.draw(st.sampled_from(placed))
    target = data.draw(st.sampled_from([d for d in week.days if d != day]))
    moved = session_edits.move_session((week,), day.sessions[at].id, Place(target.date))
    back = session_edits.move_session(moved, day.sessions[at].id, Place(day.date, at))
    assert back == (week,)
