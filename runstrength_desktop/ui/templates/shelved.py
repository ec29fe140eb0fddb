"""A template as its row tells it: how long, how much, and what works."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from runstrength_desktop.coaching.duration import session_minutes
from runstrength_desktop.coaching.fractional_sets import muscle_sets
from runstrength_desktop.domain.exercise import Exercise
from runstrength_desktop.domain.template import SessionTemplate
from runstrength_desktop.domain.week import Session
from runstrength_desktop.ui.thumbnails import Muscles

_MUCH, _SOME = 0.66, 0.33

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Shelved:
    """A template with its minutes (R28) and the shares of its muscles, most first (R16)."""

    template: SessionTemplate
    minutes: int | None
    muscles: Muscles

    @property
    def name(self) -> str:
        """The user's name for it."""
        return self.template.name

    @property
    def amounts(self) -> str:
        """Such as "4 exercises, about 35 min"."""
        count = len(self.template.items)
        number = (
            translate("templates", "1 exercise")
            if count == 1
            else translate("templates", "{count} exercises").format(count=count)
        )
        if self.minutes is None:
            return number
        about = translate("templates", "about {minutes} min").format(minutes=self.minutes)
        return f"{number}, {about}"

    @property
    def exercises(self) -> str:
        """The names of its exercises, in order."""
        return ", ".join(item.exercise_name for item in self.template.items)


def shelved(template: SessionTemplate, exercises: Mapping[str, Exercise]) -> Shelved:
    """What the row of a template tells."""
    session = Session("", template.name, template.items)
    return Shelved(template, session_minutes(session, exercises), _muscles(template, exercises))


def _muscles(template: SessionTemplate, exercises: Mapping[str, Exercise]) -> Muscles:
    """In three steps of the most; without any sets that count, those of its exercises."""
    used = [exercises[one.exercise_id] for one in template.items if one.exercise_id in exercises]
    regions = dict.fromkeys(muscle for exercise in used for muscle, _ in exercise.muscles)
    sets = muscle_sets(template.items, exercises)
    work = {muscle: sets.of(muscle) for muscle in regions}
    most = max(work.values(), default=0.0)
    shares = [(muscle, _step(done / most if most else 1.0)) for muscle, done in work.items()]
    return tuple(sorted(shares, key=lambda share: -share[1]))


def _step(share: float) -> float:
    if share >= _MUCH:
        return 1.0
    return 0.5 if share >= _SOME else 0.25
