"""Filters: what they narrow, what they count, how they fit on one line, and how they go."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from runstrength_desktop.domain.exercise import Exercise
from runstrength_desktop.domain.exercise_guide import Caution, Noise, Space
from runstrength_desktop.domain.own_exercise import OwnExercise
from runstrength_desktop.planning.library import Library
from runstrength_desktop.ui.catalogue.facets import Asked, Facet
from runstrength_desktop.ui.catalogue.option_popup import OptionPopup
from runstrength_desktop.ui.catalogue.panel import CataloguePanel
from tests.storage.own_values import own_exercise, own_place
from tests.ui.catalogue.looking import CATALOGUE, GLUTES, flip, option, shown

Key, Button, Modifier = Qt.Key, Qt.MouseButton, Qt.KeyboardModifier
FACETS = ("place", "level", "pattern", "more")
BY_NAME = {exercise.name: exercise for exercise in CATALOGUE.exercises}


def popup() -> OptionPopup:
    found = QApplication.activePopupWidget()
    assert isinstance(found, OptionPopup)
    return found


def rows(found: OptionPopup) -> dict[str, int]:
    """The row of each choice in an open popup, by its name."""
    model = found.list.model()
    return {str(model.index(n, 0).data()): n for n in range(model.rowCount())}


def click(found: OptionPopup, name: str, qtbot: QtBot) -> None:
    index = found.list.model().index(rows(found)[name], 0)
    found.list.scrollTo(index)
    place = found.list.visualRect(index).center()
    qtbot.mouseClick(found.list.viewport(), Button.LeftButton, pos=place)


def test_filters_narrow_together_and_look_filled(panel: CataloguePanel) -> None:
    flip(panel, "place", "")
    flip(panel, "level", "level:1", "level:2")
    flip(panel, "pattern", "pattern:squat")
    found = [BY_NAME[name] for name in shown(panel)]
    assert found
    assert all(e.needs_nothing and e.level <= 2 and e.pattern == "squat" for e in found)
    assert panel.filters.chips["place"].is_filled
    assert panel.filters.chips["level"].text() == "Level 1 +1"


def test_equipment_asks_what_can_be_done_with_it_alone(panel: CataloguePanel) -> None:
    flip(panel, "place", "barbell")
    found = [BY_NAME[name] for name in shown(panel)]
    assert all(e.can_be_done_with(frozenset({"barbell"})) for e in found)
    assert "Barbell back squat" not in shown(panel)
    assert "Conventional deadlift" in shown(panel)


def test_nothing_needed_excludes_things_and_the_other_way_round(panel: CataloguePanel) -> None:
    for keys, owned in (
        (("barbell", "bench"), {"barbell", "bench"}),
        (("",), frozenset()),
        (("bench",), {"bench"}),
        (("bench",), None),
    ):
        flip(panel, "place", *keys)
        assert panel.filters.asked.equipment == owned


@pytest.mark.parametrize(
    ("key", "holds"),
    [
        ("quiet", lambda e: CATALOGUE.guides[e.id].noise is Noise.QUIET),
        ("small_space", lambda e: CATALOGUE.guides[e.id].space is Space.MAT),
        ("avoid:deep_knee", lambda e: Caution.DEEP_KNEE not in CATALOGUE.guides[e.id].cautions),
        ("jumps", lambda e: e.is_plyometric),
        ("no_jumps", lambda e: not e.is_plyometric),
        ("one_side", lambda e: e.unilateral),
        ("both_sides", lambda e: not e.unilateral),
    ],
)
def test_what_more_asks_for_holds_for_every_row(
    panel: CataloguePanel, key: str, holds: Callable[[Exercise], bool]
) -> None:
    flip(panel, "more", key)
    found = [BY_NAME[name] for name in shown(panel)]
    assert 0 < len(found) < len(CATALOGUE.exercises)
    assert all(holds(exercise) for exercise in found)


def test_either_or_of_jumps_and_sides(panel: CataloguePanel) -> None:
    flip(panel, "more", "jumps", "no_jumps", "one_side", "both_sides")
    assert panel.filters.asked.plyometric is False
    assert panel.filters.asked.sides is False


@pytest.mark.parametrize("facet", FACETS)
def test_a_choice_leaves_as_many_rows_as_it_counted(stocked: CataloguePanel, facet: str) -> None:
    stocked.set_muscles(GLUTES)
    flip(stocked, "level", "level:2")
    for one in stocked.filters.facet(facet).options:
        before = stocked.filters.asked
        counts = stocked._stock.counts(before, "")
        if one.is_on(before):
            continue
        alone = stocked.filters.facet("level").cleared(before) if facet == "level" else before
        stocked.filters.ask(one.flip(alone))
        assert len(shown(stocked)) == one.count(before, counts), one.key
        stocked.filters.ask(before)


def test_the_popup_counts_with_all_other_filters(panel: CataloguePanel, qtbot: QtBot) -> None:
    flip(panel, "pattern", "pattern:squat")
    qtbot.mouseClick(panel.filters.chips["level"], Button.LeftButton)
    found = popup()
    click(found, "Level 2", qtbot)
    squats = [e for e in CATALOGUE.exercises if e.pattern == "squat"]
    assert len(shown(panel)) == sum(e.level == 2 for e in squats)
    assert popup() is found
    index = found.list.model().index(rows(found)["Level 3"], 0)
    spoken = index.data(Qt.ItemDataRole.AccessibleDescriptionRole)
    assert spoken.split()[0] == str(sum(e.level == 3 for e in squats))
    found.close()


def test_the_popup_is_worked_by_keys(panel: CataloguePanel, qtbot: QtBot) -> None:
    chip = panel.filters.chips["level"]
    chip.setFocus()
    qtbot.keyClick(chip, Key.Key_Down)
    found = popup()
    qtbot.keyClick(found.list, Key.Key_Space)
    qtbot.keyClick(found.list, Key.Key_Down)
    qtbot.keyClick(found.list, Key.Key_Return)
    assert panel.filters.asked.levels == {1, 2}
    found.close()


def test_headings_cannot_be_chosen(panel: CataloguePanel, qtbot: QtBot) -> None:
    panel.filters.open("place")
    found = popup()
    click(found, "What I have", qtbot)
    assert panel.filters.asked == Asked()
    found.close()


def test_a_choice_that_leaves_nothing_is_grey_but_can_be_read(
    panel: CataloguePanel, qtbot: QtBot
) -> None:
    flip(panel, "pattern", "pattern:plyometric")
    panel.filters.open("more")
    found = popup()
    model = found.list.model()
    empty = model.index(rows(found)["No jumps"], 0)
    assert empty.data(Qt.ItemDataRole.AccessibleDescriptionRole) == "0 exercises"
    assert empty.flags() & Qt.ItemFlag.ItemIsEnabled
    found.close()


def test_the_cross_clears_its_own_chip_only(panel: CataloguePanel, qtbot: QtBot) -> None:
    flip(panel, "level", "level:1", "level:2")
    flip(panel, "more", "quiet")
    chip = panel.filters.chips["level"]
    QApplication.processEvents()
    cross = QPoint(chip.width() - 10, chip.height() // 2)
    qtbot.mouseClick(chip, Button.LeftButton, pos=cross)
    assert panel.filters.asked == Asked(quiet=True)
    assert QApplication.activePopupWidget() is None
    qtbot.keyClick(panel.filters.chips["more"], Key.Key_Delete)
    assert panel.filters.asked == Asked()


def test_a_filled_chip_opens_beside_its_cross(panel: CataloguePanel, qtbot: QtBot) -> None:
    flip(panel, "level", "level:1")
    QApplication.processEvents()
    qtbot.mouseClick(panel.filters.chips["level"], Button.LeftButton, pos=QPoint(8, 8))
    assert panel.filters.asked.levels == {1}
    popup().close()


def test_clear_takes_all_filters_and_muscles_but_not_the_text(
    panel: CataloguePanel, qtbot: QtBot
) -> None:
    assert panel.browser.clear_button.isHidden()
    panel.set_muscles(GLUTES)
    flip(panel, "more", "quiet")
    panel.search_field.setText("bridge")
    assert panel.browser.clear_button.isVisible()
    with qtbot.waitSignal(panel.muscles_changed):
        qtbot.mouseClick(panel.browser.clear_button, Button.LeftButton)
    assert panel.filters.asked == Asked()
    assert panel.search_field.text() == "bridge"
    assert panel.browser.clear_button.isHidden()


def test_chips_say_what_they_ask_for(panel: CataloguePanel) -> None:
    chip = panel.filters.chips["place"]
    assert chip.accessibleName() == "Place: anything"
    flip(panel, "place", "barbell", "bench")
    assert chip.accessibleName() == "Place: Barbell, Bench"
    flip(panel, "more", "avoid:jumping")
    assert panel.filters.chips["more"].text() == "Without: jumping and landing"


@pytest.mark.parametrize("width", [316, 352, 420])
@pytest.mark.parametrize("asks", ["nothing", "muscles", "much"])
def test_the_filters_stay_on_one_line(panel: CataloguePanel, width: int, asks: str) -> None:
    if asks != "nothing":
        panel.set_muscles(frozenset({"trapezius_mid_lower", "soleus"}))
    if asks == "much":
        flip(panel, "place", "machine_back_extension", "suspension")
        flip(panel, "level", "level:1", "level:2")
        flip(panel, "pattern", "pattern:bridge_thrust")
        flip(panel, "more", "avoid:loaded_spine")
    panel.resize(width, 440)
    QApplication.processEvents()
    bar = panel.filters
    chips = [c for c in (bar.muscle_chip, *bar.chips.values()) if c.isVisible()]
    assert len({chip.y() for chip in chips}) == 1
    assert chips[-1] is bar.chips["more"]
    assert chips[-1].geometry().right() < bar.width() <= width - 24
    assert all(chip.width() >= chip.minimumSizeHint().width() for chip in chips)


def test_what_has_no_room_on_the_line_is_found_under_more(
    panel: CataloguePanel, qtbot: QtBot
) -> None:
    panel.set_muscles(frozenset({"trapezius_mid_lower", "soleus"}))
    panel.resize(316, 440)
    QApplication.processEvents()
    assert not panel.filters.chips["pattern"].isVisible()
    panel.filters.open("more")
    found = popup()
    click(found, "Squat", qtbot)
    assert panel.filters.asked.patterns == {"squat"}
    found.close()
    chips = panel.filters.chips
    said = chips["more"].text() if chips["pattern"].isHidden() else chips["pattern"].text()
    assert said.startswith("Squat")


def test_favourites_recent_and_own_are_choices_where_there_is_a_library(
    panel: CataloguePanel, stocked: CataloguePanel, library: Library
) -> None:
    assert "favourites" not in {one.key for one in panel.filters.facet("more").options}
    library.set_favourite("hip_thrust", True)
    flip(stocked, "more", "favourites")
    assert shown(stocked) == ["Barbell hip thrust"]
    library.set_favourite("plank", True)
    assert shown(stocked) == ["Barbell hip thrust", "Plank"]
    flip(stocked, "more", "own")
    assert shown(stocked) == []
    library.save(own_exercise())
    assert shown(stocked) == ["Wall sit march"]


def test_an_empty_shelf_invites(stocked: CataloguePanel, qtbot: QtBot) -> None:
    empty = stocked.browser._made_empty()
    flip(stocked, "more", "favourites")
    assert "Ctrl+D" in empty.sentence
    flip(stocked, "more", "recent")
    assert "into the week" in empty.sentence
    flip(stocked, "more", "own")
    assert "make one" in empty.sentence
    with qtbot.waitSignal(stocked.new_requested):
        qtbot.mouseClick(empty.new_button, Button.LeftButton)


def test_own_places_are_offered_and_a_deleted_one_asks_for_nothing(
    stocked: CataloguePanel, library: Library
) -> None:
    library.save_place(own_place())
    flip(stocked, "place", "place:place-1")
    assert stocked.filters.chips["place"].text() == "Attic"
    assert 0 < len(shown(stocked)) < len(CATALOGUE.exercises)
    library.delete_place("place-1")
    assert stocked.filters.asked == Asked()
    assert len(shown(stocked)) == len(CATALOGUE.exercises)


def test_the_popup_is_made_when_first_opened(panel: CataloguePanel) -> None:
    assert not panel.findChildren(OptionPopup)
    assert isinstance(panel.filters.facet("level"), Facet)
    assert option(panel, "level", "level:3").label == "Level 3"


def test_a_hidden_own_exercise_is_not_listed(stocked: CataloguePanel, library: Library) -> None:
    library.save(OwnExercise(own_exercise().exercise))
    assert "Wall sit march" in shown(stocked)
    library.delete("own-1")
    assert "Wall sit march" not in shown(stocked)
