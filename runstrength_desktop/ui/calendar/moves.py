"""What the keyboard asks for: the same changes as a drag, from rows alone."""

from dataclasses import replace
from datetime import date

from runstrength_desktop.domain.place import Place
from runstrength_desktop.planning.change import Change
from runstrength_desktop.ui.calendar.drop_place import end_gap
from runstrength_desktop.ui.calendar.rows import (
    DayRow,
    RowKind,
    Rows,
    card_of,
    is_of_one_list,
    number_within,
)
from runstrength_desktop.ui.drag import DragKind, DragPayload
from runstrength_desktop.ui.drop_request import DropRequest

PAYLOADS = {
    RowKind.RUN: DragKind.RUN,
    RowKind.SESSION: DragKind.SESSION,
    RowKind.ITEM: DragKind.ITEM,
}


def payload_of(row: DayRow, on: date) -> DragPayload | None:
    """What is dragged when `row` is; None for "No run" and "+ Add"."""
    kind = PAYLOADS.get(row.kind)
    return None if kind is None else DragPayload(kind, row.id, on)


def with_others(payload: DragPayload, others: tuple[tuple[str, date], ...]) -> DragPayload:
    """The same with what is chosen beside it, as ids and days."""
    return replace(payload, others=others)


def to_day(
    row: DayRow, source: date, target: date, target_rows: Rows, *, copy: bool
) -> DropRequest | None:
    """`row` to the end of another day."""
    payload = payload_of(row, source)
    if payload is None:
        return None
    return DropRequest(payload, end_gap(payload.kind, target, target_rows).place, copy)


def in_order(rows: Rows, at: int, on: date, step: int) -> DropRequest | None:
    """Row `at` one place up (−1) or down (+1) on its day; None at the ends."""
    payload = payload_of(rows[at], on)
    if payload is None:
        return None
    place = _item_place(rows, at, on, step) if payload.kind is DragKind.ITEM else None
    place = place or _sibling_place(rows, at, on, step)
    return None if place is None else DropRequest(payload, place)


def removal(row: DayRow, on: date) -> Change | None:
    """Taking `row` out; None when there is nothing to take."""
    from runstrength_desktop.planning import changes  # noqa: PLC0415  (not for the first paint)

    if row.kind is RowKind.ITEM:
        return changes.remove_item(row.id, on)
    if row.kind is RowKind.SESSION:
        return changes.remove_session(row.id, on)
    return changes.remove_run(row.id, on) if row.kind is RowKind.RUN else None


def _sibling_place(rows: Rows, at: int, on: date, step: int) -> Place | None:
    row, number = rows[at], number_within(rows, at)
    if not 0 <= number + step < sum(is_of_one_list(other, row) for other in rows):
        return None
    session_id = row.session_id if row.kind is RowKind.ITEM else None
    return Place(on, number + step + (step > 0), session_id)


def _item_place(rows: Rows, at: int, on: date, step: int) -> Place | None:
    first, last = card_of(rows, at)
    if step < 0 and at == first + 1 and rows[first - 1].session_id:
        return Place(on, None, rows[first - 1].session_id)
    if step > 0 and at == last and rows[last + 1].session_id:
        return Place(on, 0, rows[last + 1].session_id)
    return None
