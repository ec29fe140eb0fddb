"""How a plan is wanted on paper: the sheet, the sections, and how they are set."""

from collections.abc import Iterable
from dataclasses import dataclass

from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.iso_week import shown

PAPERS = ("a4", "letter")
FRIDGE, CARDS, OVERVIEW, EXERCISES = "fridge", "cards", "overview", "exercises"
SECTIONS = (FRIDGE, CARDS, OVERVIEW, EXERCISES)
_NO_SECTION = "Choose at least one section to print."


@dataclass(frozen=True, slots=True)
class PaperWishes:
    """`paper` is one of `PAPERS`, `sections` some of `SECTIONS`, printed in that order.

    `landscape` turns every page or none; `None` leaves each section as it serves
    best: the fridge page and the overview lie, cards and exercises stand. `mono`
    prints in black and white with patterns for levels, `large` in larger letters.
    `PlanError` with one sentence for anything else.
    """

    paper: str = "a4"
    landscape: bool | None = None
    sections: tuple[str, ...] = (FRIDGE, CARDS)
    mono: bool = False
    large: bool = False

    def __post_init__(self) -> None:
        if self.paper not in PAPERS:
            raise PlanError(f"“{shown(self.paper)}” is not a paper size; it can be a4 or letter.")
        if self.sections != checked_sections(self.sections):
            raise ValueError("sections stand in the order of SECTIONS, each once")


def checked_paper(text: str) -> str:
    """A typed paper size as one of `PAPERS`; `PlanError` if it is none."""
    return PaperWishes(paper=text.strip().casefold()).paper


def checked_sections(names: Iterable[str]) -> tuple[str, ...]:
    """Names of sections, each once and in the order they are printed; `PlanError` otherwise."""
    chosen = {name.strip().casefold() for name in names}
    for name in sorted(chosen - set(SECTIONS)):
        raise PlanError(
            f"“{shown(name)}” is not a section; there are {', '.join(SECTIONS[:-1])}"
            f" and {SECTIONS[-1]}."
        )
    if not chosen:
        raise PlanError(_NO_SECTION)
    return tuple(section for section in SECTIONS if section in chosen)


def parse_sections(text: str) -> tuple[str, ...]:
    """Sections typed with commas, such as "fridge,cards", or "all"; `PlanError` otherwise."""
    words = [word for word in text.replace(",", " ").split() if word]
    return SECTIONS if [word.casefold() for word in words] == ["all"] else checked_sections(words)
