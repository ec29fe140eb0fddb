"""What a user types for a plan: "hip thrust 3x8 rest 90", "run easy 6 km"."""

import re
from dataclasses import dataclass, replace

from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.exercise import Exercise
from runstrength_desktop.domain.identity import new_id
from runstrength_desktop.domain.iso_week import shown
from runstrength_desktop.domain.prescription import Prescription, Side
from runstrength_desktop.domain.week import Run, RunKind
from runstrength_desktop.planning.catalogue import Catalogue

_NUMBER = r"\d{1,6}(?:[.,]\d{1,3})?"
_SETS = re.compile(
    r"(?<!\S)(\d{1,6})\s*[x×*]\s*(\d{1,6})\s*(s|sec|seconds?|min|minutes?)?(?!\S)",
    re.IGNORECASE | re.ASCII,
)
_REST = re.compile(
    r"(?<!\S)rest\s*(\d{1,6})\s*(s|sec|seconds?|min|minutes?)?(?!\S)", re.IGNORECASE | re.ASCII
)
_LOAD = re.compile(rf"(?<!\S)@?({_NUMBER})\s*(kg|lb|lbs)(?!\S)", re.IGNORECASE | re.ASCII)
_SIDE = re.compile(r"(?<!\S)(left|right|each)(?:\s+side)?\s*$", re.IGNORECASE | re.ASCII)
_RUN = re.compile(rf"run\s+(\w+)(?:\s+({_NUMBER})\s*(km|k|min|minutes?))?", re.IGNORECASE)

KG_PER_LB = 0.45359237

RUN_KINDS = ", ".join(kind.value for kind in RunKind)


@dataclass(frozen=True, slots=True)
class TypedExercise:
    """An exercise with the dose that was typed, or its own."""

    exercise: Exercise
    dose: Prescription


def parse_plan_text(text: str, catalogue: Catalogue) -> TypedExercise | Run:
    """What a line means; `PlanError` with one sentence if nothing."""
    words = " ".join(text.split())
    if not words:
        raise PlanError("Write an exercise, such as “hip thrust 3x8”, or “run easy 6 km”.")
    if words.casefold() == "run" or words.casefold().startswith("run "):
        return parse_run(words)
    return parse_exercise(words, catalogue)


def parse_exercise(text: str, catalogue: Catalogue) -> TypedExercise:
    """Such as "hip thrust 3x8 24 kg rest 90" or "plank 3x30s"."""
    name, dose_text = _split(text)
    exercise = catalogue.named(name)
    return TypedExercise(exercise, parse_dose(dose_text, exercise.dose))


def parse_dose(text: str, default: Prescription) -> Prescription:
    """A dose such as "3x8 24 kg rest 90 left"; what is not said stays as in `default`."""
    dose, rest = default, f" {text} "
    rest, side = _take(_SIDE, rest)
    rest, pause = _take(_REST, rest)
    rest, load = _take(_LOAD, rest)
    rest, sets = _take(_SETS, rest)
    if rest.strip():
        raise PlanError(
            f"“{shown(rest.strip())}” is not a dose; write for example 3x8 24 kg rest 90."
        )
    if sets:
        dose = _with_sets(dose, sets)
    if pause:
        dose = replace(dose, rest_s=_seconds(pause[1], pause[2]))
    if load:
        dose = replace(dose, load_kg=_kilograms(load))
    return replace(dose, side=Side(side[1].lower())) if side else dose


def parse_run(text: str) -> Run:
    """Such as "run easy 6 km" or "run long 90 min"."""
    match = _RUN.fullmatch(" ".join(text.split()))
    if match is None:
        raise PlanError(f"“{shown(text)}” is not a run; write for example run easy 6 km.")
    kind = _run_kind(match[1])
    if match[2] is None:
        return Run(new_id(), kind)
    amount = float(match[2].replace(",", "."))
    if match[3].lower().startswith("k"):
        return Run(new_id(), kind, distance_km=amount)
    return Run(new_id(), kind, minutes=round(amount))


def _run_kind(word: str) -> RunKind:
    try:
        return RunKind(word.casefold())
    except ValueError:
        raise PlanError(f"“{shown(word)}” is not a kind of run; it can be {RUN_KINDS}.") from None


def _split(text: str) -> tuple[str, str]:
    starts = [m.start() for p in (_SETS, _REST, _LOAD, _SIDE) if (m := p.search(text))]
    at = min(starts, default=len(text))
    return text[:at].strip(), text[at:].strip()


def _take(pattern: re.Pattern[str], text: str) -> tuple[str, re.Match[str] | None]:
    match = pattern.search(text)
    return (
        (text, None)
        if match is None
        else (text[: match.start()] + " " + text[match.end() :], match)
    )


def _with_sets(dose: Prescription, match: re.Match[str]) -> Prescription:
    sets, amount, unit = int(match[1]), int(match[2]), match[3]
    if unit:
        return replace(dose, sets=sets, reps=None, seconds=_seconds(match[2], unit))
    return replace(dose, sets=sets, reps=amount, seconds=None)


def _seconds(amount: str, unit: str | None) -> int:
    return int(amount) * (60 if unit and unit.lower().startswith("m") else 1)


def _kilograms(match: re.Match[str]) -> float:
    amount = float(match[1].replace(",", "."))
    return round(amount * KG_PER_LB, 2) if match[2].lower().startswith("lb") else amount
