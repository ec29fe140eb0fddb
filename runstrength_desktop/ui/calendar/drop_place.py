"""Where a drop would land: from the pointer's height to a gap between rows."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from runstrength_desktop.domain.place import Place
from runstrength_desktop.ui.calendar.rows import RowKind, Rows, card_of, number_within
from runstrength_desktop.ui.drag import DragKind

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Gap:
    """A place, and the row above which its insertion line lies.

    `in_card` is true when the line belongs to the session above it.
    """

    place: Place
    row: int
    in_card: bool = False


def gap_at(kind: DragKind, on: date, rows: Rows, spans: Sequence[Span], y: int) -> Gap:
    """Where `kind` would go on day `on`; `spans` are (top, bottom) of each row, in pixels."""
    at = next((n for n, (top, bottom) in enumerate(spans) if top <= y < bottom), None)
    if kind is DragKind.RUN:
        return _run_gap(on, rows, spans, y, at)
    if kind in {DragKind.SESSION, DragKind.TEMPLATE}:
        return _session_gap(on, rows, spans, y, at)
    return _exercise_gap(on, rows, spans, y, at)


def end_gap(kind: DragKind, on: date, rows: Rows) -> Gap:
    """Where `kind` goes when it is given a day and nothing more."""
    return gap_at(kind, on, rows, (), -1)


def _run_gap(on: date, rows: Rows, spans: Sequence[Span], y: int, at: int | None) -> Gap:
    if at is None or rows[at].kind is not RowKind.RUN:
        return Gap(Place(on), _first_session_row(rows))
    below = _is_below_middle(spans[at], y)
    return Gap(Place(on, number_within(rows, at) + below), at + below)


def _session_gap(on: date, rows: Rows, spans: Sequence[Span], y: int, at: int | None) -> Gap:
    if at is None or rows[at].kind is RowKind.ADD:
        return Gap(Place(on), len(rows) - 1)
    if not rows[at].session_id:
        return Gap(Place(on, 0), _first_session_row(rows))
    first, last = card_of(rows, at)
    below = _is_below_middle((spans[first][0], spans[last][1]), y)
    number = number_within(rows, first) + below
    return Gap(Place(on, number), last + 1 if below else first)


def _exercise_gap(on: date, rows: Rows, spans: Sequence[Span], y: int, at: int | None) -> Gap:
    if at is not None and rows[at].kind is RowKind.ADD:
        return Gap(Place(on), len(rows) - 1)
    if at is None or not rows[at].session_id:
        return _last_session_gap(on, rows)
    if rows[at].kind is RowKind.SESSION:
        return _card_end(on, rows, at)
    below = _is_below_middle(spans[at], y)
    index = number_within(rows, at) + below
    return Gap(Place(on, index, rows[at].session_id), at + below, in_card=True)


def _last_session_gap(on: date, rows: Rows) -> Gap:
    if rows[-2].session_id:
        return _card_end(on, rows, len(rows) - 2)
    return Gap(Place(on), len(rows) - 1)


def _card_end(on: date, rows: Rows, at: int) -> Gap:
    return Gap(Place(on, None, rows[at].session_id), card_of(rows, at)[1] + 1, in_card=True)


def _first_session_row(rows: Rows) -> int:
    return next(n for n, row in enumerate(rows) if row.session_id or row.kind is RowKind.ADD)


def _is_below_middle(span: Span, y: int) -> bool:
    return y >= (span[0] + span[1]) / 2
