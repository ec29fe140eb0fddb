"""No session moves by itself: clocks that change, years that end, machines that travel."""

import os
import subprocess
import sys
import time as clock
from collections.abc import Iterator
from datetime import date, time, timedelta
from pathlib import Path

import pytest

from runstrength_desktop.domain.iso_week import monday_of, parse_week, week_label
from runstrength_desktop.domain.place import Place
from runstrength_desktop.domain.week import Run, RunKind, Session
from runstrength_desktop.planning import changes
from runstrength_desktop.planning.planner import Planner
from runstrength_desktop.storage.plan_file import PlanFile
from tests.storage.plans import SOURCES, new_plan

ZONES = (
    "Europe/Vienna",
    "America/New_York",
    "Australia/Sydney",
    "Pacific/Apia",
    "Asia/Kathmandu",
    "America/St_Johns",
    "UTC",
)
CHANGES_OF_CLOCKS = (
    date(2027, 3, 28),
    date(2026, 10, 25),
    date(2027, 3, 14),
    date(2026, 11, 1),
    date(2026, 10, 4),
    date(2027, 4, 4),
    date(2011, 12, 30),
)
HALF_PAST_TWO = time(2, 30)

pytestmark = pytest.mark.skipif(not hasattr(clock, "tzset"), reason="zones are set by tzset")


@pytest.fixture(params=ZONES)
def zone(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    monkeypatch.setenv("TZ", request.param)
    clock.tzset()
    yield request.param
    monkeypatch.undo()
    clock.tzset()


@pytest.mark.parametrize("day", CHANGES_OF_CLOCKS, ids=str)
def test_what_is_planned_when_clocks_change_stays_where_it_is(
    zone: str, day: date, tmp_path: Path
) -> None:
    with new_plan(tmp_path) as plan:
        planner = Planner(plan)
        planner.make(changes.put_session(Session("s", "Strength"), Place(day)))
        run = Run("r", RunKind.EASY, minutes=40, starts_at=HALF_PAST_TWO)
        planner.make(changes.add_run(run, Place(day)))
    with PlanFile.open(tmp_path / "plan.db", **SOURCES) as plan:
        week = Planner(plan).week(monday_of(day))
        assert [one.date for one in week.days if one.things] == [day]
        (kept,) = week.day(day).runs
        assert kept.starts_at == HALF_PAST_TWO


@pytest.mark.parametrize("elsewhere", ["Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Tokyo"])
def test_a_plan_made_at_home_is_the_same_on_a_journey(tmp_path: Path, elsewhere: str) -> None:
    days = [date(2026, 12, 28) + timedelta(n) for n in range(14)]
    with new_plan(tmp_path) as plan:
        planner = Planner(plan)
        for n, day in enumerate(days):
            planner.make(changes.add_run(Run(f"r{n}", RunKind.EASY, minutes=n + 1), Place(day)))
    code = (
        "import sys\nfrom datetime import date, timedelta\nfrom pathlib import Path\n"
        "from runstrength_desktop import composition\n"
        "with composition.open_plan_for_reading(Path(sys.argv[1])) as plan:\n"
        " for week in plan.read([date(2026, 12, 28), date(2027, 1, 4)]):\n"
        "  for day in week.days:\n   print(day.date, *[run.minutes for run in day.runs])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path / "plan.db")],
        env={**os.environ, "TZ": elsewhere},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.split("\n")[:-1] == [f"{day} {n + 1}" for n, day in enumerate(days)]


@pytest.mark.parametrize(
    ("day", "label"),
    [
        (date(2026, 12, 31), "2026-W53"),
        (date(2027, 1, 3), "2026-W53"),
        (date(2027, 1, 4), "2027-W01"),
        (date(2020, 12, 31), "2020-W53"),
        (date(2024, 12, 30), "2025-W01"),
    ],
)
def test_weeks_at_the_ends_of_years_have_their_iso_names(day: date, label: str) -> None:
    assert week_label(monday_of(day)) == label
    assert parse_week(label, day) == monday_of(day)


def test_the_fifty_third_week_holds_two_years_and_moves_on_to_the_first(tmp_path: Path) -> None:
    with new_plan(tmp_path) as plan:
        planner = Planner(plan)
        last = date(2027, 1, 3)
        planner.make(changes.put_session(Session("s", "Strength"), Place(last)))
        (placed,) = planner.week(date(2026, 12, 28)).sessions()
        planner.make(changes.move_session(placed.id, last, Place(last + timedelta(1))))
        assert planner.week(date(2026, 12, 28)).is_empty
        assert planner.week(date(2027, 1, 4)).days[0].sessions == (placed,)
        planner.undo()
        assert planner.week(date(2026, 12, 28)).days[6].sessions == (placed,)


def test_a_week_is_duplicated_over_the_end_of_a_year(tmp_path: Path) -> None:
    with new_plan(tmp_path) as plan:
        planner = Planner(plan)
        for day in (date(2026, 12, 31), date(2027, 1, 1)):
            planner.make(changes.add_session("Strength", Place(day)))
        planner.make(changes.duplicate_week(date(2026, 12, 28)))
        copied = planner.week(date(2027, 1, 4))
        assert [day.date for day in copied.days if day.sessions] == [
            date(2027, 1, 7),
            date(2027, 1, 8),
        ]
