"""How often: `./dev test` runs the reduced counts, `./dev test --long` the full ones."""

import os

LONG = os.environ.get("RUNSTRENGTH_LONG") == "1"


def count(reduced: int, full: int) -> int:
    """The number of repetitions asked for."""
    return full if LONG else reduced
