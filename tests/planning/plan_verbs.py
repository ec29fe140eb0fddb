"""Every verb of the plan, asked for at random as a user would, with what it keeps."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from random import Random

from runstrength_desktop.domain.block import BlockKind
from runstrength_desktop.domain.clip_edits import clip_days, clip_things, clip_weeks
from runstrength_desktop.domain.place import Place
from runstrength_desktop.domain.prescription import Prescription
from runstrength_desktop.domain.series_edits import Scope
from runstrength_desktop.domain.shift_edits import to_the_end_of_the_block
from runstrength_desktop.domain.status import Status
from runstrength_desktop.domain.template import usual_week_of
from runstrength_desktop.domain.week import DAYS, Run, RunKind, Session
from runstrength_desktop.domain.weeks import Weeks, all_days
from runstrength_desktop.planning import changes
from runstrength_desktop.planning.change import Change
from tests.storage.plans import exercise

MONDAYS = tuple(date(2026, 12, 14) + timedelta(7 * n) for n in range(12))
PLANNED = 4
_USUAL = usual_week_of(((1, Run("a", RunKind.EASY, minutes=40)), (6, Run("b", RunKind.LONG))))

Verb = Callable[["Asked"], Change]


class Asked:
    """The plan as it is, and chance."""

    def __init__(self, weeks: Weeks, random: Random) -> None:
        self.weeks, self.random = weeks, random
        self.things = [(day.date, one) for day in all_days(weeks) for one in day.things]
        self.sessions = [(on, one) for on, one in self.things if isinstance(one, Session)]
        self.runs = [(on, one) for on, one in self.things if isinstance(one, Run)]
        self.items = [(on, s, item) for on, s in self.sessions for item in s.items]

    def day(self) -> date:
        """A day of the first weeks."""
        return MONDAYS[0] + timedelta(self.random.randrange(PLANNED * DAYS))

    def place(self) -> Place:
        """A day, or a gap in one of its sessions."""
        day = self.day()
        here = [session for on, session in self.sessions if on == day]
        if here and self.random.random() < 0.6:
            session = self.random.choice(here)
            return Place(day, self.random.randint(0, len(session.items)), session.id)
        return Place(day)

    def some(self) -> tuple[set[str], set[date], date]:
        """A few things and exercises with their days, and one of these days."""
        all_of = [(on, one.id) for on, one in self.things]
        all_of += [(on, item.id) for on, _, item in self.items]
        chosen = self.random.sample(all_of, min(len(all_of), self.random.randint(1, 4)))
        days = {on for on, _ in chosen}
        return {key for _, key in chosen}, days, self.random.choice(sorted(days))

    def of_series(self) -> tuple[date, Run | Session, list[date]]:
        """One of a series with the days of all of them."""
        joined = [(on, one) for on, one in self.things if one.series]
        on, one = self.random.choice(joined)
        return on, one, [day for day, other in joined if other.series == one.series]

    @property
    def repeats(self) -> bool:
        """Whether anything repeats."""
        return any(one.series for _, one in self.things)


def _paste(asked: Asked) -> Change:
    kind = asked.random.randrange(3)
    if kind == 0:
        clip = clip_things(asked.weeks, asked.some()[0])
    elif kind == 1:
        clip = clip_days(asked.weeks, {asked.random.choice(asked.things)[0]})
    else:
        clip = clip_weeks(asked.weeks[:2])
    return changes.paste(clip, asked.place())


def _cut(asked: Asked) -> Change:
    ids, days, _ = asked.some()
    return changes.remove_things(ids, days, cut=True)


def _move_things(asked: Asked, *, copy: bool) -> Change:
    ids, days, grabbed = asked.some()
    return changes.move_things(ids, days, grabbed, asked.place(), copy=copy)


def _group(asked: Asked) -> Change:
    on, session, _ = asked.random.choice(asked.items)
    ids = [item.id for item in session.items]
    chosen = set(asked.random.sample(ids, asked.random.randint(1, len(ids))))
    return changes.group_items(session.id, on, chosen, asked.random.choice(list(BlockKind)))


def _in_series(asked: Asked) -> Change:
    on, one, days = asked.of_series()
    scope, kind = asked.random.choice(list(Scope)), asked.random.randrange(3)
    if kind == 0:
        return changes.move_in_series(one.id, on, on + timedelta(1), scope, days)
    if kind == 1:
        return changes.remove_in_series(one.id, on, scope, days)
    note = f"note {asked.random.randrange(9)}"
    return changes.edit_in_series(replace(one, note=note), on, scope, days)


def _status(asked: Asked) -> Change:
    on, one = asked.random.choice(asked.things)
    return changes.set_status(one.id, on, asked.random.choice(list(Status)), "why <b>not</b>")


def _prescribe(asked: Asked) -> Change:
    on, _, item = asked.random.choice(asked.items)
    return changes.prescribe(item.id, on, Prescription(asked.random.randint(1, 20), reps=5))


def _thing(asked: Asked, run: Callable[..., Change], session: Callable[..., Change]) -> Change:
    on, one = asked.random.choice(asked.things)
    verb = run if isinstance(one, Run) else session
    return verb(one.id, on)


def _moved(asked: Asked, *, copy: bool) -> Change:
    on, one = asked.random.choice(asked.things)
    move = changes.move_run if isinstance(one, Run) else changes.move_session
    return move(one.id, on, Place(asked.day()), copy=copy)


def _item_moved(asked: Asked, *, copy: bool) -> Change:
    on, _, item = asked.random.choice(asked.items)
    return changes.move_item(item.id, on, asked.place(), copy=copy)


def _repeat(asked: Asked) -> Change:
    on, one = asked.random.choice(asked.things)
    until = on + timedelta(7 * asked.random.randint(1, 3))
    return changes.repeat_weekly(one.id, on, min(until, MONDAYS[-1]))


def _swap(asked: Asked) -> Change:
    return changes.swap_days(asked.day(), asked.day())


def _rest(asked: Asked) -> Change:
    span = to_the_end_of_the_block(asked.day())
    verb = changes.insert_rest_day if asked.random.random() < 0.5 else changes.remove_rest_day
    return verb(span)


def _new_run(asked: Asked) -> Change:
    kind, key = asked.random.choice(list(RunKind)), f"run {asked.random.random()}"
    return changes.add_run(Run(key, kind, distance_km=5), Place(asked.day()))


def _exercise(asked: Asked) -> Change:
    return changes.place_exercise(exercise(f"Lift {asked.random.randrange(9)}"), asked.place())


def _removed_item(asked: Asked) -> Change:
    on, _, item = asked.random.choice(asked.items)
    return changes.remove_item(item.id, on)


def _note(asked: Asked) -> Change:
    on, _, item = asked.random.choice(asked.items)
    return changes.note_item(item.id, on, "=1+1\n<i>x</i>")


_ALWAYS: tuple[Verb, ...] = (
    _new_run,
    _exercise,
    _exercise,
    lambda asked: changes.add_session("“Žižka” & more", Place(asked.day())),
    _swap,
    _rest,
    lambda asked: changes.fill_with_usual_week((asked.random.choice(MONDAYS[:PLANNED]),), _USUAL),
    lambda asked: changes.duplicate_week(asked.random.choice(MONDAYS[:PLANNED])),
)
_WITH_THINGS: tuple[Verb, ...] = (
    _paste,
    _cut,
    lambda asked: _move_things(asked, copy=False),
    lambda asked: _move_things(asked, copy=True),
    _status,
    _repeat,
    lambda asked: _moved(asked, copy=False),
    lambda asked: _moved(asked, copy=True),
    lambda asked: _thing(asked, changes.remove_run, changes.remove_session),
    lambda asked: changes.clear_days((asked.day(),)),
)
_WITH_ITEMS: tuple[Verb, ...] = (
    _group,
    _prescribe,
    _note,
    _removed_item,
    lambda asked: _item_moved(asked, copy=False),
    lambda asked: _item_moved(asked, copy=True),
)
KEEPING: frozenset[Verb] = frozenset({_swap, _group, _note, _prescribe, _status})


def verbs(asked: Asked) -> list[Verb]:
    """What can be asked for now; fuller plans are cleared more than filled."""
    found = [*_ALWAYS]
    if asked.things:
        found += _WITH_THINGS
    if asked.items:
        found += _WITH_ITEMS
    if asked.repeats:
        found += [_in_series] * 3
    if len(asked.things) > 60:
        found = [_cut, lambda one: changes.clear_days((one.random.choice(one.things)[0],))]
    return found


def ids_of(weeks: Weeks) -> list[str]:
    """Every id in the plan."""
    things = [one for day in all_days(weeks) for one in day.things]
    items = [item.id for one in things if isinstance(one, Session) for item in one.items]
    return [one.id for one in things] + items
