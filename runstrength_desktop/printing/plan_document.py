"""Weeks as one PDF: every font embedded, no picture, the same bytes for the same plan."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from threading import Lock
from typing import Any, Protocol

from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas

from runstrength_desktop.domain.athlete import UNNAMED
from runstrength_desktop.domain.body_map import BodyMap
from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.iso_week import monday_within, week_label
from runstrength_desktop.domain.paper_plan import PaperPlan
from runstrength_desktop.domain.paper_wishes import CARDS, EXERCISES, FRIDGE, OVERVIEW, PaperWishes
from runstrength_desktop.planning.catalogue import Catalogue
from runstrength_desktop.planning.ports import PageProgress
from runstrength_desktop.printing.body_figure import BodyFigure
from runstrength_desktop.printing.card_page import card_pages
from runstrength_desktop.printing.drawn_figure import DrawnFigures, ReadFigures
from runstrength_desktop.printing.exercise_page import exercise_pages
from runstrength_desktop.printing.faces import REGULAR, own_face
from runstrength_desktop.printing.footer import Footer
from runstrength_desktop.printing.fridge_page import fridge_pages
from runstrength_desktop.printing.home_swap import HomeSwaps
from runstrength_desktop.printing.overview_list_page import overview_pages
from runstrength_desktop.printing.paper import Sheet
from runstrength_desktop.printing.pen import Pen
from runstrength_desktop.printing.plan_words import plan_code
from runstrength_desktop.printing.press import Press
from runstrength_desktop.printing.printed_texts import printed_texts
from runstrength_desktop.printing.typesetter import Typesetter

NAME = "RunStrength"
_NOTHING = "No session is planned in these weeks; there is nothing to print."
Plans = tuple[PaperPlan, ...]

# Text around binary data serves old mail programs; it costs a fifth of the time and the size.
rl_config.useA85 = 0

# reportlab reads a font file through one shared position: one document at a time.
_ONE_AT_A_TIME = Lock()


class Page(Protocol):
    """A page as it was laid out."""

    @property
    def sheet(self) -> Sheet:
        """The paper it is for."""

    @property
    def small(self) -> float:
        """Size of its smallest letters; the foot has them too."""

    @property
    def bookmark(self) -> str:
        """Its name in the outline, or nothing."""

    def draw(self, pen: Pen) -> None:
        """Draw everything above the footer."""


@dataclass(frozen=True, slots=True)
class _Leaf:
    """A page with the code of its plan and its place in the outline.

    `level` is its depth; `chapter` is the athlete whose pages begin here, if there are several.
    """

    page: Page
    plan: str
    level: int
    chapter: str = ""


class PlanDocument:
    """Turns weeks into PDFs; keeps what does not change between them."""

    def __init__(self, catalogue: Catalogue, body_map: BodyMap, read_figures: ReadFigures) -> None:
        self._catalogue = catalogue
        self._body = BodyFigure(body_map)
        self._drawn = DrawnFigures(read_figures)
        self._home_swap = HomeSwaps(catalogue)

    def build(
        self, plans: Plans, wishes: PaperWishes, printed: date, progress: PageProgress
    ) -> bytes:
        """The PDF of some plans; `progress` as in `planning.ports.PlanPrinter`."""
        with _ONE_AT_A_TIME:
            stream = BytesIO()
            canvas = _canvas(stream, plans)
            self._draw(canvas, plans, wishes, printed, progress)
            canvas.save()
            return stream.getvalue()

    def _draw(
        self,
        canvas: Canvas,
        plans: Plans,
        wishes: PaperWishes,
        printed: date,
        progress: PageProgress,
    ) -> None:
        progress(0, None)
        press = self._press(plans, wishes)
        leaves: list[_Leaf] = []
        for leaf in _leaves(press, plans):
            leaves.append(leaf)
            progress(0, None)
        if not leaves:
            raise PlanError(_NOTHING)
        pen = Pen(canvas, press.typesetter, is_mono=wishes.mono)
        for number, leaf in enumerate(leaves, start=1):
            progress(number - 1, len(leaves))
            _draw_leaf(pen, leaf, Footer(leaf.plan, number, len(leaves), printed))
        pen.define_forms()
        progress(len(leaves), len(leaves))

    def _press(self, plans: Plans, wishes: PaperWishes) -> Press:
        setter = Typesetter(printed_texts(plans, self._catalogue))
        return Press(self._catalogue, self._body, self._drawn, setter, self._home_swap, wishes)


def _leaves(press: Press, plans: Plans) -> Iterator[_Leaf]:
    several = len(plans) > 1
    for plan in plans:
        chapter = (plan.athlete or UNNAMED) if several else ""
        for level, page, code in _pages(press, plan):
            yield _Leaf(page, code, level + several, chapter)
            chapter = ""


def _pages(press: Press, plan: PaperPlan) -> Iterator[tuple[int, Page, str]]:
    """Pages with their depth in the outline and the code of what they show, section by section."""
    sections = press.wishes.sections
    for week in plan.weeks:
        code = plan_code(week)
        if FRIDGE in sections:
            yield from ((0, page, code) for page in fridge_pages(press, plan, week))
        if CARDS in sections:
            depth = int(FRIDGE in sections)
            yield from ((depth, page, code) for page in card_pages(press, plan, week))
    if OVERVIEW in sections:
        code = plan_code(*(plan.block or plan.weeks))
        yield from ((0, page, code) for page in overview_pages(press, plan))
    if EXERCISES in sections:
        code = plan_code(*plan.weeks)
        yield from ((0, page, code) for page in exercise_pages(press, plan))


def _canvas(stream: BytesIO, plans: Plans) -> Canvas:
    # Without a first font of its own every page would name Helvetica, which is not embedded.
    first: Any = own_face(REGULAR).fontName
    canvas = Canvas(stream, initialFontName=first, invariant=1, lang="en", pageCompression=1)
    weeks = [week for plan in plans for week in plan.weeks]
    mondays = sorted({monday_within(week.start) for week in weeks})
    labels = " to ".join(week_label(day) for day in dict.fromkeys((mondays[0], mondays[-1])))
    canvas.setTitle(f"{NAME} plan {labels}".strip())
    names = ", ".join(plan.athlete for plan in plans if plan.athlete)
    canvas.setAuthor(names or NAME)
    canvas.setCreator(NAME)
    canvas.setSubject("A runner's strength plan")
    canvas.setViewerPreference("DisplayDocTitle", "true")
    return canvas


def _draw_leaf(pen: Pen, leaf: _Leaf, footer: Footer) -> None:
    page = leaf.page
    pen.begin_page(page.sheet)
    entries = ((leaf.chapter, 0), (page.bookmark, leaf.level))
    for number, (name, level) in enumerate(entries):
        if name:
            key = f"page{footer.page}-{number}"
            pen.canvas.bookmarkPage(key)
            pen.canvas.addOutlineEntry(name, key, level=level, closed=False)
    page.draw(pen)
    footer.draw(pen, page.sheet, page.small)
    pen.end_page()
