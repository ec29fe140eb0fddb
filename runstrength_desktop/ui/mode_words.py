"""What the planning modes are called, wherever the window names them (R14)."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from runstrength_desktop.domain.planning_mode import PlanningMode

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


def mode_title(mode: PlanningMode) -> str:
    """Such as "On &hard days"."""
    return QCoreApplication.translate("PlanSettings", str(_MODES[mode][0]))


def mode_sentence(mode: PlanningMode) -> str:
    """What the mode means, in one sentence."""
    return QCoreApplication.translate("PlanSettings", str(_MODES[mode][1]))
