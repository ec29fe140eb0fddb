"""The self-check as it is answered: by mouse and key, kept, stopped, deleted, opened again."""

from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMessageBox, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from runstrength_desktop.domain.muscle import BodySide
from runstrength_desktop.domain.self_check import Answer, ComparedWith, SelfCheckAnswers
from runstrength_desktop.planning.self_check_store import (
    ANSWERS_FILE,
    KeptAnswers,
    SelfCheckStore,
)
from runstrength_desktop.ui.plain_label import PlainLabel
from runstrength_desktop.ui.self_check.area_card import AreaCard
from runstrength_desktop.ui.self_check.dialog import SelfCheckDialog
from runstrength_desktop.ui.self_check.question_sheet import QuestionSheet
from runstrength_desktop.ui.self_check.result_page import ResultPage
from runstrength_desktop.ui.self_check.safety_notice import SafetyNotice
from runstrength_desktop.ui.self_check.steps import Fixed
from runstrength_desktop.ui.self_check.stop_page import StopPage
from runstrength_desktop.ui.self_check.told_box import ToldBox
from runstrength_desktop.ui.self_check.trial_page import TrialPage
from tests.ui.self_check.conftest import CHECK, TODAY, WELL, Open, choose, well_but

_Key, _LEFT = Qt.Key, Qt.MouseButton.LeftButton

Page = TypeVar("Page", bound=QWidget)


def key(qtbot: QtBot, *pressed: Qt.Key) -> None:
    for one in pressed:
        focus = QApplication.focusWidget()
        assert focus is not None
        qtbot.keyClick(focus, one)


def shown(dialog: SelfCheckDialog) -> str:
    """Every text that is on the page."""
    labels = dialog.page.findChildren(PlainLabel)
    return "\n".join(label.text() for label in labels if label.isVisible())


def cards(dialog: SelfCheckDialog) -> list[str]:
    return [card.accessibleName() for card in dialog.page.findChildren(AreaCard)]


def on(dialog: SelfCheckDialog, kind: type[Page]) -> Page:
    assert isinstance(dialog.page, kind)
    return dialog.page


def finish(dialog: SelfCheckDialog) -> None:
    while dialog.place is not Fixed.RESULT:
        assert dialog.next.isEnabled()
        dialog.next.click()


def test_the_whole_way_by_mouse_ends_with_areas_and_what_speaks_for_each(
    open_dialog: Open, qtbot: QtBot, store: SelfCheckStore
) -> None:
    dialog = open_dialog()
    assert not dialog.next.isEnabled()
    for row in on(dialog, SafetyNotice).rows.values():
        choose(qtbot, row, Answer.NO)
    qtbot.mouseClick(dialog.next, _LEFT)
    assert not dialog.next.isEnabled()
    choose(qtbot, on(dialog, StopPage).row, Answer.NO)
    qtbot.mouseClick(dialog.next, _LEFT)
    assert dialog.progress.text() == "3 of 9"
    choose(qtbot, on(dialog, QuestionSheet).rows["sitting"], Answer.YES)
    choose(qtbot, on(dialog, QuestionSheet).rows["no_core"], Answer.YES)
    choose(qtbot, on(dialog, QuestionSheet).rows["no_core"], Answer.UNSURE)
    for _ in range(7):
        qtbot.mouseClick(dialog.next, _LEFT)
    on(dialog, ResultPage)
    assert cards(dialog) == ["Glutes: Long sitting", "Hamstrings: Long sitting"]
    assert "Long sitting tends to leave the glutes weaker" in shown(dialog)
    assert "S0-22, S0-02, S3-11" in shown(dialog)
    qtbot.mouseClick(dialog.closer, _LEFT)
    given = {**WELL, "sitting": Answer.YES, "no_core": Answer.UNSURE}
    assert store.read() == KeptAnswers(SelfCheckAnswers(given), TODAY, is_finished=True)


