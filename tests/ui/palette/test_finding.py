"""What the palette finds, and in which order."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from runstrength_desktop import app, composition
from runstrength_desktop.ui.palette.entry import action_entries, plain_text
from runstrength_desktop.ui.palette.finder import Finder
from runstrength_desktop.ui.palette.ranking import Phrase, PhraseRanking
from runstrength_desktop.ui.window.actions import MENUS
from runstrength_desktop.ui.window.main_window import MainWindow
from tests.counts import count
from tests.ui.palette.small_window import TODAY, SmallWindow


@pytest.fixture
def small(qtbot: QtBot) -> Iterator[SmallWindow]:
    made = SmallWindow()
    qtbot.addWidget(made)
    made.show()
    yield made
    made.palette_popup.hide()


@pytest.fixture
def main_window(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Iterator[MainWindow]:
    monkeypatch.setattr(app, "user_folder", lambda: tmp_path / "settings")
    database = tmp_path / "plan.db"
    with composition.open_plan(database) as plan:
        made = app.make_window(plan, database)
        qtbot.addWidget(made)
        yield made
        made.background.wait()


def leaves(menu: QMenu) -> Iterator[QAction]:
    for action in menu.actions():
        below = action.menu()
        if isinstance(below, QMenu):
            yield from leaves(below)
        elif action.text() and action.isVisible():
            yield action


@pytest.mark.parametrize("title", MENUS)
def test_every_action_of_the_real_menus_is_found_by_its_own_text(
    main_window: MainWindow, title: str
) -> None:
    menu = next(a.menu() for a in main_window.menuBar().actions() if a.text() == title)
    assert isinstance(menu, QMenu)
    finder = Finder(main_window.menuBar().actions, lambda _text: (), lambda: TODAY)
    finder.open()
    actions = list(leaves(menu))
    assert actions
    names = Counter(plain_text(one.text()) for one in actions)
    for action in actions:
        name = plain_text(action.text())
        first = max(3, names[name] + 1)  # days stand in several submenus
        for typed in (name, name.upper(), " ".join(reversed(name.split()))):
            found = [one.action for one in finder.entries(typed)]
            assert action in found[:first], (typed, action.text())
    entries = finder.entries("")
    assert {id(action) for action in actions} <= {id(one.action) for one in entries}


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("undo", "Undo"),
        ("UNDO", "Undo"),
        ("udno", "Undo"),
        ("plan print", "Print plan…"),
        ("pritn", "Print plan…"),
        ("edit undo", "Undo"),
        ("layers deep", "Show deep muscles"),
        ("muscle", "Show deep muscles"),
        ("muslces", "Show deep muscles"),
        ("romanian", "Romanian deadlift"),
        ("romainan", "Romanian deadlift"),
    ],
)
def test_words_in_any_order_and_slips_are_forgiven(
    small: SmallWindow, typed: str, first: str
) -> None:
    assert small.type(typed)[0] == first


def test_hidden_actions_and_separators_are_left_out(small: SmallWindow) -> None:
    small.exercises = ()
    assert "Hidden thing" not in small.type("")
    assert len(small.listed()) == 4


def test_an_action_comes_before_an_exercise_that_fits_as_well(small: SmallWindow) -> None:
    small.undo.setText("Hop undone")
    small.exercises = [("one", "Hop undoing")]
    assert small.type("hop undo") == ["Hop undone", "Hop undoing"]


def test_what_was_used_comes_first_among_its_equals(small: SmallWindow, qtbot: QtBot) -> None:
    small.exercises = [("one", "Plank one"), ("two", "Plank two")]
    assert small.type("plank") == ["Plank one", "Plank two"]
    small.palette_popup.choose(small.palette_popup.model.index(1, 0))
    assert small.type("plank") == ["Plank two", "Plank one"]
    assert small.type("")[0] == "Plank two"


def test_what_was_used_keeps_its_place_when_its_text_changes(small: SmallWindow) -> None:
    small.redo.setEnabled(True)
    small.redo.setObjectName("redo")
    small.type("redo")
    small.palette_popup.choose(small.palette_popup.model.index(0, 0))
    small.redo.setText("Redo move Hips A")
    assert small.type("")[0] == "Redo move Hips A"
    assert small.listed().count("Redo move Hips A") == 1


def test_exercises_known_by_another_name_are_listed_below(small: SmallWindow) -> None:
    small.exercises = [("calf", "Two-leg calf raise")]
    assert small.type("gastroc") == ["Two-leg calf raise"]
    assert small.type("undo") == ["Undo", "Two-leg calf raise"]


def test_short_words_are_never_taken_for_slips_of_others(small: SmallWindow) -> None:
    small.undo.setText("About this")
    small.exercises = [("plank", "Plank")]
    assert small.type("abs") == ["Plank"]


def test_exercises_are_not_asked_for_without_a_text(small: SmallWindow) -> None:
    small.type("")
    small.type("  …")
    assert small.asked == []


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("&Undo", "Undo"),
        ("Map && &layers", "Map & layers"),
        ("取消(&U)", "取消"),
        ("Save &as…\tCtrl+S", "Save as…"),
        ("Rock & roll", "Rock  roll"),
        ("end&", "end"),
        ("", ""),
    ],
)
def test_access_keys_are_no_part_of_a_text(text: str, plain: str) -> None:
    assert plain_text(text) == plain


def test_an_action_in_two_menus_is_one_entry(qtbot: QtBot) -> None:
    window = SmallWindow()
    qtbot.addWidget(window)
    assert len(action_entries([window.undo, window.undo])) == 1


@settings(max_examples=count(60, 1000))
@given(st.lists(st.text(max_size=30), max_size=8), st.text(max_size=30))
def test_scores_are_between_0_and_1_whatever_is_typed(names: list[str], typed: str) -> None:
    scores = PhraseRanking([Phrase(name) for name in names]).scores(typed)
    assert len(scores) == len(names)
    assert all(0 <= score <= 1 for score in scores)


@settings(max_examples=count(60, 1000))
@given(st.text("abcdefgh ", min_size=4, max_size=20).filter(str.strip), st.data())
def test_two_swapped_letters_still_find_a_name(name: str, data: st.DataObject) -> None:
    words = name.split()
    long = [n for n, word in enumerate(words) if len(word) >= 4]
    if long:
        n = data.draw(st.sampled_from(long))
        at = data.draw(st.integers(0, len(words[n]) - 2))
        word = words[n]
        words[n] = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
        assert PhraseRanking([Phrase(name)]).scores(" ".join(words))[0] > 0
