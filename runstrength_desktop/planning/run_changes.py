"""Changes of runs, and weeks filled with usual ones."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import chain

from runstrength_desktop.domain import run_edits
from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.place import Place
from runstrength_desktop.domain.template import UsualWeek
from runstrength_desktop.domain.user_text import clean_note
from runstrength_desktop.domain.week import DAYS, Day, Run
from runstrength_desktop.domain.weeks import Weeks, all_days, with_days
from runstrength_desktop.planning.change import Change, change_of
from runstrength_desktop.planning.change_names import day_name, of_thing, run_name
from runstrength_desktop.planning.item_changes import alone
from runstrength_desktop.planning.session_changes import to_the_minute

_NO_USUAL_WEEK = "Your usual week holds no runs yet; set it first."
_NOT_EMPTY = "Each of these weeks holds runs already; choose a week without any."


def add_run(run: Run, place: Place) -> Change:
    """A new run on a day."""
    kept = tidied_run(run)
    return change_of(
        "Add run",
        (place.date,),
        lambda w: run_edits.add_run(w, kept, place),
        lambda _: f"Add {run_name(run)} on {day_name(place.date)}",
    )


def add_runs(runs: Sequence[tuple[date, Run]]) -> Change:
    """Several new runs with their days, such as a typed line of them."""

    def apply(weeks: Weeks) -> Weeks:
        for on, run in runs:
            weeks = run_edits.add_run(weeks, tidied_run(run), Place(on))
        return weeks

    if len(runs) == 1:
        return add_run(runs[0][1], Place(runs[0][0]))
    return change_of(f"Add {len(runs)} runs", tuple(on for on, _ in runs), apply)


def move_run(run_id: str, source: date, place: Place, *, copy: bool = False) -> Change:
    """A run to another day; `copy` leaves the first."""
    edit = run_edits.copy_run if copy else run_edits.move_run
    words = "Copy {} to " if copy else "Move {} to "
    return change_of(
        "Copy run" if copy else "Move run",
        (source, place.date),
        alone(lambda w: edit(w, run_id, place)),
        of_thing(words + day_name(place.date, source), run_id),
    )


def change_run(run: Run, on: date) -> Change:
    """Another kind, distance, time, intensity, note or clock time for a run."""
    kept = tidied_run(run)
    return change_of(
        "Edit run",
        (on,),
        alone(lambda w: run_edits.change_run(w, kept)),
        of_thing("Edit {}", run.id),
    )


def remove_run(run_id: str, on: date) -> Change:
    """Take a run out."""
    return change_of(
        "Remove run",
        (on,),
        lambda w: run_edits.remove_run(w, run_id),
        of_thing("Remove {}", run_id),
    )


def fill_with_usual_week(starts: tuple[date, ...], usual: UsualWeek) -> Change:
    """The usual runs into those of these weeks that hold no run yet.

    A week is the seven days from its start on, whatever weekday that is.
    `PlanError` when all hold some, or the usual week is empty.
    """
    spans = [[start + timedelta(n) for n in range(DAYS)] for start in starts]

    def apply(weeks: Weeks) -> Weeks:
        days = {day.date: day for day in all_days(weeks)}
        free = [span for span in spans if not any(days[on].runs for on in span)]
        if not free:
            raise PlanError(_NOT_EMPTY)
        return with_days(weeks, {on: _filled(days[on], usual) for span in free for on in span})

    if not usual.runs:
        raise PlanError(_NO_USUAL_WEEK)
    return change_of("Fill with usual week", tuple(chain.from_iterable(spans)), apply)


def tidied_run(run: Run) -> Run:
    """A run as it is stored: note cleaned, its time to the minute."""
    note = clean_note(run.note, "A note")
    return replace(run, note=note, starts_at=to_the_minute(run.starts_at))


def _filled(day: Day, usual: UsualWeek) -> Day:
    return replace(day, runs=usual.runs_of(day.date.weekday()))
