"""Figures as a table, for the terminal and for docs/benchmarks.md."""

from collections.abc import Mapping, Sequence
from datetime import date
from math import isinf

from tests.bench.machine import machine
from tests.bench.measuring import Figure

HEAD = """\
# Benchmarks

Written by `./dev bench`; every figure is a ratio of medians. A technique and its floor take turns
in the same run, so that a busy or a slow machine slows both. Milliseconds and MiB are this
machine's and only say how large a thing is; the ratios travel.
"""

TAIL = """\
Start-up counts whole processes, from their start to the end of the window's first paint, where both
are ended at once; bytecode is compiled, the plan was closed properly. Painting is forced to its end
by the event that the screen's rhythm would send. Ten years are 520 weeks of four sessions with
seven exercises each and five runs. What a sync costs changes tenfold between disks and moments: the
less it costs, the higher is the ratio of a move to one commit, as the work around the sync shows.
typst is measured where it is installed beside the tests (`pip install typst`); nothing needs it.
"""


def table(figures: Sequence[Figure]) -> str:
    """One row a figure."""
    rows = ["| What | Floor | Goal | Figure | Met | Medians |", "|---|---|---|---|---|---|"]
    for f in figures:
        met = "–" if isinf(f.goal) else "yes" if f.is_met else "**no**"
        goal = "–" if isinf(f.goal) else f"≤ {f.goal:g}"
        taken = f"{_number(f.measured)} / {_number(f.floor_measured)} {f.unit}"
        rows.append(f"| {f.what} | {f.floor} | {goal} | {f.ratio:.2f} | {met} | {taken} |")
    return "\n".join(rows) + "\n"


def document(figures: Mapping[str, Sequence[Figure]]) -> str:
    """The whole page."""
    facts = "\n".join(f"- {name}: {fact}" for name, fact in machine().items())
    parts = "\n".join(f"## {part}\n\n{table(rows)}" for part, rows in figures.items())
    return f"{HEAD}\nMeasured on {date.today().isoformat()}:\n\n{facts}\n\n{parts}\n{TAIL}"


def _number(value: float) -> str:
    return f"{value:.3g}" if value < 100 else f"{value:.0f}"
