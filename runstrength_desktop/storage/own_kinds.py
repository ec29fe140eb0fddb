"""The kinds of things a user keeps beside the weeks: where and how each is stored.

A further kind needs a table, an entry here and one in `OwnThing`.
"""

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from runstrength_desktop.domain.own_change import OwnChange, OwnThing
from runstrength_desktop.domain.own_exercise import OwnExercise
from runstrength_desktop.domain.profile import Profile
from runstrength_desktop.domain.template import SessionTemplate, UsualWeek
from runstrength_desktop.domain.training_place import TrainingPlace
from runstrength_desktop.planning.own_exercise_json import exercise_of, plain_exercise
from runstrength_desktop.planning.profile_json import plain_profile, profile_of
from runstrength_desktop.planning.template_json import plain_template, template_of
from runstrength_desktop.storage import own_sql
from runstrength_desktop.storage.own_json import (
    compact,
    place_of,
    plain_place,
    plain_usual_week,
    usual_week_of,
)

_Kept = TypeVar("_Kept", bound=OwnThing)


@dataclass(frozen=True, slots=True)
class OwnKind(Generic[_Kept]):
    """One kind; `columns` name its plain values in order, `nested` those stored as JSON."""

    word: str
    one: str
    columns: tuple[str, ...]
    nested: frozenset[str]
    plain: Callable[[_Kept], list[object]]
    thing: Callable[[object, Sequence[Any]], _Kept]

    def row_of(self, thing: _Kept) -> dict[str, object]:
        """What is stored of a thing, by column."""
        pairs = zip(self.columns, self.plain(thing), strict=True)
        return {
            name: compact(value) if name in self.nested and value is not None else value
            for name, value in pairs
        }

    def read(self, row: Sequence[Any]) -> _Kept:
        """The thing of a row: its id, then its columns."""
        key, *values = row
        pairs = zip(self.columns, values, strict=True)
        told = [
            json.loads(value) if name in self.nested and value is not None else value
            for name, value in pairs
        ]
        return self.thing(key, told)


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
TEMPLATE = OwnKind(
    "template",
    own_sql.TEMPLATE,
    ("name", "items", "note", "place"),
    frozenset({"items"}),
    plain_template,
    template_of,
)
USUAL_WEEK = OwnKind(
    "usual_week",
    own_sql.USUAL_WEEK,
    ("runs",),
    frozenset({"runs"}),
    plain_usual_week,
    usual_week_of,
)
PROFILE = OwnKind(
    "profile",
    own_sql.PROFILE,
    ("details",),
    frozenset({"details"}),
    plain_profile,
    profile_of,
)
_BY_TYPE: dict[type, OwnKind[Any]] = {
    OwnExercise: EXERCISE,
    TrainingPlace: PLACE,
    SessionTemplate: TEMPLATE,
    UsualWeek: USUAL_WEEK,
    Profile: PROFILE,
}
_BY_WORD = {kind.word: kind for kind in _BY_TYPE.values()}


def kind_of(thing: OwnThing) -> OwnKind[Any]:
    """The kind a thing is of."""
    return _BY_TYPE[type(thing)]


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
    if plain is None:
        return None
    thing: OwnThing = _BY_WORD[word].thing(key, plain)
    return thing
