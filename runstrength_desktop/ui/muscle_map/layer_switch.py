"""Surface or deep: two buttons that look like one."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.theme.fonts import small_font, strong_font
from runstrength_desktop.ui.theme.tokens import GRID, RADIUS, Palette

_HEIGHT = 6 * GRID


class _Segment(QPushButton):
    """One half: raised when it is chosen, ringed when it has the keyboard."""

    def __init__(self, text: str, palette: Palette) -> None:
        super().__init__(text)
        self.colours = palette
        self.setCheckable(True)
        self.setFont(small_font())

    @override
    def sizeHint(self) -> QSize:
        wide = QFontMetrics(strong_font()).horizontalAdvance(self.text())
        return QSize(wide + 6 * GRID, _HEIGHT)

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


class LayerSwitch(QWidget):
    """Emits `deep_chosen(bool)` when the user or `show_deep` changes the layer."""

    deep_chosen = Signal(bool)

    def __init__(self, palette: Palette) -> None:
        super().__init__()
        self._palette = palette
        self.setAccessibleName(self.tr("Layer of the muscle map"))
        self._surface = _Segment(self.tr("Surface"), palette)
        self._deep = _Segment(self.tr("Deep"), palette)
        self._deep.setToolTip(self.tr("Muscles that lie under others"))
        self._group = QButtonGroup(self)
        self._build_row()
        self._surface.setChecked(True)
        self._deep.toggled.connect(self.deep_chosen)

    def _build_row(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for segment in (self._surface, self._deep):
            self._group.addButton(segment)
            row.addWidget(segment)
        self.setFixedSize(self.sizeHint())

    def show_deep(self, deep: bool) -> None:
        """Choose a layer."""
        (self._deep if deep else self._surface).setChecked(True)

    def apply_palette(self, palette: Palette) -> None:
        """Change colours."""
        self._palette = self._surface.colours = self._deep.colours = palette
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._palette.line))
        painter.drawRoundedRect(self.rect(), RADIUS, RADIUS)
        painter.end()
