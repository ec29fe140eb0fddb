"""Draws the icons in every size, from their drawings: `python -m tests.packaging.icon_files`."""

import os
from pathlib import Path

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from tests.house.house_files import ROOT

FOLDER = ROOT / "resources" / "icon"
NAMES = ("runstrength", "plan-file")
SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)


def drawn(name: str, size: int) -> QImage:
    """A drawing at a number of pixels across."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(FOLDER / f"{name}.svg")).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return image


def file_of(name: str, size: int) -> Path:
    return FOLDER / f"{name}-{size}.png"


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication([])
    for each in NAMES:
        for pixels in SIZES:
            drawn(each, pixels).save(str(file_of(each, pixels)))
