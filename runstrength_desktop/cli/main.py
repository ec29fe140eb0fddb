"""Reads the command line, runs one command, turns errors into one sentence."""

import os
import sys
from collections.abc import Sequence

from runstrength_desktop.cli import commands
from runstrength_desktop.cli.arguments import build_parser
from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.paths import database_path

FAILED = 1


def main(arguments: Sequence[str] | None = None) -> int:
    """Exit code 0, 1 (one sentence on standard error) or 2 (usage, from argparse)."""
    options = build_parser().parse_args(arguments)
    database = database_path(getattr(options, "database", None))
    try:
        code = commands.COMMANDS[options.command](options, database)
        sys.stdout.flush()
    except PlanError as error:
        return _fail(str(error))
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILED
    except OSError as error:
        return _fail(f"The system refused: {error.strerror or type(error).__name__}.")
    except KeyboardInterrupt:
        return _fail("Stopped.")
    return code


def _fail(sentence: str) -> int:
    sys.stderr.write(f"runstrength: {sentence}\n")
    return FAILED
