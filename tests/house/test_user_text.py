"""What the user typed is data: never markup, never a style sheet."""

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.house.house_files import PACKAGE, name_of, python_files

UI = PACKAGE / "ui"
PLAIN_LABEL = UI / "plain_label.py"
MARKUP = {"RichText", "AutoText", "MarkdownText", "setHtml", "insertHtml", "appendHtml", "fromHtml"}
PLATYPUS = {"Paragraph", "Preformatted", "XPreformatted", "ParagraphStyle"}


def nodes(path: Path) -> Iterator[ast.AST]:
    return ast.walk(ast.parse(path.read_text("utf-8")))


def names_used(path: Path) -> set[str]:
    return {
        node.id if isinstance(node, ast.Name) else node.attr
        for node in nodes(path)
        if isinstance(node, ast.Name | ast.Attribute)
    }


def called(node: ast.AST) -> str:
    function = node.func if isinstance(node, ast.Call) else None
    return function.attr if isinstance(function, ast.Attribute) else ""


def test_only_the_plain_label_makes_a_label() -> None:
    # QLabel guesses: text that looks like markup would be drawn as markup.
    files = [path for path in python_files(UI) if path != PLAIN_LABEL]
    assert not [name_of(path) for path in files if "QLabel" in names_used(path)]
    assert "PlainText" in names_used(PLAIN_LABEL)


def test_no_widget_is_told_to_read_markup() -> None:
    files = [path for path in python_files(UI) if names_used(path) & MARKUP]
    assert not [name_of(path) for path in files]


def test_every_message_box_shows_plain_text() -> None:
    files = [path for path in python_files(PACKAGE) if "QMessageBox" in names_used(path)]
    assert not [name_of(path) for path in files if "PlainText" not in names_used(path)]


def test_no_message_box_is_shown_by_a_static_call() -> None:
    # QMessageBox.warning(…) and its like read their text as markup when it looks like it.
    static = {"about", "critical", "information", "question", "warning"}
    calls = [
        f"{name_of(path)}:{node.lineno}"
        for path in python_files(PACKAGE)
        for node in nodes(path)
        if isinstance(node, ast.Call) and called(node) in static
        if isinstance(node.func, ast.Attribute) and "QMessageBox" in ast.unparse(node.func.value)
    ]
    assert not calls


def test_a_tooltip_is_a_translated_literal_or_escaped() -> None:
    tips = [
        f"{name_of(path)}:{node.lineno} {ast.unparse(node)}"
        for path in python_files(UI)
        for node in nodes(path)
        if isinstance(node, ast.Call) and called(node) == "setToolTip"
        if not any(word in ast.unparse(node) for word in ("self.tr(", "escape(", "translate("))
    ]
    assert not tips


def test_paper_is_set_without_markup() -> None:
    # reportlab's Paragraph reads <b> and &; the pages here are set from plain strings.
    files = python_files(PACKAGE / "printing")
    assert not [name_of(path) for path in files if names_used(path) & PLATYPUS]
