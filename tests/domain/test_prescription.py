"""A dose says sets of one thing, one load, and an effort."""

import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runstrength_desktop.domain.block import MAIN, Block, BlockKind
from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.prescription import Band, Prescription, Side


@pytest.mark.parametrize(
    ("dose", "work", "extra"),
    [
        (Prescription(3, 8), "3 × 8", ""),
        (Prescription(3, 8, reps_to=12, load_kg=24, rpe=8), "3 × 8–12", "24 kg @8"),
        (Prescription(3, distance_m=40, side=Side.LEFT), "3 × 40 m", "left"),
        (Prescription(2, seconds=30, tempo="3-1-1"), "2 × 30 s", "3-1-1"),
        (Prescription(3, 5, load_percent=82.5), "3 × 5", "82.5 %"),
        (Prescription(2, 15, band=Band.LIGHT), "2 × 15", "light band"),
    ],
)
def test_a_dose_reads_as_people_write_it(dose: Prescription, work: str, extra: str) -> None:
    assert dose.work_text() == work
    assert dose.extra_text(unilateral=False) == extra


@pytest.mark.parametrize(
    "bad",
    [
        {"reps": 8, "seconds": 30},
        {"reps": None},
        {"reps": 8, "distance_m": 20},
        {"reps": None, "distance_m": math.inf},
        {"reps": None, "distance_m": 5001},
        {"reps": 8, "reps_to": 8},
        {"reps": 8, "reps_to": 501},
        {"reps": None, "seconds": 30, "reps_to": 600},
        {"reps": 8, "load_kg": 20, "load_percent": 80},
        {"reps": 8, "load_percent": 121},
        {"reps": 8, "rpe": 4.5},
        {"reps": 8, "rpe": 7.25},
        {"reps": 8, "rpe": 10.5},
        {"reps": 8, "tempo": "slow"},
        {"reps": 8, "tempo": "3-1-1-1-1"},
    ],
)
def test_a_dose_that_makes_no_sense_is_refused_in_one_sentence(bad: dict[str, Any]) -> None:
    with pytest.raises(PlanError, match=r"^[A-Z][^.]*(\.\d[^.]*)*\.$"):
        Prescription(3, **bad)


@given(st.sampled_from([5 + n / 2 for n in range(11)]))
def test_effort_and_reserve_add_up_to_ten(rpe: float) -> None:
    assert Prescription(3, 8, rpe=rpe).rir == 10 - rpe


def test_supersets_and_circuits_share_rest() -> None:
    sharing = {kind for kind in BlockKind if Block(kind).shares_rest}
    assert sharing == {BlockKind.SUPERSET, BlockKind.CIRCUIT}
    assert not MAIN.shares_rest
