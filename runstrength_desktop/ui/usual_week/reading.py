"""A day of the usual week as it is typed: read, told back, and written again."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.week import Intensity, Run
from runstrength_desktop.planning.run_text import TypedRun, parse_runs
from runstrength_desktop.planning.written_text import written_run
from runstrength_desktop.ui.dates import clock, locale
from runstrength_desktop.ui.run_words import run_spoken

_INTENSITIES = {
    Intensity.EASY: QT_TRANSLATE_NOOP("usual_week", "easy"),
    Intensity.MODERATE: QT_TRANSLATE_NOOP("usual_week", "moderate"),
    Intensity.HARD: QT_TRANSLATE_NOOP("usual_week", "hard"),
}

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class DayReading:
    """The runs of a line, or what was not understood in it."""

    runs: tuple[Run, ...] = ()
    problem: str = ""

    @property
    def words(self) -> str:
        """What was understood, or what was not."""
        return self.problem or "; ".join(map(run_in_words, self.runs))


def read_day(text: str, weekday: int, known: Sequence[Run]) -> DayReading:
    """What a line says of a weekday (0 for Monday).

    Runs of `known` that are written as before keep what a line cannot say, such as notes.
    """
    if not text.strip():
        return DayReading()
    try:
        typed = parse_runs(text)
    except PlanError as error:
        return DayReading(problem=str(error))
    other = next((t.weekday for t in typed if t.weekday not in {None, weekday}), None)
    if other is not None:
        return DayReading(problem=_elsewhere(other))
    return DayReading(_with_known(typed, known))


def written_day(runs: Sequence[Run]) -> str:
    """The line that `read_day` reads."""
    return ", ".join(map(written_run, runs))


def weekday_name(weekday: int) -> str:
    """Such as "Monday" for 0."""
    return locale().dayName(weekday + 1)


def run_in_words(run: Run) -> str:
    """Such as "Intervals, 3.2 km, 8 × 400 m, hard, 07:00"."""
    parts = [run_spoken(run), run.note]
    if run.intensity is not None:
        parts.append(translate("usual_week", str(_INTENSITIES[run.intensity])))
    if run.starts_at is not None:
        parts.append(clock(run.starts_at))
    return ", ".join(part for part in parts if part)


def _with_known(typed: Sequence[TypedRun], known: Sequence[Run]) -> tuple[Run, ...]:
    left, runs = list(known), []
    for one in typed:
        written = written_run(one.run)
        same = next((run for run in left if written_run(run) == written), None)
        if same is not None:
            left.remove(same)
        runs.append(same or one.run)
    return tuple(runs)


def _elsewhere(weekday: int) -> str:
    return translate("usual_week", "Write what is for {day} in the line of {day}.").format(
        day=weekday_name(weekday)
    )
