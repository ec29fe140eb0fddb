"""A calendar behind the plan: a copy of a file, refreshed on demand, never doubled."""

import json
import os
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.exchange.icalendar import read_calendar
from runstrength_desktop.planning.background import COPY, ORIGIN, BackgroundCalendar
from tests.exchange.calendars import calendar_text

NOW = datetime(2026, 11, 18, 9, 30, tzinfo=UTC)
TUESDAY, WEDNESDAY = date(2026, 11, 17), date(2026, 11, 18)
RUN = "UID:a\nDTSTART:20261117T070000\nSUMMARY:Club run"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    folder.mkdir()
    return folder


@pytest.fixture
def original(tmp_path: Path) -> Path:
    return written(tmp_path / "club.ics", RUN)


def written(path: Path, *events: str) -> Path:
    path.write_text(calendar_text(*events), "utf-8", newline="")
    return path


def background(home: Path) -> BackgroundCalendar:
    return BackgroundCalendar(home, read_calendar, lambda: NOW)


def titles(calendar: BackgroundCalendar, day: date = TUESDAY) -> list[str]:
    return [event.title for event in calendar.events_on(day)]


def test_without_a_calendar_nothing_is_shown(home: Path) -> None:
    calendar = background(home)
    calendar.load()
    assert calendar.origin is None
    assert titles(calendar) == []


def test_an_attached_calendar_is_shown_and_still_there_after_a_restart(
    home: Path, original: Path
) -> None:
    background(home).attach(original)
    again = background(home)
    again.load()
    assert titles(again) == ["Club run"]
    assert titles(again, WEDNESDAY) == []
    assert again.origin is not None
    assert (again.origin.path, again.origin.read_at) == (original, NOW)
    assert [event.source for event in again.events_on(TUESDAY)] == ["club.ics"]


def test_the_copy_is_for_its_owner_alone_and_the_original_is_left_as_it_is(
    home: Path, original: Path
) -> None:
    before = original.read_bytes()
    background(home).attach(original)
    assert original.read_bytes() == before == (home / COPY).read_bytes()
    if os.name == "posix":
        assert {(home / name).stat().st_mode & 0o777 for name in (COPY, ORIGIN)} == {0o600}


def test_what_changes_in_the_original_is_shown_only_after_a_refresh(
    home: Path, original: Path
) -> None:
    calendar = background(home)
    calendar.attach(original)
    written(original, RUN.replace("Club run", "Club race"), "DTSTART:20261117\nSUMMARY:Holiday")
    assert titles(calendar) == ["Club run"]
    calendar.refresh()
    assert titles(calendar) == ["Holiday", "Club race"]


def test_reading_the_same_file_again_doubles_nothing(home: Path, original: Path) -> None:
    calendar = background(home)
    for _ in range(3):
        calendar.attach(original)
        calendar.refresh()
    assert titles(calendar) == ["Club run"]


def test_when_the_original_is_gone_the_copy_stays(home: Path, original: Path) -> None:
    calendar = background(home)
    calendar.attach(original)
    original.unlink()
    with pytest.raises(PlanError, match="is not there any more; the copy of it stays"):
        calendar.refresh()
    assert titles(calendar) == ["Club run"]
    again = background(home)
    again.load()
    assert titles(again) == ["Club run"]


def test_an_original_that_cannot_be_opened_leaves_the_copy(home: Path, original: Path) -> None:
    calendar = background(home)
    calendar.attach(original)
    kept = original.rename(original.with_name("was.ics"))
    original.mkdir()
    with pytest.raises(PlanError, match="is not a file"):
        calendar.refresh()
    original.rmdir()
    kept.rename(original)
    (home / ORIGIN).write_text(json.dumps({"path": f"{original}/x", "read_at": "2026-11-18"}))
    calendar.load()
    with pytest.raises(PlanError, match="cannot be opened"):
        calendar.refresh()
    assert titles(calendar) == ["Club run"]


@pytest.mark.parametrize("spoilt", ["no calendar", calendar_text("DTSTART:soon")])
def test_a_broken_file_leaves_what_is_shown_and_kept(
    home: Path, original: Path, spoilt: str
) -> None:
    calendar = background(home)
    calendar.attach(original)
    before = {path: path.read_bytes() for path in home.iterdir()}
    original.write_text(spoilt, "utf-8")
    for again in (calendar.refresh, lambda: calendar.attach(original)):
        with pytest.raises(PlanError):
            again()
    assert titles(calendar) == ["Club run"]
    assert {path: path.read_bytes() for path in home.iterdir()} == before


def test_a_calendar_beyond_all_measure_is_not_taken(home: Path, tmp_path: Path) -> None:
    bomb = written(tmp_path / "bomb.ics", *["DTSTART:20200101\nRRULE:FREQ=DAILY"] * 100)
    calendar = background(home)
    with pytest.raises(PlanError, match="too often to be shown"):
        calendar.attach(bomb)
    assert list(home.iterdir()) == []
    assert calendar.origin is None


def test_removing_a_calendar_removes_its_copy(home: Path, original: Path) -> None:
    calendar = background(home)
    calendar.attach(original)
    calendar.detach()
    calendar.detach()
    assert list(home.iterdir()) == []
    assert titles(calendar) == []
    assert original.exists()


@pytest.mark.parametrize("told", ["", "{}", "[1]", '{"path": 7, "read_at": "x"}', "[" * 100_000])
def test_a_lost_note_of_where_it_came_from_does_not_lose_the_calendar(
    home: Path, original: Path, told: str
) -> None:
    background(home).attach(original)
    (home / ORIGIN).write_text(told, "utf-8")
    calendar = background(home)
    calendar.load()
    assert titles(calendar) == ["Club run"]
    with pytest.raises(PlanError, match="choose its file again"):
        calendar.refresh()


def test_a_spoilt_copy_is_refused_when_it_is_loaded(home: Path, original: Path) -> None:
    background(home).attach(original)
    (home / COPY).write_bytes(b"\0")
    calendar = background(home)
    with pytest.raises(PlanError):
        calendar.load()
    assert calendar.origin is None


def test_a_folder_that_takes_no_file_says_so(tmp_path: Path, original: Path) -> None:
    calendar = background(tmp_path / "missing")
    with pytest.raises(PlanError, match="could not be kept"):
        calendar.attach(original)
    assert calendar.origin is None


def test_far_years_are_worked_out_when_they_are_looked_at(home: Path, tmp_path: Path) -> None:
    calendar = background(home)
    calendar.attach(written(tmp_path / "x.ics", "DTSTART:20261117\nRRULE:FREQ=YEARLY\nSUMMARY:x"))
    assert titles(calendar, date(2150, 11, 17)) == ["x"]
    assert titles(calendar, date(2150, 11, 18)) == []


def test_an_event_of_several_days_stands_on_each_of_them_and_comes_once(
    home: Path, tmp_path: Path
) -> None:
    trip = "DTSTART:20261116\nDTEND:20261119\nSUMMARY:Trip"
    calendar = background(home)
    calendar.attach(written(tmp_path / "x.ics", trip, RUN))
    assert titles(calendar, WEDNESDAY) == ["Trip"]
    assert [event.title for event in calendar.coming(TUESDAY, 28)] == ["Trip", "Club run"]


def test_the_note_holds_the_path_and_the_time_alone(home: Path, original: Path) -> None:
    background(home).attach(original)
    told = json.loads((home / ORIGIN).read_text("utf-8"))
    assert told == {"path": str(original), "read_at": "2026-11-18T09:30:00+00:00"}
