"""First steps: a drawer over the right of the week; half a minute, and never in the way."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from runstrength_desktop.domain.profile import Profile
from runstrength_desktop.domain.template import UsualWeek
from runstrength_desktop.ui.first_steps.usual_line import read_usual, written_usual
from runstrength_desktop.ui.known_viewport import give_known_viewport
from runstrength_desktop.ui.outline import outline
from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.plain_label import PlainLabel
from runstrength_desktop.ui.slim_scroll_bar import SlimScrollBar
from runstrength_desktop.ui.theme import fonts
from runstrength_desktop.ui.theme.tokens import GRID, Palette

WIDTH = 432
_MARGIN = 4 * GRID


@dataclass(frozen=True, slots=True)
class FirstQuestions:
    """What is known, and what can be chosen: words of levels, names of places by id."""

    profile: Profile
    usual: UsualWeek
    levels: Mapping[int, str]
    places: Mapping[str, str]


class FirstStepsPanel(QFrame):
    """`done` carries the profile and the usual week that were told; `closed` that it went.

    `notice` is shown above the questions and keeps its own answers.
    """

    done = Signal(object, object)
    closed = Signal()

    def __init__(
        self, asked: FirstQuestions, notice: QWidget, palette: Palette, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._asked, self._tokens = asked, palette
        self._anchor: QWidget | None = None
        self._line = written_usual(asked.usual.runs)
        self.setAccessibleName(self.tr("First steps"))
        self.setAutoFillBackground(True)
        self._headings: list[PlainLabel] = []
        self._quiet: list[PlainLabel] = []
        self._build_questions()
        self.page = self._build_page(notice)
        self._lay_out(self._build_head(), self._scrolled(self.page), self._build_foot())
        self.apply_palette(palette)
        self._judge()

    def stand_over(self, anchor: QWidget) -> None:
        """Stand over the right of this widget, wherever it goes."""
        self._anchor = anchor
        anchor.installEventFilter(self)
        self._place()

    def answers(self) -> tuple[Profile, UsualWeek]:
        """What is told so far; what was not touched is as it was."""
        places = [key for key, box in self.places.items() if box.isChecked()]
        kept = [key for key in self._asked.profile.places if key in places]
        ordered = (*kept, *(key for key in places if key not in kept))
        profile = replace(self._asked.profile, level=int(self.level.currentData()), places=ordered)
        is_same = self.usual.text().strip() == self._line
        return profile, self._asked.usual if is_same else read_usual(self.usual.text()).week

    def apply_palette(self, palette: Palette) -> None:
        """Use these colours."""
        self._tokens = palette
        colours = self.palette()
        for role in (QPalette.ColorRole.Window, QPalette.ColorRole.Base):
            colours.setColor(role, QColor(palette.window))
        self.setPalette(colours)
        for label in self._headings:
            label.set_colour(palette.text)
        for label in self._quiet:
            label.set_colour(palette.text_muted)
        for control in (self.level, self.usual, *self.places.values()):
            outline(control, palette)
        self._bar.paint_with(QColor(palette.window), QColor(palette.neutral))
        self._judge()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.Resize, QEvent.Type.Move}:
            self._place()
        return super().eventFilter(watched, event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(0, 0, 1, self.height(), QColor(self._tokens.neutral))

    def leave(self) -> None:
        """Go away without keeping what was chosen below the notice."""
        self.hide()
        self.closed.emit()

    # Building

    def _build_questions(self) -> None:
        asked = self._asked
        self.level = QComboBox(self)
        self.level.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.level.setAccessibleName(self.tr("Strength training so far"))
        for level, words in asked.levels.items():
            self.level.addItem(words, level)
        self.level.setCurrentIndex(self.level.findData(asked.profile.level))
        self.places = {key: QCheckBox(name, self) for key, name in asked.places.items()}
        for key, box in self.places.items():
            box.setChecked(key in asked.profile.places)
        self.usual = QLineEdit(self._line, self)
        self.usual.setAccessibleName(self.tr("Runs of a normal week"))
        self.usual.setPlaceholderText("tue easy 6k, thu 8x400, sun long 14k")
        self.usual.textChanged.connect(self._judge)
        self.understood = self._small("")
        self.save = QPushButton(self.tr("&Done"), self)
        self.save.clicked.connect(self._finish)
        self.later = QPushButton(self.tr("&Not now"), self)
        self.later.clicked.connect(self.leave)

    def _build_page(self, notice: QWidget) -> QWidget:
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(_MARGIN, 2 * GRID, _MARGIN, _MARGIN)
        column.setSpacing(2 * GRID)
        column.addWidget(notice)
        column.addWidget(self._heading(self.tr("Strength training so far")))
        column.addWidget(self.level)
        column.addWidget(self._heading(self.tr("Where do you train?")))
        column.addLayout(self._ticks())
        column.addWidget(self._heading(self.tr("What do you run in a normal week?")))
        column.addWidget(self.usual)
        column.addWidget(self.understood)
        column.addStretch(1)
        return page

    def _ticks(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(6 * GRID)
        grid.setVerticalSpacing(GRID)
        for number, box in enumerate(self.places.values()):
            grid.addWidget(box, number // 2, number % 2)
        return grid

    def _build_head(self) -> QVBoxLayout:
        head = QVBoxLayout()
        head.setContentsMargins(_MARGIN, 3 * GRID, _MARGIN, 2 * GRID)
        head.setSpacing(0)
        head.addWidget(self._heading(self.tr("First steps"), space=0))
        head.addWidget(
            self._small(self.tr("Half a minute. Skip what you like; all of it can be changed."))
        )
        return head

    def _build_foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setContentsMargins(_MARGIN, 2 * GRID, _MARGIN, 3 * GRID)
        foot.setSpacing(2 * GRID)
        foot.addWidget(self._small(self.tr("Again from the Help menu.")), 1)
        foot.addWidget(self.later)
        foot.addWidget(self.save)
        return foot

    def _scrolled(self, page: QWidget) -> QScrollArea:
        area = QScrollArea(self)
        give_known_viewport(area)
        area.viewport().setBackgroundRole(QPalette.ColorRole.Window)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._bar = SlimScrollBar(area)
        self._bar.setSingleStep(6 * GRID)
        area.setVerticalScrollBar(self._bar)
        area.setWidget(page)
        return area

    def _lay_out(self, head: QVBoxLayout, area: QScrollArea, foot: QHBoxLayout) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(area, 1)
        column.addLayout(foot)

    def _heading(self, text: str, space: int = 3 * GRID) -> PlainLabel:
        label = PlainLabel(text, self)
        label.setFont(fonts.strong_font())
        label.setContentsMargins(0, space, 0, 0)
        self._headings.append(label)
        return label

    def _small(self, text: str) -> PlainLabel:
        label = PlainLabel(text, self)
        label.setFont(fonts.small_font())
        label.setWordWrap(True)
        self._quiet.append(label)
        return label

    # What it does

    def _judge(self) -> None:
        """Say at once what was understood of the runs; what was not cannot be kept."""
        reading = read_usual(self.usual.text())
        self.understood.setText(reading.words)
        colour = self._tokens.error if reading.problem else self._tokens.text_muted
        self.understood.set_colour(colour)
        self.save.setEnabled(not reading.problem)

    def _finish(self) -> None:
        self.hide()
        self.done.emit(*self.answers())
        self.closed.emit()

    def _place(self) -> None:
        room = self.parentWidget()
        if self._anchor is None or room is None:
            return
        over = QRect(self._anchor.mapTo(room, QPoint(0, 0)), self._anchor.size())
        right = min(over.right() + 1, room.width())  # a narrow window shows less than the week
        width = min(WIDTH, over.width(), room.width())
        self.setGeometry(right - width, over.top(), width, over.height())
