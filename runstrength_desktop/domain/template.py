"""Plans kept to be used again: a session as a template, and a usual week of runs."""

from dataclasses import dataclass, replace

from runstrength_desktop.domain.planned_anew import run_anew, unmarked_run, with_new_ids
from runstrength_desktop.domain.week import PlannedExercise, Run, Session

USUAL_WEEK = "usual_week"
MOST_USUAL_RUNS = 70


@dataclass(frozen=True, slots=True)
class SessionTemplate:
    """A session without a date; its exercises are numbered, for they are in no plan."""

    id: str
    name: str
    items: tuple[PlannedExercise, ...] = ()
    note: str = ""
    place: str = ""

    def session(self) -> Session:
        """A session to be put on a day, with ids of its own."""
        return with_new_ids(Session("", self.name, self.items, self.note, place=self.place))


@dataclass(frozen=True, slots=True)
class UsualWeek:
    """Runs by weekday, 0 for Monday, in order; numbered, for they are in no plan."""

    runs: tuple[tuple[int, Run], ...] = ()
    id: str = USUAL_WEEK

    @property
    def name(self) -> str:
        """What it is called in sentences."""
        return "Usual week"

    def runs_of(self, weekday: int) -> tuple[Run, ...]:
        """The runs of a weekday, with ids of their own."""
        return tuple(run_anew(run) for on, run in self.runs if on == weekday)


def template_of(session: Session, key: str, name: str) -> SessionTemplate:
    """A template of a session; nothing of when it was, or what became of it."""
    items = tuple(replace(item, id=str(n)) for n, item in enumerate(session.items))
    return SessionTemplate(key, name, items, session.note, session.place)


def usual_week_of(runs: tuple[tuple[int, Run], ...]) -> UsualWeek:
    """A usual week of runs with their weekdays, Monday first."""
    ordered = sorted(runs, key=lambda told: told[0])
    return UsualWeek(
        tuple((on, replace(unmarked_run(run), id=str(n))) for n, (on, run) in enumerate(ordered))
    )
