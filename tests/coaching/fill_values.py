"""Weeks to fill with the real catalogue, and what no filled week may ever break."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

from hypothesis import strategies as st

from runstrength_desktop import composition
from runstrength_desktop.coaching.contacts import CEILINGS, session_contacts
from runstrength_desktop.coaching.duration import session_minutes
from runstrength_desktop.coaching.fill_week import Proposal, with_added
from runstrength_desktop.coaching.fill_wish import FillGround, FillWish
from runstrength_desktop.coaching.fractional_sets import muscle_sets
from runstrength_desktop.coaching.session_order import jumps_after_heavy
from runstrength_desktop.coaching.spacing import Level
from runstrength_desktop.coaching.suiting import Setting, hindrance
from runstrength_desktop.coaching.verdicts import CoachSettings, verdict_of_session
from runstrength_desktop.domain.blocks import are_whole
from runstrength_desktop.domain.exercise_guide import Caution
from runstrength_desktop.domain.planning_mode import PlanningMode
from runstrength_desktop.domain.status import Status
from runstrength_desktop.domain.week import Day, Run, RunKind, Session, Week
from tests.coaching.coaching_values import MONDAY

KNOWN = composition.catalogue()
PLACES = {place.id: place for place in KNOWN.places}
USUAL = {1: RunKind.EASY, 3: RunKind.INTERVALS, 6: RunKind.LONG}
HOME = Setting(PLACES["home"], frozenset(), frozenset(), 2)
WEEKS = range(-3, 2)


def run_week(number: int, runs: Mapping[int, RunKind]) -> Week:
    """A week so many after the Monday that is used, with runs of 6 km."""
    week = Week.empty(MONDAY + timedelta(weeks=number))
    for n, kind in runs.items():
        week = week.with_day(Day(week.days[n].date, (Run(f"{number} {n}", kind, 6.0),)))
    return week


def ground(
    runs: Mapping[int, RunKind] = USUAL,
    *,
    there: Mapping[int, Session] | None = None,
    weeks: Mapping[int, Week] | None = None,
    settings: CoachSettings | None = None,
) -> FillGround:
    """The week of `MONDAY` among others, with sessions that lie there already."""
    all_weeks = {n: run_week(n, runs) for n in WEEKS} | dict(weeks or {})
    week = all_weeks[0]
    for n, session in (there or {}).items():
        week = week.with_day(replace(week.days[n], sessions=(session,)))
    return FillGround(
        week,
        tuple(day for n in WEEKS if n < 0 for day in all_weeks[n].days),
        all_weeks[1].days,
        KNOWN.by_id,
        KNOWN.exercises,
        KNOWN.guides,
        KNOWN.muscles,
        settings or CoachSettings(),
    )


def wish(*minutes: int, setting: Setting = HOME) -> FillWish:
    """So many minutes from Monday on; one number is for all days."""
    return FillWish(minutes if len(minutes) > 1 else minutes * 7, (setting,))


def broken(ground: FillGround, wish: FillWish, proposal: Proposal) -> Iterator[str]:
    """Each hard constraint that a proposal breaks."""
    week = with_added(ground.week, proposal.days)
    dates = [added.date for added in proposal.days]
    if len(dates) != len(set(dates)) or not dates:
        yield "at most one session a day, at least one in all"
    for before, after in zip(ground.week.days, week.days, strict=True):
        if after.runs != before.runs or after.sessions[: len(before.sessions)] != before.sessions:
            yield f"{before.date}: what was there has changed"
        yield from _broken_on(before, after, ground, wish)
    yield from _clashes(proposal, week, ground)


def _broken_on(before: Day, after: Day, ground: FillGround, wish: FillWish) -> Iterator[str]:
    added = after.sessions[len(before.sessions) :]
    kept = [one for one in after.sessions if one.status is not Status.SKIPPED]
    minutes = sum(session_minutes(one, ground.exercises) or 0 for one in kept)
    if added and minutes > wish.minutes[after.date.weekday()]:
        yield f"{after.date}: {minutes} minutes"
    if added and any(_trains(one, ground) for one in before.sessions):
        yield f"{after.date}: there is a session already"
    for session in added:
        yield from _broken_in(session, ground, wish)


def _broken_in(session: Session, ground: FillGround, wish: FillWish) -> Iterator[str]:
    setting = next(s for s in wish.settings if s.place is None or s.place.id == session.place)
    for item in session.items:
        exercise = ground.exercises[item.exercise_id]
        if exercise.level > setting.level:
            yield f"{exercise.id} is above level {setting.level}"
        if hindrance(exercise, ground.guides, setting) is not None:
            yield f"{exercise.id} does not suit"
    ids = [item.exercise_id for item in session.items]
    if len(ids) != len(set(ids)) or not ids:
        yield "each exercise once, at least one"
    if session_contacts(session, ground.exercises).weighted > CEILINGS[setting.level]:
        yield "too many landings"
    if jumps_after_heavy(session, ground.exercises) or not are_whole(session.items):
        yield "out of order"


def _clashes(proposal: Proposal, week: Week, ground: FillGround) -> Iterator[str]:
    days = (*ground.before, *week.days, *ground.after)
    for added in proposal.days:
        found = verdict_of_session(
            added.session, added.date, days, ground.exercises, ground.settings
        )
        if found.level is Level.CLASH:
            yield f"{added.date}: a clash by {found.rules}"


def _trains(session: Session, ground: FillGround) -> bool:
    skipped = session.status is Status.SKIPPED
    return not skipped and any(muscle_sets(session.items, ground.exercises).by_side.values())


@st.composite
def profiles(draw: st.DrawFn) -> tuple[FillGround, FillWish]:
    """Any week of runs and sessions with any wish for it."""
    level = draw(st.integers(1, 5))
    runs = [draw(_run_weeks()) for _ in WEEKS]
    weeks = {n: run_week(n, one) for n, one in zip(WEEKS, runs, strict=True)}
    mode = draw(st.sampled_from(PlanningMode))
    there = draw(st.dictionaries(st.integers(0, 6), st.sampled_from(_sessions()), max_size=2))
    place = draw(st.sampled_from([None, *KNOWN.places]))
    careful = draw(st.frozensets(st.sampled_from(Caution), max_size=2))
    spared = draw(st.frozensets(st.sampled_from([e.id for e in KNOWN.exercises]), max_size=9))
    minutes = draw(st.tuples(*[st.sampled_from([0, 0, 10, 15, 20, 30, 45, 60, 120])] * 7))
    found = ground(
        weeks=weeks,
        there={n: replace(one, id=f"there {n}") for n, one in there.items()},
        settings=CoachSettings(level=level, mode=mode),
    )
    return found, FillWish(
        minutes,
        (Setting(place, careful, spared, level),),
        frozenset(draw(st.frozensets(st.sampled_from(["plank", "hip_hike"]), max_size=2))),
        seed=draw(st.integers(0, 9)),
        is_minimum_dose=draw(st.booleans()),
    )


def _run_weeks() -> st.SearchStrategy[dict[int, RunKind]]:
    return st.dictionaries(st.integers(0, 6), st.sampled_from(RunKind), max_size=7)


def _sessions() -> Sequence[Session]:
    example = composition.example_week(MONDAY)
    return [session for session in example.sessions() if session.items]
