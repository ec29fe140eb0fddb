"""Athletes in sentences."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from runstrength_desktop.domain.athlete import Athlete
from runstrength_desktop.domain.iso_week import shown
from runstrength_desktop.planning.athlete_copy import AthleteCopy

PROGRAM = "RunStrength"
_LONGEST = 40
_QT_CHANGED_MARK = "[*]"


def title_for(athlete: Athlete, athletes: Sequence[Athlete]) -> str:
    """The window's title: whose plan it is, once there are several; for `setWindowTitle` only."""
    if len(athletes) <= 1:
        return PROGRAM
    name = shown(called(athlete), _LONGEST).replace(_QT_CHANGED_MARK, 2 * _QT_CHANGED_MARK)
    return f"{name} – {PROGRAM}"


def called(athlete: Athlete) -> str:
    """The name, or what stands for it."""
    return athlete.name or _tr("First athlete")


def row_words(athlete: Athlete, *, is_current: bool) -> str:
    """A row of the list: the name, and whether it is this one's plan that is shown."""
    name = called(athlete)
    return _tr("{name} (shown now)").format(name=name) if is_current else name


def switched_sentence(athlete: Athlete) -> str:
    """What is said after a switch."""
    return _tr("This is the plan of {name}.").format(name=shown(called(athlete)))


def copied_sentence(copy: AthleteCopy) -> str:
    """What came to whom, and what could not come along."""
    counts = copy.adding.counts
    told = _tr("Copied {weeks} to {name}: {sessions} and {runs}.").format(
        weeks=copy.weeks,
        name=shown(called(copy.to)),
        sessions=_one_or_more(counts.sessions, _tr("1 session"), _tr("{n} sessions")),
        runs=_one_or_more(counts.runs, _tr("1 run"), _tr("{n} runs")),
    )
    lost = ", ".join(f"“{shown(name)}”" for name in copy.adding.lost_places)
    left_out = _tr("Left out, for there is no such place: {names}.").format(names=lost)
    return f"{told} {left_out}" if lost else told


def _one_or_more(number: int, one: str, more: str) -> str:
    return one if number == 1 else more.format(n=number)


def _tr(text: str) -> str:
    return QCoreApplication.translate("athletes", text)
