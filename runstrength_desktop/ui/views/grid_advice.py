"""Days of a grid tinted while something is dragged, a row at a time, judged once."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, QRect, QTimer

from runstrength_desktop.domain.week import DAYS
from runstrength_desktop.ui.advice import Advice
from runstrength_desktop.ui.drag import DragPayload
from runstrength_desktop.ui.drop_request import DropRequest
from runstrength_desktop.ui.reason_note import ReasonNote
from runstrength_desktop.ui.theme.tokens import Palette
from runstrength_desktop.ui.views.drag_grid import DragGrid
from runstrength_desktop.ui.views.grid_model import GridModel

Judge = Callable[[DragPayload, date, bool], tuple[Advice, ...]]


class GridAdvice(QObject):
    """Asks who judges for each row of seven days, the one held over first."""

    def __init__(self, model: GridModel, grid: DragGrid, palette: Palette) -> None:
        super().__init__(grid)
        self._model, self._grid = model, grid
        self._note = ReasonNote(palette, grid)
        self._judge: Judge | None = None
        self._asked: tuple[DragPayload, bool] | None = None
        self._left: list[date] = []
        self._found: dict[date, Advice] = {}
        self._next = QTimer(self, interval=0)
        self._next.timeout.connect(self._judge_next)

    @property
    def reason(self) -> str:
        """The sentence at the day that a drag is held over; empty without one."""
        return self._note.text

    def use_judge(self, judge: Judge) -> None:
        """Ask this for seven days from a date on."""
        self._judge = judge

    def apply_palette(self, palette: Palette) -> None:
        """Paint in these colours."""
        self._note.apply_palette(palette)

    def follow(self, request: DropRequest | None) -> None:
        """Tint for what is held over the grid, and say why; None when it left."""
        if request is None or self._judge is None:
            self._end()
            return
        asked = (request.payload, request.copy)
        if asked != self._asked:
            self._begin(*asked)
        day = request.place.date
        if day not in self._found:
            self._judge_row(self._row_of(day))
        self._say(day)

    def _begin(self, payload: DragPayload, copy: bool) -> None:
        self._asked, self._found = (payload, copy), {}
        self._left = list(self._model.shown.dates())[::DAYS]
        self._next.start()

    def _end(self) -> None:
        self._next.stop()
        self._asked, self._left, self._found = None, [], {}
        self._grid.tint({})
        self._note.say(None, QRect(), 0)

    def _judge_next(self) -> None:
        if self._left:
            self._judge_row(self._left[0])
        else:
            self._next.stop()

    def _judge_row(self, start: date) -> None:
        if start in self._left:
            self._left.remove(start)
        if self._asked is None or self._judge is None:
            return
        payload, copy = self._asked
        days = (start.fromordinal(start.toordinal() + n) for n in range(DAYS))
        self._found |= dict(zip(days, self._judge(payload, start, copy), strict=False))
        self._grid.tint({day: advice.level for day, advice in self._found.items()})

    def _row_of(self, day: date) -> date:
        first = self._model.shown.first
        return day.fromordinal(day.toordinal() - (day - first).days % DAYS)

    def _say(self, day: date) -> None:
        cell, advice = self._grid.cell_rect(day), self._found.get(day)
        is_last = cell.bottom() + cell.height() > self._grid.viewport().rect().bottom()
        beside = cell.translated(0, -cell.height() if is_last else cell.height())
        self._note.say(advice, beside, beside.top() if is_last else beside.bottom())
