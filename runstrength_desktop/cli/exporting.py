"""`runstrength export`: weeks as a plan file."""

import os
from argparse import Namespace
from datetime import date
from pathlib import Path

from runstrength_desktop import composition
from runstrength_desktop.cli.report import counts_text
from runstrength_desktop.cli.whose_plan import check_there, look_at_plan_of
from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.iso_week import parse_week, shown
from runstrength_desktop.domain.own_change import OwnShelf
from runstrength_desktop.domain.week import Week
from runstrength_desktop.planning.saved_weeks import (
    SavedWeeks,
    mondays_between,
    saved_weeks,
    suggested_name,
)

_HERE = "There is a file “{}” already; add --force to replace it, or name another."


def exported_text(options: Namespace, database: Path) -> str:
    """What to print: the file itself for -, else what was saved and where."""
    first, last = _span(options.weeks)
    target = None if options.output == "-" else Path(options.output or suggested_name(first, last))
    if target is not None and not options.force and os.path.lexists(target):
        raise PlanError(_HERE.format(shown(str(target), 120)))
    saved = _saved(options.athlete, database, mondays_between(first, last))
    if target is None:
        return composition.plan_bytes(saved).decode().rstrip("\n")
    composition.write_plan(target, saved)
    return f"Saved {counts_text(saved.counts)} to {target}."


def _span(text: str) -> tuple[date, date]:
    first, dots, last = text.partition("..")
    today = date.today()
    return parse_week(first, today), parse_week(last if dots else first, today)


def _saved(athlete: str, database: Path, mondays: tuple[date, ...]) -> SavedWeeks:
    places = composition.catalogue().places
    check_there(athlete, database)
    if not database.exists() and database.parent.is_dir():
        return saved_weeks(tuple(map(Week.empty, mondays)), OwnShelf(), places)
    with look_at_plan_of(athlete, database) as plan:
        return saved_weeks(plan.read(mondays), plan.read_shelf(), places)
