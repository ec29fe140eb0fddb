"""The rectangle a region reports to assistive tools: its centre lies inside the region."""

from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QTransform

from runstrength_desktop.ui.muscle_map.drawing import DrawnShape


def reported_rectangle(shape: DrawnShape, transform: QTransform) -> QRect:
    """The largest rectangle around the centre within the shape's bounds, in whole pixels.

    Odd sizes, so that the middle is one pixel; the pixel is one whose middle is
    inside, as a thin shape may pass between two.
    """
    x, y = _middle_pixel(shape, transform)
    box = transform.mapRect(shape.path.boundingRect())
    across = max(0, int(min(x - box.left(), box.right() - x - 1)))
    down = max(0, int(min(y - box.top(), box.bottom() - y - 1)))
    return QRect(x - across, y - down, 2 * across + 1, 2 * down + 1)


def _middle_pixel(shape: DrawnShape, transform: QTransform) -> tuple[int, int]:
    centre = transform.map(QPointF(*shape.centre))
    x, y = int(centre.x()), int(centre.y())
    around = sorted(
        ((x + dx, y + dy) for dx in range(-2, 3) for dy in range(-2, 3)),
        key=lambda pixel: abs(pixel[0] + 0.5 - centre.x()) + abs(pixel[1] + 0.5 - centre.y()),
    )
    to_units = transform.inverted()[0]
    for pixel in around:
        point = to_units.map(QPointF(pixel[0] + 0.5, pixel[1] + 0.5))
        if shape.contains(point.x(), point.y()):
            return pixel
    return x, y
