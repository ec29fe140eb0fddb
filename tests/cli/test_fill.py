"""`runstrength fill`: writes the best proposal, says why, or why not."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from runstrength_desktop import composition
from runstrength_desktop.cli import main
from runstrength_desktop.domain.profile import Profile
from runstrength_desktop.planning.planner import Planner
from tests.planning.hard_wishes import HARD_WISHES

Run = Callable[..., tuple[int, str, str]]
ASKED = ("--minutes", "30", "--days", "mon,thu", "--equipment", "band,swiss_ball", "--level", "2")


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "plan.db"


@pytest.fixture
def run(database: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """One command on the test's plan: exit code, standard output, standard error."""

    def command(*words: str) -> tuple[int, str, str]:
        code = main(["--database", str(database), *words])
        said = capsys.readouterr()
        return code, said.out, said.err

    return command


@pytest.fixture
def usual_week(run: Run) -> None:
    for day, text in (("17", "run easy 6k"), ("19", "run intervals 8k"), ("22", "run long 14k")):
        assert run("add", f"2026-11-{day}", text)[0] == 0


def _week(run: Run, *words: str) -> Any:
    code, said, error = run(*words, "--json")
    assert (code, error) == (0, "")
    return json.loads(said)


@pytest.mark.usefixtures("usual_week")
def test_it_writes_the_best_proposal_and_says_why(run: Run, database: Path) -> None:
    code, said, error = run("fill", "2026-W47", *ASKED)
    assert (code, error) == (0, "")
    assert said.startswith("Monday 2026-11-16: ")
    assert "you have the " in said
    assert "Posterior share none → " in said
    assert said.endswith(
        "Filled 2026-W47: 2 sessions on Monday and Thursday. One undo takes all of it back.\n"
    )
    with composition.open_plan(database) as plan:
        assert plan.undo_name() == "Fill week 2026-W47"
        Planner(plan).undo()
    assert not [day for day in _week(run, "show", "2026-W47")["days"] if day["sessions"]]


@pytest.mark.usefixtures("usual_week")
def test_json_is_the_week_as_it_is_shown(run: Run) -> None:
    filled = _week(run, "fill", "2026-W47", *ASKED)
    assert filled == _week(run, "show", "2026-W47")
    days = [day["sessions"] for day in filled["days"]]
    assert [len(sessions) for sessions in days] == [1, 0, 0, 1, 0, 0, 0]
    assert all(session["minutes"] <= 30 for sessions in days for session in sessions)
    assert 0.55 <= filled["balance"]["posterior_share"] <= 0.75


def test_a_dry_run_keeps_nothing_and_tells_the_same(run: Run, database: Path) -> None:
    dry = run("fill", "2026-W47", "--dry-run")
    assert dry[0] == 0
    assert not database.exists()
    shown = _week(run, "fill", "2026-W47", "--dry-run")
    assert sum(len(day["sessions"]) for day in shown["days"]) == 2
    assert not database.exists()
    wet = run("fill", "2026-W47")
    assert wet[1].startswith(dry[1].rstrip("\n"))
    again = _week(run, "fill", "2026-W48", "--dry-run")
    assert not [day for day in _week(run, "show", "2026-W48")["days"] if day["sessions"]]
    assert [day for day in again["days"] if day["sessions"]]


@pytest.mark.usefixtures("usual_week")
def test_a_block_is_written_by_one_step_and_tells_each_week(run: Run, database: Path) -> None:
    code, said, error = run("fill", "2026-W47..2026-W49", *ASKED)
    assert (code, error) == (0, "")
    assert said.startswith("Week 1 · 2026-W47 · Learn\n")
    assert "\n\nWeek 3 · 2026-W49 · Add load\n" in said
    assert " before)  " in said
    assert said.endswith(
        "Filled 3 weeks from 2026-W47 on: 6 sessions. One undo takes all of it back.\n"
    )
    with composition.open_plan(database) as plan:
        assert plan.undo_name() == "Fill weeks 2026-W47 to 2026-W49"
        Planner(plan).undo()
    assert not [day for day in _week(run, "show", "2026-W49")["days"] if day["sessions"]]


def test_a_block_as_json_is_its_weeks_as_they_are_shown(run: Run, database: Path) -> None:
    dry = _week(run, "fill", "2026-W47", "--weeks", "3", "--dry-run")
    assert not database.exists()
    filled = _week(run, "fill", "2026-W47", "--weeks", "3")
    assert filled == [_week(run, "show", f"2026-W{n}") for n in (47, 48, 49)]
    told = [[week["week"], week["balance"]["checks"]] for week in filled]
    assert told == [[week["week"], week["balance"]["checks"]] for week in dry]
    one = _week(run, "fill", "2026-W50", "--weeks", "1")
    assert one == _week(run, "show", "2026-W50")


