"""Templates dragged onto the four weeks and the month."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint

from runstrength_desktop.domain.prescription import Prescription
from runstrength_desktop.domain.template import SessionTemplate
from runstrength_desktop.domain.week import PlannedExercise
from runstrength_desktop.planning.planner import Planner
from runstrength_desktop.ui.drag import template_payload
from runstrength_desktop.ui.views.block_view import BlockView
from runstrength_desktop.ui.views.month_view import MonthView
from tests.ui.views.conftest import FRIDAY, SUNDAY, WEDNESDAY, WEEK
from tests.ui.views.looking import blank, card_rect, current, day_of, drag_to, drop, ids_on, leave

THRUST = PlannedExercise("0", "hip_thrust", "Hip thrust", Prescription(3, 8))
PAYLOAD = template_payload(SessionTemplate("t", "Posterior B", (THRUST,)))


def titles(planner: Planner, on: date) -> list[str]:
    return [session.title for session in day_of(planner, on).sessions]


def test_a_template_becomes_a_session_of_another_week(block: BlockView, planner: Planner) -> None:
    drop(block, PAYLOAD, blank(block, FRIDAY + 2 * WEEK))
    assert titles(planner, FRIDAY + 2 * WEEK) == ["Posterior B"]
    assert planner.undo_name == "Add Posterior B on Friday 4 December"
    assert [current(block)] == ids_on(planner, FRIDAY + 2 * WEEK)


def test_a_template_becomes_a_session_of_a_month(month: MonthView, planner: Planner) -> None:
    drop(month, PAYLOAD, blank(month, SUNDAY))
    assert titles(planner, SUNDAY) == ["Posterior B"]


@pytest.mark.parametrize(("part", "order"), [(0.2, 0), (0.8, 1)])
def test_a_template_goes_above_or_below_a_card(
    block: BlockView, planner: Planner, part: float, order: int
) -> None:
    card = card_rect(block, "core")
    drop(block, PAYLOAD, QPoint(card.center().x(), card.top() + round(part * card.height())))
    assert titles(planner, WEDNESDAY).index("Posterior B") == order
    assert len(titles(planner, WEDNESDAY)) == 3


def test_a_held_template_previews_and_changes_nothing(block: BlockView, planner: Planner) -> None:
    shown: list[object] = []
    block.preview_changed.connect(shown.append)
    drag_to(block, PAYLOAD, blank(block, SUNDAY))
    leave(block)
    assert isinstance(shown[0], tuple)
    assert [one.title for one in shown[0][0].days[6].sessions] == ["Posterior B"]
    assert shown[-1] is None
    assert titles(planner, SUNDAY) == []
