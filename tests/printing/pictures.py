"""Writes docs/paper-*.png: pages as they come out of the printer, small enough to keep.

Run it as `python -m tests.printing.pictures` whenever a page looks different. Devanagari
needs a font that has it, such as Lohit; without one the page says so.
"""

import sys
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pypdfium2
from PIL.Image import Dither

from runstrength_desktop.domain.block import Block, BlockKind
from runstrength_desktop.domain.paper_plan import PaperPlan, PaperRace
from runstrength_desktop.domain.paper_wishes import (
    CARDS,
    EXERCISES,
    FRIDGE,
    OVERVIEW,
    PaperWishes,
)
from runstrength_desktop.domain.prescription import Prescription
from runstrength_desktop.domain.week import Day, PlannedExercise, RunKind, Session, Week
from tests.printing.printed import CATALOGUE, EXAMPLE, MONDAY, PRINTER, session, week_of

DOCS = Path(__file__).resolve().parents[2] / "docs"
SCALE = 1.3
COLOURS = 256
FORTY = "Rear-foot-elevated split squat, slow way"
SCRIPTS = (
    ("Čeština · Ελληνικά", "Dřep s výskokem", "Καθίσματα με άλμα"),
    ("Кириллица", "Присед со штангой", "Ягодичный мост"),
    ("עברית · العربية", "סקוואט עם קפיצה", "تمرين القرفصاء"),
    ("हिन्दी", "स्क्वाट और हिप थ्रस्ट", "एक पैर की मुद्रा"),
    ("日本語 · 中文", "腹筋ローラー", "蹲跳"),
)
NOTE = (
    "Keep the ribs down and breathe before each repetition. Stop one repetition before the form "
    "goes, write down what was lifted, and rest as long as it takes to speak a whole sentence."
)

Shown = tuple[PaperPlan, PaperWishes, int]  # a plan, how it is wanted, and which page is shown


def shown() -> dict[str, Shown]:
    """Every picture by its name."""
    race = (PaperRace(MONDAY + timedelta(38), "Half marathon"),)
    weeks = tuple(_later(n, 0.5 if n == 3 else 1.0) for n in range(4))
    plan = PaperPlan(weeks[:1], races=race, block=weeks)
    supersets = _plan(week_of((_supersets(),)))
    scripts = _plan(week_of(*((session(*names),) for names in SCRIPTS)))
    long_name = replace(_supersets(), title=FORTY, items=_renamed(_supersets().items[:5]))
    long_note = replace(_supersets(), note="\n".join([NOTE] * (10_000 // (len(NOTE) + 1))))
    fridge, cards = PaperWishes(sections=(FRIDGE,)), PaperWishes(sections=(CARDS,))
    return {
        "fridge": (plan, fridge, 0),
        "portrait": (plan, replace(fridge, landscape=False), 0),
        "mono": (plan, replace(fridge, mono=True), 0),
        "large": (plan, replace(cards, large=True), 1),
        "supersets": (supersets, cards, 0),
        "scripts": (scripts, fridge, 0),
        "long-name": (_plan(week_of((long_name,))), fridge, 0),
        "long-note": (_plan(week_of((long_note,))), cards, 1),
        "overview": (plan, PaperWishes(sections=(OVERVIEW,)), 0),
        "exercises": (plan, PaperWishes(sections=(EXERCISES,)), 0),
    }


def _plan(week: Week) -> PaperPlan:
    return PaperPlan((week,))


def _supersets() -> Session:
    """Eight exercises: two pairs that take turns, jumps before, one side at a time after."""
    load = Prescription(3, reps=8, load_kg=40, rest_s=90, rpe=8)
    pairs = {
        "squat_jump": (Prescription(2, reps=5, rest_s=60), Block()),
        "back_squat": (load, Block(BlockKind.SUPERSET, 1)),
        "plank": (Prescription(3, seconds=40, rest_s=60), Block(BlockKind.SUPERSET, 1)),
        "hip_thrust": (replace(load, load_kg=60), Block(BlockKind.SUPERSET, 2)),
        "dead_bug": (Prescription(3, reps=10, rest_s=60), Block(BlockKind.SUPERSET, 2)),
        "single_leg_rdl": (replace(load, sets=2, load_kg=12), Block()),
        "calf_raise": (replace(load, reps=12, load_kg=20), Block()),
        "tibialis_raise": (Prescription(2, reps=20, rest_s=45), Block()),
    }
    items = (
        PlannedExercise(key, key, CATALOGUE.by_id[key].name, dose, block)
        for key, (dose, block) in pairs.items()
    )
    return Session("s", "Gym whole body", tuple(items))


def _renamed(items: tuple[PlannedExercise, ...]) -> tuple[PlannedExercise, ...]:
    return tuple(replace(item, exercise_name=FORTY) for item in items)


def _later(number: int, share: float) -> Week:
    days = (_later_day(day, number, share) for day in EXAMPLE.days)
    return Week(MONDAY + timedelta(weeks=number), tuple(days))


def _later_day(day: Day, number: int, share: float) -> Day:
    """Ids are told by hand, so that the plan's letters stay the same."""
    runs = (
        replace(run, id=f"r{n}", note="8 × 400 m" if run.kind is RunKind.INTERVALS else "")
        for n, run in enumerate(day.runs)
    )
    sessions = (
        replace(one, id=f"s{n}", items=tuple(_less(item, share) for item in one.items))
        for n, one in enumerate(day.sessions)
    )
    return Day(day.date + timedelta(weeks=number), tuple(runs), tuple(sessions))


def _less(item: PlannedExercise, share: float) -> PlannedExercise:
    sets = max(1, int(item.prescription.sets * share))
    return replace(item, id=item.exercise_id, prescription=replace(item.prescription, sets=sets))


def write() -> None:
    """Draw every page and write it as a picture of few colours."""
    for name, (plan, wishes, page) in shown().items():
        document = pypdfium2.PdfDocument(PRINTER.render((plan,), wishes))
        picture = document[page].render(scale=SCALE).to_pil().convert("RGB")
        picture.quantize(COLOURS, kmeans=2, dither=Dither.NONE).save(
            DOCS / f"paper-{name}.png", optimize=True
        )
        sys.stdout.write(f"paper-{name}.png\n")


if __name__ == "__main__":
    write()
