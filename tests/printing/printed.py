"""Real plans on real paper: what the printing tests share."""

from datetime import date, timedelta
from io import BytesIO

import pypdf
import pypdfium2

from runstrength_desktop.domain.paper_wishes import PaperWishes
from runstrength_desktop.domain.prescription import Prescription
from runstrength_desktop.domain.week import Day, PlannedExercise, Run, RunKind, Session, Week
from runstrength_desktop.paths import DB, RESOURCES
from runstrength_desktop.planning.body_map_file import load_body_map
from runstrength_desktop.planning.catalogue_file import load_catalogue, load_example_week
from runstrength_desktop.planning.figure_file import load_figures
from runstrength_desktop.printing.fallback_fonts import fonts_covering
from runstrength_desktop.printing.plan_printer import PdfPlanPrinter

MONDAY = date(2026, 11, 16)
CATALOGUE = load_catalogue(DB / "catalogue")
BODY_MAP = load_body_map(RESOURCES / "muscle_map")
FIGURES = load_figures(DB / "catalogue" / "figures", CATALOGUE.by_id)
PRINTER = PdfPlanPrinter(CATALOGUE, BODY_MAP, lambda: MONDAY, lambda: FIGURES)
EXAMPLE = load_example_week(DB / "catalogue", CATALOGUE, MONDAY)
KANJI = "腹"
HAS_KANJI = bool(fonts_covering(KANJI))
A4, LETTER = PaperWishes("a4"), PaperWishes("letter")
PAPERS = {"a4": (595, 842), "letter": (612, 792)}

Rectangle = tuple[float, float, float, float]


def item(
    name: str, dose: Prescription | None = None, exercise_id: str = "plank"
) -> PlannedExercise:
    """A planned exercise with a name of its own."""
    return PlannedExercise(name, exercise_id, name, dose or Prescription(3, reps=8))


def session(title: str, *names: str) -> Session:
    """A session of exercises with these names."""
    return Session(title, title, tuple(item(name) for name in names))


def week_of(*days: tuple[Session, ...], runs: tuple[Run, ...] = ()) -> Week:
    """A week whose first days hold these sessions; each such day holds the runs."""
    planned = [Day(MONDAY + timedelta(n), runs, found) for n, found in enumerate(days)]
    rest = [Day(MONDAY + timedelta(n)) for n in range(len(planned), 7)]
    return Week(MONDAY, (*planned, *rest))


def full_week() -> Week:
    """More than any runner does: two runs and nine exercises on every day."""
    runs = (Run("a", RunKind.EASY, 12.5, 75), Run("b", RunKind.HILLS))
    ids = [exercise.id for exercise in CATALOGUE.exercises]
    chosen = [ids[(number * 7) % len(ids)] for number in range(63)]
    items = [item(CATALOGUE.by_id[i].name, CATALOGUE.by_id[i].dose, i) for i in chosen]
    days = []
    for day in range(7):
        done = items[day * 9 : day * 9 + 9]
        morning = Session(f"m{day}", "Morning strength and mobility", tuple(done[:5]))
        days.append((morning, Session(f"e{day}", "Evening", tuple(done[5:]))))
    return week_of(*days, runs=runs)


def text_of(pdf: bytes) -> str:
    """All text, page after page."""
    return "\n".join(page.extract_text() for page in pypdf.PdfReader(BytesIO(pdf)).pages)


def squeezed(text: str) -> str:
    """Text without any white space, as lines may break anywhere."""
    return "".join(text.split())


def text_boxes(pdf: bytes) -> list[tuple[tuple[float, float], list[Rectangle]]]:
    """For each page its size and the boxes of its pieces of text: left, bottom, right, top."""
    document = pypdfium2.PdfDocument(pdf)
    pages = []
    for page in document:
        words = page.get_textpage()
        boxes = [words.get_rect(number) for number in range(words.count_rects())]
        pages.append((page.get_size(), boxes))
        words.close()
        page.close()
    document.close()
    return pages
