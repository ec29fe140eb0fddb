"""What the calendar says: runs and doses in words."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from runstrength_desktop.domain.week import PlannedExercise, Run, RunKind

translate = QCoreApplication.translate

_RUN_TITLES = {
    RunKind.EASY: QT_TRANSLATE_NOOP("calendar", "Easy"),
    RunKind.LONG: QT_TRANSLATE_NOOP("calendar", "Long run"),
    RunKind.TEMPO: QT_TRANSLATE_NOOP("calendar", "Tempo"),
    RunKind.INTERVALS: QT_TRANSLATE_NOOP("calendar", "Intervals"),
    RunKind.HILLS: QT_TRANSLATE_NOOP("calendar", "Hills"),
    RunKind.RACE: QT_TRANSLATE_NOOP("calendar", "Race"),
    RunKind.CROSS: QT_TRANSLATE_NOOP("calendar", "Cross-training"),
    RunKind.REST: QT_TRANSLATE_NOOP("calendar", "Rest"),
}
_RUN_SPOKEN = {
    RunKind.EASY: QT_TRANSLATE_NOOP("calendar", "Easy run"),
    RunKind.TEMPO: QT_TRANSLATE_NOOP("calendar", "Tempo run"),
}


def translated(marked: object) -> str:
    """A text marked by QT_TRANSLATE_NOOP, in the language of the window."""
    return translate("calendar", str(marked))


def run_title(kind: RunKind) -> str:
    """Such as "Easy" or "Long run"."""
    return translated(_RUN_TITLES[kind])


def run_amounts(run: Run) -> list[str]:
    """Such as ["6 km"] or ["90 min"]; empty when both are open."""
    kilometres = [f"{run.distance_km:g} km"] if run.distance_km is not None else []
    return kilometres + ([f"{run.minutes} min"] if run.minutes is not None else [])


def run_spoken(run: Run) -> str:
    """Such as "Easy run, 6 km"."""
    title = _RUN_SPOKEN.get(run.kind, _RUN_TITLES[run.kind])
    return ", ".join([translated(title), *run_amounts(run)])


def item_spoken(item: PlannedExercise, extra: str) -> str:
    """Such as "Hip thrust 3 × 8, 24 kg"."""
    dose = f"{item.exercise_name} {item.prescription.work_text()}"
    return f"{dose}, {extra}" if extra else dose
