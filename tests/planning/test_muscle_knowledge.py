"""The numbers of R35 and the notes on muscles: what ships is whole, what is not is named."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from runstrength_desktop.paths import DB
from runstrength_desktop.planning.catalogue_error import CatalogueError
from runstrength_desktop.planning.catalogue_file import load_catalogue
from runstrength_desktop.planning.muscle_notes_file import load_muscle_notes
from runstrength_desktop.planning.running_load_file import load_running_model

SHIPPED = DB / "catalogue"
IDS = [muscle.id for muscle in load_catalogue(SHIPPED).muscles]
PROMISES = re.compile(r"prevent|injur|cure|heal|diagnos|you have|you will|must ", re.IGNORECASE)


def _copy(name: str) -> Any:
    return json.loads((SHIPPED / name).read_text("utf-8"))


def _write(folder: Path, name: str, values: Any) -> None:
    for other in ("running_load.json", "muscle_notes.json", "facts.json"):
        (folder / other).write_bytes((SHIPPED / other).read_bytes())
    (folder / name).write_text(json.dumps(values, indent=1), "utf-8")


def test_every_muscle_has_a_short_note_with_a_fact() -> None:
    notes = load_muscle_notes(SHIPPED, IDS)
    assert list(notes) == IDS
    assert all(2 <= note.text.count(".") <= 3 and note.facts for note in notes.values())
    assert len({note.text for note in notes.values()}) == len(IDS)


def test_notes_promise_nothing() -> None:
    notes = load_muscle_notes(SHIPPED, IDS)
    said = [note.text for note in notes.values()]
    said += [words for note in notes.values() for _, words in note.facts]
    assert not [line for line in said if PROMISES.search(line)]


@pytest.mark.parametrize(
    ("field", "value", "word"),
    [
        ("facts", ["S9-99"], "S9-99"),
        ("facts", [], "must name something"),
        ("says", [], "must say something"),
        ("says", ["a\nb"], "printable"),
        ("id", "third_leg", "must be one of"),
        ("id", "soleus", "as another record does"),
        ("more", 1, "not a known field"),
    ],
)
def test_a_bad_note_is_refused_with_its_line(
    tmp_path: Path, field: str, value: Any, word: str
) -> None:
    values = _copy("muscle_notes.json")
    values[0][field] = value
    _write(tmp_path, "muscle_notes.json", values)
    with pytest.raises(CatalogueError, match=word) as raised:
        load_muscle_notes(tmp_path, IDS)
    assert raised.value.line


def test_a_missing_note_is_named(tmp_path: Path) -> None:
    values = [row for row in _copy("muscle_notes.json") if row["id"] != "soleus"]
    _write(tmp_path, "muscle_notes.json", values)
    with pytest.raises(CatalogueError, match="soleus"):
        load_muscle_notes(tmp_path, IDS)


def test_the_running_model_says_that_it_is_ours() -> None:
    values = _copy("running_load.json")
    assert values[0]["source"] == "own model"
    assert load_running_model(SHIPPED, IDS).easy_minutes_per_km == 6.0


@pytest.mark.parametrize(
    ("field", "value", "word"),
    [
        ("limits", [60, 60, 270], "three numbers"),
        ("limits", [60, 150], "three numbers"),
        ("easy_minutes_per_km", 0, "more than 0"),
        ("regions", [], "says nothing about"),
        ("kinds", {"easy": 1}, "is missing"),
    ],
)
def test_a_bad_running_model_is_refused(tmp_path: Path, field: str, value: Any, word: str) -> None:
    values = _copy("running_load.json")
    values[0][field] = value
    _write(tmp_path, "running_load.json", values)
    with pytest.raises(CatalogueError, match=word):
        load_running_model(tmp_path, IDS)


@pytest.mark.parametrize(("field", "value"), [("running", 1.5), ("running", -0.1), ("cross", True)])
def test_a_weight_outside_its_range_is_refused(tmp_path: Path, field: str, value: Any) -> None:
    values = _copy("running_load.json")
    values[0]["regions"][3][field] = value
    _write(tmp_path, "running_load.json", values)
    with pytest.raises(CatalogueError, match="from 0 to 1"):
        load_running_model(tmp_path, IDS)


def test_an_empty_running_file_is_refused(tmp_path: Path) -> None:
    _write(tmp_path, "running_load.json", [])
    with pytest.raises(CatalogueError, match="one object"):
        load_running_model(tmp_path, IDS)
