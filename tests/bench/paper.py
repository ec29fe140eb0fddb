"""One week on paper, beside the same rows in the plainest tables."""

from io import BytesIO
from pathlib import Path

from runstrength_desktop import composition
from runstrength_desktop.domain.paper_wishes import PaperWishes
from runstrength_desktop.domain.week import Day, PlannedExercise, Session, Week
from runstrength_desktop.printing.faces import BOLD, REGULAR, own_face
from tests.bench.measuring import Figure, medians
from tests.bench.ten_years import full_week, this_week

ROUNDS = 12
GOAL = 1.5
ROW_HEIGHT = 14.0
SET_BOXES = 4

Rows = list[tuple[str, ...]]


def measure(folder: Path) -> list[Figure]:
    """Both warm, both with Open Sans embedded; only ours has the map, the balance, the layout."""
    week = full_week(this_week(), 0)
    printer = composition.printer()
    ms, floor_ms = medians(
        ROUNDS, lambda: printer.render((week,), PaperWishes()), lambda: _plain_tables(week)
    )
    what = "One week as PDF: fridge page with map, session cards"
    floor = "the same rows in platypus tables of plain strings"
    return [Figure(what, floor, GOAL, ms, floor_ms)]


def _plain_tables(week: Week) -> bytes:
    """Every row twice, as ours has it: in the week, and on the card of its session."""
    from reportlab.lib.pagesizes import A4
    from reportlab.platypus import SimpleDocTemplate, Spacer, Table

    regular, bold = own_face(REGULAR).fontName, own_face(BOLD).fontName
    style = [
        ("FONT", (0, 0), (-1, -1), regular, 8),
        ("FONT", (0, 0), (-1, 0), bold, 8),
        ("GRID", (0, 0), (-1, -1), 0.4, "#808080"),
    ]
    flowables = []
    for rows in (*map(_day_rows, week.days), *map(_card_rows, week.sessions())):
        flowables += [Table(rows, rowHeights=ROW_HEIGHT, style=style), Spacer(1, 8)]
    stream = BytesIO()
    SimpleDocTemplate(stream, pagesize=A4, initialFontName=regular).build(flowables)
    return stream.getvalue()


def _day_rows(day: Day) -> Rows:
    rows: Rows = [(f"{day.date:%a %d}", "", "", "")]
    rows += [(run.kind.value, f"{run.distance_km} km", f"{run.minutes}", "") for run in day.runs]
    for session in day.sessions:
        rows.append((session.title, f"{len(session.items)}", "", ""))
        rows += [(item.exercise_name, *_dose(item)) for item in session.items]
    return rows


def _card_rows(session: Session) -> Rows:
    boxes = tuple(f"{number}" for number in range(1, SET_BOXES + 1))
    rows: Rows = [(session.title, "", "", "", *boxes)]
    return rows + [(item.exercise_name, *_dose(item), *boxes) for item in session.items]


def _dose(item: PlannedExercise) -> tuple[str, str, str]:
    dose = item.prescription
    return dose.work_text(), f"{dose.load_kg or ''}", f"{dose.rest_s or ''}"
