"""The entries of a preview as a table: number, name, status, reasons."""

import html
from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QApplication, QWidget

from runstrength_desktop.domain.user_text import fold
from runstrength_desktop.planning.import_preview import ImportRow, ImportStatus
from runstrength_desktop.ui.import_list.wording import SIGNS, status_words
from runstrength_desktop.ui.override import override

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_Role = Qt.ItemDataRole


class PreviewModel(QAbstractTableModel):
    """Shows the rows that a filter leaves."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._all: tuple[tuple[ImportRow, str], ...] = ()
        self._shown: tuple[ImportRow, ...] = ()
        self._words = status_words()
        self._titles = (self.tr("Row"), self.tr("Name"), self.tr("Status"), self.tr("Reason"))

    def use_rows(self, rows: Sequence[ImportRow]) -> None:
        """Show these rows, all of them at first."""
        self._all = tuple((row, fold(" ".join((row.name, *row.reasons)))) for row in rows)
        self.keep("", None)

    def keep(self, text: str, status: ImportStatus | None) -> None:
        """Show the rows whose name or reasons hold each word, and that have the status."""
        words = fold(text).split()
        self.beginResetModel()
        self._shown = tuple(
            row
            for row, told in self._all
            if (status is None or row.status is status) and all(word in told for word in words)
        )
        self.endResetModel()

    def row_at(self, number: int) -> ImportRow | None:
        """The row shown at a place, if there is one."""
        return self._shown[number] if 0 <= number < len(self._shown) else None

    @override
    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._shown)

    @override
    def columnCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._titles)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole
    ) -> object:
        is_title = orientation == Qt.Orientation.Horizontal and role == _Role.DisplayRole
        return self._titles[section] if is_title else None

    @override
    def data(self, index: _Index, role: int = _Role.DisplayRole) -> object:
        row = self._shown[index.row()]
        if role == _Role.DisplayRole:
            return self._cells(row)[index.column()]
        if role == _Role.ToolTipRole:
            return f"<qt>{html.escape(' '.join((row.name, *row.reasons)))}</qt>"
        if role == _Role.TextAlignmentRole and index.column() == 0:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role == _Role.ForegroundRole and row.own is None:
            return QApplication.palette().placeholderText()
        return None

    def _cells(self, row: ImportRow) -> tuple[str, str, str, str]:
        status = f"{SIGNS[row.status]}  {self._words[row.status]}"
        return str(row.number), row.name, status, " ".join(row.reasons)
