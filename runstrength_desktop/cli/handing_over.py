"""An edit handed to the open window, which alone may write its plan (F16)."""

from pathlib import Path

from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.storage.lock import PlanInUseError


def hand_over(database: Path, request: dict[str, str], in_use: PlanInUseError) -> str:
    """What the window says it has done; `in_use` again when none answers."""
    from runstrength_desktop.ui.handover import ask_window  # noqa: PLC0415  (Qt only if needed)

    answer = ask_window(database, request)
    if answer is None:
        raise in_use
    if "error" in answer:
        raise PlanError(answer["error"])
    return answer["said"]
