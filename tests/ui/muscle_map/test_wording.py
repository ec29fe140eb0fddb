import pytest

from runstrength_desktop.coaching.bands import Band
from runstrength_desktop.domain.muscle import BodySide, Muscle
from runstrength_desktop.ui.muscle_map.legend import readable_on
from runstrength_desktop.ui.muscle_map.wording import accessible_name, number, tooltip
from runstrength_desktop.ui.theme.tokens import DARK, LIGHT, Palette


def _named(muscles: tuple[Muscle, ...], muscle_id: str) -> Muscle:
    return next(muscle for muscle in muscles if muscle.id == muscle_id)


@pytest.mark.parametrize(
    ("sets", "text"), [(0, "0"), (10, "10"), (10.5, "10.5"), (3.0000001, "3"), (9.96, "10")]
)
def test_sets_have_at_most_one_decimal(sets: float, text: str) -> None:
    assert number(sets) == text


def test_muscle_comes_first_then_side_sets_target_and_chain(muscles: tuple[Muscle, ...]) -> None:
    glutes = _named(muscles, "gluteus_maximus")
    name = "Gluteus maximus, left, 10.5 sets, target 4 to 10, posterior chain"
    assert accessible_name(glutes, BodySide.LEFT, 10.5) == name


def test_muscles_outside_the_chain_do_not_name_it(muscles: tuple[Muscle, ...]) -> None:
    assert accessible_name(_named(muscles, "sartorius"), BodySide.RIGHT, 2) == (
        "Sartorius, right, 2 sets, target 2 to 10"
    )


def test_a_tooltip_adds_the_common_name_only_where_it_is_another(
    muscles: tuple[Muscle, ...],
) -> None:
    shin, sartorius = _named(muscles, "tibialis_anterior"), _named(muscles, "sartorius")
    assert tooltip(shin, BodySide.LEFT, 0, Band.NONE) == (
        "Tibialis anterior (shin), left: 0 sets, none"
    )
    assert tooltip(sartorius, BodySide.LEFT, 16, Band.OVER) == "Sartorius, left: 16 sets, over"


@pytest.mark.parametrize("palette", [LIGHT, DARK])
def test_words_in_the_legend_are_black_on_light_and_white_on_dark(palette: Palette) -> None:
    words = [readable_on(colour) for colour in palette.ramp]
    assert sorted(words, reverse=palette is DARK) == words
    assert set(words) == {"#000000", "#ffffff"}
