from dataclasses import replace
from io import BytesIO
from typing import Any

import pypdf

from runstrength_desktop.domain.body_map import BodyMap, Outline, Shape
from runstrength_desktop.domain.muscle import BodySide, BodyView
from runstrength_desktop.domain.prescription import Prescription, Side
from runstrength_desktop.domain.week import Session, Week
from runstrength_desktop.printing.ink import RAMP
from runstrength_desktop.printing.plan_printer import PdfPlanPrinter
from runstrength_desktop.ui.theme.tokens import LIGHT
from tests.printing.printed import A4, CATALOGUE, EXAMPLE, MONDAY, PRINTER, item, week_of

SQUARE = Outline(
    (0, 0), (((0, 0), (9, 0), (9, 0)), ((9, 0), (9, 9), (9, 9)), ((9, 9), (0, 9), (0, 9)))
)
CALF = Shape(
    "gastrocnemius", BodySide.LEFT, BodyView.BACK, deep=False, outlines=(SQUARE,), centre=(4, 4)
)
SMALL_MAP = BodyMap(
    100,
    200,
    (
        replace(CALF, region=None, side=None, view=BodyView.FRONT),
        replace(CALF, region=None, side=None),
        CALF,
        replace(CALF, side=BodySide.RIGHT),
        replace(CALF, region="soleus", deep=True),
    ),
)


def forms_and_page(week: Week, body_map: BodyMap = SMALL_MAP) -> tuple[set[str], str]:
    pdf = PdfPlanPrinter(CATALOGUE, body_map, lambda: MONDAY).render((week,), A4)
    page: Any = pypdf.PdfReader(BytesIO(pdf)).pages[0]
    names = {name.split(".")[-1] for name in page["/Resources"]["/XObject"]}
    return names, page.get_contents().get_data().decode("latin-1")


def calf_week(side: Side) -> Week:
    dose = Prescription(5, reps=8, side=side)
    return week_of((Session("s", "Calves", (item("Calf", dose, "single_leg_calf_raise"),)),))


def fill(colour: tuple[float, float, float]) -> str:
    return "{:g} {:g} {:g} rg".format(*colour)


def test_both_sides_are_one_form_when_they_do_the_same() -> None:
    names, drawn = forms_and_page(calf_week(Side.EACH))
    assert len([name for name in names if "gastrocnemius" in name]) == 1
    assert drawn.count("gastrocnemius") == 1
    assert fill(RAMP[3]) in drawn


def test_a_side_that_rests_stays_bare() -> None:
    _, drawn = forms_and_page(calf_week(Side.LEFT))
    assert "gastrocnemius-left" in drawn
    assert "gastrocnemius-right" not in drawn


def test_deep_regions_and_untrained_ones_are_not_drawn_over_the_body() -> None:
    _, drawn = forms_and_page(calf_week(Side.EACH))
    assert "back-soleus" not in drawn
    _, drawn = forms_and_page(Week.empty(MONDAY))
    assert "gastrocnemius" not in drawn


def test_a_region_is_in_the_file_once_however_often_it_is_placed() -> None:
    once = len(PRINTER.render((EXAMPLE,), A4))
    ten = len(PRINTER.render((EXAMPLE,) * 10, A4))
    assert ten < 4 * once


def test_paper_shades_as_the_window_does() -> None:
    assert tuple(_colour(code) for code in LIGHT.ramp) == RAMP


def _colour(code: str) -> tuple[float, ...]:
    return tuple(round(int(code[n : n + 2], 16) / 255, 3) for n in (1, 3, 5))
