"""The painted map: drawn once per change, then blitted; hover draws one region more."""

from collections.abc import Iterable
from typing import Protocol

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QTransform,
)
from PySide6.QtWidgets import QGroupBox

from runstrength_desktop.ui.muscle_map.drawing import (
    DrawnShape,
    MapDrawing,
    RegionKey,
    region_path,
)
from runstrength_desktop.ui.muscle_map.painting import (
    FIBRES_FROM,
    MapLook,
    paint_fibres,
    paint_ground,
    paint_marks,
    paint_regions,
    pen,
)
from runstrength_desktop.ui.muscle_map.zoom import Zoom
from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.theme.tokens import Palette

MINIMUM_HEIGHT = 220

_LINE = 4


class _Paint(Protocol):
    """Paints a part of the map that stays while shades change."""

    def __call__(
        self, painter: QPainter, drawing: MapDrawing, palette: Palette, *, deep: bool
    ) -> None: ...


class MapCanvas(QGroupBox):
    """Front and back figure, and which shape lies where.

    A group box, because assistive tools then see a group; it has no title or frame.
    """

    def __init__(self, drawing: MapDrawing, palette: Palette) -> None:
        super().__init__()
        self.drawing = drawing
        self.look = MapLook()
        self.to_pixels = QTransform()
        self._placed = 1.0, 0.0, 0.0
        self._zoom = Zoom()
        self._palette = palette
        self._hover: RegionKey | None = None
        self._hover_path = QPainterPath()
        self._ring: DrawnShape | None = None
        self._pixmap = QPixmap()
        self._is_stale = True
        self._ground = QPixmap()
        self._fibres = QPixmap()
        self._kept_for: tuple[object, ...] = ()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMinimumHeight(MINIMUM_HEIGHT)

    def apply_palette(self, palette: Palette) -> None:
        """Change colours."""
        self._palette = palette
        self._repaint_all()

    def show_look(self, look: MapLook) -> None:
        """Paint another look."""
        self.look = look
        self._repaint_all()

    def show_drawing(self, drawing: MapDrawing) -> None:
        """Paint another body."""
        self.show_hover(None)
        self.show_ring(None)
        self.drawing = drawing
        self.place_map()

    def zoom_factor(self) -> float:
        """How many times larger than the whole map it is drawn, from 1 to 3."""
        return self._zoom.factor

    def zoom_to(self, factor: float, at: QPointF | None = None) -> None:
        """Zoom around a position of this widget, its middle by default; drawn anew, so sharp."""
        if self._zoom.zoom_to(factor, at or QRectF(self.rect()).center()):
            self.place_map()

    def move_map(self, by: QPointF) -> None:
        """Move the zoomed map under the view."""
        self._zoom.move_by(by)
        self.place_map()

    def place_map(self) -> None:
        """Draw the map where size, zoom and movement put it."""
        fitted = self.drawing.fit(self.width(), self.height())
        self.to_pixels = self._zoom.transform(fitted, QRectF(self.rect()).size())
        self._placed = self.to_pixels.m11(), self.to_pixels.dx(), self.to_pixels.dy()
        self._hover_path = region_path(self.shapes_of(self._hover))
        self._repaint_all()

    def hover(self) -> RegionKey | None:
        """The region drawn as hovered."""
        return self._hover

    def show_hover(self, key: RegionKey | None) -> None:
        """Draw a region as hovered, or none."""
        before, self._hover = self._hover, key
        self._hover_path = region_path(self.shapes_of(key))
        for changed in (before, key):
            self._update_shapes(self.shapes_of(changed))

    def ring(self) -> DrawnShape | None:
        """The shape with the focus ring."""
        return self._ring

    def show_ring(self, shape: DrawnShape | None) -> None:
        """Draw the focus ring around a shape, or around none."""
        before, self._ring = self._ring, shape
        if shape and self._zoom.show(self._box(shape), QRectF(self.rect()).size(), 3 * _LINE):
            self.place_map()
        self._update_shapes(changed for changed in (before, shape) if changed)

    def layer(self) -> tuple[DrawnShape, ...]:
        """The shapes of the layer that is shown."""
        return self.drawing.layer(deep=self.look.deep)

    def shapes_of(self, key: RegionKey | None) -> tuple[DrawnShape, ...]:
        """A region's shapes on the layer that is shown."""
        return self.drawing.shapes_of(key, deep=self.look.deep) if key else ()

    def shape_at(self, position: QPointF) -> DrawnShape | None:
        """The shape whose painted pixel lies under a position of this widget."""
        half = 0.5 / self.devicePixelRatioF()
        scale, left, top = self._placed
        x, y = (position.x() + half - left) / scale, (position.y() + half - top) / scale
        return self.drawing.shape_at(x, y, deep=self.look.deep)

    @override
    def sizeHint(self) -> QSize:
        return QSize(320, 300)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(200, MINIMUM_HEIGHT)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self.place_map()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        ratio = self.devicePixelRatioF()
        if self._is_stale or self._pixmap.devicePixelRatio() != ratio:
            self._paint_pixmap(ratio)
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._pixmap)
        if self._hover or self._ring:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setTransform(self.to_pixels, True)
            self._paint_hover(painter)
            self._paint_ring(painter)
        painter.end()

    def _paint_pixmap(self, ratio: float) -> None:
        """Regions between kept pictures, each as large as the widget at any zoom."""
        self._keep_pictures(ratio)
        self._pixmap = self._ground.copy()
        painter = QPainter(self._pixmap)
        painter.setTransform(self.to_pixels)
        paint_regions(painter, self.drawing, self.look, self._palette)
        if self.to_pixels.m11() >= FIBRES_FROM:
            painter.resetTransform()
            painter.drawPixmap(0, 0, self._fibres)
            painter.setTransform(self.to_pixels)
        paint_marks(painter, self.drawing, self.look, self._palette)
        painter.end()
        self._is_stale = False

    def _keep_pictures(self, ratio: float) -> None:
        """What does not change with the shades: bodies below, fibres above."""
        deep, palette = self.look.deep, self._palette
        state = (self.to_pixels, self.size(), ratio, deep, palette.name, self.drawing)
        if state != self._kept_for:
            self._ground = self._picture(ratio, QColor(palette.surface), paint_ground)
            if self.to_pixels.m11() >= FIBRES_FROM:
                clear = QColor(Qt.GlobalColor.transparent)
                self._fibres = self._picture(ratio, clear, paint_fibres)
            self._kept_for = state

    def _picture(self, ratio: float, ground: QColor, paint: _Paint) -> QPixmap:
        picture = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(ground)
        painter = QPainter(picture)
        painter.setTransform(self.to_pixels)
        paint(painter, self.drawing, self._palette, deep=self.look.deep)
        painter.end()
        return picture

    def _paint_hover(self, painter: QPainter) -> None:
        if self._hover:
            painter.setPen(pen(self._palette.text, 1.6))
            painter.drawPath(self._hover_path)

    def _paint_ring(self, painter: QPainter) -> None:
        if self._ring:
            dashes = pen(self._palette.text, 2.0)
            dashes.setStyle(Qt.PenStyle.DotLine)
            for line in (pen(self._palette.surface, 4.0), dashes):
                painter.setPen(line)
                painter.drawPath(self._ring.path)

    def _repaint_all(self) -> None:
        self._is_stale = True
        self.update()

    def _update_shapes(self, shapes: Iterable[DrawnShape]) -> None:
        for shape in shapes:
            bounds = self._box(shape).toAlignedRect()
            self.update(bounds.adjusted(-_LINE, -_LINE, _LINE, _LINE))

    def _box(self, shape: DrawnShape) -> QRectF:
        return self.to_pixels.mapRect(shape.path.boundingRect())
