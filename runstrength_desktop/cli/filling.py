"""`runstrength fill`: a week's missing sessions, by one step of undo."""

import json
from argparse import Namespace
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from runstrength_desktop import composition
from runstrength_desktop.cli.handing_over import hand_over
from runstrength_desktop.cli.report import week_json
from runstrength_desktop.cli.whose_plan import check_there, look_at_plan_of, open_plan_of
from runstrength_desktop.coaching.duration import session_minutes
from runstrength_desktop.domain.iso_week import parse_week
from runstrength_desktop.domain.week import Week
from runstrength_desktop.planning.catalogue import Catalogue
from runstrength_desktop.planning.fill_asked import asked_in_words
from runstrength_desktop.planning.fill_change import WeekFill, fill, filled_sentence, prepare_fill
from runstrength_desktop.planning.fill_words import (
    choice_sentence,
    figures_sentence,
    unmet_sentence,
)
from runstrength_desktop.planning.planner import Planner
from runstrength_desktop.planning.programme_host import ProgrammeHost
from runstrength_desktop.storage.lock import PlanInUseError

_ASKED = ("minutes", "days", "equipment", "level", "seed")


@dataclass(frozen=True, slots=True)
class _Shown:
    """What was found, and the week with the best of it."""

    prepared: WeekFill
    week: Week
    catalogue: Catalogue


def fill_text(options: Namespace, database: Path) -> str:
    """What to print: what is added and why, or the week as it is then."""
    start = parse_week(options.week, date.today())
    way = _previewed if options.dry_run else _filled
    shown = way(start, _words(options), database)
    if options.json:
        return json.dumps(week_json(shown.week, shown.catalogue), ensure_ascii=False, indent=2)
    done = f"{filled_sentence(shown.prepared)} One undo takes all of it back."
    return "\n".join([*_lines(shown.prepared), *([] if options.dry_run else [done])])


def _words(options: Namespace) -> dict[str, str]:
    given = {key: getattr(options, key) for key in _ASKED}
    words = {key: str(value) for key, value in given.items() if value is not None}
    words["athlete"] = options.athlete
    return words | ({"minimum": "yes"} if options.minimum else {})


def _previewed(start: date, words: Mapping[str, str], database: Path) -> _Shown:
    check_there(words["athlete"], database)
    if not database.exists():
        catalogue = composition.catalogue()
        host = ProgrammeHost.empty(catalogue)
        return _shown(prepare_fill(start, host, asked_in_words(words, catalogue)), host, catalogue)
    with look_at_plan_of(words["athlete"], database) as plan:
        catalogue = composition.library(plan).catalogue
        host = ProgrammeHost.of(Planner(plan), catalogue)
        asked = asked_in_words(words, catalogue)
        prepared = prepare_fill(start, host, asked, plan.read_shelf().favourites)
        return _shown(prepared, host, catalogue)


def _shown(prepared: WeekFill, host: ProgrammeHost, catalogue: Catalogue) -> _Shown:
    stored = host.weeks((prepared.start,))
    (week,) = prepared.change(prepared.best).apply(tuple(stored))
    return _Shown(prepared, week, catalogue)


def _filled(start: date, words: Mapping[str, str], database: Path) -> _Shown:
    try:
        plan = open_plan_of(words["athlete"], database)
    except PlanInUseError as in_use:
        shown = _previewed(start, words, database)
        hand_over(database, {"do": "fill", "week": start.isoformat(), **words}, in_use)
        with look_at_plan_of(words["athlete"], database) as there:
            return _Shown(shown.prepared, there.read((start,))[0], shown.catalogue)
    with plan:
        planner, catalogue = Planner(plan), composition.library(plan).catalogue
        prepared = fill(planner, catalogue, start, asked_in_words(words, catalogue))
        return _Shown(prepared, planner.week(start), catalogue)


def _lines(prepared: WeekFill) -> Iterator[str]:
    """Each session with its doses and reasons, then the figures and what is lacking."""
    best, known = prepared.best, prepared.ground.exercises
    reasons = {choice.item_id: choice for choice in best.choices}
    for added in best.days:
        minutes = session_minutes(added.session, known)
        yield f"{added.date:%A} {added.date}: {added.session.title}, about {minutes} min"
        for item in added.session.items:
            dose = item.prescription.work_text()
            yield f"  {dose}  {choice_sentence(reasons[item.id], prepared.things)}"
    yield figures_sentence(best)
    yield from (unmet_sentence(one) for one in best.unmet)
