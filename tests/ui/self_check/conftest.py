from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from runstrength_desktop import composition
from runstrength_desktop.domain.self_check import Answer, SelfCheckAnswers
from runstrength_desktop.planning.self_check_store import SelfCheckStore
from runstrength_desktop.ui.self_check.answer_row import AnswerRow
from runstrength_desktop.ui.self_check.dialog import SelfCheckDialog
from runstrength_desktop.ui.theme.tokens import LIGHT

TODAY = date(2026, 11, 21)
CHECK = composition.self_check()
WELL = {one.id: Answer.NO for one in CHECK.safety} | {CHECK.stop_signs.id: Answer.NO}

Open = Callable[[], SelfCheckDialog]


def well_but(*yes: str, counts: dict[str, int] | None = None) -> SelfCheckAnswers:
    """Nothing to worry about, and a yes to these."""
    return SelfCheckAnswers({**WELL, **dict.fromkeys(yes, Answer.YES)}, counts or {})


def choose(qtbot: QtBot, row: AnswerRow, answer: Answer) -> None:
    """Click one of the choices."""
    button = row.buttons[answer]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert button.isChecked()


@pytest.fixture
def store(tmp_path: Path) -> SelfCheckStore:
    return SelfCheckStore(tmp_path, "anna")


@pytest.fixture
def open_dialog(qtbot: QtBot, store: SelfCheckStore) -> Open:
    def made() -> SelfCheckDialog:
        body_map = composition.body_map()
        dialog = SelfCheckDialog(CHECK, store, body_map, LIGHT, today=lambda: TODAY)
        qtbot.addWidget(dialog)
        dialog.show()
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isActiveWindow)
        return dialog

    return made
