"""Changes on their way to the planner: previewed, made, or refused with one sentence."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.planning.catalogue import Catalogue
from runstrength_desktop.planning.change import Change
from runstrength_desktop.planning.planner import Planner
from runstrength_desktop.ui.dates import long_date
from runstrength_desktop.ui.drop_request import DropRequest

if TYPE_CHECKING:
    from runstrength_desktop.domain.series_edits import Scope
    from runstrength_desktop.domain.weeks import Weeks
    from runstrength_desktop.planning.series_offer import SeriesOffer


class WeekEdits(QObject):
    """Makes changes and says how they went."""

    preview_changed = Signal(object)
    failed = Signal(str)
    said = Signal(str)
    series_touched = Signal()

    def __init__(self, planner: Planner, catalogue: Catalogue, parent: QObject) -> None:
        super().__init__(parent)
        self._planner, self._catalogue = planner, catalogue
        self._offered: SeriesOffer | None = None

    def use_catalogue(self, catalogue: Catalogue) -> None:
        """Take exercises from here from now on."""
        self._catalogue = catalogue

    def make(self, change: Change, on: date) -> bool:
        """Do `change`, which ends on day `on`; false if nothing came of it."""
        try:
            before = self._planner.weeks(change.starts)
            is_made = self._planner.make(change)
        except PlanError as error:
            self.failed.emit(str(error))
            return False
        if is_made:
            name = QCoreApplication.translate("changes", change.name)
            self.said.emit(f"{name}: {long_date(on)}")
            self._offer(before, self._planner.weeks(change.starts))
        return is_made

    @property
    def series_offer(self) -> "SeriesOffer | None":
        """The last change, when it was of one weekly repeat and can be widened."""
        return self._offered

    def widen(self, scope: "Scope") -> None:
        """Do the last change of one weekly repeat for later ones too, or for all."""
        offer = self._offered
        if offer is None:
            return
        self._offered = None
        try:
            days = self._planner.series_days(offer.before.series)
            self._planner.undo()
            self._planner.make(offer.widened(scope, days))
        except PlanError as error:
            self.failed.emit(str(error))

    def forget_offer(self) -> None:
        """The plan is another: what was changed last can no longer be widened."""
        self._offered = None

    def do(self, build: Callable[[], Change], on: date) -> bool:
        """Build a change and make it; a refusal of either is told."""
        try:
            change = build()
        except PlanError as error:
            self.failed.emit(str(error))
            return False
        return self.make(change, on)

    def grant(self, request: DropRequest) -> bool:
        """Do what a drop or a key asks for."""
        return self.do(lambda: self._granting(request), request.place.date)

    def preview(self, change: Change) -> None:
        """Say how the weeks would look."""
        try:
            self.preview_changed.emit(self._planner.preview(change))
        except PlanError:
            self.preview_changed.emit(None)

    def hover(self, request: DropRequest | None) -> None:
        """Say how the weeks would look if a drag ended here; None when it left."""
        try:
            change = self._granting(request) if request else None
        except PlanError:
            change = None
        if change is None:
            self.preview_changed.emit(None)
        else:
            self.preview(change)

    def end_preview(self) -> None:
        """Say that the weeks are as they are."""
        self.preview_changed.emit(None)

    def _offer(self, before: "Weeks", after: "Weeks") -> None:
        from runstrength_desktop.planning.series_offer import series_offer  # noqa: PLC0415

        self._offered = series_offer(before, after)
        if self._offered is not None:
            self.series_touched.emit()

    def _granting(self, request: DropRequest) -> Change:
        from runstrength_desktop.ui.drop_change import requested_change  # noqa: PLC0415

        return requested_change(request, self._catalogue)
