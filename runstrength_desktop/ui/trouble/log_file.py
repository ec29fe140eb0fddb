"""The log: starts, ends and faults of the program; no text of the user's, a quarter MB twice."""

from contextlib import suppress
from datetime import datetime
from pathlib import Path

LIMIT = 262_144


def older(log: Path) -> Path:
    """What a full log is put aside as; the one before it is gone."""
    return log.with_suffix(".old.log")


def note(log: Path, text: str) -> None:
    """Add lines with the time; a log that cannot be written is no fault."""
    with suppress(OSError):
        log.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        if log.exists() and log.stat().st_size > LIMIT:
            log.replace(older(log))
        now = datetime.now().astimezone().isoformat(" ", "seconds")
        with log.open("a", encoding="utf-8", errors="replace") as stream:
            stream.write(f"{now} {text}\n")
