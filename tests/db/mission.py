"""Writes docs/mission.md: which part of the product holds each fact of the articles.

Run it as `python -m tests.db.mission` whenever the data changed.
"""

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from runstrength_desktop.paths import DB
from runstrength_desktop.planning.sources_file import load_facts, repeats

ROOT = Path(__file__).resolve().parents[2]
CATALOGUE = DB / "catalogue"
PAGE = ROOT / "docs" / "mission.md"

FACT = re.compile(r"S[0-4]-[0-9]{2,3}[a-d]?")

# file or folder of data: what one of its records is called
KINDS = {
    "exercises.json": "exercise",
    "guides": "guide",
    "programmes.json": "programme",
    "equipment.json": "equipment",
    "muscle_notes.json": "muscle note",
    "running_load.json": "running load",
    "stride.json": "phase of the stride",
    "knowledge": "article",
    "self_check.json": "self-check",
}

CONTEXT = {
    "S0-51": "about the author",
    "S1-70": "films that can no longer be seen; the guides say how instead",
    "S2-28": "about the article",
    "S3-30": "about the article",
    "S4-25": "about the article",
}

Holders = Mapping[str, Mapping[str, list[str]]]


def holders() -> dict[str, dict[str, list[str]]]:
    """For every fact: kinds of holders, and their ids."""
    found: dict[str, dict[str, list[str]]] = {fact: {} for fact in load_facts(CATALOGUE)}
    for fact, kind, holder in (*_in_data(), *_in_code()):
        held = found[fact].setdefault(kind, [])
        if holder not in held:
            held.append(holder)
    return found


def unknown_ids() -> list[str]:
    """Facts that data or code name and nobody knows."""
    known = load_facts(CATALOGUE)
    return [f"{kind} {holder}: {fact}" for fact, kind, holder in _named() if fact not in known]


def open_facts() -> list[str]:
    """Facts that nothing holds."""
    held, same = holders(), repeats(CATALOGUE)
    return [
        fact
        for fact, by in held.items()
        if not by and not held[same.get(fact, fact)]
        if same.get(fact, fact) not in CONTEXT
    ]


def page() -> str:
    """The text of docs/mission.md."""
    held, same, says = holders(), repeats(CATALOGUE), load_facts(CATALOGUE)
    lines = [_HEAD.format(facts=len(says), open=len(open_facts()))]
    for number, title in enumerate(_ARTICLES):
        lines += [f"\n## {title}\n", "| Fact | In our words | Held by |", "| --- | --- | --- |"]
        lines += [
            f"| {fact} | {says[fact]} | {_held(fact, held, same)} |"
            for fact in says
            if fact.startswith(f"S{number}-")
        ]
    return "\n".join(lines) + "\n"


_ARTICLES = (
    "S0: what are the best muscles to train",
    "S1: legs workout for runners",
    "S2: strength training, part two",
    "S3: which muscles are vital",
    "S4: five key muscle groups",
)
_HEAD = """# Where the product holds what the articles say

The five articles that RunStrength began with hold {facts} facts and recommendations. Each has an
id, stands in our words in `db/catalogue/facts.json`, and is held by data, by an article of the
knowledge window, or by code. Open: {open}.

Written by `python -m tests.db.mission`; `tests/db/test_mission.py` holds it to the data."""


def _held(fact: str, held: Holders, same: Mapping[str, str]) -> str:
    told = [f"{kind}: {', '.join(names)}" for kind, names in held[fact].items()]
    if fact in same:
        told.append(f"the same as {same[fact]}")
    if (first := same.get(fact, fact)) in CONTEXT:
        told.append(f"context, no feature needed ({CONTEXT[first]})")
    return "; ".join(told) or "**open**"


def _named() -> Iterator[tuple[str, str, str]]:
    yield from _in_data()
    yield from _in_code()


def _in_data() -> Iterator[tuple[str, str, str]]:
    for name, kind in KINDS.items():
        place = CATALOGUE / name
        for path in sorted(place.glob("*.json")) if place.is_dir() else [place]:
            for record in json.loads(path.read_text("utf-8")):
                for fact, holder in _facts_of(record, record.get("id", "")):
                    yield fact, kind, holder


def _facts_of(value: Any, holder: str) -> Iterator[tuple[str, str]]:
    """Every fact below a value, with the id of the record, or of the region within it."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key == "regions":
                for row in inner:
                    yield from _facts_of(row, row["id"])
            else:
                yield from _facts_of(inner, holder)
    elif isinstance(value, list):
        for inner in value:
            yield from _facts_of(inner, holder)
    elif isinstance(value, str) and FACT.fullmatch(value):
        yield value, holder


def _in_code() -> Iterator[tuple[str, str, str]]:
    package = ROOT / "runstrength_desktop"
    for path in sorted(package.rglob("*.py")):
        for fact in dict.fromkeys(FACT.findall(path.read_text("utf-8"))):
            yield fact, "code", path.relative_to(package).as_posix()


def main() -> None:
    """Write the page."""
    PAGE.write_text(page(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
