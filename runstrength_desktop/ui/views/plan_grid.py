"""Rows of days as a table: which day and card are current, keys and clicks."""

from datetime import date, timedelta

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QTableView, QWidget

from runstrength_desktop.domain.week import DAYS
from runstrength_desktop.ui.known_viewport import give_known_viewport
from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.slim_scroll_bar import SlimScrollBar
from runstrength_desktop.ui.theme.tokens import Palette
from runstrength_desktop.ui.views.card import Card
from runstrength_desktop.ui.views.cell_delegate import CellDelegate
from runstrength_desktop.ui.views.cell_layout import LEAST_HEIGHT, CellLayout
from runstrength_desktop.ui.views.grid_model import GridModel, Index
from runstrength_desktop.ui.views.heads import WeekdayHeads, WeekHeads
from runstrength_desktop.ui.views.inks import ViewInks

_UNMODIFIED = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
_DAY_STEPS: dict[int, int] = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_CARD_STEPS: dict[int, int] = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_CORNER = """
QTableCornerButton::section {{ background: {surface}; border: none;
  border-right: 1px solid {line}; border-bottom: 1px solid {line}; }}
"""


class PlanGrid(QTableView):
    """Shows the model; asks for everything else by signals.

    `beyond` carries a date that the keyboard goes to and that is not shown.
    """

    day_opened = Signal(object)
    current_changed = Signal()
    beyond = Signal(object)
    menu_requested = Signal(QPoint)

    def __init__(self, model: GridModel, palette: Palette, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self._is_pressing = False
        inks = ViewInks(palette)
        self._face = CellDelegate(model, inks, self)
        self._heads = (WeekdayHeads(inks, self), WeekHeads(model, inks, self))
        self._bar = SlimScrollBar(self)
        self._set_up()
        self.apply_palette(palette)

    @property
    def current_day(self) -> date:
        """The date that verbs act on."""
        return self._face.current

    @property
    def current_number(self) -> int:
        """The number of the current card, −1 when the day itself is current."""
        return self._face.card

    def current_card(self) -> Card | None:
        """The card that verbs act on; None when the day itself is current."""
        index = self._model.index_of(self.current_day)
        cards = self._model.cards_at(index) if index.isValid() else ()
        return cards[self._face.card] if 0 <= self._face.card < len(cards) else None

    def choose(self, on: date, card: int = 0) -> None:
        """Make a day current, and its card of this number (the last one for more, −1 for none)."""
        index = self._model.index_of(on)
        if not index.isValid():
            return
        before = self._model.index_of(self.current_day)
        self._face.current = on
        self._face.card = min(card, len(self._model.cards_at(index)) - 1)
        self.setCurrentIndex(index)
        self.scrollTo(index)
        for changed in (before, index):
            self._repaint(changed)
        self._announce()
        self.current_changed.emit()

    def show_today(self, today: date) -> None:
        """Mark this date."""
        self._face.today = today
        self.viewport().update()

    def apply_palette(self, palette: Palette) -> None:
        """Paint in these colours."""
        inks = ViewInks(palette)
        self._face.use_inks(inks)
        for head in self._heads:
            head.use_inks(inks)
        self._ground = inks.surface
        self._bar.paint_with(inks.surface, inks.neutral)
        self.setStyleSheet(_CORNER.format(surface=palette.surface, line=palette.line))
        self.viewport().update()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in _UNMODIFIED
        if plain and event.key() in _DAY_STEPS:
            self._go(self.current_day + timedelta(_DAY_STEPS[event.key()]), self._face.card)
        elif plain and event.key() in _CARD_STEPS:
            self._step_card(_CARD_STEPS[event.key()])
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        index = self.indexAt(at)
        if index.isValid():
            self._press(self._model.day_at(index).date, self._number_at(index, at))
        self._is_pressing = True
        super().mousePressEvent(event)
        self._is_pressing = False
        self.setCurrentIndex(self._model.index_of(self.current_day))

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and index.isValid():
            self.day_opened.emit(self._model.day_at(index).date)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        cell = self.visualRect(self.currentIndex())
        at = event.globalPos() if by_mouse else self.viewport().mapToGlobal(cell.center())
        self.menu_requested.emit(at)

    @override
    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        is_asked = current.isValid() and not self._is_pressing
        if is_asked and self._model.day_at(current).date != self.current_day:
            self.choose(self._model.day_at(current).date)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._face.has_focus = True
        self._repaint(self.currentIndex())

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._face.has_focus = False
        self._repaint(self.currentIndex())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self._ground)
        painter.end()
        super().paintEvent(event)

    def layout_of(self, index: Index) -> CellLayout:
        """Where the cards of a day lie in the viewport."""
        return self._face.layout_of(index, self.visualRect(index))

    def card_rect(self, index: Index, number: int) -> QRect | None:
        """Where a card lies in the viewport; None if it is not shown."""
        return self.layout_of(index).rect_of(number)

    def _number_at(self, index: Index, at: QPoint) -> int:
        """The number of the card at a point of a cell, −1 beside all of them."""
        number = self.layout_of(index).card_at(at)
        return -1 if number is None else number

    def _press(self, on: date, card: int) -> None:
        """A card, or a day beside its cards, is pressed."""
        self.choose(on, card)

    def _step_card(self, step: int) -> None:
        number = self._face.card + step
        index = self._model.index_of(self.current_day)
        if 0 <= number < len(self._model.cards_at(index)):
            self.choose(self.current_day, number)
        else:
            last = len(self._model.cards_at(index)) + DAYS
            self._go(self.current_day + timedelta(DAYS * step), last if step < 0 else 0)

    def _go(self, on: date, card: int) -> None:
        if self._model.index_of(on).isValid():
            self.choose(on, max(0, card))
        else:
            self.beyond.emit(on)

    def _repaint(self, index: Index) -> None:
        if index.isValid():
            self.update(index)

    def _announce(self) -> None:
        """A screen reader says the card: to the table, the cell has stayed the same."""
        card = self.current_card()
        if card is not None and self.hasFocus() and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, card.spoken))

    def _set_up(self) -> None:
        give_known_viewport(self)
        self.setModel(self._model)
        self.setItemDelegate(self._face)
        across, down = self._heads
        self.setHorizontalHeader(across)
        self.setVerticalHeader(down)
        down.setMinimumSectionSize(LEAST_HEIGHT)
        self.setVerticalScrollBar(self._bar)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
