"""The block's own part of the drawer, below the checks of the week."""

from datetime import timedelta

from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from runstrength_desktop import composition
from runstrength_desktop.planning.planner import Planner
from runstrength_desktop.ui.checks.panel import ChecksPanel
from runstrength_desktop.ui.plain_label import PlainLabel
from tests.ui.checks.conftest import MONDAY, plan_week, poor_week


def test_the_block_has_a_part_of_its_own_below_the_week(
    qtbot: QtBot, panel: ChecksPanel, planner: Planner
) -> None:
    plan_week(planner, poor_week())
    panel.open("block_mix")
    assert [row.check.id for row in panel.list.rows][-2:] == ["block_mix", "deload"]
    told = [one.text() for one in panel.list.findChildren(PlainLabel) if not one.isHidden()]
    assert "These 4 weeks, 26 Oct – 22 Nov" in told
    assert any("filling the block" in text for text in told)
    detail = panel.list.detail
    assert detail is not None
    assert not detail.mends
    assert not panel.list.rows[-1].check.status.is_told
    assert "one-leg work" in detail.check.reason
    mix = panel.list.rows[-2]
    spoken = QAccessible.queryAccessibleInterface(mix).text(QAccessible.Text.Name)
    assert spoken.startswith("Mix of the block, ")
    for n in range(-3, 0):
        plan_week(planner, composition.example_week(MONDAY + timedelta(weeks=n)))
    qtbot.waitUntil(lambda: not mix.check.status.is_told)
