from datetime import date, timedelta

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.place import Place
from runstrength_desktop.domain.week import Week
from runstrength_desktop.planning import changes
from runstrength_desktop.planning.catalogue import Catalogue
from runstrength_desktop.planning.planner import Planner
from runstrength_desktop.ui.calendar.card_layout import CardLayouts
from runstrength_desktop.ui.calendar.day_header import DayHeader
from runstrength_desktop.ui.calendar.day_view import DayView
from runstrength_desktop.ui.calendar.empty_hint import EmptyHint
from runstrength_desktop.ui.calendar.panel import WeekPanel
from runstrength_desktop.ui.calendar.rows import DayRow, RowKind, day_rows
from runstrength_desktop.ui.drag import DragKind, DragPayload
from runstrength_desktop.ui.theme.tokens import DARK, LIGHT
from tests.ui.calendar.conftest import (
    FRIDAY,
    MONDAY,
    THURSDAY,
    TUESDAY,
    WEDNESDAY,
    WeeksInMemory,
    training_week,
)
from tests.ui.calendar.looking import blank, drag_to, leave, row_of, select, selected, view_of

NEXT = MONDAY + timedelta(7)


class Paints(QObject):
    """Counts how often each day is painted."""

    def __init__(self, panel: WeekPanel) -> None:
        super().__init__()
        self.days: list[int] = []
        self._views = panel.findChildren(DayView)
        for view in self._views:
            view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            numbers = [v.number for v in self._views if v.viewport() is watched]
            self.days.extend(numbers)
        return False


def test_a_change_repaints_only_the_days_it_changed(
    qtbot: QtBot, panel: WeekPanel, planner: Planner
) -> None:
    qtbot.wait(50)
    paints = Paints(panel)
    planner.make(changes.move_item("plank", TUESDAY, Place(THURSDAY)))
    qtbot.waitUntil(lambda: {1, 3} <= set(paints.days))
    assert set(paints.days) == {1, 3}


def test_a_change_of_another_week_repaints_nothing(
    qtbot: QtBot, panel: WeekPanel, planner: Planner
) -> None:
    qtbot.wait(50)
    paints = Paints(panel)
    planner.make(changes.add_session("Later", Place(NEXT)))
    qtbot.wait(50)
    assert paints.days == []


