"""Answers become areas, and no more: limits of R25, who asks first (R30), when to stop (R31)."""

from collections.abc import Mapping
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runstrength_desktop.coaching.self_check import (
    asked_pages,
    asked_tests,
    asks_first,
    lower_side,
    must_stop,
    self_check_result,
)
from runstrength_desktop.domain.muscle import BodySide
from runstrength_desktop.domain.self_check import (
    Answer,
    ComparedWith,
    Counted,
    SelfCheckAnswers,
    SelfCheckResult,
    side_key,
)
from runstrength_desktop.paths import DB
from runstrength_desktop.planning.catalogue_file import load_catalogue
from runstrength_desktop.planning.self_check_file import load_self_check

CHECK = load_self_check(DB / "catalogue", load_catalogue(DB / "catalogue"))
QUESTIONS = {question.id: question for page in CHECK.pages for question in page.questions}
LEFT, RIGHT = (side_key("calf_raise", side) for side in BodySide)
WELL = {one.id: Answer.NO for one in CHECK.safety} | {CHECK.stop_signs.id: Answer.NO}


def answers(
    *yes: str, counts: Mapping[str, int] | None = None, age: int | None = None
) -> SelfCheckAnswers:
    """Nothing to worry about, and a yes to these."""
    return SelfCheckAnswers({**WELL, **dict.fromkeys(yes, Answer.YES)}, counts or {}, age)


def result(
    *yes: str, counts: Mapping[str, int] | None = None, age: int | None = None
) -> SelfCheckResult:
    return self_check_result(CHECK, answers(*yes, counts=counts, age=age))


def counted(age: int | None, whose: ComparedWith = ComparedWith.BOTH) -> Counted:
    told = replace(answers(counts={LEFT: 20}, age=age), compared_with=whose)
    (one,) = self_check_result(CHECK, told).counted
    return one


def areas(found: SelfCheckResult) -> list[str]:
    return [one.area.id for one in found.more]


def test_no_answer_leads_to_nothing() -> None:
    assert self_check_result(CHECK, SelfCheckAnswers()) == SelfCheckResult()


@pytest.mark.parametrize("answer", [Answer.NO, Answer.UNSURE])
def test_only_a_yes_counts(answer: Answer) -> None:
    told = SelfCheckAnswers(dict.fromkeys(QUESTIONS, answer))
    assert self_check_result(CHECK, told) == SelfCheckResult()


@pytest.mark.parametrize("key", QUESTIONS)
def test_a_yes_leads_to_its_areas_with_its_facts(key: str) -> None:
    found, question = result(key), QUESTIONS[key]
    assert set(areas(found)) == set(question.more)
    assert [(one.id, one.statement) for one in found.reasons] == [(key, question.reason)]
    assert {easing.id for easing in found.ease} == set(question.ease)
    assert [one.text for one in found.ask] == (
        [question.about, CHECK.persist.text] if question.about else []
    )


def test_the_area_with_most_reasons_comes_first() -> None:
    found = result("slumping", "sitting", "tight_hip", "low_leg")
    assert areas(found)[0] == "glutes"
    assert found.more[0].reasons == ("sitting", "low_leg", "tight_hip")
    lengths = [len(one.reasons) for one in found.more]
    assert lengths == sorted(lengths, reverse=True)


def test_the_regions_of_all_areas_are_there_to_be_shown() -> None:
    assert result("calf").muscles == {"gastrocnemius", "soleus"}


@pytest.mark.parametrize("key", [one.id for one in CHECK.safety])
def test_a_yes_to_one_of_four_asks_a_professional_first_and_leaves_tests_out(key: str) -> None:
    told = answers(key, "sitting", "donkey_kick.left", counts={LEFT: 5, RIGHT: 30})
    assert asks_first(CHECK, told)
    assert not asked_tests(CHECK, told)
    assert asked_pages(CHECK, told) == CHECK.pages
    found = self_check_result(CHECK, told)
    assert found.ask[0] == CHECK.ask_first
    assert found.counted == ()
    assert [one.id for one in found.reasons] == ["sitting"]


def test_a_stop_sign_ends_it_with_the_stop_text_alone() -> None:
    told = answers(CHECK.stop_signs.id, "sitting", "knee", counts={LEFT: 5, RIGHT: 30})
    assert must_stop(CHECK, told)
    assert not asked_pages(CHECK, told)
    assert not asked_tests(CHECK, told)
    assert self_check_result(CHECK, told) == SelfCheckResult(stop=CHECK.stop_signs.stop)


