"""Plans on paper, beside the same rows in the plainest tables, and beside typst if it is here."""

import math
import threading
import tracemalloc
from collections.abc import Iterator
from datetime import date, timedelta
from importlib import import_module
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from statistics import quantiles
from time import perf_counter, sleep
from typing import Any

from runstrength_desktop import composition
from runstrength_desktop.domain.body_map import BodyMap
from runstrength_desktop.domain.paper_wishes import PaperWishes
from runstrength_desktop.domain.week import Day, PlannedExercise, Session
from runstrength_desktop.domain.weeks import Weeks
from runstrength_desktop.printing.faces import BOLD, REGULAR, own_face
from runstrength_desktop.printing.plan_printer import PdfPlanPrinter
from tests.bench.measuring import MS, Figure, Technique, medians
from tests.bench.ten_years import full_week, this_week

ROUNDS, FEW_ROUNDS = 12, 5
YEAR = 52
ROW_HEIGHT = 14.0
SET_BOXES = 4
TICK_S, IDLE_TICKS = 1 / 60, 120
MIB = 1024.0 * 1024.0

Rows = list[tuple[str, ...]]


def measure(folder: Path) -> list[Figure]:
    """All warm, all with Open Sans embedded; only ours has maps, figures, cues and a layout."""
    week = (full_week(this_week(), 0),)
    year = tuple(full_week(this_week() + timedelta(weeks=n), n) for n in range(YEAR))
    return [_one_week(week), *_of_a_year(year), *_maps(year), _ticks(year), *_typst(week, folder)]


def _one_week(week: Weeks) -> Figure:
    printer = composition.printer()
    ms, floor_ms = medians(
        ROUNDS, lambda: printer.render(week, PaperWishes()), lambda: _plain_tables(week)
    )
    what = "One week as PDF: fridge page with map, session cards with figures and cues"
    return Figure(what, "the same rows in platypus tables of plain strings", 1.5, ms, floor_ms)


def _of_a_year(year: Weeks) -> Iterator[Figure]:
    printer = composition.printer()
    ms, floor_ms = medians(
        FEW_ROUNDS, lambda: printer.render(year, PaperWishes()), lambda: _plain_tables(year)
    )
    floor = "the same rows in platypus tables of plain strings"
    yield Figure("52 weeks as PDF", floor, 1.3, ms, floor_ms)
    ours = _peak(lambda: printer.render(year, PaperWishes()))
    yield Figure(
        "Most memory while 52 weeks are printed",
        floor,
        2,
        ours,
        _peak(lambda: _plain_tables(year)),
        "MiB",
    )


def _maps(year: Weeks) -> Iterator[Figure]:
    """The body on every page of the year, and the same pages with an empty body."""
    with_maps = composition.printer()
    body = composition.body_map()
    bare = BodyMap(body.width, body.height, ())
    without = PdfPlanPrinter(composition.catalogue(), bare, date.today, composition.figures)
    wishes = PaperWishes(sections=("fridge",))
    ms, floor_ms = medians(
        FEW_ROUNDS, lambda: with_maps.render(year, wishes), lambda: without.render(year, wishes)
    )
    floor = "the same pages without maps"
    yield Figure("52 fridge pages with a map on each", floor, 1.3, ms, floor_ms)
    sizes = [len(printer.render(year, wishes)) / 1024 for printer in (with_maps, without)]
    yield Figure("Their file", floor, 2.2, sizes[0], sizes[1], "KiB")


def _ticks(year: Weeks) -> Figure:
    """How late a thread is that wakes as often as a window is painted: 95 of 100 ticks."""
    printer = composition.printer()
    printing = threading.Thread(target=lambda: printer.render(year, PaperWishes()))
    idle = _ninety_fifth([_tick() for _ in range(IDLE_TICKS)])
    printing.start()
    late = []
    while printing.is_alive():
        late.append(_tick())
    what = "Waking 60 times a second while 52 weeks are printed beside, 95 of 100 times"
    return Figure(what, "the same while nothing is printed", 2, _ninety_fifth(late), idle)


def _tick() -> float:
    before = perf_counter()
    sleep(TICK_S)
    return (perf_counter() - before) * MS


def _ninety_fifth(values: list[float]) -> float:
    return quantiles(values, n=20)[-1]


def _typst(week: Weeks, folder: Path) -> Iterator[Figure]:
    """typst is not needed to develop; `pip install typst` beside it to see this row."""
    if find_spec("typst") is None:
        return
    typst: Any = import_module("typst")
    source = folder / "week.typ"
    source.write_text("\n".join(_typst_tables(week)), "utf-8")
    ms, floor_ms = medians(ROUNDS, lambda: typst.compile(str(source)), lambda: _plain_tables(week))
    what = "For comparison: the rows of one week in typst's tables"
    floor = "the same rows in platypus tables of plain strings"
    yield Figure(what, floor, math.inf, ms, floor_ms)


def _typst_tables(weeks: Weeks) -> Iterator[str]:
    for rows in _tables(weeks):
        cells = ", ".join(f'"{cell}"' for row in rows for cell in row)
        yield f"#table(columns: {len(rows[0])}, {cells})"


def _peak(technique: Technique) -> float:
    tracemalloc.start()
    technique()
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak / MIB


def _plain_tables(weeks: Weeks) -> bytes:
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
    for rows in _tables(weeks):
        flowables += [Table(rows, rowHeights=ROW_HEIGHT, style=style), Spacer(1, 8)]
    stream = BytesIO()
    SimpleDocTemplate(stream, pagesize=A4, initialFontName=regular).build(flowables)
    return stream.getvalue()


def _tables(weeks: Weeks) -> Iterator[Rows]:
    for week in weeks:
        yield from map(_day_rows, week.days)
        yield from map(_card_rows, week.sessions())


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
