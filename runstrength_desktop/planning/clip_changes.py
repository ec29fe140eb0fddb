"""Changes by the clipboard, and of several things at once."""

from collections.abc import Set
from datetime import date, timedelta

from runstrength_desktop.domain import clip_edits
from runstrength_desktop.domain.clip import Clip, ClipSpan
from runstrength_desktop.domain.iso_week import checked_day
from runstrength_desktop.domain.place import Place
from runstrength_desktop.domain.week import DAYS
from runstrength_desktop.planning.change import Change, change_of
from runstrength_desktop.planning.change_names import day_name, name_of, of_things, quoted
from runstrength_desktop.planning.item_changes import NEW_SESSION_TITLE, alone


def paste(clip: Clip, place: Place) -> Change:
    """What was copied put on a day, into a session, or into the weeks from a day's on.

    Every copy has ids of its own; nothing that is there goes.
    """
    first = clip_edits.first_day(clip, place)
    days = tuple(checked_day(on) for on in clip.dates(first))
    return change_of(
        "Paste",
        (*days, place.date),
        alone(lambda w: clip_edits.paste(w, clip, place, NEW_SESSION_TITLE)),
        lambda _: f"Paste {clip_name(clip)} on {day_name(first)}",
    )


def remove_things(ids: Set[str], days: Set[date], *, cut: bool = False) -> Change:
    """Sessions, runs and exercises on these days taken out, all in one step."""
    return change_of(
        "Cut" if cut else "Remove",
        tuple(days),
        alone(lambda w: clip_edits.remove_things(w, ids)),
        of_things("Cut {}" if cut else "Remove {}", ids),
    )


def move_things(
    ids: Set[str], days: Set[date], grabbed: date, place: Place, *, copy: bool = False
) -> Change:
    """Several things, which lie on `days`, moved by as many days as from `grabbed` to the place."""
    by = place.date - grabbed
    targets = {checked_day(day + by) for day in days}
    edit = clip_edits.copy_things if copy else clip_edits.move_things
    words = "Copy {} to " if copy else "Move {} to "
    return change_of(
        "Copy" if copy else "Move",
        (*days, *targets, place.date),
        alone(lambda w: edit(w, ids, grabbed, place, NEW_SESSION_TITLE)),
        of_things(words + day_name(place.date, grabbed), ids),
    )


def clip_name(clip: Clip) -> str:
    """What is on the clipboard, in a word or two."""
    if clip.span is ClipSpan.WEEKS:
        weeks = {day.offset // DAYS for day in clip.days}
        return "a week" if len(weeks) == 1 else f"{len(weeks)} weeks"
    if clip.span is ClipSpan.DAYS:
        return "a day" if len(clip.days) == 1 else f"{len(clip.days)} days"
    names = [name_of(thing) for thing in clip.things]
    names += [quoted(item.exercise_name) for item in clip.items]
    return names[0] if len(names) == 1 else f"{len(names)} things"


def clip_end(clip: Clip, place: Place) -> date:
    """The last day a paste would touch."""
    last = max((day.offset for day in clip.days), default=0)
    return clip_edits.first_day(clip, place) + timedelta(last)
