"""R20, R21: an easier week after at most three or four loaded ones."""

from collections.abc import Iterable
from itertools import groupby

from runstrength_desktop.domain.programme import Programme, ProgrammeWeek

RULES = ("R20", "R21")

LOADED_IN_A_ROW = 4


def is_easier_week_due(programme: Programme) -> bool:
    """Whether four loaded weeks lie in a row somewhere: then an easier one is suggested (R21)."""
    return _longest_load(programme.weeks) >= LOADED_IN_A_ROW


def _longest_load(weeks: Iterable[ProgrammeWeek]) -> int:
    rows = groupby(weeks, key=lambda week: week.is_deload)
    return max((len(tuple(row)) for is_deload, row in rows if not is_deload), default=0)
