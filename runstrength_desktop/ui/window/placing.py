"""Where the window stands: kept for each set of screens, and never out of reach."""

from PySide6.QtCore import QByteArray, QObject, QPoint, QRect, QSize, QTimer
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QMainWindow

from runstrength_desktop.ui.settings import MOST_PLACES, Settings

_PREFERRED = QSize(1440, 900)
_GRIP = QSize(120, 32)


class Placing(QObject):
    """Puts the window where it was last with these screens, else where it was last of all."""

    def __init__(self, window: QMainWindow, settings: Settings) -> None:
        super().__init__(window)
        self._window, self._settings = window, settings
        self._check = QTimer(self, singleShot=True, interval=0)
        self._check.timeout.connect(self.bring_within_reach)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.screenRemoved.connect(self._check_soon)
            application.screenAdded.connect(self._check_soon)

    def restore(self) -> None:
        """Size and place as they were."""
        window, settings = self._window, self._settings
        window.resize(_PREFERRED.boundedTo(window.screen().availableSize()))
        kept = settings.places.get(_screens()) or settings.geometry
        window.restoreGeometry(QByteArray.fromBase64(kept.encode("ascii", "ignore")))
        self.bring_within_reach()

    def remember(self) -> None:
        """Put size and place into the settings."""
        geometry = bytes(self._window.saveGeometry().toBase64().data()).decode("ascii")
        places = {key: kept for key, kept in self._settings.places.items() if key != _screens()}
        places[_screens()] = geometry
        self._settings.places = dict(list(places.items())[-MOST_PLACES:])
        self._settings.geometry = geometry

    def bring_within_reach(self) -> None:
        """Onto a screen, when too little of the title bar is on one to take hold of it."""
        window = self._window
        frame = window.frameGeometry()
        if any(_holds_grip(screen, frame) for screen in QGuiApplication.screens()):
            return
        room = QGuiApplication.primaryScreen().availableGeometry()
        window.resize(window.size().boundedTo(room.size()))
        placed = QRect(QPoint(), window.frameGeometry().size())
        placed.moveCenter(room.center())
        window.move(max(room.left(), placed.left()), max(room.top(), placed.top()))

    def _check_soon(self, _: QScreen) -> None:
        self._check.start()


def _screens() -> str:
    """The screens there are, by name, place and size; the same set gives the same text."""
    return " ".join(sorted(map(_screen, QGuiApplication.screens())))


def _screen(screen: QScreen) -> str:
    place = screen.geometry()
    return f"{screen.name()}:{place.x()},{place.y()},{place.width()},{place.height()}"


def _holds_grip(screen: QScreen, frame: QRect) -> bool:
    strip = QRect(frame.topLeft(), QSize(frame.width(), _GRIP.height()))
    seen = strip.intersected(screen.availableGeometry())
    return seen.width() >= _GRIP.width() and seen.height() >= _GRIP.height() // 2
