"""The icons are what their drawings show, at every size, and the window bears one."""

from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from runstrength_desktop.ui.program_icon import program_icon
from tests.packaging.icon_files import FOLDER, NAMES, SIZES, drawn, file_of

VISIBLE = 24  # of 255: versions of Qt smooth edges differently


def furthest(one: QImage, other: QImage) -> int:
    """The largest difference of a channel between two pictures of one size."""
    form = QImage.Format.Format_RGBA8888
    first, second = one.convertToFormat(form), other.convertToFormat(form)
    pairs = zip(bytes(first.constBits()), bytes(second.constBits()), strict=True)
    return max(abs(a - b) for a, b in pairs)


@pytest.mark.parametrize("name", NAMES)
def test_every_size_is_the_drawing_as_it_is_now(qtbot: QtBot, name: str) -> None:
    for size in SIZES:
        kept = QImage(str(file_of(name, size)))
        assert (kept.width(), kept.height()) == (size, size)
        assert size > 128 or furthest(kept, drawn(name, size)) <= VISIBLE


def test_the_window_has_every_size_of_the_programs_icon(qtbot: QtBot, tmp_path: Path) -> None:
    assert {each.width() for each in program_icon(FOLDER).availableSizes()} == set(SIZES)
    assert program_icon(tmp_path).isNull()
