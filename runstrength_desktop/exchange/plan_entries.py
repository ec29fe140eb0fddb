"""Runs, sessions and own exercises as entries of a plan file, and back."""

from runstrength_desktop.domain.block import MAIN, MOST_BLOCKS, BlockKind
from runstrength_desktop.domain.own_exercise import OwnExercise
from runstrength_desktop.domain.prescription import Band, Side
from runstrength_desktop.domain.status import Status
from runstrength_desktop.domain.week import Intensity, PlannedExercise, Run, RunKind, Session
from runstrength_desktop.exchange.strict_entry import (
    LONGEST_ID,
    Field,
    Refusal,
    check_inside,
    clock,
    entry_from,
    entry_of,
    identity,
    line,
    list_of,
    lists,
    note,
    number,
    one_of,
    reading,
    row_of,
    whole,
)
from runstrength_desktop.planning import plan_rows
from runstrength_desktop.planning.own_exercise_json import exercise_of, plain_exercise

MOST_ITEMS = 500
MOST_OF_A_LIST = 500

RUN = (
    Field("id", identity),
    Field("kind", one_of(RunKind)),
    Field("distance_km", number, None),
    Field("minutes", whole, None),
    Field("intensity", one_of(Intensity), None),
    Field("note", note, ""),
    Field("starts_at", clock, None),
    Field("status", one_of(Status), Status.PLANNED.value),
    Field("reason", line(), ""),
    Field("series", line(LONGEST_ID), ""),
    Field("dismissed", line(), ""),
)
SESSION = (
    Field("id", identity),
    Field("title", line()),
    Field("note", note, ""),
    Field("starts_at", clock, None),
    Field("place", line(LONGEST_ID), ""),
    Field("status", one_of(Status), Status.PLANNED.value),
    Field("reason", line(), ""),
    Field("series", line(LONGEST_ID), ""),
    Field("dismissed", line(), ""),
)
ITEMS = Field("items", lists(MOST_ITEMS), [])
ITEM = (
    Field("id", identity),
    Field("exercise", identity),
    Field("name", line()),
    Field("sets", whole),
    Field("reps", whole, None),
    Field("seconds", whole, None),
    Field("load_kg", number, None),
    Field("rest_s", whole, None),
    Field("side", one_of(Side), Side.EACH.value),
    Field("reps_to", whole, None),
    Field("distance_m", number, None),
    Field("load_percent", number, None),
    Field("band", one_of(Band), None),
    Field("rpe", number, None),
    Field("tempo", line(16), ""),
    Field("block", one_of(BlockKind), MAIN.kind.value),
    Field("block_number", whole, MAIN.number),
    Field("note", note, ""),
)
EXERCISE = (
    Field("id", identity),
    Field("name", line()),
    Field("details", entry_of),
    Field("guide", entry_of, None),
    Field("origin", line(), ""),
    Field("licence", line(), ""),
    Field("author", line(), ""),
)


def run_entry(run: Run) -> dict[str, object]:
    """A run with its fields by name."""
    return entry_from(plan_rows.run_row(run), RUN)


def run_from(entry: object) -> Run:
    """The run of an entry; `Refusal`, or an error that `reading` explains."""
    return plan_rows.run_of(row_of(entry, RUN))


def session_entry(session: Session) -> dict[str, object]:
    """A session with its fields by name, and its exercises."""
    told = entry_from(plan_rows.session_row(session), SESSION)
    items = [entry_from(plan_rows.item_row(item), ITEM) for item in session.items]
    return {**told, "items": items} if items else told


def session_from(entry: object) -> Session:
    """The session of an entry; errors as in `run_from`."""
    *told, items = row_of(entry, (*SESSION, ITEMS))
    return plan_rows.session_of(told, _items_from(list_of(items, MOST_ITEMS)))


def exercise_entry(own: OwnExercise) -> dict[str, object]:
    """An own exercise with its fields by name; whether it is deleted is not told."""
    *kept, _ = plain_exercise(own)
    return entry_from([own.id, *kept], EXERCISE)


def exercise_from(entry: object) -> OwnExercise:
    """The own exercise of an entry; errors as in `run_from`."""
    key, name, details, guide, *kept = row_of(entry, EXERCISE)
    check_inside([details, guide], MOST_OF_A_LIST)
    own = exercise_of(key, [name, details, guide, *kept, 0])
    _check_known(own, entry_of(details), entry_of(guide or {}))
    return own


def _items_from(entries: list[object]) -> list[PlannedExercise]:
    found = []
    for at, entry in enumerate(entries, 1):
        with reading(f"exercise {at}"):
            found.append(_item_from(entry))
    return found


def _item_from(entry: object) -> PlannedExercise:
    item = plan_rows.item_of(row_of(entry, ITEM))
    if not 0 <= item.block.number <= MOST_BLOCKS:
        raise Refusal(f"“block_number” must be between 0 and {MOST_BLOCKS}.")
    return item


def _check_known(own: OwnExercise, details: dict[str, object], guide: dict[str, object]) -> None:
    _, known, known_guide, *_ = plain_exercise(own)
    unknown = {*details} - {*entry_of(known)} | {*guide} - {*entry_of(known_guide or {})}
    if unknown:
        raise Refusal(f"“{min(unknown)[:40]}” is not known here.")
