"""The map as a control: point, choose, walk with the arrow keys, hear every region."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QToolTip

from runstrength_desktop.coaching.fractional_sets import MuscleSets
from runstrength_desktop.domain.body_map import BodyMap
from runstrength_desktop.domain.muscle import Muscle
from runstrength_desktop.ui.muscle_map import walk
from runstrength_desktop.ui.muscle_map.drawing import DrawnShape, MapDrawing, RegionKey
from runstrength_desktop.ui.muscle_map.layers import MapLayer, Shading, WeekWork
from runstrength_desktop.ui.muscle_map.map_canvas import MapCanvas
from runstrength_desktop.ui.muscle_map.painting import MapLook
from runstrength_desktop.ui.muscle_map.sources import MapSources
from runstrength_desktop.ui.muscle_map.wording import accessible_name, layer_words, tooltip
from runstrength_desktop.ui.muscle_map.zoom import LEAST, STEP
from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.theme.tokens import Palette

if TYPE_CHECKING:
    from runstrength_desktop.ui.muscle_map.region_boxes import RegionBoxes

_ARROWS: dict[int, walk.Direction] = {
    Qt.Key.Key_Left: walk.LEFT,
    Qt.Key.Key_Right: walk.RIGHT,
    Qt.Key.Key_Up: walk.UP,
    Qt.Key.Key_Down: walk.DOWN,
}
_CHOOSE = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ZOOM_KEYS: dict[int, float] = {
    Qt.Key.Key_Plus: STEP,
    Qt.Key.Key_Equal: STEP,
    Qt.Key.Key_Minus: 1 / STEP,
    Qt.Key.Key_0: 0.0,
}
_LAYER_KEYS: dict[int, MapLayer] = {Qt.Key.Key_1 + n: layer for n, layer in enumerate(MapLayer)}
_WHEEL_NOTCH = 120.0
# A drag changes the numbers at every step; nobody listens that fast.
_NAMING_MS = 100


class MapWidget(MapCanvas):
    """Regions to point at and choose.

    `muscles_chosen(frozenset[str])` follows the user's choice; `pointed()` says
    that `region()`, the one to describe, may be another; `deep_asked(bool)` and
    `layer_asked(MapLayer)` that another layer is to be shown; `table_asked()` and
    `card_asked()` that the numbers or the muscle's card are.
    """

    muscles_chosen = Signal(object)
    pointed = Signal()
    deep_asked = Signal(bool)
    layer_asked = Signal(object)
    table_asked = Signal()
    card_asked = Signal()

    def __init__(
        self,
        body_map: BodyMap,
        muscles: Sequence[Muscle],
        palette: Palette,
        sources: MapSources | None = None,
    ) -> None:
        self._muscles = {muscle.id: muscle for muscle in muscles}
        super().__init__(MapDrawing(body_map, self._muscles), palette)
        self.sources = sources or MapSources()
        self._shading = Shading(self._muscles)
        self._layer = MapLayer.PLANNED
        self._work = WeekWork()
        self._preview: WeekWork | None = None
        self._current: DrawnShape | None = None
        self._dragged_from: QPointF | None = None
        self._boxes: RegionBoxes | None = None
        self._after_first_paint = QTimer(self, singleShot=True, interval=0)
        self._after_first_paint.timeout.connect(self._build_boxes)
        self._after_change = QTimer(self, singleShot=True, interval=_NAMING_MS)
        self._after_change.timeout.connect(self._name_boxes)
        self.setAccessibleName(self.tr("Muscle map"))
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._restyle()

    # What is shown

    def show_sets(self, sets: MuscleSets) -> None:
        """Shade every region by its weekly sets (R17), left and right apart."""
        self.show_work(WeekWork(sets))

    def show_preview(self, sets: MuscleSets | None) -> None:
        """Shade the week as it would be, what changes outlined; None ends it."""
        self.show_work_preview(None if sets is None else WeekWork(sets))

    def show_work(self, work: WeekWork) -> None:
        """Shade every region by what a week asks of it."""
        self._work = work
        self._restyle()

    def show_work_preview(self, work: WeekWork | None) -> None:
        """Shade the week as it would be, what changes outlined; None ends it."""
        self._preview = work
        self._restyle()

    def choose(self, muscles: frozenset[str]) -> None:
        """Mark muscles as chosen, without telling anyone; unknown ids are left out."""
        known = muscles & self._muscles.keys()
        shown = {shape.key[0] for shape in self.layer() if shape.key}
        if known and not known & shown:
            self.deep_asked.emit(not self.look.deep)
        self._restyle(chosen=known)

    def show_deep(self, *, deep: bool) -> None:
        """Show the surface, or the deep muscles over a faded surface."""
        self.show_hover(None)
        self.show_ring(None)
        self._current = None
        self._restyle(deep=deep)
        self._place_boxes()

    def show_map_layer(self, layer: MapLayer) -> None:
        """Shade by another meaning."""
        self._layer = layer
        self._restyle()

    def map_layer(self) -> MapLayer:
        """What the shades mean now."""
        return self._layer

    def show_body(self, body_map: BodyMap) -> None:
        """Show another body with the same regions."""
        self._current = None
        self.show_drawing(MapDrawing(body_map, self._muscles))
        self._place_boxes()

    def zoom_by(self, factor: float) -> None:
        """Zoom around what has the keyboard or is chosen, else the middle; 0 shows the whole."""
        chosen = [s for s in self.layer() if s.key and s.key[0] in self.look.chosen]
        shape = self.ring() or max(
            chosen, key=lambda s: s.path.boundingRect().height(), default=None
        )
        at = self.to_pixels.map(QPointF(*shape.centre)) if shape else None
        self._zoom_map(self.zoom_factor() * factor, at)

    def region(self) -> RegionKey | None:
        """The region under the mouse, else under the keyboard, else None."""
        ring = self.ring()
        return self.hover() or (ring.key if ring else None)

    def week_work(self) -> WeekWork:
        """What the week asks, whatever a preview shows."""
        return self._work

    def preview_work(self) -> WeekWork | None:
        """What the week would ask, during a preview."""
        return self._preview

    def shown_work(self) -> WeekWork:
        """What is shown: the preview, or else the week."""
        return self._work if self._preview is None else self._preview

    def shading(self) -> Shading:
        """How numbers become shades."""
        return self._shading

    def _restyle(self, *, chosen: frozenset[str] | None = None, deep: bool | None = None) -> None:
        look = MapLook(
            self._shading.shades(self._layer, self.shown_work(), self.drawing.keys),
            self.look.deep if deep is None else deep,
            self.look.chosen if chosen is None else chosen,
            self._changed(),
        )
        if look != self.look:
            self.show_look(look)
        if chosen is not None and self._boxes:
            self._boxes.check(chosen)
        if not self._after_change.isActive():
            self._after_change.start()
        self.pointed.emit()

    def _changed(self) -> frozenset[RegionKey]:
        now, then, layer = self._work, self._preview, self._layer
        if then is None:
            return frozenset()
        keys = self.drawing.keys
        return frozenset(key for key in keys if then.value(layer, key) != now.value(layer, key))

    # Mouse

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._dragged_from is None:
            self._point_at(self._key_at(event.position()))
        else:
            self._drag_map(event.position() - self._dragged_from)
            self._dragged_from = event.position()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.MiddleButton:
            self._dragged_from = None
            self.setCursor(Qt.CursorShape.ArrowCursor)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        turned = event.angleDelta()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            factor = STEP ** (turned.y() / _WHEEL_NOTCH)
            self._zoom_map(self.zoom_factor() * factor, event.position())
        elif self.zoom_factor() > LEAST:
            self._drag_map(QPointF(turned) / 3)
        else:
            event.ignore()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self._point_at(None)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        shape = self.shape_at(event.position())
        if event.button() is Qt.MouseButton.MiddleButton and self.zoom_factor() > LEAST:
            self._dragged_from = event.position()
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        elif event.button() is Qt.MouseButton.LeftButton and shape and shape.key:
            self._current = shape
            self.show_ring(None)
            self._user_chose(shape.key[0], event.modifiers())

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            key = self._key_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), self._tooltip(key), self)
            return True
        return super().event(event)

    def _key_at(self, position: QPointF) -> RegionKey | None:
        shape = self.shape_at(position)
        return shape.key if shape else None

    def _tooltip(self, key: RegionKey | None) -> str:
        if key is None:
            return ""
        work = self.shown_work()
        return tooltip(self._muscles[key[0]], key[1], work, self.sources.exercises)

    def _point_at(self, key: RegionKey | None) -> None:
        if key != self.hover():
            self.show_hover(key)
            hand, arrow = Qt.CursorShape.PointingHandCursor, Qt.CursorShape.ArrowCursor
            self.setCursor(hand if key else arrow)
            self.pointed.emit()

    def _drag_map(self, by: QPointF) -> None:
        self.move_map(by)
        self._place_boxes()

    def _zoom_map(self, factor: float, at: QPointF | None = None) -> None:
        self.zoom_to(factor, at)
        self._place_boxes()

    # Keyboard

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        direction = _ARROWS.get(event.key())
        current = self._current
        if direction:
            self._walk(direction)
        elif event.key() in _CHOOSE and current and current.key:
            self._user_chose(current.key[0], event.modifiers())
        elif event.key() == Qt.Key.Key_Escape and self.look.chosen:
            self._tell(frozenset())
        elif not self._zoomed_by(event.key()) and not self._asked_by(event.key()):
            super().keyPressEvent(event)

    def _zoomed_by(self, key: int) -> bool:
        factor = _ZOOM_KEYS.get(key)
        if factor is not None:
            self.zoom_by(factor)
        return factor is not None

    def _asked_by(self, key: int) -> bool:
        if key in _LAYER_KEYS:
            self.layer_asked.emit(_LAYER_KEYS[key])
        elif key == Qt.Key.Key_D:
            self.deep_asked.emit(not self.look.deep)
        elif key == Qt.Key.Key_T:
            self.table_asked.emit()
        elif key == Qt.Key.Key_I:
            self.card_asked.emit()
        else:
            return False
        return True

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        if event.reason() is not Qt.FocusReason.MouseFocusReason:
            self._walk_to(self._current or self._start())

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.show_ring(None)
        self.pointed.emit()

    def _walk(self, direction: walk.Direction) -> None:
        current = self._current
        if current and self.ring():
            self._walk_to(walk.next_shape(self.layer(), current, direction))
        else:
            self._walk_to(current or self._start())

    def _start(self) -> DrawnShape | None:
        layer = self.layer()
        chosen = [s for s in layer if s.key and s.key[0] in self.look.chosen]
        return walk.first(chosen or layer)

    def _walk_to(self, shape: DrawnShape | None) -> None:
        self._current = shape
        self.show_ring(shape)
        if shape and shape.key and self._boxes:
            self._boxes.tell_focus(shape.key)
        self.pointed.emit()

    # Choosing

    def _user_chose(self, muscle_id: str, modifiers: Qt.KeyboardModifier) -> None:
        chosen, one = self.look.chosen, frozenset({muscle_id})
        if modifiers & Qt.KeyboardModifier.ControlModifier:
            self._tell(chosen ^ one)
        else:
            self._tell(frozenset() if chosen == one else one)

    def _box_asked(self, muscle_id: str) -> None:
        self._user_chose(muscle_id, Qt.KeyboardModifier.ControlModifier)

    def _tell(self, chosen: frozenset[str]) -> None:
        self.choose(chosen)
        self.muscles_chosen.emit(chosen)

    # Assistive tools

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._boxes is None:
            self._after_first_paint.start()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_boxes()

    def _build_boxes(self) -> None:
        from runstrength_desktop.ui.muscle_map.region_boxes import RegionBoxes  # noqa: PLC0415

        if self._boxes is None:
            self._boxes = RegionBoxes(self.drawing.keys, self, self._box_asked)
            self._place_boxes()
            self._name_boxes()
            self._boxes.check(self.look.chosen)

    def _name_boxes(self) -> None:
        if self._boxes:
            self._boxes.name({key: self._name(key) for key in self.drawing.keys})

    def _name(self, key: RegionKey) -> str:
        work, muscle = self.shown_work(), self._muscles[key[0]]
        name = accessible_name(muscle, key[1], work.sets.of(*key))
        more = layer_words(self._layer, muscle, work, self._shading.model)
        return f"{name}, {more}" if more else name

    def _place_boxes(self) -> None:
        if self._boxes:
            self._boxes.place({key: self._rectangle(key) for key in self.drawing.keys})

    def _rectangle(self, key: RegionKey) -> QRect:
        from runstrength_desktop.ui.muscle_map.region_rectangles import (  # noqa: PLC0415
            reported_rectangle,
        )

        shape = self.drawing.main_shape(key, deep=self.look.deep)
        return reported_rectangle(shape, self.to_pixels)
