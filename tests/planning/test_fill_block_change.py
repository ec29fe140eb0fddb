"""Filling a block is one named step of undo over its weeks, and every week says what it is for."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from runstrength_desktop import composition
from runstrength_desktop.coaching.fill_block import BlockWeek, Way
from runstrength_desktop.coaching.fill_cannot import Cannot, Reason
from runstrength_desktop.coaching.fill_steps import Step
from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.place import Place
from runstrength_desktop.domain.profile import Profile, Race, Season
from runstrength_desktop.domain.week import Run, RunKind, Week
from runstrength_desktop.planning import changes
from runstrength_desktop.planning.fill_adding import races_near
from runstrength_desktop.planning.fill_asked import FillAsked, asked_in_words
from runstrength_desktop.planning.fill_block_change import block_sentence, fill_weeks, prepare_block
from runstrength_desktop.planning.fill_block_words import dose_text, week_head, week_why
from runstrength_desktop.planning.fill_change import prepare_fill
from runstrength_desktop.planning.planner import Planner
from runstrength_desktop.planning.programme_host import ProgrammeHost
from runstrength_desktop.planning.requests import answer_request
from tests.planning.memory_store import MemoryStore

MONDAY = date(2026, 11, 16)
STARTS = tuple(MONDAY + timedelta(weeks=n) for n in range(4))
KNOWN = composition.catalogue()
HOME = Profile(places=("home",), minutes=(0, 30, 0, 30, 0, 0, 0))
BLOCK = FillAsked(weeks=4)


@pytest.fixture
def store() -> MemoryStore:
    store = MemoryStore()
    store.own[Profile, HOME.id] = HOME
    return store


@pytest.fixture
def planner(store: MemoryStore) -> Planner:
    return Planner(store)


def host(planner: Planner) -> ProgrammeHost:
    return ProgrammeHost.of(planner, KNOWN)


def test_a_block_is_added_by_one_step_and_taken_back_by_one(
    planner: Planner, store: MemoryStore
) -> None:
    prepared = fill_weeks(planner, KNOWN, MONDAY, BLOCK)
    weeks = planner.weeks(STARTS)
    assert [[n for n, day in enumerate(w.days) if day.sessions] for w in weeks] == [[1, 3]] * 4
    assert planner.undo_name == "Fill weeks 2026-W47 to 2026-W50"
    assert block_sentence(prepared) == "Filled 4 weeks from 2026-W47 on: 8 sessions."
    planner.undo()
    assert all(week.is_empty for week in planner.weeks(STARTS))
    assert not store.done


def test_every_session_tells_its_week_and_all_have_ids_of_their_own(planner: Planner) -> None:
    fill_weeks(planner, KNOWN, MONDAY, BLOCK)
    sessions = [s for week in planner.weeks(STARTS) for s in week.sessions()]
    assert [session.note.split(".")[0] for session in sessions[::2]] == [
        "Week 1 of 4: Learn",
        "Week 2 of 4: Add a set",
        "Week 3 of 4: Add load",
        "Week 4 of 4: Easier week",
    ]
    ids = [session.id for session in sessions] + [i.id for s in sessions for i in s.items]
    assert len(ids) == len(set(ids))


def test_what_is_previewed_is_what_is_made_and_the_same_seed_is_the_same(planner: Planner) -> None:
    prepared = prepare_block(MONDAY, host(planner), BLOCK)
    assert prepared == prepare_block(MONDAY, host(planner), BLOCK)
    change = prepared.change()
    seen = planner.preview(change)
    planner.make(change)
    assert planner.weeks(STARTS) == seen
    other = prepare_block(MONDAY, host(planner), FillAsked(weeks=4, seed=1))
    assert other.weeks != prepared.weeks


def test_a_day_that_changed_meanwhile_leaves_all_weeks_alone(planner: Planner) -> None:
    change = prepare_block(MONDAY, host(planner), BLOCK).change()
    squat = KNOWN.by_id["back_squat"]
    planner.make(changes.place_exercise(squat, Place(STARTS[3] + timedelta(1))))
    before = planner.weeks(STARTS)
    with pytest.raises(PlanError, match="fill the week again"):
        planner.make(change)
    assert planner.weeks(STARTS) == before


def test_a_block_that_cannot_be_names_the_first_week_that_lacks_something(
    planner: Planner,
) -> None:
    with pytest.raises(PlanError) as refused:
        fill_weeks(planner, KNOWN, MONDAY, FillAsked(weeks=3, minutes=0))
    assert str(refused.value) == (
        "No day of 2026-W47 has minutes for strength; it would work with 20 minutes on Monday."
    )
    fill_weeks(planner, KNOWN, MONDAY, BLOCK)
    with pytest.raises(PlanError, match="of 2026-W47 with minutes hold sessions already"):
        fill_weeks(planner, KNOWN, MONDAY, BLOCK)


def test_races_of_the_profile_and_of_the_plan_shape_the_weeks(
    planner: Planner, store: MemoryStore
) -> None:
    race = MONDAY + timedelta(weeks=3, days=6)
    store.own[Profile, HOME.id] = Profile(
        places=HOME.places, minutes=HOME.minutes, races=(Race(race, "Ten", 10.0),)
    )
    planner.make(changes.add_run(Run("race", RunKind.RACE), Place(race + timedelta(weeks=4))))
    assert races_near(MONDAY, 4, host(planner)) == (race, race + timedelta(weeks=4))
    weeks = prepare_block(MONDAY, host(planner), BLOCK).weeks
    assert [one.step for one in weeks] == [Step.HOLD, Step.TAPER, Step.TAPER, Step.RACE_WEEK]
    assert len(prepare_fill(MONDAY, host(planner), FillAsked()).best.days) == 1


def test_a_block_in_the_race_season_holds_one_session_a_week(
    planner: Planner, store: MemoryStore
) -> None:
    store.own[Profile, HOME.id] = replace(HOME, season=Season.RACE)
    weeks = prepare_block(MONDAY, host(planner), FillAsked(weeks=2)).filled
    assert [len(one.proposal.days) for one in weeks if one.proposal] == [1, 1]


@pytest.mark.parametrize("number", [0, -1, 27])
def test_a_block_is_of_one_to_26_weeks(number: int) -> None:
    with pytest.raises(PlanError) as refused:
        asked_in_words({"weeks": str(number)}, KNOWN)
    assert str(refused.value) == f"Weeks must be between 1 and 26, not {number}."


def test_a_block_stays_within_the_years_of_a_plan(planner: Planner) -> None:
    last = date(2199, 12, 16)
    assert len(prepare_block(last, host(planner), FillAsked(weeks=2)).filled) == 2
    with pytest.raises(PlanError, match="outside the years"):
        prepare_block(last, host(planner), FillAsked(weeks=4))
    assert len(prepare_block(date(1970, 1, 5), host(planner), FillAsked(weeks=2)).filled) == 2


def test_the_words_tell_what_each_week_is_for_and_what_changed(planner: Planner) -> None:
    weeks = prepare_block(MONDAY, host(planner), BLOCK).weeks
    assert week_head(2, weeks[1]) == "Week 2 · 2026-W48 · Add a set"
    assert week_why(weeks[1], {}).endswith("The same sessions on the same days.")
    assert weeks[0].proposal is not None
    assert weeks[1].proposal is not None
    before = {i.exercise_id: i for added in weeks[0].proposal.days for i in added.session.items}
    told = [dose_text(i, before) for added in weeks[1].proposal.days for i in added.session.items]
    assert any(text.endswith(" before)") and "@7 (2 × " in text for text in told)


def test_no_step_and_no_way_is_without_words() -> None:
    week = Week.empty(MONDAY)
    for step in Step:
        for way in Way:
            one = BlockWeek(week, step, way=way, is_shorter=True)
            assert week_why(one, {}).endswith("; the time there is takes fewer sets.")
            assert week_head(1, one)
    full = BlockWeek(week, Step.LEARN, cannot=Cannot(Reason.ENOUGH))
    assert week_why(full, {}) == "2026-W47 holds its strength sessions already."


def test_an_open_window_fills_a_block_when_it_is_asked(planner: Planner) -> None:
    request = {"do": "fill", "week": "2026-11-18", "weeks": "2"}
    said = answer_request(planner, KNOWN, composition.example_week, request)
    assert said == {"said": "Filled 2 weeks from 2026-W47 on: 4 sessions."}
    assert planner.undo_name == "Fill weeks 2026-W47 to 2026-W48"
