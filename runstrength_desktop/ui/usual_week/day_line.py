"""One day of the usual week: a line to type in, and below it what was understood."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QLineEdit

from runstrength_desktop.domain.week import Run
from runstrength_desktop.ui.outline import outline
from runstrength_desktop.ui.plain_label import PlainLabel
from runstrength_desktop.ui.theme import fonts
from runstrength_desktop.ui.theme.tokens import GRID, Palette
from runstrength_desktop.ui.usual_week.reading import (
    DayReading,
    read_day,
    weekday_name,
    written_day,
)


class DayLine(QObject):
    """Reads as it is typed; text that is not understood stays."""

    changed = Signal()

    def __init__(
        self, weekday: int, runs: tuple[Run, ...], palette: Palette, parent: QObject
    ) -> None:
        super().__init__(parent)
        self.weekday, self._known, self._palette = weekday, runs, palette
        name = weekday_name(weekday)
        self.line = QLineEdit(written_day(runs))
        self.line.setAccessibleName(name)
        self.line.setPlaceholderText(self.tr("No run"))
        colours = self.line.palette()
        colours.setColor(QPalette.ColorRole.PlaceholderText, QColor(palette.text_faint))
        self.line.setPalette(colours)
        outline(self.line, palette)
        self.label = PlainLabel(name)
        self.label.setFont(fonts.strong_font())
        self.label.setBuddy(self.line)
        self.words = PlainLabel()
        self.words.setFont(fonts.small_font())
        self.words.setWordWrap(True)
        self.words.setContentsMargins(GRID, GRID // 2, 0, 3 * GRID)
        self.words.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.reading = DayReading()
        self.line.textChanged.connect(self._read)
        self._read()

    def _read(self) -> None:
        self.reading = read_day(self.line.text(), self.weekday, self._known)
        palette = self._palette
        self.words.setText(self.reading.words)
        self.words.set_colour(palette.error if self.reading.problem else palette.text_muted)
        self.line.setAccessibleDescription(self.reading.words)
        self.changed.emit()
