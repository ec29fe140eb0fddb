"""Every exercise can be found by what people call it, and filters never let others in."""

import random

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from runstrength_desktop import paths
from runstrength_desktop.coaching.fractional_sets import set_factor
from runstrength_desktop.domain.exercise import Exercise
from runstrength_desktop.domain.user_text import fold
from runstrength_desktop.planning.catalogue_file import load_catalogue
from runstrength_desktop.planning.search import MAX_QUERY, CatalogueFilter, CatalogueSearch

CATALOGUE = load_catalogue(paths.DB / "catalogue")
SEARCH = CatalogueSearch(CATALOGUE)
GLUTES = frozenset({"gluteus_maximus"})

exercises = st.sampled_from(CATALOGUE.exercises)
texts = st.sampled_from(["", "a", "squat", "calf raise", "glute", "sqat", "band row", "rase calf"])
filters = st.builds(
    CatalogueFilter,
    text=texts,
    muscles=st.frozensets(st.sampled_from([m.id for m in CATALOGUE.muscles]), max_size=2),
    levels=st.frozensets(st.integers(1, 5), max_size=3),
)


def found(text: str) -> list[str]:
    return [exercise.id for exercise in SEARCH.find(CatalogueFilter(text))]


@given(exercises)
def test_an_exercise_is_first_by_its_own_name_whatever_the_case(exercise: Exercise) -> None:
    assert found(exercise.name.upper())[0] == exercise.id


@given(exercises, st.randoms(use_true_random=False))
def test_an_exercise_is_found_by_its_words_in_any_order(
    exercise: Exercise, shuffler: random.Random
) -> None:
    words = exercise.name.split()
    shuffler.shuffle(words)
    assert exercise.id in found(" ".join(words))


@given(exercises.filter(lambda e: bool(e.aliases)), st.data())
def test_an_exercise_is_first_by_each_of_its_aliases(
    exercise: Exercise, data: st.DataObject
) -> None:
    assert exercise.id == found(data.draw(st.sampled_from(exercise.aliases)))[0]


@given(exercises, st.data())
def test_one_typing_slip_in_a_long_word_is_forgiven(
    exercise: Exercise, data: st.DataObject
) -> None:
    words = fold(exercise.name).split()
    long_words = [n for n, word in enumerate(words) if len(word) >= 5]
    assume(long_words)
    n = data.draw(st.sampled_from(long_words))
    words[n] = data.draw(slips(words[n]))
    result = SEARCH.look_up(CatalogueFilter(" ".join(words)))
    assume(result.is_close or exercise not in result.exercises)
    if result.is_close:
        assert exercise in result.exercises


def slips(word: str) -> st.SearchStrategy[str]:
    """The word with one letter missing, doubled, wrong, or swapped with the next."""
    at = st.integers(0, len(word) - 2)
    return st.one_of(
        at.map(lambda n: word[:n] + word[n + 1 :]),
        at.map(lambda n: word[:n] + word[n] + word[n:]),
        at.map(lambda n: word[:n] + "x" + word[n + 1 :]),
        at.map(lambda n: word[:n] + word[n + 1] + word[n] + word[n + 2 :]),
    )


@given(filters)
def test_nothing_is_found_twice(wanted: CatalogueFilter) -> None:
    ids = [exercise.id for exercise in SEARCH.find(wanted)]
    assert len(ids) == len(set(ids))


@given(texts, st.frozensets(st.sampled_from([m.id for m in CATALOGUE.muscles]), min_size=1))
def test_what_the_text_fits_alike_is_ordered_by_work_for_the_muscles(
    text: str, muscles: frozenset[str]
) -> None:
    result = SEARCH.look_up(CatalogueFilter(text, muscles))
    works = [
        (
            -result.score(exercise),
            -sum(exercise.weight(muscle) for muscle in muscles) * set_factor(exercise),
        )
        for exercise in result.exercises
    ]
    assert works == sorted(works)


@given(filters)
def test_scores_fall_from_one_and_count_every_exercise(wanted: CatalogueFilter) -> None:
    result = SEARCH.look_up(wanted)
    scores = [result.score(exercise) for exercise in result.exercises]
    assert scores == sorted(scores, reverse=True)
    assert all(0 < score <= 1 for score in scores)
    if wanted.text:
        assert sum(number for _, number in result.scores) == len(result.exercises)


@given(st.text(max_size=60))
def test_any_text_is_only_text(text: str) -> None:
    SEARCH.find(CatalogueFilter(text))


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("rdl", "Romanian deadlift"),
        ("squat", "Barbell back squat"),
        ("hip thrust", "Barbell hip thrust"),
        ("calf raise", "Two-leg calf raise"),
        ("press", "Overhead press"),
        ("bench", "Barbell bench press"),
        ("nordc", "Nordic hamstring curl"),
        ("sqat jmp", "Squat jump"),
        ("calf rase", "Two-leg calf raise"),
        ("copenhaggen", "Copenhagen plank"),
    ],
)
def test_what_people_type_finds_what_they_mean(typed: str, first: str) -> None:
    assert SEARCH.find(CatalogueFilter(typed))[0].name == first


