"""Save weeks as…: which ones, where to, and what became of it."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from runstrength_desktop import composition
from runstrength_desktop.planning import changes
from runstrength_desktop.planning.planner import Planner
from runstrength_desktop.ui.plan_files.opening import choose_plan_file, open_save_dialog
from runstrength_desktop.ui.plan_files.save_dialog import SaveWeeksDialog, choose_target
from tests.domain.plan_values import MONDAY
from tests.exchange.plan_files import a_week, read
from tests.planning.memory_store import MemoryStore
from tests.ui.plan_files.file_rooms import Rooms

NEXT = MONDAY + timedelta(7)


class Chooser:
    """Answers as the user would, and keeps what was suggested."""

    def __init__(self, target: Path | None) -> None:
        self.target = target
        self.suggested = ""

    def __call__(self, _parent: QWidget, name: str) -> Path | None:
        self.suggested = name
        return self.target


@pytest.fixture
def planner() -> Planner:
    made = Planner(MemoryStore())
    made.make(changes.put_week("Add", a_week()))
    return made


@pytest.fixture
def chooser(tmp_path: Path) -> Chooser:
    return Chooser(tmp_path / "mine")


@pytest.fixture
def dialog(qtbot: QtBot, planner: Planner, chooser: Chooser) -> SaveWeeksDialog:
    made = SaveWeeksDialog(
        composition.write_plan, planner, composition.catalogue(), MONDAY, choose=chooser
    )
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_shown_week_is_chosen_at_first_and_its_content_told(dialog: SaveWeeksDialog) -> None:
    assert (dialog.first.monday, dialog.last.monday) == (MONDAY, MONDAY)
    assert dialog.first.meant.text() == "2026-W47, 16–22 November 2026"
    assert dialog.said.text() == "1 week with 1 session, 1 exercise and 1 run."
    dialog.first.choose(NEXT)
    assert dialog.said.text() == "Nothing is planned in these weeks."
    assert not dialog.agree.isEnabled()


def test_saving_writes_a_file_that_opens_again(
    qtbot: QtBot, dialog: SaveWeeksDialog, chooser: Chooser, planner: Planner, tmp_path: Path
) -> None:
    qtbot.keyClick(dialog.last.edit, Qt.Key.Key_Up)
    assert dialog.last.monday == NEXT
    with qtbot.waitSignal(dialog.saved, timeout=10_000) as told:
        qtbot.keyClick(dialog.agree, Qt.Key.Key_Return)
    target = tmp_path / "mine.runstrength"
    assert told.args == [str(target)]
    assert chooser.suggested == "RunStrength 2026-W47 to 2026-W48.runstrength"
    assert read(target).weeks == planner.weeks((MONDAY, NEXT))
    assert not dialog.isVisible()


def test_a_later_first_week_takes_the_last_one_along(dialog: SaveWeeksDialog) -> None:
    dialog.first.choose(NEXT)
    assert dialog.last.monday == NEXT
    dialog.last.choose(MONDAY)
    assert "name the earlier week first" in dialog.said.text()
    assert not dialog.agree.isEnabled()


def test_choosing_no_file_saves_nothing_and_the_dialog_stays(
    dialog: SaveWeeksDialog, chooser: Chooser, tmp_path: Path
) -> None:
    chooser.target = None
    dialog.accept()
    assert dialog.isVisible()
    assert list(tmp_path.iterdir()) == []
    dialog.reject()


def test_a_place_that_refuses_is_said_and_another_can_be_chosen(
    qtbot: QtBot, dialog: SaveWeeksDialog, chooser: Chooser, tmp_path: Path
) -> None:
    chooser.target = tmp_path / "gone" / "a.runstrength"
    dialog.accept()
    qtbot.waitUntil(lambda: "There is no folder" in dialog.said.text(), timeout=10_000)
    assert dialog.agree.isEnabled()
    chooser.target = tmp_path / "a.runstrength"
    with qtbot.waitSignal(dialog.saved, timeout=10_000):
        dialog.accept()


def test_the_file_dialog_suggests_the_name(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    seen: list[QFileDialog] = []

    def agree(asked: QFileDialog) -> int:
        seen.append(asked)
        return 1

    monkeypatch.setattr(QFileDialog, "exec", agree)
    chosen = choose_target(parent, "RunStrength 2026-W47.runstrength")
    assert chosen is not None
    assert chosen.name == "RunStrength 2026-W47.runstrength"
    assert seen[0].acceptMode() is QFileDialog.AcceptMode.AcceptSave


def test_a_file_to_open_is_asked_for(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    answers = [("", ""), (str(tmp_path / "a.runstrength"), "")]
    kinds: list[str] = []

    def answer(*asked: object) -> tuple[str, str]:
        kinds.append(str(asked[-1]))
        return answers.pop(0)

    monkeypatch.setattr(QFileDialog, "getOpenFileName", answer)
    assert choose_plan_file(parent) is None
    assert choose_plan_file(parent) == tmp_path / "a.runstrength"
    assert "*.runstrength" in kinds[0]


def test_the_window_opens_it_with_the_week_of_a_day(
    qtbot: QtBot, planner: Planner, tmp_path: Path
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = open_save_dialog(parent, Rooms(planner), MONDAY + timedelta(3))
    assert dialog.first.monday == MONDAY
    assert dialog.isVisible()
    dialog.reject()
