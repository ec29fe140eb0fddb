"""The command palette: keys, mouse, focus, and what happens afterwards."""

from collections.abc import Iterator
from datetime import date

import pytest
import shiboken6
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QColor, QFontMetrics, QImage
from pytestqt.qtbot import QtBot

from runstrength_desktop.ui.palette.delegate import MARGIN
from runstrength_desktop.ui.palette.finder import MOST_EXERCISES
from runstrength_desktop.ui.theme import fonts
from runstrength_desktop.ui.theme.tokens import DARK, GRID, LIGHT
from tests.ui.palette.small_window import SmallWindow

KEY = Qt.Key


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[SmallWindow]:
    made = SmallWindow()
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    made.field.setFocus()
    qtbot.waitUntil(made.field.hasFocus)
    yield made
    made.palette_popup.hide()


def press(window: SmallWindow, qtbot: QtBot, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(window.palette_popup.line, key)


def test_typing_and_enter_do_it_after_the_focus_went_back(
    window: SmallWindow, qtbot: QtBot
) -> None:
    window.palette_popup.open()
    qtbot.keyClicks(window.palette_popup.line, "udno")
    press(window, qtbot, KEY.Key_Return)
    assert window.done == []
    qtbot.waitUntil(lambda: bool(window.done))
    assert window.done == [("&Undo", True)]


def test_escape_does_nothing_and_gives_the_focus_back(window: SmallWindow, qtbot: QtBot) -> None:
    window.palette_popup.open()
    assert window.palette_popup.line.hasFocus()
    press(window, qtbot, KEY.Key_Down, KEY.Key_Escape)
    assert not window.palette_popup.isVisible()
    assert window.field.hasFocus()
    assert window.done == []


def test_the_key_that_opened_it_closes_it(window: SmallWindow, qtbot: QtBot) -> None:
    window.palette_popup.open()
    qtbot.keyClick(window.palette_popup.line, KEY.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert not window.palette_popup.isVisible()


def test_closing_is_calm_when_what_had_the_focus_is_gone(window: SmallWindow) -> None:
    window.palette_popup.open()
    shiboken6.delete(window.field)
    window.palette_popup.hide()


def test_what_cannot_be_done_now_is_shown_and_does_nothing(
    window: SmallWindow, qtbot: QtBot
) -> None:
    assert window.type("redo")[0] == "Redo"
    entry = window.palette_popup.current()
    assert entry is not None
    assert entry.spoken == "Redo, Edit, not now"
    press(window, qtbot, KEY.Key_Return)
    assert window.palette_popup.isVisible()
    assert window.done == []


def test_arrows_and_pages_move_and_stop_at_the_ends(window: SmallWindow, qtbot: QtBot) -> None:
    window.exercises = [(str(n), f"Squat number {n}") for n in range(25)]
    window.type("squat")
    rows = window.palette_popup.rows
    for key, row in (
        (KEY.Key_Up, 0),
        (KEY.Key_Down, 1),
        (KEY.Key_PageDown, 11),
        (KEY.Key_PageDown, 21),
        (KEY.Key_PageDown, 24),
        (KEY.Key_Down, 24),
        (KEY.Key_PageUp, 14),
        (KEY.Key_Up, 13),
    ):
        press(window, qtbot, key)
        assert rows.currentIndex().row() == row
        assert rows.viewport().rect().intersects(rows.visualRect(rows.currentIndex()))


def test_a_click_chooses_a_row(window: SmallWindow, qtbot: QtBot) -> None:
    window.type("calf")
    rows = window.palette_popup.rows
    middle = rows.visualRect(window.palette_popup.model.index(0, 0)).center()
    with qtbot.waitSignal(window.palette_popup.exercise_chosen) as chosen:
        qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert chosen.args == ["calf"]
    assert window.field.hasFocus()


def test_a_date_is_told_in_full_and_wanted(window: SmallWindow, qtbot: QtBot) -> None:
    assert window.type("24 dec") == ["Go to Thursday 24 December 2026"]
    with qtbot.waitSignal(window.palette_popup.date_wanted) as wanted:
        press(window, qtbot, KEY.Key_Enter)
    assert wanted.args == [date(2026, 12, 24)]


def test_nothing_found_is_one_sentence(window: SmallWindow, qtbot: QtBot) -> None:
    window.exercises = ()
    assert window.type("zzzzqq") == []
    assert window.palette_popup.nothing.isVisible()
    assert not window.palette_popup.rows.isVisible()
    press(window, qtbot, KEY.Key_Down, KEY.Key_Return)
    assert window.palette_popup.isVisible()
    window.type("undo")
    assert not window.palette_popup.nothing.isVisible()


def test_it_stands_at_the_top_in_the_middle_of_its_window(window: SmallWindow) -> None:
    window.palette_popup.open()
    popup, corner = window.palette_popup, window.mapToGlobal(QPoint())
    assert abs(popup.geometry().center().x() - corner.x() - window.width() // 2) <= 1
    assert corner.y() < popup.y() < corner.y() + 100
    window.palette_popup.hide()
    window.resize(400, 300)
    window.palette_popup.open()
    assert popup.width() <= 400


def test_a_screen_reader_hears_names_in_full(window: SmallWindow, qtbot: QtBot) -> None:
    window.type("")
    popup = window.palette_popup
    line = QAccessible.queryAccessibleInterface(popup.line)
    assert line.text(QAccessible.Text.Name) == "Command"
    rows = QAccessible.queryAccessibleInterface(popup.rows)
    spoken = [rows.child(n).text(QAccessible.Text.Name) for n in range(rows.childCount())]
    assert spoken[:2] == ["Print plan…, File, Ctrl+P", "Undo, Edit, Ctrl+Z"]
    press(window, qtbot, KEY.Key_Down)
    assert line.text(QAccessible.Text.Description) == spoken[1]
    window.deep.setChecked(True)
    popup.hide()
    window.type("deep")
    said = line.text(QAccessible.Text.Description)
    assert said == "Show deep muscles, on, Edit ▸ Map & layers"


def last_ink(image: QImage, before: int) -> int:
    """The last column with anything painted in it, left of column `before`."""
    ground = QColor(LIGHT.accent_soft)
    columns = (
        x
        for x in range(before)
        if any(image.pixelColor(x, y) != ground for y in range(image.height()))
    )
    return max(columns)


@pytest.mark.parametrize(
    "name", ["<b>Bold</b> &amp; <img src='x'>", "Two&&&amps", "a\nb\tc", "{0}"]
)
def test_a_hostile_name_is_painted_as_it_is(window: SmallWindow, name: str) -> None:
    window.exercises = [("x", name)]
    line = name.replace("\n", " ").replace("\t", " ")
    assert window.type("zzzz") == [line]
    rows = window.palette_popup.rows
    rect = rows.visualRect(window.palette_popup.model.index(0, 0))
    image = rows.viewport().grab(rect).toImage()
    ends = MARGIN + QFontMetrics(fonts.body_font()).horizontalAdvance(line)
    assert last_ink(image, ends + GRID) == pytest.approx(ends, abs=3)


def test_endless_names_and_texts_are_cut_off(window: SmallWindow) -> None:
    window.exercises = [("x", "squat " * 5000)]
    assert len(window.type("squat " * 5000)) == 1
    window.palette_popup.grab()
    assert len(window.palette_popup.line.text()) == 200


def test_of_ten_thousand_exercises_only_the_first_are_read(window: SmallWindow) -> None:
    read: list[int] = []

    def many() -> Iterator[tuple[str, str]]:
        for n in range(10_000):
            read.append(n)
            yield str(n), f"Squat {n}"

    window.palette_popup._finder._find = lambda _text: many()
    assert len(window.type("squat")) == MOST_EXERCISES
    assert len(read) == MOST_EXERCISES


def test_both_themes_reach_it(window: SmallWindow) -> None:
    window.type("")
    window.palette_popup.apply_palette(DARK)
    image = window.palette_popup.grab().toImage()
    assert image.pixelColor(image.width() // 2, 6).name() == DARK.card
    window.palette_popup.apply_palette(LIGHT)
    image = window.palette_popup.grab().toImage()
    assert image.pixelColor(image.width() // 2, 6).name() == LIGHT.card
