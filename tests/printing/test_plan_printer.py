import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from pathlib import Path
from shutil import which
from typing import Any

import pypdf
import pytest

from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.paper_wishes import PaperWishes
from runstrength_desktop.domain.week import Week
from runstrength_desktop.planning.ports import PlanPrinter
from tests.printing.printed import (
    A4,
    BODY_MAP,
    CATALOGUE,
    EXAMPLE,
    LETTER,
    MONDAY,
    PAPERS,
    PRINTER,
    full_week,
    squeezed,
    text_of,
)


def objects_of(pdf: bytes) -> Iterator[Any]:
    reader: Any = pypdf.PdfReader(BytesIO(pdf))
    for number in range(1, reader.trailer["/Size"]):
        yield reader.get_object(number)


def dictionaries_of(pdf: bytes, kind: str, name: str) -> list[Any]:
    return [o for o in objects_of(pdf) if isinstance(o, dict) and o.get(kind) == name]


@pytest.mark.parametrize("paper", PAPERS)
def test_every_name_and_dose_of_the_example_week_can_be_read_out(paper: str) -> None:
    text = text_of(PRINTER.render((EXAMPLE,), PaperWishes(paper)))
    flat = " ".join(text.split())
    for planned in EXAMPLE.items():
        assert planned.exercise_name in flat
        assert planned.prescription.work_text() in flat
    for session in EXAMPLE.sessions():
        assert session.title in flat


@pytest.mark.parametrize("paper", PAPERS)
def test_a_page_of_the_week_lies_and_its_cards_stand(paper: str) -> None:
    pages = pypdf.PdfReader(BytesIO(PRINTER.render((EXAMPLE,), PaperWishes(paper)))).pages
    sizes = [(round(page.mediabox.width), round(page.mediabox.height)) for page in pages]
    width, height = PAPERS[paper]
    assert sizes[0] == (height, width)
    assert set(sizes[1:]) == {(width, height)}


def test_the_example_week_fits_the_fridge_page() -> None:
    for paper in PAPERS:
        first, second = text_of(PRINTER.render((EXAMPLE,), PaperWishes(paper))).split("page 1 of")
        assert squeezed(first).count("Tibialisraise") == 1
        assert "2026 · continued" not in second


def test_every_font_is_embedded() -> None:
    pdf = PRINTER.render((EXAMPLE, full_week()), A4)
    fonts = dictionaries_of(pdf, "/Type", "/Font")
    assert {str(font["/BaseFont"]).partition("+")[2] for font in fonts} == {
        "OpenSans-Regular",
        "OpenSans-Bold",
    }
    assert all("/FontFile2" in font["/FontDescriptor"] for font in fonts)
    assert b"Helvetica" not in pdf


def test_there_is_no_picture_in_the_file() -> None:
    pdf = PRINTER.render((EXAMPLE,), A4)
    assert dictionaries_of(pdf, "/Subtype", "/Form")
    assert not dictionaries_of(pdf, "/Subtype", "/Image")


def test_the_document_says_what_it_is_and_in_which_language() -> None:
    reader: Any = pypdf.PdfReader(BytesIO(PRINTER.render((EXAMPLE,), A4)))
    assert reader.metadata.title == "RunStrength plan 2026-W47"
    assert reader.metadata.author == "RunStrength"
    assert reader.root_object["/Lang"] == "en"
    week, cards = reader.outline
    assert week.title == "Week 47"
    assert next(EXAMPLE.sessions()).title in [card.title for card in cards]


def test_advice_plan_and_page_stand_on_every_page() -> None:
    pages = pypdf.PdfReader(BytesIO(PRINTER.render((EXAMPLE,), LETTER))).pages
    for number, page in enumerate(pages, start=1):
        text = " ".join(page.extract_text().split())
        assert "not medical advice" in text
        assert f"page {number} of {len(pages)}" in text
        assert "printed 16 November 2026" in text


def test_the_same_plan_gives_the_same_bytes_from_any_thread() -> None:
    expected = PRINTER.render((EXAMPLE,), A4)
    with ThreadPoolExecutor(4) as pool:
        printed = list(pool.map(lambda _: PRINTER.render((EXAMPLE,), A4), range(8)))
    assert set(printed) == {expected}


def test_an_empty_week_is_one_calm_page() -> None:
    pdf = PRINTER.render((Week.empty(MONDAY),), A4)
    assert len(pypdf.PdfReader(BytesIO(pdf)).pages) == 1
    text = text_of(pdf)
    assert "Nothing is planned for this week yet." in text
    assert "No run" not in text


def test_several_weeks_are_one_document() -> None:
    text = text_of(PRINTER.render((EXAMPLE, Week.empty(MONDAY.replace(day=23))), A4))
    assert "16–22 November 2026" in text
    assert "23–29 November 2026" in text


def test_an_unknown_paper_is_one_sentence() -> None:
    with pytest.raises(PlanError, match="“a5” is not a paper size; it can be a4 or letter"):
        PaperWishes(paper="a5")


def test_no_week_is_one_sentence() -> None:
    with pytest.raises(PlanError, match="There is no week to print"):
        PRINTER.render((), A4)


def typed(printer: PlanPrinter) -> PlanPrinter:
    return printer


def test_the_printer_fits_the_planners_port(tmp_path: Path) -> None:
    target = tmp_path / "plan.pdf"
    typed(PRINTER).print_weeks((EXAMPLE,), target, A4)
    assert target.read_bytes() == PRINTER.render((EXAMPLE,), A4)


@pytest.mark.skipif(which("qpdf") is None, reason="qpdf is not installed")
def test_qpdf_finds_nothing_wrong(tmp_path: Path) -> None:
    target = tmp_path / "plan.pdf"
    PRINTER.print_weeks((EXAMPLE, full_week()), target, LETTER)
    checked = subprocess.run(["qpdf", "--check", target], capture_output=True, check=False)
    assert checked.returncode == 0, checked


def test_reportlab_is_not_loaded_before_the_first_print() -> None:
    code = (
        "import sys, runstrength_desktop.printing.plan_printer as p;"
        "p.PdfPlanPrinter(None, None, None);"
        "sys.exit(any(name.partition('.')[0] in ('reportlab', 'ttf_opensans')"
        " for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_tests_print_what_ships() -> None:
    assert len(CATALOGUE.exercises) == 175
    assert BODY_MAP.shapes


def test_each_page_is_told_and_the_number_of_pages_once_it_is_known() -> None:
    told: list[tuple[int, int | None]] = []
    pdf = PRINTER.render((EXAMPLE,), A4, lambda done, pages: told.append((done, pages)))
    pages = len(pypdf.PdfReader(BytesIO(pdf)).pages)
    assert told[0] == (0, None)
    assert told[-1] == (pages, pages)
    assert [done for done, _ in told] == sorted(done for done, _ in told)


def test_printing_can_be_stopped_and_leaves_the_old_file(tmp_path: Path) -> None:
    target = tmp_path / "plan.pdf"
    target.write_bytes(b"old")

    def stop(done: int, _pages: int | None) -> None:
        if done:
            raise PlanError("Stopped.")

    with pytest.raises(PlanError, match="Stopped"):
        PRINTER.print_weeks((EXAMPLE,), target, A4, stop)
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]
    assert PRINTER.render((EXAMPLE,), A4)
