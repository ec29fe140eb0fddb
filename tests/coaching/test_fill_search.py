"""The search against an exact solver on small cases, and what the score rewards."""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import product
from math import inf
from random import Random
from statistics import mean

import pytest

from runstrength_desktop.coaching.balance import hamstring_quad_ratio, posterior_share
from runstrength_desktop.coaching.duration import session_minutes
from runstrength_desktop.coaching.fill_candidates import Option, candidates, options
from runstrength_desktop.coaching.fill_days import FillDay, day_choices, open_days
from runstrength_desktop.coaching.fill_goals import GOALS
from runstrength_desktop.coaching.fill_history import landings_left, most_sets
from runstrength_desktop.coaching.fill_score import Chosen, Plan, Scorer, minutes_of, shared_seconds
from runstrength_desktop.coaching.fill_search import Limits, search
from runstrength_desktop.coaching.fill_sessions import sessions_of
from runstrength_desktop.coaching.fill_week import with_added
from runstrength_desktop.coaching.fractional_sets import muscle_sets
from runstrength_desktop.coaching.session_order import turn
from runstrength_desktop.coaching.verdicts import CoachSettings
from runstrength_desktop.domain.planning_mode import PlanningMode
from runstrength_desktop.domain.prescription import Prescription
from runstrength_desktop.domain.week import PlannedExercise, RunKind, Session
from tests.coaching.fill_values import HOME, KNOWN, PLACES, ground, run_week, wish
from tests.counts import LONG, count

GROUND = ground()
TRAINED = [e for e in KNOWN.exercises if not e.is_mobility]
ENOUGH, MEAN, EXACT = 0.95, 0.997, 0.8


def exact(limits: Limits, offered: Sequence[Option], score: Scorer) -> float:
    """The highest score of all plans that are allowed."""
    of_days = [list(_subsets(limits, day, _by_exercise(offered))) for day in limits.days]
    return max(score(plan) for plan in product(*of_days) if limits.allow_landings(plan))


def _by_exercise(offered: Sequence[Option]) -> list[list[Option]]:
    alike: dict[str, list[Option]] = {}
    for option in offered:
        alike.setdefault(option.exercise.id, []).append(option)
    return list(alike.values())


def _subsets(limits: Limits, day: FillDay, left: list[list[Option]]) -> Iterator[Chosen]:
    if not left:
        yield ()
        return
    for chosen in _subsets(limits, day, left[1:]):
        yield chosen
        for option in left[0]:
            if limits.allow_on(day, (option, *chosen)):
                yield (option, *chosen)


def small_case(case: int) -> tuple[Limits, tuple[Option, ...], Scorer]:
    """Up to eight exercises for a day, or six for two."""
    chance = Random(case)
    number = chance.choice([1, 2])
    minutes = chance.choice([20, 25, 30] if number == 1 else [15, 20, 25])
    days = day_choices(open_days(GROUND, wish(minutes)), GROUND, number)[0]
    picked = chance.sample(TRAINED, chance.randint(3, 8 if number == 1 else 6))
    offered = tuple(option for one in picked for option in options(one, GROUND, chance.random()))
    return Limits(days, chance.randint(1, 5), inf), offered, Scorer(GROUND)


def share_reached(case: int) -> float:
    """What the search gains above nothing, of what can be gained."""
    limits, offered, score = small_case(case)
    nothing = score(((),) * len(limits.days))
    most = exact(limits, offered, score) - nothing
    found = search(limits, offered, score, case)
    assert limits.allow(found)
    return (score(found) - nothing) / most if most else 1.0


