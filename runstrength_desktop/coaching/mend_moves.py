"""Mends that put what is planned elsewhere."""

from collections.abc import Iterator

from runstrength_desktop.coaching.mend_steps import Step, moved, put_first
from runstrength_desktop.coaching.workbench import Workbench
from runstrength_desktop.domain.block import BlockKind
from runstrength_desktop.domain.week import PlannedExercise


def moves(bench: Workbench) -> Iterator[Step]:
    """Sessions that the check is about, on the nearest days first."""
    for on, session in bench.sessions:
        if session.id in bench.check.subjects:
            others = (day for day in bench.days if day != on)
            for to in sorted(others, key=lambda day: (abs(day - on), day)):
                yield moved(session, to)


def jumps_first(bench: Workbench) -> Iterator[Step]:
    """All jumps at the head of the session (R05)."""
    for on, session in bench.sessions:
        if session.id in bench.check.subjects:
            yield put_first([i for i in session.items if _is_jump(i, bench)], session, on)


def _is_jump(item: PlannedExercise, bench: Workbench) -> bool:
    exercise = bench.seen.exercises.get(item.exercise_id)
    is_warm_up = item.block.kind is BlockKind.WARM_UP
    return exercise is not None and exercise.is_plyometric and not is_warm_up
