"""The foot of every page: advice (R34), plan, page and date."""

from dataclasses import dataclass
from datetime import date

from runstrength_desktop.printing import plan_words
from runstrength_desktop.printing.faces import REGULAR
from runstrength_desktop.printing.ink import MUTED
from runstrength_desktop.printing.paper import MARGIN, Sheet
from runstrength_desktop.printing.pen import Pen
from runstrength_desktop.printing.typesetter import TextStyle

GAP = 24.0
SPACING = 1.2


@dataclass(frozen=True, slots=True)
class Footer:
    """What the foot says beside the advice."""

    plan: str
    page: int
    pages: int
    printed: date

    def draw(self, pen: Pen, sheet: Sheet, size: float) -> None:
        """Advice on the left, the plan on the right, both ending on one line."""
        style = TextStyle(REGULAR, size, MUTED, SPACING)
        beside = self._where(pen, sheet)
        widest = max(pen.typesetter.width(line, style) for line in beside)
        room = sheet.inner_width - widest - GAP
        advice = pen.typesetter.lines(plan_words.ADVICE, style, room)
        baseline = sheet.height - MARGIN
        first = baseline - (len(advice) - 1) * style.leading
        for number, line in enumerate(advice):
            pen.text(MARGIN, first + number * style.leading, line, style)
        first = baseline - (len(beside) - 1) * style.leading
        for number, line in enumerate(beside):
            pen.text_right(sheet.width - MARGIN, first + number * style.leading, line, style)

    def _where(self, pen: Pen, sheet: Sheet) -> tuple[str, ...]:
        """Plan, page and date, on a narrow sheet below each other; then what could not be set."""
        plan, page = f"plan {self.plan}", f"page {self.page} of {self.pages}"
        parts = (f"{plan} · {page}", f"printed {plan_words.long_date(self.printed)}")
        lines = (" · ".join(parts),) if sheet.is_lying else parts
        return (*lines, plan_words.LOST) if pen.typesetter.has_lost else lines
