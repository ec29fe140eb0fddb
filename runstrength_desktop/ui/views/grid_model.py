"""Days in rows of seven as a table, each cell with the cards of one date."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from html import escape
from typing import NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from runstrength_desktop.coaching.week_load import WeekLoad, week_load
from runstrength_desktop.domain.exercise import Exercise
from runstrength_desktop.domain.iso_week import monday_of, monday_within, week_number
from runstrength_desktop.domain.week import DAYS, Day
from runstrength_desktop.domain.weeks import Weeks, days_of
from runstrength_desktop.ui.dates import short_range, short_weekday, weekday
from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.views.card import Card, cards_of, day_spoken
from runstrength_desktop.ui.views.wording import running_words, strength_words

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()

_TEXT = Qt.ItemDataRole.DisplayRole
_SPOKEN = Qt.ItemDataRole.AccessibleTextRole
_TIP = Qt.ItemDataRole.ToolTipRole
_CHOSEN = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_OPEN = _CHOSEN | Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemIsDropEnabled


class Span(NamedTuple):
    """Rows of seven days from `first` on; days outside `month` belong to its neighbours."""

    first: date
    rows: int
    month: int | None = None

    @property
    def last(self) -> date:
        """The last date."""
        return self.first + timedelta(DAYS * self.rows - 1)

    def holds(self, on: date) -> bool:
        """Whether a date is among its days."""
        return self.rows > 0 and self.first <= on <= self.last

    def mondays(self) -> list[date]:
        """The Mondays of all weeks that its days are in."""
        start, end = monday_of(self.first), monday_of(self.last)
        return [start + timedelta(days) for days in range(0, (end - start).days + 1, DAYS)]

    def dates(self) -> Iterable[date]:
        """Every date in order."""
        return (self.first + timedelta(n) for n in range(DAYS * self.rows))


class GridModel(QAbstractTableModel):
    """The days of a span; of the same span, only cells that changed are told of."""

    def __init__(self, exercises: Mapping[str, Exercise], parent: QObject) -> None:
        super().__init__(parent)
        self._exercises = exercises
        self._span = Span(date.min, 0)
        self._days: list[Day] = []
        self._cards: list[tuple[Card, ...]] = []
        self._loads: list[WeekLoad] = []
        self._phases: Mapping[date, str] = {}

    @property
    def shown(self) -> Span:
        """The days that are shown."""
        return self._span

    def show(self, span: Span, weeks: Weeks) -> None:
        """Show these days; `weeks` hold them all."""
        found = days_of(weeks)
        days = [found[on] for on in span.dates()]
        if span == self._span:
            self._replace(days)
            return
        self.beginResetModel()
        self._span, self._days = span, days
        self._cards = [cards_of(day) for day in days]
        self._loads = [self._load_of(row) for row in range(span.rows)]
        self.endResetModel()

    def use_exercises(self, exercises: Mapping[str, Exercise]) -> None:
        """Count minutes by these from now on."""
        self._exercises = exercises
        self._loads = [self._load_of(row) for row in range(self._span.rows)]
        self._tell_heads(range(self._span.rows))

    def use_phases(self, phases: Mapping[date, str]) -> None:
        """Name the phase of weeks by their Monday."""
        self._phases = phases
        self._tell_heads(range(self._span.rows))

    def day_at(self, index: Index) -> Day:
        """The day of a cell."""
        return self._days[index.row() * DAYS + index.column()]

    def cards_at(self, index: Index) -> tuple[Card, ...]:
        """The cards of a cell."""
        return self._cards[index.row() * DAYS + index.column()]

    def index_of(self, on: date) -> QModelIndex:
        """The cell of a date; invalid if it is not shown."""
        row, column = divmod((on - self._span.first).days, DAYS)
        return self.index(row, column) if self._span.holds(on) else QModelIndex()

    def find(self, card_id: str) -> tuple[date, int] | None:
        """The date of a card and its number there; None if it is not shown."""
        for day, cards in zip(self._days, self._cards, strict=True):
            for number, card in enumerate(cards):
                if card.id == card_id:
                    return day.date, number
        return None

    def ids(self) -> set[str]:
        """Ids of all cards."""
        return {card.id for cards in self._cards for card in cards}

    def load(self, row: int) -> WeekLoad:
        """The load of a row of days."""
        return self._loads[row]

    def most(self) -> tuple[int, float]:
        """The most sets and the most minutes of running in a row of those shown."""
        sets = max((load.sets for load in self._loads), default=0)
        return sets, max((load.running for load in self._loads), default=0.0)

    def week_name(self, row: int) -> str:
        """Such as "W47 · 16–22 Nov"; the number is that of the ISO week of its Monday."""
        first = self._first_of(row)
        dates = short_range(first, first + timedelta(DAYS - 1))
        return f"W{week_number(monday_within(first))} · {dates}"

    def phase(self, row: int) -> str:
        """The phase of a row of days, empty if it is not known."""
        return self._phases.get(monday_within(self._first_of(row)), "")

    def is_outside(self, on: date) -> bool:
        """Whether a date belongs to a neighbour of the month that is shown."""
        return self._span.month is not None and on.month != self._span.month

    @override
    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else self._span.rows

    @override
    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else DAYS

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        return _OPEN if index.isValid() else Qt.ItemFlag.NoItemFlags

    @override
    def data(self, index: Index, role: int = _TEXT) -> object:
        if not index.isValid() or role not in (_TEXT, _SPOKEN, _TIP):
            return None
        if role != _TIP:
            return day_spoken(self.day_at(index), self.cards_at(index))
        return "<br>".join(escape(card.spoken) for card in self.cards_at(index))

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _TEXT
    ) -> str | None:
        if role not in (_TEXT, _SPOKEN):
            return None
        if orientation is Qt.Orientation.Vertical:
            return self._week_spoken(section)
        day = self._span.first + timedelta(section)
        return short_weekday(day) if role == _TEXT else weekday(day)

    def _week_spoken(self, row: int) -> str:
        load = self._loads[row]
        parts = [self.week_name(row), self.phase(row), strength_words(load), running_words(load)]
        return ", ".join(part for part in parts if part)

    def _first_of(self, row: int) -> date:
        return self._span.first + timedelta(DAYS * row)

    def _load_of(self, row: int) -> WeekLoad:
        return week_load(self._days[DAYS * row : DAYS * (row + 1)], self._exercises)

    def _replace(self, days: list[Day]) -> None:
        changed = [n for n, day in enumerate(days) if day != self._days[n]]
        self._days = days
        for n in changed:
            self._cards[n] = cards_of(days[n])
            index = self.index(*divmod(n, DAYS))
            self.dataChanged.emit(index, index)
        self._reload({n // DAYS for n in changed})

    def _reload(self, rows: set[int]) -> None:
        most = self.most()
        for row in rows:
            self._loads[row] = self._load_of(row)
        self._tell_heads(rows if self.most() == most else range(self._span.rows))

    def _tell_heads(self, rows: Iterable[int]) -> None:
        for row in rows:
            self.headerDataChanged.emit(Qt.Orientation.Vertical, row, row)
