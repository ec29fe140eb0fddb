"""R10, R11: what a week is for, counted backwards from races, and its strength sessions."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from runstrength_desktop.domain.iso_week import monday_of
from runstrength_desktop.domain.week import DAYS

RULES = ("R10", "R11")

TAPER_WEEKS, RACE_WEEKS, BUILD_WEEKS = 2, 4, 8
REST_WEEKS = 2
FAR_WEEKS = 26


class Phase(StrEnum):
    """What a week is for, first to last before a race."""

    BASE = "base"
    BUILD = "build"
    RACE_PHASE = "race_phase"
    TAPER = "taper"
    RACE_WEEK = "race_week"
    TRANSITION = "transition"


@dataclass(frozen=True, slots=True)
class PhasedWeek:
    """A week's phase, with the strength sessions R10 asks for and the race it leads to.

    `weeks_left` counts whole weeks from its Monday to the Monday of the race; the
    weeks after the last race have none.
    """

    phase: Phase
    most_sessions: int
    fewest_sessions: int
    race: date | None = None
    weeks_left: int | None = None


_SESSIONS = {
    Phase.BASE: (2, 3),
    Phase.BUILD: (2, 2),
    Phase.RACE_PHASE: (1, 1),
    Phase.TAPER: (1, 1),
    Phase.RACE_WEEK: (0, 1),
    Phase.TRANSITION: (1, 2),
}


def phase_of(start: date, races: Sequence[date]) -> PhasedWeek | None:
    """The phase of the week of a Monday among races; `None` with no race near it.

    A race is near for 26 weeks before it and 2 after. Between two races the next
    one counts, but for the rest after the first: two weeks where the next is six
    or more away, one where it is four or more, none where it is nearer.
    """
    mondays = sorted({monday_of(race) for race in races})
    coming = next((race for race in mondays if race >= start), None)
    past = next((race for race in reversed(mondays) if race < start), None)
    left = None if coming is None else (coming - start).days // DAYS
    if past is not None and (start - past).days // DAYS <= _rest_weeks(past, coming):
        return _week(Phase.TRANSITION, coming, left, races)
    if left is None or left > FAR_WEEKS:
        return None
    return _week(_before_race(left), coming, left, races)


def phases_of(starts: Sequence[date], races: Sequence[date]) -> Mapping[date, PhasedWeek]:
    """The phases of the weeks of these Mondays; those with no race near are left out."""
    found = {start: phase_of(start, races) for start in starts}
    return {start: phase for start, phase in found.items() if phase is not None}


def days_to_race(today: date, races: Sequence[date]) -> int | None:
    """Days from today to the next race, 0 on its day; `None` when none is to come."""
    coming = [race for race in races if race >= today]
    return (min(coming) - today).days if coming else None


def _before_race(weeks_left: int) -> Phase:
    if weeks_left == 0:
        return Phase.RACE_WEEK
    if weeks_left <= TAPER_WEEKS:
        return Phase.TAPER
    if weeks_left <= TAPER_WEEKS + RACE_WEEKS:
        return Phase.RACE_PHASE
    if weeks_left <= TAPER_WEEKS + RACE_WEEKS + BUILD_WEEKS:
        return Phase.BUILD
    return Phase.BASE


def _rest_weeks(past: date, coming: date | None) -> int:
    if coming is None:
        return REST_WEEKS
    apart = (coming - past).days // DAYS
    return max(0, min(REST_WEEKS, apart // 2 - 1))


def _week(phase: Phase, coming: date | None, left: int | None, races: Sequence[date]) -> PhasedWeek:
    fewest, most = _SESSIONS[phase]
    week = timedelta(DAYS)
    race = None
    if coming is not None:
        race = min(race for race in races if coming <= race < coming + week)
    return PhasedWeek(phase, most, fewest, race, left)
