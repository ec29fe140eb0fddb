import pytest

from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.paper_plan import PaperPlan, plans_of
from runstrength_desktop.domain.paper_wishes import (
    SECTIONS,
    PaperWishes,
    checked_paper,
    parse_sections,
)
from runstrength_desktop.domain.week import Week
from tests.domain.plan_values import MONDAY


def test_a_plan_is_printed_for_the_fridge_and_for_the_gym_unless_asked_otherwise() -> None:
    assert PaperWishes() == PaperWishes("a4", None, ("fridge", "cards"), mono=False, large=False)


@pytest.mark.parametrize(
    ("typed", "sections"),
    [
        ("cards,fridge", ("fridge", "cards")),
        (" Overview , EXERCISES,overview", ("overview", "exercises")),
        ("fridge exercises", ("fridge", "exercises")),
        ("all", SECTIONS),
    ],
)
def test_sections_are_read_in_any_order_and_printed_in_one(
    typed: str, sections: tuple[str, ...]
) -> None:
    assert parse_sections(typed) == sections


def test_a_section_that_there_is_not_is_named_in_one_sentence() -> None:
    sentence = (
        "“poster” is not a section; there are fridge, cards, overview and exercises."  # as typed
    )
    with pytest.raises(PlanError) as refused:
        parse_sections("fridge,Poster")
    assert str(refused.value) == sentence


@pytest.mark.parametrize("typed", ["", " , ", ","])
def test_no_section_at_all_is_refused(typed: str) -> None:
    with pytest.raises(PlanError, match="at least one section"):
        parse_sections(typed)


def test_an_unknown_paper_is_one_sentence() -> None:
    assert checked_paper(" Letter ") == "letter"
    with pytest.raises(PlanError, match="“a5” is not a paper size; it can be a4 or letter"):
        PaperWishes(paper="a5")


def test_sections_out_of_order_are_a_mistake_of_the_program() -> None:
    with pytest.raises(ValueError, match="order of SECTIONS"):
        PaperWishes(sections=("cards", "fridge"))


def test_bare_weeks_are_one_plan_of_nobodys() -> None:
    weeks = (Week.empty(MONDAY),)
    assert plans_of(weeks) == (PaperPlan(weeks),)
    assert plans_of((PaperPlan(weeks, "Ana"),)) == (PaperPlan(weeks, "Ana"),)
    assert plans_of(()) == ()
