"""What can be typed, and what cannot, in one sentence."""

from contextlib import suppress
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.prescription import Band, Prescription, Side
from runstrength_desktop.domain.week import Run, RunKind
from runstrength_desktop.planning.catalogue import Catalogue
from runstrength_desktop.planning.plan_text import (
    TypedExercise,
    parse_dose,
    parse_plan_line,
    parse_plan_text,
)
from tests.coaching.test_counting import exercise
from tests.domain.plan_values import doses

CATALOGUE = Catalogue(
    (),
    (
        exercise("hip_thrust", name="Barbell hip thrust", aliases=("hip thrust",)),
        exercise(
            "plank", name="Forearm plank", aliases=("plank",), dose=Prescription(3, seconds=30)
        ),
        exercise("hip_9090_switch", name="90/90 hip switch"),
    ),
    (),
)


def typed(text: str) -> TypedExercise:
    parsed = parse_plan_text(text, CATALOGUE)
    assert isinstance(parsed, TypedExercise)
    return parsed


@pytest.mark.parametrize(
    ("text", "dose"),
    [
        ("hip thrust", Prescription(3, 8)),
        ("hip thrust 3x8 rest 90", Prescription(3, 8, rest_s=90)),
        ("HIP THRUST  4 × 6  @60 kg", Prescription(4, 6, load_kg=60)),
        ("hip_thrust 3x8 22,5 kg rest 2 min left", Prescription(3, 8, None, 22.5, 120, Side.LEFT)),
        ("Barbell hip thrust 5x5 100 lb", Prescription(5, 5, load_kg=45.36)),
        ("hip thrust 3x8-12 @8", Prescription(3, 8, reps_to=12, rpe=8)),
        ("hip thrust 3x8 rir 2 80%", Prescription(3, 8, rpe=8, load_percent=80)),
        ("hip thrust 3x40 m heavy band", Prescription(3, distance_m=40, band=Band.HEAVY)),
        ("hip thrust 3x8 tempo 3-1-1 right", Prescription(3, 8, tempo="3-1-1", side=Side.RIGHT)),
    ],
)
def test_an_exercise_with_its_dose(text: str, dose: Prescription) -> None:
    assert typed(text).exercise.id == "hip_thrust"
    assert typed(text).dose == dose


def test_seconds_are_seconds() -> None:
    assert typed("plank 3x30s").dose == Prescription(3, seconds=30)
    assert typed("plank 2x1 min").dose == Prescription(2, seconds=60)


def test_a_name_with_figures_in_it_is_still_a_name() -> None:
    assert typed("90/90 hip switch 1x10").exercise.id == "hip_9090_switch"


@pytest.mark.parametrize(
    ("text", "kind", "km", "minutes"),
    [
        ("run easy 6 km", RunKind.EASY, 6.0, None),
        ("run LONG 18.5km", RunKind.LONG, 18.5, None),
        ("run tempo 40 min", RunKind.TEMPO, None, 40),
        ("run rest", RunKind.REST, None, None),
    ],
)
def test_a_run(text: str, kind: RunKind, km: float | None, minutes: int | None) -> None:
    parsed = parse_plan_text(text, CATALOGUE)
    assert isinstance(parsed, Run)
    assert (parsed.kind, parsed.distance_km, parsed.minutes) == (kind, km, minutes)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "zercher carry",
        "hip thrust 3x8 quickly",
        "hip thrust 0x8",
        "hip thrust 3x99999",
        "hip thrust 3x8 rest 99999",
        "hip thrust 3x8 99999 kg",
        "run",
        "run sideways 6 km",
        "run easy 6 parsecs",
        "run easy 0 km",
        "run easy 99999 km",
        "<b>hip thrust</b>",
        "hip\x00thrust\x1b[31m 3x8",
        "x" * 10_000,
    ],
)
def test_what_means_nothing_gets_one_short_sentence(text: str) -> None:
    with pytest.raises(PlanError) as refused:
        parse_plan_text(text, CATALOGUE)
    assert 10 < len(str(refused.value)) < 220
    assert "\n" not in str(refused.value)
    assert str(refused.value).isprintable()


def test_a_name_that_two_exercises_share_names_both() -> None:
    twice = Catalogue((), (exercise("a", aliases=("same",)), exercise("b", aliases=("same",))), ())
    with pytest.raises(PlanError, match=r"\(a\).*\(b\)"):
        parse_plan_text("same", twice)


@given(st.text())
def test_any_text_is_understood_or_refused(text: str) -> None:
    with suppress(PlanError):
        parse_plan_text(text, CATALOGUE)


def _typable(dose: Prescription) -> Prescription:
    """The same dose in the figures that a line can hold."""
    return replace(
        dose,
        load_kg=dose.load_kg and round(dose.load_kg, 1),
        load_percent=dose.load_percent and round(dose.load_percent, 1),
        distance_m=dose.distance_m and float(max(1, round(dose.distance_m))),
    )


def _written_work(dose: Prescription) -> str:
    if dose.seconds is not None:
        return f"{dose.sets}x{dose.seconds}s"
    if dose.distance_m is not None:
        return f"{dose.sets}x{dose.distance_m:.0f} m"
    up_to = f"-{dose.reps_to}" if dose.reps_to else ""
    return f"{dose.sets}x{dose.reps}{up_to}"


@given(doses)
def test_a_dose_that_is_written_out_is_read_back(dose: Prescription) -> None:
    dose = _typable(dose)
    parts = [_written_work(dose), dose.load_text()]
    parts += [f"rest {dose.rest_s}"] * (dose.rest_s is not None)
    parts += [] if dose.rpe is None else [f"@{dose.rpe:g}"]
    parts += [f"tempo {dose.tempo}"] * bool(dose.tempo)
    text = " ".join([*parts, dose.side.value])
    assert parse_dose(text, Prescription(1, 1)) == dose


def test_a_line_holds_an_exercise_or_several_runs() -> None:
    assert isinstance(parse_plan_line("hip thrust 3x8", CATALOGUE), TypedExercise)
    runs = parse_plan_line("Tue easy 6k, Thu intervals, Sun long 14k", CATALOGUE)
    assert isinstance(runs, tuple)
    assert [typed.weekday for typed in runs] == [1, 3, 6]


@pytest.mark.parametrize("text", ["Sun 14k", "14 km", "5k easy", "Tuesday 8 miles"])
def test_a_distance_alone_is_a_run(text: str) -> None:
    assert isinstance(parse_plan_line(text, CATALOGUE), tuple)
