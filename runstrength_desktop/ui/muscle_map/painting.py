"""Paints the whole map: skin, regions by shade, then what is changed or chosen."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from runstrength_desktop.domain.body_map import Tissue
from runstrength_desktop.ui.muscle_map.drawing import (
    DrawnShape,
    MapDrawing,
    RegionKey,
    region_path,
)
from runstrength_desktop.ui.muscle_map.layers import Shade
from runstrength_desktop.ui.muscle_map.patterns import faded_colour, shade_brush
from runstrength_desktop.ui.theme.tokens import Palette

# Pixels a unit from which lines are more than noise.
LINES_FROM, FIBRES_FROM = 0.4, 0.5

_NONE = Shade(0)
_FAINT = 0.18


@dataclass(frozen=True, slots=True)
class MapLook:
    """What a painted map shows; a region without a shade is shown as not trained."""

    shades: Mapping[RegionKey, Shade] = field(default_factory=dict)
    deep: bool = False
    chosen: frozenset[str] = frozenset()
    changed: frozenset[RegionKey] = frozenset()


def paint_map(painter: QPainter, drawing: MapDrawing, look: MapLook, palette: Palette) -> None:
    """Paint in units; lines keep their width in pixels at any scale."""
    paint_ground(painter, drawing, palette, deep=look.deep)
    paint_regions(painter, drawing, look, palette)
    paint_fibres(painter, drawing, palette, deep=look.deep)
    paint_marks(painter, drawing, look, palette)


def paint_ground(painter: QPainter, drawing: MapDrawing, palette: Palette, *, deep: bool) -> None:
    """What stays while shades change: the bodies, and the faded surface behind deep muscles."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for shape in drawing.decoration:
        _paint_decoration(painter, shape, palette)
    if deep:
        faded = pen(palette.line, 1.0)
        _paint_all(painter, drawing.layer(deep=False), faded_colour(palette), faded)
        for shape in drawing.bones:
            _paint_decoration(painter, shape, palette)


def paint_fibres(painter: QPainter, drawing: MapDrawing, palette: Palette, *, deep: bool) -> None:
    """Which way muscles pull, once the map is large enough that the lines help."""
    if painter.transform().m11() < FIBRES_FROM:
        return
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    faint = pen(palette.text, 1.0)
    colour = faint.color()
    colour.setAlphaF(_FAINT)
    faint.setColor(colour)
    painter.setPen(faint)
    for shape in drawing.layer(deep=deep):
        painter.drawPath(shape.lines)


def paint_regions(painter: QPainter, drawing: MapDrawing, look: MapLook, palette: Palette) -> None:
    """The regions of the layer that is shown, over the ground."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    layer = drawing.layer(deep=look.deep)
    _paint_shades(painter, layer, look.shades, palette)


def paint_marks(painter: QPainter, drawing: MapDrawing, look: MapLook, palette: Palette) -> None:
    """Outlines of what a preview changes and of what is chosen."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    layer = drawing.layer(deep=look.deep)
    changed = region_path(s for s in layer if s.key in look.changed)
    chosen = region_path(s for s in layer if s.key and s.key[0] in look.chosen)
    _outline(painter, changed, pen(palette.accent, 1.3))
    _outline(painter, chosen, pen(palette.surface, 4.4), pen(palette.accent, 2.4))


def pen(colour: str, width: float) -> QPen:
    """A line of `width` pixels whatever the scale; Qt draws one of 1.0 fastest."""
    line = QPen(QColor(colour), width)
    line.setCosmetic(True)
    line.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return line


def shade_pen(shade: Shade, palette: Palette) -> QPen:
    """What bounds a shade: no work has an outline of its own, what is left out hardly one."""
    if shade.step is None:
        return pen(palette.line, 1.0)
    if shade.outlined:
        return pen(palette.text_muted, 1.2)
    return pen(palette.skin if shade.step else palette.outline, 1.0)


def _paint_shades(
    painter: QPainter,
    shapes: Iterable[DrawnShape],
    shades: Mapping[RegionKey, Shade],
    palette: Palette,
) -> None:
    by_shade: dict[Shade, list[DrawnShape]] = {}
    for shape in shapes:
        if shape.key:
            by_shade.setdefault(shades.get(shape.key, _NONE), []).append(shape)
    for shade in sorted(by_shade, key=_weight):
        painter.setPen(shade_pen(shade, palette))
        painter.setBrush(shade_brush(shade, palette, painter))
        for shape in by_shade[shade]:
            painter.drawPath(shape.path)


def _weight(shade: Shade) -> tuple[bool, int]:
    """Pale shades are painted first, so that strong ones keep their edges."""
    return shade.outlined, -1 if shade.step is None else shade.step


def _paint_decoration(painter: QPainter, shape: DrawnShape, palette: Palette) -> None:
    fill = {
        Tissue.SKIN: palette.skin,
        Tissue.TENDON: palette.tendon,
        Tissue.BONE: palette.tendon,
        Tissue.HAIR: palette.hair,
    }[shape.tissue]
    is_edge = shape.tissue in (Tissue.SKIN, Tissue.HAIR)
    painter.setPen(pen(palette.outline if is_edge else palette.line, 1.0))
    painter.setBrush(QColor(fill))
    painter.drawPath(shape.path)
    if not shape.lines.isEmpty() and painter.transform().m11() >= LINES_FROM:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(pen(palette.line, 1.0))
        painter.drawPath(shape.lines)


def _paint_all(painter: QPainter, shapes: Iterable[DrawnShape], fill: str, line: QPen) -> None:
    painter.setPen(line)
    painter.setBrush(QColor(fill))
    for shape in shapes:
        painter.drawPath(shape.path)


def _outline(painter: QPainter, path: QPainterPath, *lines: QPen) -> None:
    if not path.isEmpty():
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for line in lines:
            painter.setPen(line)
            painter.drawPath(path)
