"""How plans are printed, as the settings remember it."""

from PySide6.QtCore import QLocale

from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.paper_wishes import PAPERS, PaperWishes, checked_sections
from runstrength_desktop.ui.settings import Settings

_TURNS = {"": None, "portrait": False, "landscape": True}


def usual_paper(locale: QLocale) -> str:
    """US Letter where inches are usual, else A4."""
    inches = locale.measurementSystem() == QLocale.MeasurementSystem.ImperialUSSystem
    return "letter" if inches else "a4"


def remembered_wishes(settings: Settings) -> PaperWishes:
    """What was wished last; nonsense among it is as at first."""
    try:
        sections = checked_sections(map(str, settings.print_sections))
    except PlanError:
        sections = PaperWishes().sections
    return PaperWishes(
        paper=settings.paper if settings.paper in PAPERS else usual_paper(QLocale.system()),
        landscape=_TURNS.get(settings.print_turn),
        sections=sections,
        mono=settings.print_mono,
        large=settings.print_large,
    )


def remember_wishes(settings: Settings, wishes: PaperWishes) -> None:
    """Keep what is wished for the next time."""
    settings.paper = wishes.paper
    settings.print_sections = list(wishes.sections)
    settings.print_turn = next(turn for turn, lies in _TURNS.items() if lies is wishes.landscape)
    settings.print_mono, settings.print_large = wishes.mono, wishes.large
