"""A mend makes its check better, no other worse, and changes only what can be changed."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

import pytest

from runstrength_desktop.coaching import mends as module
from runstrength_desktop.coaching.check import Check, CheckStatus
from runstrength_desktop.coaching.checked_week import CheckedWeek
from runstrength_desktop.coaching.checks import checks_of
from runstrength_desktop.coaching.mend_candidates import steps
from runstrength_desktop.coaching.mend_steps import MendKind
from runstrength_desktop.coaching.mends import MOST_TRIES, Mend, mends
from runstrength_desktop.coaching.verdicts import CoachSettings
from runstrength_desktop.coaching.workbench import Workbench
from runstrength_desktop.composition import example_week, programmes
from runstrength_desktop.domain.block import Block, BlockKind
from runstrength_desktop.domain.item_edits import prescribe
from runstrength_desktop.domain.prescription import Prescription, Side
from runstrength_desktop.domain.status import Status
from runstrength_desktop.domain.week import Run, RunKind, Week
from tests.coaching.checked_values import laid, monday, run, shipped
from tests.db.shipped import catalogue

KNOWN = catalogue()
DOSE = Prescription(3, reps=8)
ALL = KNOWN.exercises
PROGRAMMES = {one.id: one for one in programmes()}


def looked(week: Week, before: Sequence[Week] = (), level: int = 2) -> CheckedWeek:
    how = CoachSettings(level=level)
    return CheckedWeek.of(week, before, (), KNOWN.by_id, KNOWN.muscles, how)


def check_of(seen: CheckedWeek, check_id: str) -> Check:
    return next(c for c in checks_of(seen) if c.id == check_id)


def offered(check_id: str, week: Week, before: Sequence[Week] = ()) -> tuple[Mend, ...]:
    seen = looked(week, before)
    return mends(check_of(seen, check_id), seen, ALL)


def week_of(*work: tuple[str, Prescription]) -> Week:
    return laid(monday(), {0: [shipped(*work)], 2: [run()]})


SQUATS = [("goblet_squat", Prescription(4, reps=8)), ("band_hamstring_curl", DOSE)]


def test_an_added_exercise_is_told_with_dose_day_and_figures() -> None:
    week = week_of(("hip_thrust", DOSE), ("romanian_deadlift", DOSE), ("plank", DOSE))
    first, *_ = offered("hip_stability", week)
    assert first.sentence == "Add 2 × 15 Side-lying hip abduction to Monday: 0 → 2"
    assert (first.kind, first.step.exercise_id, first.step.sets) == (
        MendKind.ADD,
        "side_lying_hip_abduction",
        2,
    )
    assert (first.value_before, first.value_after) == (0, 2)
    assert (first.step.day, first.status_after) == (monday(), CheckStatus.OK)


def test_what_is_there_already_gets_sets_before_anything_is_added() -> None:
    week = week_of(("single_leg_calf_raise", DOSE), ("hip_thrust", DOSE), ("plank", DOSE))
    first, *_ = offered("calf", week)
    assert first.sentence == "Add 1 set of Single-leg calf raise on Monday: 3 → 4"
    (after,) = first.applied((week,))
    assert [item.prescription.sets for item in after.items()] == [4, 3, 3]


def test_what_needs_nothing_is_added_before_what_needs_a_thing() -> None:
    week = week_of(("hip_thrust", DOSE), ("romanian_deadlift", DOSE), ("hip_hike", DOSE))
    needs = [KNOWN.by_id[m.step.exercise_id].needs_nothing for m in offered("upper_body", week)]
    assert needs == [True] * 3


def test_what_is_added_stands_where_it_belongs() -> None:
    week = week_of(("squat_jump", DOSE), ("goblet_squat", DOSE), ("plank", DOSE))
    (after,) = offered("soleus", week)[0].applied((week,))
    names = [item.exercise_id for item in after.items()]
    assert names == ["squat_jump", "goblet_squat", "soleus_raise", "plank"]


def test_what_is_added_stands_after_its_like() -> None:
    week = week_of(("hip_thrust", DOSE), ("single_leg_calf_raise", DOSE), ("plank", DOSE))
    (after,) = offered("soleus", week)[0].applied((week,))
    names = [item.exercise_id for item in after.items()]
    assert names == ["hip_thrust", "single_leg_calf_raise", "soleus_raise", "plank"]


def test_exercises_of_the_week_come_before_others_and_partners_are_not_asked_for() -> None:
    seen = looked(week_of(("pallof_press", DOSE), ("hip_thrust", DOSE)), level=5)
    bench = Workbench(check_of(seen, "core"), seen, ALL, date.min)
    assert [e.id for e in bench.choice(lambda e: e.pattern == "anti_rotation")] == [
        "pallof_press",
        "bird_dog",
        "superman",
        "plank_shoulder_tap",
        "renegade_row",
    ]
    assert not bench.choice(lambda e: e.id == "med_ball_partner_pass")


def test_an_exercise_that_only_helps_is_not_added_for_a_muscle() -> None:
    seen = looked(week_of(("hip_thrust", DOSE), ("plank", DOSE)))
    helping = [KNOWN.by_id["side_plank"]]
    assert not mends(check_of(seen, "hip_stability"), seen, helping)


def test_jumps_are_reduced_in_the_session_that_the_check_is_about() -> None:
    high = ("squat_jump", Prescription(8, reps=10))
    one, other = shipped(high, title="One"), shipped(high, title="Other")
    seen = looked(laid(monday(), {0: [one], 4: [other]}))
    check = check_of(seen, "jump_ceiling")
    tried = {step.thing_id for step in steps(Workbench(check, seen, ALL, date.min))}
    assert tried == {one.items[0].id}


def test_a_session_is_not_moved_to_a_day_that_is_over() -> None:
    legs = shipped(("goblet_squat", DOSE), title="Legs")
    seen = looked(laid(monday(), {2: [legs], 3: [run(RunKind.INTERVALS)]}))
    check = check_of(seen, "run_spacing")
    found = mends(check, seen, ALL, monday() + timedelta(2))
    assert found
    assert all(mend.step.day > monday() + timedelta(2) for mend in found)


def test_mends_that_settle_a_check_come_first_then_those_that_come_nearest() -> None:
    row = [example_week(monday(n)) for n in range(4)]
    many = week_with(week_with(week_with(row[3], "step_down", 9), "hip_hike", 6), "hip_thrust", 4)
    found = offered("set_rise", many, row[:3])
    left = [mend.value_after or 0 for mend in found]
    assert len(left) > 1
    assert left == sorted(left)


def test_what_settles_a_check_comes_before_what_only_helps() -> None:
    many, big = ("squat_jump", Prescription(9, 1)), ("countermovement_jump", Prescription(4, 20))
    found = offered("jump_ceiling", week_of(many, big))
    assert [mend.step.exercise_id for mend in found] == ["countermovement_jump", "squat_jump"]
    assert [mend.status_after for mend in found] == [CheckStatus.OK, CheckStatus.WARN]


def test_no_two_mends_are_of_the_same_exercise() -> None:
    for check_id in ("hip_stability", "calf", "upper_body", "neglected"):
        found = offered(check_id, week_of(("wall_sit", DOSE), ("plank", DOSE)))
        assert len({m.step.exercise_id for m in found}) == len(found)


def test_only_what_is_offered_and_of_the_level_is_put_in() -> None:
    week = week_of(("hip_thrust", DOSE), ("romanian_deadlift", DOSE), ("plank", DOSE))
    seen = looked(week, level=1)
    check = check_of(seen, "hip_stability")
    few = [KNOWN.by_id[key] for key in ("hip_hike", "clamshell", "monster_walk")]
    found = {mend.step.exercise_id for mend in mends(check, seen, few)}
    assert found == {"clamshell", "monster_walk"}
    assert not mends(check, seen, ())


def test_what_is_well_has_no_mends() -> None:
    seen = looked(example_week(monday()))
    assert not [mend for check in checks_of(seen) for mend in mends(check, seen, ALL)]


def test_a_front_heavy_week_gets_hamstrings() -> None:
    week = week_of(("goblet_squat", Prescription(5, 8)), ("step_down", DOSE), ("plank", DOSE))
    found = offered("hamstring_quad", week)
    assert len(found) == 3
    before = found[0].value_before
    assert before is not None
    assert all(mend.value_after is not None and mend.value_after > before for mend in found)


def test_a_session_is_moved_to_where_it_lies_well() -> None:
    legs = shipped(("goblet_squat", DOSE), title="Legs")
    week = laid(monday(), {2: [legs], 3: [run(RunKind.INTERVALS)]})
    found = offered("run_spacing", week)
    assert [m.sentence for m in found][:1] == ["Move “Legs” to Tuesday"]
    assert {mend.kind for mend in found} == {MendKind.MOVE}
    (after,) = found[0].applied((week,))
    assert after.days[1].sessions == (legs,)


def test_late_jumps_are_put_first_but_after_the_warm_up() -> None:
    late = shipped(("pogo_jump", DOSE), ("goblet_squat", DOSE), ("squat_jump", Prescription(1, 5)))
    warm_up = replace(late.items[0], block=Block(BlockKind.WARM_UP))
    week = laid(monday(), {1: [replace(late, items=(warm_up, *late.items[1:]))]})
    (mend,) = offered("order", week)
    (after,) = mend.applied((week,))
    names = [item.exercise_id for item in after.items()]
    assert names == ["pogo_jump", "squat_jump", "goblet_squat"]
    assert next(after.items()) == warm_up


def test_jumps_above_the_ceiling_are_reduced_by_as_little_as_it_takes() -> None:
    week = week_of(("squat_jump", Prescription(8, reps=10)))
    (mend,) = offered("jump_ceiling", week)
    assert mend.sentence == "Reduce Squat jump on Monday to 6 × 10: 80 → 60"
    assert mend.kind is MendKind.REDUCE


LONG = run(RunKind.LONG, 15.0)


@pytest.mark.parametrize(
    ("long", "length", "left"),
    [
        (LONG, "11 km", (11.0, None)),
        (replace(LONG, distance_km=None, minutes=90), "66 minutes", (None, 66)),
        (replace(LONG, minutes=90), "66 minutes", (11.0, 66)),
    ],
)
def test_a_long_run_is_cut_to_what_is_usual(
    long: Run, length: str, left: tuple[float | None, int | None]
) -> None:
    before = [laid(monday(n), {1: [run(km=10)], 3: [run(km=5)]}) for n in range(3)]
    week = laid(monday(3), {6: [long]})
    (mend,) = offered("run_spike", week, before)
    assert mend.sentence == f"Shorten the run on Sunday to {length}: 1.5 → 1.1"
    (after,) = mend.applied((week,))
    (shorter,) = after.days[6].runs
    assert (shorter.distance_km, shorter.minutes) == left


def test_the_side_with_fewer_sets_gets_more() -> None:
    left = ("hip_hike", Prescription(3, reps=8, side=Side.LEFT))
    right = ("hip_hike", Prescription(2, reps=8, side=Side.RIGHT))
    uneven = week_of(left, right, *SQUATS)
    (mend,) = offered("left_right", uneven)
    assert mend.sentence == "Add 1 set of Hip hike on Monday: 1 → 0"
    alone = offered("left_right", week_of(left, *SQUATS))
    assert [m.sentence for m in alone] == ["Do Hip hike with both sides on Monday: 3 → 0"]


def test_a_straight_calf_raise_can_become_a_bent_one() -> None:
    week = week_of(("single_leg_calf_raise", Prescription(5, reps=8)), *SQUATS)
    kinds = {mend.kind for mend in offered("soleus", week)}
    assert kinds <= {MendKind.ADD, MendKind.SWAP}
    swap = next(mend for mend in offered("soleus", week) if mend.kind is MendKind.SWAP)
    (after,) = swap.applied((week,))
    first = next(after.items())
    assert (first.exercise_id, first.prescription.sets) == ("soleus_raise", 5)


def test_sets_that_rise_are_taken_back() -> None:
    row = [example_week(monday(n)) for n in range(4)]
    busy = week_with(row[3], "hip_thrust", 9)
    found = offered("set_rise", busy, row[:3])
    assert found[0].sentence.startswith("Reduce Barbell hip thrust on Tuesday to ")
    assert found[0].status_after is CheckStatus.OK


def week_with(week: Week, exercise_id: str, sets: int) -> Week:
    item = next(item for item in week.items() if item.exercise_id == exercise_id)
    return prescribe((week,), item.id, replace(item.prescription, sets=sets))[0]


@pytest.mark.parametrize("status", [Status.DONE, Status.PARTLY, Status.SKIPPED])
def test_what_is_past_is_left_as_it_is(status: Status) -> None:
    past = replace(shipped(*SQUATS, ("plank", DOSE)), status=status)
    planned = shipped(*SQUATS, title="Later")
    week = laid(monday(), {0: [past], 3: [planned], 5: [run()]})
    seen = looked(week)
    for check in checks_of(seen):
        for mend in mends(check, seen, ALL):
            (after,) = mend.applied((week,))
            assert after.days[0] == week.days[0]


def test_no_day_before_the_first_one_is_touched() -> None:
    since = date(2026, 11, 19)
    week = laid(monday(), {0: [shipped(*SQUATS)], 4: [shipped(*SQUATS, title="Later"), run()]})
    seen = looked(week)
    found = [m for check in checks_of(seen) for m in mends(check, seen, ALL, since)]
    assert found
    assert all(mend.applied((week,))[0].days[:3] == week.days[:3] for mend in found)


def test_at_most_sixty_steps_are_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    tried = 0

    def counted(seen: CheckedWeek) -> tuple[Check, ...]:
        nonlocal tried
        tried += 1
        return checks_of(seen)

    monkeypatch.setattr(module, "checks_of", counted)
    full = {n: [shipped(*SQUATS, *[("wall_sit", DOSE)] * 6)] for n in range(7)}
    week = laid(monday(), dict(full))
    seen = looked(week)
    for check in checks_of(seen):
        tried = 0
        mends(check, seen, ALL)
        assert tried <= MOST_TRIES + 1
