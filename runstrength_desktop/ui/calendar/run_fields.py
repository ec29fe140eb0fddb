"""How far and how long a run is; both may be open."""

from runstrength_desktop.domain.week import MAX_DISTANCE_KM, MAX_MINUTES
from runstrength_desktop.ui.calendar.amount_field import AmountField
from runstrength_desktop.ui.calendar.edit_field import EditField
from runstrength_desktop.ui.plain_label import PlainLabel

_LEAST_KM = 0.001


class DistanceField(EditField):
    """Kilometres, or open."""

    def __init__(self) -> None:
        super().__init__()
        self._box = AmountField(self.tr("Kilometres"), unsaid=self.tr("open"))
        asks = self.tr("Write a distance above 0, up to {} km, or leave it empty.")
        self._box.ask(asks.format(f"{MAX_DISTANCE_KM:g}"), _LEAST_KM, MAX_DISTANCE_KM, 3)
        self._box.step_by(1, 5)
        self.put(self._box, PlainLabel("km"))

    @property
    def kilometres(self) -> float | None:
        """The distance; `None` when it is open."""
        return self._box.amount

    def show_kilometres(self, kilometres: float | None) -> None:
        """Put a distance into the field."""
        self._box.show_amount(kilometres)


class MinutesField(EditField):
    """Minutes, or open."""

    def __init__(self) -> None:
        super().__init__()
        self._box = AmountField(self.tr("Minutes"), unsaid=self.tr("open"))
        asks = self.tr("Write 1 to {} minutes, or leave it empty.").format(MAX_MINUTES)
        self._box.ask(asks, 1, MAX_MINUTES)
        self._box.step_by(5, 30)
        self.put(self._box, PlainLabel("min"))

    @property
    def minutes(self) -> int | None:
        """The time; `None` when it is open."""
        return None if self._box.amount is None else self._box.whole

    def show_minutes(self, minutes: int | None) -> None:
        """Put a time into the field."""
        self._box.show_amount(minutes)
