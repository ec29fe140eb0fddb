"""A table of our own shape (docs/import-format.md): one exercise a row."""

import csv
import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.iso_week import shown
from runstrength_desktop.domain.user_text import fold
from runstrength_desktop.exchange.entry import cleaned

NEEDED = ("name", "primary")
COLUMNS = frozenset(
    {
        *NEEDED, "id", "aliases", "pattern", "level", "unilateral", "equipment", "secondary",
        "default_sets", "default_reps", "default_seconds", "rest_s", "contacts_per_rep",
        "plyo_intensity", "free_exercise_db_id", "fit_category", "fit_exercise", "setup", "cues",
        "licence", "author",
    }
)  # fmt: skip
MOST_COLUMNS = 100
_DELIMITERS = ",;\t"
_SEPARATOR_LINE = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)
_GUARDED = re.compile(r"'[\s\0]*[=+\-@＝＋－＠\t\r]")


@dataclass(frozen=True, slots=True)
class Table:
    """`unread` are columns that mean nothing here; `rows` are numbered as in a spreadsheet."""

    unread: tuple[str, ...]
    rows: tuple["TableRow", ...]


@dataclass(frozen=True, slots=True)
class TableRow:
    """Cells by column; `extra` if there are more cells than columns."""

    number: int
    cells: Mapping[str, str]
    extra: bool = False


def read_table(text: str, file: str, most_rows: int) -> Table:
    """The rows of a CSV; `PlanError` if it is none, or lacks a column that is needed."""
    lines = _lines(text, file)
    number, header = next(lines, (0, []))
    columns = [re.sub(r"[\s-]+", "_", cell.strip().lower()) for cell in header]
    name = f"“{shown(file)}”"
    if not set(NEEDED) <= set(columns):
        raise PlanError(
            f"{name} is no list: it is not JSON, and its first row lacks name or primary."
        )
    if len(columns) > MOST_COLUMNS or len(set(filter(None, columns))) < len(
        [*filter(None, columns)]
    ):
        raise PlanError(f"{name} has too many columns or one twice; mend its first row.")
    rows: list[TableRow] = []
    for number, cells in lines:
        if any(cell.strip() for cell in cells):
            rows.append(_row(number, columns, cells))
        if len(rows) > most_rows:
            raise PlanError(f"{name} has more than {most_rows} rows; bring it in as smaller files.")
    unread = tuple(shown(cleaned(c)) for c in columns if c and c not in COLUMNS)
    return Table(unread, tuple(rows))


def parts(cell: str) -> list[str]:
    """What stands between semicolons, bars or line breaks."""
    return [part.strip() for part in re.split(r"[;|\n]", cell) if part.strip()]


def without_marks(row: TableRow) -> TableRow:
    """Clean cells, without the mark that keeps a spreadsheet from running them (F35)."""
    return replace(row, cells={column: _unguarded(cell) for column, cell in row.cells.items()})


def _row(number: int, columns: list[str], cells: list[str]) -> TableRow:
    extra = any(cell.strip() for cell in cells[len(columns) :])
    named = {column: cell for column, cell in zip(columns, cells, strict=False) if column}
    return without_marks(TableRow(number, named, extra))


def _unguarded(cell: str) -> str:
    return cell[1:] if _GUARDED.match(cell) else cell


def _lines(text: str, file: str) -> Iterator[tuple[int, list[str]]]:
    text = text.removeprefix("\ufeff")
    said = _SEPARATOR_LINE.match(text)
    start = said.end() if said else 0
    delimiter = said[1] if said else _delimiter(text)
    try:
        reader = csv.reader(io.StringIO(text[start:], newline=""), delimiter=delimiter)
        yield from enumerate(reader, 2 if said else 1)
    except (csv.Error, TypeError, ValueError):
        name = f"“{shown(file)}”"
        raise PlanError(f"{name} is not a table that can be read; save it as CSV UTF-8.") from None


def _delimiter(text: str) -> str:
    head = text.lstrip("\r\n").split("\n", 1)[0]
    return max(_DELIMITERS, key=head.count)


def names_of_muscles(muscles: Mapping[str, tuple[str, ...]]) -> Mapping[str, str]:
    """Region ids by every folded word for them; a word for several means none."""
    found: dict[str, str] = {}
    for region, words in muscles.items():
        for word in {fold(word) for word in words if word}:
            found[word] = "" if word in found else region
    return {word: region for word, region in found.items() if region}
