"""All equipment with a tick each."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from runstrength_desktop.domain.exercise import Equipment
from runstrength_desktop.ui.theme.tokens import GRID

_ROWS_SHOWN = 5
_Checked = Qt.CheckState


class EquipmentList(QListWidget):
    """All equipment with a tick each; says `ticked` when one changes by hand."""

    ticked = Signal()

    def __init__(self, equipment: Sequence[Equipment], parent: QWidget) -> None:
        super().__init__(parent)
        self.setSelectionMode(QListWidget.SelectionMode.NoSelection)
        for thing in equipment:
            item = QListWidgetItem(thing.name, self)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setData(Qt.ItemDataRole.UserRole, thing.id)
            item.setCheckState(_Checked.Unchecked)
        self.setCurrentRow(0)
        self.setMinimumHeight(_height(self))
        self.itemChanged.connect(self.ticked)

    def things(self) -> frozenset[str]:
        """Ids of what is ticked."""
        items = (self.item(row) for row in range(self.count()))
        return frozenset(
            str(item.data(Qt.ItemDataRole.UserRole))
            for item in items
            if item.checkState() == _Checked.Checked
        )

    def tick(self, things: frozenset[str]) -> None:
        """Tick these and no others, without saying so."""
        was = self.blockSignals(True)
        for row in range(self.count()):
            item = self.item(row)
            is_in = item.data(Qt.ItemDataRole.UserRole) in things
            item.setCheckState(_Checked.Checked if is_in else _Checked.Unchecked)
        self.blockSignals(was)


def _height(rows: QListWidget) -> int:
    return rows.sizeHintForRow(0) * _ROWS_SHOWN + 2 * rows.frameWidth() + GRID
