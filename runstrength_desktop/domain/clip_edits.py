"""Copying, cutting, pasting and moving several things: weeks before, weeks after."""

from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import replace
from datetime import date, timedelta

from runstrength_desktop.domain.blocks import made_whole, with_placed
from runstrength_desktop.domain.clip import Clip, ClipDay, ClipSpan
from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.identity import new_id
from runstrength_desktop.domain.iso_week import checked_day, monday_of
from runstrength_desktop.domain.ordered import HasId, chosen, replaced, spliced
from runstrength_desktop.domain.place import Place
from runstrength_desktop.domain.planned_anew import (
    items_with_new_ids,
    unmarked_run,
    unmarked_session,
    with_new_ids,
)
from runstrength_desktop.domain.week import Day, PlannedExercise, Session
from runstrength_desktop.domain.weeks import Weeks, all_days, days_of, find_session, with_days

_NOTHING = "There is nothing to copy there; choose a session, a run or an exercise first."


def clip_things(weeks: Weeks, ids: Set[str], *, cut: bool = False) -> Clip:
    """Sessions, runs and exercises with these ids; an exercise of a chosen session goes with it.

    What is `cut` keeps its status. `PlanError` if none of them is there.
    """
    days = list(_chosen_days(weeks, ids))
    first = days[0].date if days else None
    clip = _clip(days, _loose_items(weeks, ids), first, ClipSpan.THINGS)
    return clip if cut else _unmarked(clip)


def clip_days(weeks: Weeks, dates: Iterable[date], *, cut: bool = False) -> Clip:
    """Whole days, free ones too."""
    wanted = set(dates)
    days = [day for day in all_days(weeks) if day.date in wanted]
    clip = _clip(days, (), min(wanted, default=None), ClipSpan.DAYS)
    return clip if cut else _unmarked(clip)


def clip_weeks(weeks: Weeks, *, cut: bool = False) -> Clip:
    """All of these weeks; gaps between them stay."""
    first = min((week.start for week in weeks), default=None)
    clip = _clip(list(all_days(weeks)), (), first, ClipSpan.WEEKS)
    return clip if cut else _unmarked(clip)


def first_day(clip: Clip, place: Place) -> date:
    """Where the first day of a clip goes: whole weeks begin on the Monday of a place."""
    return monday_of(place.date) if clip.span is ClipSpan.WEEKS else place.date


def paste(weeks: Weeks, clip: Clip, place: Place, new_title: str) -> Weeks:
    """A clip put in after what is there, with ids of its own.

    `place.index` counts for what lands on its date; single exercises go into its
    session, or into a new one called `new_title`. `PlanError` out of the years.
    """
    return _put(weeks, _anew(clip), first_day(clip, place), place, new_title)


def remove_things(weeks: Weeks, ids: Set[str]) -> Weeks:
    """Sessions, runs and exercises taken out; a session left empty stays to be filled."""
    return with_days(weeks, {day.date: _day_without(day, ids) for day in all_days(weeks)})


def clear_days(weeks: Weeks, dates: Iterable[date]) -> Weeks:
    """Everything on these days taken out."""
    return with_days(weeks, {on: Day(on) for on in dates})


def move_things(weeks: Weeks, ids: Set[str], grabbed: date, place: Place, new_title: str) -> Weeks:
    """Several things moved by as many days as lie between `grabbed` and the place.

    They keep their ids and order; a session that loses its last exercise goes too.
    """
    clip = _clip(list(_chosen_days(weeks, ids)), _loose_items(weeks, ids), grabbed, ClipSpan.THINGS)
    target = replace(place, index=_gap_after(weeks, ids, place))
    left = remove_things(weeks, ids | _emptied(weeks, ids, keep=place.session_id))
    return _put(left, clip, place.date, target, new_title)


def copy_things(weeks: Weeks, ids: Set[str], grabbed: date, place: Place, new_title: str) -> Weeks:
    """Several things copied by as many days as lie between `grabbed` and the place."""
    clip = _clip(list(_chosen_days(weeks, ids)), _loose_items(weeks, ids), grabbed, ClipSpan.THINGS)
    return _put(weeks, _anew(_unmarked(clip)), place.date, place, new_title)


