"""What the plan settings say about pairs."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from runstrength_desktop.coaching.spacing import Pair

_PAIRS = {
    Pair.QUALITY_THEN_STRENGTH: QT_TRANSLATE_NOOP(
        "PlanSettings", "Heavy legs after a hard or long run that day"
    ),
    Pair.STRENGTH_THEN_EASY: QT_TRANSLATE_NOOP("PlanSettings", "Heavy legs before an easy run"),
    Pair.STRENGTH_THEN_KEY_RUN: QT_TRANSLATE_NOOP(
        "PlanSettings", "Heavy legs before a long or hard run"
    ),
    Pair.STRENGTH_THEN_RACE: QT_TRANSLATE_NOOP("PlanSettings", "Heavy legs before a race"),
    Pair.JUMPS_THEN_JUMPS: QT_TRANSLATE_NOOP("PlanSettings", "Jumps before the next jumps"),
    Pair.SAME_MUSCLES: QT_TRANSLATE_NOOP("PlanSettings", "The same muscles again"),
}


def tr(text: object) -> str:
    """A text of the plan settings in the language of the window."""
    return QCoreApplication.translate("PlanSettings", str(text))


def pair_title(pair: Pair) -> str:
    """Such as "Heavy legs before a race"."""
    return tr(_PAIRS[pair])
