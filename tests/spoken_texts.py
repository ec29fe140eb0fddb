"""What a module of the product may say to a person."""

import ast
from collections.abc import Iterator
from pathlib import Path


def spoken_in(path: Path) -> Iterator[str]:
    """Every string of a module that a person may read: all but docstrings."""
    tree = ast.parse(path.read_text("utf-8"))
    notes = {
        node.body[0].value
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
        if node.body and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in notes:
            yield node.value
