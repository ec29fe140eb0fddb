from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.qtbot import QtBot

from runstrength_desktop.domain.place import Place
from runstrength_desktop.domain.prescription import Prescription
from runstrength_desktop.domain.status import Status
from runstrength_desktop.domain.week import Run, RunKind, Session
from runstrength_desktop.planning import changes
from runstrength_desktop.planning.catalogue import Catalogue
from runstrength_desktop.planning.planner import Planner
from runstrength_desktop.ui.theme.tokens import DARK, LIGHT
from runstrength_desktop.ui.views.block_view import BlockView
from runstrength_desktop.ui.views.month_view import MonthView
from tests.ui.views.conftest import FRIDAY, MONDAY, SUNDAY, TUESDAY, WEDNESDAY, WEEK
from tests.ui.views.looking import card_rect, cell_of, model_of, rect_of, spoken, week_spoken

TIP = Qt.ItemDataRole.ToolTipRole


def test_a_cell_is_read_out_with_all_that_is_planned(block: BlockView) -> None:
    assert spoken(block, TUESDAY) == (
        "Tuesday 17 November: Intervals, 8 km; Posterior chain A, 2 exercises"
    )
    assert spoken(block, MONDAY) == "Monday 16 November: nothing planned"


def test_a_status_is_read_out_too(block: BlockView, planner: Planner) -> None:
    planner.make(changes.set_status("easy", WEDNESDAY, Status.PARTLY))
    assert "Easy run, 6 km, partly done;" in spoken(block, WEDNESDAY)


def test_a_week_says_its_number_dates_phase_and_load(block: BlockView) -> None:
    assert week_spoken(block, 0) == "W47 · 16–22 Nov, 9 sets · 25 min, Run 14 km"
    block.show_phases({MONDAY: "Build"})
    assert week_spoken(block, 0).startswith("W47 · 16–22 Nov, Build, 9 sets")
    assert week_spoken(block, 1) == "W48 · 23–29 Nov, No strength, No running"


def test_a_load_follows_the_plan(block: BlockView, planner: Planner) -> None:
    run = Run("more", RunKind.CROSS, minutes=40)
    planner.make(changes.add_run(run, Place(SUNDAY)))
    assert week_spoken(block, 0).endswith("Run 14 km + 40 min")


def test_four_weeks_cross_the_year_with_iso_numbers(block: BlockView) -> None:
    block.show_from(date(2026, 12, 21))
    names = [week_spoken(block, row).split(",")[0] for row in range(4)]
    assert names == ["W52 · 21–27 Dec", "W53 · 28 Dec – 3 Jan", "W1 · 4–10 Jan", "W2 · 11–17 Jan"]


@pytest.mark.parametrize(
    ("on", "first_weekday", "rows", "first"),
    [
        (date(2026, 11, 20), 0, 6, date(2026, 10, 26)),
        (date(2026, 11, 20), 6, 5, date(2026, 11, 1)),
        (date(2027, 2, 3), 0, 4, date(2027, 2, 1)),
        (date(2027, 1, 1), 0, 5, date(2026, 12, 28)),
        (date(2026, 12, 31), 5, 5, date(2026, 11, 28)),
    ],
)
def test_a_month_shows_the_weeks_that_hold_it(
    month: MonthView, on: date, first_weekday: int, rows: int, first: date
) -> None:
    month.use_first_weekday(first_weekday)
    month.show_from(on)
    assert (month.span.first, month.span.rows) == (first, rows)
    assert month.current_day() == on
    assert model_of(month).is_outside(first) == (first.month != on.month)


def test_another_first_weekday_begins_the_rows_and_counts_them(
    block: BlockView, planner: Planner
) -> None:
    planner.make(changes.add_run(Run("long", RunKind.LONG, distance_km=18), Place(SUNDAY)))
    block.use_first_weekday(6)
    assert block.span.first == MONDAY - timedelta(1)
    assert block.current_day() == FRIDAY
    assert week_spoken(block, 0).startswith("W47 · 15–21 Nov")
    assert week_spoken(block, 0).endswith("Run 14 km")
    assert week_spoken(block, 1).endswith("Run 18 km")
    block.show_phases({MONDAY: "Build"})
    assert "Build" in week_spoken(block, 0)
    assert "Build" not in week_spoken(block, 1)


