"""The choices of a filter as painted rows: a tick, a name, and how many there would be."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from runstrength_desktop.planning.filter_counts import FilterCounts
from runstrength_desktop.ui.catalogue.facets import Asked, Facet, Option
from runstrength_desktop.ui.catalogue.model import Index
from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.theme import fonts
from runstrength_desktop.ui.theme.tokens import GRID, Palette

MARGIN = 3 * GRID
TICK = 14

_Role = Qt.ItemDataRole
_State = QStyle.StateFlag
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_ROOT = QModelIndex()
_HEADING_ABOVE = 2 * GRID


@dataclass(frozen=True, slots=True)
class OptionLine:
    """A heading, or an option with its state."""

    text: str
    option: Option | None = None
    is_on: bool = False
    count: int = 0


def lines_of(facet: Facet, asked: Asked, counts: FilterCounts) -> list[OptionLine]:
    """Sections one after another; what stands for nothing and is not chosen stays, greyed."""
    lines: list[OptionLine] = []
    for section in facet.sections:
        lines.append(OptionLine(section.title))
        lines += [
            OptionLine(option.label, option, option.is_on(asked), option.count(asked, counts))
            for option in section.options
        ]
    return lines


class OptionListModel(QAbstractListModel):
    """One row a heading or option; a change of state keeps rows and cursor."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: Sequence[OptionLine] = ()

    def show_lines(self, lines: Sequence[OptionLine]) -> None:
        """Show these; the same options again only change their state."""
        is_same = [line.text for line in lines] == [line.text for line in self._lines]
        if is_same:
            self._lines = lines
            self.dataChanged.emit(self.index(0), self.index(len(lines) - 1))
            return
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def line(self, index: Index) -> OptionLine | None:
        """What a row shows, None for no row."""
        return self._lines[index.row()] if 0 <= index.row() < len(self._lines) else None

    @override
    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._lines)

    @override
    def data(self, index: Index, role: int = _Role.DisplayRole) -> object:
        line = self.line(index)
        if line is None:
            return None
        if role in {_Role.DisplayRole, _Role.AccessibleTextRole}:
            return line.text
        if role == _Role.AccessibleDescriptionRole and line.option:
            return self._spoken(line)
        if role == _Role.CheckStateRole and line.option:
            return Qt.CheckState.Checked if line.is_on else Qt.CheckState.Unchecked
        return None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        line = self.line(index)
        if line is None or line.option is None:
            return Qt.ItemFlag.NoItemFlags
        return (
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemIsUserCheckable
            | Qt.ItemFlag.ItemNeverHasChildren
        )

    def _spoken(self, line: OptionLine) -> str:
        text = self.tr("1 exercise") if line.count == 1 else self.tr("{count} exercises")
        return text.format(count=line.count)


class OptionDelegate(QStyledItemDelegate):
    """Paints a row; text is always plain."""

    def __init__(self, model: OptionListModel, palette: Palette, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self._colours = palette
        self._body, self._small = fonts.body_font(), fonts.small_font()
        self._metrics = QFontMetrics(self._body, parent)
        self._small_metrics = QFontMetrics(self._small, parent)

    def width_for(self, lines: Sequence[OptionLine]) -> int:
        """Pixels that show every name and count whole."""
        longest = max((self._metrics.horizontalAdvance(line.text) for line in lines), default=0)
        count = self._small_metrics.horizontalAdvance("00000")
        return 2 * MARGIN + TICK + 2 * GRID + longest + 4 * GRID + count

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        line = self._model.line(index)
        if line is None or line.option is None:
            above = _HEADING_ABOVE if index.row() else GRID
            return QSize(0, self._small_metrics.height() + above + GRID)
        return QSize(0, self._metrics.height() + 2 * GRID)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line = self._model.line(index)
        if line is None:
            return
        painter.save()
        if line.option is None:
            self._paint_heading(painter, option.rect, line.text)
        else:
            self._paint_option(painter, option, line)
        painter.restore()

    def _paint_heading(self, painter: QPainter, rect: QRect, text: str) -> None:
        painter.setFont(self._small)
        painter.setPen(QColor(self._colours.text_muted))
        area = rect.adjusted(MARGIN, 0, -MARGIN, -GRID // 2)
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, text)

    def _paint_option(
        self, painter: QPainter, option: QStyleOptionViewItem, line: OptionLine
    ) -> None:
        rect, state = option.rect, option.state
        if state & (_State.State_MouseOver | _State.State_Selected):
            painter.fillRect(rect, QColor(self._colours.accent_soft))
        area = rect.adjusted(MARGIN, 0, -MARGIN, 0)
        self._paint_tick(painter, area, is_on=line.is_on)
        is_empty = not line.count and not line.is_on
        painter.setPen(QColor(self._colours.text_faint if is_empty else self._colours.text))
        painter.setFont(self._body)
        painter.drawText(area.adjusted(TICK + 2 * GRID, 0, 0, 0), _LEFT, line.text)
        painter.setPen(QColor(self._colours.text_muted))
        painter.setFont(self._small)
        painter.drawText(area, _RIGHT, str(line.count))

    def _paint_tick(self, painter: QPainter, area: QRect, *, is_on: bool) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(area.left() + 0.5, area.center().y() - TICK / 2 + 0.5, TICK - 1, TICK - 1)
        colours = self._colours
        painter.setPen(QPen(QColor(colours.accent if is_on else colours.neutral), 1.2))
        painter.setBrush(QColor(colours.accent) if is_on else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 3, 3)
        if is_on:
            painter.setPen(QPen(QColor(colours.on_accent), 1.8))
            x, y = box.left(), box.top()
            painter.drawPolyline(
                [QPointF(x + 3, y + 6.8), QPointF(x + 5.6, y + 9.4), QPointF(x + 10, y + 3.8)]
            )
