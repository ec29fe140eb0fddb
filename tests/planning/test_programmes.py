"""The programmes that ship keep the facts and rules they name."""

import json
from pathlib import Path

import pytest

from runstrength_desktop import composition
from runstrength_desktop.coaching.contacts import CEILINGS, session_contacts
from runstrength_desktop.coaching.duration import session_minutes
from runstrength_desktop.domain.programme import Programme, Wave
from runstrength_desktop.domain.week import PlannedExercise, Session
from runstrength_desktop.paths import DB
from runstrength_desktop.planning.catalogue_error import CatalogueError
from runstrength_desktop.planning.programme_file import PROGRAMMES_FILE, load_programmes

CATALOGUE = composition.catalogue()
PROGRAMMES = {programme.id: programme for programme in composition.programmes()}
SHIPPED = json.loads((DB / "catalogue" / PROGRAMMES_FILE).read_text("utf-8"))

every_programme = pytest.mark.parametrize("programme", PROGRAMMES.values(), ids=PROGRAMMES)


def _week(programme: Programme, number: int) -> list[Session]:
    return [
        Session(
            key,
            programme.sessions[key].title,
            tuple(
                PlannedExercise(str(n), exercise_id, CATALOGUE.by_id[exercise_id].name, dose)
                for n, (exercise_id, dose) in enumerate(programme.session_in_week(number, key))
            ),
        )
        for _, key in programme.weeks[number - 1].days
    ]


def _weekly_contacts(programme: Programme, number: int) -> float:
    return sum(session_contacts(s, CATALOGUE.by_id).raw for s in _week(programme, number))


def _order(name: str) -> list[str]:
    (session,) = PROGRAMMES[name].sessions.values()
    return [item.exercise_id for item in session.items]


def test_the_programmes_of_the_issue_are_there() -> None:
    assert list(PROGRAMMES) == [
        "posterior_chain",
        "plyometrics",
        "at_home",
        "gym_top_six",
        "five_best_leg",
        "minimum_dose",
        "pre_season",
        "taper",
    ]


def test_the_four_week_wave_is_that_of_r20() -> None:
    for name in ("posterior_chain", "gym_top_six", "five_best_leg"):
        weeks = PROGRAMMES[name].weeks
        waves = [Wave(2, 10, 4), Wave(3, 10, 3), Wave(3, 8, 2), Wave(2, 8, 4)]
        assert [week.wave for week in weeks] == waves
        assert [week.is_deload for week in weeks] == [False, False, False, True]


def test_article_programmes_keep_the_order_of_the_articles() -> None:
    assert _order("at_home") == [
        "tube_upright_row",
        "med_ball_floor_to_overhead",
        "swiss_ball_hamstring_curl",
        "swiss_ball_torso_rotation",
        "band_overhead_triceps_extension",
    ]
    assert _order("gym_top_six") == [
        "weighted_lunge",
        "bench_press",
        "back_squat",
        "barbell_upright_row",
        "glute_bridge",
        "bent_over_row",
    ]
    assert _order("five_best_leg") == [
        "stiff_legged_deadlift",
        "glute_bridge",
        "back_squat",
        "forward_lunge",
        "swiss_ball_hamstring_curl",
    ]
    jumps = PROGRAMMES["plyometrics"].session_in_week(1, "full")
    assert [(exercise, d.sets, d.reps, d.rest_s) for exercise, d in jumps] == [
        ("lateral_jump", 2, 5, 45),
        ("split_squat_jump", 2, 5, 45),
        ("clap_press_up", 2, 5, 45),
        ("squat_jump", 2, 5, 45),
        ("tuck_jump", 1, 5, 45),
    ]


@every_programme
def test_contacts_stay_under_the_ceiling_and_rise_slowly(programme: Programme) -> None:
    before = None
    for number in range(1, len(programme.weeks) + 1):
        for session in _week(programme, number):
            landed = session_contacts(session, CATALOGUE.by_id)
            assert landed.weighted <= CEILINGS[programme.level]
        weekly = _weekly_contacts(programme, number)
        if before:
            assert weekly <= max(before * 1.2, before + 20)
        before = weekly


@every_programme
def test_no_exercise_is_far_above_the_programmes_level(programme: Programme) -> None:
    levels = {key: CATALOGUE.by_id[key].level for key in programme.exercise_ids()}
    assert {key: n for key, n in levels.items() if n > programme.level + 1} == {}


@every_programme
def test_jumps_come_before_heavy_lifts(programme: Programme) -> None:
    for session in programme.sessions.values():
        jumps = [CATALOGUE.by_id[item.exercise_id].is_plyometric for item in session.items]
        heavy = [item.follows_wave for item in session.items]
        assert not any(j and any(heavy[:n]) for n, j in enumerate(jumps))


def test_the_minimum_takes_twenty_minutes() -> None:
    minimum = PROGRAMMES["minimum_dose"]
    minutes = [session_minutes(session, CATALOGUE.by_id) for session in _week(minimum, 1)]
    assert minutes == [20, 20]


def test_home_sessions_last_as_long_as_the_articles_say() -> None:
    (home, *_) = _week(PROGRAMMES["at_home"], 1)
    assert session_minutes(home, CATALOGUE.by_id) in range(20, 31)


def test_the_harder_exercise_comes_in_its_week() -> None:
    programme = PROGRAMMES["posterior_chain"]
    by_week = [{e for e, _ in programme.session_in_week(n, "a")} for n in (1, 2, 3, 4)]
    assert ["glute_bridge" in week for week in by_week] == [True, True, False, False]
    assert ["single_leg_hip_thrust" in week for week in by_week] == [False, False, True, True]


def test_the_taper_jumps_nowhere_and_ends_early_in_race_week() -> None:
    taper = PROGRAMMES["taper"]
    assert not any(CATALOGUE.by_id[key].is_plyometric for key in taper.exercise_ids())
    assert taper.weeks[-1].days == ((0, "race_week"),)


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"level": 9}, "level"),
        ({"weeks": []}, "weeks"),
        ({"weeks": [{"title": "x", "days": {"monday": "no_such"}}]}, "days"),
        ({"weeks": [{"title": "x", "days": {"friday": "home", "monday": "home"}}]}, "days"),
        ({"sessions": [{"id": "home", "title": "x", "items": []}]}, "items"),
    ],
)
def test_a_bad_programme_names_its_field(tmp_path: Path, change: object, field: str) -> None:
    assert isinstance(change, dict)
    bad = {**next(p for p in SHIPPED if p["id"] == "at_home"), **change}
    (tmp_path / PROGRAMMES_FILE).write_text(json.dumps([bad]), "utf-8")
    with pytest.raises(CatalogueError, match=rf"programmes\.json.*{field}"):
        load_programmes(tmp_path, CATALOGUE.by_id)
