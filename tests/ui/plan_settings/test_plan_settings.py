"""The plan settings: shown with their sources, kept together or not at all."""

import copy
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QPushButton,
    QRadioButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from runstrength_desktop.coaching.planning_mode import PlanningMode
from runstrength_desktop.coaching.spacing import Hours, Pair, SpacingLimits
from runstrength_desktop.coaching.verdicts import CoachSettings
from runstrength_desktop.planning.sources_file import load_sources
from runstrength_desktop.ui.plain_label import PlainLabel
from runstrength_desktop.ui.plan_settings.dialog import PlanSettingsDialog
from runstrength_desktop.ui.settings import (
    Settings,
    coach_settings,
    read_settings,
    write_settings,
)
from runstrength_desktop.ui.theme.tokens import DARK, LIGHT
from tests.db.shipped import FOLDER

Opened = Callable[[Settings], PlanSettingsDialog]
RACE, JUMPS = Pair.STRENGTH_THEN_RACE, Pair.JUMPS_THEN_JUMPS
RULES = {key: source.text for key, source in load_sources(FOLDER).items()}


@pytest.fixture
def opened(qtbot: QtBot) -> Opened:
    def open_dialog(settings: Settings) -> PlanSettingsDialog:
        dialog = PlanSettingsDialog(settings, RULES, LIGHT)
        qtbot.addWidget(dialog)
        dialog.show()
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isActiveWindow)
        return dialog

    return open_dialog


def texts(dialog: PlanSettingsDialog) -> set[str]:
    return {label.text() for label in dialog.findChildren(PlainLabel)}


def test_it_opens_with_what_was_chosen(opened: Opened) -> None:
    dialog = opened(
        Settings(planning_mode="B", spacing={RACE.value: [90, 60, 30]}, first_weekday=6, units="lb")
    )
    assert dialog.mode.mode() is PlanningMode.FREE_DAYS
    assert dialog.spacing.hours()[RACE] == Hours(90, 60, 30)
    assert dialog.spacing.hours()[JUMPS] == SpacingLimits().jumps_then_jumps
    assert dialog.week.first_day.currentText() == "Sunday"
    assert dialog.week.units["lb"].isChecked()


def test_every_choice_shows_its_rule_and_what_it_says(opened: Opened) -> None:
    said = texts(opened(Settings()))
    for rule in ("R07", "R08", "R12", "R14", "R15"):
        assert f"{rule}: {RULES[rule]}" in said
    assert {pair.rule for pair in Pair} <= said


def test_without_sources_the_rules_are_still_named(qtbot: QtBot) -> None:
    dialog = PlanSettingsDialog(Settings(), {}, LIGHT)
    qtbot.addWidget(dialog)
    assert "R14" in texts(dialog)


def test_saving_keeps_all_of_it_and_says_so_once(
    opened: Opened, qtbot: QtBot, tmp_path: Path
) -> None:
    settings = Settings(theme="dark")
    dialog = opened(settings)
    said: list[bool] = []
    dialog.settings_changed.connect(lambda: said.append(True))
    dialog.mode.buttons[PlanningMode.EASY_DAYS].click()
    dialog.spacing.rows[RACE].boxes[1].setValue(60.5)
    dialog.week.first_day.setCurrentIndex(5)
    dialog.week.level.setCurrentIndex(3)
    dialog.week.units["lb"].click()
    qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    assert said == [True]
    assert not dialog.isVisible()
    write_settings(tmp_path / "s.json", settings)
    assert read_settings(tmp_path / "s.json") == Settings(
        theme="dark",
        planning_mode="C",
        spacing={"strength_then_race": [96, 60.5, 48]},
        first_weekday=5,
        units="lb",
        coach_level=4,
    )
    limits = SpacingLimits(strength_then_race=Hours(96, 60.5, 48))
    assert coach_settings(settings) == CoachSettings(limits, PlanningMode.EASY_DAYS, 4)


def test_cancel_and_escape_change_nothing(opened: Opened, qtbot: QtBot) -> None:
    for leave in (lambda d: d.reject(), lambda d: qtbot.keyClick(d, Qt.Key.Key_Escape)):
        settings = Settings()
        before, dialog = copy.deepcopy(settings), opened(settings)
        with qtbot.assertNotEmitted(dialog.settings_changed):
            dialog.mode.buttons[PlanningMode.EASY_DAYS].click()
            dialog.spacing.rows[RACE].boxes[1].setValue(60)
            leave(dialog)
        assert settings == before
        assert not dialog.isVisible()


def test_hours_in_the_wrong_order_are_one_sentence_and_cannot_be_saved(opened: Opened) -> None:
    settings = Settings()
    dialog = opened(settings)
    assert not dialog.message.isVisible()
    dialog.spacing.rows[RACE].boxes[2].setValue(80)
    sentence = dialog.message.text()
    assert sentence.startswith("Heavy legs before a race: the best gap cannot be shorter")
    assert sentence.count(".") == 1
    assert dialog.message.isVisible()
    assert dialog.message.accessibleName() == sentence
    assert dialog.spacing.rows[RACE].boxes[0].accessibleDescription() == sentence
    assert not dialog.save.isEnabled()
    dialog.accept()
    assert dialog.isVisible()
    assert settings == Settings()
    dialog.spacing.rows[RACE].boxes[2].setValue(48)
    assert not dialog.message.isVisible()
    assert dialog.save.isEnabled()


