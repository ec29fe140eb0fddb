"""The one toolbar: which week, undo, and paper."""

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from runstrength_desktop.domain.iso_week import monday_within, week_number
from runstrength_desktop.ui.dates import date_range
from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.plain_label import PlainLabel
from runstrength_desktop.ui.theme.fonts import strong_font, title_font
from runstrength_desktop.ui.theme.tokens import GRID, RADIUS, Palette

_HEIGHT = 48
_ROOM_FOR_BRAND = 1100

_STYLE = """
TopBar {{ background: {window}; border-bottom: 1px solid {line}; }}
QToolButton {{ border: 1px solid {line}; border-radius: {radius}px; padding: 5px 12px;
  background: {card}; color: {text}; }}
QToolButton:hover {{ background: {surface}; }}
QToolButton:focus {{ border: 2px solid {accent}; padding: 4px 11px; }}
QToolButton:disabled {{ color: {neutral}; }}
QToolButton[quiet="true"] {{ border-color: transparent; background: transparent; padding: 6px; }}
QToolButton[quiet="true"]:hover {{ background: {surface}; }}
QToolButton[quiet="true"]:focus {{ border: 2px solid {accent}; padding: 5px; }}
QToolButton[primary="true"] {{ background: {accent}; color: {on_accent}; border-color: {accent}; }}
QToolButton[primary="true"]:focus {{ border: 2px solid {text}; padding: 4px 11px; }}
"""


class TopBar(QWidget):
    """Week name and dates beside the buttons of these actions."""

    def __init__(
        self, week_actions: Sequence[QAction], plan_actions: Sequence[QAction], switch: QWidget
    ) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(_HEIGHT)
        self._brand = PlainLabel("RunStrength", self)
        self._brand.setFont(strong_font())
        self._week = PlainLabel("", self)
        self._week.setFont(title_font())
        self._dates = PlainLabel("", self)
        self._race = PlainLabel("", self)
        self._saved = PlainLabel("", self)
        self._build_row(week_actions, plan_actions, switch)

    def week_rect(self) -> QRect:
        """Where the name of the week is on the screen."""
        return QRect(self.mapToGlobal(self._week.pos()), self._week.size())

    def show_week(self, start: date) -> None:
        """Name the week, such as "Week 47" and "16–22 November 2026"."""
        self._week.setText(self.tr("Week %1").replace("%1", str(week_number(monday_within(start)))))
        self._dates.setText(date_range(start, start + timedelta(days=6)))

    def show_span(self, name: str, dates: str) -> None:
        """Name a view of more than a week, such as "4 weeks" and its dates."""
        self._week.setText(name)
        self._dates.setText(dates)

    def show_race(self, words: str) -> None:
        """Say when the next race is, such as "Race in 19 days"; empty for none."""
        self._race.setText(words)
        self._race.setVisible(bool(words))

    def show_saved(self) -> None:
        """Say that the last edit is on the disk; only after its commit."""
        self._saved.setText(self.tr("Saved"))

    def apply_palette(self, palette: Palette) -> None:
        """Colours of another theme."""
        values = {name: getattr(palette, name) for name in palette.__slots__}
        self.setStyleSheet(_STYLE.format(radius=RADIUS, **values))
        for label in (self._dates, self._race, self._saved):
            label.set_colour(palette.text_muted)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._brand.setVisible(event.size().width() >= _ROOM_FOR_BRAND)

    def _build_row(self, week: Sequence[QAction], plan: Sequence[QAction], switch: QWidget) -> None:
        back, forward, today = week
        undo, redo, print_plan = plan
        row = QHBoxLayout(self)
        row.setContentsMargins(4 * GRID, 0, 3 * GRID, 0)
        row.setSpacing(2 * GRID)
        row.addWidget(self._brand)
        row.addSpacing(4 * GRID)
        row.addWidget(self._button(back, quiet=True))
        row.addWidget(self._week)
        row.addWidget(self._dates)
        row.addWidget(self._button(forward, quiet=True))
        row.addWidget(self._button(today))
        row.addStretch(1)
        row.addWidget(switch)
        row.addStretch(1)
        row.addWidget(self._race)
        row.addWidget(self._saved)
        row.addWidget(self._button(undo, quiet=True))
        row.addWidget(self._button(redo, quiet=True))
        row.addWidget(self._button(print_plan, primary=True))

    def _button(
        self, action: QAction, *, quiet: bool = False, primary: bool = False
    ) -> QToolButton:
        button = QToolButton(self)
        button.setDefaultAction(action)
        button.setProperty("quiet", quiet)
        button.setProperty("primary", primary)
        button.setIconSize(QSize(16, 16))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        style = Qt.ToolButtonStyle
        button.setToolButtonStyle(style.ToolButtonIconOnly if quiet else style.ToolButtonTextOnly)
        return button
