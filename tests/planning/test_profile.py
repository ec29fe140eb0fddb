"""The profile of a plan: kept as one step of undo, tidied, told to watchers."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from runstrength_desktop import composition
from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.exercise_guide import Caution
from runstrength_desktop.domain.profile import Profile, Race
from runstrength_desktop.planning.library import Library
from runstrength_desktop.planning.planner import Planner
from runstrength_desktop.storage.plan_file import PlanFile
from tests.storage.own_values import HOSTILE, own_place

CHOSEN = Profile(level=3, places=("home",), minutes=(30,) * 7, careful=frozenset(Caution))


@pytest.fixture
def plan(tmp_path: Path) -> Iterator[PlanFile]:
    with composition.open_plan(tmp_path / "plan.db") as opened:
        yield opened


def _library(plan: PlanFile) -> tuple[Planner, Library]:
    planner = Planner(plan)
    return planner, Library(composition.catalogue(), planner)


def test_before_any_is_set_there_are_usual_values(plan: PlanFile) -> None:
    _, library = _library(plan)
    assert library.profile == Profile()
    assert plan.undo_name() is None


def test_a_profile_outlives_a_restart_and_is_one_step(tmp_path: Path, plan: PlanFile) -> None:
    planner, library = _library(plan)
    told: list[Profile] = []
    library.watch(lambda: told.append(library.profile))
    library.save_profile(CHOSEN)
    library.save_profile(replace(CHOSEN, level=4))
    assert planner.undo_name == "Change profile"
    assert library.profile.level == 4
    planner.undo()
    assert library.profile == CHOSEN
    plan.close()
    with composition.open_plan(tmp_path / "plan.db") as again:
        planner, library = _library(again)
        assert library.profile == CHOSEN
        planner.undo()
        assert library.profile == Profile()
        planner.redo()
        assert library.profile == CHOSEN
    assert [profile.level for profile in told] == [3, 4, 3]


def test_the_same_again_is_no_step(plan: PlanFile) -> None:
    planner, library = _library(plan)
    library.save_profile(CHOSEN)
    library.save_profile(CHOSEN)
    planner.undo()
    assert planner.undo_name is None


def test_names_of_races_are_cleaned_and_races_put_in_order(plan: PlanFile) -> None:
    _, library = _library(plan)
    race = Race(date(2027, 4, 18), f"  {HOSTILE}\n\x00 ", 10)
    library.save_profile(Profile(races=(race,)))
    assert library.profile.races == (replace(race, name=HOSTILE),)


def test_what_is_gone_is_left_out(plan: PlanFile) -> None:
    _, library = _library(plan)
    library.save_place(own_place())
    asked = Profile(places=("home", "place-1", "moon"), spared=frozenset({"plank", "moon_walk"}))
    library.save_profile(asked)
    assert library.profile == Profile(places=("home", "place-1"), spared=frozenset({"plank"}))


def test_unknown_equipment_is_refused_and_nothing_changes(plan: PlanFile) -> None:
    _, library = _library(plan)
    with pytest.raises(PlanError, match="Choose the equipment from the list"):
        library.save_profile(Profile(equipment=frozenset({"anvil"})))
    assert library.profile == Profile()
    assert plan.undo_name() is None


def test_everything_fits_before_a_profile_is_set(plan: PlanFile) -> None:
    _, library = _library(plan)
    assert library.fitting == tuple(library.catalogue.exercises)


def test_what_fits_can_be_done_at_one_of_the_places_and_spares_what_is_to_be_spared(
    plan: PlanFile,
) -> None:
    _, library = _library(plan)
    careful = frozenset({Caution.JUMPING})
    library.save_profile(
        Profile(
            level=3, places=("travel", "outdoors"), careful=careful, spared=frozenset({"plank"})
        )
    )
    places = [place for place in library.places if place.id in {"travel", "outdoors"}]
    guides = library.catalogue.guides
    fitting = {one.id for one in library.fitting}
    assert fitting
    for one in library.catalogue.exercises:
        there = any(place.allows(one, guides.get(one.id)) for place in places)
        spared = one.id == "plank" or careful & guides[one.id].cautions
        assert (one.id in fitting) == (there and not spared and one.level <= 3), one.id
