"""R17, R19, R08, R09: how many sets and landings a week may hold, from the weeks before it."""

from collections.abc import Iterator
from datetime import timedelta
from math import inf

from runstrength_desktop.coaching import bands
from runstrength_desktop.coaching.balance import CALVES
from runstrength_desktop.coaching.contacts import session_contacts
from runstrength_desktop.coaching.fill_wish import FillGround
from runstrength_desktop.coaching.fractional_sets import MuscleSets, muscle_sets
from runstrength_desktop.coaching.jump_load import MOST_ADDED as JUMPS_ADDED
from runstrength_desktop.coaching.jump_load import STEEPEST as JUMPS_STEEPEST
from runstrength_desktop.coaching.recent_change import MOST_ADDED, MOST_CALF_ADDED, STEEPEST
from runstrength_desktop.domain.status import Status
from runstrength_desktop.domain.week import DAYS, Day

RULES = ("R08", "R09", "R17", "R19")

WEEKS = 3


def most_sets(ground: FillGround) -> tuple[float, ...]:
    """For each region the weekly sets from which more is no better (R17).

    After three trained weeks that is also where its rise gets steep (R19).
    """
    sets = [_sets(days, ground) for days in _weeks_before(ground)]
    if not all(any(one.by_side.values()) for one in sets):
        sets = []
    return tuple(_most(muscle.id, sets) for muscle in ground.muscles)


def landings(days: Iterator[Day] | tuple[Day, ...], ground: FillGround) -> float:
    """All weighted contacts of some days (R07)."""
    kept = (s for day in days for s in day.sessions if s.status is not Status.SKIPPED)
    return sum(session_contacts(session, ground.exercises).weighted for session in kept)


def landings_left(ground: FillGround) -> float:
    """The weighted contacts that the week may still take on (R08).

    That is 20 % or 20 above the most of the last three weeks; without jumps in
    them the ceiling of a session is enough.
    """
    base = max((landings(days, ground) for days in _weeks_before(ground)), default=0.0)
    if not base:
        return inf
    most = max(JUMPS_STEEPEST * base, base + JUMPS_ADDED)
    return max(0.0, most - landings(ground.week.days, ground))


def is_ready_to_jump(ground: FillGround) -> bool:
    """Whether no week of running alone lies among the last three (R09 asks for strength in each).

    Weeks without anything tell nothing: the plan may just begin.
    """
    planned = [days for days in _weeks_before(ground) if any(day.things for day in days)]
    return all(any(_sets(days, ground).by_side.values()) for days in planned)


def _most(muscle_id: str, sets: list[MuscleSets]) -> float:
    base = max((one.of(muscle_id) for one in sets), default=0.0)
    if not base:
        return bands.PRODUCTIVE_TOP
    is_calf = muscle_id in CALVES
    cap = base + MOST_CALF_ADDED if is_calf else max(STEEPEST * base, base + MOST_ADDED)
    return min(bands.PRODUCTIVE_TOP, cap)


def _sets(days: tuple[Day, ...], ground: FillGround) -> MuscleSets:
    kept = (s for day in days for s in day.sessions if s.status is not Status.SKIPPED)
    return muscle_sets((item for session in kept for item in session.items), ground.exercises)


def _weeks_before(ground: FillGround) -> list[tuple[Day, ...]]:
    starts = [ground.week.start - timedelta(DAYS * n) for n in range(1, WEEKS + 1)]
    return [
        tuple(day for day in ground.before if start <= day.date < start + timedelta(DAYS))
        for start in starts
    ]
