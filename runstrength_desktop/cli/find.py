"""`runstrength find`: exercises by words, muscles and things, in the order of the panel."""

import json
from argparse import Namespace
from collections.abc import Callable, Iterable
from pathlib import Path

from runstrength_desktop import composition
from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.exercise import Exercise
from runstrength_desktop.planning.catalogue import Catalogue
from runstrength_desktop.planning.search import CatalogueFilter, CatalogueSearch, Found
from runstrength_desktop.planning.spoken_names import equipment_named, muscles_named

MOST_ROWS = 20

_DIGITS = 2

Named = Callable[[Catalogue, str], frozenset[str]]


def found_text(options: Namespace, database: Path) -> str:
    """What to print: a table of the first rows, or all as JSON."""
    catalogue = _catalogue(database)
    found = CatalogueSearch(catalogue).look_up(_wanted(options, catalogue))
    if options.json:
        rows = [_row(exercise, found) for exercise in found.exercises]
        return json.dumps(rows, ensure_ascii=False, indent=2)
    return "\n".join(_lines(found, catalogue))


def _catalogue(database: Path) -> Catalogue:
    """With the user's own exercises, if there is a plan."""
    if not database.exists():
        return composition.catalogue()
    with composition.open_plan_for_reading(database) as plan:
        return composition.library(plan).catalogue


def _wanted(options: Namespace, catalogue: Catalogue) -> CatalogueFilter:
    wanted = CatalogueFilter(
        options.text,
        _all_named(muscles_named, catalogue, options.muscle) or frozenset(),
        equipment=_all_named(equipment_named, catalogue, options.equipment),
    )
    if wanted == CatalogueFilter(wanted.text) and not wanted.text.strip():
        raise PlanError("Write what to look for, such as “calf raise”, or name a muscle.")
    return wanted


def _all_named(named: Named, catalogue: Catalogue, words: list[str]) -> frozenset[str] | None:
    if not words:
        return None
    return frozenset[str]().union(*(named(catalogue, word) for word in words))


def _row(exercise: Exercise, found: Found) -> dict[str, object]:
    score = round(found.score(exercise), _DIGITS)
    return {"id": exercise.id, "name": exercise.name, "score": score}


def _lines(found: Found, catalogue: Catalogue) -> Iterable[str]:
    rows = found.exercises[:MOST_ROWS]
    if not rows:
        yield "Nothing fits; try fewer words, or leave out a muscle or a thing."
        return
    if found.is_close:
        yield "Nothing is called so; these come near:"
    width = max(len(exercise.name) for exercise in rows)
    for exercise in rows:
        yield f"{exercise.name:{width}}  {_needs(exercise, catalogue)}  ({exercise.id})"
    if (more := len(found.exercises) - len(rows)) > 0:
        yield f"and {more} more"


def _needs(exercise: Exercise, catalogue: Catalogue) -> str:
    things = catalogue.equipment_by_id
    ways = [" + ".join(things[t].name.lower() for t in sorted(way)) for way in exercise.equipment]
    return " or ".join(way or "nothing" for way in ways)
