"""What a session's card holds for the gym."""

import subprocess
from dataclasses import replace
from io import BytesIO
from shutil import which
from typing import Any

import pypdf
import pytest

from runstrength_desktop.domain.block import Block, BlockKind
from runstrength_desktop.domain.paper_plan import PaperPlan
from runstrength_desktop.domain.paper_wishes import CARDS, PaperWishes
from runstrength_desktop.domain.prescription import Prescription, Side
from runstrength_desktop.domain.status import Status
from runstrength_desktop.domain.week import PlannedExercise, Session
from tests.printing.pictures import shown
from tests.printing.printed import CATALOGUE, PRINTER, squeezed, text_of, week_of

WISHES = PaperWishes(sections=(CARDS,))


def planned(key: str, dose: Prescription, block: Block | None = None) -> PlannedExercise:
    return PlannedExercise(key, key, CATALOGUE.by_id[key].name, dose, block or Block())


def card(*items: PlannedExercise, wishes: PaperWishes = WISHES, **told: Any) -> str:
    made = replace(Session("s", "Gym", items), **told)
    plan = PaperPlan((week_of((made,)),), place_names={"gym": "Gym"})
    return " ".join(text_of(PRINTER.render((plan,), wishes)).split())


def test_the_warm_up_is_written_out_with_its_lighter_sets() -> None:
    text = card(planned("back_squat", Prescription(3, reps=6, load_kg=60)))
    assert "Warm-up 3–5 min easy jog" in text
    assert "Lighter sets of Barbell back squat: 30 kg × 8, 42.5 kg × 5, 50 kg × 3." in text
    assert "Cool-down 3 min" in text


def test_a_warm_up_and_a_cool_down_of_ones_own_stand_in_their_place() -> None:
    text = card(
        planned("ankle_rocker", Prescription(1, reps=12), Block(BlockKind.WARM_UP)),
        planned("plank", Prescription(3, seconds=40)),
        planned("quad_stretch", Prescription(2, seconds=40), Block(BlockKind.COOL_DOWN)),
    )
    assert "Warm-up Ankle rocker · 1 × 12 each" in text
    assert "Cool-down Quadriceps stretch · 2 × 40 s each" in text
    assert "easy jog" not in text
    assert "easy walking" not in text


def test_those_that_take_turns_are_told_and_numbered() -> None:
    turns = Block(BlockKind.SUPERSET, 3)
    text = card(
        planned("plank", Prescription(3, seconds=40), turns),
        planned("dead_bug", Prescription(2, reps=10), turns),
        planned("calf_raise", Prescription(2, reps=10)),
    )
    assert "Superset A: take turns, 3 rounds, rest after each round" in text
    assert "A1 Plank" in text
    assert "A2 Dead bug" in text
    assert "A3" not in text


def test_a_cue_a_swap_for_home_contacts_and_sides_are_told() -> None:
    text = card(
        planned("hip_thrust", Prescription(3, reps=8)),
        planned("squat_jump", Prescription(2, reps=5)),
        planned("step_down", Prescription(2, reps=8)),
        planned("single_leg_rdl", Prescription(2, reps=8, side=Side.LEFT)),
    )
    guide = CATALOGUE.guides["hip_thrust"]
    assert guide.cues[0] in text
    assert "At home: Marching glute bridge" in text
    assert "10 contacts" in text
    assert text.count("Right") == 1
    assert text.count("Left") == 2


def test_place_time_and_notes_are_told_and_notes_keep_their_lines() -> None:
    plank = replace(planned("plank", Prescription(3, seconds=40)), note="first\nsecond")
    text = card(plank, place="gym", note="Whole session\n\nlast line")
    assert "about 10 min · Gym" in text
    assert "Whole session last line" in text
    assert "Note first second" in text


def test_a_skipped_session_needs_no_card() -> None:
    kept = Session("k", "Kept", (planned("plank", Prescription(3, seconds=40)),))
    skipped = replace(kept, id="x", title="Left out", status=Status.SKIPPED)
    text = text_of(PRINTER.render((week_of((kept, skipped)),), WISHES))
    assert "Kept" in text
    assert "Left out" not in text


def test_mobility_has_no_boxes_for_load_and_effort() -> None:
    assert "RPE" not in card(planned("ankle_rocker", Prescription(1, reps=12)))
    assert "kg reps RPE" in card(planned("calf_raise", Prescription(1, reps=12)))


def test_a_figure_is_drawn_once_for_all_its_places() -> None:
    items = tuple(planned("plank", Prescription(3, seconds=40)) for _ in range(3))
    pdf = PRINTER.render((week_of((Session("s", "Core", items),)),), WISHES)
    pages: Any = pypdf.PdfReader(BytesIO(pdf)).pages
    names = [name for page in pages for name in page["/Resources"]["/XObject"]]
    assert sum("figure-plank" in name for name in names) == 1


def test_ten_thousand_characters_of_a_note_flow_over_pages() -> None:
    plan, wishes, _ = shown()["long-note"]
    pdf = PRINTER.render((plan,), wishes)
    said = squeezed(text_of(pdf))
    [session] = plan.weeks[0].sessions()
    assert len(session.note) > 9_900
    assert said.count(squeezed("Stop one repetition before the form")) == session.note.count("Stop")
    assert len(pypdf.PdfReader(BytesIO(pdf)).pages) > 2


@pytest.mark.skipif(which("pdftotext") is None, reason="pdftotext is not installed")
def test_another_reader_finds_the_text_in_the_order_of_reading() -> None:
    plan, wishes, _ = shown()["supersets"]
    pdf = PRINTER.render((plan,), wishes)
    done = subprocess.run(
        ["pdftotext", "-raw", "-", "-"], input=pdf, capture_output=True, check=True
    )
    said = " ".join(done.stdout.decode().split())
    wanted = ["Gym whole body", "Warm-up", "Squat jump", "Superset A", "A1", "A2", "B1", "Dead bug"]
    wanted += ["General training information", "page 1 of", "continued", "Cool-down", "Notes"]
    places = [said.index(word) for word in wanted]
    assert places == sorted(places)
