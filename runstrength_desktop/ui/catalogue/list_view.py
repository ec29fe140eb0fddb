"""The list of exercises: drag, keys and menu all ask for the same additions."""

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QDrag,
    QKeyEvent,
    QMouseEvent,
    QPalette,
    QPixmap,
)
from PySide6.QtWidgets import QListView, QMenu, QWidget

from runstrength_desktop.domain.exercise import Exercise
from runstrength_desktop.ui.catalogue.model import ExerciseListModel
from runstrength_desktop.ui.catalogue.row_buttons import RowButton, button_at
from runstrength_desktop.ui.dates import locale
from runstrength_desktop.ui.drag import BELOW_POINTER
from runstrength_desktop.ui.known_viewport import give_known_viewport
from runstrength_desktop.ui.name_ghost import name_ghost
from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.slim_scroll_bar import SlimScrollBar
from runstrength_desktop.ui.theme.tokens import Palette

DAYS = 7

_Key = Qt.Key
_ENTER = (_Key.Key_Return, _Key.Key_Enter)
_OPENERS = (_Key.Key_Space, _Key.Key_Right)
_COMMANDS = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


class ExerciseListView(QListView):
    """Signals carry exercise ids; weekdays count from Monday, 0."""

    add_requested = Signal(str)
    add_to_day_requested = Signal(str, int)
    opened = Signal(str)
    star_clicked = Signal(str)
    menu_requested = Signal(QPoint)
    letters_typed = Signal(str)
    left_at_top = Signal()

    def __init__(self, model: ExerciseListModel, palette: Palette, parent: QWidget) -> None:
        super().__init__(parent)
        give_known_viewport(self)
        self._exercises = model
        self.setModel(model)
        self.setAccessibleName(self.tr("Exercises"))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragEnabled(True)
        self.setDragDropMode(QListView.DragDropMode.DragOnly)
        self._scroll_bar = SlimScrollBar(self)
        self.setVerticalScrollBar(self._scroll_bar)
        self.doubleClicked.connect(self._add_at)
        self.apply_palette(palette)

    def apply_palette(self, palette: Palette) -> None:
        """Use these colours, for what is dragged too."""
        self._palette = palette
        colours = self.palette()
        colours.setColor(QPalette.ColorRole.Base, QColor(palette.window))
        self.setPalette(colours)
        self._scroll_bar.paint_with(QColor(palette.window), QColor(palette.neutral))

    def current(self) -> Exercise | None:
        """The current exercise, None if there is none."""
        return self._exercises.exercise(self.currentIndex())

    def current_id(self) -> str:
        """The id of the current exercise, "" if there is none."""
        exercise = self.current()
        return exercise.id if exercise else ""

    def make_current(self, row: int) -> None:
        """Move to a row and show it; -1 for none."""
        self.setCurrentIndex(self._exercises.index(row, 0) if row >= 0 else QModelIndex())

    def add_current(self) -> None:
        """Ask for the current exercise to be added."""
        self._add_at(self.currentIndex())

    def day_menu(self, parent: QWidget) -> QMenu:
        """The days that the current exercise can be added to."""
        menu = QMenu(self.tr("Add to"), parent)
        for weekday in range(DAYS):
            action = menu.addAction(locale().dayName(weekday + 1))
            action.setShortcut(f"Alt+{weekday + 1}")
            action.triggered.connect(lambda _=False, day=weekday: self._add_to(day))
        return menu

    @override
    def event(self, event: QEvent) -> bool:
        """Keep the keys of the list from being taken as the window's shortcuts."""
        if event.type() == QEvent.Type.ShortcutOverride and _is_own_key(event):
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        weekday = _weekday(event)
        if weekday is not None:
            self._add_to(weekday)
        elif event.key() in _ENTER:
            self._add_at(self.currentIndex())
        elif _opens(event):
            self.opened.emit(self.current_id())
        elif event.key() == _Key.Key_Up and self.currentIndex().row() <= 0:
            self.left_at_top.emit()
        elif _is_letters(event):
            self.letters_typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.current() is not None:
            self.menu_requested.emit(self._menu_place(event))

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        button = self._button_at(event)
        if button is None or event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        self.setCurrentIndex(self.indexAt(event.position().toPoint()))
        asked = self.star_clicked if button is RowButton.STAR else self.opened
        asked.emit(self.current_id())

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._button_at(event) is None:
            super().mouseDoubleClickEvent(event)
        else:
            self.mousePressEvent(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        is_on_button = self._button_at(event) is not None
        hand, arrow = Qt.CursorShape.PointingHandCursor, Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(hand if is_on_button else arrow)
        super().mouseMoveEvent(event)

    @override
    def startDrag(self, supportedActions: Qt.DropAction) -> None:
        exercise = self.current()
        if exercise is None:
            return
        drag = QDrag(self)
        drag.setMimeData(self._exercises.mimeData([self.currentIndex()]))
        drag.setPixmap(self.ghost(exercise.name))
        drag.setHotSpot(BELOW_POINTER)
        drag.exec(supportedActions, Qt.DropAction.CopyAction)

    def ghost(self, name: str) -> QPixmap:
        """A small card with a name, as it is dragged."""
        return name_ghost(name, self._palette, self)

    def _menu_place(self, event: QContextMenuEvent) -> QPoint:
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            return event.globalPos()
        return self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).center())

    def _button_at(self, event: QMouseEvent) -> RowButton | None:
        place = event.position().toPoint()
        row = self.visualRect(self.indexAt(place))
        return button_at(row, place, has_star=self._exercises.has_library)

    def _add_at(self, index: QModelIndex) -> None:
        exercise = self._exercises.exercise(index)
        if exercise is not None:
            self.add_requested.emit(exercise.id)

    def _add_to(self, weekday: int) -> None:
        exercise = self.current()
        if exercise is not None:
            self.add_to_day_requested.emit(exercise.id, weekday)


def _is_own_key(event: QEvent) -> bool:
    if not isinstance(event, QKeyEvent):
        return False
    return event.key() in _ENTER or _opens(event) or _weekday(event) is not None


def _opens(event: QKeyEvent) -> bool:
    """Space, Right and Ctrl+I show more of a row."""
    pressed = event.modifiers() & _COMMANDS
    if event.key() == _Key.Key_I:
        return pressed == Qt.KeyboardModifier.ControlModifier
    return event.key() in _OPENERS and not pressed


def _weekday(event: QKeyEvent) -> int | None:
    """0 to 6 for Alt+1 to Alt+7."""
    is_alt = event.modifiers() & _COMMANDS == Qt.KeyboardModifier.AltModifier
    number = event.key() - _Key.Key_1
    return number if is_alt and 0 <= number < DAYS else None


def _is_letters(event: QKeyEvent) -> bool:
    letters = event.text().strip()
    return letters != "" and letters.isprintable() and not event.modifiers() & _COMMANDS
