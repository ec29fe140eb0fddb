"""R12, R13, R15, R08: hours between what strains the same legs. Advice, never a block."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from enum import IntEnum, StrEnum

from runstrength_desktop.coaching.timeline import Event, RunClass

RULES = ("R08", "R12", "R13", "R15")

MOST_HOURS = 96
_REACH, _LONGEST = timedelta(hours=MOST_HOURS), timedelta(days=1)


class Level(IntEnum):
    """How well something lies where it is."""

    FITS = 0
    CAUTION = 1
    CLASH = 2


class Pair(StrEnum):
    """Which two things lie close together."""

    QUALITY_THEN_STRENGTH = "quality_then_strength"
    STRENGTH_THEN_EASY = "strength_then_easy"
    STRENGTH_THEN_KEY_RUN = "strength_then_key_run"
    STRENGTH_THEN_RACE = "strength_then_race"
    JUMPS_THEN_JUMPS = "jumps_then_jumps"
    SAME_MUSCLES = "same_muscles"

    @property
    def rule(self) -> str:
        """The rule that asks for hours between them."""
        if self is Pair.SAME_MUSCLES:
            return "R15"
        return "R08" if self is Pair.JUMPS_THEN_JUMPS else "R12"


@dataclass(frozen=True, slots=True)
class Hours:
    """From `ideal` hours on it is at its best; below `fine` a caution, below `clash` a clash."""

    ideal: float
    fine: float
    clash: float

    def level(self, hours: float) -> Level:
        """What a gap of so many hours is."""
        if hours < self.clash:
            return Level.CLASH
        return Level.CAUTION if hours < self.fine else Level.FITS


@dataclass(frozen=True, slots=True)
class SpacingLimits:
    """The hours that R12 and R15 ask for; the user's own where changed."""

    quality_then_strength: Hours = Hours(6, 3, 0.25)
    strength_then_easy: Hours = Hours(6, 3, 0)
    strength_then_key_run: Hours = Hours(48, 24, 9)
    strength_then_race: Hours = Hours(96, 72, 48)
    jumps_then_jumps: Hours = Hours(72, 48, 24)
    same_muscles: Hours = Hours(48, 47, 23)

    def of(self, pair: Pair) -> Hours:
        """The hours of a pair."""
        hours = getattr(self, pair.value)
        assert isinstance(hours, Hours)
        return hours


@dataclass(frozen=True, slots=True)
class Finding:
    """Two things with the hours between them: how good that is, and what would be better."""

    pair: Pair
    level: Level
    first: Event
    second: Event
    hours: float
    wanted: Hours
    muscles: tuple[str, ...] = ()

    @property
    def rule(self) -> str:
        """The rule behind it."""
        return self.pair.rule


@dataclass(frozen=True, slots=True)
class SpacingVerdict:
    """How one thing lies among the others: its worst level and what was found, worst first."""

    level: Level = Level.FITS
    findings: tuple[Finding, ...] = field(default=())


def findings(
    timeline: Sequence[Event], limits: SpacingLimits, about: frozenset[str] | None = None
) -> Iterator[Finding]:
    """Every pair nearer than its ideal, in order of time.

    `about` asks only for pairs that hold one of these ids.
    """
    for first, second in _near_pairs(timeline) if about is None else _pairs_of(timeline, about):
        hours = _hours(first, second)
        if hours < MOST_HOURS:
            yield from _between(first, second, hours, limits)


def verdict(
    timeline: Sequence[Event], about: frozenset[str], limits: SpacingLimits
) -> SpacingVerdict:
    """How the things with these ids lie; the nearest race or run counts most."""
    found = sorted(findings(timeline, limits, about), key=lambda one: (-one.level, one.hours))
    if not found:
        return SpacingVerdict()
    return SpacingVerdict(found[0].level, tuple(found))


def _near_pairs(timeline: Sequence[Event]) -> Iterator[tuple[Event, Event]]:
    for n, first in enumerate(timeline):
        last = first.ends + _REACH
        for second in timeline[n + 1 :]:
            if second.begins >= last:
                break
            yield first, second


def _pairs_of(timeline: Sequence[Event], about: frozenset[str]) -> Iterator[tuple[Event, Event]]:
    """Only pairs that hold one of these ids: few of many, each time a card is judged."""
    asked = [n for n, event in enumerate(timeline) if event.id in about]
    if not asked:
        return
    first, last = timeline[asked[0]].begins - _REACH - _LONGEST, timeline[asked[-1]].ends + _REACH
    near = [n for n, event in enumerate(timeline) if first < event.begins < last]
    pairs = {(min(n, m), max(n, m)) for n in asked for m in near if n != m}
    for n, m in sorted(pairs):
        yield timeline[n], timeline[m]


def _between(first: Event, second: Event, hours: float, limits: SpacingLimits) -> Iterator[Finding]:
    for pair in _pairs(first, second):
        wanted = limits.of(pair)
        if hours < wanted.ideal:
            yield Finding(pair, wanted.level(hours), first, second, hours, wanted)
    shared = _shared_muscles(first, second)
    if shared and hours < limits.same_muscles.fine:
        wanted = limits.same_muscles
        level = wanted.level(hours)
        yield Finding(Pair.SAME_MUSCLES, level, first, second, hours, wanted, shared)


def _pairs(first: Event, second: Event) -> Iterable[Pair]:
    if first.run is None and second.run is None:
        return [Pair.JUMPS_THEN_JUMPS] if first.is_jumping and second.is_jumping else []
    if first.run is not None and second.run is not None:
        return []
    if second.run is None:
        is_quality = first.run in {RunClass.QUALITY, RunClass.RACE, RunClass.LONG}
        is_strained = second.is_hard_on_legs and is_quality
        return [Pair.QUALITY_THEN_STRENGTH] if is_strained and _same_day(first, second) else []
    return [_before_run(second.run)] if first.is_hard_on_legs else []


def _before_run(run: RunClass) -> Pair:
    if run is RunClass.RACE:
        return Pair.STRENGTH_THEN_RACE
    return Pair.STRENGTH_THEN_EASY if run is RunClass.EASY else Pair.STRENGTH_THEN_KEY_RUN


def _shared_muscles(first: Event, second: Event) -> tuple[str, ...]:
    if not first.stimulus or not second.stimulus:
        return ()
    return tuple(muscle for muscle in first.stimulus if muscle in second.stimulus)


def _same_day(first: Event, second: Event) -> bool:
    return first.begins.date() == second.begins.date()


def _hours(first: Event, second: Event) -> float:
    """Between the end of one and the start of the other; 0 when they overlap."""
    return max(timedelta(0), second.begins - first.ends) / timedelta(hours=1)
