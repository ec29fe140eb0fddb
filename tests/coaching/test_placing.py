"""Sessions lie where they lie best: never in a clash, never two a day, the same for the same."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest

from runstrength_desktop.coaching.placing import Ground, Laid, NoDay, Wish, lay
from runstrength_desktop.coaching.planning_mode import PlanningMode
from runstrength_desktop.coaching.spacing import Level
from runstrength_desktop.coaching.verdicts import CoachSettings
from runstrength_desktop.domain.exercise import Exercise, Impact
from runstrength_desktop.domain.prescription import Prescription
from runstrength_desktop.domain.status import Status
from runstrength_desktop.domain.week import Day, PlannedExercise, Run, RunKind, Session
from tests.coaching.coaching_values import MONDAY, exercise, jump

SQUAT = exercise("squat", (("gluteus_maximus", 1.0),))
HOP = jump("hop", Impact.HIGH)
PLANK = exercise("plank", (("rectus_abdominis", 1.0),), pattern="anti_extension")
KNOWN = {one.id: one for one in (SQUAT, HOP)}
USUAL = {1: RunKind.EASY, 3: RunKind.INTERVALS, 6: RunKind.LONG}
HOURS = (60,) * 7


def _session(key: str, work: Exercise = SQUAT, sets: int = 3, rest: int = 60) -> Session:
    dose = Prescription(sets, 8, rest_s=rest)
    return Session(key, key, (PlannedExercise(f"{key} item", work.id, work.name, dose),))


def _wishes(*days: int, weeks: int = 1, work: Exercise = SQUAT) -> list[Wish]:
    return [
        Wish(_session(f"{n}-{turn}", work), MONDAY + timedelta(weeks=n), day, turn)
        for n in range(weeks)
        for turn, day in enumerate(days)
    ]


def _ground(
    runs: dict[int, RunKind],
    minutes: tuple[int, ...] = HOURS,
    mode: PlanningMode = PlanningMode.FREE_DAYS,
) -> Ground:
    dates = [MONDAY + timedelta(n) for n in range(-7, 35)]
    days = [
        Day(on, (Run(f"run {on}", runs[on.weekday()]),)) if on.weekday() in runs else Day(on)
        for on in dates
    ]
    return Ground(tuple(days), minutes, KNOWN, CoachSettings(mode=mode))


def _with_day(ground: Ground, day: Day) -> Ground:
    days = tuple(day if one.date == day.date else one for one in ground.days)
    return replace(ground, days=days)


def _weekdays(found: tuple[Laid | NoDay, ...]) -> list[int | NoDay]:
    return [one.date.weekday() if isinstance(one, Laid) else one for one in found]


def test_without_anything_in_the_way_they_lie_where_they_were_asked_for() -> None:
    found = lay(_wishes(1, 4, weeks=3), _ground({}))
    assert _weekdays(found) == [1, 4] * 3
    assert all(isinstance(one, Laid) and one.verdict.level is Level.FITS for one in found)


@pytest.mark.parametrize(
    ("mode", "days"),
    [
        (PlanningMode.HARD_DAYS, [0, 3]),
        (PlanningMode.FREE_DAYS, [0, 4]),
        (PlanningMode.EASY_DAYS, [1, 3]),
    ],
)
def test_a_usual_week_gets_days_of_the_mode_without_a_caution(
    mode: PlanningMode, days: list[int]
) -> None:
    found = lay(_wishes(1, 4, weeks=2), _ground(USUAL, mode=mode))
    assert _weekdays(found) == days * 2
    assert all(isinstance(one, Laid) and one.verdict.level is Level.FITS for one in found)


def test_no_session_lies_on_a_day_without_minutes() -> None:
    found = lay(_wishes(1, 4), _ground({}, (0, 0, 30, 0, 0, 0, 30)))
    assert _weekdays(found) == [2, 6]
    assert lay(_wishes(1), _ground({}, (0,) * 7)) == (NoDay.NO_TIME,)


def test_sets_are_cut_before_a_session_is_left_out() -> None:
    (found,) = lay([replace(_wishes(1)[0], session=_session("x", sets=12))], _ground({}, (20,) * 7))
    assert isinstance(found, Laid)
    assert found.sets_cut == 12 - found.session.items[0].prescription.sets > 0
    assert lay(_wishes(1), _ground({}, (5,) * 7)) == (NoDay.NO_TIME,)


def test_a_longer_day_is_taken_rather_than_sets_cut() -> None:
    wish = replace(_wishes(1)[0], session=_session("x", sets=12))
    (found,) = lay([wish], _ground({}, (20, 20, 20, 20, 20, 60, 20)))
    assert isinstance(found, Laid)
    assert (found.date.weekday(), found.sets_cut) == (5, 0)


def test_a_day_with_a_session_is_taken_unless_it_was_skipped() -> None:
    ground = _ground({}, (0, 60, 0, 0, 0, 0, 0))
    tuesday = MONDAY + timedelta(1)
    busy = _with_day(ground, Day(tuesday, sessions=(Session("there", "there"),)))
    assert lay(_wishes(1), busy) == (NoDay.TAKEN,)
    skipped = Session("there", "there", status=Status.SKIPPED)
    assert _weekdays(lay(_wishes(1), _with_day(ground, Day(tuesday, sessions=(skipped,))))) == [1]


def test_two_days_in_a_row_hold_one_session_of_the_same_muscles() -> None:
    # Over an hour each, so less than 23 h lie between them: a clash of R15.
    long = [replace(w, session=_session(w.session.id, sets=20, rest=180)) for w in _wishes(5, 6)]
    found = lay(long, _ground({}, (0, 0, 0, 0, 0, 120, 120)))
    assert sorted(map(str, _weekdays(found))) == ["5", "clash"]


def test_the_last_two_days_before_a_race_stay_free_of_hard_legs() -> None:
    ground = _ground({}, (0, 0, 0, 0, 60, 60, 0))
    sunday = MONDAY + timedelta(6)
    race = _with_day(ground, Day(sunday, (Run("race", RunKind.RACE, 10),)))
    assert lay(_wishes(4), race) == (NoDay.CLASH,)
    assert _weekdays(lay(_wishes(4), ground)) == [4]


def test_each_is_judged_among_all_that_was_laid() -> None:
    found = lay(_wishes(5, 6), _ground({}, (0, 0, 0, 0, 0, 60, 60)))
    assert [isinstance(one, Laid) and one.verdict.level for one in found] == [Level.CAUTION] * 2


def test_the_order_asked_for_counts_more_than_the_days() -> None:
    assert _weekdays(lay(_wishes(4, 1), _ground({}))) == [0, 2]


def test_two_sessions_never_share_a_day_even_when_they_could() -> None:
    ground = replace(_ground({}), exercises={**KNOWN, PLANK.id: PLANK})
    assert len(set(_weekdays(lay(_wishes(1, 1, work=PLANK), ground)))) == 2


def test_jumps_keep_two_days_between_weeks_too() -> None:
    found = lay(_wishes(0, 6, weeks=3, work=HOP), _ground({}))
    dates = [one.date for one in found if isinstance(one, Laid)]
    gaps = [(later - earlier).days for earlier, later in pairwise(dates)]
    assert len(dates) == 6
    assert min(gaps) >= 3


def test_what_is_near_the_ends_is_seen() -> None:
    sunday = MONDAY - timedelta(1)
    before = _with_day(_ground({}, (60, 0, 60, 0, 0, 0, 0)), Day(sunday, sessions=(_session("b"),)))
    assert _weekdays(lay(_wishes(0), before)) == [2]


def test_the_same_is_laid_the_same() -> None:
    wishes, ground = _wishes(0, 2, 4, weeks=4), _ground(USUAL)
    assert _weekdays(lay(wishes, ground)) == _weekdays(lay(wishes, ground))


def test_no_wish_is_no_place() -> None:
    assert lay([], _ground({})) == ()


def test_seven_sessions_of_a_week_are_laid_without_trying_all() -> None:
    ground = replace(_ground(USUAL), exercises={**KNOWN, PLANK.id: PLANK})
    found = lay(_wishes(*range(7), weeks=4, work=PLANK), ground)
    assert _weekdays(found) == list(range(7)) * 4
    assert isinstance(found[-1], Laid)
    assert found[-1].date == date(2026, 12, 13)
