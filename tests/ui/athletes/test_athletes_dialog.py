"""The athletes of a plan in the window: shown literally, switched, named, copied to."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from runstrength_desktop import composition
from runstrength_desktop.domain.athlete import UNNAMED, Athlete
from runstrength_desktop.planning.planner import Planner
from runstrength_desktop.storage.plan_file import PlanFile
from runstrength_desktop.ui.athletes.copy_dialog import CopyWeeksDialog
from runstrength_desktop.ui.athletes.dialog import AthletesDialog
from runstrength_desktop.ui.athletes.wording import title_for
from runstrength_desktop.ui.theme.tokens import LIGHT
from tests.storage.own_values import HOSTILE
from tests.storage.plans import MONDAY, add_run, new_plan, run_ids

_Key = Qt.Key


@pytest.fixture
def plan(tmp_path: Path) -> Iterator[PlanFile]:
    with new_plan(tmp_path) as made:
        made.rename_athlete(made.current_athlete().id, "Anna")
        made.add_athlete("Ben")
        yield made


@pytest.fixture
def heard() -> list[str]:
    return []


@pytest.fixture
def dialog(qtbot: QtBot, plan: PlanFile, heard: list[str]) -> AthletesDialog:
    made = AthletesDialog(Planner(plan), composition.catalogue(), MONDAY, LIGHT)
    qtbot.addWidget(made)
    made.switched.connect(lambda: heard.append("switched"))
    made.said.connect(heard.append)
    made.failed.connect(heard.append)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def rows(dialog: AthletesDialog) -> list[str]:
    model = dialog.model
    return [str(model.data(model.index(row, 0))) for row in range(model.rowCount())]


def key(qtbot: QtBot, pressed: Qt.Key) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    qtbot.keyClick(focus, pressed)


def typed(qtbot: QtBot, text: str) -> None:
    """Type over the name in the row that is edited, and press Enter."""
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    qtbot.keySequence(editor, QKeySequence(QKeySequence.StandardKey.SelectAll))
    qtbot.keyClicks(editor, text)
    qtbot.keyClick(editor, _Key.Key_Return)


def test_enter_switches_to_the_row_and_leaves(
    dialog: AthletesDialog, qtbot: QtBot, plan: PlanFile, heard: list[str]
) -> None:
    assert rows(dialog) == ["Anna (shown now)", "Ben"]
    assert not dialog.switcher.isEnabled()
    key(qtbot, _Key.Key_Down)
    assert dialog.switcher.isEnabled()
    key(qtbot, _Key.Key_Return)
    assert plan.current_athlete().name == "Ben"
    assert heard == ["switched", "This is the plan of Ben."]
    assert not dialog.isVisible()


def test_a_double_click_switches_too(
    dialog: AthletesDialog, qtbot: QtBot, plan: PlanFile, heard: list[str]
) -> None:
    at = dialog.list.visualRect(dialog.model.index(1, 0)).center()
    port, left = dialog.list.viewport(), Qt.MouseButton.LeftButton
    qtbot.mouseClick(port, left, pos=at)
    qtbot.mouseDClick(port, left, pos=at)
    assert plan.current_athlete().name == "Ben"
    assert heard == ["switched", "This is the plan of Ben."]


def test_a_typed_name_is_added_by_enter_and_only_added(
    dialog: AthletesDialog, qtbot: QtBot, plan: PlanFile, heard: list[str]
) -> None:
    dialog.name.setFocus()
    qtbot.keyClicks(dialog.name, "Cleo")
    qtbot.keyClick(dialog.name, _Key.Key_Return)
    assert rows(dialog) == ["Anna (shown now)", "Ben", "Cleo"]
    assert dialog.isVisible()
    assert plan.current_athlete().name == "Anna"
    chosen = dialog.chosen()
    assert chosen is not None
    assert (chosen.name, dialog.name.text(), heard) == ("Cleo", "", ["switched"])


def test_a_taken_name_is_refused_in_words(
    dialog: AthletesDialog, qtbot: QtBot, heard: list[str]
) -> None:
    qtbot.keyClicks(dialog.name, "ben")
    qtbot.mouseClick(dialog.adder, Qt.MouseButton.LeftButton)
    assert heard == ["There is an athlete “ben” already; choose another name."]
    assert dialog.message.text() == heard[0]
    assert dialog.message.isVisible()
    assert dialog.name.text() == "ben"
    assert len(rows(dialog)) == 2


def test_f2_renames_in_the_row(
    dialog: AthletesDialog, qtbot: QtBot, plan: PlanFile, heard: list[str]
) -> None:
    key(qtbot, _Key.Key_F2)
    typed(qtbot, "Zoe")
    qtbot.waitUntil(lambda: bool(heard))
    assert rows(dialog) == ["Ben", "Zoe (shown now)"]
    assert dialog.isVisible()
    assert dialog.list.currentIndex().row() == 1
    assert plan.current_athlete().name == "Zoe"
    assert heard == ["switched"]


def test_a_name_that_cannot_be_leaves_the_row_as_it_was(
    dialog: AthletesDialog, qtbot: QtBot, plan: PlanFile, heard: list[str]
) -> None:
    qtbot.mouseClick(dialog.renamer, Qt.MouseButton.LeftButton)
    typed(qtbot, "Ben")
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == ["There is an athlete “Ben” already; choose another name."]
    assert rows(dialog) == ["Anna (shown now)", "Ben"]
    assert plan.current_athlete().name == "Anna"


def test_a_week_is_copied_to_the_chosen_athlete(
    dialog: AthletesDialog, qtbot: QtBot, plan: PlanFile, heard: list[str]
) -> None:
    add_run(plan)
    plan.add_athlete("Cleo")
    dialog.model.read()
    dialog.list.setCurrentIndex(dialog.model.index(2, 0))
    qtbot.mouseClick(dialog.copier, Qt.MouseButton.LeftButton)
    assert dialog.asking.athletes.currentText() == "Cleo"
    dialog.asking.accept()
    assert heard == ["Copied 2026-W47 to Cleo: 0 sessions and 1 run."]
    assert not dialog.isVisible()
    assert plan.current_athlete().name == "Anna"
    assert len(run_ids(plan)) == 1
    with plan.acting_for(plan.athletes()[2].id):
        assert len(run_ids(plan)) == 1
        assert plan.undo_name() == "Copy 2026-W47 from Anna"


def test_a_week_without_anything_is_not_copied_and_the_question_stays(
    dialog: AthletesDialog, qtbot: QtBot
) -> None:
    qtbot.mouseClick(dialog.copier, Qt.MouseButton.LeftButton)
    dialog.asking.accept()
    assert dialog.asking.isVisible()
    assert dialog.asking.message.text() == "There is nothing planned in 2026-W47 to copy."
    dialog.asking.reject()
    assert dialog.isVisible()


def test_alone_nothing_can_be_copied_or_switched_to(qtbot: QtBot, tmp_path: Path) -> None:
    with new_plan(tmp_path) as plan:
        alone = AthletesDialog(Planner(plan), composition.catalogue(), MONDAY, LIGHT)
        qtbot.addWidget(alone)
        assert rows(alone) == ["First athlete (shown now)"]
        assert not alone.copier.isEnabled()
        assert not alone.switcher.isEnabled()


def test_hostile_names_are_painted_as_they_are(
    dialog: AthletesDialog, qtbot: QtBot, plan: PlanFile
) -> None:
    dialog.name.setText(HOSTILE)
    dialog.add()
    assert HOSTILE in rows(dialog)
    asking = CopyWeeksDialog(plan, composition.catalogue(), MONDAY, LIGHT)
    qtbot.addWidget(asking)
    assert HOSTILE in [asking.athletes.itemText(n) for n in range(asking.athletes.count())]
    dialog.name.setText(HOSTILE)
    dialog.add()
    assert dialog.message.textFormat() is Qt.TextFormat.PlainText


def test_markup_in_a_row_is_drawn_letter_by_letter(dialog: AthletesDialog) -> None:
    def width_of(name: str) -> int:
        dialog.name.setText(name)
        dialog.add()
        row = dialog.list.currentIndex()
        dialog.list.setCurrentIndex(dialog.model.current_index())
        image = dialog.list.viewport().grab(dialog.list.visualRect(row)).toImage()
        middle = range(image.height() // 4, image.height() * 3 // 4)
        ground = image.pixel(image.width() - 1, middle[0])
        inked = (x for x in range(image.width()) for y in middle if image.pixel(x, y) != ground)
        return max(inked)

    assert width_of("<b>x</b>") > 2 * width_of("x")


def test_the_title_names_the_athlete_once_there_are_several() -> None:
    anna, ben = Athlete("a", "Anna"), Athlete("b", "")
    assert title_for(anna, [anna]) == "RunStrength"
    assert title_for(anna, [anna, ben]) == "Anna – RunStrength"
    assert title_for(ben, [anna, ben]) == f"{UNNAMED} – RunStrength"
    marked = Athlete("c", "Zoe [*]")
    assert title_for(marked, [anna, marked]) == "Zoe [*][*] – RunStrength"


def test_everything_has_a_name(dialog: AthletesDialog, qtbot: QtBot) -> None:
    dialog.copy_week()
    asking = dialog.asking
    named = (dialog.list, dialog.name, asking.athletes, asking.weeks, asking.first.edit)
    assert all(widget.accessibleName() for widget in named)
    for button in (dialog.switcher, dialog.renamer, dialog.copier, dialog.adder):
        assert button.text().count("&") == 1
    asking.close()
