"""The shelf: found, dragged, added, renamed in place, deleted and taken back."""

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QContextMenuEvent, QDrag
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from runstrength_desktop.domain.block import Block, BlockKind
from runstrength_desktop.domain.body_map import Body
from runstrength_desktop.domain.prescription import Prescription
from runstrength_desktop.domain.week import PlannedExercise, Session
from runstrength_desktop.paths import RESOURCES
from runstrength_desktop.planning.body_map_file import load_body_map
from runstrength_desktop.planning.library import Library
from runstrength_desktop.planning.planner import Planner
from runstrength_desktop.ui.drag import DragKind, dragged_template, unpack
from runstrength_desktop.ui.templates.shelf import TemplateShelf
from runstrength_desktop.ui.templates.shelved import shelved
from runstrength_desktop.ui.theme.tokens import DARK, LIGHT
from tests.planning.memory_store import MemoryStore
from tests.storage.own_values import HOSTILE
from tests.ui.catalogue.looking import BODY_MAP, CATALOGUE

Key = Qt.Key
Role = Qt.ItemDataRole


def session(*ids: str, title: str = "Posterior A") -> Session:
    items = (
        PlannedExercise(f"i{n}", key, CATALOGUE.by_id[key].name, Prescription(3, 8, rest_s=60))
        for n, key in enumerate(ids)
    )
    return Session("s", title, tuple(items))


@pytest.fixture
def store() -> MemoryStore:
    return MemoryStore()


@pytest.fixture
def planner(store: MemoryStore) -> Planner:
    return Planner(store)


@pytest.fixture
def library(planner: Planner) -> Library:
    library = Library(CATALOGUE, planner)
    library.save_template(session("hip_thrust", "single_leg_calf_raise"), "Posterior A")
    library.save_template(session("plank"), "Core")
    library.save_template(session("tibialis_raise"), "Feet")
    return library


@pytest.fixture
def shelf(qtbot: QtBot, library: Library) -> TemplateShelf:
    return shown(TemplateShelf(library, LIGHT, BODY_MAP), qtbot)


def shown(shelf: TemplateShelf, qtbot: QtBot) -> TemplateShelf:
    qtbot.addWidget(shelf)
    shelf.resize(300, 400)
    shelf.show()
    qtbot.waitExposed(shelf)
    shelf.activateWindow()
    return shelf


def names(shelf: TemplateShelf) -> list[str]:
    model = shelf.templates.model()
    return [str(model.index(n, 0).data()) for n in range(model.rowCount())]


def go_to(shelf: TemplateShelf, row: int) -> str:
    shelf.templates.make_current(row)
    shelf.templates.setFocus()
    return str(shelf.current_template())


def test_rows_say_name_amount_and_exercises(shelf: TemplateShelf) -> None:
    assert names(shelf) == ["Core", "Feet", "Posterior A"]
    index = shelf.templates.model().index(2, 0)
    said = str(index.data(Role.AccessibleDescriptionRole))
    assert said.startswith("2 exercises, about ")
    assert said.endswith("min: Barbell hip thrust, Single-leg calf raise")


def test_the_picture_shows_what_works_most(shelf: TemplateShelf, library: Library) -> None:
    both = shelved(library.templates[2], CATALOGUE.by_id)
    shares = dict(both.muscles)
    assert shares["gluteus_maximus"] == 1.0
    assert set(shares.values()) <= {0.25, 0.5, 1.0}


def test_mobility_and_unknown_exercises_have_a_picture_too() -> None:
    easy = next(one for one in CATALOGUE.exercises if one.is_mobility)
    template = Library(CATALOGUE, Planner(MemoryStore())).save_template(session(easy.id), "Easy")
    assert all(share == 1.0 for _, share in shelved(template, CATALOGUE.by_id).muscles)
    assert shelved(template, {}).muscles == ()


def test_a_search_wants_every_word(qtbot: QtBot, shelf: TemplateShelf) -> None:
    qtbot.keyClicks(shelf.search_field, "calf post")
    assert names(shelf) == ["Posterior A"]
    qtbot.keyClicks(shelf.search_field, "x")
    assert shelf.sentence.text() == "No template matches “calf postx”."
    assert shelf.clear_button.isVisible()
    shelf.clear_button.click()
    assert len(names(shelf)) == 3


