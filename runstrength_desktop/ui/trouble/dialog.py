"""What a fault would tell others, to read and to copy; nothing is sent."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontDatabase, QGuiApplication, QIcon
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from runstrength_desktop.ui.plain_label import PlainLabel
from runstrength_desktop.ui.theme.tokens import GRID
from runstrength_desktop.ui.trouble.report import Report

_SIZE = (620, 420)


class FaultDialog(QDialog):
    """Stands beside the window, which goes on; `log_wanted` asks for the log."""

    log_wanted = Signal()

    def __init__(
        self, report: Report, parent: QWidget | None = None, *, goes_on: bool = True
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Something went wrong"))
        self.resize(*_SIZE)
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * GRID, 4 * GRID, 4 * GRID, 3 * GRID)
        column.setSpacing(3 * GRID)
        for text in (self._what() if goes_on else self._end(), self._promise()):
            line = PlainLabel(text, self)
            line.setWordWrap(True)
            column.addWidget(line)
        self.text = QPlainTextEdit(report.text, self)
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.tr("The report"))
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        column.addWidget(self.text, 1)
        column.addWidget(self._buttons(goes_on=goes_on))

    def copy(self) -> None:
        """The report onto the clipboard."""
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self.copied.setText(self.tr("Copied"))

    def _what(self) -> str:
        return self.tr("RunStrength made a mistake. Your plan is as last saved; you can go on.")

    def _end(self) -> str:
        return self.tr("RunStrength made a mistake and cannot start. Your plan is as last saved.")

    def _promise(self) -> str:
        return self.tr(
            "This is the whole report. It holds nothing of your plan, and it is sent nowhere:"
            " copy it if you want to tell somebody."
        )

    def _buttons(self, *, goes_on: bool) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self.copied = QPushButton(self.tr("&Copy report"), self)
        self.copied.clicked.connect(self.copy)
        buttons.addButton(self.copied, QDialogButtonBox.ButtonRole.ActionRole)
        if goes_on:
            log = QPushButton(self.tr("Open &log"), self)
            log.clicked.connect(self.log_wanted)
            buttons.addButton(log, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.button(QDialogButtonBox.StandardButton.Close).setIcon(QIcon())
        buttons.rejected.connect(self.reject)
        return buttons