def test_it_reaches_nearly_all_of_the_exact_score_in_nearly_all_cases(
    capsys: pytest.CaptureFixture[str],
) -> None:
    shares = sorted(share_reached(case) for case in range(count(20, 300)))
    if LONG:
        with capsys.disabled():
            low = [round(shares[len(shares) * n // 100], 4) for n in (0, 1, 5, 25, 50)]
            told = f"{low}, mean {mean(shares):.4f}"
            sys.stdout.write(f"\nshare of the exact score, at 0, 1, 5, 25, 50 %: {told}\n")
    assert max(shares) <= 1 + 1e-9
    assert sum(share >= ENOUGH for share in shares) >= ENOUGH * len(shares)
    assert mean(shares) >= MEAN
    assert sum(share >= 1 - 1e-9 for share in shares) >= EXACT * len(shares)


SQUATS = next(iter(options(KNOWN.by_id["bodyweight_squat"], GROUND)))
SHORT, LONG_DAY = (open_days(GROUND, wish(minutes))[0] for minutes in (15, 45))


@pytest.mark.parametrize(
    ("chosen", "day"),
    [
        ((SQUATS, replace(SQUATS, seconds=600)), SHORT),
        ((replace(SQUATS, contacts=60.5),), LONG_DAY),
        ((replace(SQUATS, jumps=1.0),), replace(LONG_DAY, may_jump=False)),
        ((SQUATS,), replace(LONG_DAY, may_load_legs=False)),
        ((SQUATS,), replace(LONG_DAY, blocked=frozenset({"gluteus_maximus"}))),
        ((SQUATS, SQUATS), LONG_DAY),
    ],
    ids=["minutes", "landings", "jumps", "hard legs", "tired muscles", "twice the same"],
)
def test_what_breaks_a_limit_is_not_allowed(chosen: Chosen, day: FillDay) -> None:
    limits = Limits((day,), 2, inf)
    assert limits.allow_on(LONG_DAY, (SQUATS,))
    assert not limits.allow_on(day, chosen)


def test_landings_of_the_week_stay_under_what_is_left() -> None:
    landing = replace(SQUATS, contacts=15.0)
    plan = ((landing,), (landing,))
    assert Limits((LONG_DAY, LONG_DAY), 2, 30.0).allow(plan)
    assert not Limits((LONG_DAY, LONG_DAY), 2, 29.0).allow(plan)


def test_jumps_of_last_week_bound_those_of_this_one() -> None:
    rope = Session("rope", "Rope", (planned_jumps(10),))
    weeks = {n: run_week(n, {}) for n in (-3, -2, -1)}
    jumped = {
        n: week.with_day(replace(week.days[2], sessions=(rope,))) for n, week in weeks.items()
    }
    assert landings_left(GROUND) == inf
    assert landings_left(ground(weeks=jumped)) == pytest.approx(10.0 + 20.0)
    there = Session("more", "More", (planned_jumps(16),))
    assert landings_left(ground(weeks=jumped, there={0: there})) == pytest.approx(30.0 - 16.0)


def planned_jumps(number: int) -> PlannedExercise:
    return PlannedExercise("jump", "countermovement_jump", "Jump", Prescription(1, reps=number))


def test_days_near_other_jumps_take_none_and_a_week_has_two_such_days() -> None:
    jumps = Session("jumps", "Jumps", (planned_jumps(20),))
    near = {
        day.date.weekday(): day.may_jump for day in open_days(ground(there={2: jumps}), wish(45))
    }
    assert near == {0: False, 1: False, 3: False, 4: False, 5: True, 6: True}
    both = ground(there={0: jumps, 3: replace(jumps, id="other")})
    assert not any(day.may_jump for day in open_days(both, wish(45)))
    alone = day_choices(open_days(ground(there={2: jumps}), wish(45)), GROUND, 2)
    assert all(sum(day.may_jump for day in days) <= 2 for days in alone)


@pytest.fixture
def plan() -> Plan:
    days = day_choices(open_days(GROUND, wish(45)), GROUND, 2)[0]
    offered = candidates(GROUND, wish(45), HOME)
    return search(Limits(days, 2, inf), offered, Scorer(GROUND), 0)


def test_its_minutes_sets_and_shares_are_those_of_the_finished_sessions(plan: Plan) -> None:
    dates = [day.date for day in GROUND.week.days[: len(plan)]]
    added = sessions_of(dates, plan, HOME)
    assert [session_minutes(one.session, KNOWN.by_id) for one in added] == [
        minutes_of(chosen) for chosen in plan
    ]
    sets = muscle_sets(with_added(GROUND.week, added).items(), KNOWN.by_id)
    values = dict(zip([g.key for g in GOALS], Scorer(GROUND).goal_values(plan), strict=True))
    assert values == {goal.key: sets.of_group(goal.muscles) for goal in GOALS}
    posterior = sum(values[key] for key in ("glutes", "hamstrings", "calves", "lower_back"))
    anterior = sum(values[key] for key in ("quadriceps", "hip_flexors", "shin"))
    assert posterior_share(sets) == pytest.approx(posterior / (posterior + anterior))
    assert hamstring_quad_ratio(sets) == values["hamstrings"] / values["quadriceps"]


def test_core_work_in_turns_saves_its_rests() -> None:
    core = [next(iter(options(KNOWN.by_id[key], GROUND))) for key in ("plank", "hollow_hold")]
    together = sessions_of([GROUND.week.start], [(core[0], core[1])], HOME)[0].session
    assert session_minutes(together, KNOWN.by_id) == minutes_of((core[0], core[1]))
    assert shared_seconds(core) == min(option.rest for option in core) > 0


def test_a_session_goes_from_jumps_to_core(plan: Plan) -> None:
    for added in sessions_of([day.date for day in GROUND.week.days[:2]], plan, HOME):
        turns = [turn(KNOWN.by_id[item.exercise_id]) for item in added.session.items]
        assert turns == sorted(turns)


def test_days_apart_are_chosen_before_neighbours_and_the_mode_decides() -> None:
    free = ground({}, settings=CoachSettings(mode=PlanningMode.FREE_DAYS))
    best = day_choices(open_days(free, wish(45)), free, 2)[0]
    assert [day.date.weekday() for day in best] == [0, 3]
    easy = ground(
        {2: RunKind.EASY, 6: RunKind.EASY}, settings=CoachSettings(mode=PlanningMode.EASY_DAYS)
    )
    best = day_choices(open_days(easy, wish(45)), easy, 2)[0]
    assert [day.date.weekday() for day in best] == [2, 6]


def test_a_caution_weighs_more_than_a_day_of_another_mode() -> None:
    runs = {2: RunKind.INTERVALS, 3: RunKind.EASY}
    free = ground(runs, settings=CoachSettings(mode=PlanningMode.FREE_DAYS))
    days = open_days(free, wish(0, 45, 0, 45, 0, 0, 0))
    assert day_choices(days, free, 1)[0][0].date.weekday() == 3


def test_after_trained_weeks_their_sets_bound_what_is_a_gain() -> None:
    one = Session("calves", "Calves", (planned("calf_raise", 2),))
    weeks = {n: run_week(n, {}) for n in (-3, -2, -1)}
    trained = ground(
        weeks={n: w.with_day(replace(w.days[0], sessions=(one,))) for n, w in weeks.items()}
    )
    calf, thigh = GROUND.place_of["soleus"], GROUND.place_of["rectus_femoris"]
    assert (most_sets(GROUND)[calf], most_sets(trained)[calf]) == (10, 4)
    assert most_sets(trained)[thigh] == 10
    (raises, *_) = options(KNOWN.by_id["calf_raise"], GROUND)
    twice = ((raises,), (raises,))
    assert Scorer(trained)(twice) < Scorer(GROUND)(twice)


def test_what_evens_front_and_back_is_worth_more() -> None:
    there = (planned("leg_extension", 10), planned("leg_curl_machine", 4), planned("calf_raise", 4))
    score = Scorer(ground(there={0: Session("legs", "Legs", there)}))
    (curl, *_) = options(KNOWN.by_id["band_hamstring_curl"], GROUND)
    (extension, *_) = options(KNOWN.by_id["terminal_knee_extension"], GROUND)
    assert score(((curl,),)) > score(((extension,),)) + 3


def planned(exercise_id: str, sets: int) -> PlannedExercise:
    return PlannedExercise(exercise_id, exercise_id, "Planned", Prescription(sets, reps=10))


def test_sets_beyond_the_band_and_repeats_are_no_gain() -> None:
    score = Scorer(GROUND)
    (squat, *_) = options(KNOWN.by_id["bodyweight_squat"], GROUND)
    (curl, *_) = options(KNOWN.by_id["swiss_ball_hamstring_curl"], GROUND)
    (plank, *_) = options(KNOWN.by_id["plank"], GROUND)
    assert score(((squat, curl),)) > score(((squat, plank),))
    assert score(((squat, curl), (plank,))) > score(((squat, curl), (squat,)))


def test_no_exercise_above_the_level_and_no_high_jump_for_a_beginner_is_offered() -> None:
    gym = replace(HOME, place=PLACES["gym"])
    offered = [option.exercise for option in candidates(GROUND, wish(45, setting=gym), gym)]
    assert offered
    assert max(exercise.level for exercise in offered) == 2
    assert {e.impact for e in offered if e.is_plyometric} == {KNOWN.by_id["pogo_jump"].impact}
