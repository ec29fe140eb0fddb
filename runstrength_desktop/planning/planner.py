"""The open plan: save first, then tell, then others redraw."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date

from runstrength_desktop.domain.edit import Edit
from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.iso_week import mondays_of
from runstrength_desktop.domain.own_change import OwnChange
from runstrength_desktop.domain.week import Week
from runstrength_desktop.domain.weeks import Weeks, seven_days
from runstrength_desktop.planning.change import Change
from runstrength_desktop.planning.ports import PlanStore

Watcher = Callable[[frozenset[date]], None]
OwnWatcher = Callable[[Sequence[OwnChange] | None], None]

_CACHED_WEEKS = 16


class Planner:
    """Weeks as they are stored, and every edit of them."""

    def __init__(self, store: PlanStore) -> None:
        self._store = store
        self._weeks: dict[date, Week] = {}
        self._watchers: list[Watcher] = []
        self._own_watchers: list[OwnWatcher] = []

    @property
    def store(self) -> PlanStore:
        """Where the plan is kept."""
        return self._store

    def week(self, start: date) -> Week:
        """The week of a Monday."""
        return self.weeks((start,))[0]

    def weeks(self, starts: Iterable[date]) -> Weeks:
        """The weeks of these Mondays, in this order."""
        wanted = tuple(starts)
        found = {start: self._weeks[start] for start in wanted if start in self._weeks}
        missing = [start for start in wanted if start not in found]
        if missing:
            read = self._store.read(missing)
            self._remember(read)
            found |= {week.start: week for week in read}
        return tuple(found[start] for start in wanted)

    def seven_days(self, start: date) -> Week:
        """The seven days from any date on, of one or two weeks."""
        return seven_days(start, self.weeks(mondays_of(start)))

    def series_days(self, series: str) -> Sequence[date]:
        """The dates on which something of a series lies, in order."""
        return self._store.read_series(series)

    def preview(self, change: Change) -> Weeks:
        """The weeks as they would be; nothing is saved."""
        return change.apply(self.weeks(change.starts))

    def make(self, change: Change) -> bool:
        """Do a change for good; false if it changes nothing."""
        before = self.weeks(change.starts)
        after = change.apply(before)
        if after == before:
            return False
        self.keep(Edit(change.step_name(before), before, after))
        return True

    def keep(self, edit: Edit) -> None:
        """Save a step as it stands, such as one of the library's, then tell of it."""
        with self._forgetting_on_refusal():
            self._store.commit(edit)
        self._accept(edit)

    def undo(self) -> frozenset[date]:
        """Take the last step back; the Mondays of the weeks it changed, empty if none."""
        with self._forgetting_on_refusal():
            step = self._store.undo()
        return self._accept_step(step)

    def redo(self) -> frozenset[date]:
        """Do the last undone step again; the Mondays it changed, empty if none."""
        with self._forgetting_on_refusal():
            step = self._store.redo()
        return self._accept_step(step)

    @property
    def undo_name(self) -> str | None:
        """What `undo` would take back."""
        return self._store.undo_name()

    @property
    def redo_name(self) -> str | None:
        """What `redo` would do again."""
        return self._store.redo_name()

    def watch(self, watcher: Watcher) -> None:
        """Call `watcher` after each save with the Mondays of the weeks that changed.

        There are none when the step was about own things only.
        """
        self._watchers.append(watcher)

    def watch_own(self, watcher: OwnWatcher) -> None:
        """Call `watcher` with changes of own things, before the watchers of weeks.

        `None` means that all of it is to be read anew.
        """
        self._own_watchers.append(watcher)

    def use(self, store: PlanStore) -> None:
        """Go on with another store, such as a restored file; all is read anew."""
        self._store = store
        shown = frozenset(self._weeks)
        self._weeks.clear()
        self._tell_own(None)
        self._tell(shown)

    def use_athlete(self, athlete_id: str) -> None:
        """Go on with another athlete's plan; after an error all is as before."""
        before = self._store.current_athlete().id
        self._store.use_athlete(athlete_id)
        try:
            self.use(self._store)
        except PlanError:
            self._store.use_athlete(before)
            self.use(self._store)
            raise

    @contextmanager
    def _forgetting_on_refusal(self) -> Iterator[None]:
        """What was refused may have changed elsewhere: read it anew next time."""
        try:
            yield
        except PlanError:
            self._weeks.clear()
            raise

    def _accept_step(self, step: Edit | None) -> frozenset[date]:
        return frozenset() if step is None else self._accept(step)

    def _accept(self, edit: Edit) -> frozenset[date]:
        starts = frozenset(week.start for week in edit.after)
        self._remember(edit.after)
        if edit.own:
            self._tell_own(edit.own)
        self._tell(starts)
        return starts

    def _remember(self, weeks: Weeks) -> None:
        for week in weeks:
            self._weeks.pop(week.start, None)
            self._weeks[week.start] = week
        while len(self._weeks) > max(_CACHED_WEEKS, len(weeks)):
            self._weeks.pop(next(iter(self._weeks)))

    def _tell(self, starts: frozenset[date]) -> None:
        for watcher in self._watchers:
            watcher(starts)

    def _tell_own(self, changes: Sequence[OwnChange] | None) -> None:
        for watcher in self._own_watchers:
            watcher(changes)
