"""Starting a programme: chosen, dated, looked through, exchanged, and handed out as one change."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QTreeWidgetItem
from pytestqt.qtbot import QtBot

from runstrength_desktop import composition
from runstrength_desktop.domain.place import Place
from runstrength_desktop.domain.profile import Profile
from runstrength_desktop.domain.week import Run, RunKind
from runstrength_desktop.planning import changes
from runstrength_desktop.planning.library import Library
from runstrength_desktop.planning.planner import Planner
from runstrength_desktop.planning.programme_fitting import LEFT_OUT
from runstrength_desktop.planning.programme_host import ProgrammeHost
from runstrength_desktop.planning.programme_start import ProgrammeStart
from runstrength_desktop.ui.programme.dialog import ProgrammeDialog, ProgrammeRoom
from runstrength_desktop.ui.theme.tokens import DARK, LIGHT, Palette
from tests.domain.plan_values import session
from tests.planning.memory_store import MemoryStore
from tests.planning.test_programme_choices import THREE_RUNS

CATALOGUE = composition.catalogue()
PROGRAMMES = composition.programmes()
MONDAY = date(2026, 11, 23)
SLOW = 20_000


@pytest.fixture
def planner() -> Planner:
    return Planner(MemoryStore())


@pytest.fixture
def library(planner: Planner) -> Library:
    made = Library(CATALOGUE, planner)
    made.save_usual_week(THREE_RUNS)
    return made


def opened(qtbot: QtBot, planner: Planner, palette: Palette = LIGHT) -> ProgrammeDialog:
    known = composition.knowledge().sources
    room = ProgrammeRoom(
        PROGRAMMES,
        lambda: ProgrammeHost.of(planner, CATALOGUE),
        {key: source.text for key, source in known.items()},
    )
    dialog = ProgrammeDialog(room, MONDAY, palette)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(dialog)
    dialog.show()
    settle(qtbot, dialog)
    return dialog


def settle(qtbot: QtBot, dialog: ProgrammeDialog) -> None:
    qtbot.waitUntil(lambda: not dialog.is_busy, timeout=SLOW)


def rows(dialog: ProgrammeDialog) -> list[tuple[str, str, str]]:
    return [(row.text(0), row.text(1), row.text(2)) for row in _rows(dialog)]


def _rows(dialog: ProgrammeDialog) -> Iterator[QTreeWidgetItem]:
    for n in range(dialog.weeks.topLevelItemCount()):
        top = dialog.weeks.topLevelItem(n)
        assert top is not None
        yield top
        yield from children(top)


def children(top: QTreeWidgetItem) -> list[QTreeWidgetItem]:
    found = (top.child(m) for m in range(top.childCount()))
    return [row for row in found if row is not None]


def chosen(qtbot: QtBot, dialog: ProgrammeDialog, key: str) -> None:
    dialog.choose(key)
    settle(qtbot, dialog)


def test_each_programme_says_what_it_is_and_where_it_comes_from(
    qtbot: QtBot, planner: Planner, library: Library
) -> None:
    dialog = opened(qtbot, planner)
    assert [dialog.list.item(n).text().splitlines()[0] for n in range(8)] == [
        programme.name for programme in PROGRAMMES
    ]
    for programme in PROGRAMMES:
        chosen(qtbot, dialog, programme.id)
        assert dialog.title.text() == programme.name
        assert f"{len(programme.weeks)} weeks" in dialog.facts.text()
        assert f"level {programme.level}" in dialog.facts.text()
        assert dialog.summary.text() == programme.summary
        assert dialog.start.isEnabled()
    chosen(qtbot, dialog, "gym_top_six")
    told = dialog.about.told()
    assert told[1] == "As written it needs: barbell, squat rack, bench."
    assert any(text.startswith("S1-83: ") and len(text) > 20 for text in told)


def test_the_wave_and_its_easier_week_are_seen_and_said(
    qtbot: QtBot, planner: Planner, library: Library
) -> None:
    dialog = opened(qtbot, planner)
    sets = [week.load.sets for week in dialog.wave.weeks]
    assert sets == [22, 28, 28, 22]
    assert [week.is_easier for week in dialog.wave.weeks] == [False, False, False, True]
    assert dialog.wave.accessibleName().count("an easier week") == 1
    image = dialog.wave.grab().toImage()
    inks = {image.pixelColor(x, 60).name() for x in range(image.width())}
    assert {QColor(LIGHT.strength).name(), QColor(LIGHT.strength_soft).name()} <= inks
    weeks = [row for row in rows(dialog) if row[0].startswith("Week")]
    assert weeks[0] == (
        "Week 1, 23–29 Nov: Learn",
        "22 sets, 50 min",
        "main lifts 2 × 10, 4 in reserve",
    )
    assert weeks[3][2] == "main lifts 2 × 8, 4 in reserve · easier week"


def test_what_is_added_and_moved_is_told_day_by_day(
    qtbot: QtBot, planner: Planner, library: Library
) -> None:
    dialog = opened(qtbot, planner)
    assert rows(dialog)[2] == (
        "Thu 26 Nov  Posterior chain B",
        "25 min",
        "moved from Friday · beside, as usual, Intervals, 50 min",
    )
    assert dialog.message.text().startswith("Sessions: 8 added, ")
    exercises = children(list(_rows(dialog))[1])
    assert [row.text(0) for row in exercises][:1] == ["Stiff-legged deadlift"]
    assert all(row.text(1).startswith(("2 × ", "1 × ")) for row in exercises)


def test_room_is_made_only_when_it_is_asked_for(
    qtbot: QtBot, planner: Planner, library: Library
) -> None:
    for n in range(7):
        mine = session(f"Mine <b>{n}</b>")
        planner.make(changes.put_session(mine, Place(MONDAY + timedelta(n))))
    dialog = opened(qtbot, planner)
    assert ("Left out: Posterior chain A", "", "every day with the minutes holds a session") in (
        rows(dialog)
    )
    dialog.makes_room.click()
    settle(qtbot, dialog)
    assert ("Taken out: Wed 25 Nov  Mine <b>2</b>", "", "to make room") in rows(dialog)
    assert "7 of yours taken out" in dialog.message.text()
    assert not any(row[0].startswith("Left out") for row in rows(dialog))


def test_what_stands_in_says_why_and_can_be_changed(
    qtbot: QtBot, planner: Planner, library: Library
) -> None:
    library.save_profile(Profile(level=3, places=("home",)))
    dialog = opened(qtbot, planner)
    chosen(qtbot, dialog, "gym_top_six")
    assert dialog.tabs.tabText(1) == "&Exchanged (4)"
    box = dialog.swaps.boxes["back_squat"]
    assert box.accessibleName() == "Instead of Barbell back squat"
    assert box.accessibleDescription() == "not at hand: barbell, squat rack"
    assert box.currentText() == "Goblet squat, 85 % of the same work"
    dialog.tabs.setCurrentIndex(1)
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Down)
    settle(qtbot, dialog)
    found = dialog._found
    assert found is not None
    done = {item.exercise_id for one in found.placed for item in one.session.items}
    assert "goblet_squat" not in done
    assert dialog.swaps.boxes["back_squat"].currentText() != "Goblet squat, 85 % of the same work"
    dialog.swaps.chosen.emit("back_squat", LEFT_OUT)
    settle(qtbot, dialog)
    assert dialog.swaps.boxes["back_squat"].currentText() == "Leave it out"
    chosen(qtbot, dialog, "five_best_leg")
    assert dialog.swaps.boxes["back_squat"].currentText().startswith("Goblet squat")


def test_another_date_is_looked_at_at_once_and_only_the_last_answer_counts(
    qtbot: QtBot, planner: Planner, library: Library
) -> None:
    dialog = opened(qtbot, planner)
    looked: list[object] = []
    dialog.preview_changed.connect(looked.append)
    dialog.day.setDate(QDate(2026, 12, 2))
    dialog.day.setDate(QDate(2027, 1, 6))
    assert dialog.is_busy
    assert not dialog.start.isEnabled()
    qtbot.waitUntil(lambda: bool(looked), timeout=SLOW)
    assert len(looked) == 1
    assert rows(dialog)[0][0] == "Week 1, 6–12 Jan: Learn"
    dialog.day.setDate(QDate(2199, 12, 30))
    settle(qtbot, dialog)
    assert not dialog.start.isEnabled()
    assert "outside the years" in dialog.message.text()
    assert rows(dialog) == []


def test_what_finds_no_day_says_so_and_cannot_be_started(
    qtbot: QtBot, planner: Planner, library: Library
) -> None:
    library.save_profile(Profile(minutes=(0,) * 7))
    dialog = opened(qtbot, planner)
    assert not dialog.start.isEnabled()
    assert "finds a day" in dialog.message.text()
    assert rows(dialog)[1][2] == "no day has the minutes"
    with qtbot.assertNotEmitted(dialog.started):
        qtbot.keyClick(dialog.list, Qt.Key.Key_Return)
    assert dialog.isVisible()


def test_where_there_is_little_room_the_weeks_keep_it(
    qtbot: QtBot, planner: Planner, library: Library
) -> None:
    dialog = opened(qtbot, planner)
    assert dialog.wave.isVisible()
    dialog.resize(620, 350)
    assert not dialog.wave.isVisible()
    assert not dialog.summary.isVisible()
    assert dialog.about.told()[0] == dialog.summary.text()
    qtbot.waitUntil(lambda: dialog.weeks.height() >= 80)


def test_without_runs_it_says_that_none_are_known(qtbot: QtBot, planner: Planner) -> None:
    easy = Run("easy", RunKind.EASY, 6.0)
    planner.make(changes.add_run(easy, Place(MONDAY - timedelta(1))))
    dialog = opened(qtbot, planner)
    assert "No runs are known in these weeks" in dialog.message.text()
    planner.make(changes.add_run(replace(easy, id="other"), Place(MONDAY + timedelta(9))))
    dialog.look()
    settle(qtbot, dialog)
    assert "No runs" not in dialog.message.text()


def test_enter_starts_what_is_chosen_and_nothing_is_kept_before(
    qtbot: QtBot, planner: Planner, library: Library
) -> None:
    step = planner.undo_name
    dialog = opened(qtbot, planner)
    dialog.list.setFocus()
    qtbot.keyClick(dialog.list, Qt.Key.Key_Down)
    settle(qtbot, dialog)
    looked: list[object] = []
    dialog.preview_changed.connect(looked.append)
    with qtbot.waitSignal(dialog.started) as started:
        qtbot.keyClick(dialog.list, Qt.Key.Key_Return)
    assert started.args is not None
    (start,) = started.args
    assert isinstance(start, ProgrammeStart)
    assert start.programme.id == PROGRAMMES[1].id
    assert planner.undo_name == step
    assert looked == [None]
    assert not dialog.isVisible()


def test_leaving_takes_the_preview_back(qtbot: QtBot, planner: Planner, library: Library) -> None:
    dialog = opened(qtbot, planner, DARK)
    with qtbot.waitSignal(dialog.preview_changed) as told, qtbot.assertNotEmitted(dialog.started):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert told.args == [None]


def test_it_fits_a_small_screen_and_its_parts_have_names(
    qtbot: QtBot, planner: Planner, library: Library
) -> None:
    dialog = opened(qtbot, planner)
    assert dialog.width() <= 1366
    assert dialog.height() <= 768
    for part in (dialog.list, dialog.day, dialog.weeks, dialog.about, dialog.wave):
        assert part.accessibleName()