@pytest.mark.parametrize(
    ("key", "left_out"),
    [
        ("calf", "calf_raise"),
        ("shin", "calf_raise"),
        ("knee", "one_leg_squat"),
        ("low_back", "donkey_kick"),
    ],
)
def test_a_test_is_left_out_where_something_bothers(key: str, left_out: str) -> None:
    every = {test.id for test in CHECK.tests}
    assert {test.id for test in asked_tests(CHECK, answers())} == every
    assert {test.id for test in asked_tests(CHECK, answers(key))} == every - {left_out}


def test_what_was_tried_before_it_was_left_out_does_not_count() -> None:
    assert not result("calf", counts={LEFT: 5, RIGHT: 30}).counted
    assert "one_leg_squat" not in {one.id for one in result("knee", "one_leg_squat.left").reasons}


@pytest.mark.parametrize(
    ("left", "right", "lower"),
    [
        (20, 26, None),
        (26, 20, None),
        (20, 27, BodySide.LEFT),
        (27, 20, BodySide.RIGHT),
        (0, 6, None),
        (0, 7, BodySide.LEFT),
        (20, 20, None),
        (None, 27, None),
        (27, None, None),
        (None, None, None),
    ],
)
def test_sides_differ_only_beyond_what_a_day_makes(
    left: int | None, right: int | None, lower: BodySide | None
) -> None:
    assert lower_side(left, right) is lower


def test_a_clear_difference_puts_the_calves_among_the_areas() -> None:
    found = result(counts={LEFT: 20, RIGHT: 27})
    assert areas(found) == ["calves"]
    assert found.counted[0].lower is BodySide.LEFT
    assert not areas(result(counts={LEFT: 20, RIGHT: 26}))


def test_few_raises_on_both_sides_are_only_laid_beside_the_table() -> None:
    found = result(counts={LEFT: 3, RIGHT: 3}, age=25)
    assert not found.more
    assert found.counted[0].typical == (30, 37)


@pytest.mark.parametrize(
    ("age", "typical", "ages"),
    [
        (None, None, None),
        (17, None, None),
        (19, None, None),
        (20, (30, 37), (20, 29)),
        (29, (30, 37), (20, 29)),
        (30, (27, 32), (30, 39)),
        (40, (24, 28), (40, 49)),
        (59, (21, 23), (50, 59)),
        (60, (19, 19), (60, 69)),
        (70, (14, 16), (70, 79)),
        (79, (14, 16), (70, 79)),
        (80, None, None),
    ],
)
def test_ages_meet_their_row_of_the_table(
    age: int | None, typical: tuple[int, int] | None, ages: tuple[int, int] | None
) -> None:
    one = counted(age)
    assert (one.typical, one.ages) == (typical, ages)


@pytest.mark.parametrize(("whose", "typical"), [(ComparedWith.WOMEN, 16), (ComparedWith.MEN, 14)])
def test_the_figures_asked_for_are_shown(whose: ComparedWith, typical: int) -> None:
    assert counted(70, whose).typical == (typical, typical)


@pytest.mark.parametrize(("age", "is_told"), [(17, True), (18, False), (None, False)])
def test_under_18_somebody_is_there_too(age: int | None, is_told: bool) -> None:
    assert (CHECK.young in result(age=age).ask) is is_told


_KEYS = [*WELL, *QUESTIONS, "one_leg_squat.left", "one_leg_squat.right", "donkey_kick.right"]
_ANSWERS = st.builds(
    SelfCheckAnswers,
    given=st.dictionaries(st.sampled_from(_KEYS), st.sampled_from(Answer)),
    counts=st.dictionaries(st.sampled_from([LEFT, RIGHT]), st.integers(0, 200)),
    age=st.none() | st.integers(5, 110),
    compared_with=st.sampled_from(ComparedWith),
)


@given(told=_ANSWERS)
def test_every_area_has_a_reason_and_every_reason_an_area(told: SelfCheckAnswers) -> None:
    found = self_check_result(CHECK, told)
    named = {key for one in found.more for key in one.reasons}
    assert named == {reason.id for reason in found.reasons}
    assert all(one.reasons for one in found.more)
    assert (found.stop is not None) == must_stop(CHECK, told)
    assert all(reason.statement.sources for reason in found.reasons)


@given(told=_ANSWERS, key=st.sampled_from(list(QUESTIONS)))
def test_one_more_yes_never_takes_a_question_away(told: SelfCheckAnswers, key: str) -> None:
    more = replace(told, given={**told.given, key: Answer.YES})
    before, after = self_check_result(CHECK, told), self_check_result(CHECK, more)
    asked = {one.id for one in before.reasons} & QUESTIONS.keys()
    assert asked <= {one.id for one in after.reasons}
    assert must_stop(CHECK, told) == must_stop(CHECK, more)
