"""The assembled window with an example week in a plan of its own."""

from collections.abc import Iterator

import pytest

from tests.desktop.programs import end_all
from tests.ui.window.conftest import window

__all__ = ["no_program_left", "window"]


@pytest.fixture(autouse=True)
def no_program_left() -> Iterator[None]:
    yield
    end_all()
