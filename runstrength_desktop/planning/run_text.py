"""Runs as runners write them: "long 18k", "8x400 hard", "Tue easy 40min at 7:00"."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, time, timedelta
from typing import Any

from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.identity import new_id
from runstrength_desktop.domain.iso_week import shown
from runstrength_desktop.domain.week import Intensity, Run, RunKind

KM_PER_MILE = 1.609344
_LONGEST = 500

_KINDS = {
    RunKind.EASY: "easy recovery jog jogging",
    RunKind.LONG: "long",
    RunKind.TEMPO: "tempo threshold steady",
    RunKind.INTERVALS: "intervals interval reps repeats track fartlek strides",
    RunKind.HILLS: "hills hill",
    RunKind.RACE: "race marathon parkrun",
    RunKind.CROSS: "cross bike cycling swim swimming row rowing elliptical",
    RunKind.REST: "rest off",
}
KIND_WORDS = {word: kind for kind, words in _KINDS.items() for word in words.split()}
_INTENSITIES = {word: word for word in ("easy", "moderate", "hard")} | {"medium": "moderate"}
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_SHORTEST_DAY = 3
_FLAGS = re.IGNORECASE | re.ASCII
_FILLERS = frozenset({"run", "a", "of", "for", "the"})

_AMOUNT = r"(\d{1,4}(?:[.,]\d{1,3})?)"
_REPEATS = re.compile(rf"(\d{{1,2}})\s*[x×*]\s*{_AMOUNT}\s*(km|k|m|min|s|sec)?\b", _FLAGS)
_CLOCK = re.compile(r"(?:@|\bat)\s*(\d{1,2})(?:[:.](\d{2}))?\s*(am|pm)?\b", _FLAGS)
_HOURS = re.compile(r"\b(\d{1,2})\s*(?:h|:)\s*(\d{2})?\b(?:\s*min)?", _FLAGS)
_MINUTES = re.compile(r"\b(\d{1,4})\s*(?:minutes?|mins?|'|′)(?!\w)", _FLAGS)
_DISTANCE = re.compile(rf"\b{_AMOUNT}\s*(kilometres?|kms?|k|miles?|mi)\b", _FLAGS)
_METRES_FROM = 50.0


@dataclass(frozen=True, slots=True)
class TypedRun:
    """A run and the weekday it was written for, 0 for Monday, if any was."""

    run: Run
    weekday: int | None = None


@dataclass
class _Reading:
    """What is left to read of a line, and what was read so far."""

    rest: str
    values: dict[str, Any] = field(default_factory=dict)

    def take(self, pattern: re.Pattern[str], read: Callable[[re.Match[str]], object]) -> None:
        match = pattern.search(self.rest)
        if match is not None:
            read(match)
            self.rest = f"{self.rest[: match.start()]} {self.rest[match.end() :]}"


def parse_runs(text: str) -> tuple[TypedRun, ...]:
    """One run or several with commas, each with a weekday if need be.

    `PlanError` names what was understood and what was not.
    """
    if len(text) > _LONGEST:
        raise PlanError(f"A line of runs can hold at most {_LONGEST} characters.")
    parts = [part for part in re.split(r"[;,\n](?!\d)", text) if part.strip()]
    if not parts:
        raise PlanError("Write a run, such as “long 18k”, “8x400 hard” or “easy 40min”.")
    return tuple(parse_typed_run(part) for part in parts)


def parse_typed_run(text: str) -> TypedRun:
    """One run, such as "Sun long 14k"; `PlanError` if a word is not understood."""
    reading = _Reading(f" {text} ")
    values = reading.values
    reading.take(_REPEATS, lambda match: values.update(_repeats(match)))
    reading.take(_CLOCK, lambda match: values.update(starts_at=_clock(match)))
    reading.take(_DISTANCE, lambda match: values.update(distance_km=_kilometres(match)))
    reading.take(_MINUTES, lambda match: values.update(minutes=int(match[1])))
    if "minutes" not in values:
        reading.take(_HOURS, lambda match: values.update(minutes=_hours(match)))
    unknown = [word for word in reading.rest.split() if not _read_word(word, values)]
    _refuse_unknown(unknown, values, text)
    weekday = values.pop("weekday", None)
    assert weekday is None or isinstance(weekday, int)
    return TypedRun(_run(values), weekday)


def dated_runs(typed: Sequence[TypedRun], on: date, first: date) -> tuple[tuple[date, Run], ...]:
    """Runs with their dates: the weekday's among the seven days from `first`, else `on`."""
    return tuple((_date_of(one.weekday, on, first), one.run) for one in typed)


