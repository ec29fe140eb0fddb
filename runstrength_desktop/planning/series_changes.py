"""Changes of weekly repeats, each for one occurrence, from it on, or for all."""

from collections.abc import Iterable
from datetime import date

from runstrength_desktop.domain import series_edits
from runstrength_desktop.domain.iso_week import checked_day
from runstrength_desktop.domain.series_edits import Scope
from runstrength_desktop.domain.week import Run, Session
from runstrength_desktop.planning.change import Change, change_of
from runstrength_desktop.planning.change_names import day_name, of_thing
from runstrength_desktop.planning.run_changes import tidied_run
from runstrength_desktop.planning.session_changes import tidied

_SCOPES = {Scope.ONE: "", Scope.LATER: " and later ones", Scope.ALL: " each week"}


def repeat_weekly(thing_id: str, on: date, until: date) -> Change:
    """A session or run once a week until a date, at most 104 weeks; longer if it repeats."""
    return change_of(
        "Repeat weekly",
        (on, *series_edits.repeat_dates(on, until)),
        lambda w: series_edits.repeat(w, thing_id, until),
        of_thing(f"Repeat {{}} until {day_name(until)}", thing_id),
    )


def move_in_series(
    thing_id: str, source: date, target: date, scope: Scope, days: Iterable[date]
) -> Change:
    """Occurrences moved by as many days as from `source` to `target`.

    `days` are the dates of the series (`Planner.series_days`).
    """
    asked, by = _asked(source, scope, days), target - source
    return change_of(
        "Move",
        (*asked, *(checked_day(day + by) for day in asked)),
        lambda w: series_edits.move_occurrences(w, thing_id, target, scope),
        of_thing(f"Move {{}}{_SCOPES[scope]} to {day_name(target, source)}", thing_id),
    )


def edit_in_series(changed: Session | Run, on: date, scope: Scope, days: Iterable[date]) -> Change:
    """Occurrences made like `changed`, which has the id of the one on the day `on`."""
    kept = tidied(changed) if isinstance(changed, Session) else tidied_run(changed)
    return change_of(
        "Edit",
        _asked(on, scope, days),
        lambda w: series_edits.change_occurrences(w, kept, scope),
        of_thing(f"Edit {{}}{_SCOPES[scope]}", changed.id),
    )


def remove_in_series(thing_id: str, on: date, scope: Scope, days: Iterable[date]) -> Change:
    """Occurrences taken out."""
    return change_of(
        "Remove",
        _asked(on, scope, days),
        lambda w: series_edits.remove_occurrences(w, thing_id, scope),
        of_thing(f"Remove {{}}{_SCOPES[scope]}", thing_id),
    )


def _asked(on: date, scope: Scope, days: Iterable[date]) -> tuple[date, ...]:
    if scope is Scope.ONE:
        return (on,)
    return (on, *(day for day in days if scope is Scope.ALL or day >= on))
