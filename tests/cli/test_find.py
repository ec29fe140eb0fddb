"""`runstrength find` ranks as the panel does."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from runstrength_desktop import composition
from runstrength_desktop.cli import main
from runstrength_desktop.domain.own_exercise import OwnExercise
from runstrength_desktop.planning.search import CatalogueFilter, CatalogueSearch

Find = Callable[..., tuple[int, str, str]]


@pytest.fixture
def find(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Find:
    """One search in the test's plan: exit code, standard output, standard error."""

    def command(*words: str) -> tuple[int, str, str]:
        code = main(["--database", str(tmp_path / "plan.db"), "find", *words])
        said = capsys.readouterr()
        return code, said.out, said.err

    return command


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        (("calf rase",), CatalogueFilter("calf rase")),
        (("raise", "--muscle", "soleus"), CatalogueFilter("raise", frozenset({"soleus"}))),
        (
            ("calf rase", "--muscle", "soleus", "--equipment", "band"),
            CatalogueFilter("calf rase", frozenset({"soleus"}), equipment=frozenset({"band"})),
        ),
        (("--equipment", "none"), CatalogueFilter(equipment=frozenset())),
    ],
)
def test_json_has_the_ranking_of_the_panel(
    find: Find, words: tuple[str, ...], wanted: CatalogueFilter
) -> None:
    code, out, _ = find(*words, "--json")
    rows = json.loads(out)
    expected = CatalogueSearch(composition.catalogue()).find(wanted)
    assert code == 0
    assert [row["id"] for row in rows] == [exercise.id for exercise in expected]
    assert all(set(row) == {"id", "name", "score"} for row in rows)
    scores = [row["score"] for row in rows]
    assert scores == sorted(scores, reverse=True)
    assert all(0 < score <= 1 for score in scores)


def test_what_is_called_so_scores_one(find: Find) -> None:
    assert json.loads(find("rdl", "--json")[1])[0] == {
        "id": "romanian_deadlift",
        "name": "Romanian deadlift",
        "score": 1.0,
    }


def test_people_read_names_with_what_is_needed(find: Find) -> None:
    code, out, err = find("single leg calf raise")
    assert (code, err) == (0, "")
    first = " ".join(out.splitlines()[0].split())
    assert first == "Single-leg calf raise nothing or step (single_leg_calf_raise)"


def test_a_guess_is_said_to_be_one_and_a_long_list_is_cut(find: Find) -> None:
    assert find("calf rase")[1].startswith("Nothing is called so; these come near:\n")
    lines = find("squat")[1].splitlines()
    assert len(lines) == 21
    assert lines[-1].startswith("and ")


def test_nothing_found_is_no_error(find: Find) -> None:
    assert find("zzzzzz")[0] == 0
    assert json.loads(find("zzzzzz", "--json")[1]) == []


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ((), "Write what to look for"),
        (("  ",), "Write what to look for"),
        (("squat", "--muscle", "xyzzy"), "No muscle is called “xyzzy”"),
        (("squat", "--muscle", "vastus"), "did you mean"),
        (("squat", "--equipment", "spaceship"), "No equipment is called “spaceship”"),
    ],
)
def test_what_cannot_be_looked_for_is_one_sentence(
    find: Find, words: tuple[str, ...], sentence: str
) -> None:
    code, out, err = find(*words)
    assert (code, out) == (1, "")
    assert sentence in err
    assert err.count("\n") == 1


def test_the_users_own_exercises_are_found(find: Find, tmp_path: Path) -> None:
    with composition.open_plan(tmp_path / "plan.db") as plan:
        library = composition.library(plan)
        draft = library.copy_draft("calf_raise")
        library.save(_named(draft, "Kitchen stair lift"))
    assert json.loads(find("kitchen", "--json")[1])[0]["name"] == "Kitchen stair lift"


def _named(own: OwnExercise, name: str) -> OwnExercise:
    return replace(own, exercise=replace(own.exercise, name=name))
