"""R20, R21: after four loaded weeks in a row an easier one is suggested; of dated weeks."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from runstrength_desktop.coaching.balance import GLUTES, HAMSTRINGS, QUADRICEPS
from runstrength_desktop.coaching.bands import PRODUCTIVE_TOP
from runstrength_desktop.coaching.check import Check, CheckStatus, Scope
from runstrength_desktop.coaching.checked_week import Work, counted, counted_work
from runstrength_desktop.coaching.deload import LOADED_IN_A_ROW
from runstrength_desktop.coaching.fractional_sets import muscle_sets
from runstrength_desktop.domain.exercise import Exercise
from runstrength_desktop.domain.week import Week

ID = "deload"
SOURCES = ("R21", "R20", "R17")

EASIER_SETS = 0.8
EASIER_SETS_WITH_EFFORT = 0.9
EASIER_EFFORT = 1.0

_FORMULA = (
    "Weeks in a row with 10 or more sets for a leg muscle; a week is easier with 20 % fewer sets "
    "than the fullest of the row, or 10 % fewer at one point less effort."
)


@dataclass(frozen=True, slots=True)
class _Load:
    """Counted sets of a week, its mean RPE where told, and whether it is a loaded one."""

    sets: float
    effort: float | None
    is_loaded: bool


def deload(weeks: Sequence[Week], exercises: Mapping[str, Exercise]) -> Check:
    """The longest row of loaded weeks; what counts as loaded and as easier is ours."""
    loads = [_load(week, exercises) for week in weeks]
    row = max((len(list(same)) for loaded, same in groupby(_loaded(loads)) if loaded), default=0)
    is_long = row >= LOADED_IN_A_ROW
    reason = "An easier week comes in time."
    if is_long:
        reason = f"{counted(row, 'loaded week')} follow each other; an easier one suits now."
    status = CheckStatus.NOTICE if is_long else CheckStatus.OK
    return Check(
        ID,
        status if any(load.sets for load in loads) else CheckStatus.UNKNOWN,
        float(row),
        "weeks",
        reason,
        _FORMULA,
        SOURCES,
        Scope.BLOCK,
        high=float(LOADED_IN_A_ROW - 1),
    )


def easier_weeks(weeks: Sequence[Week], exercises: Mapping[str, Exercise]) -> tuple[bool, ...]:
    """For each week in turn whether it is an easier one after loaded ones; a week off is none."""
    loads = [_load(week, exercises) for week in weeks]
    return tuple(
        load.sets > 0 and _is_easier(load, row)
        for load, row in zip(loads, _rows_before(loads), strict=True)
    )


def _rows_before(loads: Sequence[_Load]) -> Iterator[Sequence[_Load]]:
    """For each week the row of loaded weeks that it follows."""
    row: list[_Load] = []
    for load in loads:
        yield row
        row = [*row, load] if load.is_loaded and not _is_easier(load, row) else []


def _loaded(loads: Sequence[_Load]) -> Iterator[bool]:
    """For each week whether it adds to a row; an easier week ends the row."""
    for load, row in zip(loads, _rows_before(loads), strict=True):
        yield load.is_loaded and not _is_easier(load, row)


def _is_easier(load: _Load, row: Sequence[_Load]) -> bool:
    if not row:
        return False
    fullest = max(row, key=lambda one: one.sets)
    share = round(load.sets / fullest.sets, 6)
    if share <= EASIER_SETS:
        return True
    if load.effort is None or fullest.effort is None:
        return False
    less = round(fullest.effort - load.effort, 6)
    return share <= EASIER_SETS_WITH_EFFORT and less >= EASIER_EFFORT


def _load(week: Week, exercises: Mapping[str, Exercise]) -> _Load:
    work = tuple(counted_work(week.items(), exercises))
    sets = muscle_sets(week.items(), exercises)
    legs = max(sets.of_group(group) for group in (GLUTES, HAMSTRINGS, QUADRICEPS))
    return _Load(sum(one.sets for one in work), _effort(work), legs >= PRODUCTIVE_TOP)


def _effort(work: Sequence[Work]) -> float | None:
    told = [one.item.prescription.rpe for one in work if one.item.prescription.rpe is not None]
    return sum(told) / len(told) if told else None
