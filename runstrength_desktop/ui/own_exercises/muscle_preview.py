"""Both figures with the chosen muscles, as small pictures of the catalogue tint them."""

from collections.abc import Mapping

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from runstrength_desktop.domain.body_map import BodyMap
from runstrength_desktop.domain.muscle import BodyView
from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.shape_path import shape_path
from runstrength_desktop.ui.theme.tokens import Palette

_SIZE = QSize(212, 236)
_OUTLINE = 4.0
_MARGIN = 0.03
_TINTS = {1.0: 4, 0.5: 2, 0.25: 1}
_VIEWS = (BodyView.FRONT, BodyView.BACK)


class MusclePreview(QWidget):
    """Redraws when other muscles are chosen."""

    def __init__(self, body_map: BodyMap, palette: Palette) -> None:
        super().__init__()
        self._map = body_map
        self._tokens = palette
        self._weights: dict[str, float] = {}
        self.setFixedSize(_SIZE)
        self.setAccessibleName(self.tr("Muscles on the body"))

    @property
    def shown(self) -> Mapping[str, float]:
        """The muscles it shows, with their weights."""
        return self._weights

    def show_muscles(self, muscles: tuple[tuple[str, float], ...]) -> None:
        """Tint these regions from now on."""
        self._weights = dict(muscles)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number, view in enumerate(_VIEWS):
            painter.save()
            self._place(painter, number)
            self._paint(painter, view)
            painter.restore()

    def _place(self, painter: QPainter, number: int) -> None:
        width, height = self.width() / len(_VIEWS), self.height()
        scale = min(width / self._map.width, height / self._map.height) * (1 - 2 * _MARGIN)
        painter.translate(width * (number + 0.5), (height - scale * self._map.height) / 2)
        painter.scale(scale, scale)

    def _paint(self, painter: QPainter, view: BodyView) -> None:
        body, *shapes = self._map.of_view(view)
        painter.setPen(QPen(QColor(self._tokens.outline), _OUTLINE))
        painter.setBrush(QColor(self._tokens.skin))
        painter.drawPath(shape_path(body))
        painter.setPen(QPen(QColor(self._tokens.outline), 1))
        for shape in shapes:
            weight = self._weights.get(shape.region or "")
            if weight is not None:
                painter.setBrush(QColor(self._tokens.ramp[_TINTS[weight]]))
                painter.drawPath(shape_path(shape))
