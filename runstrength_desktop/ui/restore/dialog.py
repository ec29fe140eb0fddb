"""File ▸ Restore…: backups with date and counts."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractTableModel,
    QDateTime,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from runstrength_desktop.planning.ports import BackupSummary
from runstrength_desktop.ui.dates import locale
from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.plain_label import PlainLabel
from runstrength_desktop.ui.theme.tokens import GRID

_SIZE = (560, 380)
_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class BackupModel(QAbstractTableModel):
    """A row a backup: date, sessions, exercises, runs, whether it was verified."""

    def __init__(self, backups: Sequence[BackupSummary], parent: QWidget) -> None:
        super().__init__(parent)
        self.backups = tuple(backups)
        self._titles = (
            self.tr("Made"),
            self.tr("Sessions"),
            self.tr("Exercises"),
            self.tr("Runs"),
            self.tr("Checked"),
        )

    @override
    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.backups)

    @override
    def columnCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._titles)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        is_title = orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole
        return self._titles[section] if is_title else None

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() in {1, 2, 3}:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return self._texts(self.backups[index.row()])[index.column()]

    def _texts(self, backup: BackupSummary) -> tuple[str, ...]:
        made = QDateTime.fromSecsSinceEpoch(int(backup.made_at.timestamp()))
        counts = backup.counts
        held = (counts.sessions, counts.exercises, counts.runs) if counts else ("–", "–", "–")
        return (
            locale().toString(made, self.tr("dddd d MMMM yyyy, HH:mm")),
            *(str(number) for number in held),
            self.tr("yes") if backup.verified else self.tr("no"),
        )


class RestoreDialog(QDialog):
    """Emits the file of the chosen backup."""

    chosen = Signal(object)

    def __init__(
        self,
        backups: Sequence[BackupSummary],
        parent: QWidget | None = None,
        introduction: str = "",
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Restore a backup"))
        self.resize(*_SIZE)
        self.model = BackupModel(backups, self)
        self.table = self._build_table()
        self.buttons = self._build_buttons()
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * GRID, 4 * GRID, 4 * GRID, 4 * GRID)
        column.setSpacing(3 * GRID)
        column.addWidget(self._build_introduction(introduction))
        column.addWidget(self.table, 1)
        column.addWidget(self.buttons)

    @override
    def accept(self) -> None:
        row = self.table.currentIndex().row()
        super().accept()
        if row >= 0:
            self.chosen.emit(self.model.backups[row].path)

    def _build_introduction(self, introduction: str) -> PlainLabel:
        known = self.tr("Choose the plan to put back. The plan as it is now is backed up first.")
        none = self.tr("There is no backup yet. RunStrength makes one each day that you use it.")
        advice = known if self.model.backups else none
        label = PlainLabel("\n\n".join(filter(None, (introduction, advice))), self)
        label.setWordWrap(True)
        return label

    def _build_table(self) -> QTableView:
        table = QTableView(self)
        table.setModel(self.model)
        table.setAccessibleName(self.tr("Backups"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        table.selectRow(0)
        table.doubleClicked.connect(self.accept)
        return table

    def _build_buttons(self) -> QDialogButtonBox:
        standard = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(standard.Cancel, self)
        restore = buttons.addButton(self.tr("Restore"), QDialogButtonBox.ButtonRole.AcceptRole)
        restore.setEnabled(bool(self.model.backups))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        return buttons
