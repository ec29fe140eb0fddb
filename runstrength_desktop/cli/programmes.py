"""`runstrength programme`: what there is, and starting one by one step of undo."""

import json
from argparse import Namespace
from pathlib import Path

from runstrength_desktop import composition
from runstrength_desktop.cli.handing_over import hand_over
from runstrength_desktop.cli.programme_report import start_json, start_lines
from runstrength_desktop.domain.iso_week import parse_date
from runstrength_desktop.domain.programme import Programme
from runstrength_desktop.planning.planner import Planner
from runstrength_desktop.planning.programme_choice import (
    programme_called,
    start_programme,
    started_sentence,
)
from runstrength_desktop.planning.programme_extent import extent_of, span
from runstrength_desktop.planning.programme_host import ProgrammeHost
from runstrength_desktop.planning.programme_start import ProgrammeStart, prepare_start
from runstrength_desktop.storage.lock import PlanInUseError


def programme_text(options: Namespace, database: Path) -> str:
    """What to print: the programmes, or what starting one adds or added."""
    if options.way == "list":
        return _listed(as_json=options.json)
    programme = programme_called(composition.programmes(), options.programme)
    dry_run: bool = options.dry_run
    way = _previewed if dry_run else _started
    start = way(programme, options.date, database)
    if options.json:
        return json.dumps(start_json(start, started=not dry_run), ensure_ascii=False, indent=2)
    done = [] if dry_run else [f"{started_sentence(start)} One undo takes all of it back."]
    return "\n".join([*start_lines(start), *done])


def _previewed(programme: Programme, day: str, database: Path) -> ProgrammeStart:
    first = parse_date(day)
    if not database.exists():
        return prepare_start(programme, first, ProgrammeHost.empty(composition.catalogue()))
    with composition.open_plan_for_reading(database) as plan:
        host = ProgrammeHost.of(Planner(plan), composition.library(plan).catalogue)
        return prepare_start(programme, first, host)


def _started(programme: Programme, day: str, database: Path) -> ProgrammeStart:
    first = parse_date(day)
    try:
        plan = composition.open_plan(database)
    except PlanInUseError as in_use:
        start = _previewed(programme, day, database)
        request = {"do": "programme", "programme": programme.id, "date": first.isoformat()}
        hand_over(database, request, in_use)
        return start
    with plan:
        known = composition.library(plan).catalogue
        return start_programme(Planner(plan), known, programme, first)


def _listed(*, as_json: bool) -> str:
    programmes = composition.programmes()
    if as_json:
        told = [_programme_json(programme) for programme in programmes]
        return json.dumps(told, ensure_ascii=False, indent=2)
    width = max(len(programme.id) for programme in programmes)
    return "\n".join(f"{p.id:{width}}  {p.name}: {_extent(p)}" for p in programmes)


def _programme_json(programme: Programme) -> dict[str, object]:
    extent = extent_of(programme, composition.catalogue())
    return {
        "id": programme.id,
        "name": programme.name,
        "level": programme.level,
        "weeks": len(programme.weeks),
        "sessions": [len(week.days) for week in programme.weeks],
        "minutes": list(extent.minutes),
        "summary": programme.summary,
        "ours": programme.ours,
        "sources": list(programme.sources),
    }


def _extent(programme: Programme) -> str:
    """Such as "level 3, 4 weeks, 1 to 2 sessions a week, 10 to 15 min each"."""
    extent = extent_of(programme, composition.catalogue())
    noun = "session" if extent.sessions[1] == 1 else "sessions"
    weeks = f"{extent.weeks} weeks, {span(extent.sessions)} {noun} a week"
    return f"level {programme.level}, {weeks}, {span(extent.minutes)} min each"