def test_a_drag_held_over_a_row_repaints_a_sliver(qtbot: QtBot, panel: WeekPanel) -> None:
    view, payload = view_of(panel, TUESDAY), DragPayload(DragKind.EXERCISE, "plank")
    drag_to(view, payload, view.visualRect(row_of(panel, "thrust")).topLeft())
    qtbot.wait(50)
    painted: list[int] = []

    class Areas(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if isinstance(event, QPaintEvent):
                area = event.rect()
                painted.append(area.width() * area.height())
            return False

    areas = Areas()
    view.viewport().installEventFilter(areas)
    drag_to(view, payload, view.visualRect(row_of(panel, "raise")).bottomLeft())
    qtbot.wait(50)
    whole = view.viewport().width() * view.viewport().height()
    assert painted
    assert sum(painted) < whole / 5
    leave(view)


def test_the_selection_stays_with_its_thing_when_it_moves(
    panel: WeekPanel, planner: Planner
) -> None:
    select(panel, "heel")
    planner.make(changes.move_item("hold", WEDNESDAY, Place(TUESDAY, None, "posterior")))
    assert selected(panel) == "heel"
    planner.make(changes.move_item("heel", WEDNESDAY, Place(FRIDAY)))
    assert (selected(panel), panel.current_day()) == ("heel", FRIDAY)


def test_a_selection_made_since_is_not_taken_by_undo(panel: WeekPanel, planner: Planner) -> None:
    select(panel, "plank")
    next(a for a in panel.actions() if a.objectName() == "remove").trigger()
    select(panel, "lone")
    planner.undo()
    assert selected(panel) == "lone"


@pytest.mark.parametrize("today", [MONDAY, FRIDAY])
def test_the_current_day_begins_with_today(
    qtbot: QtBot, planner: Planner, catalogue: Catalogue, today: date
) -> None:
    panel = WeekPanel(planner, catalogue, LIGHT, lambda: today)
    qtbot.addWidget(panel)
    assert panel.current_day() == today


def test_a_click_on_the_head_of_a_day_makes_it_current(qtbot: QtBot, panel: WeekPanel) -> None:
    head = view_of(panel, THURSDAY).geometry().topLeft()
    at = panel.childAt(head.x() + 20, 10)
    assert at is not None
    qtbot.mouseClick(at, Qt.MouseButton.LeftButton)
    assert panel.current_day() == THURSDAY


def test_an_empty_week_invites_and_steps_aside_for_a_drag(qtbot: QtBot, panel: WeekPanel) -> None:
    hint = panel.findChildren(EmptyHint)[0]
    assert not hint.isVisible()
    panel.show_week(NEXT)
    assert hint.isVisible()
    view = view_of(panel, NEXT)
    drag_to(view, DragPayload(DragKind.EXERCISE, "plank"), blank(view))
    assert not hint.isVisible()
    leave(view)
    assert hint.isVisible()
    with qtbot.waitSignal(panel.example_requested):
        hint.findChildren(QPushButton)[0].click()


def test_a_plan_that_cannot_be_read_fails_with_its_sentence(
    qtbot: QtBot, panel: WeekPanel, store: WeeksInMemory, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PlanError("The disk is gone; plug it in again.")

    monkeypatch.setattr(store, "read", refuse)
    with qtbot.waitSignal(panel.failed) as blocker:
        panel.show_week(MONDAY + timedelta(70))
    assert blocker.args == ["The disk is gone; plug it in again."]
    assert panel.week_start == MONDAY


def test_both_palettes_paint_in_their_own_ground(panel: WeekPanel) -> None:
    view = view_of(panel, MONDAY)
    panel.apply_palette(DARK)
    dark = view.viewport().grab().toImage().pixelColor(60, 400).name()
    panel.apply_palette(LIGHT)
    light = view.viewport().grab().toImage().pixelColor(60, 400).name()
    assert (dark, light) == (DARK.surface, LIGHT.surface)


@pytest.mark.parametrize(
    "title", ["<b>bold</b>", "&amp; <img src=x>", "a" * 200, "漢字" * 60, "\u202bשלום עולם"]
)
def test_hostile_titles_are_laid_out_literally_and_inside_the_card(
    panel: WeekPanel, title: str
) -> None:
    layouts = CardLayouts(panel.font())
    row = DayRow(RowKind.SESSION, "s", title, title, "20 min", session_id="s")
    layout = layouts.layout(row, 110)
    shown = "".join(text.text for text in layout.texts[:-1])
    assert shown.replace(" ", "").rstrip("…")[:20] == title.replace(" ", "")[: len(shown)][:20]
    assert layout.texts[-1].text == "20 min"


@pytest.mark.parametrize("width", [110, 128, 143, 200])
def test_a_dose_is_never_cut_and_ends_inside_the_card(panel: WeekPanel, width: int) -> None:
    layouts = CardLayouts(panel.font())
    names = ("Swiss-ball torso rotation (Russian twist on ball)", "Plank", "Hip flexor stretch")
    for name in names:
        row = DayRow(RowKind.ITEM, "i", name, name, "20 × 500", "1000 kg right", session_id="s")
        layout = layouts.layout(row, width)
        shown = " ".join(text.text for text in layout.texts)
        assert "20 × 500" in shown
        assert "1000 kg right" in shown
        assert not layout.is_cut
        assert all(text.at.x() >= 0 for text in layout.texts)
        assert max(text.at.y() for text in layout.texts) < layout.height - 10


def test_every_day_has_runs_first_and_add_last(catalogue: Catalogue) -> None:
    for day in (*training_week().days, *Week.empty(MONDAY).days):
        kinds = [row.kind for row in day_rows(day, catalogue.by_id)]
        assert kinds[0] in (RowKind.RUN, RowKind.NO_RUN)
        assert kinds[-1] is RowKind.ADD
        assert kinds.count(RowKind.ADD) == 1


def test_a_name_too_long_to_stand_beside_its_dose_stands_above_it(panel: WeekPanel) -> None:
    layouts = CardLayouts(panel.font())
    short, long = (
        layouts.layout(DayRow(RowKind.ITEM, "i", name, name, "2 × 30 s"), 143).texts
        for name in ("Plank", "Lie down and lift one leg at a time as far as it goes")
    )
    assert short[0].at.y() == short[-1].at.y()
    assert long[-1].at.y() > long[-2].at.y()


def test_heads_of_days_are_painted_with_what_lies_over_them(panel: WeekPanel) -> None:
    opaque = Qt.WidgetAttribute.WA_OpaquePaintEvent
    assert not any(head.testAttribute(opaque) for head in panel.findChildren(DayHeader))
