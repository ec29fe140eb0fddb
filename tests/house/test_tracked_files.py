"""What is committed works on any machine."""

import re
import tomllib
from importlib.metadata import version

import pytest
from packaging.requirements import Requirement

from runstrength_desktop import __version__
from tests.house.house_files import ROOT, name_of, text_files

# Each lock, and the extras of the project that it holds.
LOCKS = {
    "requirements.lock": (),
    "requirements-dev.lock": ("test", "dev"),
    "packaging/requirements.lock": ("freeze",),
}
MACHINE_PATH = re.compile(r"(?<![\w.$}>*])/(?:work|root|home/\w+|Users/\w+)/|[A-Z]:\\+Users\\")
REGISTRY = re.compile(r"pypi\.org|pythonhosted\.org|deb\.debian\.org|security\.debian|npm[j]s")
PIN = re.compile(r"^([a-z0-9][a-z0-9-]*)==([^ ]+)( ;[^\\]+)? \\$")


def lines_with(pattern: re.Pattern[str]) -> list[str]:
    return [
        f"{name_of(path)}: {line.strip()[:120]}"
        for path in text_files()
        for line in path.read_text("utf-8").splitlines()
        if pattern.search(line)
    ]


def locked(name: str) -> dict[str, str]:
    lines = (ROOT / name).read_text("utf-8").splitlines()
    return {match[1]: match[2] for line in lines if (match := PIN.match(line))}


def test_no_file_names_a_folder_of_one_machine() -> None:
    assert not lines_with(MACHINE_PATH)


def test_no_file_names_a_registry() -> None:
    assert not lines_with(REGISTRY)


def test_every_text_file_is_utf_8_and_ends_in_a_newline() -> None:
    texts = {path: path.read_text("utf-8") for path in text_files()}
    assert not [name_of(path) for path, text in texts.items() if text and not text.endswith("\n")]


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_holds_pins_and_hashes_and_nothing_else(name: str) -> None:
    a_hash = re.compile(r"^    --hash=sha256:[0-9a-f]{64}( \\)?$")
    lines = (ROOT / name).read_text("utf-8").splitlines()
    assert not [line for line in lines if not (PIN.match(line) or a_hash.match(line))]
    assert len(locked(name)) >= 15


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_holds_what_the_project_asks_for(name: str) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    extras = (project["optional-dependencies"][extra] for extra in LOCKS[name])
    asked = [*project["dependencies"], *(each for extra in extras for each in extra)]
    pins = locked(name)
    for requirement in map(Requirement, asked):
        assert requirement.specifier.contains(pins[requirement.name.lower()]), requirement


def test_the_short_lock_is_a_part_of_the_long_ones() -> None:
    short, *longer = (locked(name) for name in LOCKS)
    assert all(short.items() <= long.items() for long in longer)


def test_every_extra_is_locked() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert {*project["optional-dependencies"]} == {each for lock in LOCKS.values() for each in lock}


def test_the_change_log_knows_this_version() -> None:
    assert f"## [{__version__}]" in (ROOT / "CHANGELOG.md").read_text("utf-8")


def test_the_installed_program_says_this_version() -> None:
    assert version("runstrength") == __version__
