"""Advice as it is shown: how well something lies, and why in one sentence."""

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from runstrength_desktop.coaching.spacing import Level

_LEVELS = {
    Level.FITS: QT_TRANSLATE_NOOP("calendar", "Fits"),
    Level.CAUTION: QT_TRANSLATE_NOOP("calendar", "Caution"),
    Level.CLASH: QT_TRANSLATE_NOOP("calendar", "Clash"),
}


@dataclass(frozen=True, slots=True)
class Advice:
    """How something lies, why in one sentence, and the rules that speak against it."""

    level: Level
    sentence: str
    rules: tuple[str, ...] = ()


def level_word(level: Level) -> str:
    """Say "Fits", "Caution" or "Clash"."""
    return QCoreApplication.translate("calendar", str(_LEVELS[level]))
