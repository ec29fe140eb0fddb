"""The rows of the palette as a Qt model."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.palette.entry import Entry

Index = QModelIndex | QPersistentModelIndex

_ROOT = QModelIndex()
_Role = Qt.ItemDataRole


class EntryModel(QAbstractListModel):
    """An entry a row; a screen reader hears name, place and shortcut."""

    def __init__(self) -> None:
        super().__init__()
        self._entries: tuple[Entry, ...] = ()

    def show(self, entries: Sequence[Entry]) -> None:
        """Hold these rows from now on."""
        self.beginResetModel()
        self._entries = tuple(entries)
        self.endResetModel()

    def entry(self, index: Index) -> Entry | None:
        """The entry of a row, None outside the rows."""
        return self._entries[index.row()] if 0 <= index.row() < len(self._entries) else None

    @override
    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._entries)

    @override
    def data(self, index: Index, role: int = _Role.DisplayRole) -> object:
        entry = self.entry(index)
        if entry is None:
            return None
        if role == _Role.AccessibleTextRole:
            return entry.spoken
        return entry.name if role == _Role.DisplayRole else None
