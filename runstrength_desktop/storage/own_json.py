"""Own places as plain values, and JSON, for their rows and for the steps of undo.

Every value is checked where it is read: `ValueError`, `TypeError` or `PlanError`
tells that it makes no sense.
"""

import json
from collections.abc import Sequence
from typing import Any

from runstrength_desktop.domain.exercise_guide import Noise, Space
from runstrength_desktop.domain.training_place import TrainingPlace
from runstrength_desktop.planning.own_exercise_json import texts_of
from runstrength_desktop.planning.plan_rows import text_of


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
