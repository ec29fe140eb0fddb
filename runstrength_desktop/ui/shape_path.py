"""The drawn body as Qt paths, in the figure's own units."""

from PySide6.QtGui import QPainterPath

from runstrength_desktop.domain.body_map import Outline, Shape


def shape_path(shape: Shape) -> QPainterPath:
    """All outlines of a shape as one path."""
    path = QPainterPath()
    for outline in shape.outlines:
        _add(path, outline)
    return path


def _add(path: QPainterPath, outline: Outline) -> None:
    path.moveTo(*outline.start)
    for first, second, end in outline.segments:
        path.cubicTo(*first, *second, *end)
    path.closeSubpath()
