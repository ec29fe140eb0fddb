"""The table of a preview with its filter, and the chosen row in full."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from runstrength_desktop.planning.import_preview import ImportPreview, ImportStatus
from runstrength_desktop.ui.import_list.model import PreviewModel
from runstrength_desktop.ui.import_list.wording import SIGNS, status_words
from runstrength_desktop.ui.plain_label import PlainLabel
from runstrength_desktop.ui.theme.tokens import GRID

_WIDTHS = (64, 240, 160)
_ROW_HEIGHT = 26
_TWO_LINES = 2


class PreviewTable(QWidget):
    """Every entry of a file, to be narrowed by words and by status."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.model = PreviewModel(self)
        self.filter = QLineEdit(self)
        self.filter.setPlaceholderText(self.tr("Filter by name or reason"))
        self.filter.setAccessibleName(self.tr("Filter by name or reason"))
        self.filter.setClearButtonEnabled(True)
        self.filter.textChanged.connect(self._narrow)
        self.status = QComboBox(self)
        self.status.setAccessibleName(self.tr("Filter by status"))
        self.status.currentIndexChanged.connect(self._narrow)
        self.view = self._build_view()
        self.detail = self._build_detail()
        self._lay_out()

    def use_preview(self, preview: ImportPreview) -> None:
        """Show the entries of a preview."""
        self.model.use_rows(preview.rows)
        self._fill_statuses(preview)
        self._narrow()

    def clear(self) -> None:
        """Show nothing."""
        self.filter.clear()
        self.model.use_rows(())

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self.filter, 1)
        row.addWidget(self.status)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        column.addLayout(row)
        column.addWidget(self.view, 1)
        column.addWidget(self.detail)

    def _build_view(self) -> QTableView:
        view = QTableView(self)
        view.setModel(self.model)
        view.setAccessibleName(self.tr("What the list holds"))
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setShowGrid(False)
        view.setTabKeyNavigation(False)
        view.setWordWrap(False)
        vertical, header = view.verticalHeader(), view.horizontalHeader()
        vertical.hide()
        vertical.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        vertical.setDefaultSectionSize(_ROW_HEIGHT)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setStretchLastSection(True)
        header.setHighlightSections(False)
        for column, width in enumerate(_WIDTHS):
            view.setColumnWidth(column, width)
        view.selectionModel().currentRowChanged.connect(lambda row, _: self._tell(row.row()))
        return view

    def _build_detail(self) -> PlainLabel:
        detail = PlainLabel("", self)
        detail.setWordWrap(True)
        detail.setMinimumHeight(_TWO_LINES * detail.fontMetrics().lineSpacing())
        detail.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        return detail

    def _fill_statuses(self, preview: ImportPreview) -> None:
        self.status.blockSignals(True)
        self.status.clear()
        self.status.addItem(f"{self.tr('All')} ({len(preview.rows)})", None)
        for status, words in status_words().items():
            self.status.addItem(f"{SIGNS[status]}  {words} ({preview.counts[status]})", status)
        self.status.blockSignals(False)

    def _narrow(self) -> None:
        status = self.status.currentData()
        chosen = ImportStatus(status) if status is not None else None
        self.model.keep(self.filter.text(), chosen)
        self.view.selectRow(0)
        self._tell(0)

    def _tell(self, number: int) -> None:
        row = self.model.row_at(number)
        if row is None:
            self.detail.setText(
                self.tr("No entry is left; clear the filter.") if self._any() else ""
            )
        else:
            self.detail.setText(f"{row.name}: {' '.join(row.reasons) or self.tr('understood.')}")

    def _any(self) -> bool:
        return bool(self.filter.text()) or self.status.currentIndex() > 0
