"""Figures: bones keep their length, feet stand on the ground, every record can be drawn."""

import json
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runstrength_desktop import composition
from runstrength_desktop.domain.figure import Feet, Figure, Pose, View
from runstrength_desktop.domain.rotation import length, plus
from runstrength_desktop.paths import DB
from runstrength_desktop.planning.catalogue_error import CatalogueError
from runstrength_desktop.planning.figure_file import POSES_FILE, load_figures
from runstrength_desktop.planning.figure_shapes import picture
from runstrength_desktop.planning.figure_skeleton import BONES, posed, radius

CATALOGUE = composition.catalogue()
FOLDER = DB / "catalogue" / "figures"
FIGURES = load_figures(FOLDER, CATALOGUE.by_id)

MIDDLES = {"hips", "knees", "feet", "shoulders", "hands", "toes", "elbows", "heels"}

leg = st.fixed_dictionaries(
    {"hip": st.floats(-40, 130), "knee": st.floats(0, 150), "out": st.floats(0, 60)}
)
arm = st.fixed_dictionaries({"shoulder": st.floats(-60, 180), "elbow": st.floats(0, 150)})
limbs = st.fixed_dictionaries({"near_leg": leg, "far_leg": leg, "near_arm": arm, "far_arm": arm})
trunks = st.fixed_dictionaries({"pitch": st.floats(-120, 120), "roll": st.floats(-90, 90)})
poses = st.builds(
    Pose,
    trunks,
    limbs,
    st.fixed_dictionaries({"near": st.sampled_from(Feet), "far": st.sampled_from(Feet)}),
    planted=st.sampled_from([{}, {"near_foot": 0.0}, {"near_hand": 0.0, "far_foot": 20.0}]),
)


@given(poses)
def test_bones_keep_their_length_whatever_the_angles(pose: Pose) -> None:
    points = posed(pose)
    for side in ("near", "far"):
        for one, other, long in BONES.values():
            bone = plus(points[f"{side}_{other}"], points[f"{side}_{one}"], -1)
            assert length(bone) == pytest.approx(long)


@given(st.builds(Pose, trunks, limbs))
def test_the_lowest_point_stands_on_the_ground(pose: Pose) -> None:
    points = posed(pose)
    named = [name for name in points if name not in MIDDLES]
    lowest = min(points[name][1] - radius(name) for name in named)
    assert lowest == pytest.approx(0, abs=1e-6)


@given(poses, st.sampled_from(View), st.none() | poses)
def test_a_picture_lies_within_its_box(start: Pose, view: View, end: Pose | None) -> None:
    made = picture(Figure("any", view, start, end))
    left, bottom, right, top = made.box
    for shape in made.capsules:
        for (x, y), size in (
            (shape.first, shape.first_radius),
            (shape.second, shape.second_radius),
        ):
            assert left - 1e-6 <= x - size
            assert x + size <= right + 1e-6
            assert bottom - 1e-6 <= y - size
            assert y + size <= top + 1e-6


@pytest.mark.parametrize("figure", FIGURES.values(), ids=FIGURES)
def test_every_figure_moves_or_is_a_hold(figure: Figure) -> None:
    is_hold = CATALOGUE.by_id[figure.exercise_id].dose.seconds is not None
    assert figure.end != figure.start
    assert is_hold or figure.end is not None
    assert picture(figure).capsules


def test_every_exercise_that_ships_is_drawn() -> None:
    assert {exercise.id for exercise in CATALOGUE.exercises} - FIGURES.keys() == set()


def test_no_two_figures_are_the_same() -> None:
    drawn = sorted((repr(picture(figure)), key) for key, figure in FIGURES.items())
    same = [(one[1], other[1]) for one, other in pairwise(drawn) if one[0] == other[0]]
    assert same == []


def _load(folder: Path, **changes: Any) -> Figure:
    (folder / POSES_FILE).write_text('[{"id": "standing", "shoulder": 4}]', "utf-8")
    record = {"id": "plank", "view": "side", "start": {"base": "standing"}} | changes
    (folder / "one.json").write_text(json.dumps([record]), "utf-8")
    return load_figures(folder, {"plank"})["plank"]


def test_a_figure_is_read_with_its_base(tmp_path: Path) -> None:
    figure = _load(tmp_path, end={"base": "start", "near_elbow": 20, "near_feet": "toes"})
    assert figure.end is not None
    assert figure.end.limbs["near_arm"] == {"shoulder": 4, "elbow": 20}
    assert figure.end.feet == {"near": Feet.TOES}


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"id": "no_such"}, "id"),
        ({"view": "below"}, "view"),
        ({"start": {"knee": 200}}, "knee"),
        ({"start": {"knee": -40}}, "knee"),
        ({"start": {"base": "flying"}}, "base"),
        ({"start": {"tail": 3}}, "tail"),
        ({"start": {"held": {"tail": 3}}}, "held"),
        ({"start": {"planted": {"head": 3}}}, "head"),
        ({"props": [{"kind": "cannon", "at": ["hands"]}]}, "kind"),
        ({"props": [{"kind": "ball", "at": []}]}, "at"),
        ({"arrows": [{"at": "hands", "degrees": 500, "length": 3}]}, "degrees"),
    ],
)
def test_a_bad_figure_names_its_field(tmp_path: Path, changes: Any, field: str) -> None:
    with pytest.raises(CatalogueError, match=rf"one\.json.*{field}"):
        _load(tmp_path, **changes)
