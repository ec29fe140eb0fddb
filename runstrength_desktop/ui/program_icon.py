"""The program's icon on its windows and in the task bar."""

from pathlib import Path

from PySide6.QtGui import QIcon


def program_icon(folder: Path) -> QIcon:
    """Every size that was drawn; empty when none is there."""
    icon = QIcon()
    for path in sorted(folder.glob("runstrength-*.png")):
        icon.addFile(str(path))
    return icon
