"""The strip under the week: six figures, their marks, names, places and explanations."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from runstrength_desktop import paths
from runstrength_desktop.coaching.balance import Verdict
from runstrength_desktop.coaching.fractional_sets import muscle_sets
from runstrength_desktop.coaching.week_balance import BalanceKey
from runstrength_desktop.domain.week import PlannedExercise, Session, Week
from runstrength_desktop.planning.catalogue_file import load_catalogue
from runstrength_desktop.ui.balance.explanation import Explanation
from runstrength_desktop.ui.balance.strip import USUAL_HEIGHT, BalanceStrip
from runstrength_desktop.ui.balance.tile import PADDING, BalanceTile
from runstrength_desktop.ui.theme.tokens import DARK, LIGHT

CATALOGUE = load_catalogue(paths.DB / "catalogue")
MONDAY = date(2026, 11, 16)
STRONG_WEEK = (
    "hip_thrust",
    "stiff_legged_deadlift",
    "single_leg_calf_raise",
    "back_squat",
    "leg_extension",
    "plank",
    "side_plank",
    "squat_jump",
    "tuck_jump",
)


@pytest.fixture
def strip(qtbot: QtBot) -> BalanceStrip:
    strip = BalanceStrip(CATALOGUE, LIGHT)
    qtbot.addWidget(strip)
    strip.resize(1030, USUAL_HEIGHT)
    strip.show()
    qtbot.waitExposed(strip)
    show(strip, *STRONG_WEEK)
    return strip


def show(strip: BalanceStrip, *exercise_ids: str) -> None:
    chosen = [CATALOGUE.by_id[exercise_id] for exercise_id in exercise_ids]
    items = tuple(PlannedExercise(e.id, e.id, e.name, e.dose) for e in chosen)
    empty = Week.empty(MONDAY)
    week = empty.with_day(replace(empty.days[1], sessions=(Session("s", "S", items),)))
    strip.show_week(week, muscle_sets(week.items(), CATALOGUE.by_id))


def test_six_figures_stand_in_one_row_in_their_order(strip: BalanceStrip) -> None:
    tiles = list(strip.tiles.values())
    assert list(strip.tiles) == list(BalanceKey)
    assert len({tile.y() for tile in tiles}) == 1
    assert [tile.x() for tile in tiles] == sorted(tile.x() for tile in tiles)


def test_accessible_names_say_title_figure_verdict_and_why(strip: BalanceStrip) -> None:
    said = {key: tile.accessibleName() for key, tile in strip.tiles.items()}
    share = said[BalanceKey.POSTERIOR_SHARE]
    assert share.startswith("Posterior chain share, ")
    assert share.endswith(" percent, fits: 55 to 75 percent of lower-body sets suits a runner")
    assert said[BalanceKey.CORE] == "Core, 4.9 sets, fits: 4 or more is the aim"
    contacts = "Foot contacts, 17.5 of 60, fits: biggest session; 60 suits level 2"
    assert said[BalanceKey.CONTACTS] == contacts


def test_a_screen_reader_meets_buttons(strip: BalanceStrip) -> None:
    reader = QAccessible.queryAccessibleInterface(strip.tiles[BalanceKey.CORE])
    assert reader.role() == QAccessible.Role.Button
    assert reader.text(QAccessible.Text.Name).startswith("Core, ")


def test_what_is_left_out_is_named_with_what_would_help(strip: BalanceStrip) -> None:
    show(strip, "bench_press")
    texts = strip.tiles[BalanceKey.LEFT_OUT].texts
    assert texts.figure == "Gluteus maximus\u00a00, gluteus medius\u00a00"
    assert texts.note.startswith("Add ")
    assert " or " in texts.note


@pytest.mark.parametrize(
    ("exercise_ids", "verdict"),
    [
        ((), Verdict.UNKNOWN),
        (("leg_press", "leg_extension"), Verdict.LOW),
        (("hip_thrust", "plank"), Verdict.HIGH),
    ],
)
def test_the_mark_follows_the_verdict(
    strip: BalanceStrip, exercise_ids: tuple[str, ...], verdict: Verdict
) -> None:
    show(strip, *exercise_ids)
    assert strip.tiles[BalanceKey.POSTERIOR_SHARE].verdict is verdict


def test_an_empty_week_is_told_calmly(strip: BalanceStrip) -> None:
    show(strip)
    assert {tile.verdict for tile in strip.tiles.values()} == {Verdict.UNKNOWN}
    said = strip.tiles[BalanceKey.POSTERIOR_SHARE].accessibleName()
    assert "nothing planned yet, for information" in said


def test_marks_differ_in_shape_not_in_colour_alone(strip: BalanceStrip) -> None:
    tile = strip.tiles[BalanceKey.CORE]
    shapes = set()
    for verdict in (Verdict.FITS, Verdict.LOW, Verdict.UNKNOWN):
        tile.show_text(tile.texts, verdict)
        shapes.add(_silhouette(tile))
    assert len(shapes) == 3


def _silhouette(tile: BalanceTile) -> bytes:
    image: QImage = tile.grab().toImage()
    ground = image.pixel(image.width() - 3, image.height() - 3)
    box = [(x, y) for y in range(PADDING, PADDING + 24) for x in range(PADDING - 2, PADDING + 11)]
    return bytes(image.pixel(x, y) != ground for x, y in box)


@pytest.mark.parametrize("width", [1400, 1000, 840, 600, 430])
def test_no_text_is_cut_off_at_any_width(strip: BalanceStrip, width: int) -> None:
    strip.setMinimumHeight(0)
    strip.resize(width, USUAL_HEIGHT)
    strip.resize(width, strip.minimumHeight())
    for tile in strip.tiles.values():
        assert tile.height() >= tile.heightForWidth(tile.width())
        assert strip.rect().contains(tile.geometry())
        for _text, _font, place in tile._lines(tile.width()):
            assert place.right() <= tile.width()


def test_narrow_strips_fold_into_two_rows(strip: BalanceStrip) -> None:
    strip.resize(700, USUAL_HEIGHT)
    assert len({tile.y() for tile in strip.tiles.values()}) == 2
    strip.resize(1030, USUAL_HEIGHT)
    assert len({tile.y() for tile in strip.tiles.values()}) == 1


def test_the_usual_strip_is_about_a_hundred_pixels_high(strip: BalanceStrip) -> None:
    strip.resize(1100, USUAL_HEIGHT)
    assert USUAL_HEIGHT <= strip.minimumHeight() <= 128


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_activating_a_tile_explains_it_and_escape_closes(
    strip: BalanceStrip, qtbot: QtBot, key: Qt.Key
) -> None:
    tile = strip.tiles[BalanceKey.CONTACTS]
    qtbot.keyClick(tile, key)
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, Explanation)
    said = " ".join(label.text() for label in popup.findChildren(QLabel))
    assert "sets × reps × landings" in said
    assert "R06, R07" in said
    assert "15 landings as counted" in said
    qtbot.keyClick(popup, Qt.Key.Key_Escape)
    assert not popup.isVisible()


def test_explanations_are_plain_text_inside_the_screen(strip: BalanceStrip, qtbot: QtBot) -> None:
    for tile in strip.tiles.values():
        qtbot.mouseClick(tile, Qt.MouseButton.LeftButton)
        popup = QApplication.activePopupWidget()
        assert isinstance(popup, Explanation)
        assert strip.screen().availableGeometry().contains(popup.geometry())
        formats = {label.textFormat() for label in popup.findChildren(QLabel)}
        assert formats == {Qt.TextFormat.PlainText}
        popup.close()


def test_tab_reaches_every_tile(strip: BalanceStrip) -> None:
    assert all(t.focusPolicy() & Qt.FocusPolicy.TabFocus for t in strip.tiles.values())


def test_the_other_palette_repaints_everything(strip: BalanceStrip) -> None:
    light = strip.grab().toImage()
    strip.apply_palette(DARK)
    dark = strip.grab().toImage()
    assert dark.pixel(5, 50) != light.pixel(5, 50)
    tile = strip.tiles[BalanceKey.CORE].grab().toImage()
    assert DARK.good in {tile.pixelColor(PADDING + 4, y).name() for y in range(40)}
    strip.apply_palette(LIGHT)
    assert strip.grab().toImage() == light


def test_nothing_said_promises_health(strip: BalanceStrip) -> None:
    said = " ".join(f"{t.texts.spoken} {t.texts.detail}" for t in strip.tiles.values()).lower()
    assert not any(word in said for word in ("injur", "prevent", "protect", "risk", "pain"))