def test_the_whole_way_by_key(open_dialog: Open, qtbot: QtBot) -> None:
    dialog = open_dialog()
    for _ in CHECK.safety:
        key(qtbot, _Key.Key_Right, _Key.Key_Space, _Key.Key_Tab)
    assert on(dialog, SafetyNotice).is_complete
    assert not any(on(dialog, SafetyNotice)._given.values())
    key(qtbot, _Key.Key_Return)
    key(qtbot, _Key.Key_Right, _Key.Key_Space, _Key.Key_Return)
    key(qtbot, _Key.Key_Space, _Key.Key_Return)
    assert dialog.sheet.answers.is_yes("sitting")
    for _ in range(3):
        key(qtbot, _Key.Key_Return)
    on(dialog, TrialPage)
    qtbot.keyClicks(QApplication.focusWidget(), "20")
    key(qtbot, _Key.Key_Tab)
    qtbot.keyClicks(QApplication.focusWidget(), "27")
    key(qtbot, _Key.Key_Return, _Key.Key_Return, _Key.Key_Return)
    assert dialog.place is Fixed.RESULT
    assert "Calves: Calf raises on one leg" in cards(dialog)
    key(qtbot, _Key.Key_Return)
    assert not dialog.isVisible()


def test_a_sign_to_stop_for_stops_at_once(
    open_dialog: Open, qtbot: QtBot, store: SelfCheckStore
) -> None:
    store.keep(KeptAnswers(SelfCheckAnswers(WELL | {"sitting": Answer.YES}), TODAY))
    dialog = open_dialog()
    while dialog.place is not Fixed.STOP_SIGNS:
        dialog.go_back()
    page = on(dialog, StopPage)
    assert not page.told.isVisible()
    choose(qtbot, page.row, Answer.YES)
    assert page.told.isVisible()
    assert "Stop training for now" in shown(dialog)
    assert not dialog.next.isEnabled()
    key(qtbot, _Key.Key_Return)
    dialog.go_on()
    assert dialog.place is Fixed.STOP_SIGNS
    key(qtbot, _Key.Key_Escape)
    assert not dialog.isVisible()

    again = open_dialog()
    assert again.place is Fixed.STOP_SIGNS
    assert "Stop training for now" in shown(again)
    choose(qtbot, on(again, StopPage).row, Answer.NO)
    assert "Stop training" not in shown(again)
    assert again.next.isEnabled()


def test_a_result_is_not_shown_again_once_there_is_a_sign_to_stop_for(
    open_dialog: Open, store: SelfCheckStore
) -> None:
    store.keep(KeptAnswers(well_but("sitting", CHECK.stop_signs.id), TODAY, is_finished=True))
    dialog = open_dialog()
    assert dialog.place is Fixed.STOP_SIGNS
    assert not cards(dialog)


@pytest.mark.parametrize("key_of_question", [one.id for one in CHECK.safety])
def test_one_yes_of_four_says_whom_to_ask_first_and_leaves_the_tests_out(
    open_dialog: Open, qtbot: QtBot, key_of_question: str, store: SelfCheckStore
) -> None:
    store.keep(KeptAnswers(SelfCheckAnswers(WELL), TODAY))
    dialog = open_dialog()
    dialog.go_back()
    page = on(dialog, SafetyNotice)
    assert not page.told.isVisible()
    choose(qtbot, page.rows[key_of_question], Answer.YES)
    assert page.told.isVisible()
    assert dialog.progress.text() == "1 of 6"
    choose(qtbot, page.rows[key_of_question], Answer.NO)
    assert not page.told.isVisible()
    choose(qtbot, page.rows[key_of_question], Answer.YES)
    seen = set()
    while dialog.place is not Fixed.RESULT:
        seen.add(type(dialog.page))
        dialog.next.click()
    assert TrialPage not in seen
    (told,) = dialog.page.findChildren(ToldBox)
    assert "doctor or physiotherapist" in told.accessibleName()
    assert shown(dialog).count(CHECK.ask_first.text) == 1


def trial(dialog: SelfCheckDialog) -> TrialPage:
    while not isinstance(dialog.page, TrialPage):
        dialog.next.click()
    return dialog.page


def test_counts_are_laid_beside_what_is_typical_as_they_are_typed(
    open_dialog: Open, qtbot: QtBot, store: SelfCheckStore
) -> None:
    store.keep(KeptAnswers(SelfCheckAnswers(WELL), TODAY))
    dialog = open_dialog()
    page = trial(dialog)
    assert page.told.text() == ""
    left, right = (page.lines[side] for side in BodySide)
    qtbot.keyClicks(left, "2x0-")
    assert (left.text(), left.number) == ("20", 20)
    qtbot.keyClicks(right, "27")
    assert page.told.text().startswith("You counted left 20 and right 27.")
    assert page.told.text().endswith("The left side managed clearly fewer.")
    qtbot.keyClicks(page.age, "34")
    assert "Typical from 30 to 39 years: about 27 to 32;" in page.told.text()
    page.compared.setCurrentText("Women")
    assert "about 27;" in page.told.text()
    qtbot.keyClick(right, _Key.Key_Backspace)
    assert page.told.text().startswith("You counted left 20 and right 2.")
    right.clear()
    left.clear()
    assert page.told.text() == ""


