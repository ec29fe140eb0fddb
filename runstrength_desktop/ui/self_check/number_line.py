"""A short line for a whole number; an empty one means that there is none."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QLineEdit

from runstrength_desktop.ui.dates import locale
from runstrength_desktop.ui.outline import outline
from runstrength_desktop.ui.self_check.wording import tr
from runstrength_desktop.ui.theme.tokens import GRID, Palette

_WIDTH = 22 * GRID


class NumberLine(QLineEdit):
    """Says `told` with the number, None while there is no number within the limits."""

    told = Signal(object)

    def __init__(
        self, name: str, limits: tuple[int, int], palette: Palette, number: int | None
    ) -> None:
        super().__init__("" if number is None else str(number))
        self.setAccessibleName(name)
        within = QIntValidator(*limits, self)
        within.setLocale(locale())
        self.setValidator(within)
        self.setPlaceholderText(tr("none"))
        self.setFixedWidth(_WIDTH)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        outline(self, palette)
        self.textChanged.connect(self._tell)

    @property
    def number(self) -> int | None:
        """The number, if it is one within the limits."""
        return int(self.text()) if self.hasAcceptableInput() else None

    @property
    def is_odd(self) -> bool:
        """Whether something stands here that is no number within the limits."""
        return bool(self.text()) and self.number is None

    def _tell(self) -> None:
        self.told.emit(self.number)
