"""What the plan settings say about modes and pairs."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from runstrength_desktop.coaching.planning_mode import PlanningMode
from runstrength_desktop.coaching.spacing import Pair

_MODES = {
    PlanningMode.HARD_DAYS: (
        QT_TRANSLATE_NOOP("PlanSettings", "On &hard days"),
        QT_TRANSLATE_NOOP("PlanSettings", "After a hard or long run, so that easy days stay easy."),
    ),
    PlanningMode.FREE_DAYS: (
        QT_TRANSLATE_NOOP("PlanSettings", "On days &without a run"),
        QT_TRANSLATE_NOOP("PlanSettings", "Strength and running each have days of their own."),
    ),
    PlanningMode.EASY_DAYS: (
        QT_TRANSLATE_NOOP("PlanSettings", "On &easy days"),
        QT_TRANSLATE_NOOP("PlanSettings", "Beside an easy run, with hard runs left alone."),
    ),
}
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


def mode_title(mode: PlanningMode) -> str:
    """Such as "On &hard days"."""
    return tr(_MODES[mode][0])


def mode_sentence(mode: PlanningMode) -> str:
    """What the mode means, in one sentence."""
    return tr(_MODES[mode][1])


def pair_title(pair: Pair) -> str:
    """Such as "Heavy legs before a race"."""
    return tr(_PAIRS[pair])
