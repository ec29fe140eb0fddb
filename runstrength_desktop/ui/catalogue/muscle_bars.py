"""How much a muscle works, as a bar with a word."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from runstrength_desktop.domain.exercise import Exercise
from runstrength_desktop.domain.muscle import Muscle
from runstrength_desktop.ui.exercise_words import role_words
from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.theme import fonts
from runstrength_desktop.ui.theme.tokens import GRID, Palette
from runstrength_desktop.ui.thumbnails import tint

BAR = 7.0

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_NAME_SHARE, _GAP = 0.5, 2 * GRID


@dataclass(frozen=True, slots=True)
class MuscleLine:
    """A muscle's name with its weight in each exercise, 0 where it does nothing."""

    name: str
    weights: tuple[float, ...]


def muscle_lines(exercises: Sequence[Exercise], known: Mapping[str, Muscle]) -> list[MuscleLine]:
    """All muscles of the exercises, heaviest in any of them first."""
    ids = dict.fromkeys(m for exercise in exercises for m, _ in exercise.muscles)
    lines = [
        MuscleLine(known[m].name if m in known else m, tuple(e.weight(m) for e in exercises))
        for m in ids
    ]
    return sorted(lines, key=lambda line: -max(line.weights))


def weight_words(weight: float) -> str:
    """What a muscle does, a dash for nothing."""
    return role_words(weight) if weight > 0 else "–"


class WeightBar(QWidget):
    """A bar as long as the weight, with its word."""

    def __init__(self, weight: float, palette: Palette, parent: QWidget) -> None:
        super().__init__(parent)
        self._weight = weight
        self._colours = palette
        self.setFont(fonts.small_font())
        self.setAccessibleName(weight_words(weight))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(self.font(), self)
        return QSize(120, round(metrics.height()) + GRID)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self.font())
        _paint_weight(painter, QRectF(self.rect()), self._weight, self._colours)


class MuscleBars(QWidget):
    """The muscles of an exercise, a line each."""

    def __init__(self, lines: Sequence[MuscleLine], palette: Palette, parent: QWidget) -> None:
        super().__init__(parent)
        self._lines = lines
        self._colours = palette
        self.setFont(fonts.small_font())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Muscles"))
        spoken = (f"{line.name}: {weight_words(line.weights[0])}" for line in lines)
        self.setAccessibleDescription("; ".join(spoken))

    @override
    def sizeHint(self) -> QSize:
        return QSize(260, self._row_height() * len(self._lines))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(180, self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self.font())
        metrics, height = QFontMetricsF(self.font(), self), self._row_height()
        name_width = self.width() * _NAME_SHARE
        for number, line in enumerate(self._lines):
            row = QRectF(0, number * height, self.width(), height)
            name = metrics.elidedText(line.name, Qt.TextElideMode.ElideRight, name_width)
            painter.setPen(QColor(self._colours.text))
            painter.drawText(row, _LEFT, name)
            beside = row.adjusted(name_width + _GAP, 0, 0, 0)
            _paint_weight(painter, beside, line.weights[0], self._colours)

    def _row_height(self) -> int:
        return round(QFontMetricsF(self.font(), self).height()) + GRID


def _paint_weight(painter: QPainter, part: QRectF, weight: float, palette: Palette) -> None:
    """The bar, with its word at the right."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    metrics = QFontMetricsF(painter.font(), painter.device())
    longest = max(metrics.horizontalAdvance(role_words(w)) for w in (1.0, 0.5, 0.25))
    track = QRectF(part.left(), part.center().y() - BAR / 2, part.width() - longest - _GAP, BAR)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(palette.ramp[0]))
    painter.drawRoundedRect(track, BAR / 2, BAR / 2)
    painter.setPen(QColor(palette.text_muted))
    painter.drawText(part.adjusted(track.width() + _GAP, 0, 0, 0), _LEFT, weight_words(weight))
    if weight > 0:
        painter.setPen(QPen(QColor(palette.outline), 0.8))
        painter.setBrush(QColor(tint(palette, weight)))
        track.setWidth(max(BAR, track.width() * min(1.0, weight)))
        painter.drawRoundedRect(track, BAR / 2, BAR / 2)
