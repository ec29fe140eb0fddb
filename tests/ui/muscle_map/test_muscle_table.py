"""The same numbers in a plain table."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTableView
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from runstrength_desktop.coaching.fractional_sets import MuscleSets
from runstrength_desktop.domain.muscle import BodySide
from runstrength_desktop.ui.muscle_map.map_widget import MapWidget
from runstrength_desktop.ui.muscle_map.muscle_table import MuscleTableDialog
from runstrength_desktop.ui.muscle_map.panel import MuscleMapPanel


@pytest.fixture
def dialog(
    qtbot: QtBot, panel: MuscleMapPanel, map_widget: MapWidget
) -> Iterator[MuscleTableDialog]:
    """Opened by its key in the map."""
    sets = {("soleus", BodySide.LEFT): 12.5, ("soleus", BodySide.RIGHT): 9.0}
    panel.show_sets(MuscleSets(sets | {("sartorius", side): 10.0 for side in BodySide}))
    QTest.keyClick(map_widget, Qt.Key.Key_T)
    found = panel.findChild(MuscleTableDialog)
    assert found is not None
    qtbot.waitExposed(found)
    yield found
    if isValid(found):
        found.close()


def _column(table: QTableView, column: int) -> list[str]:
    model = table.model()
    return [str(model.index(row, column).data()) for row in range(model.rowCount())]


def test_a_row_tells_sides_band_target_and_chain(dialog: MuscleTableDialog) -> None:
    row = _column(dialog.table, 0).index("Soleus")
    cells = [_column(dialog.table, n)[row] for n in range(6)]
    assert cells == ["Soleus", "12.5", "9", "high", "4 to 10", "yes"]
    assert len(_column(dialog.table, 0)) == 44


def test_columns_sort_by_number_and_not_by_text(dialog: MuscleTableDialog) -> None:
    dialog.table.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    assert _column(dialog.table, 0)[:2] == ["Soleus", "Sartorius"]
    dialog.table.sortByColumn(3, Qt.SortOrder.AscendingOrder)
    assert _column(dialog.table, 3)[0] == "none"
    assert _column(dialog.table, 3)[-2:] == ["high", "high"]


def test_ctrl_c_copies_the_chosen_rows_in_their_order(dialog: MuscleTableDialog) -> None:
    dialog.table.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    dialog.table.selectRow(0)
    QTest.keyClick(dialog.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().split("\n")
    assert lines[0].split("\t")[:3] == ["Muscle", "Left, sets", "Right, sets"]
    assert lines[1].split("\t")[:3] == ["Soleus", "12.5", "9"]
    assert len(lines) == 2


def test_without_a_choice_all_rows_are_copied(dialog: MuscleTableDialog) -> None:
    assert len(dialog.copied_text().split("\n")) == 45


def test_escape_closes_the_table(qtbot: QtBot, dialog: MuscleTableDialog) -> None:
    with qtbot.waitSignal(dialog.destroyed):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