def test_only_what_changed_is_told_of(qtbot: QtBot, block: BlockView, planner: Planner) -> None:
    told: list[QModelIndex] = []
    model_of(block).dataChanged.connect(lambda first, last: told.extend((first, last)))
    with qtbot.assertNotEmitted(model_of(block).modelReset):
        planner.make(changes.remove_run("easy", WEDNESDAY))
    assert told == [cell_of(block, WEDNESDAY)] * 2


def test_a_hidden_view_reads_the_plan_when_it_is_shown(block: BlockView, planner: Planner) -> None:
    block.hide()
    planner.make(changes.remove_run("easy", WEDNESDAY))
    assert "Easy" in spoken(block, WEDNESDAY)
    block.show()
    assert "Easy" not in spoken(block, WEDNESDAY)


def test_another_store_is_read_anew(block: BlockView, planner: Planner) -> None:
    planner.make(changes.remove_session("core", WEDNESDAY))
    planner.use(planner.store)
    assert "Core" not in spoken(block, WEDNESDAY)


def test_a_full_day_tells_how_many_more_there_are(block: BlockView, planner: Planner) -> None:
    for number in range(12):
        planner.make(changes.put_session(Session(f"s{number}", f"Session {number}"), Place(MONDAY)))
    block.resize(826, 300)
    layout = block.grid.layout_of(cell_of(block, MONDAY))
    assert (len(layout.rects), layout.hidden) == (2, 10)
    block.grid.choose(MONDAY, 11)
    layout = block.grid.layout_of(cell_of(block, MONDAY))
    assert layout.rect_of(11) is not None
    assert not layout.has_two_lines


@pytest.mark.parametrize("size", [(826, 300), (1500, 900)])
def test_everything_shown_lies_within_its_cell(block: BlockView, size: tuple[int, int]) -> None:
    block.resize(*size)
    for card_id, on in (("intervals", TUESDAY), ("posterior", TUESDAY), ("easy", WEDNESDAY)):
        assert rect_of(block, on).contains(card_rect(block, card_id))
    assert block.grid.verticalScrollBar().maximum() == 0


def test_hostile_titles_are_only_text(block: BlockView, planner: Planner) -> None:
    planner.make(changes.rename_session("core", WEDNESDAY, "<b>Core</b> & more"))
    tip = model_of(block).data(cell_of(block, WEDNESDAY), TIP)
    assert "&lt;b&gt;Core&lt;/b&gt; &amp; more" in str(tip)
    block.grab()


def test_both_themes_paint_every_state(block: BlockView, planner: Planner) -> None:
    for status in Status:
        planner.make(changes.set_status("easy", WEDNESDAY, status))
        planner.make(changes.set_status("posterior", TUESDAY, status))
        block.apply_palette(DARK)
        dark = block.grab().toImage()
        block.apply_palette(LIGHT)
        assert dark != block.grab().toImage()


def test_it_goes_on_by_four_weeks_and_by_months(block: BlockView, month: MonthView) -> None:
    block.show_from(MONDAY)
    block.step(1)
    assert (block.span.first, block.title()) == (
        MONDAY + 4 * WEEK,
        "14 December 2026 – 10 January 2027",
    )
    assert block.current_day() == MONDAY + 4 * WEEK
    month.show_from(date(2026, 12, 31))
    month.step(2)
    assert (month.title(), month.current_day()) == ("February 2027", date(2027, 2, 28))
    month.step(-3)
    assert (month.title(), month.current_day()) == ("November 2026", date(2026, 11, 28))


@pytest.mark.parametrize(("on", "step"), [(date(2199, 12, 30), 1), (date(1970, 1, 1), -1)])
def test_the_years_of_a_plan_are_not_left(
    qtbot: QtBot, block: BlockView, month: MonthView, on: date, step: int
) -> None:
    for view in (block, month):
        view.show_from(on)
        shown = view.span
        with qtbot.waitSignal(view.failed, timeout=1000):
            view.step(step)
        assert view.span == shown


def test_exercises_anew_count_minutes_anew(
    block: BlockView, planner: Planner, catalogue: Catalogue
) -> None:
    planner.make(changes.prescribe("thrust", TUESDAY, Prescription(10, reps=20)))
    changed = tuple(
        replace(one, unilateral=True) if one.id == "hip_thrust" else one
        for one in catalogue.exercises
    )
    before = week_spoken(block, 0)
    block.use_catalogue(replace(catalogue, exercises=changed))
    assert week_spoken(block, 0) != before
