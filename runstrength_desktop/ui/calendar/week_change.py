"""What a drop adds to a week against the weeks before it: R24 and the ramp of R08."""

from collections.abc import Mapping, Sequence
from datetime import timedelta

from runstrength_desktop.coaching.check import Check, CheckStatus
from runstrength_desktop.coaching.checked_week import WEEKS_LOOKED_BACK, CheckedWeek
from runstrength_desktop.coaching.jump_load import jump_ramp
from runstrength_desktop.coaching.recent_change import strength_change
from runstrength_desktop.coaching.spacing import Level
from runstrength_desktop.coaching.verdicts import CoachSettings
from runstrength_desktop.domain.exercise import Exercise
from runstrength_desktop.domain.muscle import Muscle
from runstrength_desktop.domain.week import DAYS, Day, Week
from runstrength_desktop.domain.weeks import seven_days
from runstrength_desktop.ui.advice import Advice

_CHECKS = (strength_change, jump_ramp)


def added_to_week(
    week: Week,
    before: Sequence[Day],
    after: Sequence[Day],
    exercises: Mapping[str, Exercise],
    muscles: Sequence[Muscle],
    settings: CoachSettings,
) -> Advice | None:
    """A caution when the seven days rise above the last weeks only by the drop; else None."""
    first, second = (
        CheckedWeek.of(
            _days_from(week, days, 0),
            [_days_from(week, days, n) for n in range(-WEEKS_LOOKED_BACK, 0)],
            (),
            exercises,
            muscles,
            settings,
        )
        for days in (before, after)
    )
    for check in _CHECKS:
        told = check(second)
        if told.status is CheckStatus.NOTICE and check(first).status is not CheckStatus.NOTICE:
            return _advice(told)
    return None


def _advice(told: Check) -> Advice:
    rule = told.sources[0]
    return Advice(Level.CAUTION, f"{told.reason.rstrip('.')} ({rule}).", (rule,))


def _days_from(week: Week, days: Sequence[Day], weeks_on: int) -> Week:
    start = week.start + timedelta(DAYS * weeks_on)
    kept = tuple(day for day in days if 0 <= (day.date - start).days < DAYS)
    return seven_days(start, (Week(start, kept),))
