"""The assembled window: real plan file, real features, no screen."""

import json
import subprocess
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QListView, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from runstrength_desktop import app, composition
from runstrength_desktop.domain.iso_week import monday_of
from runstrength_desktop.domain.place import Place
from runstrength_desktop.domain.week import Run, RunKind
from runstrength_desktop.planning import changes
from runstrength_desktop.storage.plan_file import PlanFile
from runstrength_desktop.ui.plain_label import PlainLabel
from runstrength_desktop.ui.settings import Settings, read_settings
from runstrength_desktop.ui.theme.qt_palette import ThemeChoice
from runstrength_desktop.ui.theme.tokens import DARK
from runstrength_desktop.ui.window.actions import MENUS, SPECS
from runstrength_desktop.ui.window.main_window import MainWindow

THIS_WEEK = monday_of(date.today())


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "plan.db"


@pytest.fixture
def plan(database: Path) -> Iterator[PlanFile]:
    with composition.open_plan(database) as opened:
        yield opened


@pytest.fixture
def window(
    qtbot: QtBot, plan: PlanFile, database: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Iterator[MainWindow]:
    monkeypatch.setattr(app, "user_folder", lambda: tmp_path / "settings")
    made = app.make_window(plan, database)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.background.wait()


def exercise_list(window: MainWindow) -> QListView:
    return next(v for v in window.findChildren(QListView) if v.accessibleName() == "Exercises")


def map_widget(window: MainWindow) -> QWidget:
    return next(w for w in window.findChildren(QWidget) if w.accessibleName() == "Muscle map")


def shown_rows(view: QListView) -> int:
    height = view.viewport().height()
    rectangles = (view.visualRect(view.model().index(n, 0)) for n in range(20))
    return sum(r.top() >= 0 and r.bottom() <= height for r in rectangles)


def forget_geometry(file: Path) -> None:
    """The offscreen platform's small screen would shrink the window."""
    file.write_text(json.dumps({**json.loads(file.read_text()), "geometry": "", "places": {}}))


def pixel(window: MainWindow) -> int:
    return window.grab().toImage().pixelColor(window.width() // 2, window.height() - 4).lightness()


def trigger(window: MainWindow, name: str) -> None:
    window.actions_by_name[name].trigger()


def test_the_first_start_shows_the_window_and_nothing_before_it(window: MainWindow) -> None:
    assert QApplication.activeModalWidget() is None
    assert window.planner.week(THIS_WEEK).is_empty
    assert window.messages.text() == ""


def test_the_example_is_one_step_and_one_undo_takes_it_back(window: MainWindow) -> None:
    window.calendar.example_requested.emit()
    assert not window.planner.week(THIS_WEEK).is_empty
    assert "example" in window.messages.text()
    trigger(window, "undo")
    assert window.planner.week(THIS_WEEK).is_empty
    assert not window.actions_by_name["undo"].isEnabled()
    assert "add example week" in window.actions_by_name["redo"].text()


def test_saved_is_said_only_after_an_edit_was_stored(window: MainWindow, plan: PlanFile) -> None:
    said = {label.text() for label in window.top_bar.findChildren(PlainLabel)}
    assert "Saved" not in said
    window.show_example()
    said = {label.text() for label in window.top_bar.findChildren(PlainLabel)}
    assert "Saved" in said
    assert not plan.read((THIS_WEEK,))[0].is_empty


def test_weeks_go_back_and_forward_and_to_today(window: MainWindow) -> None:
    trigger(window, "week_forward")
    trigger(window, "week_forward")
    assert window.week_start == THIS_WEEK + timedelta(14)
    trigger(window, "week_back")
    assert window.week_start == THIS_WEEK + timedelta(7)
    trigger(window, "today")
    assert window.week_start == THIS_WEEK


def test_undo_goes_to_the_week_that_it_changes(window: MainWindow) -> None:
    window.planner.make(
        changes.add_run(Run("r", RunKind.EASY, distance_km=6), Place(THIS_WEEK + timedelta(7)))
    )
    assert window.week_start == THIS_WEEK
    trigger(window, "undo")
    assert window.week_start == THIS_WEEK + timedelta(7)


def test_every_action_has_a_menu_entry_and_no_shortcut_is_used_twice(window: MainWindow) -> None:
    in_menus = {name for names in MENUS.values() for name in names}
    assert {spec.name for spec in SPECS} <= in_menus
    keys = [keys for spec in SPECS for keys in spec.shortcuts]
    panels = (*window.calendar.actions(), *window.muscle_map.actions())
    keys += [s.toString() for action in panels for s in action.shortcuts()]
    assert len(keys) == len(set(keys))


def test_choosing_a_muscle_filters_and_clearing_the_chip_clears_the_map(
    window: MainWindow,
) -> None:
    window.muscle_map.muscles_chosen.emit(frozenset({"soleus"}))
    assert exercise_list(window).model().rowCount() < 175
    window.catalogue.muscles_changed.emit(frozenset())
    window.catalogue.set_muscles(frozenset())
    assert exercise_list(window).model().rowCount() == 175


def test_both_themes_reach_every_part(window: MainWindow) -> None:
    window.use_theme(ThemeChoice.LIGHT)
    light = pixel(window)
    window.use_theme(ThemeChoice.DARK)
    assert QApplication.palette().window().color().name() == DARK.window
    assert pixel(window) < light - 100
    window.use_theme(ThemeChoice.LIGHT)
    assert pixel(window) == light


def test_at_1366_by_768_six_catalogue_rows_show_beside_a_map_of_220_pixels(
    window: MainWindow,
) -> None:
    assert shown_rows(exercise_list(window)) >= 6
    assert map_widget(window).height() >= 220


@pytest.mark.parametrize("size", [(1366, 768), (1920, 1080), (960, 540)])
def test_nothing_of_the_top_bar_is_cut_off(window: MainWindow, size: tuple[int, int]) -> None:
    window.resize(*size)
    QApplication.processEvents()
    for button in window.top_bar.findChildren(QToolButton):
        corner = button.mapTo(window, QPoint())
        assert window.rect().contains(QRect(corner, button.size()))
        assert button.width() >= button.sizeHint().width()


def test_panes_fold_and_come_back(window: MainWindow) -> None:
    trigger(window, "fold_left")
    trigger(window, "fold_balance")
    assert not window.panes.left.isVisible()
    assert not window.balance.isVisible()
    trigger(window, "fold_left")
    assert window.panes.left.isVisible()


def test_printing_runs_in_the_background_and_says_where_it_went(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    window.show_example()
    target = tmp_path / "my plan"
    window.paper.print_to(window.planner.week(THIS_WEEK), target)
    qtbot.waitUntil(lambda: "my plan.pdf" in window.messages.text(), timeout=20_000)
    assert len(PdfReader(tmp_path / "my plan.pdf").pages) >= 2


def test_printing_to_where_it_cannot_go_is_one_sentence(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    window.paper.print_to(window.planner.week(THIS_WEEK), tmp_path / "no" / "where.pdf")
    qtbot.waitUntil(lambda: window.messages.text() not in {"", "Printing…"}, timeout=20_000)
    assert not (tmp_path / "no").exists()


def test_restoring_lists_backups_with_counts_and_puts_one_back(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.show_example()
    trigger(window, "back_up")
    qtbot.waitUntil(lambda: "Backed up" in window.messages.text(), timeout=20_000)
    trigger(window, "undo")
    assert window.planner.week(THIS_WEEK).is_empty

    trigger(window, "restore")
    dialog = window.safety.dialog
    assert dialog is not None
    qtbot.waitExposed(dialog)
    model = dialog.model
    texts = [str(model.data(model.index(0, column))) for column in range(model.columnCount())]
    assert texts[1] == str(len(list(composition.example_week(THIS_WEEK).sessions())))
    assert str(date.today().year) in texts[0]
    dialog.accept()
    assert not window.planner.week(THIS_WEEK).is_empty


def test_a_plan_that_was_moved_away_is_told_and_can_be_saved_elsewhere(
    window: MainWindow, database: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    window.show_example()
    database.rename(tmp_path / "moved.db")
    qtbot.waitUntil(lambda: "no longer where it was" in window.messages.text(), timeout=5_000)
    window.undo()
    assert not window.planner.week(THIS_WEEK).is_empty
    window.safety.rescue(tmp_path / "rescued.db")
    with composition.open_plan(tmp_path / "rescued.db") as rescued:
        assert not rescued.read((THIS_WEEK,))[0].is_empty


def test_a_preview_colours_the_map_and_leaves_the_plan(window: MainWindow) -> None:
    example = composition.example_week(THIS_WEEK)
    window.calendar.preview_changed.emit((example,))
    assert window.planner.week(THIS_WEEK).is_empty
    window.calendar.preview_changed.emit(None)


def test_settings_are_remembered_and_nonsense_is_set_aside(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    window.use_theme(ThemeChoice.DARK)
    window.paper.choose("letter")
    window.close()
    file = tmp_path / "settings" / "settings.json"
    kept = json.loads(file.read_text())
    assert (kept["theme"], kept["paper"]) == ("dark", "letter")


def test_the_panes_come_back_as_wide_as_they_were_left(
    window: MainWindow, plan: PlanFile, database: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    window.resize(1440, 900)
    QApplication.processEvents()
    window.panes.both.setSizes([420, window.panes.both.width() - 420])
    window.panes.left.setSizes([380, window.panes.left.height() - 380])
    left = (window.panes.both.sizes()[0], window.panes.left.sizes()[0])
    for _ in range(2):
        window.close()
        forget_geometry(tmp_path / "settings" / "settings.json")
        window = app.make_window(plan, database)
        qtbot.addWidget(window)
        window.resize(1440, 900)
        window.show()
        qtbot.waitExposed(window)
        assert (window.panes.both.sizes()[0], window.panes.left.sizes()[0]) == left


@pytest.mark.parametrize(
    "nonsense",
    [b"", b"\x00" * 400, b"[]", b'{"version": 1, "theme": 7}', b"[" * 60_000],
    ids=["empty", "zeros", "list", "type", "deep"],
)
def test_damaged_settings_mean_defaults(nonsense: bytes, tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    file.write_bytes(nonsense)
    assert read_settings(file) == Settings()
    assert (tmp_path / "settings.bad").read_bytes() == nonsense


def test_a_command_hands_over_to_the_open_window(
    window: MainWindow, plan: PlanFile, database: Path, qtbot: QtBot
) -> None:
    app._finish_start(window, plan, database)
    command = [sys.executable, "-m", "runstrength_desktop", "--database", str(database)]
    day = THIS_WEEK.isoformat()
    asked = subprocess.Popen([*command, "add", day, "plank 3x30s"], stdout=subprocess.PIPE)
    qtbot.waitUntil(lambda: asked.poll() is not None, timeout=20_000)
    assert asked.returncode == 0
    assert not window.planner.week(THIS_WEEK).is_empty
    assert asked.stdout is not None
    assert b"Added" in asked.stdout.read()
    asked.stdout.close()


def test_a_hostile_request_is_answered_with_a_sentence(
    window: MainWindow, plan: PlanFile, database: Path, qtbot: QtBot
) -> None:
    app._finish_start(window, plan, database)
    ask = (
        "import sys; from pathlib import Path;"
        "from runstrength_desktop.ui.handover import ask_window;"
        "print(ask_window(Path(sys.argv[1]), {'do': 'format the disk'}))"
    )
    asked = subprocess.Popen([sys.executable, "-c", ask, str(database)], stdout=subprocess.PIPE)
    qtbot.waitUntil(lambda: asked.poll() is not None, timeout=20_000)
    assert asked.stdout is not None
    assert b"does not know that request" in asked.stdout.read()
    asked.stdout.close()


def test_while_another_program_holds_the_plan_the_command_says_who(
    plan: PlanFile, database: Path
) -> None:
    command = [sys.executable, "-m", "runstrength_desktop", "--database", str(database)]
    refused = subprocess.run(
        [*command, "add", THIS_WEEK.isoformat(), "plank"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert refused.returncode == 1
    assert refused.stderr.count("\n") == 1
    shown = subprocess.run(
        [*command, "show", "this", "--json"], capture_output=True, text=True, check=True
    )
    assert json.loads(shown.stdout)["days"]


def test_keys_reach_the_search_the_map_and_the_week(window: MainWindow, qtbot: QtBot) -> None:
    window.activateWindow()
    qtbot.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert "Search" in focused.accessibleName()
