"""Working out what weeks may be filled with, on a worker, to be followed and stopped."""

from collections.abc import Callable
from datetime import date, timedelta
from threading import Event

from PySide6.QtCore import QObject, Signal, SignalInstance

from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.planning.fill_asked import FillAsked
from runstrength_desktop.planning.fill_block_change import prepare_block
from runstrength_desktop.planning.fill_change import prepare_fill
from runstrength_desktop.planning.programme_host import ProgrammeHost
from runstrength_desktop.ui.background import Background
from runstrength_desktop.ui.fill.offers import Offer, offers_of_block, offers_of_week

_BEFORE, _AFTER = timedelta(weeks=10), timedelta(weeks=8)

MakeHost = Callable[[], ProgrammeHost]


class FillWork(QObject):
    """Only the last thing asked for is answered: by `offered` or by `failed`.

    `moved` tells how many weeks or proposals were worked out of those asked for.
    """

    offered = Signal(object)
    failed = Signal(str)
    moved = Signal(int)

    def __init__(self, make_host: MakeHost, favourites: frozenset[str], parent: QObject) -> None:
        super().__init__(parent)
        self._make_host, self._favourites = make_host, favourites
        self._background = Background(self)
        self._stopped = Event()
        self.is_busy = False
        self.knows_equipment = True

    def look(self, start: date, asked: FillAsked) -> None:
        """Work out offers for what is asked now, and no longer for what was before."""
        self.stop()
        self._stopped = stopped = Event()
        self.is_busy = True
        try:
            last = start + timedelta(weeks=asked.weeks)
            host = self._make_host().apart(start - _BEFORE, last + _AFTER)
        except PlanError as error:
            self._answer(stopped, self.failed, str(error))
            return
        self.knows_equipment = host.profile.knows_equipment
        self._background.run(
            lambda: self._worked_out(start, host, asked, stopped),
            lambda offers: self._answer(stopped, self.offered, offers),
            lambda error: self._answer(stopped, self.failed, str(error)),
        )

    def stop(self) -> None:
        """Answer no more, and soon work no more."""
        self._stopped.set()
        self.is_busy = False

    def _worked_out(
        self, start: date, host: ProgrammeHost, asked: FillAsked, stopped: Event
    ) -> tuple[Offer, ...]:
        def watch(done: int) -> None:
            if stopped.is_set():
                raise PlanError("Stopped.")
            self.moved.emit(done)

        if asked.weeks == 1:
            return tuple(offers_of_week(prepare_fill(start, host, asked, self._favourites, watch)))
        return tuple(offers_of_block(prepare_block(start, host, asked, self._favourites, watch)))

    def _answer(self, stopped: Event, signal: SignalInstance, answer: object) -> None:
        if not stopped.is_set():
            self.is_busy = False
            signal.emit(answer)
