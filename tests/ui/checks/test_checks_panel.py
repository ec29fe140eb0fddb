"""The drawer of checks: groups, what is behind a figure, mends shown first and done as one step."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from runstrength_desktop import composition
from runstrength_desktop.coaching.check import CheckStatus, Scope
from runstrength_desktop.domain.place import Place
from runstrength_desktop.planning import changes
from runstrength_desktop.planning.planner import Planner
from runstrength_desktop.ui.checks.check_detail import CheckDetail
from runstrength_desktop.ui.checks.check_row import CheckRow
from runstrength_desktop.ui.checks.links import Link
from runstrength_desktop.ui.checks.mend_button import MendButton
from runstrength_desktop.ui.checks.panel import ChecksPanel
from runstrength_desktop.ui.checks.week_checks import WeekChecks
from runstrength_desktop.ui.plain_label import PlainLabel
from runstrength_desktop.ui.theme.tokens import DARK
from tests.ui.checks.conftest import HOSTILE, MONDAY, plan_week, poor_week


@pytest.fixture
def poor(planner: Planner, panel: ChecksPanel) -> ChecksPanel:
    plan_week(planner, poor_week())
    panel.open()
    return panel


def labels(widget: QWidget) -> list[str]:
    return [one.text() for one in widget.findChildren(PlainLabel) if not one.isHidden()]


def opened(qtbot: QtBot, panel: ChecksPanel, check_id: str) -> CheckDetail:
    panel.open(check_id)
    qtbot.waitUntil(lambda: not panel.is_busy)
    detail = panel.list.detail
    assert detail is not None
    assert detail.check.id == check_id
    return detail


def mends(qtbot: QtBot, panel: ChecksPanel, check_id: str) -> list[MendButton]:
    buttons = opened(qtbot, panel, check_id).mends
    qtbot.waitUntil(lambda: all(button.isVisible() for button in buttons))
    return buttons


def row(panel: ChecksPanel, check_id: str) -> CheckRow:
    return next(one for one in panel.list.rows if one.check.id == check_id)


def drawn(row: CheckRow) -> bytes:
    image = row.grab().toImage()
    return bytes(image.constBits())


# What is listed


def test_the_worst_stand_first_in_groups_that_say_how_many(poor: ChecksPanel) -> None:
    of_week = [one for one in poor.list.rows if one.check.scope is not Scope.BLOCK]
    told = [one.check.status.is_told for one in of_week]
    assert told == sorted(told, reverse=True)
    heads = [text for text in labels(poor.list) if text.endswith(")")]
    assert heads[0] == f"To look at ({sum(told)})"
    assert [head.split(" (")[0] for head in heads[1:]] == ["Fine", "Not enough to say"]
    tops = [one.y() for one in poor.list.rows]
    assert tops == sorted(tops)
    assert f"{sum(told)} things to look at" in labels(poor)[1]


def test_a_caution_stands_before_a_notice(poor: ChecksPanel) -> None:
    core, calf = row(poor, "core").check, row(poor, "calf").check
    poor.list.show_checks((core, replace(calf, status=CheckStatus.WARN)))
    assert [one.check.id for one in poor.list.rows] == ["calf", "core"]


def test_nothing_is_nagged_about_in_the_example_week(planner: Planner, panel: ChecksPanel) -> None:
    plan_week(planner, composition.example_week(MONDAY))
    panel.open()
    assert "Nothing to look at" in labels(panel)[1]
    assert not any(text.startswith("To look at") for text in labels(panel.list))
    assert {one.check.status for one in panel.list.rows} == {CheckStatus.OK, CheckStatus.UNKNOWN}


def test_an_empty_week_invites_in_one_sentence(panel: ChecksPanel) -> None:
    panel.open()
    assert panel.list.rows == ()
    (invitation,) = (text for text in labels(panel) if text.startswith("Nothing is planned"))
    assert invitation.count(".") == 1
    assert panel.close_button.hasFocus()


def test_a_row_says_all_of_it_to_a_screen_reader(poor: ChecksPanel) -> None:
    reader = QAccessible.queryAccessibleInterface(row(poor, "core"))
    said = reader.text(QAccessible.Text.Name)
    assert said == "Core, 0 sets, Notice: The core has no whole set this week."
    assert reader.role() == QAccessible.Role.Button
    assert reader.text(QAccessible.Text.Description)


def test_signs_differ_in_shape(poor: ChecksPanel) -> None:
    one = row(poor, "core")
    shapes = set()
    for status in CheckStatus:
        one.show_check(replace(one.check, status=status))
        image = one.grab().toImage()
        ground = image.pixel(8, 4)
        box = [(x, y) for y in range(6, 30) for x in range(11, 27)]
        shapes.add(bytes(image.pixel(x, y) != ground for x, y in box))
    assert len(shapes) == len(CheckStatus)


def test_a_hostile_title_is_drawn_letter_by_letter(poor: ChecksPanel) -> None:
    one = row(poor, "run_spacing")
    assert HOSTILE in one.check.reason
    assert HOSTILE in one.accessibleName()
    literal = drawn(one)
    one.show_check(replace(one.check, reason=one.check.reason.replace(HOSTILE, "Legs & ")))
    assert drawn(one) != literal


def test_no_text_of_the_panel_is_read_as_markup(qtbot: QtBot, poor: ChecksPanel) -> None:
    buttons = mends(qtbot, poor, "run_spacing")
    assert any(HOSTILE in button.accessibleName() for button in buttons)
    formats = {one.textFormat() for one in poor.findChildren(PlainLabel)}
    assert formats == {Qt.TextFormat.PlainText}
    assert all(not one.toolTip() for one in poor.findChildren(QWidget))


# What is behind a figure


def test_enter_opens_formula_sources_and_mends_and_closes_them(
    qtbot: QtBot, poor: ChecksPanel
) -> None:
    one = row(poor, "hamstring_quad")
    one.setFocus()
    qtbot.keyClick(one, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not poor.is_busy)
    detail = poor.list.detail
    assert detail is not None
    told = " ".join(labels(detail))
    assert one.check.formula in told
    assert "What suits: 0.6 to 1.5." in told
    for source in one.check.sources:
        assert f"{source}: " in told
    assert 1 <= len(detail.mends) <= 3
    qtbot.keyClick(one, Qt.Key.Key_Return)
    assert poor.list.detail is None
    assert not one.is_open


def test_only_one_is_open(qtbot: QtBot, poor: ChecksPanel) -> None:
    opened(qtbot, poor, "core")
    opened(qtbot, poor, "calf")
    assert [one.check.id for one in poor.list.rows if one.is_open] == ["calf"]
    shown = [one for one in poor.findChildren(CheckDetail) if not one.isHidden()]
    assert shown == [poor.list.detail]


def test_what_fits_needs_no_help(qtbot: QtBot, poor: ChecksPanel) -> None:
    detail = opened(qtbot, poor, "posterior_share")
    assert detail.mends == []
    assert "What would help" not in labels(detail)


def test_where_nothing_helps_it_is_said(
    qtbot: QtBot, poor: ChecksPanel, checks: WeekChecks
) -> None:
    checks.offer(lambda: ())
    detail = opened(qtbot, poor, "core")
    assert detail.mends == []
    assert any(text.startswith("No single step helps") for text in labels(detail))


def test_muscles_and_exercises_are_links(qtbot: QtBot, poor: ChecksPanel) -> None:
    detail = opened(qtbot, poor, "core")
    links = {link.words: link for link in detail.findChildren(Link)}
    with qtbot.waitSignal(poor.muscle_wanted) as muscle:
        qtbot.keyClick(links["Rectus abdominis"], Qt.Key.Key_Return)
    assert muscle.args == ["rectus_abdominis"]
    exercise_id = detail.mends[0].mend.step.exercise_id
    name = composition.catalogue().by_id[exercise_id].name
    with qtbot.waitSignal(poor.exercise_wanted) as exercise:
        qtbot.mouseClick(links[name], Qt.MouseButton.LeftButton)
    assert exercise.args == [exercise_id]


def test_what_was_left_before_its_mends_were_found_stays_left(
    qtbot: QtBot, poor: ChecksPanel
) -> None:
    poor.list.open_first("core")
    poor.list.open_first("calf")
    qtbot.waitUntil(lambda: poor._background.wait(0) and not poor.is_busy)
    detail = poor.list.detail
    assert detail is not None
    assert {button.mend.check_id for button in detail.mends} == {"calf"}


# Mends


def test_a_mend_in_focus_is_shown_before_it_is_done(
    qtbot: QtBot, planner: Planner, poor: ChecksPanel
) -> None:
    button = mends(qtbot, poor, "core")[0]
    before = planner.week(MONDAY)
    with qtbot.waitSignal(poor.preview_changed) as shown:
        button.setFocus()
    (preview,) = shown.args[0]
    added = {item.exercise_id for item in preview.items()}
    assert button.mend.step.exercise_id in added
    assert planner.week(MONDAY) == before
    with qtbot.waitSignal(poor.preview_changed) as over:
        poor.list.take_keyboard()
    assert over.args == [None]


def test_the_mouse_shows_a_mend_too(qtbot: QtBot, poor: ChecksPanel) -> None:
    button = mends(qtbot, poor, "core")[0]
    heard: list[object] = []
    poor.preview_changed.connect(heard.append)
    QTest.mouseMove(button.window().windowHandle(), _middle(button))
    qtbot.waitUntil(lambda: len(heard) == 1)
    assert heard[0] is not None
    QTest.mouseMove(button.window().windowHandle(), QPoint(5, 5))
    qtbot.waitUntil(lambda: heard[-1] is None)


def test_a_pressed_mend_is_one_step_and_one_undo_takes_it_back(
    qtbot: QtBot, planner: Planner, poor: ChecksPanel, checks: WeekChecks
) -> None:
    button = mends(qtbot, poor, "core")[0]
    sentence, step = button.mend.sentence, button.mend.step.sentence
    before = planner.week(MONDAY)
    button.setFocus()
    with qtbot.waitSignals([poor.said, checks.checked]):
        qtbot.keyClick(button, Qt.Key.Key_Space)
    assert planner.undo_name == step
    core = row(poor, "core")
    assert core.check.status is CheckStatus.OK
    assert core.check.value == button.mend.value_after
    assert core.is_open
    assert core.hasFocus()
    assert sentence.startswith(step)
    planner.undo()
    assert planner.week(MONDAY) == before


def test_a_mend_of_what_is_gone_fails_in_one_sentence(
    qtbot: QtBot, planner: Planner, poor: ChecksPanel
) -> None:
    button = mends(qtbot, poor, "run_spacing")[0]
    planner.make(changes.remove_session("legs", MONDAY))
    name = planner.undo_name
    with qtbot.waitSignal(poor.failed) as failed:
        button.click()
    assert failed.args == ["That is no longer in the plan."]
    assert planner.undo_name == name


def test_a_change_elsewhere_ends_the_preview(
    qtbot: QtBot, planner: Planner, poor: ChecksPanel
) -> None:
    mends(qtbot, poor, "core")[0].setFocus()
    with qtbot.waitSignal(poor.preview_changed) as heard:
        planner.make(changes.add_session("More", _tuesday()))
    assert heard.args == [None]


def test_closing_ends_the_preview(qtbot: QtBot, poor: ChecksPanel) -> None:
    mends(qtbot, poor, "core")[0].setFocus()
    with qtbot.waitSignals([poor.preview_changed, poor.closed]):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert poor.isHidden()


# Keyboard and place


def test_arrows_walk_the_rows_and_tab_goes_on_to_the_mends(qtbot: QtBot, poor: ChecksPanel) -> None:
    rows = poor.list.rows
    rows[0].setFocus()
    for _ in range(3):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    assert rows[3].hasFocus()
    qtbot.keyClick(rows[3], Qt.Key.Key_Up)
    assert rows[2].hasFocus()
    qtbot.keyClick(rows[2], Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not poor.is_busy)
    detail = poor.list.detail
    assert detail is not None
    qtbot.waitUntil(lambda: all(button.isVisible() for button in detail.mends))
    for button in detail.mends:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert button.hasFocus()


def test_the_ends_of_the_list_hold(qtbot: QtBot, poor: ChecksPanel) -> None:
    for one, key in ((poor.list.rows[0], Qt.Key.Key_Up), (poor.list.rows[-1], Qt.Key.Key_Down)):
        one.setFocus()
        qtbot.keyClick(one, key)
        assert one.hasFocus()


def test_the_keyboard_stays_elsewhere_when_the_plan_changes(
    qtbot: QtBot, planner: Planner, poor: ChecksPanel, checks: WeekChecks, room: QWidget
) -> None:
    mends(qtbot, poor, "core")
    room.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    room.setFocus()
    with qtbot.waitSignal(checks.checked):
        planner.make(changes.add_session("More", _tuesday()))
    assert room.hasFocus()


def test_it_stands_over_the_right_of_the_week_and_follows_it(
    room: QWidget, poor: ChecksPanel
) -> None:
    views = room.findChild(QWidget, "views")
    assert views is not None
    for width in (1016, 700, 320):
        views.resize(width, 500)
        assert views.geometry().contains(poor.geometry())
        assert poor.geometry().right() == views.geometry().right()


@pytest.mark.parametrize("width", [1016, 320])
def test_no_row_is_cut_off(qtbot: QtBot, room: QWidget, poor: ChecksPanel, width: int) -> None:
    views = room.findChild(QWidget, "views")
    assert views is not None
    views.resize(width, 500)
    opened(qtbot, poor, "run_spacing")
    QApplication.processEvents()
    for one in poor.list.rows:
        assert one.height() >= one.heightForWidth(one.width())
        assert one.width() <= poor.area.viewport().width()


def test_another_week_is_shown_from_its_own_days(
    qtbot: QtBot, poor: ChecksPanel, checks: WeekChecks
) -> None:
    with qtbot.waitSignal(checks.checked):
        checks.show_week(MONDAY + timedelta(7))
    assert poor.list.rows == ()
    assert labels(poor)[1] == "23–29 November 2026"


def test_the_other_palette_repaints_it(poor: ChecksPanel) -> None:
    light = poor.grab().toImage()
    poor.apply_palette(DARK)
    dark = poor.grab().toImage()
    assert dark.pixelColor(40, dark.height() - 3).name() == DARK.window
    assert dark != light


def test_while_it_is_hidden_nothing_is_laid_out(
    qtbot: QtBot, planner: Planner, panel: ChecksPanel, checks: WeekChecks
) -> None:
    with qtbot.waitSignal(checks.checked):
        plan_week(planner, poor_week())
    assert panel.list.rows == ()
    panel.open("core")
    assert row(panel, "core").is_open


def test_a_week_of_runs_only_is_checked(planner: Planner, panel: ChecksPanel) -> None:
    week = poor_week()
    plan_week(planner, week.with_day(replace(week.days[0], sessions=())))
    panel.open()
    assert panel.list.rows


def _tuesday() -> Place:
    return Place(MONDAY + timedelta(1))


def _middle(button: QWidget) -> QPoint:
    return button.mapTo(button.window(), button.rect().center())
