"""A field of an editor: says that it was edited, and what is wrong with it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from runstrength_desktop.ui.calendar.amount_field import AmountField
from runstrength_desktop.ui.theme.tokens import GRID


class EditField(QWidget):
    """Some widgets in a line; `edited` at every change, `left` when the cursor goes."""

    edited = Signal()
    left = Signal()

    def put(self, *widgets: QWidget, stretch: bool = True) -> None:
        """Lay widgets out from the left; the first one takes the focus."""
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(GRID)
        for widget in widgets:
            line.addWidget(widget)
        if stretch:
            line.addStretch()
        self.setFocusProxy(widgets[0])
        for amount in self.findChildren(AmountField):
            amount.edited.connect(self.edited)

    def problem(self) -> str:
        """One sentence on what cannot be kept; empty if nothing."""
        amounts = (box for box in self.findChildren(AmountField) if not box.isHidden())
        return next((box.asks for box in amounts if not box.is_right), "")

    def hint(self) -> str:
        """A quiet word on the way; empty if there is none."""
        return ""
