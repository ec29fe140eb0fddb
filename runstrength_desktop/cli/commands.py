"""What each command does; it answers with the exit code."""

import json
import sys
from argparse import Namespace
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

from runstrength_desktop import composition
from runstrength_desktop.cli.handing_over import hand_over
from runstrength_desktop.cli.report import counts_text, week_json, week_text, weeks_around
from runstrength_desktop.cli.whose_plan import check_there, look_at_plan_of, open_plan_of
from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.iso_week import parse_date, parse_week
from runstrength_desktop.domain.week import Week
from runstrength_desktop.domain.weeks import Weeks
from runstrength_desktop.planning.catalogue import Catalogue
from runstrength_desktop.planning.planner import Planner
from runstrength_desktop.planning.requests import answer_request
from runstrength_desktop.storage.lock import PlanInUseError

Command = Callable[[Namespace, Path], int]


def demo(options: Namespace, database: Path) -> int:
    """Open the window, plan the example week with it, print, photograph, leave."""
    from runstrength_desktop.demo import run_demo  # noqa: PLC0415  (Qt only for the window)

    return run_demo(database, Path(options.pdf), Path(options.screenshot))


def add(options: Namespace, database: Path) -> int:
    """Plan an exercise or a run."""
    day = parse_date(options.date)
    request = {
        "do": "add",
        "date": day.isoformat(),
        "text": options.text,
        "session": options.session,
    }
    return _request(options, database, request)


def example(options: Namespace, database: Path) -> int:
    """Put the example week into an empty week."""
    start = parse_week(options.week, date.today())
    return _request(options, database, {"do": "example", "week": start.isoformat()})


def show(options: Namespace, database: Path) -> int:
    """A week in words or as JSON."""
    if options.json:
        weeks, catalogue = _read_around(options, database)
        number = len(weeks_around(date.today())[0])
        before, week, after = weeks[:number], weeks[number], weeks[number + 1 :]
        _say(json.dumps(week_json(week, catalogue, before, after), ensure_ascii=False, indent=2))
        return 0
    week, catalogue = _read_week(options, database)
    _say(week_text(week, catalogue))
    return 0


def find(options: Namespace, database: Path) -> int:
    """Exercises by words, muscles and things, in the order of the panel."""
    from runstrength_desktop.cli.find import found_text  # noqa: PLC0415  (search only for this)

    _say(found_text(options, database))
    return 0


def import_list(options: Namespace, database: Path) -> int:
    """What a list or a plan file would bring in, or bringing it in."""
    from runstrength_desktop.cli.importing import imported_text  # noqa: PLC0415  (rarely needed)

    _say(imported_text(options, database))
    return 0


def export(options: Namespace, database: Path) -> int:
    """Weeks as a plan file, or to standard output."""
    from runstrength_desktop.cli.exporting import exported_text  # noqa: PLC0415  (rarely needed)

    _say(exported_text(options, database))
    return 0


def print_week(options: Namespace, database: Path) -> int:
    """Weeks as PDF, into a file or to standard output."""
    from runstrength_desktop.cli.printing import print_plan  # noqa: PLC0415  (rarely needed)

    if said := print_plan(options, database):
        _say(said)
    return 0


def programme(options: Namespace, database: Path) -> int:
    """The programmes there are, or starting one."""
    from runstrength_desktop.cli.programmes import programme_text  # noqa: PLC0415  (rarely needed)

    _say(programme_text(options, database))
    return 0


def fill(options: Namespace, database: Path) -> int:
    """A week's missing sessions, with the reasons for them."""
    from runstrength_desktop.cli.filling import fill_text  # noqa: PLC0415  (rarely needed)

    _say(fill_text(options, database))
    return 0


def check(_options: Namespace, database: Path) -> int:
    """Read the whole file and say what it holds."""
    _require_plan(database)
    with composition.open_plan_for_reading(database) as plan:
        counts = plan.check()
    composition.catalogue()
    _say(f"The plan is whole: {counts_text(counts)}.")
    return 0


def backup(_options: Namespace, database: Path) -> int:
    """A verified backup, also while the window is open."""
    _require_plan(database)
    with composition.open_plan_for_reading(database) as plan:
        made = composition.Vault(plan, database).back_up()
    held = f" ({counts_text(made.counts)})" if made.counts else ""
    _say(f"Backed up and verified: {made.path}{held}.")
    return 0


def restore(options: Namespace, database: Path) -> int:
    """Put a backup back; the present plan is backed up first."""
    composition.open_restored(database, Path(options.file).absolute()).close()
    _say("The backup is back. The plan as it was is kept as a backup too.")
    return 0


def _request(options: Namespace, database: Path, request: dict[str, str]) -> int:
    try:
        plan = open_plan_of(options.athlete, database)
    except PlanInUseError as in_use:
        request["athlete"] = options.athlete
        _say(hand_over(database, request, in_use))
        return 0
    with plan:
        known = composition.library(plan).catalogue
        answer = answer_request(Planner(plan), known, composition.example_week, request)
    _say(answer["said"])
    return 0


def _read_week(options: Namespace, database: Path) -> tuple[Week, Catalogue]:
    start = parse_week(options.week, date.today())
    weeks, catalogue = _read_weeks(options, database, (start,))
    return weeks[0], catalogue


def _read_around(options: Namespace, database: Path) -> tuple[Weeks, Catalogue]:
    """The weeks before a week, itself, and those after it."""
    start = parse_week(options.week, date.today())
    before, after = weeks_around(start)
    return _read_weeks(options, database, (*before, start, *after))


def _read_weeks(
    options: Namespace, database: Path, starts: tuple[date, ...]
) -> tuple[Weeks, Catalogue]:
    check_there(options.athlete, database)
    if not database.exists() and database.parent.is_dir():
        return tuple(map(Week.empty, starts)), composition.catalogue()
    with look_at_plan_of(options.athlete, database) as plan:
        return plan.read(starts), composition.library(plan).catalogue


def _require_plan(database: Path) -> None:
    if not database.exists():
        raise PlanError(f"There is no plan at {database} yet.")


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")


COMMANDS: Mapping[str | None, Command] = {
    "add": add,
    "backup": backup,
    "check": check,
    "demo": demo,
    "example": example,
    "export": export,
    "fill": fill,
    "find": find,
    "import": import_list,
    "print": print_week,
    "programme": programme,
    "restore": restore,
    "show": show,
}
