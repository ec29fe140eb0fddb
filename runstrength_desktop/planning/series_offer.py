"""A change of one weekly repeat, and the same for those that follow or for all."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from runstrength_desktop.domain.series_edits import Scope
from runstrength_desktop.domain.status import Status
from runstrength_desktop.domain.week import Run, Session
from runstrength_desktop.domain.weeks import Weeks, all_days
from runstrength_desktop.planning import changes
from runstrength_desktop.planning.change import Change

Thing = Session | Run


@dataclass(frozen=True, slots=True)
class SeriesOffer:
    """One of a series as it was, and as it became; `after` is None when it was taken out."""

    before: Thing
    day: date
    after: Thing | None
    new_day: date

    def widened(self, scope: Scope, days: Sequence[date]) -> Change:
        """The same change for this and later ones, or for all; `days` are those of the series."""
        if self.after is None:
            return changes.remove_in_series(self.before.id, self.day, scope, days)
        if self.new_day != self.day:
            return changes.move_in_series(self.before.id, self.day, self.new_day, scope, days)
        kept = replace(self.after, series=self.before.series)
        return changes.edit_in_series(kept, self.day, scope, days)


def series_offer(before: Weeks, after: Weeks) -> SeriesOffer | None:
    """What changed alone of a series between two states of the same weeks; None if not just one."""
    now = {thing.id: (on, thing) for on, thing in _things(after)}
    found = [
        SeriesOffer(thing, on, *_became(thing, on, now))
        for on, thing in _things(before)
        if thing.series and _is_changed(thing, on, now)
    ]
    return found[0] if len(found) == 1 else None


def _became(
    thing: Thing, on: date, now: dict[str, tuple[date, Thing]]
) -> tuple[Thing | None, date]:
    new_day, after = now.get(thing.id, (on, None))
    return after, new_day


def _is_changed(thing: Thing, on: date, now: dict[str, tuple[date, Thing]]) -> bool:
    after, new_day = _became(thing, on, now)
    return after is None or new_day != on or _plan_of(after) != _plan_of(thing)


def _plan_of(thing: Thing) -> Thing:
    return replace(thing, status=Status.PLANNED, reason="", series="", dismissed=())


def _things(weeks: Weeks) -> Iterator[tuple[date, Thing]]:
    for day in all_days(weeks):
        for thing in day.things:
            yield day.date, thing
