"""R16, R17, R22, R28, R07: a week in figures, to be told before and after it is filled."""

from dataclasses import dataclass

from runstrength_desktop.coaching.balance import (
    Verdict,
    hamstring_quad_ratio,
    posterior_share,
    ratio_verdict,
    share_verdict,
)
from runstrength_desktop.coaching.duration import session_minutes
from runstrength_desktop.coaching.fill_goals import GOALS, TOLD_FROM, Goal
from runstrength_desktop.coaching.fill_history import landings
from runstrength_desktop.coaching.fill_wish import FillGround
from runstrength_desktop.coaching.fractional_sets import muscle_sets
from runstrength_desktop.domain.status import Status
from runstrength_desktop.domain.week import Week

RULES = ("R07", "R16", "R17", "R22", "R28")


@dataclass(frozen=True, slots=True)
class FillFigures:
    """Posterior share (0 to 1), hamstring : quad sets, minutes and weighted landings.

    `sets` holds those of each goal, in order; `in_band` counts those that reach theirs.
    """

    posterior_share: float | None
    hamstring_quad: float | None
    minutes: int
    contacts: float
    sets: tuple[tuple[Goal, float], ...]

    @property
    def in_band(self) -> int:
        """How many groups have the sets that suit them."""
        return sum(sets >= goal.low for goal, sets in self.sets)


def figures(week: Week, ground: FillGround) -> FillFigures:
    """The figures of a week."""
    sets = muscle_sets(week.items(), ground.exercises)
    kept = [session for session in week.sessions() if session.status is not Status.SKIPPED]
    return FillFigures(
        posterior_share(sets),
        hamstring_quad_ratio(sets),
        sum(session_minutes(session, ground.exercises) or 0 for session in kept),
        landings(week.days, ground),
        tuple((goal, sets.of_group(goal.muscles)) for goal in GOALS),
    )


def is_complete(week: Week, ground: FillGround) -> bool:
    """Whether the weighty goals and both shares of R22 are met."""
    now = figures(week, ground)
    share, ratio = share_verdict(now.posterior_share), ratio_verdict(now.hamstring_quad)
    are_met = all(sets >= goal.low for goal, sets in now.sets if goal.weight >= TOLD_FROM)
    return are_met and share is Verdict.FITS and ratio in {Verdict.FITS, Verdict.UNKNOWN}
