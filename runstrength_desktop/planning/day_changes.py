"""Changes of whole days and weeks: swap, shift, duplicate, clear, and ready weeks."""

from collections.abc import Iterable
from datetime import date, timedelta

from runstrength_desktop.domain import clip_edits, shift_edits
from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.iso_week import checked_day, monday_of, monday_within, week_label
from runstrength_desktop.domain.shift_edits import Span
from runstrength_desktop.domain.week import DAYS, Week
from runstrength_desktop.domain.weeks import Weeks
from runstrength_desktop.planning.change import Change, change_of
from runstrength_desktop.planning.change_names import day_name, of_thing


def swap_days(one: date, other: date) -> Change:
    """Everything on two days exchanged."""
    return change_of(
        f"Swap {day_name(one)} and {day_name(other, one)}",
        (one, other),
        lambda w: shift_edits.swap_days(w, one, other),
    )


def insert_rest_day(span: Span, *, races_too: bool = False) -> Change:
    """The first day of a span freed: what is planned up to its end comes a day later.

    What is done stays where it was, and races do unless asked for.
    """
    return Change(
        f"Insert a rest day on {day_name(span.first)}",
        span.touched(1),
        lambda w: shift_edits.insert_rest_day(w, span, races_too=races_too),
    )


def remove_rest_day(span: Span, *, races_too: bool = False) -> Change:
    """The free first day of a span dropped: what follows up to its end comes a day earlier."""
    return Change(
        f"Remove the rest day on {day_name(span.first)}",
        span.touched(0),
        lambda w: shift_edits.remove_rest_day(w, span, races_too=races_too),
    )


def shift_from(thing_id: str, span: Span, by: int) -> Change:
    """A missed thing of the first day and all that is planned after it `by` days later.

    The rest of the first day stays, and so do races.
    """
    return Change(
        "Shift",
        span.touched(by),
        lambda w: shift_edits.shift_from(w, thing_id, span, by),
        of_thing(f"Shift {{}} and what follows by {by} day{'s' if by > 1 else ''}", thing_id),
    )


def duplicate_week(source: date, target: date | None = None) -> Change:
    """Seven days planned again from an empty day on, the next seven unless named."""
    to = checked_day(source + timedelta(DAYS)) if target is None else target
    last = timedelta(DAYS - 1)
    return change_of(
        f"Duplicate {week_label(monday_within(source))} to {week_label(monday_within(to))}",
        (source, source + last, to, checked_day(to + last)),
        lambda w: shift_edits.duplicate_week(w, source, to),
    )


def clear_days(dates: Iterable[date]) -> Change:
    """Everything on these days taken out."""
    days = tuple(sorted(set(dates)))
    weeks = {monday_of(day) for day in days}
    name = f"Clear {day_name(days[0])}" if len(days) == 1 else f"Clear {len(days)} days"
    if len(weeks) * 7 == len(days):
        name = f"Clear {week_label(days[0])}" if len(weeks) == 1 else f"Clear {len(weeks)} weeks"
    return change_of(name, days, lambda w: clip_edits.clear_days(w, days))


def put_week(name: str, week: Week) -> Change:
    """Fill an empty week with a ready one; refuses a week that holds something."""

    def apply(weeks: Weeks) -> Weeks:
        if not weeks[0].is_empty:
            raise PlanError("That week already holds something; choose an empty week.")
        return (week,)

    return change_of(name, (week.start,), apply)
