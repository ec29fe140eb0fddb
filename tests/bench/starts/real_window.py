"""`runstrength` as a user starts it, left at the end of the first paint.

`real_window.py DATABASE [FILE]`: the names of all that is loaded by then go into FILE, modules
and types of widgets, which Qt's binding makes when they are asked for.
"""

import gc
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from runstrength_desktop.ui.window.main_window import MainWindow


def main() -> int:
    """Start by the command, after loading what it loads in the order it does."""
    gc.disable()
    from runstrength_desktop import composition  # noqa: F401  (before Qt)
    from runstrength_desktop.cli.main import main as start  # isort: split

    from runstrength_desktop import app
    from tests.bench.starts.first_paint import leave_after_first_paint

    def watch(window: "MainWindow", then: Callable[[], None]) -> None:
        leave_after_first_paint(window, write_names)

    app._after_first_paint = watch
    return start(["--database", sys.argv[1]])


def write_names() -> None:
    """Leave the names for who asked for them."""
    types = (f"PySide6.QtWidgets.{name}" for name in vars(sys.modules["PySide6.QtWidgets"]))
    for file in sys.argv[2:]:
        Path(file).write_text("\n".join(sorted({*sys.modules, *types})), "utf-8")


if __name__ == "__main__":
    sys.exit(main())
