"""One model for the week: seven days, and under each its rows."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import overload

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from runstrength_desktop.coaching.spacing import Level
from runstrength_desktop.domain.background_event import BackgroundEvent
from runstrength_desktop.domain.exercise import Exercise
from runstrength_desktop.domain.week import DAYS, Day, Week
from runstrength_desktop.ui.advice import Advice, level_word
from runstrength_desktop.ui.calendar.background_rows import EventsOn, background_rows
from runstrength_desktop.ui.calendar.rows import DayRow, RowKind, Rows, day_rows
from runstrength_desktop.ui.dates import long_date
from runstrength_desktop.ui.override import override

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()

_CHOSEN = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_DRAGGED = _CHOSEN | Qt.ItemFlag.ItemIsDragEnabled
_RENAMED = _DRAGGED | Qt.ItemFlag.ItemIsEditable
_SPOKEN = Qt.ItemDataRole.AccessibleTextRole
_DESCRIBED = Qt.ItemDataRole.AccessibleDescriptionRole
_TEXT = Qt.ItemDataRole.DisplayRole


class WeekModel(QAbstractItemModel):
    """Days at the top, rows below; only rows that changed are replaced."""

    def __init__(
        self, week: Week, exercises: Mapping[str, Exercise], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._exercises = exercises
        self._places: Mapping[str, str] = {}
        self._background: EventsOn = _no_events
        self._week = week
        self._rows = [self._made(day) for day in week.days]
        self._advice: Mapping[str, Advice] = {}

    @property
    def week(self) -> Week:
        """The week as it is shown."""
        return self._week

    @property
    def exercises(self) -> Mapping[str, Exercise]:
        """What planned exercises refer to."""
        return self._exercises

    def show_week(self, week: Week) -> None:
        """Show `week`; within the week that is shown, rows that stay are left alone."""
        if week.start != self._week.start:
            self._show_other(week)
            return
        before, self._week = self._week, week
        for number, day in enumerate(week.days):
            if day != before.days[number]:
                self._replace(number, self._made(day))

    def use_exercises(self, exercises: Mapping[str, Exercise]) -> None:
        """Make every row anew from these."""
        self._exercises = exercises
        self._show_other(self._week)

    def use_places(self, places: Mapping[str, str]) -> None:
        """Name training places, by id, as these."""
        if places != self._places:
            self._places = places
            self._show_other(self._week)

    def use_background(self, events_on: EventsOn) -> None:
        """Show these events of another calendar; called again when they have changed."""
        self._background = events_on
        for number, day in enumerate(self._week.days):
            self._replace(number, self._made(day))

    def give_advice(self, advice: Mapping[str, Advice]) -> None:
        """Show this advice on runs and sessions, by id, in place of what was shown."""
        changed = {key for key in {*self._advice, *advice} if self._advice_differs(key, advice)}
        self._advice = advice
        for key in changed:
            index = self.find(key)
            if index.isValid():
                self.dataChanged.emit(index, index)

    def advice_on(self, row_id: str) -> Advice | None:
        """What coaching says about a run or session; None when it fits."""
        return self._advice.get(row_id)

    def advised_rows(self, number: int) -> Mapping[int, Level]:
        """Rows of a day that carry a sign of advice."""
        if not self._advice:
            return {}
        rows, advice = self._rows[number], self._advice
        return {n: advice[row.id].level for n, row in enumerate(rows) if row.id in advice}

    def day_index(self, number: int) -> QModelIndex:
        """The index of a day, 0 for Monday."""
        return self.index(number, 0)

    def date_of(self, number: int) -> date:
        """The date of a day, 0 for Monday."""
        return self._week.days[number].date

    def rows_of(self, number: int) -> Rows:
        """The rows of a day, 0 for Monday."""
        return self._rows[number]

    def row_at(self, index: Index) -> DayRow | None:
        """The row of an index; None for a day or nothing."""
        day = self.day_of(index)
        return None if day is None else self._rows[day][index.row()]

    def day_of(self, index: Index) -> int | None:
        """The day that a row belongs to; None for a day or nothing."""
        return index.internalId() - 1 if index.isValid() and index.internalId() else None

    def find(self, row_id: str) -> QModelIndex:
        """The row of a run, session or exercise; invalid if it is not here."""
        for number, rows in enumerate(self._rows):
            for at, row in enumerate(rows):
                if row.id == row_id and row_id:
                    return self.createIndex(at, 0, number + 1)
        return QModelIndex()

    def ids(self) -> list[str]:
        """Ids of everything planned, in order."""
        return [row.id for rows in self._rows for row in rows if row.id]

    @override
    def index(self, row: int, column: int, parent: Index = NOWHERE) -> QModelIndex:
        number = parent.row()
        count = DAYS if number < 0 else 0 if parent.internalId() else len(self._rows[number])
        if column or not 0 <= row < count:
            return QModelIndex()
        return self.createIndex(row, 0, number + 1)

    @overload
    def parent(self) -> QObject | None: ...

    @overload
    def parent(self, child: Index) -> QModelIndex: ...

    @override
    def parent(self, child: Index | None = None) -> QModelIndex | QObject | None:
        if child is None:
            return super().parent()
        day = self.day_of(child)
        return QModelIndex() if day is None else self.createIndex(day, 0, 0)

    @override
    def rowCount(self, parent: Index = NOWHERE) -> int:
        if not parent.isValid():
            return DAYS
        return len(self._rows[parent.row()]) if not parent.internalId() else 0

    @override
    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 1

    @override
    def data(self, index: Index, role: int = _TEXT) -> object:
        if role not in (_TEXT, _SPOKEN, _DESCRIBED) or not index.isValid():
            return None
        day = self.day_of(index)
        if role == _DESCRIBED:
            return self._described(index)
        if day is None:
            return long_date(self.date_of(index.row()))
        row = self._rows[day][index.row()]
        where = f" {long_date(self.date_of(day))}" if row.kind is RowKind.ADD else ""
        return row.spoken + where

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        row = self.row_at(index)
        if row is None:
            return Qt.ItemFlag.ItemIsEnabled if index.isValid() else Qt.ItemFlag.NoItemFlags
        if not row.id:
            return _CHOSEN
        return _RENAMED if row.kind is RowKind.SESSION else _DRAGGED

    def _described(self, index: Index) -> str:
        row = self.row_at(index)
        if row is not None and row.kind is RowKind.BACKGROUND:
            return row.note
        advice = self._advice.get(row.id) if row else None
        return f"{level_word(advice.level)}: {advice.sentence}" if advice else ""

    def _advice_differs(self, key: str, advice: Mapping[str, Advice]) -> bool:
        return self._advice.get(key) != advice.get(key)

    def _made(self, day: Day) -> Rows:
        events = self._background(day.date)
        rows = day_rows(day, self._exercises, self._places)
        return (*background_rows(events, day.date), *rows) if events else rows

    def _show_other(self, week: Week) -> None:
        self.beginResetModel()
        self._week = week
        self._rows = [self._made(day) for day in week.days]
        self.endResetModel()

    def _replace(self, number: int, rows: Rows) -> None:
        before = self._rows[number]
        head = _common(before, rows)
        tail = min(_common(before[::-1], rows[::-1]), len(before) - head, len(rows) - head)
        old, new = before[head : len(before) - tail], rows[head : len(rows) - tail]
        if [row.id for row in old] == [row.id for row in new]:
            self._rewrite(number, rows, range(head, head + len(new)))
            return
        self._remove(number, head, len(old))
        self._insert(number, rows, head, len(new))

    def _rewrite(self, number: int, rows: Rows, changed: range) -> None:
        self._rows[number] = rows
        if changed:
            day = self.day_index(number)
            first, last = (self.index(n, 0, day) for n in (changed[0], changed[-1]))
            self.dataChanged.emit(first, last)

    def _remove(self, number: int, at: int, count: int) -> None:
        if count:
            self.beginRemoveRows(self.day_index(number), at, at + count - 1)
            rows = self._rows[number]
            self._rows[number] = rows[:at] + rows[at + count :]
            self.endRemoveRows()

    def _insert(self, number: int, rows: Rows, at: int, count: int) -> None:
        if count:
            self.beginInsertRows(self.day_index(number), at, at + count - 1)
            self._rows[number] = rows
            self.endInsertRows()
        self._rows[number] = rows


def _no_events(_day: date) -> Sequence[BackgroundEvent]:
    return ()


def _common(before: Rows, after: Rows) -> int:
    pairs = zip(before, after, strict=False)
    return next((n for n, (a, b) in enumerate(pairs) if a != b), min(len(before), len(after)))
