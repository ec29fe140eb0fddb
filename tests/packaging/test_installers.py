"""The recipes for systems that are not here: they compile, parse, and name what there is."""

import plistlib
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from runstrength_desktop import DESKTOP_ID, __version__
from tests.house.house_files import ROOT

PACKAGING = ROOT / "packaging"


def script(name: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(PACKAGING / name), *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.mark.skipif(not shutil.which("makensis"), reason="makensis is not installed")
def test_the_windows_installer_compiles_around_a_stand_in(tmp_path: Path) -> None:
    from tests.packaging.icon_files import file_of

    (tmp_path / "payload" / "_internal").mkdir(parents=True)
    for name in ("runstrength.exe", "RunStrength window.exe", "_internal/a.dll"):
        (tmp_path / "payload" / name).write_bytes(b"MZ")
    from PIL import Image

    for name in ("runstrength", "plan-file"):
        Image.open(file_of(name, 48)).save(tmp_path / f"{name}.ico")
    places = {"--payload": tmp_path / "payload", "--icons": tmp_path, "--output": tmp_path}
    ran = script("windows/build.py", *(f"{name}={place}" for name, place in places.items()))
    assert ran.returncode == 0, ran.stdout + ran.stderr
    setup = tmp_path / f"RunStrength-{__version__}-setup.exe"
    assert setup.read_bytes().startswith(b"MZ")


def test_the_entitlements_ask_for_two_things_and_no_network() -> None:
    asked = plistlib.loads((PACKAGING / "macos" / "entitlements.plist").read_bytes())
    assert len(asked) == 2
    assert not [name for name in asked if "network" in name]


def test_the_flatpak_asks_for_no_network_and_no_home() -> None:
    text = (PACKAGING / "linux" / "flatpak" / f"{DESKTOP_ID}.yml").read_text("utf-8")
    assert f"app-id: {DESKTOP_ID}" in text
    assert "--share=network" not in text
    assert "--filesystem" not in text


def test_release_notes_are_the_part_of_the_change_log() -> None:
    ran = script("release_notes.py", f"v{__version__}")
    assert ran.returncode == 0, ran.stderr
    assert ran.stdout.startswith("### Added")
    assert "\n## " not in ran.stdout


def test_a_tag_of_another_version_is_refused_in_one_sentence() -> None:
    ran = script("release_notes.py", "v99.0.0")
    assert ran.returncode == 1
    assert ran.stderr.count("\n") == 1


def test_the_release_starts_only_scripts_that_are_here() -> None:
    text = (ROOT / ".github" / "workflows" / "release.yml").read_text("utf-8")
    named = {word for word in text.replace('"', " ").split() if word.startswith("packaging/")}
    named = {word for word in named if "*" not in word and "$" not in word}
    assert len(named) >= 6
    assert not [word for word in named if not (ROOT / word).is_file()]
