"""What is done to several things, to days and to weeks: each is one step of undo."""

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import QObject, Signal

from runstrength_desktop.domain.block import BlockKind
from runstrength_desktop.domain.clip import Clip
from runstrength_desktop.domain.clip_edits import clip_days, clip_things, clip_weeks
from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.iso_week import monday_of
from runstrength_desktop.domain.place import Place
from runstrength_desktop.domain.shift_edits import to_the_end_of_the_block
from runstrength_desktop.domain.week import DAYS
from runstrength_desktop.domain.weeks import Weeks
from runstrength_desktop.planning import changes
from runstrength_desktop.planning.change import Change
from runstrength_desktop.planning.planner import Planner
from runstrength_desktop.ui.calendar.chosen import ChosenRow
from runstrength_desktop.ui.calendar.clipboard import Clipboard
from runstrength_desktop.ui.calendar.rows import RowKind
from runstrength_desktop.ui.calendar.week_columns import WeekColumns
from runstrength_desktop.ui.calendar.wording import translate
from runstrength_desktop.ui.week_edits import WeekEdits


class Surgery(QObject):
    """Verbs on what is chosen in a week; `copied` tells the words of what was copied.

    `placed` carries the date that was pasted or copied to.
    """

    copied = Signal(str)
    placed = Signal(object)

    def __init__(
        self, planner: Planner, edits: WeekEdits, columns: WeekColumns, clipboard: Clipboard
    ) -> None:
        super().__init__(columns)
        self._planner, self._edits, self._columns = planner, edits, columns
        self._clipboard = clipboard

    # Clipboard

    def copy(self) -> None:
        """Copy what is chosen, or the whole day when nothing is."""
        chosen = self._columns.chosen()
        if chosen:
            self._take(lambda weeks: clip_things(weeks, _ids(chosen)), _days(chosen))
        else:
            self.copy_day()

    def cut(self) -> None:
        """Copy what is chosen and take it out."""
        chosen = self._columns.chosen()
        ids, days = _ids(chosen), _days(chosen)
        if chosen and self._take(lambda weeks: clip_things(weeks, ids, cut=True), days):
            self._make(lambda: changes.remove_things(ids, days, cut=True), min(days))

    def copy_day(self) -> None:
        """Copy the whole day, runs and sessions."""
        day = self._columns.day
        self._take(lambda weeks: clip_days(weeks, (day,)), {day})

    def copy_weeks(self, count: int = 1) -> None:
        """Copy this week and those after it, `count` in all."""
        start = self._columns.start
        days = {start + timedelta(n) for n in range(DAYS * count)}
        is_iso = start.weekday() == 0
        self._take(clip_weeks if is_iso else lambda weeks: clip_days(weeks, days), days)

    def paste(self) -> None:
        """Put what was copied on the day, into the session or from the week on."""
        clip = self._clipboard.clip
        if clip is None:
            self._edits.failed.emit(
                translate("calendar", "Nothing was copied yet; choose something and press Ctrl+C.")
            )
            return
        place = self._paste_place(clip)
        if self._make(lambda: changes.paste(clip, place), place.date):
            self.placed.emit(changes.clip_end(clip, place))

    # Days

    def swap_with(self, number: int) -> None:
        """Exchange everything on the day with another day of the week, 0 for Monday."""
        day, other = self._columns.day, self._columns.start + timedelta(number)
        self._make(lambda: changes.swap_days(day, other), other)

    def insert_rest_day(self) -> None:
        """Free the day: what is planned from it on in four weeks comes a day later."""
        span = to_the_end_of_the_block(self._columns.day)
        self._make(lambda: changes.insert_rest_day(span), span.first)

    def remove_rest_day(self) -> None:
        """Drop the free day: what follows in four weeks comes a day earlier."""
        span = to_the_end_of_the_block(self._columns.day)
        self._make(lambda: changes.remove_rest_day(span), span.first)

    def clear_day(self) -> None:
        """Take out everything on the day."""
        day = self._columns.day
        self._make(lambda: changes.clear_days((day,)), day)

    # Weeks

    def duplicate_week(self) -> None:
        """The week again in the next one, which must be empty."""
        start = self._columns.start
        target = start + timedelta(DAYS)
        if self._make(lambda: changes.duplicate_week(start), target):
            self.placed.emit(target)

    def clear_week(self) -> None:
        """Take out everything in the week."""
        start = self._columns.start
        days = [start + timedelta(n) for n in range(DAYS)]
        self._make(lambda: changes.clear_days(days), start)

    # Blocks

    def superset(self) -> None:
        """The chosen exercises as a superset."""
        self._group(BlockKind.SUPERSET)

    def circuit(self) -> None:
        """The chosen exercises as a circuit."""
        self._group(BlockKind.CIRCUIT)

    def warm_up(self) -> None:
        """The chosen exercises into the warm-up."""
        self._group(BlockKind.WARM_UP)

    def cool_down(self) -> None:
        """The chosen exercises into the cool-down."""
        self._group(BlockKind.COOL_DOWN)

    def ungroup(self) -> None:
        """The chosen exercises out of their blocks."""
        self._group(BlockKind.MAIN)

    def _group(self, kind: BlockKind) -> None:
        rows = [one for one in self._columns.chosen() if one.row.kind is RowKind.ITEM]
        sessions = {one.row.session_id for one in rows}
        if len(sessions) != 1:
            self._edits.failed.emit(
                translate("calendar", "Choose exercises of one session first (Ctrl and click).")
            )
            return
        session, day = sessions.pop(), rows[0].day
        self._make(lambda: changes.group_items(session, day, _ids(rows), kind), day)

    def _take(self, clipped: Callable[[Weeks], Clip], days: set[date]) -> bool:
        try:
            clip = clipped(self._planner.weeks(sorted({monday_of(day) for day in days})))
        except PlanError as error:
            self._edits.failed.emit(str(error))
            return False
        self._clipboard.take(clip)
        self.copied.emit(changes.clip_name(clip))
        return True

    def _paste_place(self, clip: Clip) -> Place:
        if len(clip.days) > 1 and len(clip.days) % DAYS == 0:
            return Place(self._columns.start)
        number = self._columns.day_number
        return self._columns.place_for_exercise(number) if clip.items else Place(self._columns.day)

    def _make(self, build: Callable[[], Change], on: date) -> bool:
        return self._edits.do(build, on)


def _ids(chosen: list[ChosenRow]) -> set[str]:
    return {one.row.id for one in chosen}


def _days(chosen: list[ChosenRow]) -> set[date]:
    return {one.day for one in chosen}
