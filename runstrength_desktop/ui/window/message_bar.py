"""One line over the lower edge: what was done, or what to do next."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.plain_label import PlainLabel
from runstrength_desktop.ui.theme.tokens import GRID, Palette

_SHOWN_MS, _CHOICE_MS = 6000, 12_000
MOST_STEPS = 2
_WIDEST = 640

Step = tuple[str, Callable[[], object]]


class MessageBar(QFrame):
    """Floats over `parent`; errors stay until dismissed, the rest goes by itself."""

    def __init__(self, parent: QWidget, palette: Palette) -> None:
        super().__init__(parent)
        self._room = parent
        self._tokens = palette
        self._steps: Sequence[Step] = ()
        self._text = PlainLabel("", self)
        self._text.setWordWrap(True)
        self._buttons = [self._flat_button(partial(self._act, n)) for n in range(MOST_STEPS)]
        self._close = self._flat_button(self.hide)
        self._close.setText(self.tr("Dismiss"))
        self._timer = QTimer(self, singleShot=True, interval=_SHOWN_MS)
        self._timer.timeout.connect(self.hide)
        self._build_row()
        self.setAutoFillBackground(True)
        self.hide()
        parent.installEventFilter(self)

    def say(self, text: str, *steps: Step) -> None:
        """Something was done; perhaps with one or two next steps."""
        self._show(text, self._tokens.text, self._tokens.window)
        self._offer(steps)
        self._timer.start(_CHOICE_MS if len(steps) > 1 else _SHOWN_MS)

    def warn(self, text: str, *steps: Step) -> None:
        """Something could not be done: one calm sentence, perhaps with a way out."""
        self._show(text, self._tokens.error, self._tokens.card)
        self._offer(steps)
        self._timer.stop()

    def announce(self, text: str) -> None:
        """Say it to screen readers alone."""
        from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # noqa: PLC0415

        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.window(), text))

    def text(self) -> str:
        """What it says now, empty when hidden."""
        return self._text.text() if self.isVisible() else ""

    def apply_palette(self, palette: Palette) -> None:
        """Other colours from the next message on."""
        self._tokens = palette
        self.hide()

    def _show(self, text: str, background: str, foreground: str) -> None:
        palette = self.palette()
        for role in (QPalette.ColorRole.Window, QPalette.ColorRole.Button):
            palette.setColor(role, QColor(background))
        for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
            palette.setColor(role, QColor(foreground))
        self.setPalette(palette)
        self._text.setText(text)
        self.setAccessibleName(text)
        self.show()
        self.raise_()
        self._tell_screen_readers()

    def _offer(self, steps: Sequence[Step]) -> None:
        self._steps = steps
        for number, button in enumerate(self._buttons):
            button.setVisible(number < len(steps))
            button.setText(steps[number][0] if number < len(steps) else "")
        self._place()

    def _tell_screen_readers(self) -> None:
        from PySide6.QtGui import QAccessible, QAccessibleEvent  # noqa: PLC0415

        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def _build_row(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(4 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        row.setSpacing(3 * GRID)
        row.addWidget(self._text, 1)
        for button in self._buttons:
            row.addWidget(button)
        row.addWidget(self._close)

    def _flat_button(self, slot: Callable[[], object]) -> QPushButton:
        button = QPushButton(self)
        button.setFlat(True)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.clicked.connect(slot)
        return button

    def _act(self, number: int) -> None:
        self.hide()
        self._steps[number][1]()

    def _place(self) -> None:
        width = min(_WIDEST, self._room.width() - 8 * GRID)
        self.setFixedWidth(width)
        self.adjustSize()
        x = (self._room.width() - width) // 2
        self.move(x, self._room.height() - self.height() - 4 * GRID)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)
