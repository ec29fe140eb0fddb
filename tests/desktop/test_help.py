"""The Help menu: About with every licence, the folder of the plan, the log."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication

from runstrength_desktop import __version__, shipped
from runstrength_desktop.ui.about.dialog import AboutDialog
from runstrength_desktop.ui.window.main_window import MainWindow
from tests.house.test_licences import licences, runtime_closure


def trigger(window: MainWindow, name: str) -> None:
    window.actions_by_name[name].trigger()


def test_everything_that_runs_with_the_program_is_named_with_its_licence() -> None:
    told = {one.name.lower(): one for one in shipped.shipped()}
    assert {*runtime_closure("runstrength"), "python", "sqlite"} <= {
        name.replace("_", "-") if name.startswith("pyside6") else name for name in told
    } | {name.replace("_", "-") for name in told}
    assert not [one.name for one in told.values() if not one.version or not one.licence]
    assert told["runstrength"].version == __version__
    for name in ("sqlalchemy", "reportlab"):
        assert told[name].licence in licences(name)


def test_the_words_of_each_licence_are_there() -> None:
    told = {one.name: one.text for one in shipped.shipped()}
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in told["PySide6_Essentials"]
    assert "TERMS AND CONDITIONS" in told["PySide6_Essentials"]
    assert "Apache License" in told["ttf-opensans"]
    assert [name for name, text in told.items() if len(text) < 500] == ["SQLite"]


def test_a_packaged_program_tells_from_its_list(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    installed = shipped.shipped()
    shipped.write_list(tmp_path / "shipped.json")
    assert json.loads((tmp_path / "shipped.json").read_text("utf-8"))
    monkeypatch.setattr(shipped, "LIST", tmp_path / "shipped.json")
    monkeypatch.setattr(shipped, "distribution", None)
    assert shipped.shipped() == installed


def test_about_shows_the_licence_of_the_chosen_row(window: MainWindow) -> None:
    trigger(window, "about")
    (dialog,) = window.findChildren(AboutDialog)
    model = dialog.table.model()
    names = [model.index(row, 0).data() for row in range(model.rowCount())]
    assert names[0] == "runstrength"
    dialog.table.selectRow(names.index("PySide6_Essentials"))
    assert "GNU LESSER" in dialog.words.toPlainText()
    dialog.table.selectRow(names.index("SQLite"))
    assert "Public domain" in dialog.words.toPlainText()
    dialog.copy_versions()
    assert f"runstrength {__version__} (MIT)" in QGuiApplication.clipboard().text()
    dialog.close()


def test_folder_and_log_open_in_the_desktops_programs(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    opened: list[Path] = []

    def take(url: QUrl) -> bool:
        opened.append(Path(url.toLocalFile()))
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", take)
    trigger(window, "open_log")
    assert "no log" in window.messages.text()
    window.rooms.log_file.parent.mkdir(exist_ok=True)
    window.rooms.log_file.touch()
    trigger(window, "open_log")
    trigger(window, "open_folder")
    assert opened == [window.rooms.log_file, tmp_path]


def test_without_a_file_manager_the_place_is_said(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", "")
    trigger(window, "open_folder")
    assert str(tmp_path) in window.messages.text()