def looks_like_run(text: str) -> bool:
    """Whether a line begins as a run does, rather than as an exercise."""
    words = [word.casefold().strip(",;.") for word in text.split()]
    while words and (words[0] == "run" or _weekday(words[0]) is not None):
        words = words[1:]
    said = " ".join(words)
    begins = _REPEATS.match(said) or _DISTANCE.match(said)
    return bool(words) and (words[0] in KIND_WORDS or begins is not None)


def _date_of(weekday: int | None, on: date, first: date) -> date:
    return on if weekday is None else first + timedelta((weekday - first.weekday()) % len(_DAYS))


def _run(values: dict[str, Any]) -> Run:
    made = dict(values)
    kind = made.pop("kind", None) or _likely_kind(made)
    return replace(Run(new_id(), RunKind.EASY), kind=kind, **made)


def _likely_kind(values: dict[str, Any]) -> RunKind:
    if values.get("note"):
        return RunKind.INTERVALS
    return RunKind.EASY


def _read_word(word: str, values: dict[str, Any]) -> bool:
    plain = word.casefold().strip(".:!")
    if not plain or plain in _FILLERS:
        return True
    weekday = _weekday(plain)
    if weekday is not None and "weekday" not in values:
        values["weekday"] = weekday
    elif plain in KIND_WORDS and "kind" not in values:
        values["kind"] = KIND_WORDS[plain]
    elif plain in _INTENSITIES and "intensity" not in values:
        values["intensity"] = Intensity(_INTENSITIES[plain])
    else:
        return False
    return True


def _refuse_unknown(unknown: list[str], values: dict[str, Any], text: str) -> None:
    if unknown and values:
        understood = ", ".join(_told(name, value) for name, value in values.items())
        raise PlanError(f"I read {understood}; I do not know “{shown(' '.join(unknown))}”.")
    if not values.keys() - {"weekday"}:
        raise PlanError(
            f"“{shown(text.strip())}” is not a run; write for example long 18k or easy 40min."
        )


def _told(name: str, value: object) -> str:
    if name == "distance_km":
        return f"{value:g} km"
    if name == "starts_at" and isinstance(value, time):
        return f"at {value:%H:%M}"
    if name == "weekday" and isinstance(value, int):
        return _DAYS[value].capitalize()
    return f"{value} min" if name == "minutes" else str(value)


def _repeats(match: re.Match[str]) -> dict[str, Any]:
    count, amount, unit = int(match[1]), _number(match[2]), (match[3] or "").lower()
    if not unit:
        unit = "m" if amount >= _METRES_FROM else "min"
    unit = {"k": "km", "sec": "s"}.get(unit, unit)
    values: dict[str, Any] = {"note": f"{count} × {amount:g} {unit}"}
    if unit in {"m", "km"} and count and amount:
        values["distance_km"] = round(count * amount / (1000 if unit == "m" else 1), 3)
    elif count and amount:
        values["minutes"] = max(1, round(count * amount / (60 if unit == "s" else 1)))
    return values


def _clock(match: re.Match[str]) -> time:
    hour, minute, half = int(match[1]), int(match[2] or 0), (match[3] or "").lower()
    if half and 1 <= hour <= 12:  # noqa: PLR2004  (a clock's hours)
        hour = hour % 12 + (12 if half == "pm" else 0)
    try:
        return time(hour, minute)
    except ValueError:
        raise PlanError(f"“{match[0].strip()}” is not a time of day; write at 18:30.") from None


def _hours(match: re.Match[str]) -> int:
    return 60 * int(match[1]) + int(match[2] or 0)


def _kilometres(match: re.Match[str]) -> float:
    amount = _number(match[1])
    return round(amount * KM_PER_MILE, 3) if match[2].lower().startswith("mi") else amount


def _number(text: str) -> float:
    return float(text.replace(",", "."))


def _weekday(word: str) -> int | None:
    word = word.strip(".:,")
    if len(word) < _SHORTEST_DAY:
        return None
    return _first(n for n, day in enumerate(_DAYS) if day.startswith(word))


def _first(numbers: Iterable[int]) -> int | None:
    return next(iter(numbers), None)