def _clip(
    days: Sequence[Day], items: Iterable[PlannedExercise], first: date | None, span: ClipSpan
) -> Clip:
    loose = made_whole(items)
    if first is None and not loose:
        raise PlanError(_NOTHING)
    told = [ClipDay((day.date - (first or day.date)).days, day.runs, day.sessions) for day in days]
    clip = Clip(span, tuple(sorted(told, key=lambda day: day.offset)), loose)
    if clip.is_empty:
        raise PlanError(_NOTHING)
    return clip


def _unmarked(clip: Clip) -> Clip:
    days = tuple(
        ClipDay(
            day.offset,
            tuple(unmarked_run(run) for run in day.runs),
            tuple(unmarked_session(session) for session in day.sessions),
        )
        for day in clip.days
    )
    return replace(clip, days=days)


def _anew(clip: Clip) -> Clip:
    """The same with new ids; what was one of a series is not one twice."""
    days = tuple(
        ClipDay(
            day.offset,
            tuple(replace(run, id=new_id(), series="") for run in day.runs),
            tuple(replace(with_new_ids(session), series="") for session in day.sessions),
        )
        for day in clip.days
    )
    return replace(clip, days=days, items=items_with_new_ids(clip.items))


def _put(weeks: Weeks, clip: Clip, first: date, place: Place, new_title: str) -> Weeks:
    days = days_of(weeks)
    for added in clip.days:
        on = checked_day(first + timedelta(added.offset))
        index = place.index if on == place.date and place.session_id is None else None
        days[on] = _joined(days[on], added, index)
    after = with_days(weeks, days)
    return _with_items(after, clip.items, place, new_title) if clip.items else after


def _joined(day: Day, added: ClipDay, index: int | None) -> Day:
    """A gap of the day counts among sessions, unless only runs are put in."""
    return Day(
        day.date,
        spliced(day.runs, added.runs, None if added.sessions else index),
        spliced(day.sessions, added.sessions, index),
    )


def _with_items(
    weeks: Weeks, items: tuple[PlannedExercise, ...], place: Place, new_title: str
) -> Weeks:
    if place.session_id is None:
        day = days_of(weeks)[checked_day(place.date)]
        made = Session(new_id(), new_title, made_whole(items))
        sessions = spliced(day.sessions, (made,), place.index)
    else:
        day, session = find_session(weeks, place.session_id)
        filled = replace(session, items=with_placed(session.items, items, place.index))
        sessions = replaced(day.sessions, filled)
    return with_days(weeks, {day.date: replace(day, sessions=sessions)})


def _chosen_days(weeks: Weeks, ids: Set[str]) -> Iterator[Day]:
    for day in all_days(weeks):
        picked = Day(day.date, chosen(day.runs, ids), chosen(day.sessions, ids))
        if picked.runs or picked.sessions:
            yield picked


def _loose_items(weeks: Weeks, ids: Set[str]) -> Iterator[PlannedExercise]:
    for day in all_days(weeks):
        for session in day.sessions:
            if session.id not in ids:
                yield from chosen(session.items, ids)


def _day_without(day: Day, ids: Set[str]) -> Day:
    return Day(
        day.date,
        tuple(run for run in day.runs if run.id not in ids),
        tuple(_session_without(one, ids) for one in day.sessions if one.id not in ids),
    )


def _session_without(session: Session, ids: Set[str]) -> Session:
    left = tuple(item for item in session.items if item.id not in ids)
    return session if left == session.items else replace(session, items=made_whole(left))


def _emptied(weeks: Weeks, ids: Set[str], keep: str | None) -> set[str]:
    """Sessions whose every exercise is chosen; they go when these move elsewhere."""
    sessions = (session for day in all_days(weeks) for session in day.sessions)
    return {
        one.id
        for one in sessions
        if one.items and one.id != keep and {item.id for item in one.items} <= ids
    }


def _gap_after(weeks: Weeks, ids: Set[str], place: Place) -> int | None:
    """The gap of a place once the chosen are taken out from before it."""
    if place.index is None:
        return None
    day = days_of(weeks).get(place.date)
    there: Sequence[HasId] = () if day is None else day.sessions
    if place.session_id is not None:
        there = find_session(weeks, place.session_id)[1].items
    elif day is not None and not chosen(day.sessions, ids) and chosen(day.runs, ids):
        there = day.runs
    return place.index - len(chosen(there[: place.index], ids))
