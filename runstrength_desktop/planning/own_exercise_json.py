"""Own exercises as plain values, as they are stored and saved in plan files.

Every value is checked where it is read: `ValueError`, `TypeError`, `KeyError` or
`PlanError` tells that it makes no sense.
"""

from collections.abc import Callable, Sequence
from dataclasses import fields
from typing import Any

from runstrength_desktop.domain.exercise import Exercise, Impact
from runstrength_desktop.domain.exercise_guide import Caution, ExerciseGuide, Noise, Space
from runstrength_desktop.domain.own_exercise import OwnExercise
from runstrength_desktop.domain.prescription import Band, Prescription, Side
from runstrength_desktop.planning.catalogue_exercises import HIGHEST_LEVEL, MAX_CONTACTS, WEIGHTS
from runstrength_desktop.planning.plan_rows import text_of, whole_of

_TEXT = {str}


def plain_exercise(own: OwnExercise) -> list[object]:
    """Name, details, guide, origin, licence, author, and whether it is deleted."""
    guide = None if own.guide is None else _plain_guide(own.guide)
    kept = [own.origin, own.licence, own.author, int(own.is_deleted)]
    return [own.exercise.name, _plain_details(own.exercise), guide, *kept]


def exercise_of(key: object, plain: Sequence[Any]) -> OwnExercise:
    """The exercise of an id and what `plain_exercise` gives."""
    name, details, guide, origin, licence, author, deleted = plain
    exercise = _exercise_of(text_of(key), text_of(name), details)
    return OwnExercise(
        exercise,
        None if guide is None else _guide_of(exercise.id, guide),
        text_of(origin),
        text_of(licence),
        text_of(author),
        bool(whole_of(deleted)),
    )


def texts_of(values: object) -> tuple[str, ...]:
    """Several texts as they were stored; `TypeError` for anything else."""
    found = tuple(_list(values))
    if not set(map(type, found)) <= _TEXT:
        raise TypeError("a text was stored as something else")
    return found


def _plain_details(exercise: Exercise) -> dict[str, object]:
    return {
        "aliases": exercise.aliases,
        "pattern": exercise.pattern,
        "level": exercise.level,
        "unilateral": exercise.unilateral,
        "equipment": [sorted(needed) for needed in exercise.equipment],
        "muscles": exercise.muscles,
        "dose": _plain_dose(exercise.dose),
        "dose_source": exercise.dose_source,
        "contacts": exercise.contacts_per_rep,
        "impact": exercise.impact,
        "sources": exercise.sources,
        "vocabularies": exercise.vocabularies,
    }


def _exercise_of(key: str, name: str, plain: dict[str, Any]) -> Exercise:
    impact = plain["impact"]
    return Exercise(
        id=key,
        name=name,
        aliases=texts_of(plain["aliases"]),
        pattern=text_of(plain["pattern"]),
        level=_within(plain["level"], 1, HIGHEST_LEVEL),
        unilateral=_flag(plain["unilateral"]),
        equipment=tuple([frozenset(texts_of(needed)) for needed in _some(plain["equipment"])]),
        muscles=tuple([_weight_of(*pair) for pair in _some(plain["muscles"])]),
        dose=_dose_of(plain["dose"]),
        dose_source=text_of(plain["dose_source"]),
        contacts_per_rep=_within(plain["contacts"], 0, MAX_CONTACTS),
        impact=None if impact is None else Impact(impact),
        sources=texts_of(plain["sources"]),
        vocabularies=tuple([_pair_of(*pair) for pair in _list(plain["vocabularies"])]),
    )


def _plain_dose(dose: Prescription) -> dict[str, object]:
    values = {field.name: getattr(dose, field.name) for field in fields(dose)}
    return {name: value for name, value in values.items() if value is not None and value != ""}


def _dose_of(plain: dict[str, Any]) -> Prescription:
    return Prescription(**{name: _DOSE_VALUES[name](value) for name, value in plain.items()})


def _plain_guide(guide: ExerciseGuide) -> dict[str, object]:
    return {
        "setup": guide.setup,
        "cues": guide.cues,
        "mistakes": guide.mistakes,
        "noise": guide.noise,
        "space": guide.space,
        "cautions": sorted(guide.cautions),
        "breathing": guide.breathing,
        "tempo": guide.tempo,
        "why": guide.why,
        "sources": guide.sources,
    }


def _guide_of(key: str, plain: dict[str, Any]) -> ExerciseGuide:
    return ExerciseGuide(
        exercise_id=key,
        setup=text_of(plain["setup"]),
        cues=texts_of(plain["cues"]),
        mistakes=texts_of(plain["mistakes"]),
        noise=Noise(plain["noise"]),
        space=Space(plain["space"]),
        cautions=frozenset([Caution(word) for word in texts_of(plain["cautions"])]),
        breathing=text_of(plain["breathing"]),
        tempo=text_of(plain["tempo"]),
        why=text_of(plain["why"]),
        sources=texts_of(plain["sources"]),
    )


def _weight_of(muscle: object, weight: object) -> tuple[str, float]:
    if weight not in WEIGHTS or isinstance(weight, bool):
        raise ValueError("a muscle was stored with a weight that there is not")
    return text_of(muscle), _real(weight)


def _pair_of(first: object, second: object) -> tuple[str, str]:
    return text_of(first), text_of(second)


def _some(values: object) -> list[Any]:
    if not (found := _list(values)):
        raise ValueError("a list was stored empty that may not be")
    return found


def _list(values: object) -> list[Any]:
    if not isinstance(values, list):
        raise TypeError("a list was stored as something else")
    return values


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise TypeError("a yes or no was stored as something else")
    return value


def _real(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise TypeError("a number was stored as something else")
    return float(value)


def _within(value: object, low: int, high: int) -> int:
    number = whole_of(value)
    if not low <= number <= high:
        raise ValueError("a number was stored that is out of range")
    return number


_DOSE_VALUES: dict[str, Callable[[Any], Any]] = {
    **dict.fromkeys(("sets", "reps", "reps_to", "seconds", "rest_s"), whole_of),
    **dict.fromkeys(("load_kg", "load_percent", "distance_m", "rpe"), _real),
    "side": Side,
    "band": Band,
    "tempo": text_of,
}
