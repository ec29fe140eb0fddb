"""Edits of runs: weeks before, weeks after."""

from dataclasses import replace

from runstrength_desktop.domain.ordered import index_after_removal, inserted, replaced, without
from runstrength_desktop.domain.place import Place
from runstrength_desktop.domain.planned_anew import run_anew
from runstrength_desktop.domain.week import Run
from runstrength_desktop.domain.weeks import Weeks, day_in, find_run, with_day


def add_run(weeks: Weeks, run: Run, place: Place) -> Weeks:
    """A run put in at a gap of a day."""
    day = day_in(weeks, place.date)
    return with_day(weeks, replace(day, runs=inserted(day.runs, run, place.index)))


def remove_run(weeks: Weeks, run_id: str) -> Weeks:
    """A run taken out."""
    day, _ = find_run(weeks, run_id)
    return with_day(weeks, replace(day, runs=without(day.runs, run_id)))


def move_run(weeks: Weeks, run_id: str, place: Place) -> Weeks:
    """A run taken to another day or order."""
    day, run = find_run(weeks, run_id)
    index = place.index
    if day.date == place.date:
        index = index_after_removal(day.runs, run_id, index)
    return add_run(remove_run(weeks, run_id), run, replace(place, index=index))


def copy_run(weeks: Weeks, run_id: str, place: Place) -> Weeks:
    """The same run planned once more."""
    _, run = find_run(weeks, run_id)
    return add_run(weeks, run_anew(run), place)


def change_run(weeks: Weeks, run: Run) -> Weeks:
    """The run with this id replaced by this value."""
    day, _ = find_run(weeks, run.id)
    return with_day(weeks, replace(day, runs=replaced(day.runs, run)))
