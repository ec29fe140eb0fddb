"""`runstrength fill`: the missing sessions of a week or of a block, by one step of undo."""

import json
from argparse import Namespace
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from runstrength_desktop import composition
from runstrength_desktop.cli.filling_words import block_lines, week_lines
from runstrength_desktop.cli.handing_over import hand_over
from runstrength_desktop.cli.report import Json, week_json, weeks_around
from runstrength_desktop.cli.whose_plan import check_there, look_at_plan_of, open_plan_of
from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.iso_week import parse_week
from runstrength_desktop.domain.week import DAYS
from runstrength_desktop.domain.weeks import Weeks
from runstrength_desktop.planning.change import Change
from runstrength_desktop.planning.fill_asked import FillAsked, asked_in_words
from runstrength_desktop.planning.fill_block_change import block_sentence, prepare_block
from runstrength_desktop.planning.fill_change import filled_sentence, prepare_fill
from runstrength_desktop.planning.planner import Planner
from runstrength_desktop.planning.programme_host import ProgrammeHost
from runstrength_desktop.planning.saved_weeks import mondays_between
from runstrength_desktop.storage.lock import PlanInUseError

_ASKED = ("minutes", "days", "equipment", "level", "seed")
_BOTH = "Write either WEEK..WEEK or --weeks, not both."

Starts = tuple[date, ...]


@dataclass(frozen=True, slots=True)
class _Asked:
    """The Mondays to fill, and what was typed beside them."""

    starts: Starts
    words: Mapping[str, str]

    @property
    def around(self) -> Starts:
        """The weeks and all that their checks look at."""
        before, after = weeks_around(self.starts[0])[0], weeks_around(self.starts[-1])[1]
        return (*before, *self.starts, *after)


@dataclass(frozen=True, slots=True)
class _Found:
    """The step of a fill, what to print of it, and what to say when it was made."""

    change: Change
    lines: tuple[str, ...]
    done: str


def fill_text(options: Namespace, database: Path) -> str:
    """What to print: what is added and why, or the weeks as they are then."""
    asked = _asked(options)
    found, weeks, host = (_previewed if options.dry_run else _filled)(asked, database)
    if options.json:
        told = _json(asked, weeks, host)
        return json.dumps(told if len(told) > 1 else told[0], ensure_ascii=False, indent=2)
    done = f"{found.done} One undo takes all of it back."
    return "\n".join([*found.lines, *([] if options.dry_run else [done])])


def _asked(options: Namespace) -> _Asked:
    starts = _starts(options.week, options.weeks)
    given = {key: getattr(options, key) for key in _ASKED}
    words = {key: str(value) for key, value in given.items() if value is not None}
    words |= {"athlete": options.athlete, "weeks": str(len(starts))}
    return _Asked(starts, words | ({"minimum": "yes"} if options.minimum else {}))


def _starts(text: str, number: int | None) -> Starts:
    """The Mondays of WEEK..WEEK, or of so many weeks from WEEK on."""
    first, dots, last = text.partition("..")
    today = date.today()
    start = parse_week(first, today)
    if not dots:
        weeks = FillAsked(weeks=1 if number is None else number).weeks
        return tuple(start + timedelta(DAYS * n) for n in range(weeks))
    if number is not None:
        raise PlanError(_BOTH)
    return mondays_between(start, parse_week(last, today))


def _previewed(asked: _Asked, database: Path) -> tuple[_Found, Weeks, ProgrammeHost]:
    athlete = asked.words["athlete"]
    check_there(athlete, database)
    if not database.exists():
        host = ProgrammeHost.empty(composition.catalogue())
        return _with_change(_found(asked, host, frozenset()), asked, host)
    with look_at_plan_of(athlete, database) as plan:
        host = ProgrammeHost.of(Planner(plan), composition.library(plan).catalogue)
        return _with_change(_found(asked, host, plan.read_shelf().favourites), asked, host)


def _found(asked: _Asked, host: ProgrammeHost, favourites: frozenset[str]) -> _Found:
    start, wanted = asked.starts[0], asked_in_words(asked.words, host.catalogue)
    if wanted.weeks == 1:
        week = prepare_fill(start, host, wanted, favourites)
        return _Found(week.change(week.best), tuple(week_lines(week)), filled_sentence(week))
    block = prepare_block(start, host, wanted, favourites)
    lines = tuple(block_lines(block, host.catalogue.by_id))
    return _Found(block.change(), lines, block_sentence(block))


def _with_change(
    found: _Found, asked: _Asked, host: ProgrammeHost
) -> tuple[_Found, Weeks, ProgrammeHost]:
    """With the weeks as they would be."""
    changed = {w.start: w for w in found.change.apply(host.weeks(found.change.starts))}
    weeks = tuple(changed.get(week.start, week) for week in host.weeks(asked.around))
    return found, weeks, host


def _filled(asked: _Asked, database: Path) -> tuple[_Found, Weeks, ProgrammeHost]:
    try:
        plan = open_plan_of(asked.words["athlete"], database)
    except PlanInUseError as in_use:
        found, _, host = _previewed(asked, database)
        request = {"do": "fill", "week": asked.starts[0].isoformat(), **asked.words}
        hand_over(database, request, in_use)
        with look_at_plan_of(asked.words["athlete"], database) as there:
            return found, there.read(asked.around), host
    with plan:
        planner = Planner(plan)
        host = ProgrammeHost.of(planner, composition.library(plan).catalogue)
        found = _found(asked, host, plan.read_shelf().favourites)
        planner.make(found.change)
        return found, planner.weeks(asked.around), host


def _json(asked: _Asked, weeks: Weeks, host: ProgrammeHost) -> Sequence[Json]:
    """Each week as `runstrength show --json` tells it."""
    known = {week.start: week for week in weeks}
    told = []
    for start in asked.starts:
        before, after = ([known[monday] for monday in some] for some in weeks_around(start))
        told.append(week_json(known[start], host.catalogue, before, after))
    return told
