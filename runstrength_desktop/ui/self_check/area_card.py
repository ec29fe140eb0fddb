"""An area to include more: where it is on the body, what speaks for it, and a way to exercises."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from runstrength_desktop.domain.self_check import Area
from runstrength_desktop.ui.card_frame import paint_card
from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.plain_label import PlainLabel
from runstrength_desktop.ui.self_check.texts import Sentence, heading
from runstrength_desktop.ui.self_check.wording import tr
from runstrength_desktop.ui.theme.tokens import GRID, Palette
from runstrength_desktop.ui.thumbnails import SIZE, Thumbnails


class AreaCard(QWidget):
    """Says `wanted` with the region ids when its button is pressed."""

    wanted = Signal(object)

    def __init__(
        self, area: Area, reasons: Sequence[str], thumbnails: Thumbnails, palette: Palette
    ) -> None:
        super().__init__()
        self._area, self._colours = area, palette
        why = "\N{NO-BREAK SPACE}· ".join(reasons)
        self.setAccessibleName(f"{area.title}: {', '.join(reasons)}")
        self.button = self._build_button()
        row = QHBoxLayout(self)
        row.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        row.setSpacing(3 * GRID)
        row.addWidget(self._build_map(thumbnails))
        row.addLayout(self._build_words(why), 1)
        row.addWidget(self.button)

    def _build_map(self, thumbnails: Thumbnails) -> PlainLabel:
        label = PlainLabel("", self)
        label.setPixmap(thumbnails.of_muscles(tuple((one, 1.0) for one in self._area.muscles)))
        label.setFixedSize(SIZE)
        return label

    def _build_words(self, why: str) -> QVBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(heading(self._area.title, self._colours))
        words.addWidget(Sentence(why, self._colours.text_muted, is_small=True))
        words.addStretch(1)
        return words

    def _build_button(self) -> QPushButton:
        button = QPushButton(tr("Show exercises"), self)
        button.setAccessibleName(tr("Show exercises for {area}").format(area=self._area.title))
        button.setAutoDefault(False)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.clicked.connect(self._want)
        return button

    def _want(self) -> None:
        self.wanted.emit(frozenset(self._area.muscles))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_card(painter, self.rect(), self._colours)
