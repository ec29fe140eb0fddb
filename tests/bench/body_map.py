"""The muscle map: pointing at a region, finding it, shading all of them; also at 2 × scale."""

import json
import os
import subprocess
import sys
from dataclasses import asdict, replace
from itertools import cycle
from pathlib import Path

from PySide6.QtCore import QPoint, QPointF
from PySide6.QtGui import QColor, QPainter, QPen

from runstrength_desktop import composition
from runstrength_desktop.coaching.fractional_sets import MuscleSets
from runstrength_desktop.ui.muscle_map.map_widget import MapWidget
from runstrength_desktop.ui.theme.tokens import LIGHT
from tests.bench.measuring import Figure, medians
from tests.bench.painted import PaintedWidget, finish_painting, repaint_all, shown

SIZE = (900, 800)
ROUNDS = 60
HOVER_GOAL, COLOUR_GOAL, HIT_GOAL = 3.0, 1.2, 20.0
POINTS = [QPointF(x, y) for x in range(20, 900, 40) for y in range(20, 800, 40)]
FAR = QPointF(-9.0, -9.0)


def measure(folder: Path) -> list[Figure]:
    """At the usual scale here, at 2 × in a process of its own."""
    return [*_figures(), *_doubled()]


def _doubled() -> list[Figure]:
    environment = {**os.environ, "QT_SCALE_FACTOR": "2", "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "tests.bench.body_map"]
    answer = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    figures = (Figure(**values) for values in json.loads(answer.stdout.splitlines()[-1]))
    return [replace(figure, what=f"{figure.what}, at 2 × scale") for figure in figures]


def _figures() -> list[Figure]:
    """On a map as large as a window, where painting costs most."""
    muscles = composition.catalogue().muscles
    widget = MapWidget(composition.body_map(), muscles, LIGHT)
    shown(widget, SIZE)
    figures = [_hover(widget), _recolour(widget), _hit(widget)]
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
        MuscleSets({key: (start + n) % 17 for n, key in enumerate(widget.drawing.keys)})
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


def _hit(widget: MapWidget) -> Figure:
    """All over both figures, against the cheapest question a path can be asked."""
    path = max(widget.layer(), key=lambda shape: shape.path.elementCount()).path
    inverse, _ = widget.to_pixels.inverted()
    points = [(point.x(), point.y()) for point in map(inverse.map, POINTS)]

    def find() -> None:
        for x, y in points:
            widget.drawing.shape_at(x, y, deep=False)

    def contain() -> None:
        for _ in points:
            path.contains(FAR)

    ms, floor_ms = medians(ROUNDS, find, contain)
    floor = "one contains of a path that is elsewhere"
    count = len(points)
    return Figure("Finding the region at a point", floor, HIT_GOAL, ms / count, floor_ms / count)


def _draw_paths(painter: QPainter, widget: MapWidget) -> None:
    painter.fillRect(0, 0, *SIZE, QColor(LIGHT.surface))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setTransform(widget.to_pixels)
    pen = QPen(QColor(LIGHT.outline))
    pen.setCosmetic(True)
    painter.setPen(pen)
    for number, shape in enumerate((*widget.drawing.decoration, *widget.layer())):
        painter.setBrush(QColor(LIGHT.ramp[number % 5]))
        painter.drawPath(shape.path)


if __name__ == "__main__":
    from runstrength_desktop.app import make_application

    make_application()
    sys.stdout.write(json.dumps([asdict(figure) for figure in _figures()]) + "\n")