def test_a_number_beyond_its_limits_counts_for_nothing(
    open_dialog: Open, qtbot: QtBot, store: SelfCheckStore
) -> None:
    store.keep(KeptAnswers(SelfCheckAnswers(WELL), TODAY))
    dialog = open_dialog()
    page = trial(dialog)
    limits = "Raises count up to 200, an age from 5 to 110."
    left = page.lines[BodySide.LEFT]
    qtbot.keyClicks(left, "201")
    assert page.told.text() == limits
    left.clear()
    assert page.told.text() == ""
    qtbot.keyClicks(page.age, "3")
    assert page.told.text() == limits
    qtbot.keyClicks(page.age, "0")
    assert page.told.text() == ""
    assert (dialog.sheet.answers.counts, dialog.sheet.answers.age) == ({}, 30)


def test_what_was_counted_stands_there_again(
    open_dialog: Open, qtbot: QtBot, store: SelfCheckStore
) -> None:
    answers = replace(well_but(counts={"calf_raise.left": 0, "calf_raise.right": 9}), age=70)
    store.keep(KeptAnswers(replace(answers, compared_with=ComparedWith.MEN), TODAY))
    dialog = open_dialog()
    page = on(dialog, TrialPage)
    assert [line.text() for line in page.lines.values()] == ["0", "9"]
    assert (page.age.text(), page.compared.currentText()) == ("70", "Men")
    assert "about 14;" in page.told.text()
    qtbot.mouseClick(dialog.closer, _LEFT)
    kept = store.read()
    assert kept is not None
    assert kept.answers == replace(answers, compared_with=ComparedWith.MEN)


def test_a_sign_on_one_leg_is_enough(
    open_dialog: Open, qtbot: QtBot, store: SelfCheckStore
) -> None:
    store.keep(KeptAnswers(SelfCheckAnswers(WELL), TODAY))
    dialog = open_dialog()
    trial(dialog)
    dialog.next.click()
    page = on(dialog, TrialPage)
    choose(qtbot, page.rows[BodySide.RIGHT], Answer.YES)
    choose(qtbot, page.rows[BodySide.LEFT], Answer.UNSURE)
    finish(dialog)
    assert cards(dialog) == ["Glutes: A squat on one leg", "Sides of the hip: A squat on one leg"]


def test_an_area_leads_to_its_exercises(
    open_dialog: Open, qtbot: QtBot, store: SelfCheckStore
) -> None:
    store.keep(KeptAnswers(well_but("calf"), TODAY, is_finished=True))
    dialog = open_dialog()
    card = dialog.page.findChildren(AreaCard)[0]
    with qtbot.waitSignal(dialog.muscles_wanted) as wanted:
        qtbot.mouseClick(card.button, _LEFT)
    assert wanted.args == [frozenset({"gastrocnemius", "soleus"})]
    assert not dialog.isVisible()


def test_what_feels_tight_leads_to_a_stretch(
    open_dialog: Open, qtbot: QtBot, store: SelfCheckStore
) -> None:
    store.keep(KeptAnswers(well_but("tight_front_thigh"), TODAY, is_finished=True))
    dialog = open_dialog()
    button = next(b for b in dialog.page.findChildren(type(dialog.next)) if "Front" in b.text())
    with qtbot.waitSignal(dialog.exercise_wanted) as wanted:
        qtbot.mouseClick(button, _LEFT)
    assert wanted.args == ["quad_stretch"]


def test_what_bothers_comes_with_what_to_ask(open_dialog: Open, store: SelfCheckStore) -> None:
    store.keep(KeptAnswers(well_but("knee"), TODAY, is_finished=True))
    text = shown(open_dialog())
    assert "What to ask a professional" in text
    assert "which load and which depth suit it for now?" in text
    assert "lasts longer than a week or two" in text


def test_nothing_answered_points_nowhere_and_says_so(
    open_dialog: Open, store: SelfCheckStore
) -> None:
    store.keep(KeptAnswers(SelfCheckAnswers(WELL), TODAY, is_finished=True))
    dialog = open_dialog()
    assert not cards(dialog)
    assert "Nothing here points to one area." in shown(dialog)


