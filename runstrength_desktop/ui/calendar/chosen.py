"""What is chosen in the week: rows that stand for something planned, in order."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from runstrength_desktop.ui.calendar.rows import DayRow, RowKind
from runstrength_desktop.ui.calendar.week_model import Index, WeekModel


class ChosenRow(NamedTuple):
    """A row and the day it stands on."""

    day: date
    row: DayRow


def chosen_rows(model: WeekModel, indexes: Iterable[Index]) -> list[ChosenRow]:
    """Planned things among these indexes, first day first; a session stands for its exercises."""
    places = sorted(
        (day, index.row()) for index in indexes if (day := model.day_of(index)) is not None
    )
    found = (ChosenRow(model.date_of(day), model.rows_of(day)[at]) for day, at in places)
    rows = [one for one in found if one.row.id]
    whole = {one.row.id for one in rows if one.row.kind is RowKind.SESSION}
    return [
        one for one in rows if one.row.kind is not RowKind.ITEM or one.row.session_id not in whole
    ]
