"""The checks of the week in a drawer over the lower right of the window."""

from collections.abc import Mapping
from datetime import timedelta

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QHideEvent, QKeyEvent, QPainter, QPaintEvent, QPalette, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from runstrength_desktop.coaching.check import Check, Scope
from runstrength_desktop.coaching.mends import Mend
from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.week import DAYS
from runstrength_desktop.planning.mend_change import mend_change
from runstrength_desktop.ui import dates
from runstrength_desktop.ui.background import Background
from runstrength_desktop.ui.checks import wording
from runstrength_desktop.ui.checks.check_detail import CheckDetail
from runstrength_desktop.ui.checks.check_list import CheckList
from runstrength_desktop.ui.checks.week_checks import WeekChecks
from runstrength_desktop.ui.known_viewport import give_known_viewport
from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.plain_label import PlainLabel
from runstrength_desktop.ui.slim_scroll_bar import SlimScrollBar
from runstrength_desktop.ui.theme import fonts
from runstrength_desktop.ui.theme.tokens import GRID, Palette

WIDTH = 400
_MARGIN = 3 * GRID


class ChecksPanel(QFrame):
    """Shows what a mend would do while it is looked at, and does it as one step when pressed.

    `preview_changed` carries weeks as a mend would leave them, None when it is over;
    `muscle_wanted` and `exercise_wanted` carry the id of what was followed.
    """

    preview_changed = Signal(object)
    failed = Signal(str)
    said = Signal(str)
    muscle_wanted = Signal(str)
    exercise_wanted = Signal(str)
    closed = Signal()

    def __init__(
        self, checks: WeekChecks, sources: Mapping[str, str], palette: Palette, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._checks, self._sources, self._palette = checks, sources, palette
        self._anchor: QWidget | None = None
        self._background = Background(self)
        self._is_looking = False
        self._looked_at: Mend | None = None
        self._revealing = QTimer(self, singleShot=True, interval=0)
        self._revealing.timeout.connect(self._reveal)
        self.setAccessibleName(self.tr("Checks of the week"))
        self.setAutoFillBackground(True)
        self._build_head()
        self._build_list()
        self._lay_out()
        self.hide()
        self.apply_palette(palette)
        checks.checked.connect(self._follow)

    @property
    def is_busy(self) -> bool:
        """Whether mends are being looked for or brought into sight."""
        return self._is_looking or self._revealing.isActive()

    def open(self, check_id: str = "") -> None:
        """Show it, with what is behind a check opened if one is named, and take the keyboard."""
        self._checks.settle()
        self._place()
        self.show()
        self.raise_()
        if not (check_id and self.list.open_first(check_id)):
            self.list.take_keyboard()
        if not self.list.rows:
            self.close_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def stand_over(self, anchor: QWidget) -> None:
        """Stand over the right of this widget from now on, wherever it goes."""
        if self._anchor is not None:
            self._anchor.removeEventFilter(self)
        self._anchor = anchor
        anchor.installEventFilter(self)
        self._place()

    def use_catalogue(self) -> None:
        """Exercises changed: check again and name them as they are now."""
        self._checks.refresh()

    def apply_palette(self, palette: Palette) -> None:
        """Use these colours."""
        self._palette = palette
        colours = self.palette()
        for role in (QPalette.ColorRole.Window, QPalette.ColorRole.Base):
            colours.setColor(role, QColor(palette.window))
        self.setPalette(colours)
        self._title.set_colour(palette.text)
        for label in (self._count, self._invitation):
            label.set_colour(palette.text_muted)
        self._bar.paint_with(QColor(palette.window), QColor(palette.neutral))
        self.list.apply_palette(palette)
        self._follow()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self._show_checks()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._look_at(None)
        if not event.spontaneous():
            self.closed.emit()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.Resize, QEvent.Type.Move} and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(0, 0, 1, self.height(), QColor(self._palette.neutral))
        if self.area.isVisible():
            painter.fillRect(1, self.area.y() - 1, self.width(), 1, QColor(self._palette.line))

    # Building

    def _build_head(self) -> None:
        self._title = PlainLabel(self.tr("Checks"), self)
        self._title.setFont(fonts.title_font())
        self._count = PlainLabel("", self)
        self._count.setFont(fonts.small_font())
        self.close_button = QPushButton(self.tr("Close"), self)
        self.close_button.setFlat(True)
        self.close_button.setAccessibleName(self.tr("Close the checks"))
        self.close_button.setCursor(Qt.CursorShape.PointingHandCursor)
        self.close_button.clicked.connect(self.hide)
        self._invitation = PlainLabel(_invitation(self), self)
        self._invitation.setWordWrap(True)
        self._invitation.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._invitation.setContentsMargins(_MARGIN, 2 * GRID, _MARGIN, _MARGIN)

    def _build_list(self) -> None:
        self.area = QScrollArea(self)
        give_known_viewport(self.area)
        self.area.viewport().setBackgroundRole(QPalette.ColorRole.Window)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._bar = SlimScrollBar(self.area)
        self._bar.setSingleStep(6 * GRID)
        self.area.setVerticalScrollBar(self._bar)
        self.list = CheckList(self._palette, self.area)
        self.list.opened.connect(self._open)
        self.list.reached.connect(self._scroll_to)
        self.area.setWidget(self.list)

    def _scroll_to(self, row: QWidget) -> None:
        self.area.ensureWidgetVisible(row, 0, 2 * GRID)

    def _reveal(self) -> None:
        """As much of what was opened as there is room for, its row in any case."""
        row, detail = self.list.open_row, self.list.detail
        if row is not None and detail is not None:
            self.area.ensureWidgetVisible(detail, 0, 2 * GRID)
            self._bar.setValue(min(self._bar.value(), row.y()))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(_MARGIN, 2 * GRID, 2 * GRID, 2 * GRID)
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self._title)
        names.addWidget(self._count)
        head.addLayout(names, 1)
        head.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._invitation, 1)
        column.addWidget(self.area, 1)

    def _place(self) -> None:
        room = self.parentWidget()
        if self._anchor is None or room is None:
            return
        over = QRect(self._anchor.mapTo(room, QPoint(0, 0)), self._anchor.size())
        width = min(WIDTH, over.width())
        self.setGeometry(over.right() - width + 1, over.top(), width, over.height())

    # What is shown

    def _follow(self) -> None:
        """While it is hidden nothing is laid out; it is when it is opened."""
        if self.isVisible():
            self._show_checks()

    def _show_checks(self) -> None:
        self._look_at(None)
        week = self._checks.week
        is_planned = week is not None and any(day.things for day in week.days)
        self._count.setText(self._head_words(is_planned=is_planned))
        self._invitation.setVisible(not is_planned)
        self.area.setVisible(is_planned)
        self.list.name_block(self._block_words())
        every = (*self._checks.checks, *self._checks.block_checks()) if is_planned else ()
        self.list.show_checks(every)
        if self.list.open_row is not None:
            self._open_detail(self.list.open_row.check)

    def _head_words(self, *, is_planned: bool) -> str:
        start = self._checks.start
        when = "" if start is None else dates.date_range(start, start + timedelta(DAYS - 1))
        told = wording.told_words(self._checks.told()) if is_planned else ""
        return " · ".join(filter(None, (when, told)))

    def _block_words(self) -> str:
        block = self._checks.block
        if block is None:
            return ""
        when = dates.short_range(block.first, block.last)
        return self.tr("These {n} weeks, {dates}").format(n=block.weeks, dates=when)

    def _open(self, check: Check | None) -> None:
        self._open_detail(check)
        self._revealing.start()

    def _open_detail(self, check: Check | None) -> None:
        self._look_at(None)
        self._is_looking = False
        if check is None:
            return
        detail = CheckDetail(check, self._checks.catalogue, self._sources, self._palette, self.list)
        detail.mend_looked_at.connect(self._look_at)
        detail.mend_chosen.connect(self._do)
        detail.muscle_wanted.connect(self.muscle_wanted)
        detail.exercise_wanted.connect(self.exercise_wanted)
        self.list.put_detail(detail)
        if check.status.is_told and check.scope is not Scope.BLOCK:
            self._look_for_mends(detail)

    def _look_for_mends(self, detail: CheckDetail) -> None:
        self._is_looking = True

        def show(mends: tuple[Mend, ...]) -> None:
            if self.list.detail is detail:
                self._is_looking = False
                detail.show_mends(mends)
                self._revealing.start()

        self._background.run(self._checks.mending(detail.check), show, lambda _: show(()))

    # Mends

    def _look_at(self, mend: Mend | None) -> None:
        if mend is self._looked_at:
            return
        self._looked_at = mend
        start = self._checks.start
        weeks = None
        if mend is not None and start is not None:
            try:
                weeks = self._checks.planner.preview(mend_change(mend, start))
            except PlanError:
                weeks = None
        self.preview_changed.emit(weeks)

    def _do(self, mend: Mend) -> None:
        self._look_at(None)
        start = self._checks.start
        assert start is not None
        try:
            is_done = self._checks.planner.make(mend_change(mend, start))
        except PlanError as error:
            self.failed.emit(str(error))
            self._checks.refresh()
            return
        if is_done:
            self.said.emit(self.tr("Done: {what}").format(what=mend.sentence))


def _invitation(panel: QWidget) -> str:
    return panel.tr(
        "Nothing is planned this week yet: drag an exercise to a day, "
        "and this page tells how the week suits a runner."
    )
