"""One figure of the week: a status by shape and colour, a number, a sentence."""

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from runstrength_desktop.coaching.balance import Verdict
from runstrength_desktop.ui.balance.wording import TileText
from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.theme import fonts
from runstrength_desktop.ui.theme.tokens import GRID, RADIUS, Palette

PADDING = 2 * GRID
CROWDED = GRID // 2
MARK = 9

_MARK_GAP = 6
_LINE_GAP = 1
_WRAPPED = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignLeft)
_ANY_HEIGHT = 10_000


class BalanceTile(QAbstractButton):
    """Looks like text, works like a button; its height follows its width."""

    def __init__(self, palette: Palette, parent: QWidget) -> None:
        super().__init__(parent)
        self._palette = palette
        self._verdict = Verdict.UNKNOWN
        self._is_caution = False
        self._padding = PADDING
        self.texts = TileText("", "", "", "", "", "")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def verdict(self) -> Verdict:
        """What the mark shows."""
        return self._verdict

    def show_text(self, texts: TileText, verdict: Verdict, *, is_caution: bool = False) -> None:
        """Show another figure; only a caution is amber."""
        self.texts, self._verdict, self._is_caution = texts, verdict, is_caution
        self.setText(texts.title)
        self.setAccessibleName(texts.spoken)
        self.updateGeometry()
        self.update()

    def apply_palette(self, palette: Palette) -> None:
        """Paint with other colours from now on."""
        self._palette = palette
        self.update()

    def crowd(self, *, is_crowded: bool) -> None:
        """Leave less room above and below the texts, or as much as usual."""
        self._padding = CROWDED if is_crowded else PADDING
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(160, self.heightForWidth(160))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(80, 40)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return self._lines(width)[-1][2].bottom() + 1 + self._padding

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()
        super().enterEvent(event)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self.update()
        super().leaveEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        colours = self._palette
        inks = (colours.text_muted, colours.text, colours.text_muted)
        lines = self._lines(self.width())
        self._paint_mark(painter, lines[0][2])
        for (text, font, place), ink in zip(lines, inks, strict=True):
            painter.setFont(font)
            painter.setPen(QColor(ink))
            painter.drawText(place, _WRAPPED, text)

    def _paint_ground(self, painter: QPainter) -> None:
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._palette.surface))
            painter.drawRoundedRect(box, RADIUS, RADIUS)
        if self.hasFocus():
            painter.setPen(QPen(QColor(self._palette.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, RADIUS, RADIUS)

    def _paint_mark(self, painter: QPainter, title: QRect) -> None:
        """A circle fits, a square asks for a look, a diamond only informs."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._mark_colour()))
        middle = title.top() + QFontMetrics(fonts.body_font(), self).height() / 2
        box = QRectF(PADDING, middle - MARK / 2, MARK, MARK)
        if self._verdict is Verdict.FITS:
            painter.drawEllipse(box)
        elif self._verdict is Verdict.UNKNOWN:
            c, r = box.center(), MARK / 2 + 0.7
            corners = [c + QPointF(0, -r), c + QPointF(r, 0), c + QPointF(0, r), c - QPointF(r, 0)]
            painter.drawPolygon(corners)
        else:
            painter.drawRoundedRect(box, 1.5, 1.5)

    def _mark_colour(self) -> str:
        if self._verdict is Verdict.FITS:
            return self._palette.good
        if self._verdict is Verdict.UNKNOWN:
            return self._palette.neutral
        return self._palette.caution if self._is_caution else self._palette.text_muted

    def _lines(self, width: int) -> list[tuple[str, QFont, QRect]]:
        """Title, figure and note with their places, each wrapped to the width."""
        texts = (self.texts.title, self.texts.figure, self.texts.note)
        styles = (fonts.body_font(), fonts.strong_font(), fonts.small_font())
        places: list[tuple[str, QFont, QRect]] = []
        top = self._padding
        for n, (text, font) in enumerate(zip(texts, styles, strict=True)):
            left = PADDING + (MARK + _MARK_GAP if n == 0 else 0)
            room = QRect(left, top, max(1, width - left - PADDING), _ANY_HEIGHT)
            needed = QFontMetrics(font, self).boundingRect(room, _WRAPPED, text or " ")
            places.append((text, font, QRect(room.topLeft(), QSize(room.width(), needed.height()))))
            top += needed.height() + _LINE_GAP
        return places
