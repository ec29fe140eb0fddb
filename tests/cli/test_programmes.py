"""`runstrength programme`: the list, what a start would add, and starting by one step of undo."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from runstrength_desktop import composition
from runstrength_desktop.cli import main
from runstrength_desktop.domain.profile import Profile

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "plan.db"


@pytest.fixture
def run(database: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    def command(*words: str) -> tuple[int, str, str]:
        code = main(["--database", str(database), "programme", *words])
        said = capsys.readouterr()
        return code, said.out, said.err

    return command


def _json(run: Run, *words: str) -> Any:
    code, said, error = run(*words, "--json")
    assert (code, error) == (0, "")
    return json.loads(said)


def _at_home(database: Path) -> None:
    with composition.open_plan(database) as plan:
        composition.library(plan).save_profile(Profile(level=3, places=("home",)))


def test_the_list_names_every_programme_and_its_extent(run: Run, database: Path) -> None:
    code, said, _ = run("list")
    assert code == 0
    assert said.splitlines()[0] == (
        "posterior_chain  Posterior chain, four weeks: level 3, 4 weeks, 2 sessions a week,"
        " 25 to 35 min each"
    )
    assert "1 to 2 sessions a week" in said
    assert "1 session a week" in said
    told = _json(run, "list")
    assert [one["id"] for one in told] == [one.id for one in composition.programmes()]
    assert told[0]["sessions"] == [2, 2, 2, 2]
    assert told[0]["minutes"] == [25, 35]
    assert not database.exists()


def test_a_dry_run_tells_all_and_keeps_nothing(run: Run, database: Path) -> None:
    told = _json(run, "start", "gym_top_six", "2026-11-25", "--dry-run")
    assert told["started"] is False
    assert len(told["placed"]) == 8
    assert {one["level"] for one in told["placed"]} == {"fits"}
    assert not database.exists()
    _at_home(database)
    _, said, _ = run("start", "gym_top_six", "2026-11-25", "--dry-run")
    assert "Goblet squat instead of Barbell back squat (not at hand: barbell, rack)" in said
    assert "Started" not in said
    with composition.open_plan(database) as plan:
        assert plan.undo_name() == "Change profile"


def test_a_start_is_one_step_of_undo(run: Run, database: Path) -> None:
    main(["--database", str(database), "add", "2026-11-26", "run intervals 50 min"])
    run("list")
    code, said, _ = run("start", "Posterior chain, four weeks", "2026-11-25")
    assert code == 0
    assert "Week 4, Easier week: 22 sets, about 50 min" in said
    assert "Posterior chain A, 25 min, beside Intervals 50 min" in said
    assert said.endswith(
        "Started Posterior chain, four weeks: 8 sessions from Wednesday 2026-11-25."
        " One undo takes all of it back.\n"
    )
    with composition.open_plan(database) as plan:
        assert plan.undo_name() == "Start programme Posterior chain, four weeks"
        plan.undo()
        assert plan.undo_name() == "Add intervals on Thursday 26 November"


def test_what_json_tells_is_what_is_in_the_plan(run: Run, database: Path) -> None:
    _at_home(database)
    told = _json(run, "start", "pre_season", "2026-11-23")
    assert told["started"] is True
    placed = {(one["date"], one["session"], tuple(one["exercises"])) for one in told["placed"]}
    with composition.open_plan_for_reading(database) as plan:
        weeks = plan.read(plan._all_mondays())
    assert placed == {
        (day.date.isoformat(), one.title, tuple(item.exercise_id for item in one.items))
        for week in weeks
        for day in week.days
        for one in day.sessions
    }
    swapped = {one["exercise"]: one["instead"] for one in told["replaced"]}
    assert swapped["romanian_deadlift"] == "stiff_legged_deadlift"
    assert sum(week["sessions"] for week in told["weeks"]) == len(told["placed"])


def test_what_finds_no_day_is_told_and_a_start_of_nothing_refused(run: Run, database: Path) -> None:
    with composition.open_plan(database) as plan:
        composition.library(plan).save_profile(Profile(minutes=(0,) * 7))
    code, said, _ = run("start", "taper", "2026-11-23", "--dry-run")
    assert code == 0
    assert "left out: Keep the load, 20 min; no day has the minutes" in said
    code, said, error = run("start", "taper", "2026-11-23")
    assert (code, said) == (1, "")
    assert error.startswith("runstrength: No session of “Taper, two weeks to the race” finds a day")
    assert error.count("\n") == 1


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("nope", "2026-11-23"), "No programme is called “nope”; there are posterior_chain,"),
        (("taper", "tomorrow"), "“tomorrow” is not a date; write it as 2026-11-18."),
        (("taper", "2199-12-30"), "is outside the years 1970 to 2199."),
        (("\ud800<b>\x1b", "2026-11-23"), "No programme is called"),
    ],
)
def test_bad_words_are_one_sentence(
    run: Run, database: Path, words: tuple[str, str], sentence: str
) -> None:
    for more in ((), ("--dry-run",)):
        code, said, error = run("start", *words, *more)
        assert (code, said) == (1, "")
        assert sentence in error
        assert error.count("\n") == 1
    if database.exists():
        with composition.open_plan(database) as plan:
            assert plan.undo_name() is None


@pytest.mark.parametrize("words", [[], ["stop"], ["start", "taper"]])
def test_usage_is_told(run: Run, words: list[str]) -> None:
    with pytest.raises(SystemExit) as left:
        run(*words)
    assert left.value.code == 2


def test_a_start_while_another_command_holds_the_plan_is_refused(run: Run, database: Path) -> None:
    with composition.open_plan(database) as plan:
        code, said, error = run("start", "taper", "2026-11-23")
        assert (code, said) == (1, "")
        assert error.count("\n") == 1
        assert plan.undo_name() is None
