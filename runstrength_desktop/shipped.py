"""What comes with the program: every library with its version and licence.

Read from the installed libraries; a packaged program carries the list as a file,
which `python -m runstrength_desktop.shipped FILE` writes.
"""

import json
import platform
import re
import sqlite3
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

from runstrength_desktop.paths import RESOURCES

LIST = RESOURCES / "shipped.json"

_PROGRAM = "runstrength"
_NAME = re.compile(r"[A-Za-z0-9._-]+")
_LICENCE_FILE = re.compile(r"(^|/)(licen[cs]e|copying)[^/]*$", re.IGNORECASE)
_SHORT = 60
_KEYS = ("License-Expression", "License")
_TEXTS = {"LGPL-3.0": ("LGPL-3.0.txt", "GPL-3.0.txt")}


@dataclass(frozen=True, slots=True)
class Shipped:
    """A part with its version, the name of its licence, and the licence's words."""

    name: str
    version: str
    licence: str
    text: str


def shipped() -> tuple[Shipped, ...]:
    """The program first, then what it is built on, by name."""
    if LIST.is_file():
        return tuple(Shipped(**one) for one in json.loads(LIST.read_text("utf-8")))
    return (*_libraries(), *_interpreter())


def write_list(path: Path) -> None:
    """The list for a packaged program."""
    told = [asdict(one) for one in (*_libraries(), *_interpreter())]
    path.write_text(json.dumps(told, ensure_ascii=False, indent=1), "utf-8")


def _libraries() -> Iterator[Shipped]:
    found = _closure()
    first = found.pop(_PROGRAM, None)
    for one in (*([first] if first else []), *(found[name] for name in sorted(found))):
        licence = _licence(one)
        yield Shipped(one.metadata["Name"], one.version, licence, _text(one, licence))


def _interpreter() -> Iterator[Shipped]:
    yield Shipped("Python", platform.python_version(), "PSF-2.0", _python_text())
    yield Shipped("SQLite", sqlite3.sqlite_version, "Public domain", "")


def _closure() -> dict[str, Distribution]:
    """The libraries that the program needs here, itself included, by lower-case name."""
    found: dict[str, Distribution] = {}
    waiting = [_PROGRAM]
    while waiting:
        name = waiting.pop().lower()
        if name in found:
            continue
        try:
            found[name] = distribution(name)
        except PackageNotFoundError:
            continue
        needs = found[name].requires or ()
        waiting += [_name(one) for one in needs if "extra ==" not in one]
    return found


def _name(requirement: str) -> str:
    named = _NAME.match(requirement)
    return named[0] if named else ""


def _licence(one: Distribution) -> str:
    said = next((text for key in _KEYS for text in one.metadata.get_all(key) or []), "")
    offers = said.split(" OR ")
    if said and len(offers[0]) <= _SHORT:
        return offers[0].strip()
    marks = one.metadata.get_all("Classifier") or []
    classes = [mark.split(" :: ")[-1] for mark in marks if mark.startswith("License ::")]
    return classes[0] if classes else said[:_SHORT]


def _text(one: Distribution, licence: str) -> str:
    inside = sorted(str(file) for file in one.files or () if _is_licence(str(file)))
    texts = [_read(Path(str(one.locate_file(file)))) for file in inside]
    if len(texts) > 1:
        heads = [Path(file).name for file in inside]
        texts = [f"{head}\n\n{text}" for head, text in zip(heads, texts, strict=True)]
    if not texts:
        folder = RESOURCES / "licences"
        named = next((files for key, files in _TEXTS.items() if key in licence), ())
        texts = [(folder / name).read_text("utf-8") for name in named]
    return "\n\n".join(texts)


def _is_licence(file: str) -> bool:
    """Whatever a library keeps as its licences, or one file that is called so."""
    if ".dist-info/licenses/" in file:
        return True
    return ".dist-info/" in file and _LICENCE_FILE.search(file) is not None


def _read(file: Path) -> str:
    return file.read_text("utf-8", errors="replace")


def _python_text() -> str:
    places = (Path(sys.base_prefix), Path(json.__file__).parents[1])
    files = [place / name for place in places for name in ("LICENSE.txt", "LICENSE")]
    return next((file.read_text("utf-8") for file in files if file.is_file()), "")


if __name__ == "__main__":
    write_list(Path(sys.argv[1]))
