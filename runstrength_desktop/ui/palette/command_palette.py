"""Ctrl+K: one line that finds every action, exercise and date."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QKeyEvent,
    QPalette,
)
from PySide6.QtWidgets import QFrame, QLineEdit, QListView, QVBoxLayout, QWidget

from runstrength_desktop.planning.search import MAX_QUERY
from runstrength_desktop.ui.known_viewport import give_known_viewport
from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.palette.delegate import MARGIN, EntryDelegate
from runstrength_desktop.ui.palette.entry import Entry
from runstrength_desktop.ui.palette.finder import Actions, Finder, FindExercises
from runstrength_desktop.ui.palette.model import EntryModel, Index
from runstrength_desktop.ui.plain_label import PlainLabel
from runstrength_desktop.ui.slim_scroll_bar import SlimScrollBar
from runstrength_desktop.ui.theme import fonts
from runstrength_desktop.ui.theme.tokens import GRID, TEXT_TITLE, Palette

ROWS = 10
WIDTH = 620

_Key = Qt.Key
_STEPS = {
    _Key.Key_Up: -1,
    _Key.Key_Down: 1,
    _Key.Key_PageUp: -ROWS,
    _Key.Key_PageDown: ROWS,
}
_ENTER = (_Key.Key_Return, _Key.Key_Enter)


class CommandPalette(QFrame):
    """A popup at the top of its window; what was chosen happens when it has gone.

    `actions` gives the actions of a menu bar, menus among them are walked.
    `find_exercises` gives ids and names for a text, best first.
    """

    exercise_chosen = Signal(str)
    date_wanted = Signal(object)

    def __init__(
        self,
        parent: QWidget,
        palette: Palette,
        *,
        actions: Actions,
        find_exercises: FindExercises,
        today: Callable[[], date] = date.today,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAccessibleName(self.tr("Commands"))
        self._window = parent.window()
        self._finder = Finder(actions, find_exercises, today)
        self.model = EntryModel()
        self.line = self._build_line()
        self.rows = self._build_rows()
        self._delegate = EntryDelegate(self.model, palette, self.rows)
        self.rows.setItemDelegate(self._delegate)
        self.nothing = PlainLabel(self.tr("Nothing is called that; try another word."), self)
        self.nothing.setContentsMargins(MARGIN, 3 * GRID, MARGIN, 3 * GRID)
        self._lay_out()
        self.apply_palette(palette)

    def apply_palette(self, palette: Palette) -> None:
        """Use these colours from now on."""
        self._delegate.apply_palette(palette)
        colours = self.palette()
        for role in (QPalette.ColorRole.Window, QPalette.ColorRole.Base):
            colours.setColor(role, QColor(palette.card))
        colours.setColor(QPalette.ColorRole.WindowText, QColor(palette.outline))
        colours.setColor(QPalette.ColorRole.Text, QColor(palette.text))
        colours.setColor(QPalette.ColorRole.PlaceholderText, QColor(palette.text_faint))
        self.setPalette(colours)
        self._rule.setPalette(_of_one_colour(palette.line))
        self.nothing.set_colour(palette.text_muted)
        self._scroll_bar.paint_with(QColor(palette.card), QColor(palette.neutral))

    def open(self) -> None:
        """Show it empty, with what was used last at the top."""
        self._finder.open()
        self.line.clear()
        self._show_found("")
        self.move(self._place())
        self.show()
        self.line.setFocus(Qt.FocusReason.PopupFocusReason)

    def current(self) -> Entry | None:
        """The entry that Enter would choose."""
        return self.model.entry(self.rows.currentIndex())

    def choose(self, index: Index) -> None:
        """Close and do what a row says; nothing where it cannot be done now."""
        entry = self.model.entry(index)
        if entry is None or not entry.is_possible:
            return
        self._finder.remember(entry)
        self.hide()
        if entry.action is not None:
            QTimer.singleShot(0, entry.action, entry.action.trigger)
        elif entry.day is not None:
            self.date_wanted.emit(entry.day)
        else:
            self.exercise_chosen.emit(entry.exercise_id)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.line and isinstance(event, QKeyEvent):
            return event.type() == QEvent.Type.KeyPress and self._press(event)
        return False

    # Building

    def _build_line(self) -> QLineEdit:
        line = QLineEdit(self)
        line.setAccessibleName(self.tr("Command"))
        line.setPlaceholderText(self.tr("Find an action, an exercise or a date"))
        line.setMaxLength(MAX_QUERY)
        line.setFrame(False)
        font = fonts.body_font()
        font.setPointSizeF(TEXT_TITLE)
        line.setFont(font)
        line.setTextMargins(MARGIN - 2, 2 * GRID, MARGIN, 2 * GRID)
        line.textChanged.connect(self._show_found)
        line.installEventFilter(self)
        return line

    def _build_rows(self) -> QListView:
        rows = QListView(self)
        give_known_viewport(rows)
        rows.setModel(self.model)
        rows.setAccessibleName(self.tr("Found"))
        rows.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        rows.setFrameShape(QFrame.Shape.NoFrame)
        rows.setUniformItemSizes(True)
        rows.setMouseTracking(True)
        rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll_bar = SlimScrollBar(rows)
        rows.setVerticalScrollBar(self._scroll_bar)
        rows.clicked.connect(self.choose)
        rows.selectionModel().currentChanged.connect(self._say_current)
        return rows

    def _lay_out(self) -> None:
        self.setFrameShape(QFrame.Shape.Box)
        self.setLineWidth(1)
        self._rule = QFrame(self)
        self._rule.setFrameShape(QFrame.Shape.HLine)
        self._rule.setFrameShadow(QFrame.Shadow.Plain)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        for part in (self.line, self._rule, self.rows, self.nothing):
            column.addWidget(part)

    def _place(self) -> QPoint:
        """The middle of the window's upper edge, below its menus."""
        left = (self._window.width() - self.width()) // 2
        return self._window.mapToGlobal(QPoint(left, 12 * GRID))

    # What happens

    def _show_found(self, text: str) -> None:
        self.model.show(self._finder.entries(text))
        count = self.model.rowCount()
        self.rows.setFixedHeight(min(ROWS, count) * self._delegate.row_height)
        self.rows.setVisible(count > 0)
        self.nothing.setVisible(count == 0)
        self.rows.setCurrentIndex(self.model.index(0, 0))
        self.setFixedWidth(min(WIDTH, self._window.width() - 8 * GRID))
        self.adjustSize()
        if count == 0:
            self._say(self.nothing.text())

    def _press(self, event: QKeyEvent) -> bool:
        """Whether a key was for the rows or the popup."""
        if event.key() in _STEPS:
            self._step(_STEPS[_Key(event.key())])
        elif event.key() in _ENTER:
            self.choose(self.rows.currentIndex())
        elif event.key() == _Key.Key_K and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.hide()
        else:
            return False
        return True

    def _step(self, by: int) -> None:
        row = self.rows.currentIndex().row() + by
        last = self.model.rowCount() - 1
        self.rows.setCurrentIndex(self.model.index(max(0, min(row, last)), 0))

    def _say_current(self) -> None:
        entry = self.current()
        self._say(entry.spoken if entry else "")

    def _say(self, text: str) -> None:
        """The focus stays in the line, so the row is told from there."""
        self.line.setAccessibleDescription(text)
        if text and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.line, text))


def _of_one_colour(colour: str) -> QPalette:
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.WindowText, QColor(colour))
    return palette
