"""Own places, templates and the usual week as plain values, and JSON, for rows and undo.

Every value is checked where it is read: `ValueError`, `TypeError` or `PlanError`
tells that it makes no sense.
"""

import json
from collections.abc import Sequence
from typing import Any

from runstrength_desktop.domain.exercise_guide import Noise, Space
from runstrength_desktop.domain.template import USUAL_WEEK, UsualWeek
from runstrength_desktop.domain.training_place import TrainingPlace
from runstrength_desktop.domain.week import DAYS
from runstrength_desktop.planning.own_exercise_json import texts_of
from runstrength_desktop.planning.plan_rows import run_of, run_row, text_of, whole_of


def compact(value: object) -> str:
    """JSON without a space too many."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def plain_place(place: TrainingPlace) -> list[object]:
    """Name, equipment, noise and space."""
    return [place.name, sorted(place.equipment), place.noise.value, place.space.value]


def place_of(key: object, plain: Sequence[Any]) -> TrainingPlace:
    """The place of an id and what `plain_place` gives."""
    name, equipment, noise, space = plain
    things = frozenset(texts_of(equipment))
    return TrainingPlace(text_of(key), text_of(name), things, Noise(noise), Space(space))


def plain_usual_week(usual: UsualWeek) -> list[object]:
    """The runs, each after its weekday."""
    return [[[on, run_row(run)] for on, run in usual.runs]]


def usual_week_of(key: object, plain: Sequence[Any]) -> UsualWeek:
    """The usual week of what `plain_usual_week` gives; there is one."""
    if key != USUAL_WEEK:
        raise ValueError("a usual week was stored under an odd id")
    (runs,) = plain
    return UsualWeek(tuple((_weekday(on), run_of(row)) for on, row in runs))


def _weekday(value: object) -> int:
    if whole_of(value) not in range(DAYS):
        raise ValueError("a weekday must be one of seven")
    return whole_of(value)
