"""What the shades mean, in cells with their words written in them; one row a layer."""

from dataclasses import dataclass
from html import escape

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent

from runstrength_desktop.coaching.bands import Band
from runstrength_desktop.coaching.muscle_roles import Role
from runstrength_desktop.coaching.running_load import RunningModel
from runstrength_desktop.ui.muscle_map.layers import HABITS, MapLayer, Pattern, Shade, band_shade
from runstrength_desktop.ui.muscle_map.painting import pen
from runstrength_desktop.ui.muscle_map.patterns import shade_brush, shade_colour
from runstrength_desktop.ui.muscle_map.wording import number
from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.plain_label import PlainLabel
from runstrength_desktop.ui.theme.fonts import small_font
from runstrength_desktop.ui.theme.tokens import GRID, Palette

_HEIGHT = 4 * GRID + 2


@dataclass(frozen=True, slots=True)
class LegendRow:
    """Cells from left to right, what a screen reader says, and where the numbers come from."""

    cells: tuple[tuple[Shade, str], ...]
    sentence: str
    source: str


class Legend(PlainLabel):
    """Cells of equal width; its text is what a screen reader says."""

    def __init__(self, palette: Palette) -> None:
        super().__init__()
        self._palette = palette
        self.setFont(small_font())
        self.setFixedHeight(_HEIGHT)
        self.show_layer(MapLayer.PLANNED, None)

    def show_layer(self, layer: MapLayer, model: RunningModel | None) -> None:
        """Explain a layer; `model` holds the limits of R35."""
        self._row = {
            MapLayer.PLANNED: self._planned,
            MapLayer.RUNNING: lambda: self._running(model),
            MapLayer.HABIT: self._habit,
            MapLayer.CHAIN: self._chain,
        }[layer]()
        self.setText(self._row.sentence)
        self.setToolTip(f"<qt>{escape(self._row.source)}</qt>")
        self.update()

    def apply_palette(self, palette: Palette) -> None:
        """Change colours."""
        self._palette = palette
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(240, _HEIGHT)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(120, _HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self.font())
        left = 0.0
        for (shade, word), width in zip(self._row.cells, self._widths(), strict=True):
            self._paint_cell(painter, QRectF(left + 0.5, 0.5, width - 2, _HEIGHT - 1), shade, word)
            left += width
        painter.end()

    def _widths(self) -> list[float]:
        """Cells share what their words leave over."""
        metrics = QFontMetricsF(self.font())
        words = [metrics.horizontalAdvance(word) for _, word in self._row.cells]
        spare = max(0.0, self.width() - sum(words)) / len(words)
        return [word + spare for word in words]

    def _paint_cell(self, painter: QPainter, cell: QRectF, shade: Shade, word: str) -> None:
        colour = shade_colour(shade, self._palette)
        painter.setPen(pen(colour if shade.step else self._palette.outline, 1.0))
        painter.setBrush(shade_brush(shade, self._palette, painter))
        painter.drawRect(cell)
        if shade.pattern is not Pattern.PLAIN:
            self._clear_behind_word(painter, cell, colour, word)
        painter.setPen(QColor(readable_on(colour)))
        painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, word)

    def _clear_behind_word(self, painter: QPainter, cell: QRectF, colour: str, word: str) -> None:
        box = painter.boundingRect(cell, Qt.AlignmentFlag.AlignCenter, word)
        painter.fillRect(box.adjusted(-2, 0, 2, 0) & cell, QColor(colour))

    # One row a layer

    def _bands(self) -> tuple[tuple[Shade, str], ...]:
        words = (self.tr("none"), "<2", "2–4", "4–10", "10–15", self.tr("over 15"))
        return tuple((band_shade(level), words[level]) for level in Band)

    def _planned(self) -> LegendRow:
        return LegendRow(
            self._bands(),
            self.tr("Weekly sets: none, under 2, 2 to 4, 4 to 10, 10 to 15, over 15"),
            self.tr("Weekly sets: a prime mover's set counts 1, a helper's ½ or ¼"),
        )

    def _chain(self) -> LegendRow:
        return LegendRow(
            self._bands(),
            self.tr("Weekly sets of the posterior chain: calves, hamstrings, glutes and back"),
            self.tr(
                "Posterior chain: calves, hamstrings, glutes and back, shaded by weekly sets; "
                "the rest is left pale"
            ),
        )

    def _running(self, model: RunningModel | None) -> LegendRow:
        limits = [number(limit) for limit in model.limits] if model else ["?"] * 3
        some, much, most = limits
        words = (self.tr("none"), f"<{some}", f"{some}–{much}", f"{much}–{most}", f"{most}+ min")
        cells = tuple((Shade(step), word) for step, word in enumerate(words))
        return LegendRow(
            cells,
            self.tr("Running load in weighted minutes: %s") % ", ".join(words),
            self.tr(
                "Running load, our own model (R35): minutes of each run × its kind × how much "
                "running asks of the muscle; a run by distance counts 6 min a kilometre"
            ),
        )

    def _habit(self) -> LegendRow:
        cells = (
            (HABITS[Role.USED], self.tr("used")),
            (HABITS[Role.USED_WEAK], self.tr("used, often weak")),
            (HABITS[Role.NEGLECTED], self.tr("neglected")),
            (HABITS[Role.NEGLECTED_WEAK], self.tr("+ weak")),
        )
        return LegendRow(
            cells,
            self.tr(
                "Plain and strong: used most in running. Dots: neglected by running. "
                "Stripes: often weak as well. Pale: neither"
            ),
            self.tr(
                "What running uses most, what it neglects, and what is often weak in runners "
                "(S2-17, S2-18, S3-11)"
            ),
        )


def readable_on(colour: str) -> str:
    """Black or white, whichever contrasts more with "#rrggbb" (WCAG 2 luminance)."""
    light = _luminance(QColor(colour))
    return "#000000" if (light + 0.05) / 0.05 >= 1.05 / (light + 0.05) else "#ffffff"


def _luminance(colour: QColor) -> float:
    red, green, blue = (_linear(c) for c in (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
