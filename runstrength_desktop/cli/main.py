"""Reads the command line, runs one command, turns errors into one sentence."""

import gc
import os
import sys
from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

from runstrength_desktop.cli.arguments import OPEN, build_parser, with_open
from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.paths import database_path, go_portable, is_portable_copy

FAILED = 1


def main(arguments: Sequence[str] | None = None) -> int:
    """Exit code 0, 1 (one sentence on standard error) or 2 (usage, from argparse)."""
    words = sys.argv[1:] if arguments is None else arguments
    _give_streams()
    options = build_parser().parse_args(with_open(words))
    try:
        if getattr(options, "portable", False) or is_portable_copy():
            go_portable()
        code = _run(options, database_path(getattr(options, "database", None)))
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


def _run(options: Namespace, database: Path) -> int:
    if options.self_test:
        from runstrength_desktop.self_test import run_self_test  # noqa: PLC0415  (loads everything)

        return run_self_test()
    if options.command is None:
        return _open_window(database)
    if options.command == OPEN:
        return _open_window(database, Path(options.file).absolute())
    from runstrength_desktop.cli import commands  # noqa: PLC0415  (the window needs none)

    return commands.COMMANDS[options.command](options, database)


def _open_window(database: Path, file: Path | None = None) -> int:
    """Open the planner: every import here stands before the first paint."""
    gc.disable()  # until then hardly anything is garbage; the window enables it
    # What is imported after Qt has its source read by the binding, so rooms without Qt come first.
    try:
        from runstrength_desktop import composition  # noqa: F401, PLC0415  (for its order)
        from runstrength_desktop.app import open_planner  # noqa: PLC0415
    except ImportError as error:
        return _refuse_window(error)
    return open_planner(database, file)


def _refuse_window(error: ImportError) -> int:
    from runstrength_desktop.needs import import_refusal, refuse  # noqa: PLC0415  (rarely needed)

    refuse(import_refusal(error))
    return FAILED


def _give_streams() -> None:
    """A program without a console has none, on Windows."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115  (open until the end)


def _fail(sentence: str) -> int:
    sys.stderr.write(f"runstrength: {sentence}\n")
    return FAILED
