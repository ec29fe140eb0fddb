"""The Qt binding keeps count: 6.12.0 took one reference from None at every void call."""

import sys

from PySide6.QtGui import QPainterPath

CALLS = 500


def test_a_call_that_returns_nothing_costs_none_no_reference() -> None:
    path = QPainterPath()
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        path.moveTo(1, 1)
    assert before - sys.getrefcount(None) < CALLS / 10
