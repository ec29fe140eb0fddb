"""`--athlete NAME`: whose plan a command reads and writes."""

import json
from pathlib import Path

import pytest

from runstrength_desktop import composition
from runstrength_desktop.cli import main
from runstrength_desktop.domain.athlete import Athlete
from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.planning.planner import Planner
from runstrength_desktop.planning.requests import answer_request
from tests.storage.plans import MONDAY, run_ids

WEEK, RUN = "2026-W47", ("2026-11-18", "run easy 6 km")
EACH = (
    ("show", WEEK),
    ("add", *RUN),
    ("print", WEEK, "--output", "-"),
    ("example", WEEK),
    ("fill", WEEK),
    ("export", WEEK, "-o", "-"),
)


@pytest.fixture
def database(tmp_path: Path) -> Path:
    path = tmp_path / "plan.db"
    with composition.open_plan(path) as plan:
        plan.rename_athlete(plan.current_athlete().id, "Anna")
        plan.add_athlete("Ben")
    return path


def said(database: Path, capsys: pytest.CaptureFixture[str], *words: str) -> str:
    code = main(["--database", str(database), *words])
    out, err = capsys.readouterr()
    assert (code, err) == (0, "")
    return out


def runs_of(database: Path, name: str) -> int:
    with composition.open_plan_for_reading(database) as plan:
        (athlete,) = (one for one in plan.athletes() if one.name == name)
        plan.use_athlete(athlete.id)
        return len(run_ids(plan))


def test_a_command_reads_and_writes_the_plan_of_the_named_athlete_only(
    database: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said(database, capsys, "add", *RUN, "--athlete", "ben")
    assert (runs_of(database, "Anna"), runs_of(database, "Ben")) == (0, 1)
    for name, runs in (("Anna", 0), ("Ben", 1)):
        week = json.loads(said(database, capsys, "show", WEEK, "--json", "--athlete", name))
        assert sum(len(day["runs"]) for day in week["days"]) == runs
        saved = said(database, capsys, "export", WEEK, "-o", "-", "--athlete", name)
        assert ("easy" in saved) == bool(runs)
    with composition.open_plan(database) as plan:
        assert plan.current_athlete().name == "Anna"
        assert plan.undo_name() is None


def test_without_a_name_it_is_the_one_shown_last(
    database: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with composition.open_plan(database) as plan:
        Planner(plan).use_athlete(plan.athletes()[1].id)
    said(database, capsys, "add", *RUN)
    assert (runs_of(database, "Anna"), runs_of(database, "Ben")) == (0, 1)


def test_filling_and_the_example_are_for_the_named_athlete(
    database: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said(database, capsys, "example", WEEK, "--athlete", "Ben")
    said(database, capsys, "fill", WEEK, "--minimum", "--athlete", "Anna")
    with composition.open_plan(database) as plan:
        assert (plan.undo_name() or "").startswith("Fill")
        with plan.acting_for(plan.athletes()[1].id):
            assert plan.undo_name() == "Add example week"


@pytest.mark.parametrize("words", EACH, ids=[words[0] for words in EACH])
def test_a_name_that_is_not_there_is_refused_and_makes_nothing(
    database: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], words: tuple[str, ...]
) -> None:
    for path, known in (
        (database, "“Anna”, “Ben”"),
        (tmp_path / "none.db", "“First athlete”"),
    ):
        assert main(["--database", str(path), *words, "--athlete", "Zoe"]) == 1
        expected = f"There is no athlete “Zoe” in this plan; there is {known}."
        assert capsys.readouterr().err == f"runstrength: {expected}\n"
    assert not (tmp_path / "none.db").exists()


def test_the_open_window_takes_what_is_for_the_athlete_it_shows(database: Path) -> None:
    request = {"do": "example", "week": MONDAY.isoformat()}
    with composition.open_plan(database) as plan:
        planner, known = Planner(plan), composition.catalogue()

        def answer(name: str) -> dict[str, str]:
            asked = request | {"athlete": name}
            return answer_request(planner, known, composition.example_week, asked)

        with pytest.raises(PlanError, match="shows the plan of “Anna”; switch to “Ben” there"):
            answer("Ben")
        with pytest.raises(PlanError, match="no athlete “Zoe”"):
            answer("Zoe")
        assert planner.week(MONDAY).is_empty
        assert "example week" in answer("Anna")["said"]
        assert plan.current_athlete() == Athlete(plan.current_athlete().id, "Anna")
