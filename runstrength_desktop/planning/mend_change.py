"""A mend of a check as a step of the plan (R03: advice, done only when asked for)."""

from datetime import date

from runstrength_desktop.coaching.mends import Mend
from runstrength_desktop.domain.iso_week import mondays_of
from runstrength_desktop.planning.change import Change


def mend_change(mend: Mend, start: date) -> Change:
    """The step that a mend offers for the seven days from `start` on, named as it is offered."""
    return Change(mend.step.sentence, mondays_of(start), mend.step.applied)
