"""Much work on a worker that leaves the window its turn."""

import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

_TURN_S = 0.001

_lock = Lock()
_before: list[tuple[bool, float]] = []
"""How Python was set before each of the works under way; the last to end undoes the first."""


@contextmanager
def gentle_work() -> Iterator[None]:
    """Within, Python hands over after 1 ms instead of 5 and looks for no cycles.

    A search for cycles among the parts of a year's pages stops every thread for a fifth
    of a second. On any thread, and several at once.
    """
    with _lock:
        _before.append((gc.isenabled(), sys.getswitchinterval()))
        gc.disable()
        sys.setswitchinterval(_TURN_S)
    try:
        yield
    finally:
        with _lock:
            was_collecting, turn = _before.pop()
            sys.setswitchinterval(turn)
            if was_collecting:
                gc.enable()
