"""The row at the foot of a dialog: one thing to do, or to leave it."""

from collections.abc import Callable

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton


def do_or_cancel(
    dialog: QDialog, do: QPushButton, accept: Callable[[], None] | None = None
) -> QDialogButtonBox:
    """`do`, the default, accepts the dialog, in its own way if one is given; Cancel rejects it."""
    cancel = QDialogButtonBox.StandardButton.Cancel
    buttons = QDialogButtonBox(cancel, dialog)
    buttons.button(cancel).setIcon(QIcon())
    buttons.button(cancel).setAutoDefault(False)
    buttons.addButton(do, QDialogButtonBox.ButtonRole.AcceptRole)
    do.setDefault(True)
    buttons.accepted.connect(accept or dialog.accept)
    buttons.rejected.connect(dialog.reject)
    return buttons
