"""The assembled window with an example week in a plan of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from runstrength_desktop import app, composition
from runstrength_desktop.ui.window.main_window import MainWindow
from tests.desktop.programs import end_all


@pytest.fixture(autouse=True)
def no_program_left() -> Iterator[None]:
    yield
    end_all()


@pytest.fixture
def window(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[MainWindow]:
    monkeypatch.setattr(app, "user_folder", lambda: tmp_path / "settings")
    database = tmp_path / "plan.db"
    with composition.open_plan(database) as plan:
        made = app.make_window(plan, database)
        qtbot.addWidget(made)
        made.resize(1366, 768)
        made.show()
        qtbot.waitExposed(made)
        made.show_example()
        yield made
        made.close()
