"""Who was planned for last: a word beside the plan that may always be lost."""

from contextlib import suppress
from pathlib import Path

from runstrength_desktop.planning.atomic_file import write_atomic
from runstrength_desktop.storage.new_file import beside

_ENDING = ".athlete"
_MOST_BYTES = 256


def recall_athlete(plan: Path) -> str:
    """The id that was remembered; empty if there is none."""
    with suppress(OSError, ValueError), beside(plan, _ENDING).open("rb") as file:
        return file.read(_MOST_BYTES).decode("utf-8").strip()
    return ""


def remember_athlete(plan: Path, athlete_id: str) -> None:
    """Keep an id for the next start; a failure is not worth a message."""
    with suppress(OSError):
        write_atomic(beside(plan, _ENDING), athlete_id.encode())
