"""The exercises found, as a small list model."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from runstrength_desktop.domain.exercise import Exercise
from runstrength_desktop.ui.catalogue.stock import Stock
from runstrength_desktop.ui.catalogue.wording import RowText, Wording
from runstrength_desktop.ui.drag import MIME_TYPE, DragKind, DragPayload, pack
from runstrength_desktop.ui.override import override

Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
_ROOT = QModelIndex()
_ROW = (
    Qt.ItemFlag.ItemIsEnabled
    | Qt.ItemFlag.ItemIsSelectable
    | Qt.ItemFlag.ItemIsDragEnabled
    | Qt.ItemFlag.ItemNeverHasChildren
)


class ExerciseListModel(QAbstractListModel):
    """One row an exercise, named by it; rows change only all at once."""

    def __init__(self, wording: Wording, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._exercises: Sequence[Exercise] = ()
        self.favourites: frozenset[str] = frozenset()
        self.own: frozenset[str] = frozenset()
        self.has_library = False

    def show_exercises(self, exercises: Sequence[Exercise]) -> None:
        """Put these in place of those shown."""
        self.beginResetModel()
        self._exercises = exercises
        self.endResetModel()

    def show_marks(self, stock: Stock) -> None:
        """Mark the favourites and own exercises of a stock; rows stay as they are."""
        self.favourites, self.own = stock.favourites, stock.own
        self.has_library = stock.has_library
        if self._exercises:
            self.dataChanged.emit(self.index(0), self.index(len(self._exercises) - 1))

    def use_wording(self, wording: Wording) -> None:
        """Say what these texts say from now on."""
        self._wording = wording

    def exercise(self, index: Index) -> Exercise | None:
        """The exercise of a row, None for no row."""
        row = index.row()
        return self._exercises[row] if 0 <= row < len(self._exercises) else None

    def text(self, exercise: Exercise) -> RowText:
        """What its row says."""
        return self._wording.of(exercise)

    def row_of(self, exercise_id: str | None) -> int:
        """The row of an exercise, -1 if it is not shown."""
        return next((n for n, e in enumerate(self._exercises) if e.id == exercise_id), -1)

    @override
    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._exercises)

    @override
    def data(self, index: Index, role: int = _Role.DisplayRole) -> object:
        exercise = self.exercise(index)
        if exercise is None:
            return None
        if role in {_Role.DisplayRole, _Role.AccessibleTextRole}:
            return exercise.name
        if role == _Role.AccessibleDescriptionRole:
            return self._description(exercise)
        if role == _Role.ToolTipRole:
            return self._tool_tip(exercise)
        return exercise.id if role == _Role.UserRole else None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        return _ROW if index.isValid() else Qt.ItemFlag.NoItemFlags

    @override
    def mimeTypes(self) -> list[str]:
        return [MIME_TYPE]

    @override
    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        exercise = self.exercise(indexes[0]) if indexes else None
        return pack(DragPayload(DragKind.EXERCISE, exercise.id)) if exercise else QMimeData()

    @override
    def supportedDragActions(self) -> Qt.DropAction:
        return Qt.DropAction.CopyAction

    def _tool_tip(self, exercise: Exercise) -> str:
        name, description = escape(exercise.name), escape(self._description(exercise))
        return f"<qt><b>{name}</b><br>{description}</qt>"

    def _description(self, exercise: Exercise) -> str:
        marks = (
            (self.own, self.tr("your own")),
            (self.favourites, self.tr("favourite")),
        )
        said = [word for ids, word in marks if exercise.id in ids]
        return ", ".join([self.text(exercise).description, *said])