def test_an_empty_shelf_says_how_to_fill_it(qtbot: QtBot, planner: Planner) -> None:
    library = Library(CATALOGUE, planner)
    shelf = shown(TemplateShelf(library, LIGHT, BODY_MAP), qtbot)
    assert shelf.sentence.text() == "Save a session as a template: right-click it in the week."
    assert shelf.sentence.isVisible()
    assert not shelf.clear_button.isVisible()
    library.save_template(session("plank"), "Core")
    assert not shelf.sentence.isVisible()
    assert shelf.current_template() is not None


def test_enter_and_double_click_ask_for_the_current_day(qtbot: QtBot, shelf: TemplateShelf) -> None:
    wanted: list[str] = []
    shelf.add_requested.connect(wanted.append)
    key = go_to(shelf, 1)
    qtbot.keyClick(shelf.templates, Key.Key_Return)
    qtbot.keyClick(shelf.search_field, Key.Key_Return)
    centre = shelf.templates.visualRect(shelf.templates.currentIndex()).center()
    qtbot.mouseClick(shelf.templates.viewport(), Qt.MouseButton.LeftButton, pos=centre)
    qtbot.mouseDClick(shelf.templates.viewport(), Qt.MouseButton.LeftButton, pos=centre)
    assert wanted == [key] * 3


def test_alt_and_a_number_ask_for_a_day(qtbot: QtBot, shelf: TemplateShelf) -> None:
    key = go_to(shelf, 0)
    with qtbot.waitSignal(shelf.add_to_day_requested) as asked:
        qtbot.keyClick(shelf.templates, Key.Key_5, Qt.KeyboardModifier.AltModifier)
    assert asked.args == [key, 4]


def test_the_list_and_the_search_line_hand_over_to_each_other(
    qtbot: QtBot, shelf: TemplateShelf
) -> None:
    shelf.focus_search()
    qtbot.keyClick(shelf.search_field, Key.Key_Down)
    assert shelf.templates.hasFocus()
    qtbot.keyClick(shelf.templates, Key.Key_Up)
    assert shelf.search_field.hasFocus()


def rename(qtbot: QtBot, shelf: TemplateShelf, name: str) -> None:
    qtbot.keyClick(shelf.templates, Key.Key_F2)
    editor = shelf.templates.findChild(QLineEdit)
    assert isinstance(editor, QLineEdit)
    assert editor.accessibleName()
    editor.selectAll()
    editor.insert(name)
    qtbot.keyClick(editor, Key.Key_Return)


def test_f2_renames_in_place_and_undo_takes_it_back(
    qtbot: QtBot, shelf: TemplateShelf, planner: Planner
) -> None:
    key = go_to(shelf, 0)
    rename(qtbot, shelf, "Trunk")
    qtbot.waitUntil(lambda: names(shelf) == ["Feet", "Posterior A", "Trunk"])
    assert shelf.current_template() == key
    assert planner.undo_name == "Rename template Core"
    planner.undo()
    assert names(shelf) == ["Core", "Feet", "Posterior A"]
    assert shelf.current_template() == key


def test_a_refused_name_is_told_and_the_old_one_stays(qtbot: QtBot, shelf: TemplateShelf) -> None:
    go_to(shelf, 0)
    with qtbot.waitSignal(shelf.failed) as refused:
        rename(qtbot, shelf, "feet")
    assert refused.args == ["Another template is called “feet”; choose another name."]
    assert names(shelf) == ["Core", "Feet", "Posterior A"]


def test_escape_leaves_the_name_as_it_was(
    qtbot: QtBot, shelf: TemplateShelf, planner: Planner
) -> None:
    go_to(shelf, 0)
    qtbot.keyClick(shelf.templates, Key.Key_F2)
    editor = shelf.templates.findChild(QLineEdit)
    assert isinstance(editor, QLineEdit)
    qtbot.keyClicks(editor, "Trunk")
    qtbot.keyClick(editor, Key.Key_Escape)
    assert planner.undo_name == "Save template Feet"


def test_delete_takes_a_template_away_and_undo_brings_it_back(
    qtbot: QtBot, shelf: TemplateShelf, planner: Planner
) -> None:
    go_to(shelf, 1)
    with qtbot.waitSignal(shelf.deleted) as told:
        qtbot.keyClick(shelf.templates, Key.Key_Delete)
    assert told.args == ["Feet"]
    assert names(shelf) == ["Core", "Posterior A"]
    assert shelf.templates.currentIndex().data() == "Posterior A"
    planner.undo()
    assert names(shelf) == ["Core", "Feet", "Posterior A"]


