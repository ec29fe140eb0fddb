"""The map with its layers, legend and the line about one muscle."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QVBoxLayout, QWidget

from runstrength_desktop.coaching.fractional_sets import Exercises, MuscleSets, muscle_sets
from runstrength_desktop.coaching.running_load import RunningLoad, running_load, week_runs
from runstrength_desktop.domain.body_map import BodyMap
from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.muscle import BodySide, Muscle
from runstrength_desktop.domain.week import Week
from runstrength_desktop.ui.muscle_map.layer_switch import LayerSwitch
from runstrength_desktop.ui.muscle_map.layers import MapLayer, WeekWork
from runstrength_desktop.ui.muscle_map.legend import Legend
from runstrength_desktop.ui.muscle_map.map_widget import MapWidget
from runstrength_desktop.ui.muscle_map.panel_actions import MapActions
from runstrength_desktop.ui.muscle_map.reading import Reading, Weeks, read
from runstrength_desktop.ui.muscle_map.readout import Readout
from runstrength_desktop.ui.muscle_map.sources import MapSources
from runstrength_desktop.ui.muscle_map.zoom import STEP
from runstrength_desktop.ui.theme.tokens import GRID, Palette

_WEEKS = 4


class MuscleMapPanel(QWidget):
    """Shows a week on the body.

    `muscles_chosen(frozenset[str])` follows the user's choice, `failed(str)` says in
    one sentence why something cannot be shown.
    """

    muscles_chosen = Signal(object)
    failed = Signal(str)

    def __init__(
        self,
        body_map: BodyMap,
        muscles: Sequence[Muscle],
        palette: Palette,
        sources: MapSources | None = None,
    ) -> None:
        super().__init__()
        self._muscles = {muscle.id: muscle for muscle in muscles}
        self._sources = sources or MapSources()
        self._palette = palette
        self._week: Week | None = None
        self._preview_week: Week | None = None
        self._last: str | None = None
        self._switch = LayerSwitch(palette)
        self._map = MapWidget(body_map, muscles, palette, self._sources)
        self._legend = Legend(palette)
        self._readout = Readout(palette)
        self._actions = MapActions(self, self._verbs(), self.show_layer)
        self._build_column()
        self._connect()
        self.setFocusProxy(self._map)
        self.setAutoFillBackground(True)
        self.apply_palette(palette)

    def use_exercises(self, exercises: Exercises) -> None:
        """Count these exercises from now on."""
        self._sources = self._map.sources = replace(self._sources, exercises=exercises)
        if self._week is not None:
            self.show_week(self._week)

    def _build_column(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, GRID)
        column.setSpacing(GRID)
        column.addWidget(self._switch)
        column.addWidget(self._map, 1)
        column.addWidget(self._legend)
        column.addWidget(self._readout)

    def _verbs(self) -> dict[str, Callable[[], object]]:
        return {
            "turn_deep": lambda: self._switch.show_deep(not self._map.look.deep),
            "zoom_in": lambda: self._map.zoom_by(STEP),
            "zoom_out": lambda: self._map.zoom_by(1 / STEP),
            "zoom_back": lambda: self._map.zoom_by(0),
            "open_table": self.open_table,
            "open_card": self.open_card,
        }

    def _connect(self) -> None:
        self._switch.deep_chosen.connect(self._show_deep)
        self._switch.layer_chosen.connect(self.show_layer)
        self._map.deep_asked.connect(self._switch.show_deep)
        self._map.layer_asked.connect(self._switch.show_layer)
        self._map.muscles_chosen.connect(self.muscles_chosen)
        self._map.pointed.connect(self._describe)
        self._map.table_asked.connect(self.open_table)
        self._map.card_asked.connect(self.open_card)
        self._readout.card_asked.connect(self.open_card)

    # What is shown

    def show_week(self, week: Week) -> None:
        """Shade the map by a week: its sets (R16) and, on that layer, its runs (R35)."""
        self._week = week
        self._map.show_work(self._work(week))

    def show_week_preview(self, week: Week | None) -> None:
        """Show the week as it would be; None shows it as it is."""
        self._preview_week = week
        self._map.show_work_preview(None if week is None else self._work(week))

    def show_sets(self, sets: MuscleSets) -> None:
        """Shade the map by sets alone."""
        self._map.show_sets(sets)

    def show_preview(self, sets: MuscleSets | None) -> None:
        """Show sets as they would be; None shows them as they are."""
        self._map.show_preview(sets)

    def choose(self, muscles: frozenset[str]) -> None:
        """Mark muscles as chosen, without telling anyone."""
        self._map.choose(muscles)

    def show_layer(self, layer: MapLayer) -> None:
        """Shade by planned sets, running load, habit or posterior chain."""
        if layer is MapLayer.RUNNING and not self._loaded():
            layer = self._map.map_layer()
        self._map.show_map_layer(layer)
        self._switch.show_layer(layer)
        self._actions.mark_layer(layer)
        self._legend.show_layer(layer, self._map.shading().model)

    def show_body(self, body_map: BodyMap) -> None:
        """Draw another body with the same regions."""
        self._map.show_body(body_map)

    def apply_palette(self, palette: Palette) -> None:
        """Change colours."""
        self._palette = palette
        background = self.palette()
        background.setColor(QPalette.ColorRole.Window, QColor(palette.surface))
        self.setPalette(background)
        for part in (self._switch, self._map, self._legend, self._readout):
            part.apply_palette(palette)

    def open_table(self) -> None:
        """Show the same numbers as a plain table."""
        from runstrength_desktop.ui.muscle_map.muscle_table import (  # noqa: PLC0415
            MuscleTableDialog,
        )

        if self._loaded():
            muscles = tuple(self._muscles.values())
            dialog = MuscleTableDialog(muscles, self._map.shown_work(), self)
            dialog.finished.connect(self._take_keyboard)
            dialog.open()

    def open_card(self) -> None:
        """Show all there is to say about the muscle in the line below the map."""
        from runstrength_desktop.ui.muscle_map.card_text import card_of  # noqa: PLC0415
        from runstrength_desktop.ui.muscle_map.muscle_card import MuscleCard  # noqa: PLC0415

        region = self._map.region()
        muscle_id = region[0] if region else self._last
        if muscle_id is None:
            return
        if not self._loaded():
            return
        try:
            weeks = self._sources.weeks_before(self._week.start, _WEEKS) if self._week else ()
            note = self._sources.notes().get(muscle_id)
        except PlanError as error:
            self.failed.emit(str(error))
            return
        work = [self._work(week) for week in weeks] + [self._map.week_work()]
        model = self._map.shading().model
        card = card_of(self._muscles[muscle_id], work, note, self._sources.exercises, model)
        MuscleCard(card, self._palette, self).open_beside(self._readout)

    # Within

    def _work(self, week: Week) -> WeekWork:
        items = tuple(week.items())
        return WeekWork(muscle_sets(items, self._sources.exercises), self._load(week), items)

    def _load(self, week: Week) -> RunningLoad:
        model = self._map.shading().model
        return RunningLoad() if model is None else running_load(week_runs(week), model)

    def _take_keyboard(self) -> None:
        self.activateWindow()
        self._map.setFocus(Qt.FocusReason.PopupFocusReason)

    def _loaded(self) -> bool:
        """Whether the model of R35 is there; it is read when it is first needed."""
        shading = self._map.shading()
        if shading.model is None:
            try:
                shading.model = self._sources.running_model()
            except PlanError as error:
                self.failed.emit(str(error))
                return False
            if self._week:
                self.show_week(self._week)
                self.show_week_preview(self._preview_week)
        return True

    def _show_deep(self, deep: bool) -> None:
        self._map.show_deep(deep=deep)
        self._actions.mark_deep(deep)

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
        weeks = Weeks(self._map.week_work(), self._map.preview_work())
        muscle, model = self._muscles[muscle_id], self._map.shading().model
        return read(self._map.map_layer(), muscle, side, weeks, model)
