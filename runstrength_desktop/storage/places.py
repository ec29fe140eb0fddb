"""Where a plan is, and what belongs to it."""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Self


@dataclass(frozen=True, slots=True)
class PlanPlaces:
    """A plan file with the folders that its care needs."""

    path: Path
    migrations: Path
    schema: Path
    backups: Path

    @classmethod
    def of(cls, path: Path, migrations: Path, schema: Path, backups: Path | None) -> Self:
        """The places of a plan; links are followed, so that all lies beside the true file."""
        true = Path(os.path.realpath(path))
        return cls(true, migrations, schema, backups or true.parent / f"{true.stem}-backups")
