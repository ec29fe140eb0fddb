"""What the calendar says: runs and doses in words."""

from PySide6.QtCore import QCoreApplication

from runstrength_desktop.domain.week import PlannedExercise
from runstrength_desktop.ui.run_words import run_amounts, run_spoken, run_title

__all__ = ["item_spoken", "run_amounts", "run_spoken", "run_title", "translate", "translated"]

translate = QCoreApplication.translate


def translated(marked: object) -> str:
    """A text marked by QT_TRANSLATE_NOOP, in the language of the window."""
    return translate("calendar", str(marked))


def item_spoken(item: PlannedExercise, extra: str) -> str:
    """Such as "Hip thrust 3 × 8, 24 kg"."""
    dose = f"{item.exercise_name} {item.prescription.work_text()}"
    return f"{dose}, {extra}" if extra else dose
