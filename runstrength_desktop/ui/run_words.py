"""Runs in words: their kinds, distances and times."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from runstrength_desktop.domain.week import Run, RunKind

_TITLES = {
    RunKind.EASY: QT_TRANSLATE_NOOP("calendar", "Easy"),
    RunKind.LONG: QT_TRANSLATE_NOOP("calendar", "Long run"),
    RunKind.TEMPO: QT_TRANSLATE_NOOP("calendar", "Tempo"),
    RunKind.INTERVALS: QT_TRANSLATE_NOOP("calendar", "Intervals"),
    RunKind.HILLS: QT_TRANSLATE_NOOP("calendar", "Hills"),
    RunKind.RACE: QT_TRANSLATE_NOOP("calendar", "Race"),
    RunKind.CROSS: QT_TRANSLATE_NOOP("calendar", "Cross-training"),
    RunKind.REST: QT_TRANSLATE_NOOP("calendar", "Rest"),
}
_SPOKEN = {
    RunKind.EASY: QT_TRANSLATE_NOOP("calendar", "Easy run"),
    RunKind.TEMPO: QT_TRANSLATE_NOOP("calendar", "Tempo run"),
}


def run_title(kind: RunKind) -> str:
    """Such as "Easy" or "Long run"."""
    return _translated(_TITLES[kind])


def run_amounts(run: Run) -> list[str]:
    """Such as ["6 km"] or ["90 min"]; empty when both are open."""
    kilometres = [f"{run.distance_km:g} km"] if run.distance_km is not None else []
    return kilometres + ([f"{run.minutes} min"] if run.minutes is not None else [])


def run_spoken(run: Run) -> str:
    """Such as "Easy run, 6 km"."""
    title = _SPOKEN.get(run.kind, _TITLES[run.kind])
    return ", ".join([_translated(title), *run_amounts(run)])


def _translated(marked: object) -> str:
    return QCoreApplication.translate("calendar", str(marked))
