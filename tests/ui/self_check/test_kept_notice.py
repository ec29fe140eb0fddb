"""The notice of R30 by itself, as a first start shows it: answered, kept, shared."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from runstrength_desktop.domain.self_check import Answer, SelfCheckAnswers
from runstrength_desktop.planning.self_check_store import (
    ANSWERS_FILE,
    KeptAnswers,
    SelfCheckStore,
)
from runstrength_desktop.ui.plain_label import PlainLabel
from runstrength_desktop.ui.self_check.kept_notice import kept_notice
from runstrength_desktop.ui.self_check.safety_notice import SafetyNotice
from runstrength_desktop.ui.theme.tokens import DARK, LIGHT
from tests.ui.self_check.conftest import CHECK, TODAY, choose


@pytest.fixture
def warned() -> list[str]:
    return []


@pytest.fixture
def notice(qtbot: QtBot, store: SelfCheckStore, warned: list[str]) -> SafetyNotice:
    made = kept_notice(CHECK, store, LIGHT, lambda: TODAY, warned.append)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_each_answer_is_kept_at_once_where_the_self_check_finds_it(
    notice: SafetyNotice, qtbot: QtBot, store: SelfCheckStore, tmp_path: Path
) -> None:
    assert list(tmp_path.iterdir()) == []
    assert not notice.is_complete
    told: list[dict[str, bool]] = []
    notice.answered.connect(told.append)
    choose(qtbot, notice.rows["heart"], Answer.NO)
    choose(qtbot, notice.rows["hurt"], Answer.YES)
    assert told[-1] == {"heart": False, "hurt": True}
    assert notice.told.isVisible()
    kept = store.read()
    assert kept is not None
    assert kept.answers.given == {"heart": Answer.NO, "hurt": Answer.YES}
    assert (kept.on, kept.is_finished) == (TODAY, False)


def test_answers_of_before_are_shown_and_the_others_stay(
    qtbot: QtBot, store: SelfCheckStore
) -> None:
    before = SelfCheckAnswers({"heart": Answer.YES, "sitting": Answer.YES}, {}, 40)
    store.keep(KeptAnswers(before, TODAY.replace(day=1), is_finished=True))
    notice = kept_notice(CHECK, store, LIGHT, lambda: TODAY, print)
    qtbot.addWidget(notice)
    notice.show()
    assert notice.rows["heart"].buttons[Answer.YES].isChecked()
    assert notice.told.isVisible()
    choose(qtbot, notice.rows["heart"], Answer.NO)
    kept = store.read()
    assert kept is not None
    assert kept.answers.given == {"heart": Answer.NO, "sitting": Answer.YES}
    assert (kept.answers.age, kept.on, kept.is_finished) == (40, TODAY, True)


def test_what_cannot_be_read_is_told_and_left_alone(
    qtbot: QtBot, store: SelfCheckStore, warned: list[str], tmp_path: Path
) -> None:
    (tmp_path / ANSWERS_FILE).write_bytes(b"\x00")
    notice = kept_notice(CHECK, store, LIGHT, lambda: TODAY, warned.append)
    qtbot.addWidget(notice)
    notice.show()
    assert len(warned) == 1
    choose(qtbot, notice.rows["heart"], Answer.NO)
    assert len(warned) == 2
    assert all("cannot be read" in one for one in warned)
    assert (tmp_path / ANSWERS_FILE).read_bytes() == b"\x00"


def test_another_theme_reaches_every_word(notice: SafetyNotice) -> None:
    notice.apply_palette(DARK)
    labels = notice.findChildren(PlainLabel)
    colours = {label.palette().color(label.foregroundRole()).name() for label in labels}
    assert colours == {DARK.text, DARK.text_muted, DARK.on_caution_soft}
