"""Four weeks on a page, and how to do their exercises."""

from dataclasses import replace
from datetime import timedelta

import pytest

from runstrength_desktop.domain.paper_plan import PaperPlan
from runstrength_desktop.domain.paper_wishes import EXERCISES, OVERVIEW, PaperWishes
from runstrength_desktop.domain.week import Day, Week
from tests.printing.pictures import shown
from tests.printing.printed import CATALOGUE, EXAMPLE, MONDAY, PRINTER, session, text_of, week_of

PLAN = shown()["overview"][0]
TABLE = PaperWishes(sections=(OVERVIEW,))
LIST = replace(TABLE, landscape=False)


def said(plan: PaperPlan, wishes: PaperWishes) -> str:
    return " ".join(text_of(PRINTER.render((plan,), wishes)).split())


@pytest.mark.parametrize("wishes", [TABLE, LIST, replace(TABLE, large=True)])
def test_phases_sums_and_the_easier_week_are_told(wishes: PaperWishes) -> None:
    text = said(PLAN, wishes)
    assert "Weeks 47–50" in text
    assert "Half marathon on 24 December · 38 days from Monday" in text
    assert text.count("race phase") == 3
    assert text.count("taper") == 1
    assert text.count("easier week") == 1


def test_the_sums_of_a_week_stand_under_their_names() -> None:
    text = said(PLAN, LIST)
    assert text.count("5 sessions · 60 sets · 40 contacts · 39 km") == 3
    assert "5 sessions · 27 sets · 20 contacts · 39 km" in text


def test_more_weeks_take_more_pages_and_full_ones_go_on() -> None:
    titles = tuple(session(f"Session number {n} with a long title") for n in range(14))
    full = week_of(*(titles for _ in range(7)))
    weeks = tuple(_moved(full, 7 * n) for n in range(5))
    text = said(PaperPlan(weeks), TABLE)
    assert "Weeks 47–50" in text
    assert "Week 51" in text
    assert text.count("Session number 13") == 5 * 7


def _moved(week: Week, days: int) -> Week:
    moved = (replace(day, date=day.date + timedelta(days)) for day in week.days)
    return Week(week.start + timedelta(days), tuple(moved))


def test_each_exercise_is_explained_once_by_name() -> None:
    text = said(PaperPlan((EXAMPLE, EXAMPLE)), PaperWishes(sections=(EXERCISES,)))
    used = {item.exercise_id for item in EXAMPLE.items()}
    for key in used:
        guide = CATALOGUE.guides[key]
        assert guide.setup in text
        assert all(text.count(cue) >= 1 for cue in guide.cues)
    assert text.count(CATALOGUE.guides["plank"].setup) == 1
    assert (
        text.index("Bird dog")
        < text.index(CATALOGUE.guides["plank"].setup)
        < text.index("Tibialis raise")
    )


def test_an_exercise_that_is_not_known_any_more_is_left_out() -> None:
    gone = replace(next(EXAMPLE.items()), exercise_id="gone", exercise_name="Gone")
    known = next(EXAMPLE.sessions())
    day = Day(MONDAY, sessions=(replace(known, items=(gone, *known.items)),))
    text = said(PaperPlan((EXAMPLE.with_day(day),)), PaperWishes(sections=(EXERCISES,)))
    assert "Gone" not in text


def test_another_week_of_the_four_gives_the_overview_another_code() -> None:
    other = replace(PLAN, block=(*PLAN.block[:3], Week.empty(PLAN.block[3].start)))
    codes = [said(plan, LIST).partition("plan ")[2][:4] for plan in (PLAN, other)]
    assert codes[0] != codes[1]
