"""Weeks copied to another athlete: only planned, after what is there, undone by them alone."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from runstrength_desktop import composition
from runstrength_desktop.domain.edit import Edit
from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.own_change import OwnChange, OwnThing
from runstrength_desktop.domain.status import Status
from runstrength_desktop.domain.week import Day, Run, RunKind, Week
from runstrength_desktop.domain.weeks import Weeks
from runstrength_desktop.planning.athlete_copy import AthleteCopy, copy_weeks
from runstrength_desktop.storage.plan_file import PlanFile
from tests.domain.plan_values import MONDAY, item, session
from tests.storage.own_values import own_exercise, own_place
from tests.storage.plans import add_run, new_plan

WEEK = timedelta(7)
OWN = own_exercise()


@pytest.fixture
def plan(tmp_path: Path) -> PlanFile:
    made = new_plan(tmp_path)
    made.rename_athlete(made.current_athlete().id, "Anna")
    made.add_athlete("Ben")
    keep(made, OWN)
    week = a_week()
    made.commit(Edit("Plan", (Week.empty(MONDAY),), (week,)))
    return made


def a_week() -> Week:
    ran = Run("ran", RunKind.LONG, 18.0, status=Status.SKIPPED, reason="cold", series="weekly")
    one = session("Posterior", item("hip_thrust"), item("own-1"))
    done = replace(one, id="one", status=Status.DONE, place="attic", dismissed=("R12",))
    return Week.empty(MONDAY).with_day(Day(MONDAY + timedelta(2), (ran,), (done,)))


def keep(plan: PlanFile, own: OwnThing) -> None:
    plan.commit(Edit("Keep", own=(OwnChange(None, own),)))


def copied(plan: PlanFile, weeks: int = 1, first: timedelta = timedelta(0)) -> AthleteCopy:
    mondays = tuple(MONDAY + WEEK * n for n in range(weeks))
    ben = plan.athletes()[1]
    return copy_weeks(plan, composition.catalogue(), mondays, ben.id, MONDAY + first)


def theirs(plan: PlanFile, *starts: timedelta) -> Weeks:
    with plan.acting_for(plan.athletes()[1].id):
        return plan.read([MONDAY + start for start in starts or (timedelta(0),)])


def test_a_copy_is_only_planned_under_ids_of_its_own(plan: PlanFile) -> None:
    mine = plan.read([MONDAY])
    copied(plan)
    (week,) = theirs(plan)
    run, one = week.days[2].things
    assert (run.status, run.reason, one.status) == (Status.PLANNED, "", Status.PLANNED)
    assert week.days[2].sessions[0].dismissed == ()
    assert run.series not in {"", "weekly"}
    assert {run.id, one.id}.isdisjoint({"ran", "one"})
    assert [i.exercise_id for i in week.items()] == ["hip_thrust", "own-1"]
    assert plan.read([MONDAY]) == mine


def test_own_exercises_come_along_once_and_places_that_are_not_there_are_told(
    plan: PlanFile,
) -> None:
    keep(plan, own_place("attic", "Attic"))
    made = copied(plan)
    assert made.adding.lost_places == ("Attic",)
    copied(plan)
    with plan.acting_for(made.to.id):
        assert plan.read_shelf().exercises == (OWN,)
        assert len(list(plan.read([MONDAY])[0].sessions())) == 2


def test_a_copy_is_undone_in_the_others_list_only(plan: PlanFile) -> None:
    with plan.acting_for(plan.athletes()[1].id):
        add_run(plan)
        before = plan.read([MONDAY])
    copied(plan)
    assert plan.undo_name() == "Plan"
    (week,) = theirs(plan)
    assert week.days[0] == before[0].days[0]
    with plan.acting_for(plan.athletes()[1].id):
        assert plan.undo_name() == "Copy 2026-W47 from Anna"
        plan.undo()
        assert plan.read([MONDAY]) == before
        assert not plan.read_shelf().exercises
        assert plan.redo_name() == "Copy 2026-W47 from Anna"
    assert plan.redo_name() is None
    assert plan.read_shelf().exercises == (OWN,)


def test_several_weeks_begin_in_the_week_asked_for(plan: PlanFile) -> None:
    run = Run("easy", RunKind.EASY, 6.5)
    later = Week.empty(MONDAY + WEEK).with_day(Day(MONDAY + WEEK, (run,), ()))
    plan.commit(Edit("Plan", (Week.empty(MONDAY + WEEK),), (later,)))
    made = copied(plan, 2, WEEK * 5 + timedelta(3))
    first, second = theirs(plan, WEEK * 5, WEEK * 6)
    assert [thing.id for thing in first.days[2].things] != ["ran", "one"]
    assert second.days[0].runs[0].distance_km == 6.5
    assert made.weeks == "2026-W47 to 2026-W48"
    assert made.adding.edit.name == "Copy 2026-W47 to 2026-W48 from Anna"


def test_nothing_to_copy_and_nobody_to_copy_to_are_refused(plan: PlanFile) -> None:
    anna, ben = plan.athletes()
    shipped = composition.catalogue()
    with pytest.raises(PlanError, match="Choose another athlete"):
        copy_weeks(plan, shipped, (MONDAY,), anna.id, MONDAY)
    with pytest.raises(PlanError, match="no longer in the plan"):
        copy_weeks(plan, shipped, (MONDAY,), "nobody", MONDAY)
    with pytest.raises(PlanError, match="nothing planned in 2026-W48"):
        copy_weeks(plan, shipped, (MONDAY + WEEK,), ben.id, MONDAY)
    with pytest.raises(PlanError, match="outside the years"):
        copy_weeks(plan, shipped, (MONDAY,), ben.id, MONDAY.replace(year=9000))
    with plan.acting_for(ben.id):
        assert plan.undo_name() is None
    assert plan.current_athlete() == anna
