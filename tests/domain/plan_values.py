"""Weeks, sessions and runs for tests, and hypothesis strategies of them."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import strategies as st

from runstrength_desktop.domain.block import Block, BlockKind
from runstrength_desktop.domain.identity import new_id
from runstrength_desktop.domain.prescription import Band, Prescription, Side
from runstrength_desktop.domain.status import Status
from runstrength_desktop.domain.week import (
    Day,
    Intensity,
    PlannedExercise,
    Run,
    RunKind,
    Session,
    Week,
)

MONDAY = date(2026, 11, 16)
WEDNESDAY = date(2026, 11, 18)


def item(exercise_id: str = "hip_thrust", dose: Prescription | None = None) -> PlannedExercise:
    return PlannedExercise(new_id(), exercise_id, exercise_id, dose or Prescription(3, 8))


def session(title: str = "Strength", *items: PlannedExercise) -> Session:
    return Session(new_id(), title, items)


notes = st.sampled_from(["", "easy on the left knee", "two\nlines", "<b>=1+1</b>"])
clocks = st.none() | st.times().map(lambda at: at.replace(second=0, microsecond=0))
_loads = st.one_of(
    st.just({}),
    st.builds(lambda kg: {"load_kg": kg}, st.floats(0.5, 1000, allow_nan=False)),
    st.builds(lambda per_cent: {"load_percent": per_cent}, st.floats(1, 120)),
    st.builds(lambda band: {"band": band}, st.sampled_from(Band)),
)
_work = st.one_of(
    st.builds(lambda reps: {"reps": reps}, st.integers(1, 500)),
    st.builds(
        lambda reps, more: {"reps": reps, "reps_to": reps + more}, *[st.integers(1, 250)] * 2
    ),
    st.builds(lambda seconds: {"seconds": seconds}, st.integers(1, 3600)),
    st.builds(lambda metres: {"distance_m": metres}, st.floats(0.5, 5000)),
)
doses = st.builds(
    lambda work, load, **others: Prescription(**work, **load, **others),
    work=_work,
    load=_loads,
    sets=st.integers(1, 20),
    rest_s=st.none() | st.integers(0, 1800),
    side=st.sampled_from(Side),
    rpe=st.none() | st.sampled_from([5 + n / 2 for n in range(11)]),
    tempo=st.sampled_from(["", "3-1-1", "2-0-x"]),
)
items = st.builds(
    lambda exercise_id, dose, block, note: replace(item(exercise_id, dose), block=block, note=note),
    st.sampled_from(["hip_thrust", "plank", "calf_raise", "gone"]),
    doses,
    st.builds(Block, st.sampled_from(BlockKind), st.integers(0, 20)),
    notes,
)
sessions = st.builds(
    lambda title, content, **told: replace(session(title, *content), **told),
    st.sampled_from(["Strength", "Core", "Plyo"]),
    st.lists(items, max_size=4),
    note=notes,
    starts_at=clocks,
    place=st.sampled_from(["", "home"]),
    status=st.sampled_from(Status),
    reason=st.sampled_from(["", "cold"]),
    series=st.sampled_from(["", "each Monday"]),
    dismissed=st.sampled_from([(), ("R12",), ("R12", "R15")]),
)
runs = st.builds(
    lambda kind, km, **told: Run(new_id(), kind, distance_km=km, **told),
    st.sampled_from(RunKind),
    st.none() | st.floats(0.5, 100),
    intensity=st.none() | st.sampled_from(Intensity),
    note=notes,
    starts_at=clocks,
    status=st.sampled_from(Status),
    reason=st.sampled_from(["", "cold"]),
    series=st.sampled_from(["", "each Monday"]),
    dismissed=st.sampled_from([(), ("R23",)]),
)


@st.composite
def weeks(draw: st.DrawFn, start: date = MONDAY) -> Week:
    days = tuple(
        Day(
            start + timedelta(n),
            tuple(draw(st.lists(runs, max_size=2))),
            tuple(draw(st.lists(sessions, max_size=3))),
        )
        for n in range(7)
    )
    return Week(start, days)
