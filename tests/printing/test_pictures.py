"""Pages beside their pictures in docs/, pixel by pixel; levels without colour."""

from io import BytesIO
from itertools import pairwise

import pypdfium2
import pytest
from PIL import Image, ImageChops, ImageStat
from reportlab.pdfgen.canvas import Canvas

from runstrength_desktop.coaching.bands import Band
from runstrength_desktop.domain.paper_plan import PaperPlan
from runstrength_desktop.domain.paper_wishes import FRIDGE, PaperWishes
from runstrength_desktop.printing.paper import SHEETS
from runstrength_desktop.printing.pen import Pen
from runstrength_desktop.printing.typesetter import Typesetter
from tests.printing.pictures import DOCS, SCALE, shown
from tests.printing.printed import EXAMPLE, PRINTER

FONTS_OF_OTHER_COMPUTERS = {"scripts"}
SWATCH = 90
CLOSE = 3.0  # of 255, on average: other renderers smooth letters otherwise


def page_of(pdf: bytes, number: int = 0, scale: float = SCALE) -> Image.Image:
    drawn: Image.Image = pypdfium2.PdfDocument(pdf)[number].render(scale=scale).to_pil()
    return drawn.convert("RGB")


@pytest.mark.parametrize("name", sorted(set(shown()) - FONTS_OF_OTHER_COMPUTERS))
def test_a_page_looks_as_its_picture_shows(name: str) -> None:
    """`python -m tests.printing.pictures` draws them anew when a page is meant to differ."""
    plan, wishes, number = shown()[name]
    drawn = page_of(PRINTER.render((plan,), wishes), number)
    kept = Image.open(DOCS / f"paper-{name}.png").convert("RGB")
    assert drawn.size == kept.size
    apart = ImageStat.Stat(ImageChops.difference(drawn, kept)).mean
    assert max(apart) < CLOSE


def test_levels_are_ever_darker_without_colour() -> None:
    stream = BytesIO()
    canvas = Canvas(stream)
    pen = Pen(canvas, Typesetter(()), is_mono=True)
    pen.begin_page(SHEETS["a4"])
    for level in Band:
        pen.level((20 + level * (SWATCH + 5), 20, SWATCH, SWATCH), level)
    pen.end_page()
    canvas.save()
    page = page_of(stream.getvalue(), scale=4)
    light = [
        ImageStat.Stat(page.crop((left + 20, 100, left + 300, 380)).convert("L")).mean[0]
        for left in (4 * (20 + level * (SWATCH + 5)) for level in Band)
    ]
    assert light == sorted(light, reverse=True)
    assert all(one - other > 15 for one, other in pairwise(light))
    assert light[0] > 250
    assert light[-1] < 5


def test_a_page_in_black_and_white_holds_no_colour() -> None:
    plan = PaperPlan((EXAMPLE,))
    page = page_of(PRINTER.render((plan,), PaperWishes(sections=(FRIDGE,), mono=True)))
    assert most_colour(page) <= 8
    assert most_colour(page_of(PRINTER.render((plan,), PaperWishes(sections=(FRIDGE,))))) > 60


def most_colour(page: Image.Image) -> float:
    """How far red and blue lie apart at most; 0 for a grey page."""
    red, _, blue = page.split()
    return max(ImageStat.Stat(ImageChops.difference(red, blue)).extrema[0])
