"""Work on a worker leaves Python as it was."""

import gc
import sys
from threading import Barrier, Thread

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


def test_works_that_overlap_leave_all_as_it_was() -> None:
    turn, together = sys.getswitchinterval(), Barrier(4)

    def work() -> None:
        for _ in range(50):
            together.wait()
            with gentle_work():
                assert not gc.isenabled()

    workers = [Thread(target=work) for _ in range(4)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert gc.isenabled()
    assert sys.getswitchinterval() == turn
