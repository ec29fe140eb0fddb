"""The planner's printer. reportlab is imported when the first plan is printed, not before."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.planning.chosen_file import write_chosen
from runstrength_desktop.printing.paper import sheet_named

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path

    from runstrength_desktop.domain.body_map import BodyMap
    from runstrength_desktop.domain.weeks import Weeks
    from runstrength_desktop.planning.catalogue import Catalogue
    from runstrength_desktop.printing.plan_document import PlanDocument


class PdfPlanPrinter:
    """Prints weeks as PDF; safe to call from any thread.

    `print_weeks` is the port `planning.ports.PlanPrinter`. `paper` is "a4" or
    "letter". Both methods raise `PlanError` with one sentence.
    """

    def __init__(self, catalogue: Catalogue, body_map: BodyMap, today: Callable[[], date]) -> None:
        self._catalogue = catalogue
        self._body_map = body_map
        self._today = today

    def print_weeks(self, weeks: Weeks, target: Path, paper: str) -> None:
        """Write a PDF, whole or not at all."""
        write_chosen(target, self.pdf_bytes(weeks, paper))

    def pdf_bytes(self, weeks: Weeks, paper: str) -> bytes:
        """The PDF itself; the same bytes for the same weeks on the same day."""
        if not weeks:
            raise PlanError("There is no week to print.")
        return self._document.build(weeks, sheet_named(paper), self._today())

    @cached_property
    def _document(self) -> PlanDocument:
        from runstrength_desktop.printing.plan_document import PlanDocument  # noqa: PLC0415

        return PlanDocument(self._catalogue, self._body_map)
