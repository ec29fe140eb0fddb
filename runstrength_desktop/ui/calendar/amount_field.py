"""A number that is typed or stepped; one out of range stays and is told."""

import re

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QValidator
from PySide6.QtWidgets import QDoubleSpinBox

from runstrength_desktop.planning.written_text import figure
from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.theme.tokens import GRID

_TYPABLE = re.compile(r"-?\d{0,7}([.,]\d{0,3})?", re.ASCII)
_LONGEST = 12
_WIDTH = 20 * GRID
_State = QValidator.State


class AmountField(QDoubleSpinBox):
    """A number from `low` to `high`, or none when `unsaid` names what that means.

    `asks` is the sentence that names the range; `value()` is below `low` when unsaid.
    """

    edited = Signal()

    def __init__(self, name: str, unsaid: str = "") -> None:
        super().__init__()
        self.asks = ""
        self._low, self._first = 0.0, 0.0
        self._unsaid = unsaid
        self.setAccessibleName(name)
        self.setFixedWidth(_WIDTH)
        self.setSpecialValueText(unsaid)
        self.lineEdit().textChanged.connect(self.edited)
        self.valueChanged.connect(self.edited)

    def ask(self, sentence: str, low: float, high: float, decimals: int = 0) -> None:
        """Take numbers of this range from now on."""
        self.asks, self._low = sentence, low
        self.setDecimals(decimals)
        self.setRange(low - 1 if self._unsaid else low, high)
        self.setAccessibleDescription(sentence)

    def step_by(self, step: float, first: float) -> None:
        """How far an arrow goes, and the number it begins with when there is none."""
        self.setSingleStep(step)
        self._first = first

    @property
    def amount(self) -> float | None:
        """The number; `None` when it is unsaid."""
        return self.value() if self.value() >= self._low else None

    @property
    def whole(self) -> int:
        """The number without decimals."""
        return round(self.value())

    @property
    def is_right(self) -> bool:
        """Whether what stands in the box is in range."""
        return self._state_of(self.lineEdit().text()) is _State.Acceptable

    def show_amount(self, amount: float | None) -> None:
        """Put a number into the box."""
        self.setValue(self.minimum() if amount is None else amount)
        self.lineEdit().setText(self.text())

    @override
    def validate(self, text: str, pos: int) -> tuple[QValidator.State, str, int]:
        return self._state_of(text), text, pos

    @override
    def valueFromText(self, text: str) -> float:
        number = _number(text)
        return self.minimum() if number is None else number

    @override
    def textFromValue(self, value: float) -> str:
        return figure(value, self.decimals())

    @override
    def stepBy(self, steps: int) -> None:
        amount = self.amount
        if amount is None:
            self.setValue(self._first if steps > 0 else self.minimum())
        else:
            stepped = amount + steps * self.singleStep()
            is_below = stepped < self._low
            self.setValue(self.minimum() if is_below and self._unsaid else stepped)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self.is_right:
            event.ignore()  # Qt would put the last number back and call it kept.
        else:
            super().keyPressEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        wrong = None if self.is_right else self.lineEdit().text()
        super().focusOutEvent(event)
        if wrong is not None:
            self.lineEdit().setText(wrong)

    def _state_of(self, text: str) -> QValidator.State:
        if self._unsaid and text in {"", self._unsaid}:
            return _State.Acceptable
        if len(text) > _LONGEST or not _TYPABLE.fullmatch(text):
            return _State.Invalid
        number = _number(text)
        is_right = number is not None and self._low <= number <= self.maximum()
        is_fine = is_right and number == round(number or 0, self.decimals())
        return _State.Acceptable if is_fine else _State.Intermediate


def _number(text: str) -> float | None:
    try:
        return float(text.replace(",", "."))
    except ValueError:
        return None
