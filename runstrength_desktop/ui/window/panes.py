"""The panes of the window: map above exercises at the left, week above balance at the right."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFrame, QMainWindow, QScrollArea, QSplitter, QVBoxLayout, QWidget

from runstrength_desktop.ui.settings import Settings
from runstrength_desktop.ui.window.placing import Placing

_LEFT_WIDTH = 352
_MAP_HEIGHT, _TALLEST_MAP = 330, 460
_BALANCE_HEIGHT = 108
_SMALLEST_WEEK = (7 * 118, 300)
_NARROWEST_MAP = 316
_LOWEST_CATALOGUE = 260


class Panes(QObject):
    """Lays four parts out under a top bar and remembers their sizes."""

    def __init__(self, window: QMainWindow, settings: Settings) -> None:
        super().__init__(window)
        self._window = window
        self._settings = settings
        self.placing = Placing(window, settings)
        self._is_shared = False

    def lay_out(
        self,
        centre: QWidget,
        top: QWidget,
        left: tuple[QWidget, QWidget],
        right: tuple[QWidget, QWidget],
    ) -> None:
        """Build the splitters into `centre`; each pair stands one above the other."""
        self.left = self._splitter(Qt.Orientation.Vertical, *left)
        self.right = self._splitter(Qt.Orientation.Vertical, *right)
        self.both = self._splitter(Qt.Orientation.Horizontal, self.left, self.right)
        for splitter, stretching in ((self.left, 1), (self.right, 0), (self.both, 1)):
            splitter.setStretchFactor(stretching, 1)
            splitter.setStretchFactor(1 - stretching, 0)
        column = self.column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(top)
        column.addWidget(self._scrolled(self.both), 1)
        right[0].setMinimumSize(*_SMALLEST_WEEK)
        left[0].setMinimumWidth(_NARROWEST_MAP)
        left[1].setMinimumHeight(_LOWEST_CATALOGUE)

    def restore(self) -> None:
        """The window's size and place as it was last."""
        self.placing.restore()

    def share_once(self) -> None:
        """Only once the panes have their true size: a splitter scales what it is told before."""
        if self._is_shared:
            return
        self._is_shared = True
        settings = self._settings
        self.column.activate()
        _share(self.both, self.both.width(), first=settings.left_width or _LEFT_WIDTH)
        _share(self.left, self.left.height(), first=settings.map_height or self._map_height())
        _share(self.right, self.right.height(), first=self.right.height() - _BALANCE_HEIGHT)

    def remember(self) -> None:
        """Put sizes and place into the settings."""
        self.placing.remember()
        self._settings.left_width = self.both.sizes()[0] or self._settings.left_width
        self._settings.map_height = self.left.sizes()[0] or self._settings.map_height

    def _scrolled(self, panes: QWidget) -> QScrollArea:
        area = QScrollArea(self._window)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidgetResizable(True)
        area.setWidget(panes)
        return area

    def _splitter(self, way: Qt.Orientation, first: QWidget, second: QWidget) -> QSplitter:
        splitter = QSplitter(way, self._window)
        splitter.setHandleWidth(1)
        splitter.addWidget(first)
        splitter.addWidget(second)
        splitter.setCollapsible(0, False)
        return splitter

    def _map_height(self) -> int:
        """Two fifths of a tall window, no more than the pane's width can fill."""
        return max(_MAP_HEIGHT, min(_TALLEST_MAP, self.left.height() * 2 // 5))


def _share(splitter: QSplitter, whole: int, first: int) -> None:
    splitter.setSizes([first, whole - first])
