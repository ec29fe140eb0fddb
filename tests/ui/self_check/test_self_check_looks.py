"""Every page of the self-check: words that may be said, names for all, nothing cut off."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from runstrength_desktop.domain.self_check import Answer, SelfCheckAnswers
from runstrength_desktop.planning.self_check_store import KeptAnswers, SelfCheckStore
from runstrength_desktop.ui import self_check
from runstrength_desktop.ui.plain_label import PlainLabel
from runstrength_desktop.ui.self_check.dialog import SelfCheckDialog
from runstrength_desktop.ui.self_check.steps import Fixed
from runstrength_desktop.ui.self_check.texts import Sentence
from tests.planning.self_check_words import is_forbidden
from tests.spoken_texts import spoken_in
from tests.ui.self_check.conftest import CHECK, TODAY, WELL, Open

QUESTIONS = [question.id for page in CHECK.pages for question in page.questions]
BOTHERS = {"knee", "low_back", "shin", "calf"}
ALL_YES = SelfCheckAnswers(
    {**WELL, **dict.fromkeys(QUESTIONS, Answer.YES), CHECK.safety[0].id: Answer.YES}, age=17
)
ALL_TESTS = SelfCheckAnswers(
    {**WELL, **dict.fromkeys(set(QUESTIONS) - BOTHERS, Answer.YES), "donkey_kick.left": Answer.YES},
    {"calf_raise.left": 7, "calf_raise.right": 30},
    34,
)
SMALL, LARGE = (540, 400), (720, 560)
FIELDS = (QAbstractButton, QComboBox, QLineEdit)


def each_page(dialog: SelfCheckDialog) -> Iterator[QWidget]:
    """From the result back to the first."""
    yield dialog.page
    while dialog.place is not Fixed.SAFETY:
        dialog.back.click()
        yield dialog.page


@pytest.fixture(params=[ALL_YES, ALL_TESTS], ids=["every yes", "every test"])
def full(
    request: pytest.FixtureRequest, open_dialog: Open, store: SelfCheckStore
) -> SelfCheckDialog:
    """Opened at a result with a great deal on it."""
    store.keep(KeptAnswers(request.param, TODAY, is_finished=True))
    return open_dialog()


def test_no_word_of_the_window_promises_or_names_a_condition() -> None:
    modules = [*Path(self_check.__path__[0]).glob("*.py")]
    texts = [text for path in modules for text in spoken_in(path)]
    assert len(texts) > 50
    assert not [text for text in texts if is_forbidden(text)]


def test_no_sentence_on_any_page_promises_or_names_a_condition(full: SelfCheckDialog) -> None:
    for page in each_page(full):
        texts = [label.text() for label in page.findChildren(PlainLabel)]
        assert texts
        assert not [text for text in (*texts, full.title.text()) if is_forbidden(text)]


def test_everything_that_can_be_pressed_has_a_name_and_a_place_in_the_order(
    full: SelfCheckDialog,
) -> None:
    for page in each_page(full):
        fields = [one for kind in FIELDS for one in page.findChildren(kind)]
        names = [one.accessibleName() for one in fields]
        assert all(names)
        assert len(set(names)) == len(names)
        assert page.findChildren(QLineEdit) == [] or page.findChildren(QLineEdit)[0].hasFocus()


@pytest.mark.parametrize("size", [SMALL, LARGE])
def test_no_sentence_is_cut_off_and_nothing_stands_out(
    full: SelfCheckDialog, size: tuple[int, int], qtbot: QtBot
) -> None:
    full.resize(*size)
    for page in each_page(full):
        qtbot.wait(1)
        room = full.area.viewport().rect()
        assert page.width() <= room.width()
        for one in page.findChildren(QWidget):
            if one.isVisible() and not one.isWindow():
                right = one.mapTo(page, one.rect().topRight()).x()
                assert right < page.width(), one.accessibleName()
        for label in page.findChildren(Sentence):
            if label.isVisible() and label.wordWrap():
                assert label.height() >= label.heightForWidth(label.width()), label.text()
            elif label.isVisible():
                assert label.width() >= label.sizeHint().width(), label.text()
