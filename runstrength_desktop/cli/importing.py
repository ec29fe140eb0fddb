"""`runstrength import`: what a list would bring in, and bringing it in."""

import json
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

from runstrength_desktop import composition
from runstrength_desktop.cli.plan_importing import plan_text
from runstrength_desktop.planning.catalogue import Catalogue
from runstrength_desktop.planning.import_preview import ImportPreview, ImportRow, ImportStatus

WORDS = {
    ImportStatus.NEW: "new",
    ImportStatus.PARTLY: "partly understood",
    ImportStatus.HERE: "already here",
    ImportStatus.REFUSED: "refused",
}
TAKEN = (ImportStatus.NEW, ImportStatus.PARTLY)


def imported_text(options: Namespace, database: Path) -> str:
    """What to print: the preview, or what was brought in by one step of undo."""
    source = Path(options.file)
    if composition.is_plan(source, _tell_nobody):
        return plan_text(source, database, dry_run=options.dry_run, as_json=options.json)
    if options.dry_run:
        preview = _read(source, _catalogue(database))
        return _json(preview, 0) if options.json else "\n".join(_lines(preview))
    with composition.open_plan(database) as plan:
        library = composition.library(plan)
        preview = _read(source, library.catalogue)
        chosen = preview.chosen(TAKEN)
        if chosen:
            library.save_all(chosen)
    if options.json:
        return _json(preview, len(chosen))
    return f"{counts_line(preview)}\n{_outcome(len(chosen))}"


def counts_line(preview: ImportPreview) -> str:
    """Such as "873 read: 644 new, 99 partly understood, 117 already here, 13 refused"."""
    parts = (f"{preview.counts[status]} {word}" for status, word in WORDS.items())
    return f"{len(preview.rows)} read: {', '.join(parts)}"


def _outcome(number: int) -> str:
    if not number:
        return "There is nothing new to bring in."
    return (
        f"Brought in {number} {'exercise' if number == 1 else 'exercises'}; undo takes them back."
    )


def _read(source: Path, catalogue: Catalogue) -> ImportPreview:
    return composition.read_list(source, catalogue, _tell_nobody)


def _tell_nobody(_done: int, _whole: int) -> None:
    """A command shows no progress."""


def _json(preview: ImportPreview, added: int) -> str:
    rows = [
        {
            "number": row.number,
            "name": row.name,
            "status": row.status.value,
            "reasons": list(row.reasons),
        }
        for row in preview.rows
    ]
    told = {"kind": "list", "rows": rows, "notes": list(preview.notes), "added": added}
    return json.dumps(told, ensure_ascii=False, indent=2)


def _catalogue(database: Path) -> Catalogue:
    """With the user's own exercises, if there is a plan."""
    if not database.exists():
        return composition.catalogue()
    with composition.open_plan_for_reading(database) as plan:
        return composition.library(plan).catalogue


def _lines(preview: ImportPreview) -> Iterator[str]:
    yield counts_line(preview)
    yield from preview.notes
    if preview.licences:
        yield f"Licence: {', '.join(preview.licences)}"
    yield ""
    width = len(str(preview.rows[-1].number))
    yield from (_line(row, width) for row in preview.rows)


def _line(row: ImportRow, width: int) -> str:
    said = f"{row.number:>{width}}  {WORDS[row.status]:<17}  {row.name}"
    return f"{said}: {' '.join(row.reasons)}" if row.reasons else said
