from collections.abc import Mapping
from datetime import timedelta

import pytest

from runstrength_desktop.coaching.contributions import Contribution, contributions
from runstrength_desktop.coaching.muscle_roles import Role, role_of
from runstrength_desktop.coaching.running_load import (
    RunningBand,
    RunningModel,
    run_minutes,
    running_band,
    running_load,
    week_runs,
)
from runstrength_desktop.domain.muscle import BodySide
from runstrength_desktop.domain.prescription import Prescription, Side
from runstrength_desktop.domain.week import Day, Run, RunKind, Week
from runstrength_desktop.paths import DB
from runstrength_desktop.planning.catalogue import Catalogue
from runstrength_desktop.planning.catalogue_file import load_catalogue
from runstrength_desktop.planning.running_load_file import load_running_model
from tests.coaching.coaching_values import MONDAY, exercise, session

FACTORS = dict.fromkeys(RunKind, 1.0) | {RunKind.TEMPO: 1.5, RunKind.REST: 0.0}
SMALL = RunningModel(6.0, (60, 150, 270), FACTORS, {"calf": 1.0, "back": 0.25}, {"quad": 0.5})


def _run(kind: RunKind, km: float | None = None, minutes: int | None = None) -> Run:
    return Run("run", kind, km, minutes)


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load_catalogue(DB / "catalogue")


@pytest.fixture(scope="module")
def shipped(catalogue: Catalogue) -> RunningModel:
    return load_running_model(DB / "catalogue", catalogue.muscle_by_id)


def _loads(model: RunningModel, kind: RunKind) -> Mapping[str, float]:
    return running_load([_run(kind, minutes=60)], model).by_region


def test_load_is_minutes_times_kind_times_region() -> None:
    load = running_load([_run(RunKind.TEMPO, minutes=40), _run(RunKind.EASY, minutes=20)], SMALL)
    assert load.by_region == {"calf": 40 * 1.5 + 20, "back": 20.0}


def test_distance_becomes_minutes_by_easy_pace() -> None:
    assert run_minutes(_run(RunKind.EASY, km=10), 6.0) == 60
    assert running_load([_run(RunKind.EASY, km=10)], SMALL).of("calf") == 60
    assert running_load([_run(RunKind.EASY, km=10)], SMALL, 5.0).of("calf") == 50


def test_planned_minutes_win_and_an_open_run_counts_nothing() -> None:
    assert run_minutes(_run(RunKind.LONG, km=20, minutes=110), 6.0) == 110
    assert running_load([_run(RunKind.LONG)], SMALL).by_region == {}


def test_rest_counts_nothing_and_cross_training_has_weights_of_its_own() -> None:
    assert running_load([_run(RunKind.REST, minutes=60)], SMALL).by_region == {}
    assert running_load([_run(RunKind.CROSS, minutes=60)], SMALL).by_region == {"quad": 30}


@pytest.mark.parametrize(
    ("load", "step"),
    [(0, 0), (0.1, 1), (59.9, 1), (60, 2), (149.9, 2), (150, 3), (270, 4), (9999, 4)],
)
def test_steps_begin_at_their_limits(load: float, step: int) -> None:
    assert running_band(load, SMALL) is RunningBand(step)


def test_runs_of_a_week_come_monday_first() -> None:
    week = Week.empty(MONDAY)
    for n, kind in ((4, RunKind.LONG), (1, RunKind.EASY)):
        week = week.with_day(Day(MONDAY + timedelta(n), (_run(kind, 5),)))
    assert [run.kind for run in week_runs(week)] == [RunKind.EASY, RunKind.LONG]


def test_what_running_uses_most_weighs_more_than_anything_else(
    catalogue: Catalogue, shipped: RunningModel
) -> None:
    used = {m.id for m in catalogue.muscles if "U" in m.role}
    least = min(shipped.running[muscle_id] for muscle_id in used)
    others = {m: w for m, w in shipped.running.items() if m not in used}
    assert least > max(others.values()), others


def test_a_region_without_a_phase_of_the_stride_has_no_load(
    catalogue: Catalogue, shipped: RunningModel
) -> None:
    idle = {m.id for m in catalogue.muscles if not m.gait}
    assert idle == catalogue.muscle_by_id.keys() - shipped.running.keys()


def test_harder_kinds_ask_more_of_the_same_time(shipped: RunningModel) -> None:
    order = (RunKind.REST, RunKind.CROSS, RunKind.EASY, RunKind.LONG, RunKind.TEMPO, RunKind.RACE)
    factors = [shipped.kinds[kind] for kind in order]
    assert factors == sorted(set(factors))
    assert shipped.kinds.keys() == set(RunKind)


def test_cross_training_asks_less_of_the_calves_than_running(shipped: RunningModel) -> None:
    run, cross = _loads(shipped, RunKind.EASY), _loads(shipped, RunKind.CROSS)
    assert all(cross[muscle_id] < run[muscle_id] for muscle_id in cross)
    assert max(cross, key=cross.__getitem__).startswith("vastus")
    assert max(run, key=run.__getitem__) in ("gastrocnemius", "soleus")


def test_contributions_come_most_first_and_by_side() -> None:
    squat = exercise("squat", (("glute", 1.0), ("back", 0.5)))
    bridge = exercise("bridge", (("glute", 1.0),), unilateral=True)
    items = session(
        (squat, Prescription(2, reps=8)),
        (bridge, Prescription(3, reps=8, side=Side.LEFT)),
        (squat, Prescription(2, reps=8)),
    ).items
    known = {one.id: one for one in (squat, bridge)}
    squats, bridges = Contribution("squat", 4.0), Contribution("bridge", 3.0)
    assert contributions(items, known, "glute") == (squats, bridges)
    assert contributions(items, known, "glute", BodySide.RIGHT) == (squats,)
    assert contributions(items, known, "back") == (Contribution("squat", 2.0),)
    assert contributions(items, {}, "glute") == ()


def test_used_and_often_weak_go_together(catalogue: Catalogue) -> None:
    roles = {muscle.id: role_of(muscle) for muscle in catalogue.muscles}
    assert roles["gluteus_maximus"] is Role.USED_WEAK
    assert roles["soleus"] is Role.USED
    assert roles["vastus_medialis"] is Role.NEGLECTED
    assert roles["gluteus_medius"] is Role.NEGLECTED_WEAK
    assert roles["biceps_brachii"] is Role.UNNAMED
