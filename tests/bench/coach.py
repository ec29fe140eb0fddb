"""The coach: weeks and blocks filled, a week judged while something is dragged, five years."""

import tracemalloc
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from random import Random
from typing import TypeVar

from runstrength_desktop import composition
from runstrength_desktop.coaching.checks import check_week
from runstrength_desktop.coaching.fill_block import fill_block
from runstrength_desktop.coaching.fill_candidates import candidates
from runstrength_desktop.coaching.fill_score import Chosen, Scorer
from runstrength_desktop.coaching.fill_search import MOST_TRIES
from runstrength_desktop.coaching.fill_week import MOST_PROPOSALS, fill_week
from runstrength_desktop.coaching.fill_wish import FillGround, FillWish
from runstrength_desktop.coaching.fractional_sets import muscle_sets
from runstrength_desktop.coaching.suiting import Setting
from runstrength_desktop.coaching.verdicts import CoachSettings, verdicts_of_days
from runstrength_desktop.coaching.week_balance import week_balance
from runstrength_desktop.domain.planning_mode import PlanningMode
from runstrength_desktop.domain.week import DAYS, RunKind, Week
from runstrength_desktop.planning.planner import Planner
from runstrength_desktop.ui.calendar.panel import WeekPanel
from runstrength_desktop.ui.theme.tokens import LIGHT
from tests.bench.full_weeks import peak_mib
from tests.bench.measuring import Figure, medians, milliseconds
from tests.bench.painted import repaint_all, shown
from tests.bench.ten_years import full_week, this_week, weeks_in_file
from tests.coaching.fill_values import KNOWN, WEEKS, ground, run_week, wish

PROFILES, MEASURED_FOR_MEMORY, ROUNDS, COLD_ROUNDS = 40, 10, 40, 3
YEARS, BLOCK = 260, 4
SIZE = (1250, 820)
TRIES_GOAL, SLOWEST_GOAL, BLOCK_GOAL, MEMORY_GOAL = 1.0, 2.0, 1.0, 0.1
FRAME_GOAL, EDIT_GOAL, COLD_GOAL = 1.0, 0.1, 5.0
MIB = 2**20

Case = tuple[FillGround, FillWish]
Weeks = Sequence[Week]
T = TypeVar("T")


def measure(folder: Path) -> list[Figure]:
    """Filling is measured over random profiles, the rest over five full years."""
    cases = [profile(number) for number in range(PROFILES)]
    return [*_times(cases), _block(), *_memory(cases), *_five_years(folder)]


def profile(number: int) -> Case:
    """Any runs, level, place, mode and minutes; the same for a number."""
    chance = Random(number)
    kinds = list(RunKind)
    weeks = {
        n: run_week(n, {d: chance.choice(kinds) for d in chance.sample(range(7), 4)}) for n in WEEKS
    }
    level = chance.randint(1, 5)
    settings = CoachSettings(level=level, mode=chance.choice(list(PlanningMode)))
    place = chance.choice([None, *KNOWN.places])
    setting = Setting(place, frozenset(), frozenset(), level)
    minutes = tuple(chance.choice([0, 20, 30, 45, 60]) for _ in range(DAYS))
    return ground(weeks=weeks, settings=settings), FillWish(minutes, (setting,), seed=number)


def _times(cases: Sequence[Case]) -> list[Figure]:
    """Each week against the tries it may take, in turns, so that both are as busy or as idle."""
    fill_week(*cases[0])
    pairs = [(milliseconds(partial(fill_week, *one)), milliseconds(_tries(*one))) for one in cases]
    pairs.sort(key=lambda pair: pair[0] / pair[1])
    tries = f"{MOST_PROPOSALS} × {MOST_TRIES} plans scored"
    what = f"A week filled with up to {MOST_PROPOSALS} proposals, {len(cases)} random profiles"
    return [
        Figure(f"{what}: median", tries, TRIES_GOAL, *_part(pairs, 0.5)),
        Figure(f"{what}: p95", tries, SLOWEST_GOAL, *_part(pairs, 0.95)),
        Figure(f"{what}: slowest", tries, SLOWEST_GOAL, *pairs[-1]),
    ]


