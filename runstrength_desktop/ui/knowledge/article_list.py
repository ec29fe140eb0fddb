"""The titles of the articles; whichever the cursor is on is shown."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    QStringListModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QPainter, QPalette, QPen
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from runstrength_desktop.domain.knowledge import Article
from runstrength_desktop.ui.known_viewport import give_known_viewport
from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.theme.tokens import GRID, RADIUS, Palette

_Index = QModelIndex | QPersistentModelIndex
_TALL = 32


class _TitleDelegate(QStyledItemDelegate):
    """A title; on the ground of the accent when it is the one shown."""

    def __init__(self, palette: Palette, parent: QWidget) -> None:
        super().__init__(parent)
        self.palette = palette

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(20 * GRID, max(_TALL, option.fontMetrics.height() + 3 * GRID))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        colours, state = self.palette, option.state
        is_shown = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect).adjusted(2 * GRID + 1, 1.5, -2 * GRID - 1, -1.5)
        if is_shown or state & QStyle.StateFlag.State_MouseOver:
            has_focus = is_shown and bool(state & QStyle.StateFlag.State_HasFocus)
            line = QPen(QColor(colours.accent), 1.6) if has_focus else QPen(Qt.PenStyle.NoPen)
            painter.setPen(line)
            painter.setBrush(QColor(colours.accent_soft if is_shown else colours.line))
            painter.drawRoundedRect(box, RADIUS, RADIUS)
        painter.setPen(QColor(colours.accent if is_shown else colours.text))
        painter.setFont(option.font)
        room = box.adjusted(2 * GRID, 0, -2 * GRID, 0)
        wide = int(room.width())
        text = option.fontMetrics.elidedText(str(index.data()), Qt.TextElideMode.ElideRight, wide)
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
        painter.restore()


class ArticleList(QListView):
    """Arrows, Home, End and the first letters move the cursor."""

    article_chosen = Signal(str)

    def __init__(self, articles: Sequence[Article], palette: Palette, parent: QWidget) -> None:
        super().__init__(parent)
        give_known_viewport(self)
        self._ids = [article.id for article in articles]
        self._delegate = _TitleDelegate(palette, self)
        self.setItemDelegate(self._delegate)
        self.setModel(QStringListModel([article.title for article in articles], self))
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Articles"))
        self.selectionModel().currentChanged.connect(self._tell)
        self.apply_palette(palette)

    def apply_palette(self, palette: Palette) -> None:
        """Use these colours."""
        self._delegate.palette = palette
        colours = self.palette()
        colours.setColor(QPalette.ColorRole.Base, QColor(palette.surface))
        self.setPalette(colours)
        self.viewport().update()

    def choose(self, article_id: str) -> None:
        """Put the cursor on an article; nothing happens when there is none of that id."""
        if article_id in self._ids:
            self.setCurrentIndex(self.model().index(self._ids.index(article_id), 0))

    def _tell(self, current: QModelIndex) -> None:
        if current.isValid():
            self.article_chosen.emit(self._ids[current.row()])
