"""The library: own exercises over the built-in ones, kept, hidden, taken back."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import lru_cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from runstrength_desktop.coaching.fractional_sets import muscle_sets
from runstrength_desktop.domain.edit import Edit
from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.exercise_guide import Noise, Space
from runstrength_desktop.domain.own_change import OwnChange
from runstrength_desktop.domain.own_exercise import OwnExercise
from runstrength_desktop.domain.place import Place
from runstrength_desktop.domain.training_place import TrainingPlace
from runstrength_desktop.paths import DB
from runstrength_desktop.planning import changes
from runstrength_desktop.planning.catalogue import Catalogue
from runstrength_desktop.planning.catalogue_file import load_catalogue
from runstrength_desktop.planning.library import MOST_RECENT, Library
from runstrength_desktop.planning.own_check import OwnField
from runstrength_desktop.planning.planner import Planner
from tests.counts import count
from tests.planning.memory_store import MemoryStore
from tests.storage.own_values import own_exercise, own_place

MONDAY = date(2026, 11, 16)


@lru_cache(maxsize=1)
def built_in() -> Catalogue:
    return load_catalogue(DB / "catalogue")


@pytest.fixture
def store() -> MemoryStore:
    return MemoryStore()


@pytest.fixture
def planner(store: MemoryStore) -> Planner:
    return Planner(store)


@pytest.fixture
def library(planner: Planner) -> Library:
    return Library(built_in(), planner)


def test_an_empty_library_is_the_built_in_catalogue(library: Library) -> None:
    assert library.catalogue is built_in()
    assert library.places == built_in().places
    assert library.favourites == frozenset()
    assert library.recent == ()


def test_a_saved_exercise_is_listed_and_undo_takes_it_back(
    library: Library, planner: Planner
) -> None:
    library.save(own_exercise())
    assert library.catalogue.named("wall sit march") == own_exercise().exercise
    assert library.catalogue.guides["own-1"] == own_exercise().guide
    assert planner.undo_name == "New exercise Wall sit march"
    assert planner.undo() == frozenset()
    assert library.catalogue == built_in()
    planner.redo()
    assert library.own("own-1") == own_exercise()


def test_library_tells_first_then_planner_and_each_only_once_saved(
    library: Library, planner: Planner, store: MemoryStore
) -> None:
    said: list[object] = []
    planner.watch(said.append)
    library.watch(lambda: said.append("own-1" in library.catalogue.by_id))
    library.save(own_exercise())
    assert said == [True, frozenset()]
    planner.undo()
    assert said[2:] == [False, frozenset()]
    store.refusal = "The drive is full."
    with pytest.raises(PlanError, match="full"):
        library.save(own_exercise())
    assert len(said) == 4
    assert library.catalogue == built_in()


def test_a_deleted_exercise_is_hidden_but_old_plans_count_on(
    library: Library, planner: Planner
) -> None:
    library.save(own_exercise())
    exercise = library.catalogue.by_id["own-1"]
    planner.make(changes.place_exercise(exercise, Place(MONDAY)))
    week = planner.week(MONDAY)
    before = muscle_sets(week.items(), library.catalogue.by_id)
    library.delete("own-1")
    assert planner.undo_name == "Delete exercise Wall sit march"
    assert exercise not in library.catalogue.exercises
    assert library.own("own-1") is None
    assert not library.recent
    assert planner.week(MONDAY) == week
    assert muscle_sets(week.items(), library.catalogue.by_id) == before
    assert before.of("vastus_lateralis")
    planner.undo()
    assert exercise in library.catalogue.exercises
    assert library.recent == ("own-1",)


def test_the_name_of_a_deleted_exercise_is_free_again(library: Library) -> None:
    library.save(own_exercise())
    library.delete("own-1")
    library.save(own_exercise("own-2"))
    with pytest.raises(PlanError, match="already"):
        library.save(own_exercise())


def test_an_override_stands_in_place_and_goes_back(library: Library, planner: Planner) -> None:
    draft = library.draft("glute_bridge")
    mine = replace(draft, exercise=replace(draft.exercise, name="Bridge my way", level=3))
    order = [e.id for e in library.catalogue.exercises]
    library.save(mine)
    assert planner.undo_name == "Change exercise Bridge my way"
    assert [e.id for e in library.catalogue.exercises] == order
    assert library.catalogue.by_id["glute_bridge"].name == "Bridge my way"
    assert library.is_override("glute_bridge")
    library.go_back("glute_bridge")
    assert planner.undo_name == "Go back to built-in Glute bridge"
    assert library.catalogue.by_id["glute_bridge"] == built_in().by_id["glute_bridge"]
    planner.undo()
    assert library.own("glute_bridge") == mine
    library.delete("glute_bridge")
    assert not library.is_override("glute_bridge")


def test_an_override_that_changes_nothing_is_no_step(library: Library, planner: Planner) -> None:
    library.save(library.draft("glute_bridge"))
    assert planner.undo_name is None
    library.save(own_exercise())
    library.save(own_exercise())
    planner.undo()
    assert planner.undo_name is None


def test_every_built_in_exercise_can_be_overridden_and_copied(library: Library) -> None:
    drafts = [library.draft(exercise.id) for exercise in built_in().exercises]
    assert not any(library.problems(drafts))
    copies = [library.copy_draft(exercise.id) for exercise in built_in().exercises]
    assert not any(library.problems(copies))
    library.save_all(copies)
    assert library.copy_draft("glute_bridge").exercise.name == "Glute bridge (copy 2)"


def test_several_come_in_by_one_step_or_not_at_all(library: Library, planner: Planner) -> None:
    fine = [_named(f"own-{n}", f"Number {n}") for n in range(3)]
    with pytest.raises(PlanError, match="There is an exercise called “number 1” already"):
        library.save_all([*fine, _named("own-9", "number 1")])
    with pytest.raises(PlanError, match="twice"):
        library.save_all([*fine, fine[0]])
    assert library.catalogue == built_in()
    library.save_all(fine)
    assert planner.undo_name == "Bring in 3 exercises"
    planner.undo()
    assert library.catalogue == built_in()


def _named(key: str, name: str) -> OwnExercise:
    own = own_exercise(key, name)
    return replace(own, exercise=replace(own.exercise, aliases=()))


def test_a_copy_keeps_who_wrote_the_original(library: Library) -> None:
    library.save(own_exercise(author="Ada", origin="A list"))
    copied = library.copy_draft("own-1")
    assert (copied.author, copied.origin, copied.licence) == ("Ada", "A list", "MIT")
    assert copied.guide
    assert copied.guide.exercise_id == copied.id != "own-1"


def test_a_new_draft_lacks_only_name_and_muscles(library: Library) -> None:
    (problems,) = library.problems([library.new_draft()])
    assert [p.field for p in problems] == [OwnField.NAME, OwnField.MUSCLES]


def test_favourites_are_told_and_no_step(library: Library, planner: Planner) -> None:
    told: list[frozenset[str]] = []
    library.watch(lambda: told.append(library.favourites))
    library.set_favourite("glute_bridge", on=True)
    library.set_favourite("gone", on=True)
    library.set_favourite("glute_bridge", on=False)
    assert told == [{"glute_bridge"}, {"glute_bridge"}, frozenset()]
    assert planner.undo_name is None


def test_recent_follows_what_is_planned(library: Library, planner: Planner) -> None:
    for exercise in built_in().exercises[: MOST_RECENT + 5]:
        planner.make(changes.place_exercise(exercise, Place(MONDAY)))
    assert len(library.recent) == MOST_RECENT
    while planner.undo_name:
        planner.undo()
    assert library.recent == ()


def test_own_places_come_after_the_built_in_ones(library: Library, planner: Planner) -> None:
    library.save_place(own_place())
    assert library.places == (*built_in().places, own_place())
    assert library.is_own_place("place-1")
    library.save_place(replace(own_place(), name=" Loft "))
    assert planner.undo_name == "Change place Loft"
    library.delete_place("place-1")
    assert library.places == built_in().places
    planner.undo()
    assert library.places[-1].name == "Loft"


@pytest.mark.parametrize(
    ("place", "sentence"),
    [
        (own_place(name=" "), "Give the place a name"),
        (own_place(name="home"), "already"),
        (own_place(name="x" * 201), "at most 200"),
        (own_place("home", "Mine"), "not one of your own"),
        (
            TrainingPlace("p", "Hall", frozenset({"trampoline"}), Noise.LOUD, Space.LANE),
            "from the list",
        ),
    ],
)
def test_a_place_that_makes_no_sense_is_a_sentence(
    library: Library, place: TrainingPlace, sentence: str
) -> None:
    with pytest.raises(PlanError, match=sentence):
        library.save_place(place)
    assert library.places == built_in().places


def test_what_is_not_ones_own_is_not_deleted(library: Library) -> None:
    for refused in (
        lambda: library.delete("glute_bridge"),
        lambda: library.go_back("glute_bridge"),
        lambda: library.go_back("nothing"),
        lambda: library.delete_place("home"),
    ):
        with pytest.raises(PlanError):
            refused()


def test_a_restored_plan_brings_its_own_library(library: Library, planner: Planner) -> None:
    library.save(own_exercise())
    other = MemoryStore()
    other.commit(Edit("x", own=(OwnChange(None, own_place()),)))
    told: list[int] = []
    library.watch(lambda: told.append(len(library.places)))
    planner.use(other)
    assert library.catalogue == built_in()
    assert told == [len(built_in().places) + 1]


def test_a_plan_of_a_newer_program_is_a_sentence(planner: Planner, store: MemoryStore) -> None:
    own = own_exercise()
    strange = replace(own, exercise=replace(own.exercise, muscles=(("tail", 1.0),)))
    store.own[OwnExercise, own.id] = strange
    with pytest.raises(PlanError, match="“Wall sit march” needs a newer RunStrength"):
        Library(built_in(), planner)


def test_what_changed_elsewhere_is_read_anew(library: Library, store: MemoryStore) -> None:
    elsewhere = own_exercise(name="Elsewhere")
    store.own[OwnExercise, "own-1"] = elsewhere
    with pytest.raises(PlanError, match="elsewhere"):
        library.save(own_exercise())
    library.save(own_exercise())
    assert library.own("own-1") == own_exercise()


Act = Callable[[Library, Planner], object]
_KEYS = st.sampled_from(["own-1", "own-2", "glute_bridge"])


def _try_save(key: str, name: str) -> Act:
    return lambda library, _: library.save(_named(key, name))


ACTS = st.one_of(
    st.builds(_try_save, _KEYS, st.sampled_from(["One", "Two", "Glute bridge"])),
    _KEYS.map(lambda key: lambda library, _: library.delete(key)),
    _KEYS.map(lambda key: lambda library, _: library.go_back(key)),
    st.just(lambda _, planner: planner.undo()),
    st.just(lambda _, planner: planner.redo()),
)


@settings(max_examples=count(40, 500), deadline=None)
@given(st.lists(ACTS, max_size=12))
def test_after_any_acts_a_fresh_library_shows_the_same(acts: list[Act]) -> None:
    store = MemoryStore()
    planner = Planner(store)
    library = Library(built_in(), planner)
    for act in acts:
        try:
            act(library, planner)
        except PlanError:
            continue
    fresh = Library(built_in(), Planner(store))
    assert fresh.catalogue == library.catalogue
    assert fresh.places == library.places
    names = [name for e in library.catalogue.exercises for name in (e.name.lower(),)]
    assert len(names) == len(set(names))
