from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from runstrength_desktop.ui.theme.tokens import DARK, LIGHT
from runstrength_desktop.ui.views.view_switch import PlanView, ViewSwitch


@pytest.fixture
def switch(qtbot: QtBot) -> Iterator[ViewSwitch]:
    switch = ViewSwitch(LIGHT)
    qtbot.addWidget(switch)
    switch.show()
    qtbot.waitExposed(switch)
    yield switch
    switch.close()


def buttons(switch: ViewSwitch) -> list[QToolButton]:
    return switch.findChildren(QToolButton)


def test_a_click_chooses_a_view_once(qtbot: QtBot, switch: ViewSwitch) -> None:
    told: list[str] = []
    switch.view_chosen.connect(told.append)
    for number in (1, 1, 3, 2, 0):
        qtbot.mouseClick(buttons(switch)[number], Qt.MouseButton.LeftButton)
    assert told == ["block", "agenda", "month", "week"]


def test_arrows_choose_too(qtbot: QtBot, switch: ViewSwitch) -> None:
    told: list[str] = []
    switch.view_chosen.connect(told.append)
    buttons(switch)[0].setFocus()
    qtbot.keyClick(buttons(switch)[0], Qt.Key.Key_Right)
    assert told == [PlanView.BLOCK]


def test_showing_a_view_says_nothing(qtbot: QtBot, switch: ViewSwitch) -> None:
    with qtbot.assertNotEmitted(switch.view_chosen):
        switch.show_view(PlanView.MONTH)
    assert [button.isChecked() for button in buttons(switch)] == [False, False, True, False]


def test_every_part_has_a_name_and_room_for_its_word(switch: ViewSwitch) -> None:
    assert switch.accessibleName()
    for button in buttons(switch):
        assert button.accessibleName().startswith(button.text())
        assert button.width() >= button.fontMetrics().horizontalAdvance(button.text())


def test_another_theme_paints_anew(switch: ViewSwitch) -> None:
    light = switch.grab().toImage()
    switch.apply_palette(DARK)
    assert switch.grab().toImage() != light
