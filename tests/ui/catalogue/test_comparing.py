"""Two exercises side by side."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from runstrength_desktop.ui.catalogue.compare_dialog import CompareDialog
from runstrength_desktop.ui.catalogue.exercise_verbs import Verb
from runstrength_desktop.ui.catalogue.muscle_bars import WeightBar
from runstrength_desktop.ui.catalogue.panel import CataloguePanel
from runstrength_desktop.ui.catalogue.swap_page import SwapPage
from runstrength_desktop.ui.plain_label import PlainLabel
from tests.ui.catalogue.looking import CATALOGUE

Key, Modifier = Qt.Key, Qt.KeyboardModifier


def dialog() -> CompareDialog:
    found = QApplication.activeModalWidget()
    assert isinstance(found, CompareDialog)
    return found


def test_the_other_one_is_chosen_in_the_list(panel: CataloguePanel, qtbot: QtBot) -> None:
    panel.open_page("hip_thrust")
    panel.ask(Verb.COMPARE)
    assert panel.count.text() == "Choose what to compare with Barbell hip thrust"
    panel.search_field.setText("glute bridge")
    with qtbot.assertNotEmitted(panel.add_requested):
        qtbot.keyClick(panel.search_field, Key.Key_Return)
    said = [label.text() for label in dialog().findChildren(PlainLabel)]
    assert {"Barbell hip thrust", "Glute bridge"} <= set(said)
    assert any("% alike" in text for text in said)
    dialog().close()
    assert panel.count.text().endswith("exercises")


def test_escape_or_stop_ends_the_choosing(panel: CataloguePanel, qtbot: QtBot) -> None:
    for leave in (
        lambda: qtbot.keyClick(panel.exercises, Key.Key_Escape),
        panel.browser.clear_button.click,
    ):
        panel.ask(Verb.COMPARE, "plank")
        leave()
        assert panel.count.text().endswith("exercises")
    panel.search_field.setText("dead bug")
    with qtbot.waitSignal(panel.add_requested):
        qtbot.keyClick(panel.search_field, Key.Key_Return)


def test_the_same_one_is_no_comparison(panel: CataloguePanel, qtbot: QtBot) -> None:
    panel.ask(Verb.COMPARE, "plank")
    panel.search_field.setText("plank")
    qtbot.keyClick(panel.search_field, Key.Key_Return)
    assert QApplication.activeModalWidget() is None
    assert panel.count.text().startswith("Choose what")


def test_a_page_reached_from_swaps_compares_with_where_it_came_from(
    panel: CataloguePanel, qtbot: QtBot
) -> None:
    panel.ask(Verb.SWAPS, "romanian_deadlift")
    page = panel.pages.page
    assert isinstance(page, SwapPage)
    chosen = CATALOGUE.by_id[page.list.current_id()]
    qtbot.keyClick(page.list, Key.Key_Space)
    panel.ask(Verb.COMPARE)
    said = {label.text() for label in dialog().findChildren(PlainLabel)}
    assert {"Romanian deadlift", chosen.name} <= said
    dialog().close()
    assert panel.current_exercise() == chosen.id


@pytest.mark.parametrize("other", ["glute_bridge", "drop_jump"])
def test_muscles_are_paired_and_told_in_words(panel: CataloguePanel, other: str) -> None:
    panel.ask(Verb.COMPARE, "hip_thrust")
    panel.open_page(other)
    bars = dialog().findChildren(WeightBar)
    one, two = CATALOGUE.by_id["hip_thrust"], CATALOGUE.by_id[other]
    muscles = {m for e in (one, two) for m, _ in e.muscles}
    assert len(bars) == 2 * len(muscles)
    assert {"prime mover", "–"} <= {bar.accessibleName() for bar in bars}
    dialog().close()


def test_what_differs_is_told_by_weight_not_only_colour(panel: CataloguePanel) -> None:
    panel.ask(Verb.COMPARE, "hip_thrust")
    panel.open_page("drop_jump")
    labels = {label.text(): label for label in dialog().findChildren(PlainLabel)}
    assert labels["Plyometric"].font().bold() or labels["Plyometric"].font().weight() > 400
    assert labels["both sides together"].font().weight() == 400
    dialog().close()


def test_the_dialog_adds_either(panel: CataloguePanel, qtbot: QtBot) -> None:
    panel.ask(Verb.COMPARE, "hip_thrust")
    panel.open_page("plank")
    with qtbot.waitSignal(panel.add_requested) as asked:
        dialog()._ask(Verb.ADD, "plank")
    assert asked.args == ["plank"]
    dialog().close()
