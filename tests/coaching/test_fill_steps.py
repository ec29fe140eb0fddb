"""What each week of a block asks of its sessions: the wave, the race phase, taper, race week."""

from dataclasses import replace
from datetime import timedelta

import pytest

from runstrength_desktop.coaching.block_wave import deload
from runstrength_desktop.coaching.check import CheckStatus
from runstrength_desktop.coaching.fill_steps import WAVE, Step, phase_step, stepped, steps_of
from runstrength_desktop.coaching.shortening import sets_of, with_at_most
from runstrength_desktop.domain.prescription import Prescription
from runstrength_desktop.domain.week import PlannedExercise, Session, Week
from tests.coaching.coaching_values import MONDAY
from tests.coaching.fill_values import KNOWN

STARTS = [MONDAY + timedelta(weeks=n) for n in range(12)]


def item(exercise_id: str, sets: int = 2, reps: int | None = 12) -> PlannedExercise:
    dose = Prescription(sets, reps=reps, seconds=None if reps else 30, rest_s=60)
    return PlannedExercise(exercise_id, exercise_id, exercise_id, dose)


SESSION = Session(
    "s",
    "Legs",
    (
        item("goblet_squat"),
        item("back_squat", reps=5),
        item("reverse_plank", reps=None),
        item("seated_calf_raise", 3),
        item("press_up", 3),
        item("plank", 3, None),
    ),
)


def doses(step: Step) -> list[tuple[int, int | None, float | None]]:
    done = stepped(SESSION, step, KNOWN.by_id)
    return [(i.prescription.sets, i.prescription.reps, i.prescription.rpe) for i in done.items]


def test_leg_work_follows_the_wave_and_the_rest_stays() -> None:
    rest = [(3, 12, None), (3, 12, None), (3, None, None)]
    assert doses(Step.LEARN) == [(2, 10, 6), (2, 5, 6), (2, None, None), *rest]
    assert doses(Step.ADD_SET) == [(3, 10, 7), (3, 5, 7), (3, None, None), *rest]
    assert doses(Step.ADD_LOAD) == [(3, 8, 8), (3, 5, 8), (3, None, None), *rest]


def test_an_easier_week_has_clearly_fewer_sets_and_keeps_the_calves() -> None:
    done = stepped(SESSION, Step.EASIER, KNOWN.by_id)
    assert sets_of(done) == round(0.65 * sets_of(stepped(SESSION, Step.ADD_LOAD, KNOWN.by_id)))
    assert done.items[3] == SESSION.items[3]
    assert done.items[0].prescription.rpe == 6
    assert min(one.prescription.sets for one in done.items) >= 1


@pytest.mark.parametrize("step", [Step.TAPER, Step.RACE_WEEK])
def test_before_a_race_sets_fall_by_40_to_60_per_cent_at_the_load_there_was(step: Step) -> None:
    held = sets_of(stepped(SESSION, Step.HOLD, KNOWN.by_id))
    less = sets_of(stepped(SESSION, step, KNOWN.by_id)) / held
    assert 0.4 <= less <= 0.6
    assert doses(Step.TAPER)[0][1:] == doses(Step.HOLD)[0][1:]


def test_the_wave_goes_round_and_begins_anew_after_a_race() -> None:
    assert list(steps_of(STARTS[:6], [])) == [*WAVE, Step.LEARN, Step.ADD_SET]
    race = [STARTS[8] + timedelta(6)]
    assert list(steps_of(STARTS, race)) == [
        Step.LEARN,
        Step.ADD_SET,
        *[Step.HOLD] * 4,
        *[Step.TAPER] * 2,
        Step.RACE_WEEK,
        *[Step.RECOVER] * 2,
        Step.LEARN,
    ]


def test_far_from_a_race_and_long_before_it_the_wave_goes_on() -> None:
    race = [MONDAY + timedelta(weeks=7)]
    assert phase_step(MONDAY, []) is None
    assert phase_step(MONDAY, race) is None
    assert phase_step(MONDAY + timedelta(weeks=1), race) is Step.HOLD


def test_the_wave_never_lets_four_loaded_weeks_follow_each_other() -> None:
    full = replace(SESSION, items=tuple(item(i.exercise_id, 5) for i in SESSION.items))
    weeks = []
    for start, step in zip(STARTS, steps_of(STARTS, []), strict=True):
        week = Week.empty(start)
        session = stepped(full, step, KNOWN.by_id)
        for n in (0, 3):
            week = week.with_day(replace(week.days[n], sessions=(replace(session, id=f"{n}"),)))
        weeks.append(week)
    found = deload(weeks, KNOWN.by_id)
    assert found.value == 3
    assert found.status is CheckStatus.OK


def test_sets_go_from_the_most_and_the_last_first_but_one_of_each_stays() -> None:
    session = replace(SESSION, items=SESSION.items[2:5])
    assert [i.prescription.sets for i in with_at_most(session, 7).items] == [2, 3, 2]
    assert [i.prescription.sets for i in with_at_most(session, 0).items] == [1, 1, 1]
    assert with_at_most(session, 8) == session
    spared = frozenset({"press_up"})
    assert [i.prescription.sets for i in with_at_most(session, 0, spared).items] == [1, 1, 3]
