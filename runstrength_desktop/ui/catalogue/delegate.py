"""Paints an exercise: its muscles, its name, what it works, needs and asks."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from runstrength_desktop.domain.body_map import BodyMap
from runstrength_desktop.domain.exercise import Exercise
from runstrength_desktop.ui import thumbnails
from runstrength_desktop.ui.catalogue import row_buttons
from runstrength_desktop.ui.catalogue.model import ExerciseListModel, Index
from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.theme import fonts
from runstrength_desktop.ui.theme.tokens import GRID, Palette
from runstrength_desktop.ui.thumbnails import Thumbnails

ROW_HEIGHT = 44
MARGIN = 3 * GRID

_GAP = 2 * GRID + 2
_SIDE_SHARE = 0.42
_State = QStyle.StateFlag
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class ExerciseDelegate(QStyledItemDelegate):
    """Two lines of text beside a picture; text is always plain."""

    def __init__(
        self, model: ExerciseListModel, body_map: BodyMap, palette: Palette, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._map = body_map
        self._strong, self._small = fonts.strong_font(), fonts.small_font()
        self._strong_metrics = QFontMetrics(self._strong, parent)
        self._small_metrics = QFontMetrics(self._small, parent)
        self._own = self.tr("Own")
        lines = self._strong_metrics.height() + self._small_metrics.height()
        self._height = max(ROW_HEIGHT, lines + 2 * GRID)
        self.apply_palette(palette)

    def apply_palette(self, palette: Palette) -> None:
        """Paint with other colours from now on."""
        self._palette = palette
        self._text, self._muted = QColor(palette.text), QColor(palette.text_muted)
        self._chosen, self._hovered = QColor(palette.accent_soft), QColor(palette.surface)
        self._line, self._accent = QColor(palette.line), QColor(palette.accent)
        self._thumbnails = Thumbnails(self._map, palette, 1.0)

    def show_body(self, body_map: BodyMap) -> None:
        """Paint pictures of another body from now on."""
        self._map = body_map
        self._thumbnails = Thumbnails(body_map, self._palette, 1.0)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(option.rect.width(), self._height)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        exercise = self._model.exercise(index)
        if exercise is None:
            return
        painter.save()
        self._paint_ground(painter, option)
        self._paint_picture(painter, option.rect, exercise)
        is_pointed_at = bool(option.state & _State.State_MouseOver)
        self._paint_texts(painter, option.rect, exercise, is_pointed_at=is_pointed_at)
        if is_pointed_at:
            self._paint_buttons(painter, option.rect, exercise)
        painter.restore()

    def _paint_buttons(self, painter: QPainter, rect: QRect, exercise: Exercise) -> None:
        row_buttons.paint_buttons(
            painter,
            rect,
            self._palette,
            is_favourite=exercise.id in self._model.favourites,
            has_star=self._model.has_library,
        )

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        rect, state = option.rect, option.state
        if state & _State.State_Selected:
            painter.fillRect(rect, self._chosen)
        elif state & _State.State_MouseOver:
            painter.fillRect(rect, self._hovered)
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, self._line)
        if state & _State.State_HasFocus:
            painter.fillRect(rect.left(), rect.top(), 3, rect.height(), self._accent)

    def _paint_picture(self, painter: QPainter, rect: QRect, exercise: Exercise) -> None:
        ratio = painter.device().devicePixelRatioF()
        if ratio != self._thumbnails.ratio:
            self._thumbnails = Thumbnails(self._map, self._palette, ratio)
        top = rect.top() + (rect.height() - thumbnails.SIZE.height()) / 2
        at = QPointF(rect.left() + MARGIN, round(top))
        painter.drawPixmap(at, self._thumbnails.of(exercise))

    def _paint_texts(
        self, painter: QPainter, rect: QRect, exercise: Exercise, *, is_pointed_at: bool
    ) -> None:
        """Under the pointer buttons take the place of what stands at the right."""
        text = self._model.text(exercise)
        upper, lower = self._lines(rect)
        painter.setFont(self._small)
        painter.setPen(self._muted)
        if is_pointed_at:
            beside = below = self._buttons_width()
        else:
            beside = self._paint_small(painter, upper, text.equipment, _RIGHT, _SIDE_SHARE)
            below = self._paint_level(painter, lower, exercise, text.level)
        lower.setRight(lower.right() - below - _GAP)
        self._paint_small(painter, lower, text.muscles, _LEFT, 1.0)
        upper.setRight(upper.right() - beside - _GAP)
        painter.setFont(self._strong)
        painter.setPen(self._text)
        painter.drawText(upper, _LEFT, _elided(self._strong_metrics, text.name, upper.width()))

    def _paint_level(
        self, painter: QPainter, line: QRectF, exercise: Exercise, level: str
    ) -> float:
        """The level, after "own" and before a star where they hold; the width they took."""
        shown = f"{self._own} · {level}" if exercise.id in self._model.own else level
        if exercise.id not in self._model.favourites:
            return self._paint_small(painter, line, shown, _RIGHT, _SIDE_SHARE)
        radius = self._small_metrics.xHeight() * 0.75
        middle = QPointF(line.right() - radius, line.center().y())
        row_buttons.paint_star(painter, middle, radius, self._palette, is_filled=True)
        star = 2 * radius + GRID
        rest = line.adjusted(0, 0, -star, 0)
        return star + self._paint_small(painter, rest, shown, _RIGHT, _SIDE_SHARE)

    def _buttons_width(self) -> float:
        return row_buttons.SIZE * (2 if self._model.has_library else 1)

    def _lines(self, rect: QRect) -> tuple[QRectF, QRectF]:
        left = rect.left() + MARGIN + thumbnails.SIZE.width() + _GAP
        width = rect.right() + 1 - MARGIN - left
        first, second = self._strong_metrics.height(), self._small_metrics.height()
        top = rect.top() + (rect.height() - first - second) // 2
        return QRectF(left, top, width, first), QRectF(left, top + first, width, second)

    def _paint_small(
        self, painter: QPainter, line: QRectF, text: str, align: Qt.AlignmentFlag, share: float
    ) -> float:
        """Paint muted text in at most this share of the line; the width it took."""
        shown = _elided(self._small_metrics, text, line.width() * share)
        painter.drawText(line, align, shown)
        return self._small_metrics.horizontalAdvance(shown)


def _elided(metrics: QFontMetrics, text: str, width: float) -> str:
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(width))
