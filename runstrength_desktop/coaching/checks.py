"""All checks of a week and of a block. Advice, never a block and never a promise (R03, R33)."""

from collections.abc import Mapping, Sequence

from runstrength_desktop.coaching import (
    block_mix,
    block_wave,
    calf_and_soleus,
    evenness,
    front_and_back,
    hip_and_trunk,
    jump_load,
    neglected,
    order_check,
    posterior_dose,
    recent_change,
    spacing_checks,
    upper_body,
)
from runstrength_desktop.coaching.check import Check
from runstrength_desktop.coaching.checked_week import CheckedWeek
from runstrength_desktop.coaching.verdicts import CoachSettings, verdicts_of_days
from runstrength_desktop.domain.exercise import Exercise
from runstrength_desktop.domain.muscle import Muscle
from runstrength_desktop.domain.week import Week

MOST_IN_STRIP = 3


def check_week(
    week: Week,
    before: Sequence[Week],
    after: Sequence[Week],
    exercises: Mapping[str, Exercise],
    muscles: Sequence[Muscle],
    settings: CoachSettings,
) -> tuple[Check, ...]:
    """Every check of a week; five weeks before it and two after are enough.

    `before` are the weeks before, oldest first, each the one after the last, so that
    the last one ends where this week begins; `after` follow in the same way.
    """
    return checks_of(CheckedWeek.of(week, before, after, exercises, muscles, settings))


def check_block(
    weeks: Sequence[Week], exercises: Mapping[str, Exercise], settings: CoachSettings
) -> tuple[Check, ...]:
    """The checks of some weeks in order: their mix and their wave."""
    return (
        block_mix.block_mix(weeks, exercises, settings.level),
        block_wave.deload(weeks, exercises),
    )


def checks_of(seen: CheckedWeek) -> tuple[Check, ...]:
    """The checks in the order they are told when equally urgent."""
    verdicts = verdicts_of_days(seen.week.days, seen.days, seen.exercises, seen.settings)
    return (
        *spacing_checks.spacing_checks(seen, verdicts),
        *jump_load.jump_ceiling(seen, verdicts),
        *recent_change.run_spikes(seen),
        posterior_dose.posterior_dose(seen),
        hip_and_trunk.hip_stability(seen),
        hip_and_trunk.trunk(seen),
        front_and_back.posterior_share(seen),
        front_and_back.hamstring_quad(seen),
        calf_and_soleus.calf(seen),
        calf_and_soleus.soleus(seen),
        upper_body.upper_body(seen),
        *order_check.order(seen),
        evenness.left_right(seen),
        evenness.push_pull(seen),
        neglected.neglected(seen),
        jump_load.jump_ramp(seen),
        jump_load.jump_days(seen),
        jump_load.jump_entry(seen),
        recent_change.calf_load(seen),
        recent_change.set_rise(seen),
        recent_change.strength_change(seen),
    )
