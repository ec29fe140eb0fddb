"""The next weeks as a list: a heading for each date that holds something, and what it holds."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from runstrength_desktop.domain.week import Day
from runstrength_desktop.ui.dates import day_in_words, long_date
from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.views.card import Card, cards_of

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()

_TEXT = Qt.ItemDataRole.DisplayRole
_SPOKEN = Qt.ItemDataRole.AccessibleTextRole
_OPEN = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class AgendaRow(NamedTuple):
    """A card of a date, or the heading of the date when there is none."""

    date: date
    card: Card | None = None


def agenda_rows(days: Iterable[Day]) -> list[AgendaRow]:
    """Headings and cards; days that hold nothing are left out."""
    found = ((day.date, cards_of(day)) for day in days)
    return [AgendaRow(on, card) for on, cards in found if cards for card in (None, *cards)]


class AgendaModel(QAbstractListModel):
    """Rows of an agenda; headings cannot be chosen."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: list[AgendaRow] = []

    @property
    def rows(self) -> list[AgendaRow]:
        """What is shown."""
        return self._rows

    def show(self, rows: list[AgendaRow]) -> bool:
        """Show these rows; false if they are shown already."""
        if rows == self._rows:
            return False
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()
        return True

    def index_near(self, row: AgendaRow | None) -> QModelIndex:
        """The row of the same thing, else the first on its date or after, else the last."""
        cards = [(n, one) for n, one in enumerate(self._rows) if one.card]
        if row is None or not cards:
            return self.index(cards[0][0], 0) if cards else QModelIndex()
        same = (n for n, one in cards if one.card and row.card and one.card.id == row.card.id)
        later = (n for n, one in cards if one.date >= row.date)
        return self.index(next(same, next(later, cards[-1][0])), 0)

    @override
    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        is_card = index.isValid() and self._rows[index.row()].card is not None
        return _OPEN if is_card else Qt.ItemFlag.NoItemFlags

    @override
    def data(self, index: Index, role: int = _TEXT) -> object:
        if not index.isValid() or role not in (_TEXT, _SPOKEN):
            return None
        on, card = self._rows[index.row()]
        if card is None:
            return long_date(on)
        return f"{day_in_words(on)}: {card.spoken}"
