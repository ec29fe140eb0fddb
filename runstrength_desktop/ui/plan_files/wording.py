"""What comes in with a plan file, and what to know of it, in sentences."""

from collections.abc import Iterator
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication

from runstrength_desktop.domain.iso_week import shown, week_label
from runstrength_desktop.domain.week import DAYS
from runstrength_desktop.domain.weeks import Weeks
from runstrength_desktop.planning.own_arrivals import ArrivalStatus, OwnArrival
from runstrength_desktop.planning.plan_adding import PlanAdding
from runstrength_desktop.planning.saved_weeks import PlanCounts
from runstrength_desktop.ui.dates import date_range
from runstrength_desktop.ui.week_field import week_words

MOST_NAMES = 12


def counts_words(counts: PlanCounts, weeks: int) -> str:
    """Such as "2 weeks with 3 sessions, 12 exercises and 4 runs"."""
    if counts.is_nothing:
        return _tr("Nothing is planned in these weeks")
    told = _tr("%1 with %2, %3 and %4")
    parts = (
        _one_or_more(weeks, _tr("1 week"), _tr("%1 weeks")),
        _one_or_more(counts.sessions, _tr("1 session"), _tr("%1 sessions")),
        _one_or_more(counts.exercises, _tr("1 exercise"), _tr("%1 exercises")),
        _one_or_more(counts.runs, _tr("1 run"), _tr("%1 runs")),
    )
    for at, part in enumerate(parts, 1):
        told = told.replace(f"%{at}", part)
    return told


def span_words(weeks: Weeks) -> str:
    """Such as "2026-W47, 16–22 November 2026", or from the first week to the last."""
    if not weeks:
        return _tr("no weeks")
    first, last = weeks[0].start, weeks[-1].start
    if first == last:
        return week_words(first)
    said = date_range(first, last + timedelta(DAYS - 1))
    return f"{week_label(first)} – {week_label(last)}, {said}"


def remarks(adding: PlanAdding, *, is_shifted: bool) -> Iterator[str]:
    """A sentence for each thing to know before agreeing."""
    if adding.taken:
        yield _taken_words(adding.taken)
    if is_shifted:
        yield _tr("At other dates they come in as planned: nothing of them is done yet.")
    yield from map(_arrival_words, adding.arrivals)
    if adding.unknown:
        text = _tr("Not known here, so they count for no muscle: %1.")
        yield text.replace("%1", _names(adding.unknown))
    if adding.lost_places:
        text = _tr("These places are not here and are left out: %1.")
        yield text.replace("%1", _names(adding.lost_places))


def _taken_words(taken: tuple[date, ...]) -> str:
    weeks = [week_label(start) for start in taken]
    if len(weeks) == 1:
        text = _tr("%1 holds something already. It stays, and the file's things come after it.")
        return text.replace("%1", weeks[0])
    more = f" + {len(weeks) - MOST_NAMES}" if len(weeks) > MOST_NAMES else ""
    text = _tr("%1 hold something already. It stays, and the file's things come after it.")
    return text.replace("%1", ", ".join(weeks[:MOST_NAMES]) + more)


def _arrival_words(one: OwnArrival) -> str:
    name = shown(one.asked.name, 80)
    if one.status is ArrivalStatus.KNOWN:
        return _tr("The own exercise “%1” is here already.").replace("%1", name)
    if one.status is ArrivalStatus.NEW and not one.is_renamed:
        return _tr("The own exercise “%1” comes in.").replace("%1", name)
    text = _tr("Another “%1” is here; the file's comes in beside it as “%2”.")
    return text.replace("%1", name).replace("%2", shown(one.kept.name, 80))


def _names(names: tuple[str, ...]) -> str:
    told = ", ".join(f"“{shown(name)}”" for name in names[:MOST_NAMES])
    return told + (f" + {len(names) - MOST_NAMES}" if len(names) > MOST_NAMES else "")


def _one_or_more(number: int, one: str, more: str) -> str:
    return one if number == 1 else more.replace("%1", str(number))


def _tr(text: str) -> str:
    return QCoreApplication.translate("PlanFiles", text)
