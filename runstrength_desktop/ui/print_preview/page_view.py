"""The pages themselves, one below the other, as large as wished."""

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.print_preview.page_images import PageImages
from runstrength_desktop.ui.print_preview.page_places import (
    GAP,
    Fit,
    PagePlaces,
    Zoom,
    scale_for,
    step_from,
)
from runstrength_desktop.ui.theme.tokens import Palette

_POINTS_PER_INCH = 72
_SCROLL_STEP = 48
_CENTRED = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
_FOCUS = 2


class PageView(QAbstractScrollArea):
    """`page_changed` carries the page that most is seen of, `zoomed` comes after each zoom."""

    page_changed = Signal(int)
    zoomed = Signal()

    def __init__(self, images: PageImages, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._images, self._tokens = images, palette
        self._places = PagePlaces((), self.viewport().size())
        self._page = 0
        self._sentence = ""
        self.zoom: Zoom = Fit.PAGE
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Pages"))
        self.viewport().setBackgroundRole(QPalette.ColorRole.AlternateBase)
        self.verticalScrollBar().setSingleStep(_SCROLL_STEP)
        self.horizontalScrollBar().setSingleStep(_SCROLL_STEP)
        self.verticalScrollBar().valueChanged.connect(self._follow)
        images.arrived.connect(self._paint_page)

    @property
    def page(self) -> int:
        """The page that most is seen of, from 0."""
        return self._page

    @property
    def shown_zoom(self) -> float:
        """How many times its size on paper a page is shown."""
        scales = self._scales()
        return scales[self._page] / self._pixels_per_point() if scales else 1.0

    def say(self, sentence: str) -> None:
        """Why there is no page to see, until there are some."""
        self._sentence = sentence
        self.setAccessibleDescription(sentence)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))
        self.viewport().update()

    def show_document(self) -> None:
        """Lay out the pages anew; the same page stays in sight if there is one."""
        self._sentence = ""
        self._lay_out(keep=min(self._page, max(0, len(self._images.sizes) - 1)))

    def set_zoom(self, zoom: Zoom) -> None:
        """Show pages this large; what is in the middle stays there, or the page that fits."""
        self.zoom = zoom
        self._lay_out(keep=self._page if zoom is Fit.PAGE else None)
        self.zoomed.emit()

    def zoom_by(self, direction: int) -> None:
        """One step larger or smaller."""
        self.set_zoom(step_from(self.shown_zoom, direction))

    def go_to(self, page: int) -> None:
        """Bring the top of a page (from 0) into sight."""
        if 0 <= page < len(self._places.rectangles):
            self.verticalScrollBar().setValue(self._places.rectangles[page].top() - GAP)
            self._follow()

    # What Qt calls

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out(keep=self._page if isinstance(self.zoom, Fit) else None)
        self.zoomed.emit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for page in self._visible():
            rectangle = self._on_screen(page)
            if rectangle.intersects(event.rect()):
                self._draw(painter, page, rectangle)
        self._draw_sentence(painter)
        if self.hasFocus():
            painter.setPen(QPen(QColor(self._tokens.accent), _FOCUS))
            painter.drawRect(self.viewport().rect().adjusted(1, 1, -1, -1))
        painter.end()

    @override
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().update()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        turned = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}.get(Qt.Key(event.key()), 0)
        if turned and self._is_whole(self._page):
            self.go_to(self._page + turned)
        elif event.key() == Qt.Key.Key_Home:
            self.go_to(0)
        elif event.key() == Qt.Key.Key_End:
            self.go_to(len(self._places.rectangles) - 1)
        else:
            super().keyPressEvent(event)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            self.viewport().update()
        elif event.type() == QEvent.Type.DevicePixelRatioChange:
            self._ask()
        return super().event(event)

    # How it is laid out

    def _lay_out(self, keep: int | None) -> None:
        bar, middle = self.verticalScrollBar(), self.viewport().height() / 2
        share = (bar.value() + middle) / max(1, self._places.size.height())
        room = self.viewport().size()
        self._places = PagePlaces.of(self._images.sizes, self._scales(), room)
        ground = self._places.size
        bar.setPageStep(room.height())
        bar.setRange(0, ground.height() - room.height())
        self.horizontalScrollBar().setPageStep(room.width())
        self.horizontalScrollBar().setRange(0, ground.width() - room.width())
        self.horizontalScrollBar().setValue((ground.width() - room.width()) // 2)
        if keep is None:
            bar.setValue(round(share * ground.height() - middle))
        else:
            self.go_to(keep)
        self._follow()
        self.viewport().update()

    def _scales(self) -> list[float]:
        room, per_point = self.maximumViewportSize(), self._pixels_per_point()
        room.setWidth(room.width() - self.verticalScrollBar().sizeHint().width())
        return [scale_for(self.zoom, size, room, per_point) for size in self._images.sizes]

    def _pixels_per_point(self) -> float:
        return self.logicalDpiX() / _POINTS_PER_INCH

    def _window(self) -> tuple[int, int]:
        top = self.verticalScrollBar().value()
        return top, top + self.viewport().height()

    def _visible(self) -> range:
        return self._places.visible(*self._window())

    def _is_whole(self, page: int) -> bool:
        rectangles = self._places.rectangles
        return page < len(rectangles) and rectangles[page].height() <= self.viewport().height()

    def _on_screen(self, page: int) -> QRect:
        scrolled = QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        return self._places.rectangles[page].translated(-scrolled)

    def _follow(self) -> None:
        self._ask()
        page = self._places.page_at(*self._window())
        if page != self._page:
            self._page = page
            self.page_changed.emit(page)

    # What it draws

    def _ask(self) -> None:
        self._images.want("view", [(page, self._pixel_width(page)) for page in self._visible()])

    def _pixel_width(self, page: int) -> int:
        return round(self._places.rectangles[page].width() * self.devicePixelRatioF())

    def _draw(self, painter: QPainter, page: int, rectangle: QRect) -> None:
        image = self._images.image(page, self._pixel_width(page)) or self._images.stand_in(page)
        painter.fillRect(rectangle, Qt.GlobalColor.white)
        if image is not None:
            painter.drawImage(rectangle, image)
        painter.setPen(QColor(self._tokens.line))
        painter.drawRect(rectangle.adjusted(-1, -1, 0, 0))

    def _draw_sentence(self, painter: QPainter) -> None:
        painter.setPen(QColor(self._tokens.text))
        room = self.viewport().rect().adjusted(GAP, GAP, -GAP, -GAP)
        painter.drawText(room, _CENTRED, self._sentence)

    def _paint_page(self, page: int) -> None:
        if page in self._visible():
            self.viewport().update(self._on_screen(page))
