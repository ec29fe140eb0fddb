"""`runstrength import` of a plan file: what it would add, and adding it by one step of undo."""

import json
from collections.abc import Iterator
from pathlib import Path

from runstrength_desktop import composition
from runstrength_desktop.cli.report import counts_text
from runstrength_desktop.domain.iso_week import shown, week_label
from runstrength_desktop.planning.own_arrivals import ArrivalStatus, OwnArrival
from runstrength_desktop.planning.plan_adding import HostPlan, PlanAdding, prepare
from runstrength_desktop.planning.planner import Planner
from runstrength_desktop.planning.saved_weeks import SavedWeeks

_SAID = {
    ArrivalStatus.NEW: "comes in",
    ArrivalStatus.KNOWN: "is here",
    ArrivalStatus.APART: "differs from the one here and comes in beside it",
}


def plan_text(source: Path, database: Path, *, dry_run: bool, as_json: bool) -> str:
    """What to print: what the file would add, or what it added."""
    saved = composition.read_plan(source, lambda _done, _whole: None)
    adding = _prepared(saved, source, database) if dry_run else _added(saved, source, database)
    if as_json:
        return json.dumps(_json(adding, added=not dry_run), ensure_ascii=False, indent=2)
    return "\n".join([*_lines(adding), *([] if dry_run else [_outcome(adding)])])


def _prepared(saved: SavedWeeks, source: Path, database: Path) -> PlanAdding:
    if not database.exists():
        return prepare(saved, source.name, HostPlan.empty(composition.catalogue()))
    with composition.open_plan_for_reading(database) as plan:
        return prepare(saved, source.name, HostPlan.of(Planner(plan), composition.catalogue()))


def _added(saved: SavedWeeks, source: Path, database: Path) -> PlanAdding:
    with composition.open_plan(database) as plan:
        planner = Planner(plan)
        adding = prepare(saved, source.name, HostPlan.of(planner, composition.catalogue()))
        if not adding.is_nothing:
            planner.keep(adding.edit)
        return adding


def _lines(adding: PlanAdding) -> Iterator[str]:
    yield f"{_weeks(adding)}: {counts_text(adding.counts)}"
    if adding.taken:
        weeks = ", ".join(map(week_label, adding.taken))
        yield f"{weeks} {'holds' if len(adding.taken) == 1 else 'hold'} something already; it stays"
    yield from (_arrival_line(one) for one in adding.arrivals)
    if adding.unknown:
        yield f"Known neither here nor in the file: {_names(adding.unknown)}"
    if adding.lost_places:
        yield f"Places that are not here and are left out: {_names(adding.lost_places)}"


def _weeks(adding: PlanAdding) -> str:
    if not adding.weeks:
        return "No weeks"
    first, last = week_label(adding.weeks[0].start), week_label(adding.weeks[-1].start)
    return first if first == last else f"{first}..{last}"


def _arrival_line(one: OwnArrival) -> str:
    name = f" as “{shown(one.kept.name)}”" if one.is_renamed else ""
    return f"Own exercise “{shown(one.asked.name)}” {_SAID[one.status]}{name}"


def _names(names: tuple[str, ...]) -> str:
    return ", ".join(f"“{shown(name)}”" for name in names)


def _outcome(adding: PlanAdding) -> str:
    if adding.is_nothing:
        return "There is nothing in it to bring in."
    return "Brought in; one undo takes all of it back."


def _json(adding: PlanAdding, *, added: bool) -> dict[str, object]:
    return {
        "kind": "plan",
        "weeks": [week_label(week.start) for week in adding.weeks],
        "sessions": adding.counts.sessions,
        "exercises": adding.counts.exercises,
        "runs": adding.counts.runs,
        "taken": [week_label(start) for start in adding.taken],
        "own_exercises": [
            {"name": one.kept.name, "status": one.status.value, "id": one.kept.id}
            for one in adding.arrivals
        ],
        "unknown": list(adding.unknown),
        "lost_places": list(adding.lost_places),
        "added": added and not adding.is_nothing,
    }
