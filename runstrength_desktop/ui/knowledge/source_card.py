"""What an id stands for: a small card beside it that goes with Escape or a click elsewhere."""

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from runstrength_desktop.domain.knowledge import Source
from runstrength_desktop.ui.knowledge.paragraph import Paragraph
from runstrength_desktop.ui.knowledge.wording import kind_words
from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.theme import fonts
from runstrength_desktop.ui.theme.tokens import GRID, Palette

_WIDTH = 320


class SourceCard(QFrame):
    """Kind and id, the sentence, and for a study where to find it."""

    def __init__(self, source: Source, palette: Palette, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._colours = palette
        self.setAccessibleName(f"{source.id}: {source.text}")
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(4 * GRID, 3 * GRID, 4 * GRID, 3 * GRID)
        column.setSpacing(GRID)
        self._add(f"{source.id} · {kind_words(source.kind)}", palette.text_muted, is_small=True)
        self._add(source.text, palette.text)
        if source.doi:
            self._add(f"doi {source.doi}", palette.text_muted, is_small=True)
        self.setFixedWidth(_WIDTH)

    def open_below(self, anchor: QWidget) -> None:
        """Show it below a chip, whole on its screen."""
        height = self._column.heightForWidth(_WIDTH)
        screen = anchor.screen().availableGeometry()
        corner = anchor.mapToGlobal(QPoint(0, anchor.height() + 2))
        if corner.y() + height > screen.bottom():
            corner = anchor.mapToGlobal(QPoint(0, -height - 2))
        x = max(screen.left(), min(corner.x(), screen.right() + 1 - _WIDTH))
        self.setGeometry(QRect(x, max(screen.top(), corner.y()), _WIDTH, height))
        self.show()
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._colours.card))
        painter.setPen(QColor(self._colours.neutral))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _add(self, text: str, colour: str, *, is_small: bool = False) -> None:
        label = Paragraph(text, colour, self)
        if is_small:
            label.setFont(fonts.small_font())
        self._column.addWidget(label)
