"""A program that saves one file again and again: `python -m tests.faults.atomic_writer FOLDER`."""

import os
from argparse import ArgumentParser
from pathlib import Path

from runstrength_desktop.planning.atomic_file import write_atomic
from tests.faults.acknowledged import ACK
from tests.faults.writer import say

NAME = "settings.json"
SAVES = 40


def version(number: int) -> bytes:
    """What is saved at a turn; each is of another length."""
    return f"settings {number} ".encode() * (1 + number * 37 % 200)


def main() -> None:
    """Save and say so; without syncs if asked to be weak."""
    parser = ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--without-sync", action="store_true")
    options = parser.parse_args()
    if options.without_sync:
        vars(os)["fsync"] = int
    for number in range(1, SAVES + 1):
        write_atomic(options.folder / NAME, version(number))
        say(ACK + b"\n")


if __name__ == "__main__":
    main()
