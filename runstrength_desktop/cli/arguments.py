"""What can be typed after `runstrength`."""

import argparse
from collections.abc import Sequence
from typing import Protocol

from runstrength_desktop import __version__

OPEN = "open"
SUFFIX = ".runstrength"

_DATABASE = "--database"
_WEEK_HELP = "2026-W47, any date in it, this or next"


def with_open(words: Sequence[str]) -> list[str]:
    """The words with `open` before a plan file that stands where a command would.

    So a file manager may start `runstrength FILE.runstrength`.
    """
    place = 0
    while place < len(words) and words[place].startswith("-"):
        place += 2 if words[place] == _DATABASE else 1
    is_file = place < len(words) and words[place].lower().endswith(SUFFIX)
    return [*words[:place], *([OPEN] if is_file else []), *words[place:]]


def build_parser() -> argparse.ArgumentParser:
    """The parser; usage errors leave with 2."""
    parser = argparse.ArgumentParser(
        prog="runstrength",
        description="Plan a runner's strength week. Without a command the planner opens;"
        f" with a {SUFFIX} file it shows what the file would add.",
        parents=[_database_option()],
    )
    parser.add_argument("--version", action="version", version=f"RunStrength {__version__}")
    parser.add_argument(
        "--self-test",
        action="store_true",
        help="try every part of this installation on plans of its own, and leave",
    )
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    for build in (
        _open,
        _add,
        _show,
        _find,
        _import,
        _export,
        _print,
        _programme,
        _fill,
        _check,
        _backup,
        _restore,
        _example,
        _demo,
    ):
        build(commands)
    return parser


def _database_option() -> argparse.ArgumentParser:
    option = argparse.ArgumentParser(add_help=False)
    option.add_argument(
        _DATABASE,
        metavar="FILE",
        default=argparse.SUPPRESS,
        help="the plan's file (default: this user's own, or RUNSTRENGTH_DATABASE)",
    )
    option.add_argument(
        "--portable",
        action="store_true",
        default=argparse.SUPPRESS,
        help="keep plan, settings and log in a folder beside the program",
    )
    return option


def _athlete_option() -> argparse.ArgumentParser:
    option = argparse.ArgumentParser(add_help=False)
    option.add_argument(
        "--athlete",
        metavar="NAME",
        default="",
        help="whose plan (default: the one shown last in the window, else the first)",
    )
    return option


class _Commands(Protocol):
    def add_parser(
        self,
        name: str,
        *,
        help: str,  # noqa: A002  (argparse's own word)
        description: str,
        parents: list[argparse.ArgumentParser],
    ) -> argparse.ArgumentParser: ...


def _command(commands: _Commands, name: str, text: str) -> argparse.ArgumentParser:
    return commands.add_parser(name, help=text, description=text, parents=[_database_option()])


def _athletes_command(commands: _Commands, name: str, text: str) -> argparse.ArgumentParser:
    parents = [_database_option(), _athlete_option()]
    return commands.add_parser(name, help=text, description=text, parents=parents)


def _open(commands: _Commands) -> None:
    opening = _command(commands, OPEN, "open the planner and look through a plan file")
    opening.add_argument("file", metavar="FILE")


def _add(commands: _Commands) -> None:
    add = _athletes_command(commands, "add", "plan an exercise or a run on a day")
    add.add_argument("date", metavar="DATE", help="such as 2026-11-18")
    add.add_argument(
        "text", metavar="TEXT", help='such as "hip thrust 3x8 rest 90" or "run easy 6 km"'
    )
    add.add_argument("--session", metavar="TITLE", default="", help="the session it goes into")


def _show(commands: _Commands) -> None:
    show = _athletes_command(commands, "show", "show a week")
    show.add_argument("week", metavar="WEEK", nargs="?", default="this", help=_WEEK_HELP)
    show.add_argument("--json", action="store_true", help="for other programs")


def _find(commands: _Commands) -> None:
    find = _command(commands, "find", "find exercises, best first")
    find.add_argument(
        "text",
        metavar="TEXT",
        nargs="?",
        default="",
        help='such as "calf raise"; slips are forgiven',
    )
    find.add_argument(
        "--muscle",
        metavar="NAME",
        action="append",
        default=[],
        help="that work this muscle or group; may be given again",
    )
    find.add_argument(
        "--equipment",
        metavar="NAME",
        action="append",
        default=[],
        help="that need no more than this; may be given again",
    )
    find.add_argument(
        "--json",
        action="store_true",
        help="for other programs: id, name, and score, from 1 (called so) to 0 (comes near)",
    )


