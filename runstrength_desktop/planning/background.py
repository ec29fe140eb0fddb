"""Another planner's calendar behind the plan: a private copy of its file, only to be looked at."""

import json
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Protocol

from runstrength_desktop.domain.background_event import BackgroundEvent
from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.iso_week import shown
from runstrength_desktop.planning.atomic_file import write_atomic

COPY, ORIGIN = "background.ics", "background.json"
_DECEMBER = 12
_LAST_OF_DECEMBER = 31


class CalendarEvents(Protocol):
    """What a calendar file holds."""

    @property
    def left_out(self) -> int:
        """How many events repeat in a way that is not shown."""

    def between(self, first: date, last: date) -> Sequence[BackgroundEvent]:
        """What takes place on these days, in order; `PlanError` beyond all measure."""


class ReadCalendar(Protocol):
    """Reads a file; `source` is the name that its events carry (exchange/icalendar.py)."""

    def __call__(self, path: Path, source: str = "") -> tuple[str, CalendarEvents]:
        """Its text and what is in it; `PlanError` with one sentence if it is not sound."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where the copy came from, and when; UTC. `path` is None when that was lost."""

    path: Path | None
    read_at: datetime

    @property
    def name(self) -> str:
        """What the calendar is called."""
        return COPY if self.path is None else self.path.name


@dataclass(frozen=True)
class _Attached:
    """The calendar that is shown, with its years as they are asked for."""

    origin: Origin
    events: CalendarEvents
    years: dict[int, dict[date, tuple[BackgroundEvent, ...]]] = field(default_factory=dict)

    def on(self, day: date) -> tuple[BackgroundEvent, ...]:
        if day.year not in self.years:
            with suppress(PlanError):
                self.expand(day.year, day.year)
        return self.years.setdefault(day.year, {}).get(day, ())

    def expand(self, first_year: int, last_year: int) -> None:
        first, last = date(first_year, 1, 1), date(last_year, _DECEMBER, _LAST_OF_DECEMBER)
        days: dict[date, list[BackgroundEvent]] = {}
        for event in self.events.between(first, last):
            begin, end = max(first, event.first), min(last, event.last)
            for n in range((end - begin).days + 1):
                days.setdefault(begin + timedelta(n), []).append(event)
        for year in range(first_year, last_year + 1):
            self.years[year] = {day: tuple(on) for day, on in days.items() if day.year == year}


class BackgroundCalendar:
    """One calendar at most; nothing of it is in the plan, and nothing is fetched.

    All but `events_on` and `coming` read or write files and may be called on
    another thread; what is shown changes at their very end, or not at all.
    """

    def __init__(self, folder: Path, read: ReadCalendar, now: Callable[[], datetime]) -> None:
        self._folder, self._read, self._now = folder, read, now
        self._attached: _Attached | None = None

    @property
    def origin(self) -> Origin | None:
        """Where the calendar comes from; None when there is none."""
        return None if self._attached is None else self._attached.origin

    @property
    def left_out(self) -> int:
        """How many of its events repeat in a way that is not shown."""
        return 0 if self._attached is None else self._attached.events.left_out

    def events_on(self, day: date) -> tuple[BackgroundEvent, ...]:
        """What takes place on a day, whole days first."""
        return () if self._attached is None else self._attached.on(day)

    def coming(self, today: date, days: int) -> tuple[BackgroundEvent, ...]:
        """What takes place from today on, each event once a day that it begins on or goes on."""
        dates = (today + timedelta(n) for n in range(days))
        return tuple(
            event
            for n, day in enumerate(dates)
            for event in self.events_on(day)
            if n == 0 or event.first == day
        )

    def load(self) -> None:
        """Take up the copy that was kept; `PlanError` if it cannot be read any more."""
        if (self._folder / COPY).is_file():
            origin = self._kept_origin()
            _, events = self._read(self._folder / COPY, origin.name)
            self._attached = self._checked(origin, events)

    def attach(self, path: Path) -> None:
        """Show a file and keep a copy of it; `PlanError` leaves all as it was."""
        origin = Origin(path.absolute(), self._now().astimezone(UTC))
        text, events = self._read(path, path.name)
        attached = self._checked(origin, events)
        self._keep(text, origin)
        self._attached = attached

    def refresh(self) -> None:
        """Read the original again; `PlanError` leaves the copy as it was."""
        path = None if self.origin is None else self.origin.path
        if path is None:
            raise PlanError("It is not known where this calendar came from; choose its file again.")
        if _is_gone(path):
            raise PlanError(
                f"“{shown(str(path), 120)}” is not there any more; the copy of it stays."
            )
        self.attach(path)

    def detach(self) -> None:
        """Show no calendar, and keep no copy of it."""
        try:
            for name in (COPY, ORIGIN):
                (self._folder / name).unlink(missing_ok=True)
        except OSError as problem:
            raise PlanError(f"The copy could not be removed: {_reason(problem)}.") from None
        self._attached = None

    def _checked(self, origin: Origin, events: CalendarEvents) -> _Attached:
        """With this year and its neighbours at hand, which also shows whether it is bearable."""
        attached = _Attached(origin, events)
        year = self._now().year
        attached.expand(year - 1, year + 1)
        return attached

    def _keep(self, text: str, origin: Origin) -> None:
        told = {"path": str(origin.path), "read_at": origin.read_at.isoformat()}
        try:
            write_atomic(self._folder / COPY, text.encode())
            write_atomic(self._folder / ORIGIN, json.dumps(told).encode())
        except OSError as problem:
            raise PlanError(f"The calendar could not be kept: {_reason(problem)}.") from None

    def _kept_origin(self) -> Origin:
        """As it was written; without a path when that was lost."""
        try:
            told = json.loads((self._folder / ORIGIN).read_text("utf-8"))
            read_at = datetime.fromisoformat(told["read_at"]).astimezone(UTC)
            return Origin(Path(told["path"]), read_at)
        except (OSError, ValueError, TypeError, KeyError, RecursionError):
            changed = (self._folder / COPY).stat().st_mtime
            return Origin(None, datetime.fromtimestamp(changed, UTC))


def _is_gone(path: Path) -> bool:
    """Whether there is nothing; what is there and cannot be opened is told by reading it."""
    try:
        path.stat()
    except FileNotFoundError:
        return True
    except OSError:
        return False
    return False


def _reason(problem: OSError) -> str:
    return (problem.strerror or "unknown reason").lower()
