"""The map with its layer switch, legend and the line about one muscle."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QVBoxLayout, QWidget

from runstrength_desktop.coaching.fractional_sets import MuscleSets
from runstrength_desktop.domain.body_map import BodyMap
from runstrength_desktop.domain.muscle import BodySide, Muscle
from runstrength_desktop.ui.muscle_map.layer_switch import LayerSwitch
from runstrength_desktop.ui.muscle_map.legend import Legend
from runstrength_desktop.ui.muscle_map.map_widget import MapWidget
from runstrength_desktop.ui.muscle_map.readout import Reading, Readout
from runstrength_desktop.ui.theme.tokens import GRID, Palette


class MuscleMapPanel(QWidget):
    """Shows a week's sets on the body; emits `muscles_chosen(frozenset[str])`."""

    muscles_chosen = Signal(object)

    def __init__(self, body_map: BodyMap, muscles: Sequence[Muscle], palette: Palette) -> None:
        super().__init__()
        self._muscles = {muscle.id: muscle for muscle in muscles}
        self._last: str | None = None
        self._switch = LayerSwitch(palette)
        self._map = MapWidget(body_map, muscles, palette)
        self._legend = Legend(palette)
        self._readout = Readout(palette)
        self._build_column()
        self._connect()
        self.setFocusProxy(self._map)
        self.setAutoFillBackground(True)
        self.apply_palette(palette)

    def _build_column(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, GRID)
        column.setSpacing(GRID)
        column.addWidget(self._switch, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._map, 1)
        column.addWidget(self._legend)
        column.addWidget(self._readout)

    def _connect(self) -> None:
        self._switch.deep_chosen.connect(self._show_layer)
        self._map.layer_asked.connect(self._switch.show_deep)
        self._map.muscles_chosen.connect(self.muscles_chosen)
        self._map.pointed.connect(self._describe)

    def show_sets(self, sets: MuscleSets) -> None:
        """Shade the map by a week's sets."""
        self._map.show_sets(sets)

    def show_preview(self, sets: MuscleSets | None) -> None:
        """Show the week as it would be; None shows it as it is."""
        self._map.show_preview(sets)

    def choose(self, muscles: frozenset[str]) -> None:
        """Mark muscles as chosen, without telling anyone."""
        self._map.choose(muscles)

    def apply_palette(self, palette: Palette) -> None:
        """Change colours."""
        background = self.palette()
        background.setColor(QPalette.ColorRole.Window, QColor(palette.surface))
        self.setPalette(background)
        for part in (self._switch, self._map, self._legend, self._readout):
            part.apply_palette(palette)

    def _show_layer(self, deep: bool) -> None:
        self._map.show_layer(deep=deep)

    def _describe(self) -> None:
        region = self._map.region()
        if region:
            self._readout.show_reading(self._reading(*region))
        else:
            self._readout.show_reading(self._reading_of_chosen())

    def _reading_of_chosen(self) -> Reading | None:
        chosen = self._map.look.chosen
        if self._last not in chosen:
            self._last = min(chosen, default=None)
        return self._reading(self._last, None) if self._last else None

    def _reading(self, muscle_id: str, side: BodySide | None) -> Reading:
        self._last = muscle_id if muscle_id in self._map.look.chosen else self._last
        week, preview = self._map.week_sets(), self._map.preview_sets()
        shown = self._map.look.sets
        differs = shown.of(muscle_id, BodySide.LEFT) != shown.of(muscle_id, BodySide.RIGHT)
        return Reading(
            self._muscles[muscle_id],
            side if differs else None,
            week.of(muscle_id, side),
            None if preview is None else preview.of(muscle_id, side),
        )