def test_a_lay_word_finds_what_works_the_muscle() -> None:
    assert {"glute_bridge", "hip_thrust", "back_squat"} <= set(found("bum"))


def test_names_come_before_what_merely_works_the_muscle() -> None:
    names = [fold(e.name).split() for e in SEARCH.find(CatalogueFilter("plank"))]
    is_named = ["plank" in words for words in names]
    assert any(is_named)
    assert is_named == sorted(is_named, reverse=True)


def test_guessing_starts_only_when_nothing_matches() -> None:
    assert not SEARCH.look_up(CatalogueFilter("plank")).is_close
    assert SEARCH.look_up(CatalogueFilter("plnak")).is_close


def test_a_guess_keeps_to_the_filters() -> None:
    close = SEARCH.look_up(CatalogueFilter("calf rase", levels=frozenset({1})))
    assert close.is_close
    assert {e.level for e in close.exercises} == {1}


def test_words_around_the_words_that_are_meant_change_nothing() -> None:
    assert found("exercises for glutes") == found("glutes")
    assert found("the best plank workout") == found("plank")
    assert found("plank to press-up")[0] == "plank_to_press_up"


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("clam shell", "clamshell"),
        ("hipthrust", "hip_thrust"),
        ("kettle bell swing", "kettlebell_swing"),
        ("singlelegrdl", "single_leg_rdl"),
        ("ham string curl ball", "swiss_ball_hamstring_curl"),
        ("bulgarian splitsquat", "bulgarian_split_squat"),
    ],
)
def test_words_may_be_joined_or_split_without_guessing(typed: str, first: str) -> None:
    result = SEARCH.look_up(CatalogueFilter(typed))
    assert result.exercises[0].id == first
    assert not result.is_close


def test_a_word_that_nothing_comes_near_to_is_passed_over_among_others() -> None:
    assert "hip_thrust" in found("hip thrust qqqqq")
    assert found("qqqqq zzzzz") == []


def test_a_guess_that_fits_names_leaves_out_what_only_works_the_muscle() -> None:
    guessed = SEARCH.look_up(CatalogueFilter("calf rase"))
    assert all("raise" in " ".join(map(fold, (e.name, *e.aliases))) for e in guessed.exercises)


def test_cues_are_searched_when_no_name_fits_and_their_own_words_come_first() -> None:
    cue = CATALOGUE.guides["dumbbell_rdl"].cues[0]
    assert found(cue)[0] == "dumbbell_rdl"
    assert not SEARCH.look_up(CatalogueFilter(cue)).is_close


def test_a_muscle_puts_its_prime_movers_first_and_stretches_after_them() -> None:
    kinds = [CATALOGUE.by_id[key].is_mobility for key in found("hamstrings")]
    assert not any(kinds[:20])
    assert any(kinds)


def test_without_text_or_muscle_the_list_goes_from_a_to_z() -> None:
    names = [e.name.casefold() for e in SEARCH.find(CatalogueFilter())]
    assert len(names) == len(CATALOGUE.exercises)
    assert names == sorted(names)


def test_a_chosen_muscle_puts_most_work_for_it_first_and_stretches_last() -> None:
    ranked = SEARCH.find(CatalogueFilter(muscles=GLUTES))
    counted = [0 if e.is_mobility else e.weight("gluteus_maximus") for e in ranked]
    counted = [c / 2 if e.is_plyometric else c for c, e in zip(counted, ranked, strict=True)]
    assert counted == sorted(counted, reverse=True)
    assert ranked[0].name == "Barbell hip thrust"


def test_with_a_muscle_the_text_still_ranks_first() -> None:
    ranked = SEARCH.find(CatalogueFilter("squat", muscles=GLUTES))
    assert ranked[0].id == "back_squat"


def test_two_muscles_find_what_works_either() -> None:
    both = SEARCH.find(CatalogueFilter(muscles=frozenset({"soleus", "biceps_brachii"})))
    assert any(not e.weight("soleus") for e in both)
    assert any(not e.weight("biceps_brachii") for e in both)


def test_nothing_needed_finds_only_what_every_home_can_do() -> None:
    at_home = SEARCH.find(CatalogueFilter(equipment=frozenset()))
    assert at_home
    assert all(exercise.needs_nothing for exercise in at_home)


def test_a_very_long_query_is_cut_not_refused() -> None:
    text = "plank" + " " * MAX_QUERY + "nothing like it" * 1000
    assert found(text) == found("plank")


def test_an_empty_catalogue_finds_nothing() -> None:
    empty = CatalogueSearch(type(CATALOGUE)((), (), ()))
    assert empty.find(CatalogueFilter("squat")) == ()
    assert empty.find(CatalogueFilter()) == ()
