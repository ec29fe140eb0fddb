"""The rows of a day: its runs, its sessions with their exercises, and a place to add."""

from collections.abc import Iterator, Mapping, Sequence
from enum import IntEnum, auto
from typing import NamedTuple

from runstrength_desktop.coaching.duration import session_minutes
from runstrength_desktop.domain.block import MAIN, BlockKind
from runstrength_desktop.domain.exercise import Exercise
from runstrength_desktop.domain.status import Status
from runstrength_desktop.domain.week import Day, PlannedExercise, Run, RunKind, Session
from runstrength_desktop.ui.calendar.card_words import (
    block_name,
    clock_text,
    repeat_text,
    status_word,
)
from runstrength_desktop.ui.calendar.wording import (
    item_spoken,
    run_amounts,
    run_spoken,
    run_title,
    translate,
)

_NOWHERE: Mapping[str, str] = {}

HARD_RUNS = frozenset({RunKind.LONG, RunKind.TEMPO, RunKind.INTERVALS, RunKind.HILLS, RunKind.RACE})


class RowKind(IntEnum):
    """What a row stands for."""

    BACKGROUND = auto()
    NO_RUN = auto()
    RUN = auto()
    SESSION = auto()
    ITEM = auto()
    ADD = auto()


class DayRow(NamedTuple):
    """One row of a day as it is shown and spoken.

    `detail` is minutes, kilometres or the dose, `extra` what a dose adds;
    `ends_card` marks the last row of a session, or of the background. An exercise has the status of
    its session; `heading` names the block that begins with it. The note of a
    background row is all that is known of its events, one a line.
    """

    kind: RowKind
    id: str
    title: str
    spoken: str
    detail: str = ""
    extra: str = ""
    session_id: str = ""
    is_hard: bool = False
    ends_card: bool = False
    status: Status = Status.PLANNED
    note: str = ""
    heading: str = ""
    in_block: bool = False


Rows = tuple[DayRow, ...]


def day_rows(
    day: Day, exercises: Mapping[str, Exercise], places: Mapping[str, str] = _NOWHERE
) -> Rows:
    """All rows of a day: runs or "No run", sessions with their exercises, "+ Add".

    `places` are names of training places by id.
    """
    runs = [_run_row(run) for run in day.runs] or [_no_run_row()]
    sessions = [
        row for session in day.sessions for row in _session_rows(session, exercises, places)
    ]
    return (
        *runs,
        *sessions,
        DayRow(RowKind.ADD, "", translate("calendar", "+ Add"), translate("calendar", "Add to")),
    )


def number_within(rows: Sequence[DayRow], at: int) -> int:
    """How many of its kind come before row `at` in its list: runs, sessions or exercises."""
    row = rows[at]
    return sum(is_of_one_list(other, row) for other in rows[:at])


def entry_row(rows: Sequence[DayRow]) -> int:
    """Where the keyboard enters a day: the first thing planned, else "+ Add"."""
    return next((n for n, row in enumerate(rows) if row.id), len(rows) - 1)


def card_of(rows: Sequence[DayRow], at: int) -> tuple[int, int]:
    """First and last row of the session that row `at` belongs to."""
    session_id = rows[at].session_id
    numbers = [n for n, row in enumerate(rows) if row.session_id == session_id]
    return numbers[0], numbers[-1]


def is_of_one_list(other: DayRow, row: DayRow) -> bool:
    """Whether both are runs, sessions or exercises of one order."""
    same_session = row.kind is not RowKind.ITEM or other.session_id == row.session_id
    return other.kind is row.kind and same_session


def _no_run_row() -> DayRow:
    return DayRow(
        RowKind.NO_RUN, "", translate("calendar", "No run"), translate("calendar", "No run")
    )


def _run_row(run: Run) -> DayRow:
    told = [*_status_text(run), *clock_text(run.starts_at), *run_amounts(run)]
    told += repeat_text(run.series)
    return DayRow(
        RowKind.RUN,
        run.id,
        run_title(run.kind),
        _spoken(run_spoken(run), run),
        " · ".join(told),
        is_hard=run.kind in HARD_RUNS,
        status=run.status,
        note=_first_line(run.reason or run.note),
    )


def _session_rows(
    session: Session, exercises: Mapping[str, Exercise], places: Mapping[str, str]
) -> Iterator[DayRow]:
    minutes = session_minutes(session, exercises)
    length = translate("calendar", "empty") if minutes is None else f"{minutes} min"
    where = [places[session.place]] if session.place in places else []
    repeats = repeat_text(session.series)
    when = [*_status_text(session), *clock_text(session.starts_at)]
    detail = " · ".join([*when, length, *where, *repeats])
    yield DayRow(
        RowKind.SESSION,
        session.id,
        session.title,
        _spoken(f"{session.title}, {detail}", session),
        detail,
        session_id=session.id,
        ends_card=not session.items,
        status=session.status,
        note=_first_line(session.reason or session.note),
    )
    before = MAIN
    for item in session.items:
        heading = "" if item.block == before else block_name(item.block.kind)
        before = item.block
        yield _item_row(session, item, exercises.get(item.exercise_id), heading)


def _status_text(thing: Run | Session) -> list[str]:
    """Only what was skipped says so in words: its tick alone would be too quiet."""
    return [status_word(thing.status)] if thing.status is Status.SKIPPED else []


def _spoken(text: str, thing: Run | Session) -> str:
    return ", ".join(part for part in (text, status_word(thing.status), thing.reason) if part)


def _first_line(text: str) -> str:
    return text.split("\n", 1)[0]


def _item_row(
    session: Session, item: PlannedExercise, exercise: Exercise | None, heading: str
) -> DayRow:
    unilateral = exercise is not None and exercise.unilateral
    extra = item.prescription.extra_text(unilateral=unilateral)
    spoken = item_spoken(item, extra)
    return DayRow(
        RowKind.ITEM,
        item.id,
        item.exercise_name,
        f"{heading}: {spoken}" if heading else spoken,
        item.prescription.work_text(),
        extra,
        session_id=session.id,
        ends_card=item is session.items[-1],
        status=session.status,
        note=_first_line(item.note),
        heading=heading,
        in_block=item.block.kind is not BlockKind.MAIN,
    )
