"""Weeks as one PDF: every font embedded, no picture, the same bytes for the same plan."""

from collections.abc import Iterator
from datetime import date
from io import BytesIO
from threading import Lock
from typing import Any, Protocol

from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas

from runstrength_desktop.domain.body_map import BodyMap
from runstrength_desktop.domain.iso_week import monday_within, week_label
from runstrength_desktop.domain.paper_plan import PaperPlan
from runstrength_desktop.domain.paper_wishes import PaperWishes
from runstrength_desktop.domain.week import Week
from runstrength_desktop.domain.weeks import Weeks
from runstrength_desktop.planning.catalogue import Catalogue
from runstrength_desktop.planning.ports import PageProgress
from runstrength_desktop.printing.body_figure import BodyFigure
from runstrength_desktop.printing.card_page import card_pages
from runstrength_desktop.printing.faces import REGULAR, own_face
from runstrength_desktop.printing.footer import Footer
from runstrength_desktop.printing.paper import SHEETS, Sheet
from runstrength_desktop.printing.pen import Pen
from runstrength_desktop.printing.plan_words import plan_code
from runstrength_desktop.printing.typesetter import Typesetter
from runstrength_desktop.printing.week_page import week_pages

NAME = "RunStrength"
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
    def bookmark(self) -> str:
        """Its name in the outline, or nothing."""

    def draw(self, pen: Pen) -> None:
        """Draw everything above the footer."""


class PlanDocument:
    """Turns weeks into PDFs; keeps what does not change between them."""

    def __init__(self, catalogue: Catalogue, body_map: BodyMap) -> None:
        self._catalogue = catalogue
        self._figure = BodyFigure(body_map)

    def build(
        self, plans: Plans, wishes: PaperWishes, printed: date, progress: PageProgress
    ) -> bytes:
        """The PDF of some plans; `progress` as in `planning.ports.PlanPrinter`."""
        with _ONE_AT_A_TIME:
            weeks = tuple(week for plan in plans for week in plan.weeks)
            stream = BytesIO()
            canvas = _canvas(stream, weeks)
            self._draw(canvas, weeks, SHEETS[wishes.paper], printed, progress)
            canvas.save()
            return stream.getvalue()

    def _draw(
        self, canvas: Canvas, weeks: Weeks, sheet: Sheet, printed: date, progress: PageProgress
    ) -> None:
        setter = Typesetter(_user_texts(weeks))
        progress(0, None)
        pages = [(page, week) for week in weeks for page in self._pages(week, sheet, setter)]
        pen = Pen(canvas, setter)
        for number, (page, week) in enumerate(pages, start=1):
            progress(number - 1, len(pages))
            _draw_page(pen, page, Footer(plan_code(week), number, len(pages), printed))
        pen.define_forms()
        progress(len(pages), len(pages))

    def _pages(self, week: Week, sheet: Sheet, typesetter: Typesetter) -> Iterator[Page]:
        yield from week_pages(week, sheet.landscape, self._catalogue, self._figure, typesetter)
        yield from card_pages(week, sheet, self._catalogue, self._figure, typesetter)


def _canvas(stream: BytesIO, weeks: Weeks) -> Canvas:
    # Without a first font of its own every page would name Helvetica, which is not embedded.
    first: Any = own_face(REGULAR).fontName
    canvas = Canvas(stream, initialFontName=first, invariant=1, lang="en", pageCompression=1)
    ends = {monday_within(week.start) for week in (*weeks[:1], *weeks[-1:])}
    labels = " to ".join(week_label(monday) for monday in sorted(ends))
    canvas.setTitle(f"{NAME} plan {labels}".strip())
    canvas.setAuthor(NAME)
    canvas.setCreator(NAME)
    canvas.setSubject("A runner's strength plan")
    return canvas


def _draw_page(pen: Pen, page: Page, footer: Footer) -> None:
    pen.begin_page(page.sheet)
    if page.bookmark:
        key = f"page{footer.page}"
        pen.canvas.bookmarkPage(key)
        pen.canvas.addOutlineEntry(page.bookmark, key, level=0, closed=False)
    page.draw(pen)
    footer.draw(pen, page.sheet)
    pen.end_page()


def _user_texts(weeks: Weeks) -> Iterator[str]:
    for week in weeks:
        for session in week.sessions():
            yield session.title
            yield from (item.exercise_name for item in session.items)
