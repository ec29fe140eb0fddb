"""Measure all parts and write docs/benchmarks.md, or measure only some."""

import argparse
import importlib
import sys
from collections.abc import Sequence
from pathlib import Path

from tests.bench import report
from tests.bench.measuring import Figure
from tests.bench.place import ROOT, place_to_measure

PARTS = {
    "startup": ("Start-up", "start_up"),
    "week": ("The week", "week_view"),
    "full": ("Full weeks", "full_weeks"),
    "coach": ("The coach", "coach"),
    "search": ("Search", "search"),
    "map": ("The muscle map", "body_map"),
    "saving": ("Saving", "saving"),
    "paper": ("Paper", "paper"),
    "preview": ("Print preview", "print_preview"),
}
ON_DEMAND = {"frozen": ("The frozen program", "frozen")}
ALL = {**PARTS, **ON_DEMAND}
WINDOWLESS = {"start_up", "paper", "frozen"}
PAGE = ROOT / "docs" / "benchmarks.md"


def main(arguments: Sequence[str]) -> int:
    """Print each part as it is measured; exit code 0 whatever the figures say."""
    parser = argparse.ArgumentParser(prog="./dev bench", description=__doc__)
    parser.add_argument("parts", nargs="*", metavar="PART", help=", ".join(ALL))
    chosen = parser.parse_args(arguments).parts
    unknown = [part for part in chosen if part not in ALL]
    if unknown:
        parser.error(f"there is no part “{unknown[0]}”; there are {', '.join(ALL)}")
    with place_to_measure() as folder:
        figures = {ALL[part][0]: _measured(part, folder) for part in chosen or PARTS}
    if not chosen:
        PAGE.write_text(report.document(figures), "utf-8")
    return 0


def _measured(part: str, folder: Path) -> list[Figure]:
    title, name = ALL[part]
    own = folder / part
    own.mkdir()
    if name not in WINDOWLESS:
        _make_application()
    figures: list[Figure] = importlib.import_module(f"tests.bench.{name}").measure(own)
    sys.stdout.write(f"{title}\n{report.table(figures)}\n")
    sys.stdout.flush()
    return figures


def _make_application() -> None:
    from PySide6.QtWidgets import QApplication

    from runstrength_desktop.app import make_application

    if QApplication.instance() is None:
        make_application()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
