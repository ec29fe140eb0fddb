"""What to say about where something lies: R07, R08, R12 to R15 and R23 put together."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from runstrength_desktop.coaching.contacts import CEILINGS, Contacts, session_contacts
from runstrength_desktop.coaching.planning_mode import PlanningMode, suits
from runstrength_desktop.coaching.run_spikes import RunSpike, Spike, run_spike
from runstrength_desktop.coaching.spacing import Finding, Level, SpacingLimits, verdict
from runstrength_desktop.coaching.timeline import Event, Exercises, events
from runstrength_desktop.domain.week import Day, Run, Session

_SPIKE_LEVELS = {
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
    timeline = events(days, exercises)
    spaced = verdict(timeline, frozenset({session.id}), settings.limits)
    landed = session_contacts(session, exercises)
    jumps = landed if landed.weighted > CEILINGS[settings.level] else None
    level = max(spaced.level, Level.CAUTION if jumps else Level.FITS)
    mode = _suits_mode(session.id, on, days, timeline, settings.mode)
    return PlaceVerdict(level, spaced.findings, too_many_jumps=jumps, suits_mode=mode)


def verdict_of_run(
    run: Run, on: date, days: Sequence[Day], exercises: Exercises, settings: CoachSettings
) -> PlaceVerdict:
    """How a run lies on a day."""
    spaced = verdict(events(days, exercises), frozenset({run.id}), settings.limits)
    spike = run_spike(run, on, days)
    level = max(spaced.level, _SPIKE_LEVELS[spike.spike])
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
