"""R14: where a runner wants strength to lie."""

from enum import StrEnum


class PlanningMode(StrEnum):
    """A: after a quality run, so that hard days are hard; B: no run (S2-24); C: an easy run."""

    HARD_DAYS = "A"
    FREE_DAYS = "B"
    EASY_DAYS = "C"
