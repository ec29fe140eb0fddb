"""The card of a muscle: a popover that scrolls and goes with Escape."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QDialog, QFrame, QScrollArea, QVBoxLayout, QWidget

from runstrength_desktop.coaching.bands import band
from runstrength_desktop.ui.muscle_map.card_text import Card
from runstrength_desktop.ui.muscle_map.wording import number
from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.plain_label import PlainLabel
from runstrength_desktop.ui.slim_scroll_bar import SlimScrollBar
from runstrength_desktop.ui.theme.fonts import small_font, strong_font, title_font
from runstrength_desktop.ui.theme.tokens import GRID, Palette

_WIDTH, _HIGHEST, _FRAME = 372, 640, 1
_BARS = QSize(300, 68)


class WeekBars(QWidget):
    """Weekly sets as bars with their numbers, this week last."""

    def __init__(self, sets: tuple[float, ...], palette: Palette) -> None:
        super().__init__()
        self._sets = sets
        self._palette = palette
        self.setFont(small_font())
        self.setAccessibleName(self._words())

    def _words(self) -> str:
        return self.tr("Weekly sets, this week last: %s") % ", ".join(map(number, self._sets))

    @override
    def sizeHint(self) -> QSize:
        return _BARS

    @override
    def minimumSizeHint(self) -> QSize:
        return _BARS

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width, last = self.width() / len(self._sets), len(self._sets) - 1
        for n, sets in enumerate(self._sets):
            column = QRectF(n * width, 0, width - 2 * GRID, self.height())
            self._paint_bar(painter, column, sets)
            word = self.tr("this week") if n == last else self.tr("%s w. ago") % (last - n)
            painter.setPen(QColor(self._palette.text_muted))
            painter.drawText(column, Qt.AlignmentFlag.AlignBottom, word)
        painter.end()

    def _paint_bar(self, painter: QPainter, column: QRectF, sets: float) -> None:
        line = painter.fontMetrics().height()
        room = column.height() - 2 * line - 2
        tall = max(2.0, room * sets / max(*self._sets, 10.0))
        bar = QRectF(column.left(), line + room - tall, column.width(), tall)
        painter.setPen(QColor(self._palette.outline))
        painter.setBrush(QColor(self._palette.ramp[band(sets)]))
        painter.drawRect(bar)
        painter.setPen(QColor(self._palette.text))
        box = QRectF(column.left(), bar.top() - line - 1, column.width(), line)
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft, number(sets))


class MuscleCard(QDialog):
    """Names, action, phases of the stride, part in running, this week and the last four, facts."""

    def __init__(self, card: Card, palette: Palette, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(card.title)
        self._palette = palette
        self._labels: list[PlainLabel] = []
        self._column = QVBoxLayout()
        self._column.setContentsMargins(4 * GRID, 3 * GRID, 4 * GRID, 3 * GRID)
        self._column.setSpacing(GRID)
        self._fill(card)
        said = [label.text() for label in self._labels]
        self.setAccessibleDescription("\n".join(said))
        self._build_scroll()

    def open_beside(self, anchor: QWidget) -> None:
        """Show it at the right of a widget, whole on its screen."""
        wanted = self._column.heightForWidth(_WIDTH - 2 * _FRAME) + 2 * _FRAME
        area = anchor.screen().availableGeometry()
        self.resize(_WIDTH, min(wanted, _HIGHEST, area.height()))
        corner = anchor.mapToGlobal(QPoint(anchor.width() + 4 * GRID, anchor.height()))
        x = min(corner.x(), area.right() - self.width())
        y = max(area.top(), min(corner.y(), area.bottom()) - self.height())
        self.move(x, y)
        self.show()
        self._scroll.setFocus(Qt.FocusReason.PopupFocusReason)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._palette.outline))
        painter.end()

    def _fill(self, card: Card) -> None:
        self._add(card.title).setFont(title_font())
        self._add(card.subtitle).set_colour(self._palette.text_muted)
        self._add_section(self.tr("This week"), card.week)
        if len(card.sets) > 1:
            self._column.addSpacing(GRID)
            self._column.addWidget(WeekBars(card.sets, self._palette))
        for title, paragraphs in card.sections:
            self._add_section(title, paragraphs)
        self._add_section(self.tr("Behind it"), card.facts)
        footer = self._add(self.tr("Our reading of articles and studies; not medical advice."))
        footer.setFont(small_font())
        footer.set_colour(self._palette.text_faint)

    def _add_section(self, title: str, paragraphs: tuple[str, ...]) -> None:
        if paragraphs:
            self._column.addSpacing(2 * GRID)
            self._add(title).setFont(strong_font())
        for paragraph in paragraphs:
            self._add(paragraph)

    def _add(self, text: str) -> PlainLabel:
        label = PlainLabel(text)
        label.setWordWrap(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        label.set_colour(self._palette.text)
        self._column.addWidget(label)
        self._labels.append(label)
        return label

    def _build_scroll(self) -> None:
        self._content = QWidget()
        self._content.setLayout(self._column)
        colours = self._content.palette()
        colours.setColor(QPalette.ColorRole.Window, QColor(self._palette.card))
        self._content.setPalette(colours)
        self._scroll = QScrollArea(self)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidget(self._content)
        self._scroll.setWidgetResizable(True)
        bar = SlimScrollBar(self._scroll)
        bar.paint_with(QColor(self._palette.card), QColor(self._palette.outline))
        self._scroll.setVerticalScrollBar(bar)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setAccessibleName(self.accessibleName())
        outer = QVBoxLayout(self)
        outer.setContentsMargins(_FRAME, _FRAME, _FRAME, _FRAME)
        outer.addWidget(self._scroll)
