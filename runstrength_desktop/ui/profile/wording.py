"""What the profile says about levels, seasons and bodies."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from runstrength_desktop.coaching.contacts import CEILINGS
from runstrength_desktop.domain.body_map import Body
from runstrength_desktop.domain.profile import LoadUnit, Season

_LEVELS = {
    1: QT_TRANSLATE_NOOP("Profile", "New to strength training"),
    2: QT_TRANSLATE_NOOP("Profile", "Know the basic movements"),
    3: QT_TRANSLATE_NOOP("Profile", "Train with weights regularly"),
    4: QT_TRANSLATE_NOOP("Profile", "At home with heavy lifts and jumps"),
    5: QT_TRANSLATE_NOOP("Profile", "Years of heavy lifts and jumps"),
}
_SEASONS = {
    Season.BASE: QT_TRANSLATE_NOOP("Profile", "Base: building up, far from a race"),
    Season.BUILD: QT_TRANSLATE_NOOP("Profile", "Build: harder runs, a race in some months"),
    Season.RACE: QT_TRANSLATE_NOOP("Profile", "Race: races are near or every few weeks"),
    Season.TRANSITION: QT_TRANSLATE_NOOP("Profile", "Transition: easy weeks after the season"),
}
_BODIES = {
    Body.FEMALE: QT_TRANSLATE_NOOP("Profile", "&Female"),
    Body.MALE: QT_TRANSLATE_NOOP("Profile", "&Male"),
}
_UNITS = {
    LoadUnit.KG: QT_TRANSLATE_NOOP("Profile", "&Kilograms"),
    LoadUnit.LB: QT_TRANSLATE_NOOP("Profile", "&Pounds"),
}
_LEVEL_LINE = QT_TRANSLATE_NOOP("Profile", "&{level}  {words}: up to {most} landings a session")


def tr(text: object) -> str:
    """A text of the profile in the language of the window."""
    return QCoreApplication.translate("Profile", str(text))


def level_words() -> dict[int, str]:
    """Each level with its most weighted landings (R07)."""
    line = tr(_LEVEL_LINE)
    return {
        level: line.format(level=level, words=tr(words), most=CEILINGS[level])
        for level, words in _LEVELS.items()
    }


def season_words() -> dict[Season, str]:
    """Where in the year the running is."""
    return {season: tr(words) for season, words in _SEASONS.items()}


def body_words() -> dict[Body, str]:
    """Whose figure is drawn."""
    return {body: tr(words) for body, words in _BODIES.items()}


def unit_words() -> dict[LoadUnit, str]:
    """What loads are shown in."""
    return {unit: tr(words) for unit, words in _UNITS.items()}
