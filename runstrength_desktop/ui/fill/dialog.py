"""Fill a week or a block: what could be added, and why; one step puts it in."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QListWidget,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from runstrength_desktop.coaching.fill_week import MOST_PROPOSALS
from runstrength_desktop.domain.profile import MOST_MINUTES
from runstrength_desktop.planning.fill_asked import MOST_WEEKS, FillAsked
from runstrength_desktop.ui.choice_buttons import do_or_cancel
from runstrength_desktop.ui.fill.offers import Offer
from runstrength_desktop.ui.fill.work import FillWork, MakeHost
from runstrength_desktop.ui.plain_label import PlainLabel
from runstrength_desktop.ui.theme.tokens import GRID

SIZE = (860, 560)
BLOCK_WEEKS, FEWEST_WEEKS = 4, 2
_AS_IN_PROFILE = 0


class FillDialog(QDialog):
    """Works out offers on a worker; nothing is kept until one is chosen.

    `change_chosen` carries the change and the first day it fills; `preview_changed`
    the change of the offer that is looked at, None at the end.
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
        self.setWindowTitle(self.tr("Fill"))
        self._start, self._today, self._seed = start, today, 0
        self._offers: tuple[Offer, ...] = ()
        self._last: FillAsked | None = None
        self.work = FillWork(make_host, favourites, self)
        self._build()
        self.resize(*SIZE)
        self.finished.connect(self._end)

    @property
    def is_busy(self) -> bool:
        """Whether offers are being worked out."""
        return self.work.is_busy

    @property
    def weeks(self) -> int:
        """How many weeks are to be filled."""
        return self.number.value() if self.scope.currentIndex() else 1

    def ask(self, weeks: int = 1) -> None:
        """Begin with so many weeks."""
        self.number.setValue(max(weeks, BLOCK_WEEKS))
        self.scope.setCurrentIndex(int(weeks > 1))
        self.look()

    def look(self) -> None:
        """Work out offers for what is asked now."""
        self._show_offers((), "")
        self._show_busy(is_busy=True)
        self._last = self._asked()
        self.work.look(self._start, self._last)

    def _look_again(self) -> None:
        if self._asked() != self._last:
            self.look()

    def others(self) -> None:
        """Work out other offers."""
        self._seed += 1
        self.look()

    def stop(self) -> None:
        """Leave off; nothing is added."""
        self.work.stop()
        self._show_busy(is_busy=False)
        self.message.setText(self.tr("Stopped; nothing was added."))

    def _asked(self) -> FillAsked:
        minutes = self.minutes.value()
        return FillAsked(
            minutes=None if minutes == _AS_IN_PROFILE else minutes,
            seed=self._seed,
            is_minimum_dose=self.minimum.isChecked(),
            not_before=self._today,
            weeks=self.weeks,
        )

    def _end(self) -> None:
        self.work.stop()
        self.preview_changed.emit(None)

    # What is shown

    def _take(self, offers: tuple[Offer, ...]) -> None:
        self._show_busy(is_busy=False)
        self._show_offers(offers, "" if self.work.knows_equipment else self._of_any_home())
        self.list.setCurrentRow(0)
        self.list.setFocus()

    def _of_any_home(self) -> str:
        return self.tr("The profile names no equipment; this takes only what every home has.")

    def _fail(self, why: str) -> None:
        self._show_busy(is_busy=False)
        self._show_offers((), why)

    def _show_offers(self, offers: tuple[Offer, ...], message: str) -> None:
        self._offers = offers
        self.list.clear()
        self.list.addItems([offer.title for offer in offers])
        self.details.setText("")
        self.message.setText(message)
        self.fill.setEnabled(bool(offers))

    def _show_busy(self, *, is_busy: bool) -> None:
        weeks = self.weeks
        self.list.setEnabled(not is_busy)
        self.progress.setVisible(is_busy)
        self.halt.setVisible(is_busy)
        self.progress.setRange(0, weeks if weeks > 1 else MOST_PROPOSALS)
        self.progress.setValue(0)
        if is_busy:
            self.message.setText(self.tr("Working out what suits…"))

    def _fit_to_scope(self) -> None:
        is_block = bool(self.scope.currentIndex())
        self.form.setRowVisible(self.number, is_block)
        text = self.tr("&Fill {n} weeks").format(n=self.weeks)
        self.fill.setText(text if is_block else self.tr("&Fill the week"))
        text = self.tr("&Other sessions") if is_block else self.tr("&Other proposals")
        self.again.setText(text)
        name = self.tr("Weeks of the block") if is_block else self.tr("Proposals")
        self.list.setAccessibleName(name)

    def _ask_anew(self) -> None:
        self._fit_to_scope()
        self.look()

    def _look_at(self, row: int) -> None:
        if 0 <= row < len(self._offers):
            self.details.setText(self._offers[row].text)
            self.preview_changed.emit(self._offers[row].change)
        else:
            self.preview_changed.emit(None)

    def _accept(self) -> None:
        row = self.list.currentRow()
        if 0 <= row < len(self._offers):
            offer = self._offers[row]
            self.accept()
            self.change_chosen.emit(offer.change, offer.first)

    # Building

    def _build(self) -> None:
        self._build_questions()
        self._build_answers()
        self._build_buttons()
        self._lay_out()
        self._fit_to_scope()
        self.scope.currentIndexChanged.connect(self._ask_anew)
        self.number.valueChanged.connect(self._ask_anew)
        self.minutes.editingFinished.connect(self._look_again)
        self.minimum.toggled.connect(self.look)
        self.again.clicked.connect(self.others)
        self.halt.clicked.connect(self.stop)
        self.list.currentRowChanged.connect(self._look_at)
        self.list.itemActivated.connect(self._accept)
        self.work.offered.connect(self._take)
        self.work.failed.connect(self._fail)
        self.work.moved.connect(self.progress.setValue)

    def _build_questions(self) -> None:
        self.scope = QComboBox()
        self.scope.addItems([self.tr("This week"), self.tr("A block of weeks")])
        self.number = QSpinBox(minimum=FEWEST_WEEKS, maximum=MOST_WEEKS, value=BLOCK_WEEKS)
        self.number.setKeyboardTracking(False)
        self.minutes = QSpinBox(maximum=MOST_MINUTES, singleStep=5, suffix=self.tr(" min"))
        self.minutes.setSpecialValueText(self.tr("as in the profile"))
        self.minimum = QCheckBox(self.tr("Only the &minimum: 2 × 20 min"))

    def _build_answers(self) -> None:
        self.again = QPushButton()
        self.list, self.message, self.details = QListWidget(), PlainLabel(""), PlainLabel("")
        self.list.setWordWrap(True)
        self.list.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.list.setSpacing(GRID)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.message.setWordWrap(True)
        self.details.setWordWrap(True)
        self.details.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.details.setMargin(2 * GRID)
        self.details.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("How much is worked out"))
        self.halt = QPushButton(self.tr("&Stop"))

    def _build_buttons(self) -> None:
        self.fill = QPushButton("", self)
        self.fill.setEnabled(False)
        self.buttons = do_or_cancel(self, self.fill, self._accept)

    def _lay_out(self) -> None:
        self.form = QFormLayout()
        self.form.addRow(self.tr("F&ill"), self.scope)
        self.form.addRow(self.tr("&Weeks"), self.number)
        self.form.addRow(self.tr("&Time a session"), self.minutes)
        self.form.addRow("", self.minimum)
        left = QVBoxLayout()
        left.addLayout(self.form)
        left.addWidget(self.list, 1)
        left.addWidget(self.again)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(self.details)
        scroll.setAccessibleName(self.tr("What it adds, and why"))
        both = QHBoxLayout()
        both.setSpacing(4 * GRID)
        both.addLayout(left, 2)
        both.addWidget(scroll, 3)
        told = QHBoxLayout()
        told.addWidget(self.message, 1)
        told.addWidget(self.progress)
        told.addWidget(self.halt)
        column = QVBoxLayout(self)
        column.addLayout(both, 1)
        column.addLayout(told)
        column.addWidget(self.buttons)
