"""One line under the pages: how far the work is, what became of it, and what to do next."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QSizePolicy, QWidget

from runstrength_desktop.ui.plain_label import PlainLabel
from runstrength_desktop.ui.theme.tokens import GRID, Palette

Step = tuple[str, Callable[[], object]]

_PATIENCE_MS = 300
_BAR_WIDTH = 180
_MOST_STEPS = 2


class StatusLine(QWidget):
    """Work of less than a third of a second is not worth a progress bar."""

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tokens = palette
        self._work = ""
        self._cancel: Callable[[], object] | None = None
        self._steps: tuple[Step, ...] = ()
        self._text = PlainLabel("", self)
        self._text.setWordWrap(True)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.bar = QProgressBar(self)
        self.bar.setFixedWidth(_BAR_WIDTH)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.buttons = [self._make_button(number) for number in range(_MOST_STEPS)]
        self._timer = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._timer.timeout.connect(self._show_work)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * GRID)
        row.addWidget(self.bar)
        row.addWidget(self._text, 1)
        for button in self.buttons:
            row.addWidget(button)
        self.clear()

    def text(self) -> str:
        """What it says now."""
        return self._text.text()

    def clear(self) -> None:
        """Say nothing."""
        self._show("", self._tokens.text_muted, ())

    def say(self, text: str, *steps: Step) -> None:
        """Something was done; perhaps with next steps."""
        self._show(text, self._tokens.text, steps)

    def warn(self, text: str, *steps: Step) -> None:
        """Something could not be done: one calm sentence, perhaps with a way out."""
        self._show(text, self._tokens.error, steps)

    def begin(self, work: str, cancel: Callable[[], object] | None) -> None:
        """Work began; after a moment its progress is shown, and how to cancel it."""
        self._work, self._cancel = work, cancel
        self.bar.setRange(0, 0)
        if not self._timer.isActive() and self.bar.isHidden():
            self._timer.start()

    def show_progress(self, done: int, expected: int) -> None:
        """How far the work is; `expected` is 0 while that is not known."""
        self.bar.setRange(0, expected)
        self.bar.setValue(done)
        if self.bar.isVisible() and expected:
            words = self.tr("%1 Page %2 of %3").replace("%1", self._work)
            words = words.replace("%2", str(min(done + 1, expected))).replace("%3", str(expected))
            self._text.setText(words)

    def end(self) -> None:
        """The work is done, and that needs no words."""
        if self._timer.isActive() or not self.bar.isHidden():
            self.clear()

    def _show_work(self) -> None:
        steps = ((self.tr("Ca&ncel"), self._cancel),) if self._cancel else ()
        self._show(self._work, self._tokens.text_muted, steps)
        self.bar.show()

    def _show(self, text: str, colour: str, steps: tuple[Step, ...]) -> None:
        self._timer.stop()
        self.bar.hide()
        self._steps = steps
        self._text.set_colour(colour)
        self._text.setText(text)
        for number, button in enumerate(self.buttons):
            button.setVisible(number < len(steps))
            button.setText(steps[number][0] if number < len(steps) else "")
        if text:
            self._text.setAccessibleName(text)
            QAccessible.updateAccessibility(QAccessibleEvent(self._text, QAccessible.Event.Alert))

    def _act(self, number: int) -> None:
        self._steps[number][1]()

    def _make_button(self, number: int) -> QPushButton:
        button = QPushButton(self)
        button.setAutoDefault(False)
        button.clicked.connect(partial(self._act, number))
        return button
