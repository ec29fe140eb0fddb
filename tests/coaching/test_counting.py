"""R16, R17, R22 and R28 count what they say they count."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runstrength_desktop.coaching import balance
from runstrength_desktop.coaching.bands import Band, band
from runstrength_desktop.coaching.duration import session_minutes
from runstrength_desktop.coaching.fractional_sets import MuscleSets, counted_sets, muscle_sets
from runstrength_desktop.coaching.session_order import jumps_after_heavy, turn
from runstrength_desktop.domain.block import Block, BlockKind
from runstrength_desktop.domain.exercise import Exercise
from runstrength_desktop.domain.muscle import BodySide
from runstrength_desktop.domain.prescription import Prescription, Side
from runstrength_desktop.domain.status import Status
from runstrength_desktop.domain.week import Week
from tests.domain.plan_values import MONDAY, doses, item, session


def exercise(exercise_id: str = "hip_thrust", **changes: Any) -> Exercise:
    made = Exercise(
        id=exercise_id,
        name=exercise_id,
        aliases=(),
        pattern="bridge_thrust",
        level=3,
        unilateral=False,
        equipment=(frozenset(),),
        muscles=(("gluteus_maximus", 1.0), ("biceps_femoris", 0.5), ("hip_adductors", 0.25)),
        dose=Prescription(3, 8),
        dose_source="default",
    )
    return replace(made, **changes)


def sets_of(**by_muscle: float) -> MuscleSets:
    return MuscleSets({(m, side): n for m, n in by_muscle.items() for side in BodySide})


def test_a_prime_mover_counts_whole_a_helper_half_a_stabiliser_a_quarter() -> None:
    sets = muscle_sets([item(dose=Prescription(4, 8))], {"hip_thrust": exercise()})
    assert sets.of("gluteus_maximus") == 4
    assert sets.of("biceps_femoris") == 2
    assert sets.of("hip_adductors") == 1
    assert sets.of("soleus") == 0


def test_a_plyometric_set_counts_half() -> None:
    assert counted_sets(exercise(pattern="plyometric"), Prescription(4, 5)) == 2


@pytest.mark.parametrize(("seconds", "counted"), [(20, 3.0), (45, 3.0), (10, 1.5)])
def test_a_hold_counts_whole_from_twenty_seconds(seconds: int, counted: float) -> None:
    assert counted_sets(exercise(), Prescription(3, seconds=seconds)) == counted


def test_mobility_counts_nothing() -> None:
    assert counted_sets(exercise(pattern="mobility"), Prescription(2, seconds=30)) == 0


def test_one_side_alone_trains_one_side_alone() -> None:
    left = item(dose=Prescription(3, 8, side=Side.LEFT))
    sets = muscle_sets([left], {"hip_thrust": exercise(unilateral=True)})
    assert sets.of("gluteus_maximus", BodySide.LEFT) == 3
    assert sets.of("gluteus_maximus", BodySide.RIGHT) == 0
    assert sets.of("gluteus_maximus") == 3


def test_an_exercise_the_catalogue_has_lost_counts_nothing() -> None:
    assert muscle_sets([item("gone")], {}).of("gluteus_maximus") == 0


@given(st.lists(doses, max_size=6))
def test_sets_add_up_whatever_the_order(some: list[Prescription]) -> None:
    catalogue = {"hip_thrust": exercise()}
    forward = muscle_sets([item(dose=dose) for dose in some], catalogue)
    backward = muscle_sets([item(dose=dose) for dose in reversed(some)], catalogue)
    for side in BodySide:
        total = sum(counted_sets(exercise(), d) for d in some if d.side.works(side))
        assert forward.of("gluteus_maximus", side) == pytest.approx(total)
        assert backward.of("gluteus_maximus", side) == pytest.approx(total)


@pytest.mark.parametrize(
    ("sets", "expected"),
    [
        (0, Band.NONE),
        (0.25, Band.LOW),
        (1.9, Band.LOW),
        (2, Band.MAINTAIN),
        (3.99, Band.MAINTAIN),
        (4, Band.PRODUCTIVE),
        (9.9, Band.PRODUCTIVE),
        (10, Band.HIGH),
        (15, Band.HIGH),
        (15.25, Band.OVER),
    ],
)
def test_bands_change_at_their_edges(sets: float, expected: Band) -> None:
    assert band(sets) is expected


def test_a_group_counts_the_most_of_its_regions_never_the_sum() -> None:
    sets = sets_of(biceps_femoris=3, medial_hamstrings=5)
    assert sets.of_group(balance.HAMSTRINGS) == 5


def test_posterior_share_is_back_of_the_body_over_both() -> None:
    sets = sets_of(gluteus_maximus=6, biceps_femoris=4, soleus=4, erector_spinae=2)
    assert balance.posterior_share(sets) == 1
    both = sets_of(gluteus_maximus=6, vastus_lateralis=2, iliopsoas=1, tibialis_anterior=1)
    assert balance.posterior_share(both) == pytest.approx(0.6)


def test_nothing_planned_has_no_share() -> None:
    assert balance.posterior_share(MuscleSets({})) is None


def test_the_ratio_needs_four_quadriceps_sets() -> None:
    assert balance.hamstring_quad_ratio(sets_of(biceps_femoris=3, vastus_medialis=3.9)) is None
    ratio = balance.hamstring_quad_ratio(sets_of(biceps_femoris=3, rectus_femoris=4))
    assert ratio == pytest.approx(0.75)


def test_verdicts_change_at_their_edges() -> None:
    verdicts = [balance.share_verdict(share) for share in (None, 0.549, 0.55, 0.75, 0.751)]
    assert [v.value for v in verdicts] == ["unknown", "low", "fits", "fits", "high"]
    ratios = [balance.ratio_verdict(ratio) for ratio in (0.59, 0.6, 1.5, 1.51)]
    assert [v.value for v in ratios] == ["low", "fits", "fits", "high"]


def test_the_home_plan_of_the_articles_takes_about_twenty_minutes() -> None:
    """R28 check 1: 2x15, 2x15, 2x30 s, 2x15, 1x15, rest 45/45/30/45: 1240 s."""
    some = [
        Prescription(2, 15, rest_s=45),
        Prescription(2, 15, rest_s=45),
        Prescription(2, seconds=30, rest_s=30),
        Prescription(2, 15, rest_s=45),
        Prescription(1, 15, rest_s=45),
    ]
    planned = session("Home", *(item(dose=dose) for dose in some))
    assert session_minutes(planned, {"hip_thrust": exercise()}) == 20


def test_work_on_each_side_takes_twice_as_long() -> None:
    both = session("A", item(dose=Prescription(10, seconds=60, rest_s=0)))
    one = session("A", item(dose=Prescription(10, seconds=60, rest_s=0, side=Side.LEFT)))
    catalogue = {"hip_thrust": exercise(unilateral=True)}
    assert session_minutes(both, catalogue) == 30
    assert session_minutes(one, catalogue) == 20


def test_an_empty_session_takes_no_stated_time() -> None:
    assert session_minutes(session("A"), {}) is None


def test_warm_up_sets_and_skipped_sessions_count_nothing() -> None:
    warm_up = replace(item(), block=Block(BlockKind.WARM_UP))
    assert muscle_sets([warm_up], {"hip_thrust": exercise()}).of("gluteus_maximus") == 0
    skipped = replace(session("Legs", item()), status=Status.SKIPPED)
    week = Week.empty(MONDAY)
    week = week.with_day(replace(week.days[0], sessions=(skipped, session("Legs", item()))))
    assert len(list(week.items())) == 1


def test_a_set_far_from_hard_counts_half() -> None:
    assert counted_sets(exercise(), Prescription(4, 8, rpe=5)) == 2
    assert counted_sets(exercise(), Prescription(4, 8, rpe=5.5)) == 4


def test_supersets_share_their_rest() -> None:
    dose = Prescription(4, 10, rest_s=180)
    alone = [item(dose=dose), item(dose=dose)]
    paired = [replace(one, block=Block(BlockKind.SUPERSET)) for one in alone]
    known = {"hip_thrust": exercise()}
    apart = session_minutes(session("x", *alone), known)
    together = session_minutes(session("x", *paired), known)
    assert apart is not None
    assert together is not None
    assert apart - together == 10  # 9 minutes of rest, rounded to 5


def test_tempo_metres_and_ranges_take_their_time() -> None:
    known = {"hip_thrust": exercise()}

    def minutes(dose: Prescription) -> int | None:
        return session_minutes(session("x", item(dose=dose)), known)

    plain = minutes(Prescription(10, 10, rest_s=0))
    assert plain is not None
    assert (minutes(Prescription(10, 10, rest_s=0, tempo="4-1-4")) or 0) > plain
    assert (minutes(Prescription(10, 10, rest_s=0, reps_to=20)) or 0) > plain
    assert (minutes(Prescription(10, rest_s=0, distance_m=200)) or 0) > plain


def test_jumps_belong_before_heavy_legs() -> None:
    known = {
        "squat": exercise("squat", pattern="squat"),
        "jump": exercise("jump", pattern="plyometric"),
        "plank": exercise("plank", pattern="anti_extension"),
    }
    squat, jump = item("squat", Prescription(3, 5)), item("jump", Prescription(2, 5))
    assert jumps_after_heavy(session("x", squat, jump), known) == jump.id
    assert jumps_after_heavy(session("x", jump, squat), known) is None
    assert turn(known["jump"]) < turn(known["squat"]) < turn(known["plank"])
