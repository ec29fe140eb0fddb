"""A mend is one step of the plan, with the name it was offered by."""

from datetime import date, timedelta

from runstrength_desktop import composition
from runstrength_desktop.coaching.checked_week import CheckedWeek
from runstrength_desktop.coaching.checks import checks_of
from runstrength_desktop.coaching.mends import mends
from runstrength_desktop.coaching.verdicts import CoachSettings
from runstrength_desktop.domain.week import Day, PlannedExercise, Session, Week
from runstrength_desktop.planning import changes
from runstrength_desktop.planning.mend_change import mend_change
from runstrength_desktop.planning.planner import Planner
from tests.planning.memory_store import MemoryStore

MONDAY = date(2026, 11, 16)


def test_it_is_done_and_undone_as_one_step_in_weeks_that_begin_on_any_day() -> None:
    catalogue, planner = composition.catalogue(), Planner(MemoryStore())
    squat = catalogue.by_id["back_squat"]
    item = PlannedExercise("item", squat.id, squat.name, squat.dose)
    legs = Session("legs", "Legs\n{}" * 20, (item,))
    planner.make(changes.put_week("Put", Week.empty(MONDAY).with_day(Day(MONDAY, (), (legs,)))))
    for start in (MONDAY, MONDAY - timedelta(1), MONDAY - timedelta(5)):
        before = planner.week(MONDAY)
        days = planner.seven_days(start)
        seen = CheckedWeek.of(days, (), (), catalogue.by_id, catalogue.muscles, CoachSettings())
        core = next(check for check in checks_of(seen) if check.id == "core")
        offered = mends(core, seen, catalogue.exercises, MONDAY)[0]
        assert planner.make(mend_change(offered, start))
        assert planner.undo_name == offered.step.sentence
        (done,) = (
            c for c in checks_of(_seen_again(seen, planner.seven_days(start))) if c.id == "core"
        )
        assert done.value == offered.value_after
        planner.undo()
        assert planner.week(MONDAY) == before


def _seen_again(seen: CheckedWeek, week: Week) -> CheckedWeek:
    return CheckedWeek(week, seen.history, seen.after, seen.exercises, seen.muscles, seen.settings)
