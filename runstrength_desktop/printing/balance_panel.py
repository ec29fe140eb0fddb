"""What the week does to the body: muscle map, sets a group against their target, notes."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from runstrength_desktop.coaching import balance, bands
from runstrength_desktop.coaching.bands import Band
from runstrength_desktop.coaching.fractional_sets import MuscleSets, muscle_sets
from runstrength_desktop.domain.week import Week
from runstrength_desktop.planning.catalogue import Catalogue
from runstrength_desktop.printing.body_figure import BodyFigure
from runstrength_desktop.printing.faces import BOLD, REGULAR
from runstrength_desktop.printing.ink import FRAME, LINE, MUTED, STRENGTH, TEXT, TRACK
from runstrength_desktop.printing.pen import Pen
from runstrength_desktop.printing.press import Press
from runstrength_desktop.printing.typesetter import TextStyle

GROUPS = (
    ("Gluteus maximus", ("gluteus_maximus",)),
    ("Hamstrings", balance.HAMSTRINGS),
    ("Calves and soleus", balance.CALVES),
    ("Hip stability", balance.HIP_ABDUCTORS),
    ("Core", balance.CORE),
    ("Quadriceps", balance.QUADRICEPS),
    ("Upper body", balance.UPPER_BODY),
)
NOT_ENOUGH = "too few sets"
TOP = 8.0
PITCH = 1.4
SPACE = 26.0
LAST_GAP = 3.0
ROOMY = 43.0
MAP_AND_SPACE = 15.0
WIDE = 640.0
LABEL_WIDTH = 11.2
FIGURE_LABEL = 11.6
FIGURE_WIDTH = 6.2
FIGURE_PITCH = 21.0
NOTES_WIDTH = 176.0
NOTE_LINES = 5
HIGHEST_MAP = 150.0
BAR_HEIGHT = 6.0
SWATCH = 8.0
BAND_NAMES = ("none", "to 2", "to 4", "to 10", "to 15", "more")
SHORT_BAND_NAMES = ("0", "≤2", "≤4", "≤10", "≤15", "more")


@dataclass(frozen=True, slots=True)
class GroupSets:
    """Sets of a group (R16) and what to aim for (R17)."""

    name: str
    sets: float
    low: float
    high: float

    @property
    def text(self) -> str:
        """Such as "9.5 of 4–10"."""
        return f"{round(self.sets, 1):g} of {self.low:g}–{self.high:g}"


def group_sets(catalogue: Catalogue, sets: MuscleSets) -> tuple[GroupSets, ...]:
    """The printed groups: the most trained region against the highest target among them."""
    return tuple(
        GroupSets(name, sets.of_group(ids), *_target(catalogue, ids)) for name, ids in GROUPS
    )


def figures(sets: MuscleSets) -> tuple[tuple[str, str, str], ...]:
    """R22 as (title, value, range): posterior share and hamstring : quad sets."""
    share, ratio = balance.posterior_share(sets), balance.hamstring_quad_ratio(sets)
    shares = f"({balance.SHARE_LOW * 100:.0f}–{balance.SHARE_HIGH * 100:.0f} %)"
    ratios = f"({balance.RATIO_LOW:g}–{balance.RATIO_HIGH:g})"
    return (
        ("Posterior chain share", *_figure(share, lambda v: f"{v * 100:.0f} %", shares)),
        ("Hamstring : quad sets", *_figure(ratio, lambda v: f"{v:.2f}", ratios)),
    )


@dataclass(frozen=True, slots=True)
class BalancePanel:
    """The panel for a width, in letters of one size; narrow ones leave the notes out."""

    sets: MuscleSets
    groups: tuple[GroupSets, ...]
    body: BodyFigure
    width: float
    size: float

    @classmethod
    def of(cls, press: Press, week: Week, width: float, size: float) -> "BalancePanel":
        """The panel of a week."""
        sets = muscle_sets(week.items(), press.catalogue.by_id)
        return cls(sets, group_sets(press.catalogue, sets), press.body, width, size)

    @staticmethod
    def height_for(width: float, size: float) -> float:
        """Points that a panel takes."""
        lines = len(GROUPS) + (2 if _is_roomy(width, size) else 4)
        return TOP + lines * size * PITCH + LAST_GAP

    @property
    def height(self) -> float:
        """Points it takes."""
        return self.height_for(self.width, self.size)

    def draw(self, pen: Pen, x: float, y: float) -> None:
        """Draw it with its left top at x, y."""
        pen.rule(x, y, self.width, 0.6, LINE)
        map_height = min(self.height - TOP, HIGHEST_MAP)
        self.body.draw(pen, x, y + TOP, map_height, self.sets)
        left = x + self.body.width(map_height) + SPACE
        middle = self.width - (left - x)
        if self.width >= WIDE:
            middle -= NOTES_WIDTH + SPACE
        self._draw_sets(pen, left, y + TOP, middle)
        if self.width >= WIDE:
            self._draw_notes(pen, x + self.width - NOTES_WIDTH, y + TOP)

    @property
    def _pitch(self) -> float:
        return self.size * PITCH

    @property
    def _strong(self) -> TextStyle:
        return TextStyle(BOLD, self.size)

    @property
    def _text(self) -> TextStyle:
        return TextStyle(REGULAR, self.size)

    @property
    def _quiet(self) -> TextStyle:
        return TextStyle(REGULAR, self.size, MUTED)

    def _draw_notes(self, pen: Pen, x: float, y: float) -> None:
        """A heading and lines to write on."""
        pen.text(x, y + self._strong.rise, "Notes", self._strong)
        room = self.height - TOP - self._strong.leading
        for number in range(1, NOTE_LINES + 1):
            level = y + self._strong.leading + number * room / NOTE_LINES - 2
            pen.rule(x, level, NOTES_WIDTH, 0.5, FRAME)

    def _draw_sets(self, pen: Pen, x: float, y: float, width: float) -> None:
        pen.text(x, y + self._strong.rise, "Sets this week", self._strong)
        is_wide = _is_roomy(self.width, self.size)
        legend = (x + self._labels, y) if is_wide else (x, y + self._pitch)
        self._draw_legend(pen, *legend)
        top = y + self._pitch * (1 if is_wide else 2)
        for number, group in enumerate(self.groups):
            self._draw_group(pen, x, top + number * self._pitch, width, group)
        top += len(self.groups) * self._pitch + LAST_GAP
        for number, figure in enumerate(figures(self.sets)):
            beside, below = (number, 0) if is_wide else (0, number)
            place = (x + beside * self.size * FIGURE_PITCH, top + below * self._pitch)
            self._draw_figure(pen, *place, figure)

    @property
    def _labels(self) -> float:
        return self.size * LABEL_WIDTH

    def _draw_legend(self, pen: Pen, x: float, y: float) -> None:
        names = BAND_NAMES if _is_roomy(self.width, self.size) else SHORT_BAND_NAMES
        for level, name in zip(Band, names, strict=True):
            pen.level((x, y + (self._text.leading - SWATCH) / 2, SWATCH, SWATCH), level)
            pen.text(x + SWATCH + 3, y + self._quiet.rise, name, self._quiet)
            x += SWATCH + 3 + pen.typesetter.width(name, self._quiet) + 8

    def _draw_group(self, pen: Pen, x: float, y: float, width: float, group: GroupSets) -> None:
        baseline = y + self._text.rise
        pen.text(x, baseline, group.name, self._text)
        bar, length = x + self._labels, width - self._labels - self.size * FIGURE_WIDTH - 8
        per_set = length / bands.TOO_MUCH
        top = y + (self._text.leading - BAR_HEIGHT) / 2
        pen.pill((bar, top, length, BAR_HEIGHT), TRACK)
        if group.sets > 0:
            done = max(BAR_HEIGHT, min(group.sets, bands.TOO_MUCH) * per_set)
            pen.pill((bar, top, done, BAR_HEIGHT), STRENGTH)
        start = bar + group.low * per_set
        aim = (group.high - group.low) * per_set
        pen.frame((start, top - 1.2, aim, BAR_HEIGHT + 2.4), TEXT)
        pen.text(bar + length + 8, baseline, group.text, self._text)

    def _draw_figure(self, pen: Pen, x: float, y: float, figure: tuple[str, str, str]) -> None:
        title, value, aim = figure
        baseline = y + self._text.rise
        pen.text(x, baseline, title, self._text)
        at = x + self.size * FIGURE_LABEL
        pen.text(at, baseline, value, self._strong)
        after = at + pen.typesetter.width(value, self._strong) + 5
        pen.text(after, baseline, aim, self._quiet)


def _is_roomy(width: float, size: float) -> bool:
    """Whether legend and figures find room on one line each beside the map."""
    return width - MAP_AND_SPACE * size >= ROOMY * size


def _figure(value: float | None, text: Callable[[float], str], aim: str) -> tuple[str, str]:
    return (NOT_ENOUGH, "") if value is None else (text(value), aim)


def _target(catalogue: Catalogue, ids: Iterable[str]) -> tuple[float, float]:
    known = [catalogue.muscle_by_id[i] for i in ids if i in catalogue.muscle_by_id]
    nothing_known = (bands.OTHER_TARGET, bands.PRODUCTIVE_TOP)
    return max((bands.target(muscle) for muscle in known), default=nothing_known)
