"""A session gives sets away until it fits, the last exercises first; never its last set."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from runstrength_desktop.coaching.duration import session_minutes
from runstrength_desktop.coaching.shortening import fitted_to, sets_of
from runstrength_desktop.domain.prescription import Prescription
from tests.coaching.coaching_values import exercise, session
from tests.counts import count

SQUAT, ROW = exercise("squat"), exercise("row", pattern="horizontal_pull")
KNOWN = {one.id: one for one in (SQUAT, ROW)}
DOSE = Prescription(3, 10, rest_s=120)
THREE_EACH = session((SQUAT, DOSE), (ROW, DOSE))


def _sets(minutes: int) -> list[int] | None:
    fitted = fitted_to(THREE_EACH, minutes, KNOWN)
    return None if fitted is None else [item.prescription.sets for item in fitted.items]


def test_one_that_fits_stays_as_it_is() -> None:
    assert session_minutes(THREE_EACH, KNOWN) == 20
    assert fitted_to(THREE_EACH, 20, KNOWN) is THREE_EACH


def test_the_later_exercise_gives_first() -> None:
    slow = replace(DOSE, rest_s=300)
    asked = session((SQUAT, slow), (ROW, slow))
    fitted = fitted_to(asked, (session_minutes(asked, KNOWN) or 0) - 5, KNOWN)
    assert fitted is not None
    assert [item.prescription.sets for item in fitted.items] == [3, 2]


def test_all_keep_a_set() -> None:
    assert _sets(19) == [2, 2]
    assert _sets(14) == [1, 1]
    assert _sets(9) is None


@settings(max_examples=count(50, 500))
@given(st.lists(st.integers(1, 20), min_size=1, max_size=6), st.integers(0, 180))
def test_what_comes_out_fits_and_loses_no_exercise(sets: list[int], minutes: int) -> None:
    asked = session(*((SQUAT, Prescription(n, 10, rest_s=90)) for n in sets))
    fitted = fitted_to(asked, minutes, KNOWN)
    if fitted is None:
        bare = session(*((SQUAT, Prescription(1, 10, rest_s=90)) for _ in sets))
        assert (session_minutes(bare, KNOWN) or 0) > minutes
    else:
        assert (session_minutes(fitted, KNOWN) or 0) <= minutes
        assert len(fitted.items) == len(sets)
        assert sets_of(fitted) <= sum(sets)
