"""What the map can tell, one layer at a time: each gives every region a shade."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import Enum

from runstrength_desktop.coaching.bands import Band, band
from runstrength_desktop.coaching.fractional_sets import MuscleSets
from runstrength_desktop.coaching.muscle_roles import Role, role_of
from runstrength_desktop.coaching.running_load import (
    RunningLoad,
    RunningModel,
    running_band,
)
from runstrength_desktop.domain.muscle import Muscle
from runstrength_desktop.domain.week import PlannedExercise
from runstrength_desktop.ui.muscle_map.drawing import RegionKey


class MapLayer(Enum):
    """What the shades mean: weekly sets (R17), running load (R35), habit (S2-17), chain (S0-06)."""

    PLANNED = "planned"
    RUNNING = "running"
    HABIT = "habit"
    CHAIN = "chain"


class Pattern(Enum):
    """What lies over a colour, so that colour is not alone."""

    PLAIN = "plain"
    HATCH = "hatch"
    DOTS = "dots"
    DOTS_AND_HATCH = "dots and hatch"


@dataclass(frozen=True, slots=True)
class Shade:
    """A step of the ramp from 0 to 5 with a pattern; `None` is a region the layer leaves out."""

    step: int | None
    pattern: Pattern = Pattern.PLAIN
    outlined: bool = False


@dataclass(frozen=True, slots=True)
class WeekWork:
    """What a week asks of the body: sets of strength work, load of its runs."""

    sets: MuscleSets = field(default_factory=lambda: MuscleSets({}))
    load: RunningLoad = field(default_factory=RunningLoad)
    items: tuple[PlannedExercise, ...] = ()

    def value(self, layer: MapLayer, key: RegionKey) -> float:
        """The number behind a region's shade."""
        return self.load.of(key[0]) if layer is MapLayer.RUNNING else self.sets.of(*key)


LEFT_OUT = Shade(None)

HABITS: Mapping[Role, Shade] = {
    Role.UNNAMED: Shade(0),
    Role.USED: Shade(4),
    Role.USED_WEAK: Shade(4, Pattern.HATCH),
    Role.NEGLECTED: Shade(1, Pattern.DOTS),
    Role.NEGLECTED_WEAK: Shade(1, Pattern.DOTS_AND_HATCH),
}


def band_shade(level: Band, *, outlined: bool = False) -> Shade:
    """The shade of a band of R17; "over" is hatched."""
    pattern = Pattern.HATCH if level is Band.OVER else Pattern.PLAIN
    return Shade(int(level), pattern, outlined)


class Shading:
    """Shades regions of known muscles; the model of R35 is asked for when it is first needed."""

    def __init__(self, muscles: Mapping[str, Muscle], model: RunningModel | None = None) -> None:
        self._muscles = muscles
        self.model = model

    def shades(
        self, layer: MapLayer, work: WeekWork, keys: Iterable[RegionKey]
    ) -> dict[RegionKey, Shade]:
        """The shade of every region on a layer."""
        return {key: self._shade(layer, work, key) for key in keys}

    def _shade(self, layer: MapLayer, work: WeekWork, key: RegionKey) -> Shade:
        if layer is MapLayer.PLANNED:
            return band_shade(band(work.sets.of(*key)))
        if layer is MapLayer.HABIT:
            return HABITS[role_of(self._muscles[key[0]])]
        if layer is MapLayer.CHAIN:
            return self._chain_shade(work, key)
        return Shade(running_band(work.load.of(key[0]), self.model) if self.model else 0)

    def _chain_shade(self, work: WeekWork, key: RegionKey) -> Shade:
        if not self._muscles[key[0]].posterior_chain:
            return LEFT_OUT
        return band_shade(band(work.sets.of(*key)), outlined=True)
