"""Which page is in sight, and how large it is shown."""

from html import escape

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QWidget

from runstrength_desktop.ui.plain_label import PlainLabel
from runstrength_desktop.ui.print_preview.page_places import STEPS, Fit, Zoom
from runstrength_desktop.ui.theme.tokens import GRID, Palette

_PERCENT = 100
_SIDE = 30


class ZoomBar(QWidget):
    """`zoom_chosen` carries a zoom, `stepped` 1 for larger or -1 for smaller."""

    zoom_chosen = Signal(object)
    stepped = Signal(int)

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._zooms: list[Zoom] = [Fit.PAGE, Fit.WIDTH, *STEPS]
        self.page = PlainLabel("", self)
        self.page.set_colour(palette.text_muted)
        self.choice = QComboBox(self)
        self.choice.addItems([self._words(zoom) for zoom in self._zooms])
        self.choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.choice.setAccessibleName(self.tr("Zoom"))
        self.choice.activated.connect(lambda row: self.zoom_chosen.emit(self._zooms[row]))
        self.smaller = self._button("−", self.tr("Smaller (Ctrl+-)"), -1)
        self.larger = self._button("+", self.tr("Larger (Ctrl++)"), 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        row.setSpacing(GRID)
        name = PlainLabel(self.tr("&Zoom"), self)
        name.setBuddy(self.choice)
        row.addWidget(self.page, 1)
        for widget in (name, self.smaller, self.choice, self.larger):
            row.addWidget(widget)

    def show_page(self, page: int, count: int) -> None:
        """Say which page is in sight, from 0."""
        words = self.tr("Page %1 of %2").replace("%1", str(page + 1)).replace("%2", str(count))
        self.page.setText(words if count else "")

    def show_zoom(self, zoom: Zoom, shown: float) -> None:
        """Say how large pages are shown; a size between two steps is said in the fit's row."""
        for row, fit in enumerate(self._zooms[:2]):
            own = f" ({round(shown * _PERCENT)} %)" if fit == zoom else ""
            self.choice.setItemText(row, self._words(fit) + own)
        if zoom in self._zooms:
            self.choice.setCurrentIndex(self._zooms.index(zoom))
        self.smaller.setEnabled(shown > STEPS[0])
        self.larger.setEnabled(shown < STEPS[-1])

    def _words(self, zoom: Zoom) -> str:
        if isinstance(zoom, Fit):
            return self.tr("Fit page") if zoom is Fit.PAGE else self.tr("Fit width")
        return f"{round(zoom * _PERCENT)} %"

    def _button(self, sign: str, name: str, direction: int) -> QPushButton:
        button = QPushButton(sign, self)
        button.setFixedWidth(_SIDE)
        button.setAutoDefault(False)
        button.setAccessibleName(name)
        button.setToolTip(escape(name))
        button.clicked.connect(lambda: self.stepped.emit(direction))
        return button
