"""The steps that undo takes back, kept in the file so that they outlive a restart."""

from dataclasses import dataclass
from datetime import UTC, date, datetime

from sqlalchemy import Connection, bindparam, delete, insert, text, update

from runstrength_desktop.domain.identity import new_id
from runstrength_desktop.domain.iso_week import monday_of
from runstrength_desktop.domain.own_change import OwnChange
from runstrength_desktop.domain.week import Day
from runstrength_desktop.storage import week_sql
from runstrength_desktop.storage.day_json import days_from_json, days_to_json
from runstrength_desktop.storage.own_kinds import changes_from_json, sides_to_json
from runstrength_desktop.storage.tables import EditRow

MOST_STEPS = 500

_OF_ATHLETE = EditRow.athlete_id == bindparam("athlete")
_FORGET_UNDONE = delete(EditRow).where(_OF_ATHLETE, EditRow.undone == 1)
_FORGET_OLD = delete(EditRow).where(_OF_ATHLETE, EditRow.number <= bindparam("newest"))
_ADD = insert(EditRow)
_LAST_NUMBER = text(week_sql.LAST_NUMBER)


@dataclass(frozen=True, slots=True)
class Step:
    """A named change of some days and own things.

    Both sides hold the same dates in the same order.
    """

    name: str
    before: tuple[Day, ...]
    after: tuple[Day, ...]
    own: tuple[OwnChange, ...] = ()
    id: str = ""

    def reversed(self) -> "Step":
        """The same step backwards."""
        backwards = tuple(change.reversed() for change in reversed(self.own))
        return Step(self.name, self.after, self.before, backwards, self.id)

    def mondays(self) -> tuple[date, ...]:
        """The weeks it touches, in order."""
        return tuple(sorted({monday_of(day.date) for day in self.before}))


def add_step(unit: Connection, athlete: str, step: Step) -> None:
    """Keep a step; those undone before and those beyond the newest `MOST_STEPS` go."""
    whose = {"athlete": athlete}
    unit.execute(_FORGET_UNDONE, whose)
    number = (unit.execute(_LAST_NUMBER, whose).scalar() or 0) + 1
    unit.execute(_ADD, _row(athlete, number, step))
    if number > MOST_STEPS:
        unit.execute(_FORGET_OLD, whose | {"newest": number - MOST_STEPS})


def last_step(unit: Connection, athlete: str) -> Step | None:
    """The step that undo takes back."""
    return _step(unit, week_sql.LAST_STEP, athlete)


def next_step(unit: Connection, athlete: str) -> Step | None:
    """The step that redo does again."""
    return _step(unit, week_sql.NEXT_STEP, athlete)


def mark(unit: Connection, step: Step, *, undone: bool) -> None:
    """Remember on which side of undo a step is."""
    unit.execute(update(EditRow).where(EditRow.id == step.id).values(undone=int(undone)))


def _step(unit: Connection, statement: str, athlete: str) -> Step | None:
    row = unit.execute(text(statement), {"athlete": athlete}).first()
    if row is None:
        return None
    key, name, before, after, *own = row
    return Step(name, days_from_json(before), days_from_json(after), changes_from_json(*own), key)


def _row(athlete: str, number: int, step: Step) -> dict[str, object]:
    own_before, own_after = sides_to_json(step.own)
    return {
        "id": new_id(),
        "athlete_id": athlete,
        "number": number,
        "name": step.name,
        "days_before": days_to_json(step.before),
        "days_after": days_to_json(step.after),
        "undone": 0,
        "made_at": datetime.now(UTC).replace(tzinfo=None),
        "own_before": own_before,
        "own_after": own_after,
    }
