"""How steps are told: "Move Posterior chain A to Thursday"."""

from collections.abc import Callable, Set
from datetime import date

from runstrength_desktop.domain.iso_week import monday_of, shown
from runstrength_desktop.domain.week import Run, RunKind, Session
from runstrength_desktop.domain.weeks import Weeks, all_days, find_item, find_thing

_LONGEST = 60
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_RUNS = {
    RunKind.EASY: "easy run",
    RunKind.LONG: "long run",
    RunKind.TEMPO: "tempo run",
    RunKind.INTERVALS: "intervals",
    RunKind.HILLS: "hill run",
    RunKind.RACE: "race",
    RunKind.CROSS: "cross-training",
    RunKind.REST: "rest day",
}

Told = Callable[[Weeks], str]


def of_thing(words: str, thing_id: str) -> Told:
    """Such as "Remove {}" with the name of a session or run."""
    return lambda weeks: words.format(name_of(find_thing(weeks, thing_id)[1]))


def of_item(words: str, item_id: str) -> Told:
    """Such as "Edit dose of {}" with the name of a planned exercise."""
    return lambda weeks: words.format(quoted(find_item(weeks, item_id)[2].exercise_name))


def of_things(words: str, ids: Set[str]) -> Told:
    """Such as "Cut {}" with the name of one thing, or how many there are."""
    return lambda weeks: words.format(_some(weeks, ids))


def name_of(thing: Session | Run) -> str:
    """A session's title, or the kind of a run."""
    return quoted(thing.title) if isinstance(thing, Session) else run_name(thing)


def run_name(run: Run) -> str:
    """Such as "long run"."""
    return _RUNS[run.kind]


def day_name(day: date, source: date | None = None) -> str:
    """The weekday within a week, "Thursday 26 November" from another one."""
    weekday = _DAYS[day.weekday()]
    if source is not None and monday_of(day) == monday_of(source):
        return weekday
    return f"{weekday} {day.day} {_MONTHS[day.month - 1]}"


def quoted(text: str) -> str:
    """User text as it stands in a step's name; braces are only text."""
    return shown(text, _LONGEST)


def _some(weeks: Weeks, ids: Set[str]) -> str:
    names = [name_of(thing) for day in all_days(weeks) for thing in day.things if thing.id in ids]
    names += [
        quoted(item.exercise_name)
        for week in weeks
        for session in week.sessions()
        for item in session.items
        if session.id not in ids and item.id in ids
    ]
    return names[0] if len(names) == 1 else f"{len(names)} things"
