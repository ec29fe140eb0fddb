"""The self-check in the assembled window: opened by key, kept for each athlete, leading on."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from runstrength_desktop.domain.self_check import Answer, SelfCheckAnswers
from runstrength_desktop.planning.self_check_store import ANSWERS_FILE, KeptAnswers
from runstrength_desktop.ui.self_check.area_card import AreaCard
from runstrength_desktop.ui.self_check.dialog import SelfCheckDialog
from runstrength_desktop.ui.self_check.result_page import ResultPage
from runstrength_desktop.ui.self_check.safety_notice import SafetyNotice
from runstrength_desktop.ui.window.main_window import MainWindow

_CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def keep(window: MainWindow, *yes: str) -> None:
    """A finished self-check of the athlete that is shown."""
    check = window.rooms.self_check()
    well = {one.id: Answer.NO for one in check.safety} | {check.stop_signs.id: Answer.NO}
    answers = SelfCheckAnswers({**well, **dict.fromkeys(yes, Answer.YES)})
    store = window.rooms.self_check_store(window.planner.store.current_athlete().id)
    store.keep(KeptAnswers(answers, window.rooms.today(), is_finished=True))


def opened(window: MainWindow) -> SelfCheckDialog:
    window.actions_by_name["self_check"].trigger()
    return window.findChildren(SelfCheckDialog)[-1]


def test_it_stands_in_the_coachs_menu_and_opens_by_key(window: MainWindow, qtbot: QtBot) -> None:
    menus = window.menuBar().findChildren(QMenu)
    coach = next(menu for menu in menus if menu.title() == "&Coach")
    assert window.actions_by_name["self_check"] in coach.actions()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_K, _CTRL_SHIFT)
    (dialog,) = window.findChildren(SelfCheckDialog)
    assert dialog.isVisible()
    assert dialog.isModal()
    assert isinstance(dialog.page, SafetyNotice)
    dialog.reject()
    qtbot.waitUntil(lambda: not window.findChildren(SelfCheckDialog))


def test_an_area_is_shown_on_the_map_and_in_the_list_even_when_both_were_away(
    window: MainWindow, qtbot: QtBot
) -> None:
    keep(window, "sitting")
    window.shelf.show_templates()
    window.actions_by_name["fold_left"].trigger()
    assert not window.muscle_map.isVisible()
    dialog = opened(window)
    card = dialog.page.findChildren(AreaCard)[0]
    qtbot.mouseClick(card.button, Qt.MouseButton.LeftButton)
    assert window.muscle_map.isVisible()
    assert window.actions_by_name["fold_left"].isChecked()
    assert window.muscle_map._map.look.chosen == {"gluteus_maximus"}
    assert window.catalogue.filters.muscles == {"gluteus_maximus"}
    assert window.catalogue.isVisible()
    assert window.catalogue.current_exercise() == "hip_thrust"


def test_a_stretch_opens_its_page(window: MainWindow, qtbot: QtBot) -> None:
    keep(window, "tight_front_thigh")
    dialog = opened(window)
    dialog.exercise_wanted.emit("quad_stretch")
    assert window.catalogue.is_page_open
    assert window.catalogue.current_exercise() == "quad_stretch"
    dialog.reject()


def test_each_athlete_has_answers_of_their_own_beside_the_plan_and_not_in_it(
    window: MainWindow, tmp_path: Path
) -> None:
    keep(window, "sitting")
    first = window.planner.store.current_athlete()
    other = window.planner.store.add_athlete("Ben")
    window.planner.use_athlete(other.id)
    ben = opened(window)
    assert isinstance(ben.page, SafetyNotice)
    ben.reject()
    window.planner.use_athlete(first.id)
    again = opened(window)
    assert isinstance(again.page, ResultPage)
    again.reject()
    assert (tmp_path / ANSWERS_FILE).exists()
    assert window.planner.undo_name == "Add example week"


def test_the_notice_for_a_first_start_keeps_its_answers_for_the_self_check(
    window: MainWindow, qtbot: QtBot
) -> None:
    notice = window.coach.safety_notice()
    qtbot.addWidget(notice)
    notice.show()
    qtbot.mouseClick(notice.rows["hurt"].buttons[Answer.YES], Qt.MouseButton.LeftButton)
    dialog = opened(window)
    assert isinstance(dialog.page, SafetyNotice)
    assert dialog.page.rows["hurt"].buttons[Answer.YES].isChecked()
    assert dialog.page.told.isVisible()
    dialog.reject()
