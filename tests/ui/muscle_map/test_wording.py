import pytest

from runstrength_desktop.coaching.fractional_sets import MuscleSets, muscle_sets
from runstrength_desktop.coaching.running_load import RunningLoad, RunningModel
from runstrength_desktop.domain.muscle import BodySide, Muscle
from runstrength_desktop.domain.prescription import Prescription
from runstrength_desktop.ui.muscle_map.layers import MapLayer, WeekWork
from runstrength_desktop.ui.muscle_map.legend import readable_on
from runstrength_desktop.ui.muscle_map.wording import (
    accessible_name,
    gait_words,
    layer_words,
    number,
    tooltip,
)
from runstrength_desktop.ui.theme.tokens import DARK, LIGHT, Palette
from tests.coaching.coaching_values import exercise, session


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
    work = WeekWork(MuscleSets({("sartorius", BodySide.LEFT): 16.0}))
    assert tooltip(shin, BodySide.LEFT, work, {}) == (
        "<p style='white-space:pre'>Tibialis anterior (shin), left: 0 sets, none</p>"
    )
    assert (
        tooltip(sartorius, BodySide.LEFT, work, {})
        == "<p style='white-space:pre'>Sartorius, left: 16 sets, over</p>"
    )


def test_a_tooltip_names_what_gives_the_sets_and_takes_names_literally(
    muscles: tuple[Muscle, ...],
) -> None:
    exercises = {
        name: exercise(name, (("soleus", 1.0),)) for name in ("a", "b", "c", "d", "<b>e</b>")
    }
    items = session(
        *((one, Prescription(n, reps=8)) for n, one in enumerate(exercises.values(), 1))
    ).items
    said = tooltip(
        _named(muscles, "soleus"),
        BodySide.LEFT,
        WeekWork(muscle_sets(items, exercises), items=items),
        exercises,
    )
    assert said == (
        "<p style='white-space:pre'>Soleus (lower calf), left: 15 sets, high"
        "<br>&lt;b&gt;e&lt;/b&gt;: 5<br>d: 4<br>c: 3<br>and 2 more</p>"
    )


def test_the_running_layer_and_the_habit_layer_add_their_words(
    muscles: tuple[Muscle, ...],
) -> None:
    soleus = _named(muscles, "soleus")
    model = RunningModel(6.0, (60, 150, 270), {}, {}, {})
    work = WeekWork(load=RunningLoad({"soleus": 160.0}))
    assert layer_words(MapLayer.RUNNING, soleus, work, model) == "running load: much"
    assert layer_words(MapLayer.HABIT, soleus, work, model) == "used most in running"
    assert layer_words(MapLayer.PLANNED, soleus, work, model) == ""


def test_phases_of_the_stride_are_words(muscles: tuple[Muscle, ...]) -> None:
    assert gait_words(_named(muscles, "biceps_femoris")) == (
        "landing, push-off, early swing and late swing"
    )
    assert gait_words(_named(muscles, "deep_hip_rotators")) == "standing on one leg"
    assert gait_words(_named(muscles, "forearm_flexors")) == "hardly at all"


@pytest.mark.parametrize("palette", [LIGHT, DARK])
def test_words_in_the_legend_are_black_on_light_and_white_on_dark(palette: Palette) -> None:
    words = [readable_on(colour) for colour in palette.ramp]
    assert sorted(words, reverse=palette is DARK) == words
    assert set(words) == {"#000000", "#ffffff"}
