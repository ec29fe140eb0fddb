"""Plan files (.runstrength): weeks as JSON, written whole, read with suspicion (F27–F29, F37).

The format is told in docs/plan-file.md.
"""

import json
import re
from datetime import date
from pathlib import Path

from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.iso_week import parse_date, parse_week, shown, week_label
from runstrength_desktop.domain.own_exercise import OwnExercise
from runstrength_desktop.domain.week import DAYS, Day, Run, Session, Week
from runstrength_desktop.exchange.json_text import parse
from runstrength_desktop.exchange.plan_entries import (
    exercise_entry,
    exercise_from,
    run_entry,
    run_from,
    session_entry,
    session_from,
)
from runstrength_desktop.exchange.source_text import MOST_BYTES, read_text
from runstrength_desktop.exchange.strict_entry import (
    LONGEST_ID,
    Field,
    Refusal,
    entry_of,
    identity,
    line,
    list_of,
    lists,
    reading,
    row_of,
    whole,
)
from runstrength_desktop.planning.chosen_file import write_chosen
from runstrength_desktop.planning.import_preview import Progress
from runstrength_desktop.planning.saved_weeks import MOST_WEEKS, SavedWeeks

FORMAT = "runstrength-plan"
VERSION = 1
MOST_EXERCISES = 2_000
MOST_A_DAY = 100
_LABEL = re.compile(r'"format"\s*:\s*"runstrength-plan"')

FILE = (
    Field("format", line()),
    Field("version", whole),
    Field("weeks", lists(MOST_WEEKS)),
    Field("exercises", lists(MOST_EXERCISES), []),
    Field("names", entry_of, {}),
)
WEEK = (Field("week", line(LONGEST_ID)), Field("days", lists(DAYS), []))
DAY = (
    Field("date", line(LONGEST_ID)),
    Field("runs", lists(MOST_A_DAY), []),
    Field("sessions", lists(MOST_A_DAY), []),
)
_NAMES = (Field("places", entry_of, {}),)


def write_plan(path: Path, saved: SavedWeeks) -> None:
    """Put a plan file at `path`, whole or not at all; `PlanError` leaves the old file as it was."""
    write_chosen(path, plan_bytes(saved))


def plan_bytes(saved: SavedWeeks) -> bytes:
    """A plan file; `PlanError` if it could not be read again."""
    text = json.dumps(_plain(saved), ensure_ascii=False, indent=1, allow_nan=False) + "\n"
    try:
        _saved_from(parse(text, "These weeks"), _tell_nobody)
        data = text.encode()
    except Refusal as refusal:
        raise PlanError(f"These weeks cannot be saved: {refusal.sentence}") from None
    if len(data) > MOST_BYTES:
        raise PlanError("These weeks are too much for one file; save fewer of them at once.")
    return data


def read_plan(path: Path, tell: Progress) -> SavedWeeks:
    """All that a plan file holds; `PlanError` with where and why, or when `tell` raises one."""
    return saved_from(read_text(path, tell), path.name, tell)


def is_plan(path: Path, tell: Progress) -> bool:
    """Whether a file says that it is a plan file, whatever its name is."""
    text = read_text(path, tell).removeprefix("\ufeff").lstrip()
    return text.startswith("{") and _LABEL.search(text) is not None


def saved_from(text: str, file: str, tell: Progress) -> SavedWeeks:
    """What a text holds; `file` is its name in sentences; errors as in `read_plan`."""
    value = parse(text, file)
    try:
        return _saved_from(value, tell)
    except Refusal as refusal:
        raise PlanError(f"“{shown(file)}” cannot be opened: {refusal.sentence}") from None


def _saved_from(value: object, tell: Progress) -> SavedWeeks:
    _check_kind(value)
    _, _, weeks, exercises, names = row_of(value, FILE)
    found = _weeks_from(list_of(weeks, MOST_WEEKS), tell)
    return SavedWeeks(
        found, _exercises_from(list_of(exercises, MOST_EXERCISES)), _names_from(names)
    )


def _plain(saved: SavedWeeks) -> dict[str, object]:
    return {
        "format": FORMAT,
        "version": VERSION,
        "weeks": [_week_entry(week) for week in saved.weeks],
        "exercises": [exercise_entry(own) for own in saved.exercises],
        "names": {"places": dict(saved.place_names)},
    }


