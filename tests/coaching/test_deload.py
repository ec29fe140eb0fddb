"""Easier weeks of programmes, and when one is due (R20, R21)."""

import pytest

from runstrength_desktop import composition
from runstrength_desktop.coaching.deload import is_easier_week_due
from runstrength_desktop.domain.programme import Programme, ProgrammeWeek


def _programme(*easier: bool) -> Programme:
    weeks = tuple(ProgrammeWeek("week", (), is_deload=one) for one in easier)
    return Programme("p", "P", "", 1, {}, weeks, "", ())


@pytest.mark.parametrize(
    ("weeks", "is_due"),
    [
        ((), False),
        ((False,) * 3, False),
        ((False,) * 4, True),
        ((False, False, False, True), False),
        ((False, True, False, False, False, False), True),
        ((True,) * 5, False),
    ],
)
def test_four_loaded_weeks_in_a_row_ask_for_an_easier_one(
    weeks: tuple[bool, ...], is_due: bool
) -> None:
    assert is_easier_week_due(_programme(*weeks)) is is_due


def test_every_fourth_week_of_the_waves_that_ship_is_easier() -> None:
    shipped = {programme.id: programme for programme in composition.programmes()}
    easier = [
        number for number, week in enumerate(shipped["pre_season"].weeks, 1) if week.is_deload
    ]
    assert easier == [4, 8]
    due = {key for key, programme in shipped.items() if is_easier_week_due(programme)}
    assert due == {"at_home", "minimum_dose"}
