"""Nothing is cut off, nothing lies over something else, whatever the week holds."""

from datetime import timedelta
from itertools import combinations

import pytest

from runstrength_desktop.domain.paper_plan import PaperPlan, PaperRace
from runstrength_desktop.domain.paper_wishes import SECTIONS, PaperWishes
from runstrength_desktop.domain.prescription import Prescription, Side
from runstrength_desktop.domain.week import Run, RunKind, Session, Week
from tests.printing.printed import (
    A4,
    EXAMPLE,
    HAS_KANJI,
    LETTER,
    MONDAY,
    PRINTER,
    Rectangle,
    full_week,
    item,
    session,
    squeezed,
    text_boxes,
    text_of,
    week_of,
)

EDGE = 26.0
FORTY = "Rear-foot-elevated split squat with pause"
LARGEST = Prescription(20, seconds=3600, load_kg=999.75, rest_s=1800, side=Side.RIGHT)

WEEKS = {
    "example": EXAMPLE,
    "empty": Week.empty(MONDAY),
    "full": full_week(),
    "fifty on a day": week_of((session("Fifty", *(f"Exercise number {n}" for n in range(50))),)),
    "twelve sessions": week_of(tuple(session(f"Session {n}", "Plank", "Squat") for n in range(12))),
    "endless words": week_of((session("W" * 200, "x" * 200, "Wm" * 100, "i" * 200),)),
    "forty letters": week_of(*(((session(FORTY, *[FORTY] * 6)),) for _ in range(7))),
    "largest dose": week_of((Session("s", "Largest", (item("Side plank", LARGEST),) * 9),)),
    "nothing in it": week_of((session(""), session("Named"))),
    "notes of runs": week_of(
        (session("S", "Plank"),),
        runs=(Run("a", RunKind.INTERVALS, 9, note="8 × 400 m " * 900), Run("b", RunKind.EASY)),
    ),
    "other scripts": week_of((session("筋力トレーニング", "腹筋ローラー", "Жим лёжа", "ﬁ ½ ≥"),)),
    "lost characters": week_of((session("🏃", "𝔘 x"),)),
    "names of every length": week_of((session("S", *("m" * n for n in range(2, 70, 3))),)),
}

RACES = (PaperRace(MONDAY + timedelta(40), "A race with a name that is long " * 6),)
WISHES = {
    "a4": A4,
    "letter": LETTER,
    "standing": PaperWishes(landscape=False, sections=SECTIONS),
    "lying": PaperWishes("letter", landscape=True, sections=SECTIONS),
    "large": PaperWishes(sections=SECTIONS, large=True, mono=True),
}


def overlap(a: Rectangle, b: Rectangle) -> bool:
    wide = min(a[2], b[2]) - max(a[0], b[0])
    high = min(a[3], b[3]) - max(a[1], b[1])
    return wide > 0.6 and high > 0.35 * min(a[3] - a[1], b[3] - b[1])


@pytest.mark.parametrize("wishes", WISHES)
@pytest.mark.parametrize("name", WEEKS)
def test_text_stays_on_the_page_and_apart(name: str, wishes: str) -> None:
    plan = PaperPlan((WEEKS[name],), "An athlete with a name as long as names can be " * 2, RACES)
    pages = text_boxes(PRINTER.render((plan,), WISHES[wishes]))
    for (width, height), boxes in pages:
        assert boxes
        for left, bottom, right, top in boxes:
            assert left >= EDGE
            assert bottom >= EDGE - 3
            assert right <= width - EDGE + 1
            assert top <= height - EDGE
        clashes = [(a, b) for a, b in combinations(boxes, 2) if overlap(a, b)]
        assert not clashes


@pytest.mark.parametrize("name", WEEKS)
def test_every_name_is_printed_whole_on_the_week_and_on_its_card(name: str) -> None:
    if name == "other scripts" and not HAS_KANJI:
        pytest.skip("no TrueType font here holds kanji")
    text = squeezed(text_of(PRINTER.render((WEEKS[name],), A4)))
    week = WEEKS[name]
    for planned in week.items() if name != "lost characters" else ():
        same = sum(
            squeezed(planned.exercise_name) in squeezed(i.exercise_name) for i in week.items()
        )
        assert text.count(squeezed(planned.exercise_name)) >= 2 * same


def test_a_week_too_full_for_one_page_goes_on_and_says_so() -> None:
    text = text_of(PRINTER.render((WEEKS["fifty on a day"],), A4))
    assert "16–22 November 2026 · continued" in text
    assert "Fifty\ncontinued" in text