def _import(commands: _Commands) -> None:
    text = "bring in a plan file, or a list of exercises: free-exercise-db, wger, or our CSV"
    importing = _command(commands, "import", text)
    importing.add_argument("file", metavar="FILE")
    way = importing.add_mutually_exclusive_group(required=True)
    way.add_argument("--dry-run", action="store_true", help="only show what would come in")
    way.add_argument("--yes", action="store_true", help="bring in what can be read")
    importing.add_argument("--json", action="store_true", help="for other programs")


def _export(commands: _Commands) -> None:
    export = _athletes_command(commands, "export", "save weeks as a plan file")
    export.add_argument("weeks", metavar="WEEK..WEEK", help="or one WEEK: " + _WEEK_HELP)
    export.add_argument(
        "-o",
        "--output",
        metavar="FILE",
        help='where to; - is standard output (default: "RunStrength WEEK.runstrength")',
    )
    export.add_argument("--force", action="store_true", help="replace a file that is there")


def _print(commands: _Commands) -> None:
    printing = _athletes_command(commands, "print", "print weeks as PDF")
    printing.add_argument(
        "week", metavar="WEEK[..WEEK]", nargs="?", default="this", help=_WEEK_HELP
    )
    printing.add_argument(
        "-o",
        "--output",
        metavar="FILE",
        help="where to; - is standard output (default: runstrength-WEEK.pdf)",
    )
    printing.add_argument("--paper", metavar="SIZE", default="a4", help="a4 (default) or letter")
    printing.add_argument(
        "--sections",
        metavar="NAMES",
        default="fridge,cards",
        help="some of fridge,cards,overview,exercises, or all (default: fridge,cards)",
    )
    turned = printing.add_mutually_exclusive_group()
    turned.add_argument(
        "--landscape",
        action="store_true",
        default=None,
        help="every page lying (default: each section as it serves best)",
    )
    turned.add_argument(
        "--portrait", dest="landscape", action="store_false", help="every page standing"
    )
    printing.add_argument(
        "--mono", action="store_true", help="black and white, with patterns for levels"
    )
    printing.add_argument("--large", action="store_true", help="larger letters")
    printing.add_argument(
        "--everybody", action="store_true", help="all athletes of the plan, one after the other"
    )


def _programme(commands: _Commands) -> None:
    programme = _command(commands, "programme", "list the programmes, or start one on a date")
    ways = programme.add_subparsers(dest="way", metavar="list|start", required=True)
    listing = _command(ways, "list", "list the programmes there are")
    listing.add_argument("--json", action="store_true", help="for other programs")
    start = _command(ways, "start", "plan a programme's sessions from a date on")
    start.add_argument("programme", metavar="ID", help="such as posterior_chain; see the list")
    start.add_argument("date", metavar="DATE", help="its first day, such as 2026-11-23")
    start.add_argument("--dry-run", action="store_true", help="only show what it would add")
    start.add_argument("--json", action="store_true", help="for other programs")


def _fill(commands: _Commands) -> None:
    fill = _athletes_command(
        commands, "fill", "plan the missing strength sessions of weeks, and say why"
    )
    fill.add_argument(
        "week", metavar="WEEK", nargs="?", default="this", help=f"{_WEEK_HELP}; or WEEK..WEEK"
    )
    fill.add_argument("--weeks", metavar="N", type=int, help="so many weeks with a wave, 1 to 26")
    fill.add_argument("--minutes", metavar="N", type=int, help="the minutes of each day")
    fill.add_argument("--days", metavar="DAYS", help="only these days, such as mon,thu")
    fill.add_argument(
        "--equipment", metavar="THINGS", help="what is at hand, such as band,swiss_ball, or none"
    )
    fill.add_argument("--level", metavar="N", type=int, help="1 to 5; none harder is chosen")
    fill.add_argument(
        "--seed", metavar="N", type=int, default=0, help="another number, another choice"
    )
    fill.add_argument("--minimum", action="store_true", help="two sessions of 20 minutes")
    fill.add_argument("--dry-run", action="store_true", help="only show what it would add")
    fill.add_argument("--json", action="store_true", help="the week, or a list, for other programs")


def _check(commands: _Commands) -> None:
    _command(commands, "check", "check that the plan's file is whole")


def _backup(commands: _Commands) -> None:
    _command(commands, "backup", "make a verified backup now")


def _restore(commands: _Commands) -> None:
    restore = _command(
        commands, "restore", "put a backup back; the present plan is backed up first"
    )
    restore.add_argument("file", metavar="FILE")


def _example(commands: _Commands) -> None:
    example = _athletes_command(commands, "example", "put the example week into an empty week")
    example.add_argument("week", metavar="WEEK", nargs="?", default="this", help=_WEEK_HELP)


def _demo(commands: _Commands) -> None:
    demo = _command(commands, "demo", "open the window, plan the example week, print it, and leave")
    demo.add_argument("--pdf", metavar="FILE", required=True)
    demo.add_argument("--screenshot", metavar="FILE", required=True)
