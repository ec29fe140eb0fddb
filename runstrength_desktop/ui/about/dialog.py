"""Help ▸ About: what the program is, what it is not (R34), and every part with its licence."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase, QGuiApplication, QIcon
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from runstrength_desktop.shipped import Shipped
from runstrength_desktop.ui.plain_label import PlainLabel
from runstrength_desktop.ui.theme.tokens import GRID, TEXT_TITLE

_SIZE = (680, 560)
_TABLE, _TEXT = 240, 160


class AboutDialog(QDialog):
    """A row for each part; below it the words of the licence of the chosen one."""

    def __init__(
        self, version: str, parts: Sequence[Shipped], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("About RunStrength"))
        self.resize(*_SIZE)
        self._version, self._parts = version, tuple(parts)
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * GRID, 4 * GRID, 4 * GRID, 3 * GRID)
        column.setSpacing(3 * GRID)
        self._build_words(column)
        self._build_parts(column)
        self._build_buttons(column)
        self.table.selectRow(0)

    def copy_versions(self) -> None:
        """Every part with its version onto the clipboard."""
        lines = (f"{one.name} {one.version} ({one.licence})" for one in self._parts)
        QGuiApplication.clipboard().setText("\n".join(lines))

    def _build_words(self, column: QVBoxLayout) -> None:
        title = PlainLabel(f"RunStrength {self._version}", self)
        font = title.font()
        font.setPointSizeF(TEXT_TITLE)
        title.setFont(font)
        column.addWidget(title)
        for text in self._words():
            line = PlainLabel(text, self)
            line.setWordWrap(True)
            column.addWidget(line)

    def _words(self) -> tuple[str, ...]:
        return (
            self.tr(
                "Strength training for runners: planned on this computer, kept on this computer."
            ),
            self.tr(
                "General training information, not medical advice. Stop if something hurts sharply "
                "and ask a health professional about pain that lasts or worries you."
            ),
            self.tr("Everything in it, with its licence; choose a row to read the licence:"),
        )

    def _build_parts(self, column: QVBoxLayout) -> None:
        self.table = QTableWidget(len(self._parts), 3, self)
        self.table.setAccessibleName(self.tr("Parts and licences"))
        self.table.setHorizontalHeaderLabels(
            [self.tr("Part"), self.tr("Version"), self.tr("Licence")]
        )
        for row, one in enumerate(self._parts):
            for place, text in enumerate((one.name, one.version, one.licence)):
                self.table.setItem(row, place, QTableWidgetItem(text))
        self._set_up_table()
        self.words = QPlainTextEdit(self)
        self.words.setReadOnly(True)
        self.words.setAccessibleName(self.tr("Words of the licence"))
        self.words.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        both = QSplitter(Qt.Orientation.Vertical, self)
        both.addWidget(self.table)
        both.addWidget(self.words)
        both.setSizes([_TABLE, _TEXT])
        both.setChildrenCollapsible(False)
        column.addWidget(both, 1)

    def _set_up_table(self) -> None:
        table = self.table
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(6 * GRID)
        table.setShowGrid(False)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setMinimumSectionSize(25 * GRID)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(True)
        table.itemSelectionChanged.connect(self._show_words)

    def _build_buttons(self, column: QVBoxLayout) -> None:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        copy = QPushButton(self.tr("&Copy versions"), self)
        buttons.addButton(copy, QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(self.copy_versions)
        buttons.button(QDialogButtonBox.StandardButton.Close).setIcon(QIcon())
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)

    def _show_words(self) -> None:
        row = self.table.currentRow()
        if 0 <= row < len(self._parts):
            one = self._parts[row]
            self.words.setPlainText(one.text or f"{one.name}: {one.licence}")
