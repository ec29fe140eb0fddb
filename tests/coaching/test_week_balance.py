"""The six figures of a week, their verdicts and what stands behind them."""

import pytest

from runstrength_desktop.coaching.balance import Verdict
from runstrength_desktop.coaching.checked_week import CheckedWeek
from runstrength_desktop.coaching.fractional_sets import MuscleSets
from runstrength_desktop.coaching.hip_and_trunk import hip_stability, trunk
from runstrength_desktop.coaching.verdicts import CoachSettings
from runstrength_desktop.coaching.week_balance import BalanceKey, BalanceLine, week_balance
from runstrength_desktop.domain.exercise import Impact
from runstrength_desktop.domain.prescription import Prescription
from tests.coaching.coaching_values import exercise, jump, muscle, session, sets, week

MUSCLES = (
    muscle("gluteus_maximus", "glutes", is_priority=True),
    muscle("hip_adductors", "adductors"),
    muscle("tibialis_anterior", "lower leg"),
)
COPENHAGEN = exercise("copenhagen_plank", (("hip_adductors", 1.0),))
TIBIALIS_RAISE = exercise("tibialis_raise", (("tibialis_anterior", 1.0),))
SQUAT_JUMP = jump("squat_jump", Impact.MEDIUM)
EXERCISES = {e.id: e for e in (COPENHAGEN, TIBIALIS_RAISE, SQUAT_JUMP)}


def lines(trained: MuscleSets, jumps: int = 0) -> dict[BalanceKey, BalanceLine]:
    jumped = session((SQUAT_JUMP, Prescription(1, reps=jumps))) if jumps else session()
    return {line.key: line for line in week_balance(week(jumped), trained, EXERCISES, MUSCLES)}


def verdict(key: BalanceKey, trained: MuscleSets) -> Verdict:
    return lines(trained)[key].verdict


def test_the_figures_come_in_the_order_they_are_shown() -> None:
    assert list(lines(sets())) == list(BalanceKey)


def test_an_empty_week_is_not_judged() -> None:
    assert {line.verdict for line in lines(sets()).values()} == {Verdict.UNKNOWN}


def test_every_figure_names_its_rules_and_its_formula() -> None:
    for line in lines(sets(gluteus_maximus=4)).values():
        assert line.rules
        assert line.formula.endswith(".")


def test_the_posterior_share_is_back_over_back_and_front() -> None:
    trained = sets(gluteus_maximus=6, vastus_lateralis=4)
    line = lines(trained)[BalanceKey.POSTERIOR_SHARE]
    assert (line.value, line.verdict) == (0.6, Verdict.FITS)
    assert (line.low, line.high) == (0.55, 0.75)


def test_hamstrings_against_quads_need_four_quad_sets() -> None:
    few = sets(biceps_femoris=3, vastus_lateralis=3.9)
    enough = sets(biceps_femoris=2, vastus_lateralis=4)
    assert lines(few)[BalanceKey.HAMSTRING_QUAD].value is None
    assert lines(enough)[BalanceKey.HAMSTRING_QUAD].value == 0.5
    assert verdict(BalanceKey.HAMSTRING_QUAD, enough) is Verdict.LOW


@pytest.mark.parametrize(
    ("count", "expected"),
    [
        (0, Verdict.LOW),
        (0.9, Verdict.LOW),
        (1, Verdict.FITS),
        (15, Verdict.FITS),
        (15.1, Verdict.HIGH),
    ],
)
def test_core_fits_from_one_whole_set(count: float, expected: Verdict) -> None:
    assert verdict(BalanceKey.CORE, sets(gluteus_maximus=4, rectus_abdominis=count)) is expected


@pytest.mark.parametrize(("count", "expected"), [(1.9, Verdict.LOW), (2, Verdict.FITS)])
def test_hip_stability_fits_from_two_sets(count: float, expected: Verdict) -> None:
    trained = sets(gluteus_maximus=4, gluteus_medius=count)
    assert verdict(BalanceKey.HIP_STABILITY, trained) is expected


def test_a_group_counts_as_its_most_trained_muscle_not_as_the_sum() -> None:
    trained = sets(rectus_abdominis=3, external_oblique=3)
    assert lines(trained)[BalanceKey.CORE].value == 3


@pytest.mark.parametrize(
    ("jumps", "expected"), [(0, Verdict.UNKNOWN), (60, Verdict.FITS), (61, Verdict.HIGH)]
)
def test_contacts_fit_up_to_the_ceiling_of_level_two(jumps: int, expected: Verdict) -> None:
    line = lines(sets(gluteus_maximus=4), jumps)[BalanceKey.CONTACTS]
    assert (line.value, line.high, line.verdict) == (jumps, 60, expected)
    assert line.raw_contacts == jumps


def test_what_is_left_out_names_regions_and_an_exercise_for_each() -> None:
    line = lines(sets(gluteus_maximus=4))[BalanceKey.LEFT_OUT]
    assert [m.id for m in line.muscles] == ["hip_adductors", "tibialis_anterior"]
    assert line.helpers == (COPENHAGEN, TIBIALIS_RAISE)
    assert line.verdict is Verdict.UNKNOWN


def test_a_priority_muscle_left_out_is_too_low() -> None:
    trained = sets(hip_adductors=2, tibialis_anterior=2)
    assert verdict(BalanceKey.LEFT_OUT, trained) is Verdict.LOW


def test_nothing_left_out_fits() -> None:
    trained = sets(gluteus_maximus=4, hip_adductors=2, tibialis_anterior=2)
    line = lines(trained)[BalanceKey.LEFT_OUT]
    assert (line.value, line.verdict, line.muscles) == (0, Verdict.FITS, ())


def test_no_formula_promises_health() -> None:
    words = " ".join(line.formula + line.title for line in lines(sets()).values()).lower()
    assert not any(
        word in words for word in ("injur", "prevent", "protect", "risk", "pain", "cure")
    )


@pytest.mark.parametrize("count", [0.5, 0.99, 1, 1.99, 2, 3.99, 4, 8])
@pytest.mark.parametrize(
    ("key", "muscle"),
    [(BalanceKey.CORE, "rectus_abdominis"), (BalanceKey.HIP_STABILITY, "gluteus_medius")],
)
def test_strip_and_check_say_the_same_of_core_and_hip(
    key: BalanceKey, muscle: str, count: float
) -> None:
    work = exercise("work", ((muscle, count), ("gluteus_maximus", 1.0)))
    trained = week(session((work, Prescription(1, reps=10))))
    seen = CheckedWeek.of(trained, (), (), {work.id: work}, (), CoachSettings())
    check = trunk(seen) if key is BalanceKey.CORE else hip_stability(seen)
    shown = {line.key: line for line in week_balance(trained, seen.sets, seen.exercises, ())}[key]
    assert (shown.verdict is Verdict.LOW) is check.status.is_told
    assert (shown.value, shown.low) == (check.value, check.low)
    assert ("are the aim" in check.reason) is (not check.status.is_told and count < 4)
