"""The planner's printer. reportlab is imported when the first plan is printed, not before."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.paper_plan import plans_of
from runstrength_desktop.planning.chosen_file import write_chosen

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path

    from runstrength_desktop.domain.body_map import BodyMap
    from runstrength_desktop.domain.paper_plan import Printable
    from runstrength_desktop.domain.paper_wishes import PaperWishes
    from runstrength_desktop.planning.catalogue import Catalogue
    from runstrength_desktop.planning.ports import PageProgress
    from runstrength_desktop.printing.drawn_figure import ReadFigures
    from runstrength_desktop.printing.plan_document import PlanDocument


class PdfPlanPrinter:
    """Prints weeks as PDF; safe to call from any thread.

    It is the port `planning.ports.PlanPrinter`. Both methods raise `PlanError`
    with one sentence.
    """

    def __init__(
        self,
        catalogue: Catalogue,
        body_map: BodyMap,
        today: Callable[[], date],
        read_figures: ReadFigures = dict,
    ) -> None:
        self._catalogue = catalogue
        self._body_map = body_map
        self._today = today
        self._read_figures = read_figures

    def print_weeks(
        self,
        weeks: Printable,
        target: Path,
        wishes: PaperWishes,
        progress: PageProgress | None = None,
    ) -> None:
        """Write a PDF, whole or not at all."""
        write_chosen(target, self.render(weeks, wishes, progress))

    def render(
        self, weeks: Printable, wishes: PaperWishes, progress: PageProgress | None = None
    ) -> bytes:
        """The PDF itself; the same bytes for the same weeks and wishes on the same day."""
        plans = tuple(plan for plan in plans_of(weeks) if plan.weeks)
        if not plans:
            raise PlanError("There is no week to print.")
        return self._document.build(plans, wishes, self._today(), progress or _tell_nobody)

    @cached_property
    def _document(self) -> PlanDocument:
        from runstrength_desktop.printing.plan_document import PlanDocument  # noqa: PLC0415

        return PlanDocument(self._catalogue, self._body_map, self._read_figures)


def _tell_nobody(_done: int, _expected: int | None) -> None:
    pass
