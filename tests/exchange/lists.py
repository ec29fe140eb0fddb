"""Lists to bring in, and one way to read them."""

import json
import lzma
from pathlib import Path
from typing import Any

from runstrength_desktop import composition
from runstrength_desktop.domain.own_exercise import OwnExercise
from runstrength_desktop.exchange.list_reader import read_list
from runstrength_desktop.planning.catalogue import Catalogue
from runstrength_desktop.planning.import_preview import ImportPreview, ImportStatus

DATA = Path(__file__).parent / "data"


def read(path: Path, catalogue: Catalogue | None = None) -> ImportPreview:
    return read_list(path, catalogue or composition.catalogue(), lambda _done, _whole: None)


def read_text(folder: Path, text: str | bytes, name: str = "list.json") -> ImportPreview:
    path = folder / name
    path.write_bytes(text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text)
    return read(path)


def read_entries(folder: Path, *entries: object) -> ImportPreview:
    return read_text(folder, json.dumps(entries))


def public_list() -> list[dict[str, Any]]:
    entries: list[dict[str, Any]] = json.loads(
        lzma.decompress((DATA / "free-exercise-db.json.xz").read_bytes())
    )
    return entries


def entry(**changed: object) -> dict[str, object]:
    """A sound entry of free-exercise-db that is not in the catalogue."""
    return {
        "id": "Lantern_Lift",
        "name": "Lantern Lift",
        "force": "pull",
        "level": "beginner",
        "mechanic": "compound",
        "equipment": "dumbbell",
        "primaryMuscles": ["glutes"],
        "secondaryMuscles": ["hamstrings"],
        "instructions": ["Stand tall.", "Lift the lantern.", "Lower it slowly."],
        "category": "strength",
        "images": [],
        **changed,
    }


def only(preview: ImportPreview) -> OwnExercise:
    """What the one row brings in."""
    (row,) = preview.rows
    assert row.own is not None, row.reasons
    return row.own


def statuses(preview: ImportPreview) -> list[ImportStatus]:
    return [row.status for row in preview.rows]
