"""`runstrength export` and `import`: whole weeks out of one plan and into another."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from runstrength_desktop import composition
from runstrength_desktop.cli import main
from tests.exchange.lists import entry
from tests.exchange.plan_files import a_file
from tests.storage.own_values import own_exercise
from tests.storage.plans import MONDAYS, fill

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "plan.db"


@pytest.fixture
def other(tmp_path: Path) -> Path:
    return tmp_path / "other.db"


@pytest.fixture
def run(database: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    def command(*words: object, plan: Path = database) -> tuple[int, str, str]:
        code = main(["--database", str(plan), *map(str, words)])
        said = capsys.readouterr()
        return code, said.out, said.err

    return command


@pytest.fixture
def saved(run: Run, database: Path, tmp_path: Path) -> Path:
    with composition.open_plan(database) as plan:
        fill(plan, 3)
    target = tmp_path / "weeks.runstrength"
    assert run("export", "2026-W47..2026-W49", "-o", target)[0] == 0
    return target


@pytest.fixture
def with_own(tmp_path: Path) -> Path:
    path = tmp_path / "own.json"
    path.write_text(json.dumps(a_file(own_exercise())), "utf-8")
    return path


def refused(answer: tuple[int, str, str]) -> str:
    code, said, error = answer
    assert (code, said) == (1, "")
    assert error.startswith("runstrength: ")
    assert error.count("\n") == 1
    return error


def test_weeks_go_from_one_plan_into_another(
    run: Run, saved: Path, database: Path, other: Path
) -> None:
    code, said, _ = run("import", saved, "--yes", plan=other)
    assert code == 0
    assert said == (
        "2026-W47..2026-W49: 6 sessions, 12 exercises, 6 runs\n"
        "Brought in; one undo takes all of it back.\n"
    )
    for week in ("2026-W47", "2026-W48", "2026-W49"):
        ours, theirs = (
            json.loads(run("show", week, "--json", plan=p)[1]) for p in (database, other)
        )
        for told in (ours, theirs):
            for session in (one for day in told["days"] for one in day["sessions"]):
                del session["id"]
        assert ours == theirs
    with composition.open_plan(other) as plan:
        assert plan.undo_name() == "Open weeks.runstrength"
        plan.undo()
        assert all(week.is_empty for week in plan.read(MONDAYS))
        assert plan.undo_name() is None


def test_a_dry_run_leaves_the_plan_as_it_is(run: Run, saved: Path, database: Path) -> None:
    with composition.open_plan(database):
        before = database.read_bytes()
        code, said, _ = run("import", saved, "--dry-run")
        assert code == 0
        assert "2026-W47, 2026-W48, 2026-W49 hold something already; it stays\n" in said
        assert database.read_bytes() == before


def test_a_yes_while_a_window_has_the_plan_is_refused(run: Run, saved: Path, other: Path) -> None:
    with composition.open_plan(other):
        refused(run("import", saved, "--yes", plan=other))
    with composition.open_plan(other) as plan:
        assert plan.undo_name() is None


def test_a_dry_run_makes_no_plan(run: Run, saved: Path, other: Path) -> None:
    told = json.loads(run("import", saved, "--dry-run", "--json", plan=other)[1])
    assert (told["kind"], told["sessions"], told["added"]) == ("plan", 6, False)
    assert told["weeks"] == ["2026-W47", "2026-W48", "2026-W49"]
    assert not other.exists()


def test_own_exercises_come_along_and_are_told(run: Run, with_own: Path, other: Path) -> None:
    assert (
        "Own exercise “Wall sit march” comes in\n"
        in run("import", with_own, "--yes", plan=other)[1]
    )
    again = json.loads(run("import", with_own, "--yes", "--json", plan=other)[1])
    assert again["own_exercises"] == [{"name": "Wall sit march", "status": "known", "id": "own-1"}]
    assert again["added"] is True
    exported = json.loads(run("export", "2026-W47", "-o", "-", plan=other)[1])
    assert [own["id"] for own in exported["exercises"]] == ["own-1"]


def test_one_week_can_be_named_alone_and_in_other_words(run: Run, saved: Path) -> None:
    told = json.loads(run("export", "2026-11-18", "-o", "-")[1])
    assert [week["week"] for week in told["weeks"]] == ["2026-W47"]
    assert json.loads(run("export", "this", "-o", "-")[1])["weeks"]


def test_without_a_name_the_file_gets_its_own(
    run: Run, saved: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run("export", "2026-W47")[1].endswith(" to RunStrength 2026-W47.runstrength.\n")
    assert (tmp_path / "RunStrength 2026-W47.runstrength").is_file()


def test_a_file_that_is_there_is_replaced_only_by_force(run: Run, saved: Path) -> None:
    before = saved.read_bytes()
    assert "add --force to replace it" in refused(run("export", "2026-W48", "-o", saved))
    assert saved.read_bytes() == before
    assert run("export", "2026-W48", "-o", saved, "--force")[0] == 0
    assert json.loads(saved.read_bytes())["weeks"][0]["week"] == "2026-W48"


@pytest.mark.parametrize(
    ("weeks", "why"),
    [
        ("2026-W48..2026-W47", "name the earlier week first"),
        ("2026-W48..", "is not a week"),
        ("..", "is not a week"),
        ("2026-W54", "is not a week"),
        ("1970-W02..2199-W01", "at most 1000 weeks"),
    ],
)
def test_weeks_that_are_none_are_refused(run: Run, weeks: str, why: str) -> None:
    assert why in refused(run("export", weeks, "-o", "-"))


@pytest.mark.parametrize("way", ["--dry-run", "--yes"])
def test_a_damaged_file_brings_nothing_in(run: Run, saved: Path, other: Path, way: str) -> None:
    saved.write_bytes(saved.read_bytes()[:-300])
    assert "“weeks.runstrength”" in refused(run("import", saved, way, plan=other))
    saved.write_text('{"format": "runstrength-plan", "version": 2}', "utf-8")
    assert "needs a newer RunStrength" in refused(run("import", saved, way, plan=other))
    assert not other.exists()


def test_a_file_with_nothing_in_it_is_no_step(run: Run, tmp_path: Path, other: Path) -> None:
    target = tmp_path / "empty.runstrength"
    run("export", "2026-W47", "-o", target)
    assert "nothing in it to bring in" in run("import", target, "--yes", plan=other)[1]
    with composition.open_plan(other) as plan:
        assert plan.undo_name() is None


def test_a_list_can_be_told_as_json_too(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "list.json"
    path.write_text(json.dumps([entry(), entry(category="cardio")]), "utf-8")
    told = json.loads(run("import", path, "--dry-run", "--json")[1])
    assert (told["kind"], told["added"]) == ("list", 0)
    assert [row["status"] for row in told["rows"]] == ["new", "refused"]
    assert json.loads(run("import", path, "--yes", "--json")[1])["added"] == 1
