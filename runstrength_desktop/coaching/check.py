"""One finding about a week or a block, and which of many are told first."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum


class CheckStatus(StrEnum):
    """How a figure lies; `severity` puts them in order."""

    OK = "ok"
    UNKNOWN = "unknown"
    NOTICE = "notice"
    WARN = "warn"

    @property
    def severity(self) -> int:
        """0 for what is well, more for what is worse."""
        return list(CheckStatus).index(self)

    @property
    def is_told(self) -> bool:
        """Whether it is worth a word unasked: a quiet notice, or a warning."""
        return self.severity >= CheckStatus.NOTICE.severity


class Scope(StrEnum):
    """How much a check looks at."""

    SESSION = "session"
    WEEK = "week"
    BLOCK = "block"


Key = tuple[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Check:
    """A figure with what it means, how it was counted, and where that comes from.

    `value` is in `unit`, `None` where there is not enough to say; `low` and `high`
    bound what suits, `None` where there is no bound. `sources` are ids of rules
    (R22) and facts (S0-31); `subjects` are ids of sessions, runs or regions.
    """

    id: str
    status: CheckStatus
    value: float | None
    unit: str
    reason: str
    formula: str
    sources: tuple[str, ...]
    scope: Scope = Scope.WEEK
    subjects: tuple[str, ...] = ()
    low: float | None = None
    high: float | None = None

    @property
    def key(self) -> Key:
        """What stays the same when the plan changes: a session's check is told by its subjects."""
        return (self.id, self.subjects if self.scope is Scope.SESSION else ())

    @property
    def distance(self) -> float:
        """How far the figure lies outside its bounds; 0 inside, or when it is not known."""
        if self.value is None:
            return 0.0
        below = 0.0 if self.low is None else self.low - self.value
        above = 0.0 if self.high is None else self.value - self.high
        return max(0.0, below, above)


def most_urgent(checks: Iterable[Check], most: int) -> tuple[Check, ...]:
    """Warnings and notices, worst first, at most so many, and each kind of check once."""
    told = sorted((c for c in checks if c.status.is_told), key=lambda c: -c.status.severity)
    worst: dict[str, Check] = {}
    for check in told:
        worst.setdefault(check.id, check)
    return tuple(worst.values())[:most]


def one_a_card(checks: Iterable[Check]) -> Mapping[str, Check]:
    """The worst warning or notice about each session or run, by its id."""
    found: dict[str, Check] = {}
    for check in sorted(checks, key=lambda c: -c.status.severity):
        if check.status.is_told and check.scope is Scope.SESSION:
            for subject in check.subjects:
                found.setdefault(subject, check)
    return found


def worsened(before: Iterable[Check], after: Iterable[Check]) -> tuple[Check, ...]:
    """Those of `after` with a worse status than in `before`; what was not there was well."""
    was = severities(before)
    now = severities(after)
    return tuple(c for c in after if now[c.key] > was.get(c.key, CheckStatus.OK.severity))


def severities(checks: Iterable[Check]) -> dict[Key, int]:
    """The worst severity of each check."""
    worst: dict[Key, int] = {}
    for check in checks:
        worst[check.key] = max(check.status.severity, worst.get(check.key, 0))
    return worst
