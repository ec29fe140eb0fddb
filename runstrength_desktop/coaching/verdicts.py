"""What to say about where something lies: R07, R08, R12 to R15 and R23 put together."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from runstrength_desktop.coaching.contacts import CEILINGS, Contacts, session_contacts
from runstrength_desktop.coaching.planning_mode import PlanningMode, suits
from runstrength_desktop.coaching.run_spikes import RunSpike, Spike, run_spike
from runstrength_desktop.coaching.spacing import (
    MOST_HOURS,
    Finding,
    Level,
    SpacingLimits,
    verdict,
)
from runstrength_desktop.coaching.timeline import Event, Exercises, events
from runstrength_desktop.domain.week import Day, Run, Session

_NEAR = timedelta(hours=MOST_HOURS + 24)
SPIKE_LEVELS = {
    Spike.NONE: Level.FITS,
    Spike.NOTICE: Level.CAUTION,
    Spike.WARN: Level.CAUTION,
    Spike.STRONG: Level.CLASH,
}


@dataclass(frozen=True, slots=True)
class CoachSettings:
    """What the user chose: hours between things, the planning mode, and a level (R07)."""

    limits: SpacingLimits = field(default_factory=SpacingLimits)
    mode: PlanningMode = PlanningMode.HARD_DAYS
    level: int = 2


@dataclass(frozen=True, slots=True)
class PlaceVerdict:
    """How one run or session lies: level, and everything that was found, worst first.

    `too_many_jumps` holds contacts above the ceiling of R07, `spike` a run that
    is longer than is usual (R23), `suits_mode` whether the day is of the chosen
    kind (R14; None where that does not matter).
    """

    level: Level
    findings: tuple[Finding, ...] = ()
    too_many_jumps: Contacts | None = None
    spike: RunSpike | None = None
    suits_mode: bool | None = None

    @property
    def rules(self) -> tuple[str, ...]:
        """The rules that speak against it."""
        found = [one.rule for one in self.findings if one.level > Level.FITS]
        found += ["R07"] if self.too_many_jumps else []
        found += ["R23"] if self.spike else []
        return tuple(dict.fromkeys(found))


def verdict_of_session(
    session: Session, on: date, days: Sequence[Day], exercises: Exercises, settings: CoachSettings
) -> PlaceVerdict:
    """How a session lies on a day; `days` are in order and hold its own and those around it."""
    timeline = events(_near(on, on, days), exercises)
    return _of_session(session, on, days, timeline, exercises, settings)


def verdict_of_run(
    run: Run, on: date, days: Sequence[Day], exercises: Exercises, settings: CoachSettings
) -> PlaceVerdict:
    """How a run lies on a day."""
    return _of_run(run, on, days, events(_near(on, on, days), exercises), settings)


def verdicts_of_days(
    shown: Sequence[Day], days: Sequence[Day], exercises: Exercises, settings: CoachSettings
) -> Mapping[str, PlaceVerdict]:
    """How every run and session of the days that are shown lies, by id."""
    timeline = events(_near(shown[0].date, shown[-1].date, days), exercises)
    found: dict[str, PlaceVerdict] = {}
    for day in shown:
        for run in day.runs:
            found[run.id] = _of_run(run, day.date, days, timeline, settings)
        for one in day.sessions:
            found[one.id] = _of_session(one, day.date, days, timeline, exercises, settings)
    return found


def _near(first: date, last: date, days: Iterable[Day]) -> list[Day]:
    return [day for day in days if first - _NEAR <= day.date <= last + _NEAR]


def _of_session(
    session: Session,
    on: date,
    days: Sequence[Day],
    timeline: Sequence[Event],
    exercises: Exercises,
    settings: CoachSettings,
) -> PlaceVerdict:
    spaced = verdict(timeline, frozenset({session.id}), settings.limits)
    landed = session_contacts(session, exercises)
    jumps = landed if landed.weighted > CEILINGS[settings.level] else None
    level = max(spaced.level, Level.CAUTION if jumps else Level.FITS)
    mode = _suits_mode(session.id, on, days, timeline, settings.mode)
    return PlaceVerdict(level, spaced.findings, too_many_jumps=jumps, suits_mode=mode)


def _of_run(
    run: Run, on: date, days: Sequence[Day], timeline: Sequence[Event], settings: CoachSettings
) -> PlaceVerdict:
    spaced = verdict(timeline, frozenset({run.id}), settings.limits)
    spike = run_spike(run, on, days)
    level = max(spaced.level, SPIKE_LEVELS[spike.spike])
    return PlaceVerdict(level, spaced.findings, spike=spike if spike.spike else None)


def _suits_mode(
    session_id: str,
    on: date,
    days: Sequence[Day],
    timeline: Sequence[Event],
    mode: PlanningMode,
) -> bool | None:
    own = next((event for event in timeline if event.id == session_id), None)
    if own is None or not own.is_hard_on_legs:
        return None
    return suits(next(day for day in days if day.date == on), mode)
