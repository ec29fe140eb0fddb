"""A dialog with a form that scrolls: Save, Cancel, and one sentence above them."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QMessageBox,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.own_exercises.form import CalmWheel
from runstrength_desktop.ui.plain_label import PlainLabel
from runstrength_desktop.ui.theme.tokens import GRID, Palette

_SCREEN_SHARE = 0.92


class FormDialog(QDialog):
    """Enter saves, Escape leaves; what was written is not thrown away unasked."""

    def __init__(self, palette: Palette, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._tokens = palette
        self.form = QWidget()
        self.rows = QVBoxLayout(self.form)
        self.rows.setContentsMargins(4 * GRID, 2 * GRID, 4 * GRID, 4 * GRID)
        self.rows.setSpacing(2 * GRID)
        self.area = self._build_area()
        self.message = PlainLabel("", self)
        self.message.setWordWrap(True)
        self.message.set_colour(palette.error)
        self.message.hide()
        self.save_button = QPushButton(self.tr("Save"))
        self.buttons = self._build_buttons()
        self.question: QMessageBox | None = None
        self._wheel = CalmWheel(self)
        self._lay_out()

    def refuse(self, sentence: str) -> None:
        """Say why nothing was saved; what was written stays."""
        self.message.setText(sentence)
        self.message.setVisible(bool(sentence))
        self.message.setAccessibleName(sentence)

    def try_to_save(self) -> None:
        """What Save does."""
        raise NotImplementedError

    def is_changed(self) -> bool:
        """Whether something was written."""
        raise NotImplementedError

    def finish_form(self, width: int, height: int) -> None:
        """Call it when all rows are in: sizes, and calm wheels."""
        self._wheel.keep(self.form)
        room = self.screen().availableGeometry().size() * _SCREEN_SHARE
        self.resize(min(width, room.width()), min(height, room.height()))

    @override
    def reject(self) -> None:
        if self.is_changed():
            self._ask()
        else:
            super().reject()

    def _ask(self) -> None:
        standard = QMessageBox.StandardButton
        box = QMessageBox(self)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setWindowTitle(self.windowTitle())
        box.setText(self.tr("What you wrote is not saved yet."))
        box.setStandardButtons(standard.Discard | standard.Cancel)
        box.setDefaultButton(standard.Cancel)
        texts = {
            standard.Discard: self.tr("Discard it"),
            standard.Cancel: self.tr("Go on writing"),
        }
        for which, text in texts.items():
            box.button(which).setText(text)
            box.button(which).setIcon(QIcon())
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.finished.connect(self._answered)
        self.question = box
        box.open()

    def _answered(self, answer: int) -> None:
        self.question = None
        if answer == QMessageBox.StandardButton.Discard:
            super().reject()

    def _build_area(self) -> QScrollArea:
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        area.setWidget(self.form)
        return area

    def _build_buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        buttons.button(QDialogButtonBox.StandardButton.Cancel).setIcon(QIcon())
        buttons.addButton(self.save_button, QDialogButtonBox.ButtonRole.ApplyRole)
        self.save_button.setDefault(True)
        self.save_button.clicked.connect(self.try_to_save)
        buttons.rejected.connect(self.reject)
        return buttons

    def _lay_out(self) -> None:
        line = QFrame(self)
        line.setFrameShape(QFrame.Shape.HLine)
        line.setForegroundRole(line.palette().ColorRole.Mid)
        line.setFrameShadow(QFrame.Shadow.Plain)
        foot = QVBoxLayout()
        foot.setContentsMargins(4 * GRID, 2 * GRID, 4 * GRID, 3 * GRID)
        foot.setSpacing(2 * GRID)
        foot.addWidget(self.message)
        foot.addWidget(self.buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.area, 1)
        column.addWidget(line)
        column.addLayout(foot)
