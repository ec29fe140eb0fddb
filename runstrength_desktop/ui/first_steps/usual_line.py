"""The runs of a normal week in one line, each with its day."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.template import UsualWeek
from runstrength_desktop.domain.week import Run
from runstrength_desktop.planning.run_text import parse_runs
from runstrength_desktop.planning.written_text import written_run
from runstrength_desktop.ui.dates import locale
from runstrength_desktop.ui.run_words import run_spoken

_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


@dataclass(frozen=True, slots=True)
class UsualReading:
    """The runs by weekday (0 for Monday), or what was not understood."""

    runs: tuple[tuple[int, Run], ...] = ()
    problem: str = ""

    @property
    def week(self) -> UsualWeek:
        """As it is kept."""
        return UsualWeek(self.runs)

    @property
    def words(self) -> str:
        """What was understood, or what was not."""
        told = (f"{locale().dayName(day + 1)}: {run_spoken(run)}" for day, run in self.runs)
        return self.problem or "; ".join(told)


def read_usual(text: str) -> UsualReading:
    """What a line says, such as "tue easy 6k, sun long 14k"."""
    if not text.strip():
        return UsualReading()
    try:
        typed = parse_runs(text)
    except PlanError as error:
        return UsualReading(problem=str(error))
    runs = [(one.weekday, one.run) for one in typed if one.weekday is not None]
    if len(runs) < len(typed):
        return UsualReading(problem=_tr("Write the day before each run, such as “tue easy 6k”."))
    return UsualReading(tuple(sorted(runs, key=lambda pair: pair[0])))


def written_usual(runs: Sequence[tuple[int, Run]]) -> str:
    """The line that `read_usual` reads."""
    return ", ".join(f"{_DAYS[day]} {written_run(run)}" for day, run in runs)


def _tr(text: str) -> str:
    return QCoreApplication.translate("FirstSteps", text)
