"""Which view is shown: four buttons that look like one."""

from enum import StrEnum
from html import escape

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QWidget

from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.theme.fonts import small_font, strong_font
from runstrength_desktop.ui.theme.tokens import GRID, RADIUS, Palette

_HEIGHT = 7 * GRID


class PlanView(StrEnum):
    """The ways to look at the plan."""

    WEEK = "week"
    BLOCK = "block"
    MONTH = "month"
    AGENDA = "agenda"


class _Segment(QToolButton):
    """One part: raised when it is chosen, ringed when it has the keyboard."""

    def __init__(self, text: str, name: str, palette: Palette) -> None:
        super().__init__()
        self.colours = palette
        self.setText(text)
        self.setFont(small_font())
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(name)
        self.setToolTip(escape(name))

    @override
    def sizeHint(self) -> QSize:
        wide = QFontMetrics(strong_font()).horizontalAdvance(self.text())
        return QSize(wide + 4 * GRID, _HEIGHT)

    @override
    def minimumSizeHint(self) -> QSize:
        wide = QFontMetrics(self.font()).horizontalAdvance(self.text())
        return QSize(wide + 2 * GRID, _HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours, is_chosen = self.colours, self.isChecked()
        if is_chosen or self.hasFocus():
            painter.setPen(QColor(colours.accent if self.hasFocus() else colours.outline))
            painter.setBrush(QColor(colours.card if is_chosen else colours.line))
            box = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
            painter.drawRoundedRect(box, RADIUS - 1, RADIUS - 1)
        painter.setPen(QColor(colours.text if is_chosen else colours.text_muted))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()


class ViewSwitch(QWidget):
    """Week, four weeks, month or agenda; `view_chosen` carries the `PlanView` the user chose."""

    view_chosen = Signal(str)

    def __init__(self, palette: Palette) -> None:
        super().__init__()
        self._palette = palette
        self._segments = {
            view: _Segment(word, name, palette) for view, (word, name) in self._words().items()
        }
        self._group = QButtonGroup(self)
        self.setAccessibleName(self.tr("View of the plan"))
        self._build_row()
        self.show_view(PlanView.WEEK)
        self._group.idToggled.connect(self._tell)

    def show_view(self, view: PlanView) -> None:
        """Show a view as the chosen one; says nothing."""
        self._group.blockSignals(True)
        self._segments[view].setChecked(True)
        self._group.blockSignals(False)

    def apply_palette(self, palette: Palette) -> None:
        """Paint in these colours."""
        self._palette = palette
        for segment in self._segments.values():
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

    def _words(self) -> dict[PlanView, tuple[str, str]]:
        return {
            PlanView.WEEK: (self.tr("Week"), self.tr("Week: seven days in full")),
            PlanView.BLOCK: (self.tr("4 weeks"), self.tr("4 weeks: a block with its load")),
            PlanView.MONTH: (self.tr("Month"), self.tr("Month: all its days")),
            PlanView.AGENDA: (self.tr("Agenda"), self.tr("Agenda: a list of what comes next")),
        }

    def _build_row(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for number, segment in enumerate(self._segments.values()):
            self._group.addButton(segment, number)
            row.addWidget(segment)
        self.setMaximumSize(self.sizeHint())

    def _tell(self, number: int, is_chosen: bool) -> None:
        if is_chosen:
            self.view_chosen.emit(tuple(self._segments)[number])
