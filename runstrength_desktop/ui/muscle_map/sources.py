"""Where the map gets what it tells; each is asked when it is first needed."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from runstrength_desktop.coaching.fractional_sets import Exercises
from runstrength_desktop.coaching.running_load import RunningModel
from runstrength_desktop.domain.week import Week
from runstrength_desktop.planning.muscle_notes_file import MuscleNote


def _no_weeks(_: date, __: int) -> Sequence[Week]:
    return ()


@dataclass(frozen=True, slots=True)
class MapSources:
    """Exercises by id; the model of R35; notes by muscle; the weeks before a Monday, oldest first.

    The callables may raise `PlanError`.
    """

    exercises: Exercises = field(default_factory=dict)
    running_model: Callable[[], RunningModel | None] = lambda: None
    notes: Callable[[], Mapping[str, MuscleNote]] = dict
    weeks_before: Callable[[date, int], Sequence[Week]] = _no_weeks