def _week_entry(week: Week) -> dict[str, object]:
    days = [_day_entry(day) for day in week.days if day.things]
    return {"week": week_label(week.start), "days": days}


def _day_entry(day: Day) -> dict[str, object]:
    lists = {
        "runs": [run_entry(run) for run in day.runs],
        "sessions": [session_entry(session) for session in day.sessions],
    }
    return {"date": day.date.isoformat(), **{name: told for name, told in lists.items() if told}}


def _check_kind(value: object) -> None:
    """Whose file it is comes before what is in it: a newer one may hold anything."""
    head = value if isinstance(value, dict) else {}
    if head.get("format") != FORMAT:
        raise Refusal("It is not a plan file of RunStrength.")
    version = head.get("version")
    if isinstance(version, bool) or not isinstance(version, int) or version < 1:
        raise Refusal("“version” must be a whole number from 1.")
    if version > VERSION:
        raise Refusal("It needs a newer RunStrength; update it first.")


def _weeks_from(entries: list[object], tell: Progress) -> tuple[Week, ...]:
    found: list[Week] = []
    seen = _Seen()
    for at, entry in enumerate(entries, 1):
        tell(at, len(entries))
        with reading(f"week {at}"):
            week = _week_from(entry, seen)
            if found and week.start <= found[-1].start:
                raise Refusal("It comes twice, or after a later one.")
            found.append(week)
    return tuple(found)


def _week_from(entry: object, seen: "_Seen") -> Week:
    label, days = row_of(entry, WEEK)
    start = parse_week(str(label), date.min)
    if label != week_label(start):
        raise Refusal("“week” must be written as 2026-W47.")
    week = Week.empty(start)
    last: date | None = None
    for told in list_of(days, DAYS):
        day = _day_from(told, seen)
        if not 0 <= (day.date - start).days < DAYS or (last is not None and day.date <= last):
            raise Refusal(
                "It is of another week, comes twice, or after a later one.", str(day.date)
            )
        week, last = week.with_day(day), day.date
    return week


def _day_from(entry: object, seen: "_Seen") -> Day:
    told, runs, sessions = row_of(entry, DAY)
    on = parse_date(str(told))
    with reading(on.isoformat()):
        found_runs, found_sessions = [], []
        for at, one in enumerate(list_of(runs, MOST_A_DAY), 1):
            with reading(f"run {at}"):
                found_runs.append(seen.run(run_from(one)))
        for at, one in enumerate(list_of(sessions, MOST_A_DAY), 1):
            with reading(f"session {at}"):
                found_sessions.append(seen.session(session_from(one)))
    return Day(on, tuple(found_runs), tuple(found_sessions))


class _Seen:
    """Each id may come once among things of its kind."""

    def __init__(self) -> None:
        self._runs: set[str] = set()
        self._sessions: set[str] = set()
        self._items: set[str] = set()

    def run(self, run: Run) -> Run:
        _take(run.id, self._runs)
        return run

    def session(self, session: Session) -> Session:
        _take(session.id, self._sessions)
        for item in session.items:
            _take(item.id, self._items)
        return session


def _take(key: str, taken: set[str]) -> None:
    if key in taken:
        raise Refusal(f"The id “{shown(key)}” comes twice.")
    taken.add(key)


def _exercises_from(entries: list[object]) -> tuple[OwnExercise, ...]:
    found: list[OwnExercise] = []
    taken: set[str] = set()
    for at, entry in enumerate(entries, 1):
        with reading(f"own exercise {at}"):
            own = exercise_from(entry)
            _take(own.id, taken)
            found.append(own)
    return tuple(found)


def _names_from(names: object) -> dict[str, str]:
    with reading("“names”"):
        (places,) = row_of(names, _NAMES)
        if len(entry_of(places)) > MOST_EXERCISES:
            raise Refusal(f"At most {MOST_EXERCISES} places can be named.")
        return {identity(key): line()(name) for key, name in entry_of(places).items()}


def _tell_nobody(_done: int, _whole: int) -> None:
    """What is written is read back in one go."""
