"""Weeks, sessions and runs for tests, and hypothesis strategies of them."""

from datetime import date, timedelta

from hypothesis import strategies as st

from runstrength_desktop.domain.identity import new_id
from runstrength_desktop.domain.prescription import Prescription, Side
from runstrength_desktop.domain.week import Day, PlannedExercise, Run, RunKind, Session, Week

MONDAY = date(2026, 11, 16)
WEDNESDAY = date(2026, 11, 18)


def item(exercise_id: str = "hip_thrust", dose: Prescription | None = None) -> PlannedExercise:
    return PlannedExercise(new_id(), exercise_id, exercise_id, dose or Prescription(3, 8))


def session(title: str = "Strength", *items: PlannedExercise) -> Session:
    return Session(new_id(), title, items)


doses = st.builds(
    Prescription,
    sets=st.integers(1, 20),
    reps=st.integers(1, 500),
    load_kg=st.none() | st.floats(0.5, 1000, allow_nan=False),
    rest_s=st.none() | st.integers(0, 1800),
    side=st.sampled_from(Side),
)
items = st.builds(
    item,
    st.sampled_from(["hip_thrust", "plank", "calf_raise", "gone"]),
    doses,
)
sessions = st.builds(
    lambda title, content: session(title, *content),
    st.sampled_from(["Strength", "Core", "Plyo"]),
    st.lists(items, max_size=4),
)
runs = st.builds(
    lambda kind, km: Run(new_id(), kind, distance_km=km),
    st.sampled_from(RunKind),
    st.none() | st.floats(0.5, 100),
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
