"""What a user types for a plan: "hip thrust 3x8 rest 90", "run easy 6 km"."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.exercise import Exercise
from runstrength_desktop.domain.iso_week import shown
from runstrength_desktop.domain.prescription import HIGHEST_RPE, Band, Prescription, Side
from runstrength_desktop.domain.week import Run
from runstrength_desktop.planning.catalogue import Catalogue
from runstrength_desktop.planning.run_text import (
    TypedRun,
    looks_like_run,
    parse_runs,
    parse_typed_run,
)

_LONGEST = 500
_NUMBER = r"\d{1,6}(?:[.,]\d{1,3})?"
_SETS = re.compile(
    rf"(?<!\S)(\d{{1,6}})\s*[x×*]\s*({_NUMBER})(?:\s*[-–]\s*(\d{{1,6}}))?"
    r"\s*(s|sec|seconds?|min|minutes?|m|metres?)?(?!\S)",
    re.IGNORECASE | re.ASCII,
)
_REST = re.compile(
    r"(?<!\S)rest\s*(\d{1,6})\s*(s|sec|seconds?|min|minutes?)?(?!\S)", re.IGNORECASE | re.ASCII
)
_LOAD = re.compile(rf"(?<!\S)@?({_NUMBER})\s*(kg|lb|lbs)(?!\S)", re.IGNORECASE | re.ASCII)
_PERCENT = re.compile(rf"(?<!\S)@?({_NUMBER})\s*%(?!\S)", re.ASCII)
_BAND = re.compile(r"(?<!\S)(light|medium|heavy)\s+band(?!\S)", re.IGNORECASE)
_EFFORT = re.compile(
    r"(?<!\S)(?:@|(rpe|rir)\s*)(\d{1,2}(?:[.,]\d)?)(?!\S)", re.IGNORECASE | re.ASCII
)
_TEMPO = re.compile(r"(?<!\S)tempo\s*([0-9x-]{3,11})(?!\S)", re.IGNORECASE | re.ASCII)
_SIDE = re.compile(r"(?<!\S)(left|right|each)(?:\s+side)?\s*$", re.IGNORECASE | re.ASCII)

KG_PER_LB = 0.45359237
_METRES = frozenset({"m", "metre", "metres"})


@dataclass(frozen=True, slots=True)
class TypedExercise:
    """An exercise with the dose that was typed, or its own."""

    exercise: Exercise
    dose: Prescription


def parse_plan_text(text: str, catalogue: Catalogue) -> TypedExercise | Run:
    """What a line means; `PlanError` with one sentence if nothing."""
    words = _words(text)
    if _says_runs(words):
        return parse_typed_run(words).run
    return parse_exercise(words, catalogue)


def parse_plan_line(text: str, catalogue: Catalogue) -> TypedExercise | tuple[TypedRun, ...]:
    """What a line means that may hold several runs, each with a weekday or without."""
    words = _words(text)
    return parse_runs(words) if _says_runs(words) else parse_exercise(words, catalogue)


def parse_exercise(text: str, catalogue: Catalogue) -> TypedExercise:
    """Such as "hip thrust 3x8 24 kg rest 90" or "plank 3x30s"."""
    name, dose_text = _split(text)
    exercise = catalogue.named(name)
    return TypedExercise(exercise, parse_dose(dose_text, exercise.dose))


def parse_dose(text: str, default: Prescription) -> Prescription:
    """A dose such as "3x8-12 24 kg @8 rest 90 left"; what is not said stays as in `default`."""
    rest, said = f" {text} ", dict[str, Any]()
    understood: list[re.Match[str]] = []
    for pattern, read in _PARTS:
        match = pattern.search(rest)
        if match is not None:
            said |= read(match)
            understood.append(match)
            rest = f"{rest[: match.start()]}{' ' * len(match[0])}{rest[match.end() :]}"
    _refuse_unknown(" ".join(rest.split()), understood)
    return replace(default, **said)


def _words(text: str) -> str:
    if len(text) > _LONGEST:
        raise PlanError(f"A line can hold at most {_LONGEST} characters.")
    words = " ".join(text.split())
    if not words:
        raise PlanError("Write an exercise, such as “hip thrust 3x8”, or “run easy 6 km”.")
    return words


def _says_runs(words: str) -> bool:
    return words.casefold().split()[0] == "run" or looks_like_run(words)


def _split(text: str) -> tuple[str, str]:
    starts = [m.start() for pattern, _ in _PARTS if (m := pattern.search(text))]
    at = min(starts, default=len(text))
    return text[:at].strip(), text[at:].strip()


def _refuse_unknown(unknown: str, understood: list[re.Match[str]]) -> None:
    if not unknown:
        return
    if not understood:
        raise PlanError(
            f"“{shown(unknown)}” is not a dose; write for example 3x8 24 kg @8 rest 90."
        )
    read = (" ".join(match[0].split()) for match in sorted(understood, key=re.Match.start))
    raise PlanError(f"I read {', '.join(read)}; I do not know “{shown(unknown)}”.")


def _read_sets(match: re.Match[str]) -> dict[str, Any]:
    sets, up_to, unit = int(match[1]), match[3], (match[4] or "").lower()
    work: dict[str, Any] = {"reps": None, "reps_to": None, "seconds": None, "distance_m": None}
    if unit and up_to:
        raise PlanError("A range is of repetitions, such as 3x8-12.")
    if unit in _METRES:
        return work | {"sets": sets, "distance_m": float(match[2].replace(",", "."))}
    if not match[2].isdigit():
        raise PlanError("Repetitions and seconds are whole numbers, such as 3x8 or 3x30s.")
    if unit:
        return work | {"sets": sets, "seconds": _seconds(match[2], unit)}
    return work | {"sets": sets, "reps": int(match[2]), "reps_to": int(up_to) if up_to else None}


def _read_load(**load: float | Band) -> dict[str, Any]:
    return {"load_kg": None, "load_percent": None, "band": None} | load


def _read_effort(match: re.Match[str]) -> dict[str, Any]:
    amount = float(match[2].replace(",", "."))
    return {"rpe": HIGHEST_RPE - amount if (match[1] or "").lower() == "rir" else amount}


def _seconds(amount: str, unit: str | None) -> int:
    return int(amount) * (60 if unit and unit.lower().startswith("m") else 1)


def _kilograms(match: re.Match[str]) -> float:
    amount = float(match[1].replace(",", "."))
    return round(amount * KG_PER_LB, 2) if match[2].lower().startswith("lb") else amount


_PARTS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], dict[str, Any]]], ...] = (
    (_SIDE, lambda match: {"side": Side(match[1].lower())}),
    (_REST, lambda match: {"rest_s": _seconds(match[1], match[2])}),
    (_TEMPO, lambda match: {"tempo": match[1].lower()}),
    (_LOAD, lambda match: _read_load(load_kg=_kilograms(match))),
    (_PERCENT, lambda match: _read_load(load_percent=float(match[1].replace(",", ".")))),
    (_BAND, lambda match: _read_load(band=Band(match[1].lower()))),
    (_EFFORT, _read_effort),
    (_SETS, _read_sets),
)
