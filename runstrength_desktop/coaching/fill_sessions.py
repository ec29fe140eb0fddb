"""R05, R28: chosen exercises as sessions: in order, core work in turns, and with a title."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from runstrength_desktop.coaching.balance import UPPER_BODY
from runstrength_desktop.coaching.fill_candidates import Option
from runstrength_desktop.coaching.fill_score import Chosen
from runstrength_desktop.coaching.session_order import Turn
from runstrength_desktop.coaching.suiting import Setting
from runstrength_desktop.domain.block import MAIN, Block, BlockKind
from runstrength_desktop.domain.week import PlannedExercise, Session

RULES = ("R05", "R28")

_PAIR = 2
_PARTS = (
    ("Posterior chain", frozenset({"hip_hinge", "bridge_thrust", "knee_flexion"})),
    ("Legs", frozenset({"squat", "lunge"})),
    ("Hips", frozenset({"lateral_stability"})),
    ("Calves", frozenset({"calf", "ankle"})),
    ("Core", frozenset({"anti_extension", "anti_rotation", "rotation", "trunk_flexion", "carry"})),
)


@dataclass(frozen=True, slots=True)
class FilledDay:
    """A session to add on a date; its ids are numbers, for it is in no plan yet."""

    date: date
    session: Session


def sessions_of(
    dates: Sequence[date], plan: Sequence[Chosen], setting: Setting
) -> tuple[FilledDay, ...]:
    """The sessions of a plan on their dates; days without an exercise are left out."""
    kept = [(on, _ordered(chosen)) for on, chosen in zip(dates, plan, strict=True) if chosen]
    titles = _told_apart([_title(chosen) for _, chosen in kept])
    place = setting.place.id if setting.place is not None else ""
    return tuple(
        FilledDay(on, Session(f"{n}", title, _items(n, chosen), place=place))
        for n, ((on, chosen), title) in enumerate(zip(kept, titles, strict=True))
    )


def _ordered(chosen: Chosen) -> Chosen:
    """Jumps, heavy lifts, one-leg work, calves, core (R05); within a turn what is most work."""
    return tuple(sorted(chosen, key=lambda o: (o.turn, -_main_work(o), o.exercise.id)))


def _main_work(option: Option) -> float:
    return sum(sets for _, sets in option.work)


def _items(number: int, chosen: Chosen) -> tuple[PlannedExercise, ...]:
    last = _last_block(sum(option.turn is Turn.CORE for option in chosen))
    return tuple(
        PlannedExercise(
            f"{number}.{n}",
            option.exercise.id,
            option.exercise.name,
            option.dose,
            last if option.turn is Turn.CORE else MAIN,
        )
        for n, option in enumerate(chosen)
    )


def _last_block(number: int) -> Block:
    """Core work is done in turns, so that its rests are shared (R28)."""
    if number < _PAIR:
        return MAIN
    return Block(BlockKind.SUPERSET if number == _PAIR else BlockKind.CIRCUIT)


def _title(chosen: Chosen) -> str:
    """The parts with most sets, such as "Posterior chain and core"."""
    sets: Counter[str] = Counter()
    for option in chosen:
        sets[_part(option)] += option.dose.sets
    first, *others = [part for part, _ in sorted(sets.items(), key=lambda one: -one[1])]
    return f"{first} and {others[0].lower()}" if others else first


def _part(option: Option) -> str:
    found = next((part for part, patterns in _PARTS if option.exercise.pattern in patterns), None)
    if found is not None:
        return found
    is_upper = any(option.exercise.weight(muscle) >= 1 for muscle in UPPER_BODY)
    return "Upper body" if is_upper else "Legs"


def _told_apart(titles: Iterable[str]) -> list[str]:
    """The same titles, with A, B and C where some are alike."""
    given = list(titles)
    seen: Counter[str] = Counter()
    told = []
    for title in given:
        seen[title] += 1
        is_alike = given.count(title) > 1
        told.append(f"{title} {'ABC'[seen[title] - 1]}" if is_alike else title)
    return told
