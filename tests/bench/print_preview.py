"""How evenly the window's clock ticks while a year of pages is made, and looked through."""

import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import quantiles

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer

from runstrength_desktop import app, composition
from runstrength_desktop.ui.print_preview.dialog import PrintPreview
from tests.bench.measuring import MS, Figure
from tests.bench.painted import SIZE, shown
from tests.bench.ten_years import ten_years

TICK_MS, LOOK_MS, IDLE_MS = 16, 50, 3000
WEEKS, ROUNDS, LOOKS = 52, 3, 60
GOAL = 2.0


def measure(folder: Path) -> list[Figure]:
    """Each beside the same window doing nothing, in turns."""
    database = ten_years(folder)
    with composition.open_plan(database) as plan:
        window = app.make_window(plan, database)
        shown(window, SIZE)
        preview = window.paper.open_preview(window.week_start)
        assert preview is not None
        try:
            return _figures(preview)
        finally:
            preview.close()
            window.close()


def _figures(preview: PrintPreview) -> list[Figure]:
    _run_until(lambda: preview.is_current)
    idle, making, looking = Ticks(), Ticks(), Ticks()
    for number in range(ROUNDS):
        idle.during(lambda: _run_for(IDLE_MS))
        making.during(partial(_make, preview, WEEKS - number))
        looking.during(lambda: _look_through(preview))
    what = "Window ticks, 95th percentile, while {} are {}"
    return [
        Figure(what.format(f"{WEEKS} weeks", words), "idle", GOAL, ticks.p95(), idle.p95())
        for words, ticks in (("made into pages", making), ("looked through", looking))
    ]


def _make(preview: PrintPreview, weeks: int) -> None:
    preview.choices.weeks.setValue(weeks)
    _run_until(lambda: preview.is_current)


def _look_through(preview: PrintPreview) -> None:
    for number in range(LOOKS):
        preview.view.go_to(3 * number)
        _run_for(LOOK_MS)


class Ticks(QObject):
    """The times between ticks of a clock of the window, in milliseconds."""

    def __init__(self) -> None:
        super().__init__()
        self._between: list[float] = []
        self._last = 0.0
        self._clock = QTimer(self, interval=TICK_MS, timerType=Qt.TimerType.PreciseTimer)
        self._clock.timeout.connect(self._tick)

    def during(self, work: Callable[[], object]) -> None:
        """Listen while something is done."""
        self._last = time.perf_counter()
        self._clock.start()
        work()
        self._clock.stop()

    def p95(self) -> float:
        """What 95 of a hundred stay below."""
        return quantiles(self._between, n=20)[-1]

    def _tick(self) -> None:
        now = time.perf_counter()
        self._between.append(MS * (now - self._last))
        self._last = now


def _run_for(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def _run_until(is_so: Callable[[], bool]) -> None:
    loop = QEventLoop()
    look = QTimer(interval=LOOK_MS)
    look.timeout.connect(lambda: loop.quit() if is_so() else None)
    look.start()
    loop.exec()
    look.stop()
