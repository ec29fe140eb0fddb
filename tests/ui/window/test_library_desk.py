"""Own exercises, lists, articles and swaps in the assembled window."""

import json
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit
from pytestqt.qtbot import QtBot

from runstrength_desktop.ui.own_exercises.editor import ExerciseEditor
from runstrength_desktop.ui.window.history import shown_step
from runstrength_desktop.ui.window.main_window import MainWindow


def trigger(window: MainWindow, name: str) -> None:
    window.actions_by_name[name].trigger()


def editor_of(window: MainWindow) -> ExerciseEditor:
    return next(w for w in window.findChildren(ExerciseEditor) if w.isVisible())


def names(window: MainWindow) -> set[str]:
    return {exercise.name for exercise in window.rooms.catalogue.exercises}


def test_a_copy_is_made_listed_deleted_and_brought_back(window: MainWindow) -> None:
    window.catalogue.copy_requested.emit("glute_bridge")
    editor = editor_of(window)
    name = next(w for w in editor.findChildren(QLineEdit) if w.accessibleName() == "Name")
    name.setText("Garden bridge & more")
    editor.try_to_save()
    own = next(e for e in window.rooms.catalogue.exercises if e.name == "Garden bridge & more")
    assert "Garden bridge && more" in window.actions_by_name["undo"].text()
    window.catalogue.delete_requested.emit(own.id)
    assert "Garden bridge & more" not in names(window)
    window.undo()
    assert "Garden bridge & more" in names(window)


def test_changing_a_built_in_one_counts_at_once_and_goes_back(window: MainWindow) -> None:
    before = window.rooms.catalogue.by_id["hip_thrust"]
    window.catalogue.edit_requested.emit("hip_thrust")
    editor = editor_of(window)
    name = next(w for w in editor.findChildren(QLineEdit) if w.accessibleName() == "Name")
    name.setText("My hip thrust")
    editor.try_to_save()
    assert window.rooms.catalogue.by_id["hip_thrust"].name == "My hip thrust"
    window.catalogue.go_back_requested.emit("hip_thrust")
    assert window.rooms.catalogue.by_id["hip_thrust"] == before


def test_a_favourite_is_kept_in_the_plan(window: MainWindow) -> None:
    window.catalogue.favourite_requested.emit("plank", True)
    assert window.rooms.library.favourites == {"plank"}


def test_a_list_comes_in_through_the_menu(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "list.csv"
    path.write_text("name,primary\nDune march,gluteus_maximus\n", encoding="utf-8")
    trigger(window, "bring_in")
    dialog = window.desk.importing
    assert dialog is not None
    dialog.open_file(path)
    qtbot.waitUntil(lambda: "1 read" in dialog.said.text(), timeout=5000)
    dialog.accept()
    assert "Dune march" in names(window)
    assert "1 exercise came in" in window.messages.text()


def test_an_article_leads_to_its_exercise(window: MainWindow) -> None:
    trigger(window, "articles")
    articles = window.desk.articles
    assert articles is not None
    assert articles.isVisible()
    articles.exercise_requested.emit("nordic_curl")
    assert window.catalogue.is_page_open
    assert window.catalogue.current_exercise() == "nordic_curl"
    articles.muscle_requested.emit("soleus")
    assert window.catalogue.filters.muscles == {"soleus"}


def test_a_planned_exercise_is_swapped_in_one_step(window: MainWindow) -> None:
    week = window.planner.week(window.week_start)
    day = next(day for day in week.days if day.sessions and day.runs)
    item = day.sessions[0].items[0]
    window.calendar.select(item.id)
    chosen = window.calendar.selected_item()
    assert chosen is not None
    window.catalogue.swap_chosen.emit("glute_bridge")
    after = window.planner.week(window.week_start).day(day.date).sessions[0].items[0]
    assert (after.id, after.exercise_id) == (item.id, "glute_bridge")
    window.undo()
    assert window.planner.week(window.week_start) == week


@pytest.mark.parametrize("name", ["new_exercise", "new_place", "bring_in"])
def test_each_dialog_opens_and_can_be_left(window: MainWindow, name: str) -> None:
    trigger(window, name)
    opened = [w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog) and w.isVisible()]
    assert len(opened) == 1
    opened[0].reject()


def test_the_name_of_a_step_is_data() -> None:
    assert shown_step("&Undo", None) == "&Undo"
    assert shown_step("&Undo", "Delete exercise A&B Press") == "&Undo delete exercise A&&B Press"


def test_settings_hold_nothing_of_the_library(window: MainWindow, tmp_path: Path) -> None:
    window.close()
    kept = json.loads((tmp_path / "settings" / "settings.json").read_text("utf-8"))
    assert not any("exercise" in key for key in kept)
