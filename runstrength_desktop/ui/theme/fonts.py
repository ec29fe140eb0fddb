"""Open Sans for window and paper alike; the system's fonts for other scripts."""

from importlib.util import find_spec
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

from runstrength_desktop.ui.theme.tokens import TEXT_BODY, TEXT_SMALL, TEXT_TITLE

_FACES = ("Regular", "SemiBold", "Bold")
_FAMILY = "Open Sans"


def font_folder() -> Path | None:
    """Where the faces are, found without importing the package (it loads Pillow)."""
    spec = find_spec("ttf_opensans")
    places = spec.submodule_search_locations if spec else None
    return Path(places[0]) / "ttf" if places else None


def load_fonts() -> QFont:
    """The application's font; the system's own when Open Sans is not there."""
    folder = font_folder()
    if folder is not None:
        for face in _FACES:
            QFontDatabase.addApplicationFont(str(folder / f"OpenSans-{face}.ttf"))
    return body_font()


def body_font() -> QFont:
    """Running text."""
    font = QFont(_FAMILY)
    font.setPointSizeF(TEXT_BODY)
    return font


def strong_font() -> QFont:
    """Names: running text in semi-bold."""
    return _weighted(body_font(), QFont.Weight.DemiBold)


def small_font() -> QFont:
    """Doses, notes and legends."""
    font = body_font()
    font.setPointSizeF(TEXT_SMALL)
    return font


def title_font() -> QFont:
    """The week's name and a day's number."""
    font = body_font()
    font.setPointSizeF(TEXT_TITLE)
    return _weighted(font, QFont.Weight.DemiBold)


def _weighted(font: QFont, weight: QFont.Weight) -> QFont:
    font.setWeight(weight)
    return font
