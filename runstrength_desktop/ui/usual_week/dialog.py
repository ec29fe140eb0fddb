"""The usual week: a line of runs a day, kept together or not at all."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.template import UsualWeek
from runstrength_desktop.domain.week import DAYS, Run
from runstrength_desktop.planning.library import Library
from runstrength_desktop.ui.choice_buttons import do_or_cancel
from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.plain_label import PlainLabel
from runstrength_desktop.ui.theme import fonts
from runstrength_desktop.ui.theme.tokens import GRID, Palette
from runstrength_desktop.ui.usual_week.day_line import DayLine
from runstrength_desktop.ui.usual_week.reading import weekday_name

_WIDTH = 560


class UsualWeekDialog(QDialog):
    """Saves into the library, as one step of undo, then says `saved`.

    `first_weekday` is the day that stands first, 0 for Monday.
    """

    saved = Signal()

    def __init__(
        self,
        library: Library,
        palette: Palette,
        parent: QWidget | None = None,
        first_weekday: int = 0,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Usual week"))
        self._library, self._tokens = library, palette
        order = [(first_weekday + n) % DAYS for n in range(DAYS)]
        self.lines = {weekday: self._line(weekday) for weekday in order}
        self.intro = PlainLabel(
            self.tr(
                "The runs of a normal week, as you would say them: "
                "easy 40min, long 18k, 8x400 hard. Several on a day with commas."
            ),
            self,
        )
        self.message = PlainLabel("", self)
        self.save = QPushButton(self.tr("Save"))
        self.buttons = do_or_cancel(self, self.save)
        self._lay_out()
        self._judge()
        self.lines[first_weekday].line.setFocus()

    @override
    def accept(self) -> None:
        try:
            self._library.save_usual_week(self.usual_week())
        except PlanError as error:
            self._say(str(error), is_problem=True)
            return
        super().accept()
        self.saved.emit()

    def usual_week(self) -> UsualWeek:
        """What is understood of all lines."""
        return UsualWeek(
            tuple(
                (weekday, run)
                for weekday in range(DAYS)
                for run in self.lines[weekday].reading.runs
            )
        )

    def _line(self, weekday: int) -> DayLine:
        kept = self._library.usual_week.runs
        runs = tuple(run for on, run in kept if on == weekday)
        line = DayLine(weekday, runs, self._tokens, self)
        line.changed.connect(self._judge)
        return line

    def _judge(self) -> None:
        """Say what cannot be saved as it is, else what a week sums up to."""
        odd = [weekday_name(day) for day, line in self.lines.items() if line.reading.problem]
        self.save.setEnabled(not odd)
        if odd:
            problem = self.tr("Not understood yet: {days}. Mend it to save the week.")
            self._say(problem.format(days=", ".join(odd)), is_problem=True)
        else:
            self._say(self._sum(), is_problem=False)

    def _sum(self) -> str:
        runs = [run for _, run in self.usual_week().runs]
        if not runs:
            return self.tr("No runs yet.")
        count = self.tr("1 run") if len(runs) == 1 else self.tr("{n} runs").format(n=len(runs))
        return self.tr("Each week: {what}.").format(what=", ".join([count, *_amounts(runs)]))

    def _say(self, text: str, *, is_problem: bool) -> None:
        self.message.set_colour(self._tokens.error if is_problem else self._tokens.text_muted)
        self.message.setText(text)

    def _build_days(self) -> QGridLayout:
        days = QGridLayout()
        days.setHorizontalSpacing(4 * GRID)
        days.setVerticalSpacing(0)
        days.setColumnStretch(1, 1)
        for number, line in enumerate(self.lines.values()):
            days.addWidget(line.label, 2 * number, 0)
            days.addWidget(line.line, 2 * number, 1)
            days.addWidget(line.words, 2 * number + 1, 1)
        return days

    def _lay_out(self) -> None:
        for label in (self.intro, self.message):
            label.setWordWrap(True)
        self.intro.set_colour(self._tokens.text_muted)
        self.intro.setFont(fonts.body_font())
        column = QVBoxLayout(self)
        column.setContentsMargins(5 * GRID, 4 * GRID, 5 * GRID, 4 * GRID)
        column.setSpacing(4 * GRID)
        column.addWidget(self.intro)
        column.addLayout(self._build_days())
        column.addStretch(1)
        column.addWidget(self.message)
        column.addWidget(self.buttons)
        self.resize(_WIDTH, self.sizeHint().height())


def _amounts(runs: list[Run]) -> list[str]:
    """Kilometres, and the minutes of runs that have no distance."""
    kilometres = sum(run.distance_km or 0 for run in runs)
    minutes = sum(run.minutes or 0 for run in runs if run.distance_km is None)
    told = [f"{kilometres:.10g} km"] if kilometres else []
    return told + ([f"{minutes} min"] if minutes else [])
