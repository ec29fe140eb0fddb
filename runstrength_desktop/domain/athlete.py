"""Whose plan it is: a coach keeps several athletes in one file."""

from collections.abc import Iterable
from dataclasses import dataclass

from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.iso_week import shown
from runstrength_desktop.domain.user_text import clean_line

NAME_LIMIT = 80
UNNAMED = "First athlete"

_NO_NAME = "Give the athlete a name."
_TAKEN = "There is an athlete “{name}” already; choose another name."
_UNKNOWN = "There is no athlete “{name}” in this plan; there is {known}."
GONE = "That athlete is no longer in the plan; choose another one."


@dataclass(frozen=True, slots=True)
class Athlete:
    """Somebody with weeks, own exercises and undo of their own; a new plan's has no name yet."""

    id: str
    name: str

    @property
    def called(self) -> str:
        """The name, or what stands for it."""
        return self.name or UNNAMED


def checked_name(text: str, others: Iterable[Athlete]) -> str:
    """A name of 1 to 80 characters on one line that none of the others has."""
    name = clean_line(text, "An athlete's name", NAME_LIMIT)
    if not name:
        raise PlanError(_NO_NAME)
    if any(_is_called(other, name) for other in others):
        raise PlanError(_TAKEN.format(name=shown(name)))
    return name


def athlete_called(text: str, athletes: Iterable[Athlete]) -> Athlete:
    """The athlete of a typed name, capitals or not; `PlanError` naming those there are."""
    known = tuple(athletes)
    name = clean_line(text, "An athlete's name")
    found = [athlete for athlete in known if _is_called(athlete, name)]
    if not found:
        there = ", ".join(f"“{shown(athlete.called)}”" for athlete in known)
        raise PlanError(_UNKNOWN.format(name=shown(name), known=there))
    return found[0]


def _is_called(athlete: Athlete, name: str) -> bool:
    return athlete.called.casefold() == name.casefold()
