"""Six figures of the week side by side; narrow windows get two rows."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from runstrength_desktop.coaching.balance import Verdict
from runstrength_desktop.coaching.fractional_sets import MuscleSets
from runstrength_desktop.coaching.week_balance import BalanceKey, BalanceLine, week_balance
from runstrength_desktop.domain.week import Week
from runstrength_desktop.planning.catalogue import Catalogue
from runstrength_desktop.ui.balance.tile import BalanceTile
from runstrength_desktop.ui.balance.told_line import LINE_HEIGHT, ToldLine
from runstrength_desktop.ui.balance.wording import tile_text
from runstrength_desktop.ui.check_line import Line
from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.theme.tokens import GRID, Palette

SMALLEST_TILE = 136
MARGIN = 2 * GRID
USUAL_HEIGHT = 104

_CROWDED_TOP = 2
_CHECKS = {
    BalanceKey.CONTACTS: "jump_ceiling",
    BalanceKey.LEFT_OUT: "neglected",
}


class BalanceStrip(QWidget):
    """Tiles are focusable; activating one explains its figure.

    `checks_wanted` carries the id of the check that is asked for.
    """

    checks_wanted = Signal(str)

    def __init__(
        self, catalogue: Catalogue, palette: Palette, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._catalogue = catalogue
        self._palette = palette
        self.setAccessibleName(self.tr("Balance of the week"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.tiles = {key: self._build_tile() for key in BalanceKey}
        self.told = ToldLine(palette, self)
        self.told.clicked.connect(lambda: self.checks_wanted.emit(self.told.lines[0].check_id))
        self.apply_palette(palette)
        self.setMinimumHeight(USUAL_HEIGHT)

    def show_week(self, week: Week, sets: MuscleSets) -> None:
        """Show the figures of a week; `sets` are the week's own."""
        catalogue = self._catalogue
        for line in week_balance(week, sets, catalogue.by_id, catalogue.muscles):
            self._show_line(line)
        self._place_tiles()

    def show_told(self, lines: Sequence[Line], count: int) -> None:
        """Name these of so many things to look at, in the room that there is."""
        self.told.show_lines(lines, count)
        for tile in self.tiles.values():
            tile.crowd(is_crowded=bool(lines))
        self._place_tiles()

    def use_catalogue(self, catalogue: Catalogue) -> None:
        """Take exercises from here from now on."""
        self._catalogue = catalogue

    def apply_palette(self, palette: Palette) -> None:
        """Use these colours."""
        self._palette = palette
        colours = self.palette()
        colours.setColor(QPalette.ColorRole.Window, QColor(palette.window))
        self.setPalette(colours)
        self.setAutoFillBackground(True)
        for tile in self.tiles.values():
            tile.apply_palette(palette)
        self.told.apply_palette(palette)

    def explain(self, tile: BalanceTile) -> None:
        """Open the formula and the rules behind a figure."""
        from runstrength_desktop.ui.balance.explanation import Explanation  # noqa: PLC0415

        key = next(key for key, one in self.tiles.items() if one is tile)
        popup = Explanation(tile.texts, self._palette, self)
        popup.checks_wanted.connect(lambda: self.checks_wanted.emit(_CHECKS.get(key, key.value)))
        popup.open_above(tile)

    @override
    def sizeHint(self) -> QSize:
        return QSize(len(self.tiles) * 160, self.minimumHeight())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(3 * SMALLEST_TILE, self.minimumHeight())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_tiles()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(0, 0, self.width(), 1, QColor(self._palette.line))

    def _build_tile(self) -> BalanceTile:
        tile = BalanceTile(self._palette, self)
        tile.clicked.connect(lambda: self.explain(tile))
        return tile

    def _show_line(self, line: BalanceLine) -> None:
        """Too many landings ask for caution (R07); the other figures only inform."""
        is_caution = line.key is BalanceKey.CONTACTS and line.verdict is Verdict.HIGH
        self.tiles[line.key].show_text(tile_text(line), line.verdict, is_caution=is_caution)

    def _place_tiles(self) -> None:
        """Equal columns; a row is as high as its highest tile, the strip as all its rows."""
        tiles = list(self.tiles.values())
        room = self.width() - 2 * MARGIN
        columns = len(tiles) if room >= len(tiles) * SMALLEST_TILE else (len(tiles) + 1) // 2
        top = _CROWDED_TOP if self.told.lines else MARGIN // 2
        for first in range(0, len(tiles), columns):
            top = self._place_row(tiles[first : first + columns], room // columns, top)
        below = LINE_HEIGHT if self.told.lines else MARGIN // 2
        self.setMinimumHeight(max(USUAL_HEIGHT, top + below))
        self._place_told(top)

    def _place_told(self, top: int) -> None:
        spare = max(0, self.height() - top - LINE_HEIGHT) // 2
        width = min(self.told.sizeHint().width(), self.width() - 2 * MARGIN)
        self.told.setGeometry(MARGIN, top + spare, width, LINE_HEIGHT)

    def _place_row(self, tiles: list[BalanceTile], width: int, top: int) -> int:
        height = max(tile.heightForWidth(width) for tile in tiles)
        for column, tile in enumerate(tiles):
            tile.setGeometry(MARGIN + column * width, top, width, height)
        return top + height
