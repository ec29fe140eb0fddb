"""Work on a worker leaves Python as it was."""

import gc
import sys

import pytest

from runstrength_desktop.ui.print_preview.gentle_work import gentle_work


def test_it_hands_over_sooner_and_collects_nothing_until_it_is_done() -> None:
    turn = sys.getswitchinterval()
    assert gc.isenabled()
    with gentle_work():
        assert not gc.isenabled()
        assert sys.getswitchinterval() < turn
    assert gc.isenabled()
    assert sys.getswitchinterval() == turn


def test_an_error_within_leaves_all_as_it_was() -> None:
    with pytest.raises(ValueError, match="so it goes"), gentle_work():
        raise ValueError("so it goes")
    assert gc.isenabled()


def test_of_works_that_overlap_the_last_to_end_leaves_all_as_it_was() -> None:
    turn, one, other = sys.getswitchinterval(), gentle_work(), gentle_work()
    one.__enter__()
    other.__enter__()
    one.__exit__(None, None, None)
    assert not gc.isenabled()
    assert sys.getswitchinterval() < turn
    other.__exit__(None, None, None)
    assert gc.isenabled()
    assert sys.getswitchinterval() == turn
