"""Plan files to test with, and one way to read them."""

import json
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from runstrength_desktop.domain.own_exercise import OwnExercise
from runstrength_desktop.domain.prescription import Prescription
from runstrength_desktop.domain.week import Day, Run, RunKind, Week
from runstrength_desktop.exchange.plan_bundle import plan_bytes, read_plan, saved_from
from runstrength_desktop.planning.own_drafts import tidied
from runstrength_desktop.planning.saved_weeks import SavedWeeks
from tests.domain import plan_values
from tests.domain.plan_values import MONDAY, item, session
from tests.storage.own_values import OWN_EXERCISES, own_exercise

NAME = "weeks.runstrength"


def a_week(*exercises: str) -> Week:
    """A run and a session of these exercises on Monday."""
    items = [item(key, Prescription(3, 8, load_kg=24.5)) for key in exercises or ("hip_thrust",)]
    run = Run("run-1", RunKind.EASY, 6.5, note="two\nlines")
    return Week.empty(MONDAY).with_day(Day(MONDAY, (run,), (session("Posterior", *items),)))


def a_file(*own: OwnExercise) -> dict[str, Any]:
    """A sound file with one week as JSON sees it."""
    exercises = own or (own_exercise(),)
    saved = SavedWeeks((a_week("hip_thrust", "own-1"),), exercises, {"home": "Home"})
    told: dict[str, Any] = json.loads(plan_bytes(saved))
    return told


def as_read(told: object) -> SavedWeeks:
    return saved_from(json.dumps(told), NAME, lambda _done, _whole: None)


def read(path: Path) -> SavedWeeks:
    return read_plan(path, lambda _done, _whole: None)


def places(told: Any) -> list[tuple[Any, Any]]:
    """Every container of a value with each of its keys, to be changed."""
    found: list[tuple[Any, Any]] = []
    keys = list(told) if isinstance(told, dict) else range(len(told))
    for key in keys:
        found.append((told, key))
        if isinstance(told[key], dict | list):
            found += places(told[key])
    return found


@st.composite
def saved(draw: st.DrawFn) -> SavedWeeks:
    """Several whole weeks with own exercises, as the app itself could hold them."""
    weeks = (draw(plan_values.weeks()), draw(plan_values.weeks(MONDAY.replace(day=30))))
    own = draw(st.lists(OWN_EXERCISES.map(tidied), max_size=3, unique_by=lambda one: one.id))
    kept = (OwnExercise(o.exercise, o.guide, o.origin, o.licence, o.author) for o in own)
    return SavedWeeks(weeks, tuple(one for one in kept if one.name), {"home": "Home"})
