"""The list of templates: drag, keys and menu ask for the same."""

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QDrag, QKeyEvent, QPalette
from PySide6.QtWidgets import QListView, QMenu, QWidget

from runstrength_desktop.domain.template import SessionTemplate
from runstrength_desktop.ui.dates import locale
from runstrength_desktop.ui.drag import BELOW_POINTER
from runstrength_desktop.ui.name_ghost import name_ghost
from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.slim_scroll_bar import SlimScrollBar
from runstrength_desktop.ui.templates.model import TemplateListModel
from runstrength_desktop.ui.theme.tokens import Palette

DAYS = 7

_Key = Qt.Key
_ENTER = (_Key.Key_Return, _Key.Key_Enter)
_COMMANDS = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


class TemplateListView(QListView):
    """Signals carry template ids; weekdays count from Monday, 0."""

    add_requested = Signal(str)
    add_to_day_requested = Signal(str, int)
    delete_requested = Signal(str)
    left_at_top = Signal()

    def __init__(self, model: TemplateListModel, palette: Palette, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows = model
        self.setModel(model)
        self.setAccessibleName(self.tr("Templates"))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragEnabled(True)
        self.setDragDropMode(QListView.DragDropMode.DragOnly)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self._scroll_bar = SlimScrollBar(self)
        self.setVerticalScrollBar(self._scroll_bar)
        self.doubleClicked.connect(self.add_current)
        self.apply_palette(palette)

    def apply_palette(self, palette: Palette) -> None:
        """Use these colours, for what is dragged too."""
        self._palette = palette
        colours = self.palette()
        colours.setColor(QPalette.ColorRole.Base, QColor(palette.window))
        self.setPalette(colours)
        self._scroll_bar.paint_with(QColor(palette.window), QColor(palette.neutral))

    def current(self) -> SessionTemplate | None:
        """The current template, None if there is none."""
        row = self._rows.row(self.currentIndex())
        return row.template if row else None

    def make_current(self, row: int) -> None:
        """Move to a row and show it; the last one when there are fewer."""
        last = self._rows.rowCount() - 1
        self.setCurrentIndex(self._rows.index(min(row, last), 0))

    def add_current(self) -> None:
        """Ask for the current template to be put on the current day."""
        template = self.current()
        if template is not None:
            self.add_requested.emit(template.id)

    def add_current_to(self, weekday: int) -> None:
        """Ask for the current template to be put on a day, 0 for Monday."""
        template = self.current()
        if template is not None:
            self.add_to_day_requested.emit(template.id, weekday)

    def rename_current(self) -> None:
        """Let the current name be changed where it stands."""
        if self.currentIndex().isValid():
            self.edit(self.currentIndex())

    def delete_current(self) -> None:
        """Ask for the current template to be deleted."""
        template = self.current()
        if template is not None:
            self.delete_requested.emit(template.id)

    def row_menu(self) -> QMenu:
        """What can be done with the current template."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        add = menu.addAction(self.tr("&Add to the current day"), self.add_current)
        add.setShortcut("Return")
        menu.addMenu(self._day_menu(menu))
        menu.addSeparator()
        menu.addAction(self.tr("&Rename"), self.rename_current).setShortcut("F2")
        menu.addAction(self.tr("&Delete"), self.delete_current).setShortcut("Del")
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
            self.add_current_to(weekday)
        elif event.key() in _ENTER:
            self.add_current()
        elif event.key() == _Key.Key_F2:
            self.rename_current()
        elif event.key() == _Key.Key_Delete:
            self.delete_current()
        elif event.key() == _Key.Key_Up and self.currentIndex().row() <= 0:
            self.left_at_top.emit()
        else:
            super().keyPressEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.current() is not None:
            self.row_menu().popup(self._menu_place(event))

    @override
    def startDrag(self, supportedActions: Qt.DropAction) -> None:
        template = self.current()
        if template is None:
            return
        drag = QDrag(self)
        drag.setMimeData(self._rows.mimeData([self.currentIndex()]))
        drag.setPixmap(name_ghost(template.name, self._palette, self))
        drag.setHotSpot(BELOW_POINTER)
        drag.exec(supportedActions, Qt.DropAction.CopyAction)

    def _day_menu(self, parent: QWidget) -> QMenu:
        menu = QMenu(self.tr("Add &to"), parent)
        for weekday in range(DAYS):
            action = menu.addAction(locale().dayName(weekday + 1))
            action.setShortcut(f"Alt+{weekday + 1}")
            action.triggered.connect(lambda _=False, day=weekday: self.add_current_to(day))
        return menu

    def _menu_place(self, event: QContextMenuEvent) -> QPoint:
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            return event.globalPos()
        return self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).center())


def _is_own_key(event: QEvent) -> bool:
    if not isinstance(event, QKeyEvent):
        return False
    keys = (*_ENTER, _Key.Key_F2, _Key.Key_Delete)
    return event.key() in keys or _weekday(event) is not None


def _weekday(event: QKeyEvent) -> int | None:
    """0 to 6 for Alt+1 to Alt+7."""
    is_alt = event.modifiers() & _COMMANDS == Qt.KeyboardModifier.AltModifier
    number = event.key() - _Key.Key_1
    return number if is_alt and 0 <= number < DAYS else None
