"""The foot of every page: advice (R34), plan, page and date."""

from dataclasses import dataclass
from datetime import date

from runstrength_desktop.printing import plan_words
from runstrength_desktop.printing.faces import REGULAR
from runstrength_desktop.printing.ink import MUTED
from runstrength_desktop.printing.paper import MARGIN, Sheet
from runstrength_desktop.printing.pen import Pen
from runstrength_desktop.printing.typesetter import TextStyle

STYLE = TextStyle(REGULAR, 7.5, MUTED)
GAP = 24.0


@dataclass(frozen=True, slots=True)
class Footer:
    """What the foot says beside the advice."""

    plan: str
    page: int
    pages: int
    printed: date

    def draw(self, pen: Pen, sheet: Sheet) -> None:
        """Advice on the left, the plan on the right, both ending on one line."""
        where = f"plan {self.plan} · page {self.page} of {self.pages}"
        where = f"{where} · printed {plan_words.long_date(self.printed)}"
        room = sheet.inner_width - pen.typesetter.width(where, STYLE) - GAP
        advice = pen.typesetter.lines(plan_words.ADVICE, STYLE, room)
        baseline = sheet.height - MARGIN
        for number, line in enumerate(reversed(advice)):
            pen.text(MARGIN, baseline - number * STYLE.leading, line, STYLE)
        pen.text_right(sheet.width - MARGIN, baseline, where, STYLE)
        if pen.typesetter.has_lost:
            above = baseline - STYLE.leading
            pen.text_right(sheet.width - MARGIN, above, plan_words.LOST, STYLE)
