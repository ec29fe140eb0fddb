"""Fill week: different proposals for its missing sessions, and why; one is put in by one step."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QListWidget,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.profile import MOST_MINUTES
from runstrength_desktop.domain.week import DAYS
from runstrength_desktop.planning.fill_asked import FillAsked
from runstrength_desktop.planning.fill_change import WeekFill, prepare_fill
from runstrength_desktop.planning.programme_host import ProgrammeHost
from runstrength_desktop.ui.background import Background
from runstrength_desktop.ui.fill.words import proposal_title, reasons, sessions_text
from runstrength_desktop.ui.plain_label import PlainLabel
from runstrength_desktop.ui.theme.tokens import GRID

if TYPE_CHECKING:
    from runstrength_desktop.coaching.fill_week import Proposal

SIZE = (860, 560)
_AS_IN_PROFILE = 0
_AROUND = timedelta(weeks=10)

MakeHost = Callable[[], ProgrammeHost]


class FillDialog(QDialog):
    """Works out proposals on a worker; nothing is kept until one is chosen.

    `change_chosen` carries the change and the first day it fills; `preview_changed`
    the change of the proposal that is looked at, None at the end.
    """

    change_chosen = Signal(object, object)
    preview_changed = Signal(object)

    def __init__(
        self,
        start: date,
        make_host: MakeHost,
        favourites: frozenset[str],
        today: date,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Fill week"))
        self._start, self._make_host, self._favourites = start, make_host, favourites
        self._today = today
        self._background = Background(self)
        self._asked_number, self._seed = 0, 0
        self._found: WeekFill | None = None
        self._build()
        self.resize(*SIZE)
        self.finished.connect(lambda _: self.preview_changed.emit(None))
        self.look()

    @property
    def is_busy(self) -> bool:
        """Whether proposals are being worked out."""
        return not self.list.isEnabled()

    def look(self) -> None:
        """Work out proposals for what is asked now."""
        self._asked_number += 1
        self._last = asked = self._asked()
        number, start = self._asked_number, self._start
        try:
            host = _apart(self._make_host(), start)
        except PlanError as error:
            self._fail(number, error)
            return
        self.list.setEnabled(False)
        self.fill.setEnabled(False)
        self.message.setText(self.tr("Working out what suits…"))
        favourites = self._favourites
        self._background.run(
            lambda: prepare_fill(start, host, asked, favourites),
            lambda found: self._show(number, found),
            lambda error: self._fail(number, error),
        )

    def others(self) -> None:
        """Work out other proposals."""
        self._seed += 1
        self.look()

    def _look_again(self) -> None:
        if self._asked() != self._last:
            self.look()

    def _asked(self) -> FillAsked:
        minutes = self.minutes.value()
        return FillAsked(
            minutes=None if minutes == _AS_IN_PROFILE else minutes,
            seed=self._seed,
            is_minimum_dose=self.minimum.isChecked(),
            not_before=self._today,
        )

    def _show(self, number: int, found: WeekFill) -> None:
        if number != self._asked_number:
            return
        self._found = found
        self.list.clear()
        self.list.setEnabled(True)
        self.message.setText(_why_not(found))
        if not found.filled.proposals:
            self.details.setText("")
            return
        for place, proposal in enumerate(found.filled.proposals, 1):
            self.list.addItem(proposal_title(place, proposal))
        self.list.setCurrentRow(0)
        self.list.setFocus()

    def _fail(self, number: int, error: PlanError) -> None:
        if number == self._asked_number:
            self.message.setText(str(error))
            self.list.clear()
            self.list.setEnabled(True)

    def _look_at(self, row: int) -> None:
        proposal = self._proposal(row)
        self.fill.setEnabled(proposal is not None)
        if proposal is None or self._found is None:
            self.preview_changed.emit(None)
            return
        things = self._found.things
        self.details.setText(f"{sessions_text(proposal)}\n\n{reasons(proposal, things)}")
        self.preview_changed.emit(self._found.change(proposal))

    def _accept(self) -> None:
        proposal = self._proposal(self.list.currentRow())
        if proposal is not None and self._found is not None:
            change = self._found.change(proposal)
            self.accept()
            self.change_chosen.emit(change, proposal.days[0].date)

    def _proposal(self, row: int) -> "Proposal | None":
        found = self._found
        if found is None or not 0 <= row < len(found.filled.proposals):
            return None
        return found.filled.proposals[row]

    def _build(self) -> None:
        self.minutes = QSpinBox(maximum=MOST_MINUTES, singleStep=5, suffix=self.tr(" min"))
        self.minutes.setSpecialValueText(self.tr("as in the profile"))
        self.minimum = QCheckBox(self.tr("Only the &minimum: 2 × 20 min"))
        self.again = QPushButton(self.tr("&Other proposals"))
        self.list, self.message = QListWidget(), PlainLabel("")
        self.list.setAccessibleName(self.tr("Proposals"))
        self.list.setWordWrap(True)
        self.list.setSpacing(GRID)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.message.setWordWrap(True)
        self.details = PlainLabel("")
        self.details.setWordWrap(True)
        self.details.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.details.setMargin(2 * GRID)
        self.details.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard)
        self._build_buttons()
        self.minutes.editingFinished.connect(self._look_again)
        self.minimum.toggled.connect(lambda _on: self.look())
        self.again.clicked.connect(self.others)
        self.list.currentRowChanged.connect(self._look_at)
        self.list.itemActivated.connect(lambda _item: self._accept())
        self._lay_out()

    def _build_buttons(self) -> None:
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.fill = self.buttons.addButton(
            self.tr("&Fill the week"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self.fill.setEnabled(False)
        self.buttons.accepted.connect(self._accept)
        self.buttons.rejected.connect(self.reject)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.addRow(self.tr("&Time a session"), self.minutes)
        form.addRow("", self.minimum)
        left = QVBoxLayout()
        left.addLayout(form)
        left.addWidget(self.list, 1)
        left.addWidget(self.again)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(self.details)
        scroll.setAccessibleName(self.tr("What the proposal adds, and why"))
        both = QHBoxLayout()
        both.setSpacing(4 * GRID)
        both.addLayout(left, 2)
        both.addWidget(scroll, 3)
        column = QVBoxLayout(self)
        column.addLayout(both, 1)
        column.addWidget(self.message)
        column.addWidget(self.buttons)


def _why_not(found: WeekFill) -> str:
    """Why there is no proposal; empty when there is one."""
    try:
        found.best  # noqa: B018  (asked only for its refusal)
    except PlanError as error:
        return str(error)
    return ""


def _apart(host: ProgrammeHost, start: date) -> ProgrammeHost:
    """The host with the weeks it will need read already, so that a worker touches no store."""
    weeks = host.stored(start - _AROUND, start + timedelta(DAYS))
    known = {week.start: week for week in weeks}
    return replace(host, weeks=lambda starts: tuple(known[monday] for monday in starts))
