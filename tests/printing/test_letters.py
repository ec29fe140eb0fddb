"""How large letters are on paper, and how many sizes there are."""

from dataclasses import replace
from io import BytesIO
from typing import Any

import pypdf
import pytest

from runstrength_desktop.domain.paper_plan import PaperPlan
from runstrength_desktop.domain.paper_wishes import FRIDGE, SECTIONS, PaperWishes
from runstrength_desktop.domain.week import Week
from runstrength_desktop.printing.paper import LARGE
from tests.printing.pictures import shown
from tests.printing.printed import EXAMPLE, MONDAY, PRINTER, full_week

ALL = PaperWishes(sections=SECTIONS)
PLAN = shown()["fridge"][0]
WEEKS = {"example": PLAN, "full": PaperPlan((full_week(),)), "empty": (Week.empty(MONDAY),)}


def sizes_of(pdf: bytes) -> list[dict[float, str]]:
    """For each page its sizes of letters with all that is set in them."""
    found = []
    for page in pypdf.PdfReader(BytesIO(pdf)).pages:
        sizes: dict[float, str] = {}

        def visit(text: str, world: Any, place: Any, _font: Any, size: float) -> None:
            if text.strip():
                drawn = round(size * abs(place[3]) * abs(world[3]), 2)
                sizes[drawn] = sizes.get(drawn, "") + text  # noqa: B023  (called on this page)

        page.extract_text(visitor_text=visit)
        found.append(sizes)
    return found


@pytest.mark.parametrize("wishes", [ALL, replace(ALL, large=True), replace(ALL, landscape=True)])
@pytest.mark.parametrize("name", WEEKS)
def test_no_page_has_more_than_three_sizes(name: str, wishes: PaperWishes) -> None:
    plan = WEEKS[name]
    weeks = plan if isinstance(plan, tuple) else (plan,)
    for sizes in sizes_of(PRINTER.render(weeks, wishes)):
        assert 1 < len(sizes) <= 3


@pytest.mark.parametrize("landscape", [True, False])
@pytest.mark.parametrize("name", WEEKS)
def test_days_and_sessions_are_12_points_and_nothing_is_below_9(name: str, landscape: bool) -> None:
    plan = WEEKS[name]
    weeks = plan if isinstance(plan, tuple) else (plan,)
    wishes = PaperWishes(sections=(FRIDGE,), landscape=landscape)
    for sizes in sizes_of(PRINTER.render(weeks, wishes)):
        assert min(sizes) >= 9
        days = [size for size, text in sizes.items() if "Mon 16" in text]
        assert not days or days[0] >= 12


def test_session_titles_on_the_fridge_are_12_points_or_more() -> None:
    [sizes] = sizes_of(PRINTER.render((EXAMPLE,), PaperWishes(sections=(FRIDGE,))))
    named = " ".join(text for size, text in sizes.items() if size >= 12)
    for session in EXAMPLE.sessions():
        assert session.title.split()[0] in named


def test_large_letters_are_larger_everywhere() -> None:
    plain = min(min(sizes) for sizes in sizes_of(PRINTER.render((PLAN,), ALL)))
    large = min(min(sizes) for sizes in sizes_of(PRINTER.render((PLAN,), replace(ALL, large=True))))
    assert large >= 9 * LARGE
    assert large > plain
