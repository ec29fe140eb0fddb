"""The athletes of a plan as rows; writing into a row renames."""

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont

from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.planning.ports import AthleteStore
from runstrength_desktop.ui.athletes.wording import row_words
from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.theme.tokens import GRID

if TYPE_CHECKING:
    from runstrength_desktop.domain.athlete import Athlete

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_Role = Qt.ItemDataRole
_ROW_HEIGHT = 7 * GRID


class AthleteModel(QAbstractListModel):
    """`renamed` carries the id, `refused` one sentence."""

    renamed = Signal(str)
    refused = Signal(str)

    def __init__(self, store: AthleteStore, parent: QObject) -> None:
        super().__init__(parent)
        self._store = store
        self.athletes: tuple[Athlete, ...] = ()
        self.read()

    def read(self) -> None:
        """Show what is stored."""
        self.beginResetModel()
        self.athletes = tuple(self._store.athletes())
        self._current = self._store.current_athlete().id
        self.endResetModel()

    def index_of(self, athlete_id: str) -> QModelIndex:
        """Where an athlete stands; an index of nothing for one who is not there."""
        found = (row for row, one in enumerate(self.athletes) if one.id == athlete_id)
        return self.index(next(found, -1), 0)

    def current_index(self) -> QModelIndex:
        """Where the one stands whose plan is shown."""
        return self.index_of(self._current)

    @override
    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.athletes)

    @override
    def flags(self, index: _Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable

    @override
    def data(self, index: _Index, role: int = _Role.DisplayRole) -> object:
        athlete = self.athletes[index.row()]
        is_current = athlete.id == self._current
        if role == _Role.EditRole:
            return athlete.name
        if role == _Role.SizeHintRole:
            return QSize(0, _ROW_HEIGHT)
        if role == _Role.DisplayRole:
            return row_words(athlete, is_current=is_current)
        return _bold() if role == _Role.FontRole and is_current else None

    @override
    def setData(self, index: _Index, value: object, role: int = _Role.EditRole) -> bool:
        athlete = self.athletes[index.row()]
        if role != _Role.EditRole or value == athlete.name:
            return False
        try:
            self._store.rename_athlete(athlete.id, str(value))
        except PlanError as error:
            self.refused.emit(str(error))
            return False
        self.read()
        self.renamed.emit(athlete.id)
        return True


def _bold() -> QFont:
    font = QFont()
    font.setBold(True)
    return font
