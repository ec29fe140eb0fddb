"""Each region for screen readers: unpainted check boxes lying on the map.

Real widgets, because their accessibility is Qt's own code on every platform;
an accessible interface written in Python cannot offer actions.
"""

from collections.abc import Callable, Iterable, Mapping

from PySide6.QtCore import QRect, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from runstrength_desktop.ui.muscle_map.drawing import RegionKey
from runstrength_desktop.ui.override import override


class RegionBox(QAbstractButton):
    """One region on one side; it paints nothing and lets the mouse through."""

    asked = Signal(str)

    def __init__(self, key: RegionKey, map_widget: QWidget) -> None:
        super().__init__(map_widget)
        self._muscle_id = key[0]
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setUpdatesEnabled(False)
        self.toggled.connect(self._ask)
        self.show()

    def _ask(self) -> None:
        self.asked.emit(self._muscle_id)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Nothing: the map is painted by its widget."""


class RegionBoxes:
    """The check boxes of a map, in the order of its regions."""

    def __init__(
        self, keys: Iterable[RegionKey], map_widget: QWidget, on_asked: Callable[[str], None]
    ) -> None:
        self._boxes: dict[RegionKey, RegionBox] = {}
        for key in keys:
            box = self._boxes[key] = RegionBox(key, map_widget)
            box.asked.connect(on_asked)

    def name(self, names: Mapping[RegionKey, str]) -> None:
        """Give every box its accessible name."""
        for key, box in self._boxes.items():
            if box.accessibleName() != names[key]:
                box.setAccessibleName(names[key])

    def place(self, rectangles: Mapping[RegionKey, QRect]) -> None:
        """Put every box where its region is."""
        for key, box in self._boxes.items():
            box.setGeometry(rectangles[key])

    def check(self, chosen: frozenset[str]) -> None:
        """Check the boxes of the chosen muscles."""
        for key, box in self._boxes.items():
            blocker = QSignalBlocker(box)
            box.setChecked(key[0] in chosen)
            blocker.unblock()

    def tell_focus(self, key: RegionKey) -> None:
        """Let a screen reader speak the region that arrow keys reached."""
        QAccessible.updateAccessibility(QAccessibleEvent(self._boxes[key], QAccessible.Event.Focus))
