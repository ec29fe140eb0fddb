"""Whatever a runner points at on the map, there is something to train it with."""

import pytest

from runstrength_desktop.domain.exercise import Exercise
from runstrength_desktop.domain.muscle import Muscle
from runstrength_desktop.planning.search import CatalogueFilter, CatalogueSearch
from tests.db.shipped import catalogue

RUNNERS_GROUPS = {
    *("Glutes", "Hip abductors", "Adductors", "Hamstrings", "Quadriceps", "Calves", "Core"),
}
LOWER_BACK = "erector_spinae"
THREE_OF = {"tibialis_anterior", "fibulares"}
MANY, AT_HOME, SOME = 6, 3, 3
WORKS = 0.5

MUSCLES = [pytest.param(muscle, id=muscle.id) for muscle in catalogue().muscles]


def for_muscle(muscle: Muscle) -> list[Exercise]:
    """What trains it: stretches count no sets (R15, R16)."""
    return [e for e in catalogue().exercises if e.weight(muscle.id) >= WORKS and not e.is_mobility]


def is_a_runners(muscle: Muscle) -> bool:
    return not muscle.deep and (muscle.group in RUNNERS_GROUPS or muscle.id == LOWER_BACK)


def test_the_regions_that_running_leans_on_are_fourteen_on_the_surface() -> None:
    assert len([muscle for muscle in catalogue().muscles if is_a_runners(muscle)]) == 14


@pytest.mark.parametrize("muscle", MUSCLES)
def test_there_is_enough_to_train_every_region_with(muscle: Muscle) -> None:
    fewest = MANY if is_a_runners(muscle) else SOME if muscle.id in THREE_OF else 1
    assert len(for_muscle(muscle)) >= fewest


@pytest.mark.parametrize("muscle", MUSCLES)
def test_a_runners_region_can_be_trained_at_home(muscle: Muscle) -> None:
    home = next(place for place in catalogue().places if place.id == "home")
    at_home = [e for e in for_muscle(muscle) if e.can_be_done_with(home.equipment)]
    assert not is_a_runners(muscle) or len(at_home) >= AT_HOME


@pytest.mark.parametrize("muscle", MUSCLES)
def test_no_click_on_the_map_ends_in_an_empty_list(muscle: Muscle) -> None:
    found = CatalogueSearch(catalogue()).find(CatalogueFilter(muscles=frozenset({muscle.id})))
    assert found
    assert found[0].weight(muscle.id) >= WORKS