def test_another_seed_is_another_choice(run: Run) -> None:
    first = run("fill", "2026-W47", "--dry-run")
    assert first == run("fill", "2026-W47", "--dry-run", "--seed", "0")
    assert first != run("fill", "2026-W47", "--dry-run", "--seed", "1")


def test_the_minimum_dose_is_short(run: Run) -> None:
    week = _week(run, "fill", "2026-W47", "--minimum")
    assert [s["minutes"] for day in week["days"] for s in day["sessions"]] == [20, 20]


def test_the_profile_is_followed(run: Run, database: Path) -> None:
    with composition.open_plan(database) as plan:
        minutes = (0, 0, 25, 0, 0, 25, 0)
        profile = Profile(level=1, places=("travel",), minutes=minutes)
        composition.library(plan).save_profile(profile)
    week = _week(run, "fill", "2026-W47")
    assert [len(day["sessions"]) for day in week["days"]] == [0, 0, 1, 0, 0, 1, 0]
    known = composition.catalogue().by_id
    done = [known[i["exercise"]] for d in week["days"] for s in d["sessions"] for i in s["items"]]
    assert {one.level for one in done} == {1}


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (
            ("--minutes", "0"),
            "No day of 2026-W47 has minutes for strength; it would work with 20 minutes on Monday.",
        ),
        (("--minutes", "999"), "Minutes must be between 0 and 180, not 999."),
        (("--days", "<b>"), "“<b>” is not a day; write days such as mon,thu."),
        (("--weeks", "0"), "Weeks must be between 1 and 26, not 0."),
        (("--weeks", "27"), "Weeks must be between 1 and 26, not 27."),
        (
            ("--weeks", "4", "--minutes", "0"),
            "No day of 2026-W47 has minutes for strength; it would work with 20 minutes on Monday.",
        ),
        (("--level", "9"), "A level must be between 1 and 5, not 9."),
    ],
)
def test_what_cannot_be_is_one_sentence_and_changes_nothing(
    run: Run, words: tuple[str, ...], sentence: str
) -> None:
    code, said, error = run("fill", "2026-W47", *words)
    assert (code, said, error) == (1, "", f"runstrength: {sentence}\n")
    assert not [day for day in _week(run, "show", "2026-W47")["days"] if day["sessions"]]


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (
            ("2026-W48..2026-W47",),
            "2026-W47 comes before 2026-W48; name the earlier week first.",
        ),
        (("2026-W47..2026-W48", "--weeks", "2"), "Write either WEEK..WEEK or --weeks, not both."),
        (("2026-W01..2026-W40",), "Weeks must be between 1 and 26, not 40."),
        (
            ("2026-W47..",),
            "“” is not a week; write 2026-W47, a date such as 2026-11-18, this or next.",
        ),
    ],
)
def test_a_span_that_is_none_is_one_sentence(
    run: Run, words: tuple[str, ...], sentence: str
) -> None:
    assert run("fill", *words) == (1, "", f"runstrength: {sentence}\n")


@pytest.mark.parametrize("name", sorted(HARD_WISHES))
def test_a_hard_wish_is_filled_or_refused_with_what_would_help(
    run: Run, database: Path, name: str
) -> None:
    hard = HARD_WISHES[name]
    weeks = 1 if hard.sentence else 2
    with composition.open_plan(database) as plan:
        composition.library(plan).save_profile(hard.profile)
    for day in range(16, 23):
        assert not hard.run or run("add", f"2026-11-{day}", hard.run)[0] == 0
    code, _, error = run("fill", "2026-W47", "--weeks", str(weeks))
    sentence = hard.sentence.format(week="2026-W47")
    assert (code, error) == ((1, f"runstrength: {sentence}\n") if sentence else (0, ""))
    sessions = [s for d in _week(run, "show", "2026-W47")["days"] for s in d["sessions"]]
    assert bool(sessions) is (not sentence)
    assert all(session["items"] for session in sessions)


def test_a_plan_that_is_open_elsewhere_is_not_touched(run: Run, database: Path) -> None:
    with composition.open_plan(database) as plan:
        code, said, error = run("fill", "2026-W47")
        assert (code, said) == (1, "")
        assert error.count("\n") == 1
        assert plan.undo_name() is None
