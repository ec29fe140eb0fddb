"""Templates dragged onto days: put between sessions, previewed and judged like sessions."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from runstrength_desktop.domain.place import Place
from runstrength_desktop.domain.prescription import Prescription
from runstrength_desktop.domain.template import SessionTemplate, template_of
from runstrength_desktop.domain.week import Session
from runstrength_desktop.planning import changes
from runstrength_desktop.planning.planner import Planner
from runstrength_desktop.ui.calendar.panel import WeekPanel
from runstrength_desktop.ui.calendar.week_model import WeekModel
from runstrength_desktop.ui.drag import (
    DragKind,
    DragPayload,
    dragged_template,
    pack,
    template_payload,
    unpack,
)
from tests.storage.own_values import HOSTILE
from tests.ui.calendar.conftest import (
    FRIDAY,
    MONDAY,
    SATURDAY,
    SUNDAY,
    WEDNESDAY,
    WeeksInMemory,
    planned,
    training_week,
)
from tests.ui.calendar.looking import (
    blank,
    day_of,
    drag_to,
    drop,
    leave,
    lower,
    names,
    row_of,
    selected,
    titles,
    upper,
    view_of,
)


def template(name: str = "Posterior B") -> SessionTemplate:
    items = (
        planned("x", "Hip thrust", Prescription(3, reps=8)),
        planned("y", "Calf raise", Prescription(4, reps=12)),
    )
    return template_of(Session("s", name, items), "template", name)


def test_a_template_comes_through_a_drag_whole() -> None:
    hostile = replace(template(HOSTILE), note=HOSTILE)
    payload = unpack(pack(template_payload(hostile)))
    assert payload is not None
    assert dragged_template(payload) == hostile


def test_a_template_dropped_on_a_day_is_a_session_there(
    panel: WeekPanel, planner: Planner, store: WeeksInMemory
) -> None:
    view = view_of(panel, FRIDAY)
    drop(view, template_payload(template()), blank(view))
    assert titles(planner, FRIDAY) == ["Posterior B"]
    assert names(planner, FRIDAY) == ["Hip thrust", "Calf raise"]
    assert [edit.name for edit in store.done] == ["Add Posterior B on Friday 20 November"]
    assert selected(panel) == day_of(planner, FRIDAY).sessions[0].id


def test_a_template_goes_between_sessions(panel: WeekPanel, planner: Planner) -> None:
    view = view_of(panel, WEDNESDAY)
    drop(view, template_payload(template()), lower(view, row_of(panel, "hold")))
    assert titles(planner, WEDNESDAY) == ["Core", "Posterior B", "Feet"]
    assert selected(panel) == day_of(planner, WEDNESDAY).sessions[1].id
    drop(view, template_payload(template("First")), upper(view, row_of(panel, "easy")))
    assert titles(planner, WEDNESDAY) == ["First", "Core", "Posterior B", "Feet"]


def test_control_changes_nothing_about_a_template(panel: WeekPanel, planner: Planner) -> None:
    view = view_of(panel, SUNDAY)
    control = Qt.KeyboardModifier.ControlModifier
    event = drop(view, template_payload(template()), blank(view), keys=control)
    assert event.dropAction() is Qt.DropAction.MoveAction
    assert titles(planner, SUNDAY) == ["Posterior B"]


def test_a_held_template_shows_the_week_as_it_would_be(panel: WeekPanel, planner: Planner) -> None:
    seen: list[object] = []
    panel.preview_changed.connect(seen.append)
    view = view_of(panel, FRIDAY)
    drag_to(view, template_payload(template()), blank(view))
    leave(view)
    assert isinstance(seen[0], tuple)
    assert [one.title for one in seen[0][0].days[4].sessions] == ["Posterior B"]
    assert seen[-1] is None
    assert titles(planner, FRIDAY) == []


def test_days_judge_a_template_as_they_judge_its_session(
    panel: WeekPanel, planner: Planner
) -> None:
    (model,) = panel.findChildren(WeekModel)
    rows = [model.rows_of(n) for n in range(7)]
    advisor = panel.advice.advisor
    held = advisor.of_drag(template_payload(template()), training_week(), rows, copy=False)
    change = changes.place_template(template(), Place(SATURDAY))
    planner.make(change)
    session = day_of(planner, SATURDAY).sessions[0]
    moved = DragPayload(DragKind.SESSION, session.id, SATURDAY)
    week = planner.week(MONDAY)
    rows = [model.rows_of(n) for n in range(7)]
    as_session = advisor.of_drag(moved, week, rows, copy=False)
    assert len(held) == 7
    assert len({one.level for one in held}) > 1
    assert [one.level for one in held] == [one.level for one in as_session]


@pytest.mark.parametrize(
    "content",
    ["", "{", "5", "null", "[]", '["A", [["x"]], "", ""]', "[" * 100_000, '["A", 5, "", ""]'],
)
def test_content_that_is_no_template_fails_with_one_sentence(
    qtbot: QtBot, panel: WeekPanel, store: WeeksInMemory, content: str
) -> None:
    view = view_of(panel, FRIDAY)
    with qtbot.waitSignal(panel.failed) as blocker:
        drop(view, DragPayload(DragKind.TEMPLATE, "t", content=content), blank(view))
    assert blocker.args is not None
    assert "cannot be read" in str(blocker.args[0])
    assert store.done == []


def test_a_template_of_another_program_is_tidied_or_refused(
    qtbot: QtBot, panel: WeekPanel, planner: Planner
) -> None:
    view = view_of(panel, FRIDAY)
    odd = replace(template(), name="a\nb\u202e")
    drop(view, template_payload(odd), blank(view))
    assert titles(planner, FRIDAY) == ["a b"]
    with qtbot.waitSignal(panel.failed):
        drop(view, template_payload(replace(template(), name="x" * 300)), blank(view))
    assert titles(planner, FRIDAY) == ["a b"]