def test_the_earlier_result_is_there_again_and_can_be_changed(
    open_dialog: Open, qtbot: QtBot, store: SelfCheckStore
) -> None:
    store.keep(KeptAnswers(well_but("sitting"), TODAY.replace(day=2), is_finished=True))
    dialog = open_dialog()
    assert dialog.place is Fixed.RESULT
    assert "Answered on Monday 2 November 2026." in shown(dialog)
    while "sitting" not in getattr(dialog.page, "rows", {}):
        qtbot.mouseClick(dialog.back, _LEFT)
    row = on(dialog, QuestionSheet).rows["sitting"]
    assert row.buttons[Answer.YES].isChecked()
    assert row.first_stop().hasFocus()
    choose(qtbot, row, Answer.NO)
    finish(dialog)
    assert not cards(dialog)
    assert "Answered on Saturday 21 November 2026." in shown(dialog)


def test_closed_half_way_it_goes_on_where_it_was(open_dialog: Open, qtbot: QtBot) -> None:
    first = open_dialog()
    for row in on(first, SafetyNotice).rows.values():
        choose(qtbot, row, Answer.NO)
    key(qtbot, _Key.Key_Return)
    choose(qtbot, on(first, StopPage).row, Answer.NO)
    key(qtbot, _Key.Key_Return)
    choose(qtbot, on(first, QuestionSheet).rows["quick_rise"], Answer.YES)
    key(qtbot, _Key.Key_Escape)
    again = open_dialog()
    assert again.title.text() == "Your day and your week"
    assert on(again, QuestionSheet).rows["quick_rise"].buttons[Answer.YES].isChecked()


def test_deleting_asks_once_and_then_nothing_is_left(
    open_dialog: Open, qtbot: QtBot, store: SelfCheckStore, tmp_path: Path
) -> None:
    store.keep(KeptAnswers(well_but("sitting"), TODAY, is_finished=True))
    dialog = open_dialog()
    standard = QMessageBox.StandardButton
    qtbot.mouseClick(dialog.deleter, _LEFT)
    assert dialog.question is not None
    qtbot.keyClick(dialog.question.button(standard.Cancel), _Key.Key_Return)
    on(dialog, ResultPage)
    assert (tmp_path / ANSWERS_FILE).exists()
    qtbot.mouseClick(dialog.deleter, _LEFT)
    assert dialog.question is not None
    qtbot.mouseClick(dialog.question.button(standard.Yes), _LEFT)
    assert list(tmp_path.iterdir()) == []
    on(dialog, SafetyNotice)
    assert not any(one.isChecked() for one in dialog.page.findChildren(QRadioButton))
    assert dialog.message.text() == "Your answers are deleted; nothing of them is kept."
    assert not dialog.deleter.isEnabled()
    key(qtbot, _Key.Key_Escape)
    assert list(tmp_path.iterdir()) == []


def test_answers_that_cannot_be_read_are_told_left_alone_and_can_be_deleted(
    open_dialog: Open, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / ANSWERS_FILE).write_bytes(b"\x00\x01")
    dialog = open_dialog()
    assert "cannot be read" in dialog.message.text()
    for row in on(dialog, SafetyNotice).rows.values():
        choose(qtbot, row, Answer.NO)
    key(qtbot, _Key.Key_Return)
    assert dialog.place is Fixed.STOP_SIGNS
    assert "cannot be read" in dialog.message.text()
    assert (tmp_path / ANSWERS_FILE).read_bytes() == b"\x00\x01"
    qtbot.mouseClick(dialog.deleter, _LEFT)
    assert dialog.question is not None
    dialog.question.button(QMessageBox.StandardButton.Yes).click()
    assert list(tmp_path.iterdir()) == []


def test_answers_that_cannot_be_kept_are_told_when_it_is_closed(
    open_dialog: Open, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / ANSWERS_FILE).mkdir()
    dialog = open_dialog()
    choose(qtbot, next(iter(on(dialog, SafetyNotice).rows.values())), Answer.NO)
    with qtbot.waitSignal(dialog.failed) as failed:
        key(qtbot, _Key.Key_Escape)
    assert failed.args is not None
    assert "cannot be read" in failed.args[0]
    assert not dialog.isVisible()
