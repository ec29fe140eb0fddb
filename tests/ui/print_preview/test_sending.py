"""Where pages go: to a file, whole or not at all, or to a printer."""

import os
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrintDialog, QPrinterInfo
from PySide6.QtTest import QSignalSpy, QTest

from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.paper_wishes import PaperWishes
from runstrength_desktop.ui.print_preview import system_print
from runstrength_desktop.ui.print_preview.composing import Composed
from runstrength_desktop.ui.print_preview.dialog import PrintPreview
from runstrength_desktop.ui.print_preview.pdf_pages import page_sizes
from tests.ui.print_preview.previews import FRIDGE, SLOW, Previews, pdf_printer, reader, step

CONTROL = Qt.KeyboardModifier.ControlModifier


def composed(preview: PrintPreview) -> Composed:
    assert preview.document is not None
    return preview.document


def told(previews: Previews, preview: PrintPreview, text: str) -> None:
    previews.qtbot.waitUntil(lambda: text in preview.status.text(), timeout=SLOW)


# Files


@pytest.mark.parametrize("way", ["button", "Enter", "Ctrl+S"])
def test_one_step_saves_what_is_in_sight(previews: Previews, way: str, tmp_path: Path) -> None:
    preview = previews.open()
    if way == "button":
        preview.save_button.click()
    elif way == "Enter":
        QTest.keyClick(preview.view, Qt.Key.Key_Return)
    else:
        QTest.keyClick(preview, Qt.Key.Key_S, CONTROL)
    told(previews, preview, "Saved as “plan.pdf”.")
    assert (tmp_path / "plan.pdf").read_bytes() == composed(preview).pdf
    assert previews.desk.suggested == ["RunStrength 2026-W47.pdf"]


def test_saving_before_the_pages_are_there_waits_for_them(
    previews: Previews, tmp_path: Path
) -> None:
    preview = previews.open(hold=True)
    preview._settled.setInterval(60_000)
    preview.choices.mono.click()
    QTest.keyClick(preview.view, Qt.Key.Key_Return)
    assert previews.desk.suggested
    previews.held.go_on.set()
    preview.composing.wait()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.MetaCall)
    assert preview.document is None
    assert not preview.sending.is_busy
    preview._settled.setInterval(0)
    told(previews, preview, "Saved as")
    assert previews.held.wished[-1].mono
    assert (tmp_path / "plan.pdf").read_bytes() == composed(preview).pdf


def test_what_was_saved_can_be_opened_or_shown_in_its_folder(
    previews: Previews, tmp_path: Path
) -> None:
    preview = previews.open()
    preview.save()
    told(previews, preview, "Saved as")
    step(preview, "Open").click()
    step(preview, "Show in folder").click()
    assert previews.desk.opened == [tmp_path / "plan.pdf"] * 2
    (tmp_path / "plan.pdf").unlink()
    step(preview, "Open").click()
    assert preview.status.text().startswith("There is no program to open")


def test_a_name_without_an_ending_becomes_a_pdf(previews: Previews, tmp_path: Path) -> None:
    previews.desk.target = tmp_path / "for the fridge"
    preview = previews.open()
    preview.save()
    told(previews, preview, "Saved as “for the fridge.pdf”.")


def test_giving_up_the_question_saves_nothing(previews: Previews, tmp_path: Path) -> None:
    previews.desk.target = None
    preview = previews.open()
    preview.save()
    assert preview.status.text() == ""
    assert not list(tmp_path.glob("*.pdf"))


@pytest.mark.parametrize(
    "target", ["no/where/plan.pdf", "folder.pdf", "\0.pdf", f"{300 * 'x'}.pdf"]
)
def test_a_place_that_cannot_be_written_is_one_sentence_and_another_is_offered(
    previews: Previews, tmp_path: Path, target: str
) -> None:
    (tmp_path / "folder.pdf").mkdir()
    before = sorted(tmp_path.iterdir())
    previews.desk.target = tmp_path / target
    preview = previews.open()
    preview.save()
    previews.qtbot.waitUntil(lambda: preview.status.text() not in {"", "Saving."}, timeout=SLOW)
    assert preview.status.text().count(".") <= 3
    assert not preview.sending.is_busy
    previews.desk.target = tmp_path / "plan.pdf"
    step(preview, "Save elsewhere…").click()
    told(previews, preview, "Saved as")
    assert sorted(tmp_path.iterdir()) == sorted([*before, tmp_path / "plan.pdf"])