def test_typing_enter_on_a_wrong_order_saves_nothing(opened: Opened, qtbot: QtBot) -> None:
    settings = Settings()
    dialog = opened(settings)
    box = dialog.spacing.rows[JUMPS].boxes[0]
    box.setFocus()
    box.selectAll()
    qtbot.keyClicks(box, "4")
    assert not dialog.message.isVisible(), "a number half typed is no mistake"
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert dialog.message.isVisible()
    assert settings == Settings()


def test_what_is_still_being_typed_is_saved_too(opened: Opened, qtbot: QtBot) -> None:
    settings = Settings()
    dialog = opened(settings)
    box = dialog.spacing.rows[JUMPS].boxes[0]
    box.setFocus()
    box.selectAll()
    qtbot.keyClicks(box, "80")
    dialog.accept()
    assert settings.spacing == {"jumps_then_jumps": [80, 48, 24]}


@pytest.mark.parametrize(
    ("typed", "hours"),
    [("96", 96), ("97", 9), ("500", 50), ("-3", 72), ("abc", 72), ("72.256", 72.25)],
)
def test_keys_that_lead_out_of_0_to_96_hours_are_refused(
    opened: Opened, qtbot: QtBot, typed: str, hours: float
) -> None:
    dialog = opened(Settings())
    box = dialog.spacing.rows[JUMPS].boxes[0]
    box.setFocus()
    box.selectAll()
    qtbot.keyClicks(box, typed)
    qtbot.keyClick(box, Qt.Key.Key_Tab)
    assert box.value() == hours


def test_as_recommended_brings_a_row_back(opened: Opened, qtbot: QtBot) -> None:
    dialog = opened(Settings(spacing={RACE.value: [90, 60, 30], JUMPS.value: [60, 50, 40]}))
    row = dialog.spacing.rows[RACE]
    assert row.reset.isEnabled()
    assert not dialog.spacing.rows[Pair.SAME_MUSCLES].reset.isEnabled()
    qtbot.mouseClick(row.reset, Qt.MouseButton.LeftButton)
    assert row.hours() == SpacingLimits().strength_then_race
    assert not row.reset.isEnabled()
    assert dialog.isVisible()
    assert dialog.spacing.hours()[JUMPS] == Hours(60, 50, 40)


def test_nonsense_in_the_settings_opens_as_recommended(opened: Opened) -> None:
    dialog = opened(Settings(planning_mode="X", spacing={RACE.value: [1, 2, 3]}))
    assert dialog.mode.mode() is PlanningMode.HARD_DAYS
    assert dialog.spacing.problem() == ""


def test_everything_has_a_name_that_tells_it_from_the_others(opened: Opened) -> None:
    dialog = opened(Settings())
    kinds = (QAbstractSpinBox, QComboBox, QRadioButton)
    named: list[QWidget] = [*(w for kind in kinds for w in dialog.findChildren(kind))]
    names = [widget.accessibleName() for widget in named]
    names += [row.reset.accessibleName() for row in dialog.spacing.rows.values()]
    assert all(names)
    assert len(names) == len(set(names))
    assert "Heavy legs before a race, caution below" in names


def test_every_control_is_reached_by_tab(opened: Opened, qtbot: QtBot) -> None:
    dialog = opened(Settings())
    reached: list[QWidget] = []
    for _ in range(60):
        qtbot.keyClick(QApplication.focusWidget() or dialog, Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        reached += [focused] if focused is not None and focused not in reached else []
    boxes = [box for row in dialog.spacing.rows.values() for box in row.boxes]
    wanted = [*boxes, dialog.week.first_day, dialog.week.level, dialog.save]
    assert [box for box in reached if box in boxes] == boxes
    assert {id(one) for one in wanted} <= {id(one) for one in reached}


def test_a_passing_wheel_changes_nothing(opened: Opened) -> None:
    dialog = opened(Settings())
    dialog.save.setFocus()
    for widget in (dialog.spacing.rows[RACE].boxes[1], dialog.week.first_day):
        nowhere = QPointF(5, 5)
        turn = QWheelEvent(
            nowhere, nowhere, QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(widget, turn)
    assert dialog.spacing.hours()[RACE] == SpacingLimits().strength_then_race
    assert dialog.week.first_day.currentIndex() == 0


def test_nothing_is_cut_off_at_its_first_size(opened: Opened) -> None:
    dialog = opened(Settings())
    for button in dialog.findChildren(QPushButton):
        assert button.width() >= button.minimumSizeHint().width()
    for row in dialog.spacing.rows.values():
        for box in row.boxes:
            assert box.width() >= box.minimumSizeHint().width()


def test_it_opens_in_the_dark_too(qtbot: QtBot) -> None:
    dialog = PlanSettingsDialog(Settings(), RULES, DARK)
    qtbot.addWidget(dialog)
    colour = dialog.message.palette().windowText().color().name()
    assert colour == DARK.error
