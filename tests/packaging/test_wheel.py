"""What `pip install .` puts on a machine is the whole program."""

import os
import subprocess
import sys
import tarfile
import zipfile
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.house.house_files import ROOT, name_of, tracked_files

DATA = ("resources/", "db/")


def run(*command: str, folder: Path, **environment: str) -> str:
    """Standard output of a command that succeeds."""
    ran = subprocess.run(
        command, cwd=folder, env={**os.environ, **environment}, capture_output=True, text=True,
        check=False,
    )  # fmt: skip
    assert ran.returncode == 0, ran.stdout + ran.stderr
    return ran.stdout


def build(kind: str, folder: Path) -> Path:
    command = (sys.executable, "-m", "build", f"--{kind}", "--no-isolation", "-o", str(folder))
    run(*command, str(ROOT), folder=folder)
    (made,) = folder.iterdir()
    return made


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build("wheel", tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def site(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel unpacked, to run far from the checkout."""
    folder = tmp_path_factory.mktemp("site")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder)
    return folder


def expected_data() -> set[str]:
    names = map(name_of, tracked_files())
    return {f"runstrength_desktop/{name}" for name in names if name.startswith(DATA)}


def test_the_wheel_holds_all_data_and_no_test(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    assert expected_data() <= names
    assert {name.split("/")[0].split("-")[0] for name in names} == {
        "runstrength_desktop",
        "runstrength",
    }
    assert not [name for name in names if name.endswith((".pyc", ".db"))]


def test_the_wheel_holds_every_module(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    ours = {name_of(path) for path in tracked_files() if path.suffix == ".py"}
    assert {name for name in ours if name.startswith("runstrength_desktop/")} <= names


def test_the_source_archive_holds_what_its_tests_need(tmp_path: Path) -> None:
    with tarfile.open(build("sdist", tmp_path)) as archive:
        names = {name.split("/", 1)[-1] for name in archive.getnames()}
    ours = {name_of(path) for path in tracked_files()}
    rooms = ("runstrength_desktop/", "tests/", "packaging/", *DATA)
    assert {name for name in ours if name.startswith(rooms)} <= names
    assert {"pyproject.toml", "README.md", "LICENSE", "dev", "requirements.lock"} <= names


def test_the_wheel_runs_by_itself(site: Path, tmp_path: Path) -> None:
    program = (sys.executable, "-m", "runstrength_desktop")
    where = "import runstrength_desktop as r; print(r.__file__)"
    environment = {"PYTHONPATH": str(site), "RUNSTRENGTH_DATABASE": str(tmp_path / "plan.db")}
    found = run(sys.executable, "-c", where, folder=tmp_path, **environment)
    assert Path(found.strip()).is_relative_to(site)
    plans_and_prints(program, tmp_path, environment)


def plans_and_prints(program: tuple[str, ...], folder: Path, environment: dict[str, str]) -> None:
    assert "usage" in run(*program, "--help", folder=folder, **environment)
    run(*program, "example", folder=folder, **environment)
    run(*program, "print", "this", "--output", "plan.pdf", folder=folder, **environment)
    text = "".join(page.extract_text() for page in PdfReader(folder / "plan.pdf").pages)
    assert str(date.today().year) in text


def interpreters(environment: dict[str, str]) -> list[Path]:
    """Every Python of 3.11, 3.12 and 3.13 on this machine, one each."""
    folders = [Path(each) for each in environment.get("PATH", "").split(os.pathsep) if each]
    folders += sorted(Path(environment.get("HOME", "/")).glob(".pyenv/versions/*/bin"))
    found: dict[str, Path] = {}
    for folder in folders:
        for name in ("python3.11", "python3.12", "python3.13"):
            if (folder / name).is_file() and "shims" not in folder.parts:
                found.setdefault(name, folder / name)
    return sorted(found.values())


@pytest.mark.long
def test_pip_installs_it_into_every_empty_python(
    tmp_path: Path, users_environment: dict[str, str]
) -> None:
    pythons = interpreters(users_environment)
    assert pythons
    for number, python in enumerate(pythons):
        folder = tmp_path / str(number)
        folder.mkdir()
        run(str(python), "-m", "venv", str(folder / "venv"), folder=folder)
        script = folder / "venv/bin"
        run(str(script / "python"), "-m", "pip", "install", "-q", str(ROOT), folder=folder,
            HOME=users_environment["HOME"])  # fmt: skip
        database = {"RUNSTRENGTH_DATABASE": str(folder / "plan.db")}
        plans_and_prints((str(script / "runstrength"),), folder, database)
