"""Who does what the calendar is asked for; each is made when it is first needed."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from runstrength_desktop.domain.week import RunKind
from runstrength_desktop.planning.planner import Planner
from runstrength_desktop.ui.calendar.clipboard import Clipboard
from runstrength_desktop.ui.calendar.panel_actions import Desk
from runstrength_desktop.ui.calendar.row_editors import RowEditors
from runstrength_desktop.ui.calendar.week_advice import WeekAdvice
from runstrength_desktop.ui.calendar.week_columns import WeekColumns
from runstrength_desktop.ui.calendar.week_model import WeekModel
from runstrength_desktop.ui.week_edits import WeekEdits

if TYPE_CHECKING:
    from runstrength_desktop.planning.catalogue import Catalogue
    from runstrength_desktop.ui.calendar.carrying import Carrying
    from runstrength_desktop.ui.calendar.marking import Marking
    from runstrength_desktop.ui.calendar.repeating import Repeating
    from runstrength_desktop.ui.calendar.surgery import Surgery
    from runstrength_desktop.ui.calendar.writing import Writing
    from runstrength_desktop.ui.theme.tokens import Palette

Dress = Callable[[], tuple["Catalogue", "Palette"]]


class Desks(QObject):
    """Verbs by desk.

    `requested` carries a `DropRequest`, `went` the day that things were put on,
    `copied` the words of what was copied.
    """

    requested = Signal(object)
    went = Signal(object)
    copied = Signal(str)

    def __init__(
        self,
        planner: Planner,
        edits: WeekEdits,
        model: WeekModel,
        columns: WeekColumns,
        clipboard: Clipboard,
    ) -> None:
        super().__init__(columns)
        self._planner, self._edits = planner, edits
        self._model, self._columns, self._clipboard = model, columns, clipboard

    def serve(self, editors: RowEditors, advice: WeekAdvice, dress: Dress) -> None:
        """Edit with these, judge by these, and look like this."""
        self._editors, self._advice, self._dress = editors, advice, dress

    def of(self, desk: Desk) -> QObject:
        """The desk of a name."""
        found = getattr(self, desk.value)
        assert isinstance(found, QObject)
        return found

    def add_run(self, kind: RunKind) -> None:
        """Open the editor of a new run."""
        self.writing.add_run(kind)

    def move_to(self, number: int) -> None:
        """Move what is chosen to a day of the week, 0 for the first."""
        self.carrying.to_day(number)

    def copy_to(self, number: int) -> None:
        """Copy what is chosen to a day of the week, 0 for the first."""
        self.carrying.to_day(number, copy=True)

    def swap_with(self, number: int) -> None:
        """Exchange the day with another of the week, 0 for the first."""
        self.surgery.swap_with(number)

    @cached_property
    def writing(self) -> "Writing":
        """What is typed and edited in place."""
        from runstrength_desktop.ui.calendar.writing import Writing  # noqa: PLC0415

        return Writing(self._edits, self._editors, self._model, self._columns, self._dress)

    @cached_property
    def carrying(self) -> "Carrying":
        """Moves and copies by key."""
        from runstrength_desktop.ui.calendar.carrying import Carrying  # noqa: PLC0415

        made = Carrying(self._planner, self._edits, self._model, self._columns)
        made.requested.connect(self.requested)
        made.left_week.connect(self.went)
        return made

    @cached_property
    def surgery(self) -> "Surgery":
        """Clipboard, days, weeks and blocks."""
        from runstrength_desktop.ui.calendar.surgery import Surgery  # noqa: PLC0415

        made = Surgery(self._planner, self._edits, self._columns, self._clipboard)
        made.copied.connect(self.copied)
        made.placed.connect(self.went)
        return made

    @cached_property
    def marking(self) -> "Marking":
        """What became of things."""
        from runstrength_desktop.ui.calendar.marking import Marking  # noqa: PLC0415

        advisor = self._advice.advisor
        return Marking(self._planner, self._edits, self._model, self._columns, advisor)

    @cached_property
    def repeating(self) -> "Repeating":
        """Weekly repeats."""
        from runstrength_desktop.ui.calendar.repeating import Repeating  # noqa: PLC0415

        return Repeating(self._edits, self._columns)