@pytest.mark.parametrize(
    ("where", "step_of_it", "problem"),
    [(Path, "replace", PermissionError(13, "in use")), (os, "fsync", OSError(28, "No space left"))],
)
def test_a_file_that_is_open_elsewhere_or_a_full_disk_leaves_the_old_one(
    previews: Previews,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    where: object,
    step_of_it: str,
    problem: OSError,
) -> None:
    (tmp_path / "plan.pdf").write_bytes(b"as it was")

    def refuse(*_: object) -> None:
        raise problem

    preview = previews.open(wishes=FRIDGE)
    monkeypatch.setattr(where, step_of_it, refuse)
    preview.save()
    told(previews, preview, "choose another place")
    assert (tmp_path / "plan.pdf").read_bytes() == b"as it was"
    assert [path.name for path in tmp_path.glob("*plan.pdf*")] == ["plan.pdf"]


# Printers


def test_pages_are_printed_as_they_are_seen(previews: Previews, tmp_path: Path) -> None:
    previews.desk.printer = pdf_printer(tmp_path / "paper.pdf")
    preview = previews.open(wishes=PaperWishes("letter", sections=("fridge",)))
    QTest.keyClick(preview, Qt.Key.Key_P, CONTROL)
    told(previews, preview, "Sent to the printer.")
    assert previews.desk.suggested == ["RunStrength 2026-W47"]
    printed = page_sizes((tmp_path / "paper.pdf").read_bytes())
    wished = composed(preview).sizes
    assert [(round(w), round(h)) for w, h in printed] == [(round(w), round(h)) for w, h in wished]


def test_some_pages_and_several_copies_come_out_in_order(
    previews: Previews, tmp_path: Path
) -> None:
    printer = pdf_printer(tmp_path / "paper.pdf")
    printer.setFromTo(1, 2)
    printer.setCopyCount(2)
    printer.setCollateCopies(True)
    previews.desk.printer = printer
    preview = previews.open()
    preview.print_on_paper()
    told(previews, preview, "Sent to the printer.")
    sizes = page_sizes((tmp_path / "paper.pdf").read_bytes())
    assert [width > height for width, height in sizes] == [True, False, True, False]


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_is_gone_is_one_sentence(previews: Previews, tmp_path: Path) -> None:
    previews.desk.printer = pdf_printer(tmp_path / "no" / "paper.pdf")
    preview = previews.open()
    preview.print_on_paper()
    told(previews, preview, "does not take the pages; choose another, or save as PDF.")


def test_no_printer_at_all_is_one_sentence(
    previews: Previews, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", list)
    preview = previews.open()
    with pytest.raises(PlanError) as refused:
        system_print.choose_printer(preview, "plan", composed(preview))
    previews.desk.printer = refused.value
    preview.print_on_paper()
    assert preview.status.text() == "No printer is set up on this computer; save as PDF instead."


def test_the_systems_dialog_is_asked_with_the_sheet_and_the_pages(
    previews: Previews, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", lambda: ["Kitchen"])
    answers, seen = [1, 0], list[tuple[int, int]]()

    def answer(asked: QPrintDialog) -> int:
        seen.append((asked.minPage(), asked.maxPage()))
        return answers.pop(0)

    monkeypatch.setattr(QPrintDialog, "exec", answer)
    preview = previews.open(wishes=PaperWishes("letter"))
    document = composed(preview)
    printer = system_print.choose_printer(preview, "RunStrength 2026-W47", document)
    assert printer is not None
    assert printer.docName() == "RunStrength 2026-W47"
    assert printer.pageLayout().pageSize().id() is QPageSize.PageSizeId.Letter
    assert system_print.choose_printer(preview, "RunStrength 2026-W47", document) is None
    assert seen == [(1, len(document.sizes))] * 2


def test_printing_can_be_cancelled(previews: Previews, tmp_path: Path) -> None:
    printer = pdf_printer(tmp_path / "paper.pdf")
    printer.setCopyCount(500)
    previews.desk.printer = printer
    preview = previews.open(wishes=FRIDGE)
    preview.print_on_paper()
    told(previews, preview, "Printing. Page")
    step(preview, "Cancel").click()
    told(previews, preview, "The print was cancelled.")


def test_a_print_goes_on_after_the_preview_is_closed_and_is_told(
    previews: Previews, tmp_path: Path
) -> None:
    previews.desk.printer = pdf_printer(tmp_path / "paper.pdf")
    preview = previews.open(wishes=FRIDGE)
    said, over = QSignalSpy(preview.said), QSignalSpy(preview.finished)
    preview.print_on_paper()
    preview.close_button.click()
    assert over.count() == 0
    previews.qtbot.waitUntil(lambda: over.count() == 1, timeout=SLOW)
    assert said.at(0) == ["Sent to the printer."]
    assert len(reader((tmp_path / "paper.pdf").read_bytes()).pages) == len(composed(preview).sizes)
