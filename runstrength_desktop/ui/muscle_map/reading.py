"""What there is to say of one muscle on a layer, in numbers and few words."""

from dataclasses import dataclass

from runstrength_desktop.coaching.bands import TOO_MUCH, band, target
from runstrength_desktop.coaching.muscle_roles import role_of
from runstrength_desktop.coaching.running_load import RunningModel, running_band
from runstrength_desktop.domain.muscle import BodySide, Muscle
from runstrength_desktop.ui.muscle_map.layers import MapLayer, WeekWork, band_shade
from runstrength_desktop.ui.muscle_map.wording import (
    number,
    running_name,
    short_role_name,
    target_words,
)

_FULL = TOO_MUCH + 1


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar filled to a share of its length, with the frame of a target if there is one."""

    share: float
    step: int
    frame: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """A muscle, the side where sides differ, an amount, and what it is measured by."""

    muscle: Muscle
    side: BodySide | None
    amount: str
    measure: str
    bar: Bar | None


@dataclass(frozen=True, slots=True)
class Weeks:
    """The week as it is, and as it would be during a preview."""

    now: WeekWork
    then: WeekWork | None

    @property
    def shown(self) -> WeekWork:
        """What the map shows."""
        return self.now if self.then is None else self.then


def read(
    layer: MapLayer,
    muscle: Muscle,
    side: BodySide | None,
    weeks: Weeks,
    model: RunningModel | None,
) -> Reading:
    """The reading of a muscle; `side` None is the side that does more."""
    if layer is MapLayer.RUNNING and model:
        return _of_running(muscle, weeks, model)
    if layer is MapLayer.HABIT:
        return Reading(muscle, None, "", short_role_name(role_of(muscle)), None)
    return _of_sets(muscle, side, weeks)


def _of_sets(muscle: Muscle, side: BodySide | None, weeks: Weeks) -> Reading:
    sets = weeks.shown.sets
    differs = sets.of(muscle.id, BodySide.LEFT) != sets.of(muscle.id, BodySide.RIGHT)
    side = side if differs else None
    shown = sets.of(muscle.id, side)
    low, high = target(muscle)
    bar = Bar(
        min(1.0, shown / _FULL),
        band_shade(band(shown)).step or 0,
        (low / _FULL, high / _FULL),
    )
    amount = _change(weeks.now.sets.of(muscle.id, side), shown)
    return Reading(muscle, side, amount, target_words(muscle), bar)


def _of_running(muscle: Muscle, weeks: Weeks, model: RunningModel) -> Reading:
    shown = weeks.shown.load.of(muscle.id)
    step = running_band(shown, model)
    most = model.limits[-1] * 4 / 3
    amount = _change(round(weeks.now.load.of(muscle.id)), round(shown))
    bar = Bar(min(1.0, shown / most), int(step))
    return Reading(muscle, None, amount, f"min, {running_name(step)}", bar)


def _change(now: float, then: float) -> str:
    before, after = number(now), number(then)
    return before if before == after else f"{before} → {after}"
