"""Draws every figure on one sheet: `python -m tests.planning.figure_sheet [OUT] [--numbers]`.

With --numbers the names are left out, for somebody who is to recognise the movements.
"""

import os
import sys
from pathlib import Path

from runstrength_desktop import composition

COLUMNS, WIDTH, HEIGHT, LINE = 7, 240, 176, 26
SHEET = Path(__file__).parents[2] / "docs" / "figures.png"


def draw(out: Path, *, numbers: bool = False) -> int:
    """Paint the sheet; how many figures are on it."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QRectF, Qt
    from PySide6.QtGui import QColor, QImage, QPainter

    from runstrength_desktop import app
    from runstrength_desktop.planning.figure_shapes import picture
    from runstrength_desktop.ui.figure_painting import paint_figure
    from runstrength_desktop.ui.theme.tokens import LIGHT

    application = app.make_application()
    known, figures = composition.catalogue(), composition.figures()
    ids = [e.id for e in known.exercises if e.id in figures and figures[e.id].is_shown]
    rows = -(-len(ids) // COLUMNS)
    image = QImage(COLUMNS * WIDTH, rows * HEIGHT, QImage.Format.Format_RGB32)
    image.fill(QColor(LIGHT.card))
    painter = QPainter(image)
    for n, key in enumerate(ids):
        left, top = n % COLUMNS * WIDTH, n // COLUMNS * HEIGHT
        box = QRectF(left + 10, top + 8, WIDTH - 20, HEIGHT - LINE - 12)
        paint_figure(painter, picture(figures[key]), box, LIGHT)
        painter.setPen(QColor(LIGHT.text))
        words = str(n + 1) if numbers else known.by_id[key].name
        line = QRectF(left, top + HEIGHT - LINE, WIDTH, LINE)
        painter.drawText(line, Qt.AlignmentFlag.AlignCenter, words)
    painter.end()
    image.save(str(out))
    application.quit()
    return len(ids)


if __name__ == "__main__":
    given = [word for word in sys.argv[1:] if not word.startswith("--")]
    target = Path(given[0]) if given else SHEET
    sys.stdout.write(f"{draw(target, numbers='--numbers' in sys.argv)} figures on {target.name}\n")
