"""The frame of the self-check: a title, one page at a time, what to say, and the buttons."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QAbstractButton,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from runstrength_desktop.ui.plain_label import PlainLabel
from runstrength_desktop.ui.self_check.texts import Sentence, thin_line
from runstrength_desktop.ui.slim_scroll_bar import SlimScrollBar
from runstrength_desktop.ui.theme import fonts
from runstrength_desktop.ui.theme.tokens import GRID, Palette

_SIZE = (720, 560)
_SCREEN_SHARE = 0.92
_NARROWEST = 540


class PageFrame(QDialog):
    """Shows pages; what they are and what the buttons do is told by who makes it."""

    def __init__(self, palette: Palette, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._tokens = palette
        self.page: QWidget = QWidget()
        self._build_parts()
        self._lay_out()
        room = self.screen().availableGeometry().size() * _SCREEN_SHARE
        self.setMinimumWidth(min(_NARROWEST, room.width()))
        self.resize(min(_SIZE[0], room.width()), min(_SIZE[1], room.height()))

    def put(self, page: QWidget) -> None:
        """Show a page from its top, in the place of the one before."""
        self.page = page
        page.setContentsMargins(5 * GRID, 4 * GRID, 5 * GRID, 4 * GRID)
        self.area.setWidget(page)
        self.area.verticalScrollBar().setValue(0)

    def name_page(self, title: str, told: str) -> None:
        """Its title, and how far it is on the way."""
        self.title.setText(title)
        self.progress.setText(told)
        self.area.setAccessibleName(f"{title}, {told}" if told else title)

    def say(self, text: str, *, is_problem: bool = False) -> None:
        """One sentence above the buttons, none with no text."""
        self.message.set_colour(self._tokens.error if is_problem else self._tokens.text_muted)
        self.message.setText(text)
        self.message.setVisible(bool(text))

    def first_stop(self) -> QWidget:
        """The first field, else the chosen or first answer, else the button that goes on."""
        buttons = self.page.findChildren(QAbstractButton)
        chosen = next((one for one in buttons if one.isChecked()), None)
        first = next(iter((*self.page.findChildren(QLineEdit), *buttons)), None)
        return chosen or first or self.next

    def _build_parts(self) -> None:
        self.title = PlainLabel("", self)
        self.title.setFont(fonts.title_font())
        self.progress = PlainLabel("", self)
        self.progress.set_colour(self._tokens.text_muted)
        self.message = Sentence("", self._tokens.text_muted)
        self.message.hide()
        self.area = self._build_area()
        self.deleter = self._button(self.tr("&Delete my answers…"))
        self.back = self._button(self.tr("&Back"))
        self.next = self._button(self.tr("&Next"))
        self.closer = self._button(self.tr("&Close"))

    def _build_area(self) -> QScrollArea:
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        bar = SlimScrollBar(area)
        bar.paint_with(QColor(self._tokens.window), QColor(self._tokens.neutral))
        area.setVerticalScrollBar(bar)
        return area

    def _button(self, text: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        return button

    def _lay_out(self) -> None:
        head, foot = QHBoxLayout(), QHBoxLayout()
        head.setContentsMargins(5 * GRID, 4 * GRID, 5 * GRID, 3 * GRID)
        head.addWidget(self.title, 1)
        head.addWidget(self.progress)
        foot.setContentsMargins(5 * GRID, 3 * GRID, 5 * GRID, 3 * GRID)
        foot.setSpacing(2 * GRID)
        foot.addWidget(self.deleter)
        foot.addStretch(1)
        for button in (self.back, self.next, self.closer):
            foot.addWidget(button)
        self.message.setContentsMargins(5 * GRID, 2 * GRID, 5 * GRID, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(thin_line(self))
        column.addWidget(self.area, 1)
        column.addWidget(thin_line(self))
        column.addWidget(self.message)
        column.addLayout(foot)
