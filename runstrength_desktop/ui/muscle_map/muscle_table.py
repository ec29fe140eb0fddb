"""The map's numbers as a plain table: sortable, and copied as text."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from runstrength_desktop.coaching.bands import band, target
from runstrength_desktop.coaching.muscle_roles import role_of
from runstrength_desktop.domain.muscle import BodySide, Muscle
from runstrength_desktop.ui.muscle_map.layers import WeekWork
from runstrength_desktop.ui.muscle_map.wording import band_name, number, role_name
from runstrength_desktop.ui.override import override

_SORT = int(Qt.ItemDataRole.UserRole)
_NUMBERS = (1, 2, 6)
_WIDTHS = (190, 76, 82, 104, 72, 112, 104, 250)
_SIZE = (1040, 620)
_ROW = 26
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Cell:
    """What is shown and what it is sorted by."""

    text: str
    order: str | float


class MuscleTableModel(QAbstractTableModel):
    """One row a muscle: sets, band, target, chain, running load and habit."""

    def __init__(self, muscles: Sequence[Muscle], work: WeekWork, parent: QWidget) -> None:
        super().__init__(parent)
        self.titles = (
            self.tr("Muscle"),
            self.tr("Left, sets"),
            self.tr("Right, sets"),
            self.tr("Band"),
            self.tr("Target"),
            self.tr("Posterior chain"),
            self.tr("Running, min"),
            self.tr("In running"),
        )
        self._rows = [self._row(muscle, work) for muscle in muscles]

    def _row(self, muscle: Muscle, work: WeekWork) -> tuple[Cell, ...]:
        left, right = (work.sets.of(muscle.id, side) for side in BodySide)
        level = band(max(left, right))
        low, high = target(muscle)
        chain = self.tr("yes") if muscle.posterior_chain else ""
        role = role_name(role_of(muscle))
        load = work.load.of(muscle.id)
        return (
            Cell(muscle.name, muscle.name.casefold()),
            Cell(number(left), left),
            Cell(number(right), right),
            Cell(band_name(level), float(level)),
            Cell(self.tr("%s to %s") % (number(low), number(high)), low),
            Cell(chain, chain),
            Cell(number(round(load)), load),
            Cell(role, role),
        )

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent and parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent and parent.isValid() else len(self.titles)

    @override
    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(index.column())
        cell = self._rows[index.row()][index.column()]
        if role == _SORT:
            return cell.order
        return cell.text if role == Qt.ItemDataRole.DisplayRole else None

    @override
    def headerData(
        self, section: int, way: Qt.Orientation, role: int = int(Qt.ItemDataRole.DisplayRole)
    ) -> object:
        if way is Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(section)
        return self.titles[section] if role == Qt.ItemDataRole.DisplayRole else None


def _alignment(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignHCenter if column in _NUMBERS else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


class MuscleTableDialog(QDialog):
    """The table; Ctrl+C copies the chosen rows, or all, with tabs between columns."""

    def __init__(self, muscles: Sequence[Muscle], work: WeekWork, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Muscles this week"))
        self.resize(*_SIZE)
        self._model = MuscleTableModel(muscles, work, self)
        self._sorted = QSortFilterProxyModel(self)
        self._sorted.setSourceModel(self._model)
        self._sorted.setSortRole(_SORT)
        self.table = self._build_table()
        column = QVBoxLayout(self)
        column.addWidget(self.table)
        column.addWidget(self._build_buttons())

    def copied_text(self) -> str:
        """The chosen rows, or all, with a line of titles."""
        chosen = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        rows = chosen or range(self._sorted.rowCount())
        columns = range(self._model.columnCount())
        lines = [[str(self._sorted.index(row, n).data()) for n in columns] for row in rows]
        return "\n".join("\t".join(line) for line in [list(self._model.titles), *lines])

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.copied_text())

    def _build_table(self) -> QTableView:
        table = QTableView(self)
        table.setAccessibleName(self.tr("Muscles this week"))
        table.setModel(self._sorted)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSortingEnabled(True)
        table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.setAlternatingRowColors(True)
        table.setWordWrap(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(_ROW)
        for column, width in enumerate(_WIDTHS):
            table.setColumnWidth(column, width)
        table.horizontalHeader().setStretchLastSection(True)
        table.setFrameShape(QFrame.Shape.NoFrame)
        copy = QAction(self.tr("&Copy"), table)
        copy.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        copy.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        copy.triggered.connect(self._copy)
        table.addAction(copy)
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        return table

    def _build_buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(self)
        buttons.addButton(self.tr("Cl&ose"), QDialogButtonBox.ButtonRole.RejectRole)
        copy = buttons.addButton(self.tr("&Copy all"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(self._copy_all)
        buttons.rejected.connect(self.reject)
        return buttons

    def _copy_all(self) -> None:
        self.table.clearSelection()
        self._copy()
