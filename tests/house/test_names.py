"""Names and marks that the house agreed on."""

import ast
import re
from pathlib import Path

from tests.house.house_files import PACKAGE, ROOT, name_of, python_files

CAMEL = re.compile(r"^_*[a-z0-9]+[A-Z]")


def is_override(node: ast.FunctionDef) -> bool:
    return any(isinstance(mark, ast.Name) and mark.id == "override" for mark in node.decorator_list)


def camel_case_functions(path: Path) -> list[ast.FunctionDef]:
    tree = ast.walk(ast.parse(path.read_text("utf-8")))
    return [node for node in tree if isinstance(node, ast.FunctionDef) and CAMEL.match(node.name)]


def test_camel_case_is_qts_alone_and_marked_override() -> None:
    unmarked = [
        f"{name_of(path)}:{node.lineno} {node.name}"
        for path in python_files(PACKAGE)
        for node in camel_case_functions(path)
        if not is_override(node)
    ]
    assert not unmarked


def test_no_type_error_is_waved_through() -> None:
    mark = "type: " + "ignore"
    files = [*python_files(PACKAGE), *python_files(ROOT / "tests")]
    assert not [name_of(path) for path in files if mark in path.read_text("utf-8")]


def test_every_exception_from_a_rule_names_the_rule_and_the_reason() -> None:
    # A late import (PLC0415) has the same reason everywhere: not before the first paint.
    explained = r"(?!: PLC0415)(?!: [A-Z]+[0-9]+(, [A-Z]+[0-9]+)*\s+\S.*\w{3})"
    bare = re.compile(r"#\s*noqa" + explained)
    assert not [
        f"{name_of(path)}: {line.strip()}"
        for path in python_files(PACKAGE)
        for line in path.read_text("utf-8").splitlines()
        if bare.search(line)
    ]
