"""Files and functions stay small enough to read at once."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.house.house_files import PACKAGE, ROOT, name_of, python_files

MOST_LINES_OF_A_FILE = 400
MOST_LINES_OF_A_FUNCTION = 45
EMPTY_WORDS = {"base", "common", "core", "helper", "helpers", "manager", "misc", "util", "utils"}


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


@pytest.mark.parametrize("folder", [PACKAGE, ROOT / "tests", ROOT / "db", ROOT / "packaging"])
def test_no_file_is_longer_than_400_lines(folder: Path) -> None:
    lengths = {path: len(path.read_text("utf-8").splitlines()) for path in python_files(folder)}
    assert not [name_of(path) for path, n in lengths.items() if n > MOST_LINES_OF_A_FILE]


def test_no_function_is_longer_than_45_lines() -> None:
    long = [
        f"{name_of(path)}:{node.lineno} {node.name}"
        for path in [*python_files(PACKAGE), *python_files(ROOT / "tests")]
        for node in functions(path)
        if (node.end_lineno or 0) - node.lineno >= MOST_LINES_OF_A_FUNCTION
    ]
    assert not long


def test_no_module_has_a_name_that_says_nothing() -> None:
    named = [path for path in python_files(PACKAGE) if EMPTY_WORDS & set(path.stem.split("_"))]
    assert not [name_of(path) for path in named]


@pytest.mark.parametrize("name", ["db", "resources", "packaging"])
def test_data_folders_are_no_packages(name: str) -> None:
    # `packaging/__init__.py` would hide the library of that name from pip, pytest and PyInstaller.
    assert not list((ROOT / name).rglob("__init__.py"))
