"""The chosen body is drawn everywhere and remembered."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from runstrength_desktop import app, composition
from runstrength_desktop.domain.body_map import Body
from runstrength_desktop.ui.settings import Settings, read_settings
from runstrength_desktop.ui.window.main_window import MainWindow


@pytest.fixture
def window(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[MainWindow]:
    monkeypatch.setattr(app, "user_folder", lambda: tmp_path)
    with composition.open_plan(tmp_path / "plan.db") as plan:
        made = app.make_window(plan, tmp_path / "plan.db")
        qtbot.addWidget(made)
        made.resize(1366, 768)
        made.show()
        qtbot.waitExposed(made)
        yield made
        made.background.wait()


def test_the_other_body_is_drawn_in_map_and_catalogue_and_remembered(
    window: MainWindow, tmp_path: Path
) -> None:
    pictures = window.catalogue
    before = window.muscle_map.grab().toImage(), pictures.grab().toImage()
    printer = window.paper.printer
    window.actions_by_name["body_male"].trigger()
    assert window.muscle_map.grab().toImage() != before[0]
    assert pictures.grab().toImage() != before[1]
    assert window.paper.printer is not printer
    marks = [window.actions_by_name[f"body_{body}"].isChecked() for body in Body]
    assert marks == [False, True]
    window.close()
    assert read_settings(tmp_path / "settings.json").body_choice() is Body.MALE


def test_choosing_the_same_body_keeps_its_mark(window: MainWindow) -> None:
    window.actions_by_name["body_female"].trigger()
    assert window.actions_by_name["body_female"].isChecked()


def test_a_body_that_nobody_drew_is_the_first_one() -> None:
    assert Settings(body="statue").body_choice() is Body.FEMALE
