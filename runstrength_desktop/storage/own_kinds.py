"""The kinds of things a user keeps beside the weeks: where and how each is stored.

A further kind, such as a profile, needs a table, an entry here and one in `OwnThing`.
"""

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from runstrength_desktop.domain.own_change import OwnChange, OwnThing
from runstrength_desktop.domain.own_exercise import OwnExercise
from runstrength_desktop.domain.training_place import TrainingPlace
from runstrength_desktop.planning.own_exercise_json import exercise_of, plain_exercise
from runstrength_desktop.storage import own_sql
from runstrength_desktop.storage.own_json import compact, place_of, plain_place


@dataclass(frozen=True, slots=True)
class OwnKind:
    """One kind; `columns` name its plain values in order, `nested` those stored as JSON."""

    word: str
    one: str
    columns: tuple[str, ...]
    nested: frozenset[str]
    plain: Callable[[Any], list[object]]
    thing: Callable[[object, Sequence[Any]], OwnThing]

    def row_of(self, thing: OwnThing) -> dict[str, object]:
        """What is stored of a thing, by column."""
        pairs = zip(self.columns, self.plain(thing), strict=True)
        return {
            name: compact(value) if name in self.nested and value is not None else value
            for name, value in pairs
        }


EXERCISE = OwnKind(
    "exercise",
    own_sql.EXERCISE,
    ("name", "details", "guide", "origin", "licence", "author", "deleted"),
    frozenset({"details", "guide"}),
    plain_exercise,
    exercise_of,
)
PLACE = OwnKind(
    "place",
    own_sql.PLACE,
    ("name", "equipment", "noise", "space"),
    frozenset({"equipment"}),
    plain_place,
    place_of,
)
_BY_TYPE: dict[type, OwnKind] = {OwnExercise: EXERCISE, TrainingPlace: PLACE}
_BY_WORD = {kind.word: kind for kind in _BY_TYPE.values()}


def kind_of(thing: OwnThing) -> OwnKind:
    """The kind a thing is of."""
    return _BY_TYPE[type(thing)]


def exercise_in(row: Sequence[Any]) -> OwnExercise:
    """The exercise of a row of `own_sql.EXERCISES`."""
    key, name, details, guide, *kept = row
    told = None if guide is None else json.loads(guide)
    return exercise_of(key, (name, json.loads(details), told, *kept))


def place_in(row: Sequence[Any]) -> TrainingPlace:
    """The place of a row of `own_sql.PLACES`."""
    key, name, equipment, noise, space = row
    return place_of(key, (name, json.loads(equipment), noise, space))


def sides_to_json(changes: Iterable[OwnChange]) -> tuple[str, str]:
    """Both sides of changes, in the same order: kind, id, and the plain values or null."""
    before, after = [], []
    for change in changes:
        kind = kind_of(change.thing)
        head = [kind.word, change.thing.id]
        before.append([*head, change.before and kind.plain(change.before)])
        after.append([*head, change.after and kind.plain(change.after)])
    return compact(before), compact(after)


def changes_from_json(before: str, after: str) -> tuple[OwnChange, ...]:
    """The changes of `sides_to_json`; errors as in own_json.py for anything else."""
    sides = zip(json.loads(before), json.loads(after), strict=True)
    return tuple(OwnChange(_thing_of(old), _thing_of(new)) for old, new in sides)


def _thing_of(told: Sequence[Any]) -> OwnThing | None:
    word, key, plain = told
    return None if plain is None else _BY_WORD[word].thing(key, plain)
