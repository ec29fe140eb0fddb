"""`runstrength import`: nothing is kept by a preview, all or nothing by a yes."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from runstrength_desktop import composition
from runstrength_desktop.cli import main
from tests.exchange.lists import entry

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "plan.db"


@pytest.fixture
def run(database: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    def command(*words: str) -> tuple[int, str, str]:
        code = main(["--database", str(database), *words])
        said = capsys.readouterr()
        return code, said.out, said.err

    return command


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "list.json"
    told = [entry(), entry(id="B", name="Fog step", equipment="broom"), entry(category="cardio")]
    path.write_text(json.dumps(told), "utf-8")
    return path


def test_a_dry_run_shows_every_entry_and_leaves_no_file(
    run: Run, source: Path, database: Path
) -> None:
    code, said, _ = run("import", str(source), "--dry-run")
    assert code == 0
    assert said.startswith("3 read: 1 new, 1 partly understood, 0 already here, 1 refused\n")
    assert "Licence: Public domain (Unlicense)" in said
    assert "broom" in said
    assert "plan it as a run" in said
    assert not database.exists()


def test_a_dry_run_leaves_an_open_plan_as_it_is(run: Run, source: Path, database: Path) -> None:
    with composition.open_plan(database):
        before = database.read_bytes()
        assert run("import", str(source), "--dry-run")[0] == 0
        assert database.read_bytes() == before


def test_a_yes_brings_in_by_one_step_and_a_second_adds_nothing(
    run: Run, source: Path, database: Path
) -> None:
    code, said, _ = run("import", str(source), "--yes")
    assert code == 0
    assert said.endswith("Brought in 2 exercises; undo takes them back.\n")
    found = json.loads(run("find", "lantern lift", "--json")[1])
    assert found[0]["id"] == "fed:Lantern_Lift"
    assert "nothing new" in run("import", str(source), "--yes")[1]
    with composition.open_plan(database) as plan:
        assert plan.undo_name() == "Bring in 2 exercises"
        library = composition.library(plan)
        own = library.own("fed:B")
        assert own is not None
        assert own.licence == "Public domain (Unlicense)"
        plan.undo()
        assert composition.library(plan).catalogue == composition.catalogue()


def test_a_yes_while_a_window_has_the_plan_is_refused(
    run: Run, source: Path, database: Path
) -> None:
    with composition.open_plan(database):
        code, said, error = run("import", str(source), "--yes")
    assert (code, said) == (1, "")
    assert error.count("\n") == 1
    with composition.open_plan(database) as plan:
        assert not plan.read_shelf().exercises


@pytest.mark.parametrize("text", ["", "[", "prose", '[{"a": NaN}]', "[" * 100_000])
def test_a_file_that_is_no_list_is_one_sentence_and_keeps_nothing(
    run: Run, tmp_path: Path, database: Path, text: str
) -> None:
    path = tmp_path / "bad.json"
    path.write_text(text, "utf-8")
    for way in ("--dry-run", "--yes"):
        code, said, error = run("import", str(path), way)
        assert (code, said) == (1, "")
        assert error.startswith("runstrength: “bad.json”")
        assert error.count("\n") == 1
    with composition.open_plan(database) as plan:
        assert not plan.read_shelf().exercises
        assert plan.undo_name() is None


@pytest.mark.parametrize("words", [[], ["--dry-run", "--yes"]])
def test_one_of_the_two_ways_must_be_chosen(run: Run, source: Path, words: list[str]) -> None:
    with pytest.raises(SystemExit) as left:
        run("import", str(source), *words)
    assert left.value.code == 2
