"""Print plan in the assembled window."""

from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from runstrength_desktop.ui.print_preview.dialog import PrintPreview
from runstrength_desktop.ui.window.main_window import MainWindow

SLOW = 20_000


def opened(window: MainWindow, qtbot: QtBot) -> PrintPreview:
    window.actions_by_name["print_plan"].trigger()
    preview = next(iter(window.findChildren(PrintPreview)))
    qtbot.waitUntil(lambda: preview.is_current, timeout=SLOW)
    return preview


def test_three_actions_make_a_pdf_of_the_week_in_sight(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "exec", lambda _: 1)
    preview = opened(window, qtbot)
    QTest.keyClick(preview.view, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Saved as" in preview.status.text(), timeout=SLOW)
    (made,) = Path.home().rglob("RunStrength 20??-W??.pdf")
    assert len(PdfReader(made).pages) == len(preview.images.sizes)
    made.unlink()
    QTest.keyClick(preview.view, Qt.Key.Key_Escape)
    assert not preview.isVisible()


def test_what_was_wished_last_is_wished_again(window: MainWindow, qtbot: QtBot) -> None:
    preview = opened(window, qtbot)
    preview.choices.sections["cards"].click()
    preview.choices.mono.click()
    preview.choices.paper.setCurrentIndex(preview.choices.paper.findData("letter"))
    qtbot.waitUntil(lambda: preview.is_current, timeout=SLOW)
    preview.close()
    assert window.actions_by_name["paper_letter"].isChecked()
    again = window.paper.open_preview(window.week_start)
    assert again is not None
    wishes = again.choices.asked().wishes
    assert (wishes.paper, wishes.sections, wishes.mono) == ("letter", ("fridge",), True)
    again.close()


def test_the_preview_closes_with_pages_still_under_way(window: MainWindow) -> None:
    preview = window.paper.open_preview(window.week_start)
    assert preview is not None
    preview.choices.weeks.setValue(52)
    preview.close()
    assert not preview.composing.is_busy
