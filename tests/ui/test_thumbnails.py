"""The tiny body shows the half that works, tinted by how much."""

import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from runstrength_desktop import paths
from runstrength_desktop.domain.muscle import BodyView
from runstrength_desktop.planning.body_map_file import load_body_map
from runstrength_desktop.planning.catalogue_file import load_catalogue
from runstrength_desktop.ui.framing import FRAME_HEIGHT, FRAMES, Framing
from runstrength_desktop.ui.theme.tokens import LIGHT
from runstrength_desktop.ui.thumbnails import SIZE, Thumbnails

CATALOGUE = load_catalogue(paths.DB / "catalogue")
BODY_MAP = load_body_map(paths.RESOURCES / "muscle_map")


@pytest.mark.parametrize(
    ("exercise_id", "view", "around"),
    [
        ("hip_thrust", BodyView.BACK, "hips and thighs"),
        ("clamshell", BodyView.BACK, "hips"),
        ("fire_hydrant", BodyView.BACK, "hips"),
        ("single_leg_calf_raise", BodyView.BACK, "lower legs"),
        ("plank", BodyView.FRONT, "trunk"),
        ("bench_press", BodyView.FRONT, "chest"),
        ("pull_up", BodyView.BACK, "chest"),
        ("box_squat", BodyView.FRONT, "hips and thighs"),
        ("tibialis_raise", BodyView.FRONT, "lower legs"),
    ],
)
def test_the_part_that_works_is_shown(
    qtbot: QtBot, exercise_id: str, view: BodyView, around: str
) -> None:
    frame = Thumbnails(BODY_MAP, LIGHT, 1.0).frame_of(CATALOGUE.by_id[exercise_id])
    tops = ("chest", "trunk", "hips", "hips and thighs", "lower legs")
    assert frame == FRAMES[tops.index(around) + (0 if view is BodyView.BACK else len(tops))]


def test_a_prime_mover_is_never_cut_off_at_an_edge_if_it_fits(qtbot: QtBot) -> None:
    framing = Framing(BODY_MAP)
    for muscle in CATALOGUE.muscles:
        frame = framing.frame_of([(muscle.id, 1.0)])
        shapes = [s for s in BODY_MAP.shapes if s.region == muscle.id and s.view is frame.view]
        down = [
            end[1] / BODY_MAP.height
            for shape in shapes
            for outline in shape.outlines
            for *_, end in outline.segments
        ]
        assert down, muscle.id
        if max(down) - min(down) < FRAME_HEIGHT - 0.1:
            assert frame.top <= min(down), muscle.id
            assert max(down) <= frame.bottom, muscle.id


def test_every_exercise_shows_at_least_one_muscle_at_work(qtbot: QtBot) -> None:
    pictures = Thumbnails(BODY_MAP, LIGHT, 2.0)
    for exercise in CATALOGUE.exercises:
        bare = pictures._plain_part(pictures.frame_of(exercise))
        assert pictures.of(exercise).toImage() != bare.toImage(), exercise.id


def test_a_prime_mover_is_painted_in_the_strong_tint(qtbot: QtBot) -> None:
    image = Thumbnails(BODY_MAP, LIGHT, 4.0).of(CATALOGUE.by_id["glute_bridge"]).toImage()
    colours = {image.pixelColor(x, y).name() for x in range(128) for y in range(152)}
    assert QColor(LIGHT.ramp[4]).name() in colours


def test_a_picture_is_made_once_and_sharp(qtbot: QtBot) -> None:
    pictures = Thumbnails(BODY_MAP, LIGHT, 2.0)
    first = pictures.of(CATALOGUE.exercises[0])
    assert pictures.of(CATALOGUE.exercises[0]).cacheKey() == first.cacheKey()
    assert first.size() == SIZE * 2
