"""What starting a programme does, in words and as JSON."""

from collections.abc import Iterator

from runstrength_desktop.cli.report import run_text
from runstrength_desktop.domain.week import Run, Session
from runstrength_desktop.planning.programme_fitting import Replaced
from runstrength_desktop.planning.programme_start import (
    AddedWeek,
    LeftOutSession,
    PlacedSession,
    ProgrammeStart,
)
from runstrength_desktop.planning.programme_words import NO_DAY, hindrance_words, notes

Json = dict[str, object]


def start_lines(start: ProgrammeStart) -> Iterator[str]:
    """Week by week what comes in, then what was changed or left out."""
    yield f"{start.programme.name}, from {start.first:%A} {start.first.isoformat()}"
    for week in start.weeks:
        yield _week_line(week)
        yield from (_placed_line(one) for one in start.placed if one.week == week.number)
        yield from (_left_out_line(one) for one in start.left_out if one.week == week.number)
    yield from (_replaced_line(one) for one in start.replaced)
    yield from notes(start)


def start_json(start: ProgrammeStart, *, started: bool) -> Json:
    """The same for other programs."""
    return {
        "programme": start.programme.id,
        "name": start.programme.name,
        "start": start.first.isoformat(),
        "weeks": [_week_json(week) for week in start.weeks],
        "placed": [_placed_json(one) for one in start.placed],
        "left_out": [_left_out_json(one) for one in start.left_out],
        "replaced": [_replaced_json(one) for one in start.replaced],
        "notes": list(notes(start)),
        "started": started,
    }


def _week_line(week: AddedWeek) -> str:
    adds = f"{week.load.sets} sets, about {week.load.minutes} min"
    name = f"Week {week.number}"
    title = "" if week.title == name else f", {week.title}"
    return f"{name}{title}: {adds}"


def _placed_line(one: PlacedSession) -> str:
    told = [f"{one.minutes} min"]
    told += [f"{one.sets_cut} sets fewer to fit the time"] if one.sets_cut else []
    told += [f"beside {', '.join(map(_thing_text, one.beside))}"] if one.beside else []
    told += [f"caution: {', '.join(one.verdict.rules)}"] if one.verdict.rules else []
    return f"  {one.date:%a} {one.date.isoformat()}  {one.session.title}, {', '.join(told)}"


def _left_out_line(one: LeftOutSession) -> str:
    minutes = f", {one.minutes} min" if one.minutes else ""
    return f"  left out: {one.title}{minutes}; {NO_DAY[one.reason]}"


def _replaced_line(one: Replaced) -> str:
    done = f"{one.swap.exercise.name} instead of" if one.swap is not None else "without"
    return f"{one.session}: {done} {one.asked.name} ({hindrance_words(one.hindrance)})"


def _thing_text(thing: Run | Session) -> str:
    return thing.title if isinstance(thing, Session) else run_text(thing)


def _week_json(week: AddedWeek) -> Json:
    return {
        "number": week.number,
        "title": week.title,
        "start": week.first.isoformat(),
        "sessions": week.sessions,
        "sets": week.load.sets,
        "minutes": week.load.minutes,
        "easier": week.is_easier,
    }


def _placed_json(one: PlacedSession) -> Json:
    return {
        "week": one.week,
        "date": one.date.isoformat(),
        "session": one.session.title,
        "place": one.session.place,
        "minutes": one.minutes,
        "sets_cut": one.sets_cut,
        "exercises": [item.exercise_id for item in one.session.items],
        "beside": [_thing_text(thing) for thing in one.beside],
        "level": one.verdict.level.name.lower(),
        "rules": list(one.verdict.rules),
    }


def _left_out_json(one: LeftOutSession) -> Json:
    return {
        "week": one.week,
        "session": one.title,
        "minutes": one.minutes,
        "reason": NO_DAY[one.reason],
    }


def _replaced_json(one: Replaced) -> Json:
    return {
        "session": one.session,
        "exercise": one.asked.id,
        "instead": one.swap.exercise.id if one.swap is not None else None,
        "overlap": round(one.swap.overlap, 2) if one.swap is not None else None,
        "why": hindrance_words(one.hindrance),
    }
