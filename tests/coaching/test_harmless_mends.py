"""Whatever the week, no mend makes another check worse, and what can be mended is."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from runstrength_desktop.coaching.check import Check
from runstrength_desktop.coaching.checked_week import CheckedWeek
from runstrength_desktop.coaching.checks import checks_of
from runstrength_desktop.coaching.mends import mends
from runstrength_desktop.coaching.verdicts import CoachSettings
from runstrength_desktop.composition import programmes
from runstrength_desktop.domain.prescription import Prescription
from runstrength_desktop.domain.week import Session, Week
from tests.coaching.checked_values import laid, monday, programme_weeks, shipped, three_runs
from tests.counts import count
from tests.db.shipped import catalogue
from tests.domain import plan_values

KNOWN = catalogue()
ALL = KNOWN.exercises
PROGRAMMES = {one.id: one for one in programmes()}


def looked(week: Week, before: Sequence[Week] = (), level: int = 2) -> CheckedWeek:
    how = CoachSettings(level=level)
    return CheckedWeek.of(week, before, (), KNOWN.by_id, KNOWN.muscles, how)


def severities(week: Week, before: Sequence[Week]) -> dict[tuple[str, tuple[str, ...]], int]:
    """The worst severity of each check, by what it is about where that is a card."""
    found: dict[tuple[str, tuple[str, ...]], int] = {}
    for one in checks_of(looked(week, before)):
        about = one.subjects if one.scope == "session" else ()
        found[one.id, about] = max(one.status.severity, found.get((one.id, about), 0))
    return found


def assert_harmless(week: Week, before: Sequence[Week], check: Check, seen: CheckedWeek) -> None:
    was = severities(week, before)
    for mend in mends(check, seen, ALL):
        (after,) = mend.applied((week,))
        now = severities(after, before)
        assert not {key for key in now if now[key] > was.get(key, 0)}, mend.sentence


@settings(max_examples=count(20, 400))
@given(plan_values.weeks(monday(-1)), plan_values.weeks(monday()), st.data())
def test_no_mend_worsens_another_check(before: Week, week: Week, data: st.DataObject) -> None:
    seen = looked(week, [before])
    told = [check for check in checks_of(seen) if check.status.is_told]
    if told:
        assert_harmless(week, [before], data.draw(st.sampled_from(told)), seen)


_work = st.lists(
    st.tuples(
        st.sampled_from([one.id for one in ALL]),
        st.builds(Prescription, st.integers(1, 5), reps=st.integers(3, 20)),
    ),
    min_size=1,
    max_size=6,
)


@st.composite
def shipped_weeks(draw: st.DrawFn, number: int = 0) -> Week:
    things = three_runs(monday(number))
    for day in draw(st.sets(st.integers(0, 6), min_size=1, max_size=4)):
        clock = draw(st.none() | st.sampled_from([time(6), time(12), time(20)]))
        session: Session = replace(shipped(*draw(_work)), starts_at=clock)
        things.setdefault(day, []).append(session)
    return laid(monday(number), dict(things))


@settings(max_examples=count(20, 400))
@given(shipped_weeks(-1), shipped_weeks(), st.data())
def test_no_mend_worsens_another_check_whatever_the_exercises(
    before: Week, week: Week, data: st.DataObject
) -> None:
    history = [on_another_monday(before, -n) for n in (3, 2, 1)]
    seen = looked(week, history)
    told = [check for check in checks_of(seen) if check.status.is_told]
    if told:
        assert_harmless(week, history, data.draw(st.sampled_from(told)), seen)


def on_another_monday(week: Week, number: int) -> Week:
    days = zip(week.days, Week.empty(monday(number)).days, strict=True)
    return Week(monday(number), tuple(replace(day, date=new.date) for day, new in days))


@pytest.mark.parametrize("name", PROGRAMMES)
def test_what_is_told_of_a_shipped_programme_can_be_mended(name: str) -> None:
    level = PROGRAMMES[name].level
    seen = looked(programme_weeks(PROGRAMMES[name])[0], level=level)
    told = [check for check in checks_of(seen) if check.status.is_told]
    lost = [c.id for c in told if not mends(c, seen, ALL)]
    assert set(lost) <= {"run_spacing"}
