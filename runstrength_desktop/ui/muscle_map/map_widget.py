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
)
from PySide6.QtWidgets import QToolTip

from runstrength_desktop.coaching.bands import band
from runstrength_desktop.coaching.fractional_sets import MuscleSets
from runstrength_desktop.domain.body_map import BodyMap
from runstrength_desktop.domain.muscle import Muscle
from runstrength_desktop.ui.muscle_map import walk
from runstrength_desktop.ui.muscle_map.drawing import DrawnShape, MapDrawing, RegionKey
from runstrength_desktop.ui.muscle_map.map_canvas import MapCanvas
from runstrength_desktop.ui.muscle_map.painting import MapLook
from runstrength_desktop.ui.muscle_map.wording import accessible_name, tooltip
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


class MapWidget(MapCanvas):
    """Regions to point at and choose.

    `muscles_chosen(frozenset[str])` follows the user's choice; `pointed()` says
    that `region()`, the one to describe, may be another; `layer_asked(bool)` that
    what is chosen lies on the layer that is not shown.
    """

    muscles_chosen = Signal(object)
    pointed = Signal()
    layer_asked = Signal(bool)

    def __init__(self, body_map: BodyMap, muscles: Sequence[Muscle], palette: Palette) -> None:
        self._muscles = {muscle.id: muscle for muscle in muscles}
        super().__init__(MapDrawing(body_map, self._muscles), palette)
        self._sets = self.look.sets
        self._preview: MuscleSets | None = None
        self._current: DrawnShape | None = None
        self._boxes: RegionBoxes | None = None
        self._after_first_paint = QTimer(self, singleShot=True, interval=0)
        self._after_first_paint.timeout.connect(self._build_boxes)
        self.setAccessibleName(self.tr("Muscle map"))
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    # What is shown

    def show_sets(self, sets: MuscleSets) -> None:
        """Shade every region by its weekly sets (R17), left and right apart."""
        self._sets = sets
        self._restyle()

    def show_preview(self, sets: MuscleSets | None) -> None:
        """Shade the week as it would be, what changes outlined; None ends it."""
        self._preview = sets
        self._restyle()

    def choose(self, muscles: frozenset[str]) -> None:
        """Mark muscles as chosen, without telling anyone; unknown ids are left out."""
        known = muscles & self._muscles.keys()
        shown = {shape.key[0] for shape in self.layer() if shape.key}
        if known and not known & shown:
            self.layer_asked.emit(not self.look.deep)
        self._restyle(chosen=known)

    def show_layer(self, *, deep: bool) -> None:
        """Show the surface, or the deep muscles over a faded surface."""
        self.show_hover(None)
        self.show_ring(None)
        self._current = None
        self._restyle(deep=deep)
        self._place_boxes()

    def region(self) -> RegionKey | None:
        """The region under the mouse, else under the keyboard, else None."""
        ring = self.ring()
        return self.hover() or (ring.key if ring else None)

    def week_sets(self) -> MuscleSets:
        """The week's sets, whatever a preview shows."""
        return self._sets

    def preview_sets(self) -> MuscleSets | None:
        """The sets of the week as it would be, during a preview."""
        return self._preview

    def _restyle(self, *, chosen: frozenset[str] | None = None, deep: bool | None = None) -> None:
        look = MapLook(
            self._sets if self._preview is None else self._preview,
            self.look.deep if deep is None else deep,
            self.look.chosen if chosen is None else chosen,
            self._changed(),
        )
        if look != self.look:
            self.show_look(look)
            self._describe_boxes()
            self.pointed.emit()

    def _changed(self) -> frozenset[RegionKey]:
        preview = self._preview
        if preview is None:
            return frozenset()
        keys = self.drawing.keys
        return frozenset(key for key in keys if preview.of(*key) != self._sets.of(*key))

    # Mouse

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._point_at(self._key_at(event.position()))

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self._point_at(None)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        shape = self.shape_at(event.position())
        if event.button() is Qt.MouseButton.LeftButton and shape and shape.key:
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
        sets = self.look.sets.of(*key)
        return tooltip(self._muscles[key[0]], key[1], sets, band(sets))

    def _point_at(self, key: RegionKey | None) -> None:
        if key != self.hover():
            self.show_hover(key)
            hand, arrow = Qt.CursorShape.PointingHandCursor, Qt.CursorShape.ArrowCursor
            self.setCursor(hand if key else arrow)
            self.pointed.emit()

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
        else:
            super().keyPressEvent(event)

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
            self._describe_boxes()

    def _describe_boxes(self) -> None:
        if self._boxes:
            sets, muscles = self.look.sets, self._muscles
            keys = self.drawing.keys
            self._boxes.name({k: accessible_name(muscles[k[0]], k[1], sets.of(*k)) for k in keys})
            self._boxes.check(self.look.chosen)

    def _place_boxes(self) -> None:
        if self._boxes:
            self._boxes.place({key: self._rectangle(key) for key in self.drawing.keys})

    def _rectangle(self, key: RegionKey) -> QRect:
        from runstrength_desktop.ui.muscle_map.region_rectangles import (  # noqa: PLC0415
            reported_rectangle,
        )

        shape = self.drawing.main_shape(key, deep=self.look.deep)
        return reported_rectangle(shape, self.to_pixels)
