"""What all pages of one document are made with."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from typing import Any, TypeVar

from runstrength_desktop.domain.exercise import Exercise
from runstrength_desktop.domain.paper_wishes import PaperWishes
from runstrength_desktop.planning.catalogue import Catalogue
from runstrength_desktop.printing.body_figure import BodyFigure
from runstrength_desktop.printing.drawn_figure import DrawnFigures
from runstrength_desktop.printing.paper import Sheet, sheet_for
from runstrength_desktop.printing.plain_form import PlainForm
from runstrength_desktop.printing.rows import Row, Rows, Words
from runstrength_desktop.printing.typesetter import TextStyle, Typesetter

T = TypeVar("T")
HomeSwap = Callable[[str], Exercise | None]


@dataclass(frozen=True)
class Press:
    """The catalogue, the drawings, the letters and the wishes of one document."""

    catalogue: Catalogue
    body: BodyFigure
    drawn: DrawnFigures
    typesetter: Typesetter
    home_swap: HomeSwap
    wishes: PaperWishes = field(default_factory=PaperWishes)
    _made: dict[Hashable, Any] = field(default_factory=dict, compare=False)

    def once(self, key: Hashable, make: Callable[[], T]) -> T:
        """What stands in several places of a document, or is laid out again: made only once."""
        if key not in self._made:
            self._made[key] = make()
        made: T = self._made[key]
        return made

    def sheet(self, *, lies_best: bool) -> Sheet:
        """The sheet of a section."""
        return sheet_for(self.wishes, lies_best=lies_best)

    def drawing(self, exercise_id: str) -> PlainForm | None:
        """The figure doing an exercise."""
        return self.drawn.form(exercise_id, is_mono=self.wishes.mono)

    def text(self, text: str, style: TextStyle, limit: float, indent: float = 0.0) -> Rows:
        """A text as rows of lines at most `limit` wide."""
        lines = self.typesetter.lines(text, style, limit)
        height = style.leading
        return tuple([Row(height, (Words(line, style, indent),)) for line in lines])

    def note(self, text: str, style: TextStyle, limit: float, indent: float = 0.0) -> Rows:
        """A text of several paragraphs; it may go on over the page after every line."""
        written = [part for part in text.splitlines() if part.strip()]
        rows = (row for part in written for row in self.text(part, style, limit, indent))
        return tuple(Row(row.height, row.marks, may_end=True) for row in rows)
