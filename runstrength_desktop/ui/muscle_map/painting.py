"""Paints the whole map: skin, regions by band (R17), then what is changed or chosen."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen

from runstrength_desktop.coaching.bands import Band, band
from runstrength_desktop.coaching.fractional_sets import MuscleSets
from runstrength_desktop.ui.muscle_map.drawing import (
    DrawnShape,
    MapDrawing,
    RegionKey,
    region_path,
)
from runstrength_desktop.ui.theme.tokens import Palette


@dataclass(frozen=True, slots=True)
class MapLook:
    """What a painted map shows."""

    sets: MuscleSets = field(default_factory=lambda: MuscleSets({}))
    deep: bool = False
    chosen: frozenset[str] = frozenset()
    changed: frozenset[RegionKey] = frozenset()


def paint_map(painter: QPainter, drawing: MapDrawing, look: MapLook, palette: Palette) -> None:
    """Paint in units; lines keep their width in pixels at any scale."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _paint_all(painter, drawing.decoration, palette.skin, pen(palette.outline, 1.0))
    if look.deep:
        faded = pen(palette.line, 0.8)
        _paint_all(painter, drawing.layer(deep=False), faded_colour(palette), faded)
    layer = drawing.layer(deep=look.deep)
    _paint_bands(painter, layer, look.sets, palette)
    _outline(painter, [s for s in layer if s.key in look.changed], palette, 1.6)
    _outline(painter, [s for s in layer if s.key and s.key[0] in look.chosen], palette, 2.4)


def pen(colour: str, width: float) -> QPen:
    """A line of `width` pixels whatever the scale."""
    line = QPen(QColor(colour), width)
    line.setCosmetic(True)
    line.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return line


def faded_colour(palette: Palette) -> str:
    """The surface layer behind the deep one: between skin and no work."""
    skin, none = QColor(palette.skin), QColor(palette.ramp[Band.NONE])
    return QColor(
        (skin.red() + none.red()) // 2,
        (skin.green() + none.green()) // 2,
        (skin.blue() + none.blue()) // 2,
    ).name()


def band_brushes(level: Band, palette: Palette) -> tuple[QBrush, ...]:
    """What fills a band, one over the other: "over" is hatched too."""
    fill = QBrush(QColor(palette.ramp[level]))
    if level is not Band.OVER:
        return (fill,)
    return fill, QBrush(QColor(palette.surface), Qt.BrushStyle.BDiagPattern)


def band_pen(level: Band, palette: Palette) -> QPen:
    """What bounds a band: "none" has an outline of its own."""
    return pen(palette.outline, 0.7) if level is Band.NONE else pen(palette.skin, 1.0)


def _paint_bands(
    painter: QPainter, shapes: Iterable[DrawnShape], sets: MuscleSets, palette: Palette
) -> None:
    by_band: dict[Band, list[DrawnShape]] = {}
    for shape in shapes:
        if shape.key:
            by_band.setdefault(band(sets.of(*shape.key)), []).append(shape)
    for level in sorted(by_band):
        painter.setPen(band_pen(level, palette))
        for brush in band_brushes(level, palette):
            painter.setBrush(brush)
            for shape in by_band[level]:
                painter.drawPath(shape.path)
            painter.setPen(Qt.PenStyle.NoPen)


def _paint_all(painter: QPainter, shapes: Iterable[DrawnShape], fill: str, line: QPen) -> None:
    painter.setPen(line)
    painter.setBrush(QColor(fill))
    for shape in shapes:
        painter.drawPath(shape.path)


def _outline(painter: QPainter, shapes: list[DrawnShape], palette: Palette, width: float) -> None:
    if shapes:
        path = region_path(shapes)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for line in (pen(palette.surface, width + 2), pen(palette.accent, width)):
            painter.setPen(line)
            painter.drawPath(path)
