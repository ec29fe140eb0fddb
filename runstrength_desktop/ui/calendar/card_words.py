"""Words on cards: clock times, repeats, what became of something, and blocks."""

from datetime import time

from PySide6.QtCore import QT_TRANSLATE_NOOP

from runstrength_desktop.domain.block import BlockKind
from runstrength_desktop.domain.status import Status
from runstrength_desktop.ui.calendar.wording import translate, translated
from runstrength_desktop.ui.dates import clock

_STATUS = {
    Status.DONE: QT_TRANSLATE_NOOP("calendar", "done"),
    Status.PARTLY: QT_TRANSLATE_NOOP("calendar", "partly done"),
    Status.SKIPPED: QT_TRANSLATE_NOOP("calendar", "skipped"),
}
_BLOCKS = {
    BlockKind.WARM_UP: QT_TRANSLATE_NOOP("calendar", "Warm-up"),
    BlockKind.SUPERSET: QT_TRANSLATE_NOOP("calendar", "Superset"),
    BlockKind.CIRCUIT: QT_TRANSLATE_NOOP("calendar", "Circuit"),
    BlockKind.COOL_DOWN: QT_TRANSLATE_NOOP("calendar", "Cool-down"),
}


def clock_text(starts_at: time | None) -> list[str]:
    """Such as ["07:00"]; empty without a time."""
    return [] if starts_at is None else [clock(starts_at)]


def repeat_text(series: str) -> list[str]:
    """["weekly"] for one of a series."""
    return [translate("calendar", "weekly")] if series else []


def status_word(status: Status) -> str:
    """What became of it; empty while it is planned."""
    return translated(_STATUS[status]) if status in _STATUS else ""


def block_name(kind: BlockKind) -> str:
    """Such as "Superset"; empty for main exercises."""
    return translated(_BLOCKS[kind]) if kind in _BLOCKS else ""
