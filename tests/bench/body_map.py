"""The muscle map: pointing at a region, and shading all of them anew."""

from itertools import cycle
from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QPainter

from runstrength_desktop import composition
from runstrength_desktop.coaching.fractional_sets import MuscleSets
from runstrength_desktop.ui.muscle_map.map_widget import MapWidget
from runstrength_desktop.ui.theme.tokens import LIGHT
from tests.bench.measuring import Figure, medians
from tests.bench.painted import PaintedWidget, finish_painting, repaint_all, shown

SIZE = (900, 800)
ROUNDS = 60
HOVER_GOAL, COLOUR_GOAL = 3.0, 1.2


def measure(folder: Path) -> list[Figure]:
    """On a map as large as a window, where painting costs most."""
    muscles = composition.catalogue().muscles
    widget = MapWidget(composition.body_map(), muscles, LIGHT)
    shown(widget, SIZE)
    figures = [_hover(widget), _recolour(widget)]
    widget.close()
    return figures


def _hover(widget: MapWidget) -> Figure:
    picture = widget.grab()
    blit = PaintedWidget(*SIZE, lambda painter: painter.drawPixmap(QPoint(), picture))
    shown(blit)
    keys = cycle(key for key in widget.drawing.keys if widget.shapes_of(key))

    def hover() -> None:
        widget.show_hover(next(keys))
        finish_painting(widget)

    ms, floor_ms = medians(4 * ROUNDS, hover, lambda: repaint_all(blit))
    widget.show_hover(None)
    blit.close()
    floor = "the map as one picture, painted"
    return Figure("Pointing at another region, painted", floor, HOVER_GOAL, ms, floor_ms)


def _recolour(widget: MapWidget) -> Figure:
    looks = cycle(
        MuscleSets({key: (start + n) % 14 for n, key in enumerate(widget.drawing.keys)})
        for start in range(6)
    )
    plain = PaintedWidget(*SIZE, lambda painter: _draw_paths(painter, widget))
    shown(plain)

    def recolour() -> None:
        widget.show_sets(next(looks))
        finish_painting(widget)

    ms, floor_ms = medians(ROUNDS, recolour, lambda: repaint_all(plain))
    plain.close()
    floor = "one drawPath for each shape"
    return Figure("All regions shaded anew, painted", floor, COLOUR_GOAL, ms, floor_ms)


def _draw_paths(painter: QPainter, widget: MapWidget) -> None:
    painter.fillRect(0, 0, *SIZE, QColor(LIGHT.surface))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setTransform(widget.to_pixels)
    painter.setPen(QColor(LIGHT.outline))
    for number, shape in enumerate((*widget.drawing.decoration, *widget.layer())):
        painter.setBrush(QColor(LIGHT.ramp[number % 5]))
        painter.drawPath(shape.path)