def _tries(seen: FillGround, wanted: FillWish) -> Callable[[], None]:
    """Scores as many plans as a search may try, each with other sessions."""
    options = candidates(seen, wanted, wanted.settings[0])
    chance = Random(0)
    plans: list[tuple[Chosen, Chosen]] = [
        (tuple(chance.sample(options, 5)), tuple(chance.sample(options, 5)))
        for _ in range(MOST_TRIES)
    ]

    def score() -> None:
        for _ in range(MOST_PROPOSALS):
            found = Scorer(seen)
            for plan in plans:
                found(plan)

    return score


def _block() -> Figure:
    seen, wanted = ground(), wish(45)
    after = tuple(day for n in range(1, BLOCK + 1) for day in run_week(n, {1: RunKind.EASY}).days)
    block = replace(seen, after=after)
    ms, floor = medians(
        COLD_ROUNDS,
        lambda: fill_block(block, BLOCK, (), wanted),
        lambda: fill_week(seen, wanted),
    )
    what = f"A block of {BLOCK} weeks filled"
    return Figure(what, "the proposals for its first week", BLOCK_GOAL, ms, floor)


def _memory(cases: Sequence[Case]) -> list[Figure]:
    peaks = sorted(_peak(partial(fill_week, *one)) for one in cases[:MEASURED_FOR_MEMORY])
    whole = peak_mib()
    what, program = "Memory while a week is filled", "the whole program"
    return [
        Figure(f"{what}: median", program, MEMORY_GOAL, _part(peaks, 0.5), whole, "MiB"),
        Figure(f"{what}: p95", program, MEMORY_GOAL, _part(peaks, 0.95), whole, "MiB"),
        Figure(f"{what}: most", program, MEMORY_GOAL, peaks[-1], whole, "MiB"),
    ]


def _peak(work: Callable[[], object]) -> float:
    tracemalloc.start()
    kept = work()
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    del kept
    return peak / MIB


def _part(values: Sequence[T], part: float) -> T:
    return values[min(len(values) - 1, int(part * len(values)))]


def _five_years(folder: Path) -> list[Figure]:
    first = this_week() - timedelta(weeks=YEARS - 1)
    starts = [first + timedelta(weeks=n) for n in range(YEARS)]
    weeks = (full_week(start, n) for n, start in enumerate(starts))
    with composition.open_plan(weeks_in_file(folder / "five.db", weeks)) as plan:
        planner = Planner(plan)
        plan.warm_up()
        frame = _frame(planner)
        return [frame, *_cold(lambda: plan.read(starts))]


def _frame(planner: Planner) -> Figure:
    """What a drag asks of the coach between two paints."""
    calendar = WeekPanel(planner, composition.catalogue(), LIGHT, date.today)
    calendar.show_week(this_week())
    shown(calendar, SIZE)
    week = planner.week(this_week())
    around = [planner.week(this_week() + timedelta(weeks=n)) for n in (-1, 0)]
    days = [day for one in around for day in one.days]

    def judge() -> None:
        verdicts_of_days(week.days, days, KNOWN.by_id, CoachSettings())
        week_balance(week, muscle_sets(week.items(), KNOWN.by_id), KNOWN.by_id, KNOWN.muscles)

    ms, floor = medians(ROUNDS, judge, lambda: repaint_all(calendar))
    calendar.close()
    what = "Seven days' verdicts and the full balance of a week, as for a drag"
    return Figure(what, "a full repaint of that week", FRAME_GOAL, ms, floor)


def _cold(read: Callable[[], Weeks]) -> list[Figure]:
    weeks = tuple(read())

    def balance() -> None:
        for week in read():
            week_balance(week, muscle_sets(week.items(), KNOWN.by_id), KNOWN.by_id, KNOWN.muscles)

    def check() -> None:
        every = read()
        for n in range(len(every)):
            _checked(every, n)

    balanced, checked, one, rows = medians(
        COLD_ROUNDS, balance, check, lambda: _checked(weeks, YEARS - 3), read
    )
    floor = "reading their rows"
    return [
        Figure("Five years' balance, cold", floor, COLD_GOAL, balanced, rows),
        Figure("Five years' checks, all of every week, cold", floor, COLD_GOAL, checked, rows),
        Figure("One edit: its own week checked again", "five years", EDIT_GOAL, one, checked),
    ]


def _checked(weeks: Weeks, n: int) -> None:
    before, after = weeks[max(0, n - 5) : n], weeks[n + 1 : n + 3]
    check_week(weeks[n], before, after, KNOWN.by_id, KNOWN.muscles, CoachSettings())
