"""What a list would bring in: each of its entries, and what becomes of it."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from pathlib import Path

from runstrength_desktop.domain.own_exercise import OwnExercise

Progress = Callable[[int, int], None]
"""Told how much is done of how much; may raise `PlanError` to stop."""

ReadList = Callable[[Path, Progress], "ImportPreview"]


class ImportStatus(StrEnum):
    """What becomes of an entry."""

    NEW = "new"
    PARTLY = "partly"
    HERE = "here"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class ImportDraft:
    """An entry as a format's reader understood it.

    `number` is the row of a table or the place in a list, from 1. `gaps` say what
    was not understood, `remarks` what was assumed, `refusal` why it cannot come in;
    `known_as` is its vocabulary and its id there.
    """

    number: int
    name: str
    own: OwnExercise | None
    gaps: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    refusal: str = ""
    known_as: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class ImportRow:
    """An entry with its status, and the reasons in sentences; `own` if it can come in."""

    number: int
    name: str
    status: ImportStatus
    reasons: tuple[str, ...] = ()
    own: OwnExercise | None = None


@dataclass(frozen=True)
class ImportPreview:
    """All entries of a file in its order; nothing of it is kept yet.

    `kind` names the format; `notes` are sentences about the file as a whole.
    """

    file: str
    kind: str
    rows: tuple[ImportRow, ...]
    notes: tuple[str, ...] = ()

    @cached_property
    def counts(self) -> Mapping[ImportStatus, int]:
        """How many entries have each status; their sum is the number of rows."""
        statuses = [row.status for row in self.rows]
        return {status: statuses.count(status) for status in ImportStatus}

    @cached_property
    def licences(self) -> tuple[str, ...]:
        """The licences of what can come in, each once."""
        kept = (row.own.licence for row in self.rows if row.own is not None)
        return tuple(dict.fromkeys(licence for licence in kept if licence))

    def chosen(self, statuses: Collection[ImportStatus]) -> tuple[OwnExercise, ...]:
        """What would come in of the rows with these statuses."""
        rows = (row for row in self.rows if row.status in statuses)
        return tuple(row.own for row in rows if row.own is not None)
