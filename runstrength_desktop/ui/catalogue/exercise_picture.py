"""The picture at the top of a page: both sides of the body with the muscles that work."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from runstrength_desktop.domain.body_map import BodyMap
from runstrength_desktop.domain.exercise import Exercise
from runstrength_desktop.domain.muscle import BodyView
from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.shape_path import shape_path
from runstrength_desktop.ui.theme.tokens import Palette
from runstrength_desktop.ui.thumbnails import tint

_SIZE = QSize(150, 168)
_OUTLINE = 4.0
_VIEWS = (BodyView.FRONT, BodyView.BACK)


class BodyPicture(QWidget):
    """Front and back, as the small pictures of the list tint them."""

    def __init__(
        self, exercise: Exercise, body_map: BodyMap, palette: Palette, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._weights = dict(exercise.muscles)
        self._map = body_map
        self._colours = palette
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Where it works: front and back of the body"))

    @override
    def sizeHint(self) -> QSize:
        return _SIZE

    @override
    def minimumSizeHint(self) -> QSize:
        return _SIZE

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = self.height() * 0.98 / self._map.height
        step = min(self.width() / 2, self._map.width * scale)
        left = (self.width() - 2 * step) / 2
        for number, view in enumerate(_VIEWS):
            painter.save()
            painter.translate(left + (number + 0.5) * step, self.height() * 0.01)
            painter.scale(scale, scale)
            self._paint(painter, view)
            painter.restore()

    def _paint(self, painter: QPainter, view: BodyView) -> None:
        body, *shapes = self._map.of_view(view)
        painter.setPen(QPen(QColor(self._colours.outline), _OUTLINE))
        painter.setBrush(QColor(self._colours.skin))
        painter.drawPath(shape_path(body))
        painter.setPen(Qt.PenStyle.NoPen)
        for shape in shapes:
            weight = self._weights.get(shape.region or "", 0.0)
            if weight:
                painter.setBrush(QColor(tint(self._colours, weight)))
                painter.drawPath(shape_path(shape))
