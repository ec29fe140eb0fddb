"""Filters let in what they promise, and counts say what choosing would show."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from runstrength_desktop.domain.exercise import Exercise
from runstrength_desktop.domain.exercise_guide import Caution, Noise, Space
from runstrength_desktop.domain.training_place import TrainingPlace
from runstrength_desktop.planning.filter_counts import NOTHING_NEEDED
from runstrength_desktop.planning.know_how import KnowHow
from runstrength_desktop.planning.search import CatalogueFilter, CatalogueSearch
from tests.db.shipped import catalogue
from tests.planning.gym_list import with_gym_list

GUIDED = catalogue()
# Listed exercises have no guide: nothing is promised of them.
LISTED = with_gym_list(GUIDED, 60)
SEARCH = CatalogueSearch(LISTED)
PLACES = GUIDED.places
THINGS = [thing.id for thing in GUIDED.equipment]

some_ids = st.frozensets(st.sampled_from([e.id for e in LISTED.exercises]), max_size=40)
filters = st.builds(
    CatalogueFilter,
    text=st.sampled_from(["", "", "squat", "calf raise", "glute", "sqat", "zzzz", "press with"]),
    muscles=st.frozensets(st.sampled_from([m.id for m in GUIDED.muscles]), max_size=2),
    place=st.none() | st.sampled_from(PLACES),
    equipment=st.none() | st.frozensets(st.sampled_from(THINGS)),
    levels=st.frozensets(st.integers(1, 5), max_size=3),
    patterns=st.frozensets(st.sampled_from(list(GUIDED.patterns)), max_size=2),
    sides=st.none() | st.booleans(),
    plyometric=st.none() | st.booleans(),
    quiet=st.booleans(),
    small_space=st.booleans(),
    avoid=st.frozensets(st.sampled_from(Caution), max_size=2),
    only=st.none() | some_ids,
)


def is_wanted(exercise: Exercise, wanted: CatalogueFilter) -> bool:
    guide = LISTED.guides.get(exercise.id)
    place, owned = wanted.place, wanted.equipment
    return all(
        (
            not wanted.muscles or any(exercise.weight(m) for m in wanted.muscles),
            place is None or place.allows(exercise, guide),
            owned is None or exercise.can_be_done_with(owned),
            not wanted.levels or exercise.level in wanted.levels,
            not wanted.patterns or exercise.pattern in wanted.patterns,
            wanted.sides in {None, exercise.unilateral},
            wanted.plyometric in {None, exercise.is_plyometric},
            not wanted.quiet or (guide is not None and guide.noise is Noise.QUIET),
            not wanted.small_space or (guide is not None and guide.space is Space.MAT),
            not wanted.avoid or (guide is not None and not guide.cautions & wanted.avoid),
            wanted.only is None or exercise.id in wanted.only,
        )
    )


def ids(wanted: CatalogueFilter) -> set[str]:
    return {exercise.id for exercise in SEARCH.find(wanted)}


@given(filters)
def test_filters_keep_of_what_the_text_finds_exactly_what_they_promise(
    wanted: CatalogueFilter,
) -> None:
    named = SEARCH.find(CatalogueFilter(wanted.text))
    assert ids(wanted) == {e.id for e in named if is_wanted(e, wanted)}


@given(filters)
@settings(max_examples=60)
def test_each_count_is_what_would_be_found(wanted: CatalogueFilter) -> None:
    counts = SEARCH.counts(wanted)
    assert counts.total == len(ids(wanted))
    owned = wanted.equipment or frozenset()
    expected = {
        **{f"place {p.id}": replace(wanted, place=p) for p in PLACES},
        **{f"thing {t}": replace(wanted, equipment=owned | {t}) for t in THINGS[:12]},
        "thing ": replace(wanted, equipment=frozenset()),
        **{f"level {n}": replace(wanted, levels=frozenset({n})) for n in range(1, 6)},
        **{f"pattern {p}": replace(wanted, patterns=frozenset({p})) for p in ("calf", "squat")},
        **{f"muscle {m}": replace(wanted, muscles=frozenset({m})) for m in ("soleus", "rhomboids")},
        **{f"sides {b}": replace(wanted, sides=b) for b in (True, False)},
        **{f"jumps {b}": replace(wanted, plyometric=b) for b in (True, False)},
        "quiet": replace(wanted, quiet=True),
        "small": replace(wanted, small_space=True),
        **{f"avoid {c}": replace(wanted, avoid=wanted.avoid | {c}) for c in Caution},
    }
    said = {
        **{f"place {p.id}": counts.place.get(p.id, 0) for p in PLACES},
        **{f"thing {t}": counts.equipment[t] for t in THINGS[:12]},
        "thing ": counts.equipment[NOTHING_NEEDED],
        **{f"level {n}": counts.levels.get(n, 0) for n in range(1, 6)},
        **{f"pattern {p}": counts.patterns.get(p, 0) for p in ("calf", "squat")},
        **{f"muscle {m}": counts.muscles.get(m, 0) for m in ("soleus", "rhomboids")},
        **{f"sides {b}": counts.sides.get(b, 0) for b in (True, False)},
        **{f"jumps {b}": counts.plyometric.get(b, 0) for b in (True, False)},
        "quiet": counts.quiet,
        "small": counts.small_space,
        **{f"avoid {c}": counts.avoid[c] for c in Caution},
    }
    assert said == {key: len(ids(chosen)) for key, chosen in expected.items()}


def test_own_places_are_counted_when_they_are_given() -> None:
    shed = TrainingPlace("shed", "Shed", frozenset({"kettlebell"}), Noise.LOUD, Space.ROOM)
    counts = SEARCH.counts(CatalogueFilter(), [*PLACES, shed])
    assert counts.place["shed"] == len(ids(CatalogueFilter(place=shed)))
    assert set(SEARCH.counts(CatalogueFilter()).place) == {place.id for place in PLACES}


def test_without_a_guide_quiet_and_spared_are_not_promised() -> None:
    assert not {key for key in ids(CatalogueFilter(quiet=True)) if key.startswith("listed")}
    spared = CatalogueFilter(avoid=frozenset({Caution.JUMPING}))
    assert not {key for key in ids(spared) if key.startswith("listed")}


@pytest.mark.parametrize(
    ("wanted", "reads"),
    [
        (CatalogueFilter(), 0),
        (CatalogueFilter(levels=frozenset({1}), equipment=frozenset()), 0),
        (CatalogueFilter(quiet=True), 1),
        (CatalogueFilter("squat"), 1),
    ],
)
def test_guides_are_read_only_when_they_are_needed(wanted: CatalogueFilter, reads: int) -> None:
    read: list[KnowHow] = []

    def know_how() -> KnowHow:
        read.append(GUIDED.know_how)
        return read[-1]

    CatalogueSearch(replace(GUIDED, read_know_how=know_how)).find(wanted)
    assert len(read) == reads
