"""Any list as a preview: which format it is, each entry, and what becomes of it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.iso_week import shown
from runstrength_desktop.exchange import free_exercise_db, own_row, wger
from runstrength_desktop.exchange.json_text import parse
from runstrength_desktop.exchange.own_table import read_table
from runstrength_desktop.exchange.source_text import read_text
from runstrength_desktop.planning.catalogue import Catalogue
from runstrength_desktop.planning.import_judging import judged
from runstrength_desktop.planning.import_preview import (
    ImportDraft,
    ImportPreview,
    Progress,
)

MOST_ENTRIES = 20_000
_STRANGE = "This entry is not an exercise of a list that can be read."


def read_list(path: Path, catalogue: Catalogue, tell: Progress) -> ImportPreview:
    """What a file would bring in beside `catalogue`; nothing is kept.

    `PlanError` with one sentence if the file as a whole cannot be read, or when
    `tell` raises one.
    """
    text = read_text(path, tell)
    if text.lstrip("\ufeff \t\r\n")[:1] in {"[", "{"}:
        kind, drafts, notes = _of_json(text, path)
    else:
        kind, drafts, notes = _of_table(text, path.name, catalogue)
    rows = tuple(judged(_telling(drafts, tell), catalogue))
    return ImportPreview(path.name, kind, rows, notes)


_Found = tuple[str, Sequence[Callable[[], ImportDraft]], tuple[str, ...]]


def _of_table(text: str, file: str, catalogue: Catalogue) -> _Found:
    table = read_table(text, file, MOST_ENTRIES)
    if not table.rows:
        raise PlanError(f"“{shown(file)}” has a first row and nothing below it.")
    words = own_row.Words(catalogue)
    notes = tuple(f"The column “{column}” was not read." for column in table.unread)
    drafts = [lambda row=row: own_row.read_row(row, words) for row in table.rows]
    return own_row.KIND, drafts, notes


def _of_json(text: str, path: Path) -> _Found:
    entries, notes = _entries(parse(text, path.name))
    name = f"“{shown(path.name)}”"
    if len(entries) > MOST_ENTRIES:
        raise PlanError(f"{name} has more than {MOST_ENTRIES} entries; make it smaller files.")
    known = [_reader_of(entry) for entry in entries]
    kinds = dict.fromkeys(kind for kind, _ in filter(None, known))
    if not kinds:
        raise PlanError(f"{name} holds no exercises of free-exercise-db or wger.")
    stem = path.stem if len(entries) == 1 else ""
    drafts = [lambda n=n, entry=entry: _draft(n, entry, stem) for n, entry in enumerate(entries, 1)]
    return " + ".join(kinds), drafts, notes


def _entries(value: object) -> tuple[list[object], tuple[str, ...]]:
    """The entries of a list, of pages, or of one object."""
    pages = value if isinstance(value, list) else [value]
    found: list[object] = []
    expected = 0
    for page in pages:
        results = page.get("results") if isinstance(page, dict) else None
        found += results if isinstance(results, list) else [page]
        if isinstance(page, dict) and isinstance(results, list):
            count = page.get("count")
            expected = max(expected, count if isinstance(count, int) else 0)
    if len(found) < expected:
        missing = f"This file holds {len(found)} of {expected} entries; the rest is on other pages."
        return found, (missing,)
    return found, ()


_Reader = Callable[[int, Mapping[str, object], str], ImportDraft]


def _reader_of(entry: object) -> tuple[str, _Reader] | None:
    if not isinstance(entry, dict):
        return None
    if free_exercise_db.looks_like(entry):
        return free_exercise_db.KIND, free_exercise_db.read_entry
    if wger.looks_like(entry):
        return wger.KIND, lambda number, values, _: wger.read_entry(number, values)
    return None


def _draft(number: int, entry: object, stem: str) -> ImportDraft:
    found = _reader_of(entry)
    if found is None or not isinstance(entry, dict):
        name = entry.get("name") if isinstance(entry, dict) else None
        return ImportDraft(number, str(name or "")[:200], None, refusal=_STRANGE)
    return found[1](number, entry, stem)


def _telling(drafts: Sequence[Callable[[], ImportDraft]], tell: Progress) -> Iterator[ImportDraft]:
    for done, draft in enumerate(drafts, 1):
        tell(done, len(drafts))
        yield draft()
