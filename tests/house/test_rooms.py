"""The rooms import one way, and each contract that says so can turn red."""

import ast
import shutil
import subprocess
import sys
import sysconfig
import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests.house.house_files import PACKAGE, ROOT, name_of, python_files

# contract: the module that is changed, and what it then imports
PLANTS = {
    "rooms": ("domain/muscle.py", "import runstrength_desktop.planning.planner"),
    "plain": ("domain/muscle.py", "import runstrength_desktop.paths"),
    "qt": ("storage/__init__.py", "import PySide6.QtCore"),
    "orm": ("planning/planner.py", "import sqlalchemy"),
    "pdf": ("ui/drag.py", "import reportlab.lib"),
    "features": ("ui/catalogue/__init__.py", "import runstrength_desktop.ui.calendar"),
    "cycles": ("domain/muscle.py", "import runstrength_desktop.domain.week"),
}
MORE_PLANTS = [
    ("rooms", "ui/drag.py", "import runstrength_desktop.storage"),
    ("rooms", "newcomer.py", "import runstrength_desktop.domain"),
    ("rooms", "exchange/__init__.py", "import runstrength_desktop.storage"),
    ("rooms", "planning/planner.py", "import runstrength_desktop.exchange"),
    ("features", "ui/import_list/__init__.py", "import runstrength_desktop.ui.catalogue"),
    ("plain", "planning/planner.py", "def late() -> None:\n    import PySide6.QtCore"),
    ("features", "ui/drag.py", "import runstrength_desktop.ui.window"),
]
ALLOWED = {
    "qt": {"opening", "app", "demo", "self_test", "ui"},
    "orm": {"storage"},
    "pdf": {"printing"},
}
STANDARD_LIBRARY_ROOMS = ("domain", "coaching", "planning")


def contracts() -> dict[str, dict[str, Any]]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    return {each["id"]: each for each in project["tool"]["importlinter"]["contracts"]}


def lint(folder: Path, contract: str) -> subprocess.CompletedProcess[str]:
    command = [f"{sysconfig.get_path('scripts')}/lint-imports", "--no-logo", "--no-cache"]
    return subprocess.run(
        [*command, "--contract", contract],
        cwd=folder, env={"PYTHONPATH": str(folder)}, capture_output=True, text=True, check=False,
    )  # fmt: skip


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("house")
    shutil.copy(ROOT / "pyproject.toml", folder)
    ignored = shutil.ignore_patterns("__pycache__", "*_cache")
    shutil.copytree(PACKAGE, folder / PACKAGE.name, ignore=ignored)
    return folder


def test_every_contract_has_a_planted_violation() -> None:
    assert set(contracts()) == set(PLANTS)


@pytest.mark.parametrize(
    ("contract", "module", "line"), [*((k, *v) for k, v in PLANTS.items()), *MORE_PLANTS]
)
def test_a_planted_import_breaks_its_contract(
    copy: Path, contract: str, module: str, line: str
) -> None:
    path = copy / PACKAGE.name / module
    before = path.read_text("utf-8") if path.exists() else None
    assert lint(copy, contract).returncode == 0
    try:
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"{before or ''}\n{line}\n", "utf-8")
        broken = lint(copy, contract)
    finally:
        path.unlink() if before is None else path.write_text(before, "utf-8")
    assert broken.returncode == 1, broken.stdout + broken.stderr
    assert "BROKEN" in broken.stdout, broken.stdout + broken.stderr


@pytest.mark.parametrize("contract", ALLOWED)
def test_a_library_is_forbidden_in_every_room_but_its_own(contract: str) -> None:
    tops = {path.stem for path in PACKAGE.iterdir() if path.suffix == ".py" or is_package(path)}
    rest = tops - ALLOWED[contract] - {"__init__", "__main__"}
    sources = contracts()[contract]["source_modules"]
    assert set(sources) == {f"{PACKAGE.name}.{name}" for name in rest}


def test_every_folder_of_the_window_has_its_place_among_the_features() -> None:
    folders = {path.name for path in (PACKAGE / "ui").iterdir() if is_package(path)}
    layers = " | ".join(contracts()["features"]["layers"])
    assert folders <= {name.strip(" ()") for name in layers.replace(":", "|").split("|")}


@pytest.mark.parametrize("room", STANDARD_LIBRARY_ROOMS)
def test_inner_rooms_use_the_standard_library_alone(room: str) -> None:
    known = {*sys.stdlib_module_names, PACKAGE.name}
    files = python_files(PACKAGE / room)
    assert not [name_of(path) for path in files if imported_packages(path) - known]


def imported_packages(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names.add((node.module or "").split(".")[0])
    return names


def is_package(path: Path) -> bool:
    return path.is_dir() and any(path.glob("*.py"))
