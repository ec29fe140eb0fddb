"""What the week does to the body: muscle map, sets a group against their target, notes."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from runstrength_desktop.coaching import balance, bands
from runstrength_desktop.coaching.fractional_sets import MuscleSets, muscle_sets
from runstrength_desktop.domain.week import Week
from runstrength_desktop.planning.catalogue import Catalogue
from runstrength_desktop.printing.body_figure import BodyFigure
from runstrength_desktop.printing.faces import BOLD, REGULAR
from runstrength_desktop.printing.ink import FRAME, LINE, MUTED, RAMP, STRENGTH, TEXT, TRACK
from runstrength_desktop.printing.pen import Pen
from runstrength_desktop.printing.typesetter import TextStyle

HEIGHT = 133.0
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
HEADING = TextStyle(BOLD, 10)
BODY = TextStyle(REGULAR, 9.2)
STRONG = TextStyle(BOLD, 9.2)
SMALL = TextStyle(REGULAR, 9, MUTED)
PITCH = 13.2
LABEL_WIDTH = 108.0
FIGURE_PITCH = 200.0
FIGURE_WIDTH = 58.0
NOTES_WIDTH = 176.0
NOTE_PITCH = 21.0
BAR_HEIGHT = 6.0
SWATCH = 8.0
BAND_NAMES = ("none", "to 2", "to 4", "to 10", "to 15", "more")


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


def draw_balance(
    pen: Pen, box: tuple[float, float, float], week: Week, catalogue: Catalogue, figure: BodyFigure
) -> None:
    """Draw the panel; `box` is its left, top and width."""
    x, y, width = box
    sets = muscle_sets(week.items(), catalogue.by_id)
    pen.rule(x, y, width, 0.6, LINE)
    map_height = HEIGHT - 10
    figure.draw(pen, x, y + 10, map_height, sets)
    left = x + figure.width(map_height) + 26
    middle = width - (left - x) - NOTES_WIDTH - 26
    _draw_sets(pen, left, y + 10, middle, group_sets(catalogue, sets), sets)
    draw_notes(pen, x + width - NOTES_WIDTH, y + 10, NOTES_WIDTH, 5)


def draw_notes(pen: Pen, x: float, y: float, width: float, count: int) -> None:
    """A heading and lines to write on."""
    pen.text(x, y + HEADING.rise, "Notes", HEADING)
    for number in range(1, count + 1):
        pen.rule(x, y + HEADING.leading + number * NOTE_PITCH - 2, width, 0.5, FRAME)


def _figure(value: float | None, text: Callable[[float], str], aim: str) -> tuple[str, str]:
    return (NOT_ENOUGH, "") if value is None else (text(value), aim)


def _target(catalogue: Catalogue, ids: Iterable[str]) -> tuple[float, float]:
    known = [catalogue.muscle_by_id[i] for i in ids if i in catalogue.muscle_by_id]
    nothing_known = (bands.OTHER_TARGET, bands.PRODUCTIVE_TOP)
    return max((bands.target(muscle) for muscle in known), default=nothing_known)


def _draw_sets(
    pen: Pen, x: float, y: float, width: float, groups: tuple[GroupSets, ...], sets: MuscleSets
) -> None:
    pen.text(x, y + HEADING.rise, "Sets this week", HEADING)
    _draw_legend(pen, x + LABEL_WIDTH, y)
    top = y + HEADING.leading + 2
    for number, group in enumerate(groups):
        _draw_group(pen, x, top + number * PITCH, width, group)
    top += len(groups) * PITCH + 2
    for number, figure in enumerate(figures(sets)):
        _draw_figure(pen, x + number * FIGURE_PITCH, top, figure)


def _draw_legend(pen: Pen, x: float, y: float) -> None:
    for colour, name in zip(RAMP, BAND_NAMES, strict=True):
        pen.fill((x, y + 2.6, SWATCH, SWATCH), colour)
        pen.text(x + SWATCH + 3, y + HEADING.rise, name, SMALL)
        x += SWATCH + 3 + pen.typesetter.width(name, SMALL) + 9


def _draw_group(pen: Pen, x: float, y: float, width: float, group: GroupSets) -> None:
    baseline = y + BODY.rise
    pen.text(x, baseline, group.name, BODY)
    bar, length = x + LABEL_WIDTH, width - LABEL_WIDTH - FIGURE_WIDTH - 8
    per_set = length / bands.TOO_MUCH
    top = y + (BODY.leading - BAR_HEIGHT) / 2
    pen.pill((bar, top, length, BAR_HEIGHT), TRACK)
    if group.sets > 0:
        done = min(group.sets, bands.TOO_MUCH) * per_set
        pen.pill((bar, top, done, BAR_HEIGHT), STRENGTH)
    start = bar + group.low * per_set
    aim = (group.high - group.low) * per_set
    pen.frame((start, top - 1.2, aim, BAR_HEIGHT + 2.4), TEXT)
    pen.text(bar + length + 8, baseline, group.text, BODY)


def _draw_figure(pen: Pen, x: float, y: float, figure: tuple[str, str, str]) -> None:
    title, value, aim = figure
    baseline = y + BODY.rise
    pen.text(x, baseline, title, BODY)
    pen.text(x + LABEL_WIDTH, baseline, value, STRONG)
    after = x + LABEL_WIDTH + pen.typesetter.width(value, STRONG) + 5
    pen.text(after, baseline, aim, SMALL)
