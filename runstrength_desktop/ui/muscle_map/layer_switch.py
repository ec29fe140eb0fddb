"""Which layer the map shows: four buttons that look like one, and a switch for deep muscles."""

from html import escape

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from runstrength_desktop.ui.muscle_map.layers import MapLayer
from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.theme.fonts import small_font, strong_font
from runstrength_desktop.ui.theme.tokens import GRID, RADIUS, Palette

_HEIGHT = 6 * GRID


class _Segment(QPushButton):
    """One part: raised when it is chosen, ringed when it has the keyboard."""

    def __init__(self, text: str, name: str, palette: Palette) -> None:
        super().__init__(text)
        self.colours = palette
        self.setCheckable(True)
        self.setFont(small_font())
        self.setAccessibleName(name)
        self.setToolTip(escape(name))

    @override
    def sizeHint(self) -> QSize:
        wide = QFontMetrics(strong_font()).horizontalAdvance(self.text())
        return QSize(wide + 3 * GRID, _HEIGHT)

    @override
    def minimumSizeHint(self) -> QSize:
        wide = QFontMetrics(small_font()).horizontalAdvance(self.text())
        return QSize(wide + 2 * GRID, _HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours, chosen = self.colours, self.isChecked()
        edge = colours.accent if self.hasFocus() else colours.outline
        if chosen or self.hasFocus():
            painter.setPen(QColor(edge))
            painter.setBrush(QColor(colours.card if chosen else colours.line))
            box = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
            painter.drawRoundedRect(box, RADIUS - 1, RADIUS - 1)
        painter.setPen(QColor(colours.text if chosen else colours.text_muted))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()


class _Trough(QWidget):
    """The ground that segments lie in."""

    def __init__(self, palette: Palette, *segments: _Segment) -> None:
        super().__init__()
        self._palette = palette
        self._segments = segments
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for segment in segments:
            row.addWidget(segment)
        self.setMaximumSize(self.sizeHint())

    def apply_palette(self, palette: Palette) -> None:
        self._palette = palette
        for segment in self._segments:
            segment.colours = palette
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._palette.line))
        painter.drawRoundedRect(self.rect(), RADIUS, RADIUS)
        painter.end()


class LayerSwitch(QWidget):
    """Emits `layer_chosen(MapLayer)` and `deep_chosen(bool)`, also when they are shown here."""

    layer_chosen = Signal(object)
    deep_chosen = Signal(bool)

    def __init__(self, palette: Palette) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Layer of the muscle map"))
        self._segments = {
            layer: _Segment(word, name, palette) for layer, (word, name) in self._words().items()
        }
        self._deep = _Segment(self.tr("Deep"), self.tr("Deep: muscles under others (D)"), palette)
        self._troughs = (_Trough(palette, *self._segments.values()), _Trough(palette, self._deep))
        self._group = QButtonGroup(self)
        self._build_row()
        self._segments[MapLayer.PLANNED].setChecked(True)
        self._group.idToggled.connect(self._tell_layer)
        self._deep.toggled.connect(self.deep_chosen)

    def show_layer(self, layer: MapLayer) -> None:
        """Choose a layer."""
        self._segments[layer].setChecked(True)

    def show_deep(self, deep: bool) -> None:
        """Choose deep or surface."""
        self._deep.setChecked(deep)

    def apply_palette(self, palette: Palette) -> None:
        """Change colours."""
        for trough in self._troughs:
            trough.apply_palette(palette)

    def _words(self) -> dict[MapLayer, tuple[str, str]]:
        return {
            MapLayer.PLANNED: (self.tr("Planned"), self.tr("Planned: this week's strength sets")),
            MapLayer.RUNNING: (self.tr("Running"), self.tr("Running: what this week's runs load")),
            MapLayer.HABIT: (self.tr("Used"), self.tr("Used, neglected or often weak in running")),
            MapLayer.CHAIN: (self.tr("Chain"), self.tr("Posterior chain, with this week's sets")),
        }

    def _build_row(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * GRID)
        for number, segment in enumerate(self._segments.values()):
            tip = self.tr("%s (%s)") % (segment.accessibleName(), number + 1)
            segment.setToolTip(escape(tip))
            self._group.addButton(segment, number)
        row.addWidget(self._troughs[0])
        row.addStretch(1)
        row.addWidget(self._troughs[1])

    def _tell_layer(self, number: int, chosen: bool) -> None:
        if chosen:
            self.layer_chosen.emit(tuple(self._segments)[number])
