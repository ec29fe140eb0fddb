"""Guides, places and progressions of the catalogue."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from runstrength_desktop import composition
from runstrength_desktop.domain.exercise import Exercise
from runstrength_desktop.domain.exercise_guide import Caution, ExerciseGuide, Noise, Space
from runstrength_desktop.domain.own_exercise import OwnExercise
from runstrength_desktop.planning.catalogue_error import CatalogueError
from runstrength_desktop.planning.know_how_file import load_guides

CATALOGUE = composition.catalogue()

GOOD = {
    "id": "glute_bridge",
    "setup": ["Lie on your back with the knees bent,", "feet flat and hip-wide."],
    "cues": ["Press through the heels.", "Squeeze at the top."],
    "mistakes": ["The lower back arches."],
    "noise": "quiet",
    "space": "mat",
    "cautions": ["pressure"],
}


def _load(folder: Path, **changes: object) -> ExerciseGuide:
    record = {key: value for key, value in {**GOOD, **changes}.items() if value is not None}
    (folder / "bridge.json").write_text(json.dumps([record]), encoding="utf-8")
    return load_guides(folder, {"glute_bridge"})["glute_bridge"]


def test_a_guide_is_read_as_written(tmp_path: Path) -> None:
    guide = _load(tmp_path)
    assert guide.setup == "Lie on your back with the knees bent, feet flat and hip-wide."
    assert guide.cautions == {Caution.PRESSURE}
    assert (guide.noise, guide.space, guide.why) == (Noise.QUIET, Space.MAT, "")


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("id", "no_such_exercise"),
        ("cues", ["only one"]),
        ("mistakes", []),
        ("noise", "deafening"),
        ("space", None),
        ("cautions", ["gout"]),
        ("colour", "red"),
    ],
)
def test_a_bad_guide_names_its_field(tmp_path: Path, field: str, value: object) -> None:
    with pytest.raises(CatalogueError, match=rf"bridge\.json.*{field}"):
        _load(tmp_path, **{field: value})


def test_neighbours_follow_the_chains_both_ways() -> None:
    for chain in CATALOGUE.progressions:
        for easier, harder in zip(chain.exercises, chain.exercises[1:], strict=False):
            assert CATALOGUE.by_id[harder] in CATALOGUE.harder(easier)
            assert CATALOGUE.by_id[easier] in CATALOGUE.easier(harder)


def test_own_exercises_join_replace_and_retire() -> None:
    bridge = CATALOGUE.by_id["glute_bridge"]
    copied = OwnExercise(_renamed(bridge.id, "My bridge"))
    made = OwnExercise(_renamed("own:1", "Garden bridge"))
    gone = OwnExercise(_renamed("own:2", "Old bridge"), is_deleted=True)
    mine = CATALOGUE.with_own([copied, made, gone])
    assert mine.by_id["glute_bridge"].name == "My bridge"
    assert [e.name for e in mine.exercises if e.id.startswith("own:")] == ["Garden bridge"]
    assert mine.by_id["own:2"].name == "Old bridge"
    assert mine.guides == CATALOGUE.guides


def _renamed(key: str, name: str) -> Exercise:
    return replace(CATALOGUE.by_id["glute_bridge"], id=key, name=name)
