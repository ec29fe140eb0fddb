"""What is written is read back the same."""

from contextlib import suppress
from dataclasses import replace
from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.prescription import (
    MAX_LOAD_KG,
    Band,
    Prescription,
    Side,
)
from runstrength_desktop.domain.week import Intensity, Run, RunKind
from runstrength_desktop.planning.plan_text import parse_dose
from runstrength_desktop.planning.run_text import parse_typed_run
from runstrength_desktop.planning.written_text import (
    is_repeats,
    kilograms,
    pounds,
    written_dose,
    written_run,
)
from tests.domain.plan_values import clocks, doses

BLANK = Prescription(1, 1)


def rounded(dose: Prescription) -> Prescription:
    """The same dose in the thousandths that a line holds."""
    return replace(
        dose,
        load_kg=dose.load_kg and round(dose.load_kg, 3),
        load_percent=dose.load_percent and round(dose.load_percent, 3),
        distance_m=dose.distance_m and round(dose.distance_m, 3),
    )


@pytest.mark.parametrize(
    ("dose", "text"),
    [
        (Prescription(3, 8), "3x8"),
        (Prescription(3, seconds=30, side=Side.LEFT), "3x30s left"),
        (Prescription(4, distance_m=20.5), "4x20.5m"),
        (Prescription(2, 10, band=Band.HEAVY), "2x10 heavy band"),
        (Prescription(5, 3, load_percent=82.5, rest_s=0), "5x3 82.5% rest 0"),
        (
            Prescription(3, 8, reps_to=10, load_kg=60, rpe=8, rest_s=90, tempo="3-1-1"),
            "3x8-10 60 kg @8 rest 90 tempo 3-1-1",
        ),
    ],
)
def test_a_dose_as_it_could_be_typed(dose: Prescription, text: str) -> None:
    assert written_dose(dose) == text


@given(doses)
def test_every_written_dose_is_read_back(dose: Prescription) -> None:
    dose = rounded(dose)
    assert parse_dose(written_dose(dose), BLANK) == dose


@given(st.integers(1, 22046))
def test_pounds_that_are_stored_are_shown_as_they_were_typed(tenths: int) -> None:
    typed = tenths / 10
    dose = Prescription(3, 8, load_kg=min(MAX_LOAD_KG, max(0.01, kilograms(typed))))
    if dose.load_kg == kilograms(typed):
        assert pounds(dose.load_kg) == typed
        assert parse_dose(written_dose(dose, "lb"), BLANK) == dose


@pytest.mark.parametrize(
    ("run", "text"),
    [
        (Run("a", RunKind.LONG, 18), "long 18 km"),
        (Run("a", RunKind.EASY, minutes=40, starts_at=time(7)), "easy 40 min at 7:00"),
        (
            Run("a", RunKind.INTERVALS, 3.2, intensity=Intensity.HARD, note="8 × 400 m"),
            "intervals 8x400 m hard",
        ),
        (Run("a", RunKind.INTERVALS, 9, note="8 × 400 m"), "intervals 9 km"),
        (Run("a", RunKind.RACE, note="Parkrun"), "race"),
    ],
)
def test_a_run_as_it_could_be_typed(run: Run, text: str) -> None:
    assert written_run(run) == text


@given(
    st.builds(
        Run,
        st.just("a"),
        st.sampled_from(RunKind),
        st.none() | st.integers(1, 500_000).map(lambda metres: metres / 1000),
        st.none() | st.integers(1, 1440),
        st.none() | st.sampled_from(Intensity),
        st.sampled_from(["", "8 × 400 m", "6 × 3 min", "99 × 9 km", "0 × 0 s"]),
        clocks,
    )
)
def test_every_written_run_is_read_back(run: Run) -> None:
    read = parse_typed_run(written_run(run)).run
    note = read.note or run.note
    assert replace(read, id="a", note=note) == run


@given(st.text(alphabet="0123456789 x×-.,skgm@%rest", max_size=40))
def test_what_is_read_is_written_so_that_it_is_read_again(text: str) -> None:
    with suppress(PlanError):
        dose = parse_dose(text, BLANK)
        assert parse_dose(written_dose(dose), BLANK) == dose


def test_repeats_are_told_from_other_notes() -> None:
    assert is_repeats("8 × 400 m")
    assert not is_repeats("8 × 400 m, jog between")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("3x8 quickly @8", "I read 3x8, @8; I do not know “quickly”."),
        ("quickly", "“quickly” is not a dose; write for example 3x8 24 kg @8 rest 90."),
        ("3x8.5", "Repetitions and seconds are whole numbers, such as 3x8 or 3x30s."),
        ("0x8", "Sets must be between 1 and 20, not 0."),
        ("1000x8", "Sets must be between 1 and 20, not 1000."),
    ],
)
def test_a_dose_that_is_not_understood_says_what_was(text: str, told: str) -> None:
    with pytest.raises(PlanError) as refused:
        parse_dose(text, BLANK)
    assert str(refused.value) == told
