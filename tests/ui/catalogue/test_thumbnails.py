"""The tiny body shows the half that works, tinted by how much."""

import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from runstrength_desktop import paths
from runstrength_desktop.domain.muscle import BodyView
from runstrength_desktop.planning.body_map_file import load_body_map
from runstrength_desktop.planning.catalogue_file import load_catalogue
from runstrength_desktop.ui.catalogue.thumbnails import SIZE, Half, Thumbnails
from runstrength_desktop.ui.theme.tokens import LIGHT

CATALOGUE = load_catalogue(paths.DB / "catalogue")
BODY_MAP = load_body_map(paths.RESOURCES / "muscle_map")


@pytest.mark.parametrize(
    ("exercise_id", "half"),
    [
        ("hip_thrust", Half(BodyView.BACK, is_lower=True)),
        ("single_leg_calf_raise", Half(BodyView.BACK, is_lower=True)),
        ("plank", Half(BodyView.FRONT, is_lower=False)),
        ("bench_press", Half(BodyView.FRONT, is_lower=False)),
        ("pull_up", Half(BodyView.BACK, is_lower=False)),
        ("box_squat", Half(BodyView.FRONT, is_lower=True)),
        ("tibialis_raise", Half(BodyView.FRONT, is_lower=True)),
    ],
)
def test_the_half_that_works_is_shown(qtbot: QtBot, exercise_id: str, half: Half) -> None:
    pictures = Thumbnails(BODY_MAP, LIGHT, 1.0)
    assert pictures.half_of(CATALOGUE.by_id[exercise_id]) == half


def test_every_exercise_shows_at_least_one_muscle_at_work(qtbot: QtBot) -> None:
    pictures = Thumbnails(BODY_MAP, LIGHT, 2.0)
    for exercise in CATALOGUE.exercises:
        half = pictures.half_of(exercise)
        assert pictures.of(exercise).toImage() != pictures._plain_half(half).toImage(), exercise.id


def test_a_prime_mover_is_painted_in_the_strong_tint(qtbot: QtBot) -> None:
    image = Thumbnails(BODY_MAP, LIGHT, 4.0).of(CATALOGUE.by_id["glute_bridge"]).toImage()
    colours = {image.pixelColor(x, y).name() for x in range(128) for y in range(152)}
    assert QColor(LIGHT.ramp[4]).name() in colours


def test_a_picture_is_made_once_and_sharp(qtbot: QtBot) -> None:
    pictures = Thumbnails(BODY_MAP, LIGHT, 2.0)
    first = pictures.of(CATALOGUE.exercises[0])
    assert pictures.of(CATALOGUE.exercises[0]).cacheKey() == first.cacheKey()
    assert first.size() == SIZE * 2