def test_a_refused_delete_is_one_sentence(
    qtbot: QtBot, shelf: TemplateShelf, store: MemoryStore
) -> None:
    go_to(shelf, 1)
    store.refusal = "The drive is full."
    with qtbot.waitSignal(shelf.failed) as refused:
        qtbot.keyClick(shelf.templates, Key.Key_Delete)
    assert refused.args == ["The drive is full."]
    assert len(names(shelf)) == 3


def test_the_menu_holds_every_verb_with_its_key(qtbot: QtBot, shelf: TemplateShelf) -> None:
    wanted: list[object] = []
    key = go_to(shelf, 2)
    shelf.add_requested.connect(wanted.append)
    shelf.add_to_day_requested.connect(lambda *told: wanted.append(told))
    menu = shelf.templates.row_menu()
    qtbot.addWidget(menu)
    verbs = {action.text(): action for action in menu.actions() if action.text()}
    assert list(verbs) == ["&Add to the current day", "Add &to", "&Rename", "&Delete"]
    assert verbs["&Delete"].shortcut().toString() == "Del"
    verbs["&Add to the current day"].trigger()
    days = verbs["Add &to"].menu()
    assert isinstance(days, QMenu)
    days.actions()[6].trigger()
    assert wanted == [key, (key, 6)]


def test_right_click_opens_the_menu(qtbot: QtBot, shelf: TemplateShelf) -> None:
    go_to(shelf, 0)
    at = shelf.templates.rect().center()
    there = shelf.templates.mapToGlobal(at)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, at, there)
    QApplication.sendEvent(shelf.templates.viewport(), event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    menu.close()


def test_a_drag_carries_the_whole_template(
    shelf: TemplateShelf, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    carried: list[QMimeData] = []
    monkeypatch.setattr(QDrag, "exec", lambda drag, *_: carried.append(drag.mimeData()))
    go_to(shelf, 2)
    shelf.templates.startDrag(Qt.DropAction.CopyAction)
    payload = unpack(carried[0])
    assert payload is not None
    assert payload.kind is DragKind.TEMPLATE
    assert dragged_template(payload) == library.templates[2]


def test_hostile_names_are_painted_and_told_as_text(qtbot: QtBot, planner: Planner) -> None:
    library = Library(CATALOGUE, planner)
    library.save_template(session("plank"), HOSTILE)
    shelf = shown(TemplateShelf(library, LIGHT, BODY_MAP), qtbot)
    index = shelf.templates.model().index(0, 0)
    assert "<img" not in str(index.data(Role.ToolTipRole))
    assert index.data() == HOSTILE
    qtbot.keyClicks(shelf.search_field, "<b>none")
    assert shelf.sentence.text() == "No template matches “<b>none”."


def test_blocks_share_rest_in_the_minutes(library: Library) -> None:
    plain = session("hip_thrust", "plank")
    pair = tuple(
        PlannedExercise(
            i.id, i.exercise_id, i.exercise_name, i.prescription, Block(BlockKind.SUPERSET, 1)
        )
        for i in plain.items
    )
    one = library.save_template(plain, "Plain")
    other = library.save_template(Session("s", "Pair", pair), "Pair")
    alone, shared = (shelved(each, CATALOGUE.by_id).minutes for each in (one, other))
    assert alone is not None
    assert shared is not None
    assert shared <= alone


def test_five_hundred_templates_are_shown_and_searched(qtbot: QtBot, planner: Planner) -> None:
    library = Library(CATALOGUE, planner)
    for number in range(500):
        library.save_template(session("plank"), f"Session {number:03}")
    shelf = shown(TemplateShelf(library, DARK, BODY_MAP), qtbot)
    assert len(names(shelf)) == 500
    qtbot.keyClicks(shelf.search_field, "499")
    assert names(shelf) == ["Session 499"]


def test_colours_follow_the_theme(shelf: TemplateShelf) -> None:
    light = shelf.templates.grab().toImage().pixelColor(150, 20)
    shelf.apply_palette(DARK)
    assert shelf.templates.grab().toImage().pixelColor(150, 20) != light


def test_pictures_follow_the_body(shelf: TemplateShelf) -> None:
    female = shelf.templates.grab().toImage()
    shelf.show_body(load_body_map(RESOURCES / "muscle_map", Body.MALE))
    assert shelf.templates.grab().toImage() != female


def test_it_holds_names_for_a_screen_reader(shelf: TemplateShelf) -> None:
    assert shelf.templates.accessibleName() == "Templates"
    assert shelf.search_field.accessibleName() == "Search templates"
