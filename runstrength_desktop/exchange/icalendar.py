"""iCalendar files (.ics, RFC 5545) as a background: read with suspicion, events only (F32)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from pathlib import Path

from runstrength_desktop.domain.background_event import BackgroundEvent
from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.iso_week import shown
from runstrength_desktop.exchange.calendar_lines import LineError, events_in
from runstrength_desktop.exchange.calendar_moment import Moment, Zones
from runstrength_desktop.exchange.calendar_series import Series, series_of
from runstrength_desktop.exchange.repeat_rule import TooFineError
from runstrength_desktop.exchange.repeated_days import TooMuchError, Work
from runstrength_desktop.exchange.source_text import read_text

MOST_MEGABYTES = 10
MOST_EVENTS = 20_000
MOST_DAYS = 50_000
_MOST_STEPS = 400_000
_MIDNIGHT = time()


@dataclass(frozen=True, slots=True)
class KnownCalendar:
    """All events of a file; `left_out` counts those whose repeats are too fine to show.

    Times of other zones are shown in `zone`, the machine's own when it is None.
    """

    source: str
    series: tuple[Series, ...]
    left_out: int = 0
    zone: tzinfo | None = None

    def between(self, first: date, last: date) -> tuple[BackgroundEvent, ...]:
        """What takes place on these days, in order; `PlanError` when it is beyond all measure."""
        work, found, days = Work(_MOST_STEPS), list[BackgroundEvent](), 0
        try:
            for series in self.series:
                for moment, instant in series.repeats(first, last, work):
                    event = self._event(series, moment, instant)
                    overlap = (min(event.last, last) - max(event.first, first)).days + 1
                    if overlap > 0:
                        days += overlap
                        work.spend(0 if days <= MOST_DAYS else _MOST_STEPS)
                        found.append(event)
        except TooMuchError:
            raise _too_much(self.source) from None
        return tuple(sorted(found, key=lambda event: event.order))

    def _event(self, series: Series, moment: Moment, instant: datetime) -> BackgroundEvent:
        if moment.at is None:
            last = moment.day + max(series.length.days, 1) * timedelta(1) - timedelta(1)
            return self._made(series, (moment.day, None), (last, None))
        is_floating = moment.zone is None
        start = self._local(instant, is_floating=is_floating)
        end = self._local(instant + series.length, is_floating=is_floating)
        last = end.date()
        if end.time() == _MIDNIGHT and last > start.date():
            last -= timedelta(1)
        return self._made(series, (start.date(), start.time()), (last, end.time()))

    def _made(
        self, series: Series, start: tuple[date, time | None], end: tuple[date, time | None]
    ) -> BackgroundEvent:
        return BackgroundEvent(series.uid, series.title, *start, *end, self.source)

    def _local(self, instant: datetime, *, is_floating: bool) -> datetime:
        if is_floating:
            return instant
        try:
            return instant.replace(tzinfo=UTC).astimezone(self.zone).replace(tzinfo=None)
        except OSError:
            return instant  # Windows knows no local time before 1970.


def read_calendar(
    path: Path, source: str = "", zone: tzinfo | None = None
) -> tuple[str, KnownCalendar]:
    """The text of a file and what is in it; `PlanError` with one sentence if it is not sound.

    `source` is the name that events carry, the file's own when empty.
    """
    name = source or path.name
    if _size(path) > MOST_MEGABYTES * 1_000_000:
        raise PlanError(f"“{shown(name)}” is larger than {MOST_MEGABYTES} MB; export less of it.")
    text = read_text(path, _tell_nobody)
    return text, calendar_of(text, name, zone)


def calendar_of(text: str, source: str, zone: tzinfo | None = None) -> KnownCalendar:
    """What a text holds; errors as in `read_calendar`."""
    if not text.lstrip("\ufeff \r\n")[:15].upper().startswith("BEGIN:VCALENDAR"):
        raise PlanError(f"“{shown(source)}” is not an iCalendar file; choose an .ics file.")
    try:
        series, left_out = _series_in(text, source)
    except LineError as broken:
        where = f"line {broken.number} {broken.what}"
        raise PlanError(f"“{shown(source)}” cannot be read: {where}.") from None
    except TooMuchError:
        raise _too_much(source) from None
    return KnownCalendar(source, _current(series), left_out, zone)


def _series_in(text: str, source: str) -> tuple[list[Series], int]:
    zones, work, found, left_out = Zones(), Work(_MOST_STEPS), list[Series](), 0
    for number, event in enumerate(events_in(text), 1):
        if number > MOST_EVENTS:
            raise PlanError(
                f"“{shown(source)}” holds more than {MOST_EVENTS:,} events; export less of it."
            )
        try:
            found.append(series_of(event, zones, work))
        except TooFineError:
            left_out += 1
    return found, left_out


def _current(series: Iterable[Series]) -> tuple[Series, ...]:
    """Each event once, in its newest version; repeats that others replace are taken out."""
    newest: dict[tuple[str, object], Series] = {}
    for one in series:
        known = newest.get(one.key)
        if known is None or one.sequence >= known.sequence:
            newest[one.key] = one
    replaced: dict[str, list[Moment]] = {}
    for one in newest.values():
        if one.instead_of is not None and one.uid:
            replaced.setdefault(one.uid, []).append(one.instead_of)
    kept = (one for one in newest.values() if not one.is_cancelled)
    return tuple(_corrected(one, replaced.get(one.uid, ())) for one in kept)


def _corrected(series: Series, replaced: Sequence[Moment]) -> Series:
    return series if series.instead_of is not None or not replaced else series.without(replaced)


def _size(path: Path) -> int:
    """Bytes of a file; none for what cannot be opened, which reading will tell better."""
    try:
        return path.stat().st_size
    except (OSError, ValueError):
        return 0


def _too_much(source: str) -> PlanError:
    return PlanError(f"“{shown(source)}” repeats its events too often to be shown; export less.")


def _tell_nobody(_done: int, _whole: int) -> None:
    """A calendar is read in a moment."""
