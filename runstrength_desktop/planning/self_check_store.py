"""The answers of the self-check: a small file beside the plan, on this computer alone (R30).

It is no part of the plan: no step of undo, no backup and no export holds it, so that
`delete` leaves nothing. Athletes share the file; each has answers of their own.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.self_check import (
    MOST_COUNTED,
    OLDEST,
    YOUNGEST,
    Answer,
    ComparedWith,
    SelfCheckAnswers,
)
from runstrength_desktop.planning.chosen_file import write_chosen
from runstrength_desktop.planning.plan_rows import text_of, whole_of

ANSWERS_FILE = "self_check.json"
VERSION = 1

_MOST_BYTES = 16_000_000
_KEY = re.compile(r"[a-z][a-z0-9_]{0,79}(\.(left|right))?")
_FILE_FIELDS = {"version", "athletes"}
_FIELDS = {"on", "is_finished", "given", "counts", "age", "compared_with"}

_UNREADABLE = (
    "The answers of the self-check cannot be read; delete them to answer again. "
    "The plan is not touched."
)
_NEWER = "The answers of the self-check were kept by a newer RunStrength; update it to see them."


@dataclass(frozen=True, slots=True)
class KeptAnswers:
    """Answers, the day they were given, and whether the last page was reached."""

    answers: SelfCheckAnswers
    on: date
    is_finished: bool = False


class SelfCheckStore:
    """Keeps the answers of one athlete; `PlanError` is one sentence, and changes nothing."""

    def __init__(self, folder: Path, athlete_id: str) -> None:
        self._path = folder / ANSWERS_FILE
        self._athlete = athlete_id

    def read(self) -> KeptAnswers | None:
        """What was kept; none if nothing was."""
        return self._read_all().get(self._athlete)

    def keep(self, kept: KeptAnswers) -> None:
        """Put answers in the place of those before; a file that cannot be read stays as it is."""
        self._write({**self._read_all(), self._athlete: kept})

    def delete(self) -> None:
        """Keep nothing of this athlete; a file that cannot be read goes as a whole."""
        try:
            others = self._read_all()
        except PlanError:
            others = {}
        others.pop(self._athlete, None)
        if others:
            self._write(others)
        else:
            self._remove()

    def _read_all(self) -> dict[str, KeptAnswers]:
        try:
            with self._path.open("rb") as file:
                raw = file.read(_MOST_BYTES + 1)
        except FileNotFoundError:
            return {}
        except OSError:
            raise PlanError(_UNREADABLE) from None
        return _athletes_of(raw)

    def _write(self, kept: Mapping[str, KeptAnswers]) -> None:
        plain = {"version": VERSION, "athletes": {key: _plain(one) for key, one in kept.items()}}
        write_chosen(self._path, json.dumps(plain, indent=1).encode())

    def _remove(self) -> None:
        """The file, what a link leads to, and what an interrupted writing left."""
        try:
            for path in (self._path.resolve(), self._path):
                path.unlink(missing_ok=True)
                for left in path.parent.glob(f".{path.name}.*.tmp"):
                    left.unlink(missing_ok=True)
        except OSError as problem:
            reason = (problem.strerror or "unknown reason").lower()
            raise PlanError(f"The answers could not be deleted: {reason}.") from None


def _athletes_of(raw: bytes) -> dict[str, KeptAnswers]:
    try:
        if len(raw) > _MOST_BYTES:
            raise ValueError("too long")
        told = _object(json.loads(raw.decode("utf-8"), object_pairs_hook=_once))
        if whole_of(told["version"]) > VERSION:
            raise PlanError(_NEWER)
        _check_fields(told, _FILE_FIELDS)
        return {text_of(key): _kept(one) for key, one in _object(told["athletes"]).items()}
    except (ValueError, TypeError, KeyError, RecursionError):
        raise PlanError(_UNREADABLE) from None


def _plain(kept: KeptAnswers) -> dict[str, object]:
    answers = kept.answers
    return {
        "on": kept.on.isoformat(),
        "is_finished": kept.is_finished,
        "given": dict(answers.given),
        "counts": dict(answers.counts),
        "age": answers.age,
        "compared_with": answers.compared_with,
    }


def _kept(value: object) -> KeptAnswers:
    told = _object(value)
    _check_fields(told, _FIELDS)
    given, counts, age = _object(told["given"]), _object(told["counts"]), told["age"]
    answers = SelfCheckAnswers(
        given={_key(key): Answer(text_of(one)) for key, one in given.items()},
        counts={_key(key): _within(one, 0, MOST_COUNTED) for key, one in counts.items()},
        age=None if age is None else _within(age, YOUNGEST, OLDEST),
        compared_with=ComparedWith(text_of(told["compared_with"])),
    )
    return KeptAnswers(answers, date.fromisoformat(text_of(told["on"])), _flag(told["is_finished"]))


def _check_fields(told: Mapping[str, Any], fields: set[str]) -> None:
    if told.keys() != fields:
        raise ValueError("fields are missing or not known")


def _object(value: object) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise TypeError("an object was kept as something else")
    return value


def _key(key: str) -> str:
    if not _KEY.fullmatch(key):
        raise ValueError("an answer was kept under an odd key")
    return key


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise TypeError("a flag was kept as something else")
    return value


def _within(value: object, low: int, high: int) -> int:
    number = whole_of(value)
    if not low <= number <= high:
        raise ValueError("a number was kept that makes no sense")
    return number


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    values = dict(pairs)
    if len(values) < len(pairs):
        raise ValueError("something is kept twice")
    return values
