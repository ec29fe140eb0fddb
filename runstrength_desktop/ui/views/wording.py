"""What the views say: cards, days and loads in words."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from runstrength_desktop.coaching.week_load import WeekLoad
from runstrength_desktop.domain.status import Status

translate = QCoreApplication.translate

_STATUS: Mapping[Status, object] = {
    Status.DONE: QT_TRANSLATE_NOOP("views", "done"),
    Status.PARTLY: QT_TRANSLATE_NOOP("views", "partly done"),
    Status.SKIPPED: QT_TRANSLATE_NOOP("views", "skipped"),
}


def translated(marked: object) -> str:
    """A text marked by QT_TRANSLATE_NOOP, in the language of the window."""
    return translate("views", str(marked))


def status_words(status: Status) -> list[str]:
    """Such as ["partly done"]; empty for what is only planned."""
    return [translated(_STATUS[status])] if status in _STATUS else []


def exercise_count(count: int) -> str:
    """Such as "5 exercises"."""
    if not count:
        return translate("views", "empty")
    one = translate("views", "1 exercise")
    return one if count == 1 else translate("views", "%1 exercises").replace("%1", str(count))


def strength_words(load: WeekLoad) -> str:
    """Such as "38 sets · 95 min"."""
    if not load.sets:
        return translate("views", "No strength")
    sets = translate("views", "1 set") if load.sets == 1 else translate("views", "%1 sets")
    return f"{sets.replace('%1', str(load.sets))} · {load.minutes} min"


def running_words(load: WeekLoad) -> str:
    """Such as "Run 31 km + 40 min"."""
    parts = [f"{load.kilometres:g} km"] if load.kilometres else []
    parts += [f"{load.run_minutes} min"] if load.run_minutes else []
    if not parts:
        return translate("views", "No running")
    return translate("views", "Run %1").replace("%1", " + ".join(parts))


def more_words(count: int) -> str:
    """Such as "+2 more"."""
    return translate("views", "+%1 more").replace("%1", str(count))
