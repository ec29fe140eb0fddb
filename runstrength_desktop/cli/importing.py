"""`runstrength import`: what a list would bring in, and bringing it in."""

from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

from runstrength_desktop import composition
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
    if options.dry_run:
        return "\n".join(_lines(_read(source, _catalogue(database))))
    with composition.open_plan(database) as plan:
        library = composition.library(plan)
        preview = _read(source, library.catalogue)
        chosen = preview.chosen(TAKEN)
        if chosen:
            library.save_all(chosen)
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
    return composition.read_list(source, catalogue, lambda _done, _whole: None)


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
