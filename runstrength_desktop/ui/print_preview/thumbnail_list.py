"""The pages as small pictures in a column; the one in sight is the current one."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.print_preview.page_images import Key, PageImages
from runstrength_desktop.ui.print_preview.pdf_pages import Size
from runstrength_desktop.ui.theme.fonts import small_font
from runstrength_desktop.ui.theme.tokens import GRID, RADIUS, Palette

BOX = 104
_CELL = QSize(BOX + 4 * GRID, BOX + 8 * GRID)
_SCROLL_BAR = 20
_ROOT = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole


def thumbnail_size(size: Size) -> QSize:
    """A page within the box, in the window's pixels."""
    scale = BOX / max(size)
    return QSize(round(size[0] * scale), round(size[1] * scale))


class PageModel(QAbstractListModel):
    """A row a page."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.sizes: Sequence[Size] = ()

    def show_pages(self, sizes: Sequence[Size]) -> None:
        """Show these pages instead."""
        self.beginResetModel()
        self.sizes = sizes
        self.endResetModel()

    @override
    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.sizes)

    @override
    def data(self, index: _Index, role: int = _Role.DisplayRole) -> object:
        number = index.row() + 1
        if role == _Role.DisplayRole:
            return str(number)
        if role == _Role.AccessibleTextRole:
            words = self.tr("Page %1 of %2").replace("%1", str(number))
            return words.replace("%2", str(len(self.sizes)))
        return None


class ThumbnailList(QListView):
    """`page_chosen` carries the page (from 0) that the user goes to."""

    page_chosen = Signal(int)

    def __init__(self, images: PageImages, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._images = images
        self._is_following = False
        self.pages = PageModel(self)
        self.setModel(self.pages)
        self.setItemDelegate(_Thumbnail(images, palette, self))
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setBackgroundRole(QPalette.ColorRole.AlternateBase)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFixedWidth(_CELL.width() + _SCROLL_BAR)
        self.setAccessibleName(self.tr("Page thumbnails"))
        self.selectionModel().currentChanged.connect(self._tell)
        images.arrived.connect(self._paint_page)

    def show_document(self, page: int) -> None:
        """Show the pages of the document as it is now, with this one in sight."""
        self.pages.show_pages(self._images.sizes)
        self.show_page(page)

    def show_page(self, page: int) -> None:
        """Mark the page that is in sight elsewhere."""
        index = self.pages.index(page, 0)
        if index != self.currentIndex():
            self._is_following = True
            self.setCurrentIndex(index)
            self._is_following = False
        self.scrollTo(index)
        self.viewport().update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        self._images.want("thumbnails", self._shown())
        super().paintEvent(event)

    def _shown(self) -> list[Key]:
        first = self.indexAt(QPoint(_CELL.width() // 2, 1)).row()
        count = self.viewport().height() // _CELL.height() + 2
        rows = range(max(0, first), min(max(0, first) + count, len(self.pages.sizes)))
        return [(row, pixel_width(self.pages.sizes[row], self)) for row in rows]

    def _tell(self, current: QModelIndex) -> None:
        if current.isValid() and not self._is_following:
            self.page_chosen.emit(current.row())

    def _paint_page(self, page: int) -> None:
        self.update(self.pages.index(page, 0))


def pixel_width(size: Size, widget: QWidget) -> int:
    """How many pixels of the screen a thumbnail is wide."""
    return round(thumbnail_size(size).width() * widget.devicePixelRatioF())


class _Thumbnail(QStyledItemDelegate):
    def __init__(self, images: PageImages, palette: Palette, view: ThumbnailList) -> None:
        super().__init__(view)
        self._images, self._tokens, self._view = images, palette, view

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return _CELL

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        cell: QRect = option.rect
        size = thumbnail_size(self._view.pages.sizes[index.row()])
        page = QRect(QPoint(0, 0), size)
        page.moveCenter(QPoint(cell.center().x(), cell.top() + 2 * GRID + BOX // 2))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_choice(painter, option, page)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        self._draw_page(painter, index.row(), page)
        painter.setFont(small_font())
        painter.setPen(QColor(self._tokens.text_muted))
        line = QRect(cell.left(), cell.bottom() - 5 * GRID, cell.width(), 5 * GRID)
        painter.drawText(line, Qt.AlignmentFlag.AlignCenter, str(index.row() + 1))
        painter.restore()

    def _draw_choice(self, painter: QPainter, option: QStyleOptionViewItem, page: QRect) -> None:
        state: QStyle.StateFlag = option.state
        if state & QStyle.StateFlag.State_Selected:
            width = 3 if self._view.hasFocus() else 2
            painter.setPen(QPen(QColor(self._tokens.accent), width))
            painter.setBrush(QColor(self._tokens.accent_soft))
            painter.drawRoundedRect(page.adjusted(-5, -5, 5, 5), RADIUS, RADIUS)
            painter.setBrush(Qt.BrushStyle.NoBrush)

    def _draw_page(self, painter: QPainter, number: int, page: QRect) -> None:
        width = pixel_width(self._view.pages.sizes[number], self._view)
        image = self._images.image(number, width) or self._images.stand_in(number)
        painter.fillRect(page, Qt.GlobalColor.white)
        if image is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(page, image)
        painter.setPen(QColor(self._tokens.line))
        painter.drawRect(page.adjusted(-1, -1, 0, 0))
