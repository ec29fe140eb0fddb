"""What is read to be printed: whose weeks, their races and places, and all their exercises."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from threading import Thread

import pytest

from runstrength_desktop import composition
from runstrength_desktop.domain.edit import Edit
from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.own_change import OwnChange, OwnThing
from runstrength_desktop.domain.paper_plan import PaperRace
from runstrength_desktop.domain.profile import Profile, Race
from runstrength_desktop.planning import changes
from runstrength_desktop.planning.paper_gathering import Gathered, gather, span_label
from runstrength_desktop.planning.planner import Planner
from runstrength_desktop.storage.plan_file import PlanFile
from tests.storage.own_values import own_exercise, own_place

MONDAY = date(2026, 11, 16)
NEXT = MONDAY + timedelta(7)
SUNDAY = MONDAY - timedelta(1)
RACE = Race(date(2026, 12, 6), "Nikolauslauf", 10.0)


@pytest.fixture
def plan(tmp_path: Path) -> Iterator[PlanFile]:
    with composition.open_plan(tmp_path / "plan.db") as opened:
        fill(opened)
        yield opened


def fill(plan: PlanFile) -> None:
    week = composition.example_week(MONDAY)
    Planner(plan).make(changes.put_week("Add example week", week))


def keep(plan: PlanFile, *things: OwnThing) -> None:
    own = tuple(OwnChange(None, thing) for thing in things)
    plan.commit(Edit("Keep", (), (), own))


def gathered(plan: PlanFile, *ids: str, starts: tuple[date, ...] = (MONDAY,)) -> Gathered:
    return gather(plan, composition.catalogue(), ids, starts)


def test_the_weeks_come_with_races_and_names_of_places(plan: PlanFile) -> None:
    keep(plan, own_place("attic", "Attic"), Profile(races=(RACE,)))
    me = plan.current_athlete().id
    (mine,) = gathered(plan, me, starts=(MONDAY, NEXT)).plans
    assert [week.start for week in mine.weeks] == [MONDAY, NEXT]
    assert [week.start for week in mine.block] == [MONDAY + timedelta(7 * n) for n in range(4)]
    assert mine.weeks[0] == plan.read((MONDAY,))[0]
    assert (mine.athlete, mine.place_names["attic"]) == ("", "Attic")
    assert mine.races == (PaperRace(RACE.date, RACE.name),)
    assert {place.id for place in composition.catalogue().places} < set(mine.place_names)


def test_weeks_may_begin_on_any_day(plan: PlanFile) -> None:
    (mine,) = gathered(plan, plan.current_athlete().id, starts=(SUNDAY,)).plans
    (week,) = mine.weeks
    assert (week.start, week.days[-1].date) == (SUNDAY, SUNDAY + timedelta(6))
    assert list(week.sessions())


def test_athletes_come_in_their_order_with_the_exercises_of_all(plan: PlanFile) -> None:
    me, ben = plan.current_athlete(), plan.add_athlete("Ben")
    keep(plan, own_exercise("own:mine", "My bridge"))
    with plan.acting_for(ben.id):
        fill(plan)
        keep(plan, own_exercise("own:bens", "Ben's bridge"))
    both = gathered(plan, ben.id, me.id)
    assert [one.athlete for one in both.plans] == ["Ben", "First athlete"]
    assert {"own:mine", "own:bens"} <= set(both.catalogue.by_id)
    assert plan.current_athlete() == me


def test_who_has_nothing_planned_is_left_out(plan: PlanFile) -> None:
    me, ben = plan.current_athlete().id, plan.add_athlete("Ben").id
    assert len(gathered(plan, me, ben).plans) == 1
    with pytest.raises(PlanError, match="Nothing is planned in 2026-W47; choose other weeks"):
        gathered(plan, ben)
    with pytest.raises(PlanError, match="2026-W48 to 2026-W49"):
        gathered(plan, me, starts=(NEXT, NEXT + timedelta(7)))


def test_nobody_and_somebody_who_is_gone_are_one_sentence(plan: PlanFile) -> None:
    with pytest.raises(PlanError, match="at least one athlete"):
        gathered(plan)
    with pytest.raises(PlanError, match="no longer in the plan"):
        gathered(plan, "gone")


def test_a_worker_may_gather_while_the_plan_is_edited(plan: PlanFile) -> None:
    ben, found = plan.add_athlete("Ben").id, list[Gathered]()
    with plan.acting_for(ben):
        fill(plan)
    worker = Thread(target=lambda: found.extend(gathered(plan, ben) for _ in range(20)))
    worker.start()
    planner = Planner(plan)
    for n in range(1, 12):
        week = composition.example_week(MONDAY + timedelta(7 * n))
        planner.make(changes.put_week("Add example week", week))
    worker.join()
    assert [one.plans[0].athlete for one in found] == ["Ben"] * 20


@pytest.mark.parametrize(
    ("starts", "label"),
    [((MONDAY,), "2026-W47"), ((SUNDAY,), "2026-W47"), ((MONDAY, NEXT), "2026-W47 to 2026-W48")],
)
def test_weeks_are_called_by_their_mondays(starts: tuple[date, ...], label: str) -> None:
    assert span_label(starts) == label
