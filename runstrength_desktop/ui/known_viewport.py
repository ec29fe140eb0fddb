"""Start-up: the binding need not look up what a viewport is."""

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QAbstractScrollArea, QWidget


def give_known_viewport(area: QAbstractScrollArea) -> None:
    """Give a view a viewport like Qt's own, made here.

    When `viewport()` returns a widget the binding has not seen, it makes the types
    of all of Qt's widgets to find the fitting one, which takes a tenth of a start.
    """
    viewport = QWidget(area)
    viewport.setBackgroundRole(QPalette.ColorRole.Base)
    viewport.setAutoFillBackground(True)
    area.setViewport(viewport)
