"""Filling a week is one named step; what is asked comes before what the profile says."""

from datetime import date, timedelta
from typing import Any

import pytest

from runstrength_desktop import composition
from runstrength_desktop.coaching.fill_cannot import Cannot, Reason, Relaxation
from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.exercise_guide import Caution
from runstrength_desktop.domain.place import Place
from runstrength_desktop.domain.profile import Profile
from runstrength_desktop.domain.template import UsualWeek
from runstrength_desktop.domain.week import Run, RunKind
from runstrength_desktop.planning import changes
from runstrength_desktop.planning.fill_asked import FillAsked, asked_in_words, wish_of
from runstrength_desktop.planning.fill_change import fill, filled_sentence, prepare_fill
from runstrength_desktop.planning.fill_words import (
    cannot_sentence,
    choice_sentence,
    figures_sentence,
    unmet_sentence,
)
from runstrength_desktop.planning.planner import Planner
from runstrength_desktop.planning.programme_host import ProgrammeHost
from runstrength_desktop.planning.requests import answer_request
from tests.planning.memory_store import MemoryStore

MONDAY = date(2026, 11, 16)
KNOWN = composition.catalogue()
HOME = Profile(places=("home",), minutes=(0, 30, 0, 30, 0, 0, 0))


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


def test_the_best_proposal_is_added_by_one_step_and_taken_back_by_one(
    planner: Planner, store: MemoryStore
) -> None:
    prepared = fill(planner, KNOWN, MONDAY, FillAsked())
    week = planner.week(MONDAY)
    assert [bool(day.sessions) for day in week.days] == [False, True, False, True, *[False] * 3]
    assert planner.undo_name == "Fill week 2026-W47"
    assert filled_sentence(prepared) == "Filled 2026-W47: 2 sessions on Tuesday and Thursday."
    assert {session.place for session in week.sessions()} == {"home"}
    planner.undo()
    assert planner.week(MONDAY).is_empty
    assert not store.done


def test_what_is_previewed_is_what_is_made(planner: Planner) -> None:
    prepared = prepare_fill(MONDAY, host(planner), FillAsked())
    change = prepared.change(prepared.best)
    seen = planner.preview(change)
    planner.make(change)
    assert planner.weeks((MONDAY,)) == seen
    ids = [session.id for session in seen[0].sessions()]
    assert len(ids) == len(set(ids)) == 2


def test_a_day_that_changed_meanwhile_is_left_alone(planner: Planner) -> None:
    prepared = prepare_fill(MONDAY, host(planner), FillAsked())
    change = prepared.change(prepared.best)
    planner.make(change)
    before = planner.week(MONDAY)
    with pytest.raises(PlanError, match="fill the week again"):
        planner.make(change)
    assert planner.week(MONDAY) == before


def test_usual_runs_and_races_are_reckoned_with_but_not_added(
    planner: Planner, store: MemoryStore
) -> None:
    runs = tuple((n, Run(str(n), RunKind.INTERVALS)) for n in (0, 5))
    store.own[UsualWeek, "usual_week"] = UsualWeek(runs)
    prepared = prepare_fill(MONDAY, host(planner), FillAsked(minutes=30))
    assert sum(len(day.runs) for day in prepared.ground.week.days) == 2
    fill(planner, KNOWN, MONDAY, FillAsked())
    assert not any(day.runs for day in planner.week(MONDAY).days)


def test_favourites_are_liked(planner: Planner, store: MemoryStore) -> None:
    store.favourites = {"hip_hike"}
    best = fill(planner, KNOWN, MONDAY, FillAsked()).best
    assert any(choice.is_favourite for choice in best.choices)


def test_what_is_asked_goes_before_the_profile(planner: Planner) -> None:
    words = {"days": "mon, Thursday", "minutes": "25", "equipment": "band,swiss ball", "level": "1"}
    asked = asked_in_words(words | {"seed": "7", "minimum": "yes"}, KNOWN)
    assert asked == FillAsked(
        25, frozenset({0, 3}), frozenset({"band", "swiss_ball"}), 1, 7, is_minimum_dose=True
    )
    wish = wish_of(asked, host(planner), frozenset({"plank"}))
    assert wish.minutes == (25, 0, 0, 25, 0, 0, 0)
    (setting,) = wish.settings
    assert setting.place is not None
    assert (setting.place.equipment, setting.level) == (frozenset({"band", "swiss_ball"}), 1)
    assert (wish.favourites, wish.seed, wish.is_minimum_dose) == (frozenset({"plank"}), 7, True)


def test_without_words_the_profile_is_followed(planner: Planner) -> None:
    wish = wish_of(asked_in_words({}, KNOWN), host(planner), frozenset())
    assert wish.minutes == HOME.minutes
    assert [setting.place.id for setting in wish.settings if setting.place] == ["home"]
    longer = wish_of(FillAsked(minutes=40), host(planner), frozenset())
    assert longer.minutes == (0, 40, 0, 40, 0, 0, 0)
    none = wish_of(asked_in_words({"equipment": "none"}, KNOWN), host(planner), frozenset())
    assert none.settings[0].at_hand == frozenset()


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ({"days": "mon,funday"}, "“funday” is not a day; write days such as mon,thu."),
        ({"days": "t"}, "“t” is not a day; write days such as mon,thu."),
        ({"days": ""}, "Write days such as mon,thu."),
        ({"equipment": "band,,"}, "Write equipment such as band,swiss_ball, or none."),
        ({"minutes": "<b>"}, "“<b>” is not a whole number."),
        ({"minutes": "181"}, "Minutes must be between 0 and 180, not 181."),
        ({"level": "0"}, "A level must be between 1 and 5, not 0."),
        ({"seed": "-1"}, "A seed must be between 0 and 2147483648, not -1."),
    ],
)
def test_what_is_not_understood_is_said_in_a_sentence(words: Any, sentence: str) -> None:
    with pytest.raises(PlanError) as refused:
        asked_in_words(words, KNOWN)
    assert str(refused.value) == sentence


def test_why_it_cannot_be_is_told_with_what_would_do(planner: Planner) -> None:
    with pytest.raises(PlanError) as refused:
        fill(planner, KNOWN, MONDAY, FillAsked(minutes=0))
    assert str(refused.value) == (
        "No day of 2026-W47 has minutes for strength; it would work with 20 minutes on Monday."
    )
    assert planner.week(MONDAY).is_empty


def test_every_cannot_every_lack_and_every_choice_has_its_sentence(planner: Planner) -> None:
    prepared = prepare_fill(MONDAY, host(planner), FillAsked(weekdays=frozenset({1})))
    best = prepared.best
    told = [choice_sentence(choice, prepared.things) for choice in best.choices]
    told += [unmet_sentence(one) for one in best.unmet] + [figures_sentence(best)]
    assert any(" → " in sentence and "you have the" in sentence for sentence in told)
    assert "1 of 2 sessions; no other day can take one." in told
    words = " ".join(told).lower()
    assert not [w for w in ("injur", "prevent", "protect", "pain", "you have a ") if w in words]


def test_an_open_window_fills_when_it_is_asked(planner: Planner) -> None:
    request = {"do": "fill", "week": "2026-11-18", "days": "tue", "minutes": "30"}
    said = answer_request(planner, KNOWN, composition.example_week, request)
    assert said == {"said": "Filled 2026-W47: 1 session on Tuesday."}
    assert planner.undo_name == "Fill week 2026-W47"


def test_two_places_are_both_proposed(store: MemoryStore, planner: Planner) -> None:
    store.own[Profile, HOME.id] = Profile(places=("gym", "home"))
    proposals = prepare_fill(MONDAY, host(planner), FillAsked()).filled.proposals
    places = [{added.session.place for added in one.days} for one in proposals]
    assert places == [{"gym"}, {"home"}, {"gym"}]


def test_a_race_in_the_plan_asks_for_one_session(planner: Planner) -> None:
    planner.make(changes.add_run(Run("race", RunKind.RACE), Place(MONDAY + timedelta(6))))
    prepared = prepare_fill(MONDAY, host(planner), FillAsked(minutes=30))
    assert len(prepared.best.days) == 1


def test_no_cannot_is_without_words() -> None:
    reliefs = [None, Relaxation(MONDAY, 20), Relaxation(things=("band",)), Relaxation(level=3)]
    reliefs += [Relaxation(cautions=(caution,)) for caution in Caution]
    for reason in Reason:
        for relief in reliefs:
            said = cannot_sentence(Cannot(reason, relief), MONDAY, {"band": "Band"})
            assert said.endswith(".")
            assert "2026-W47" in said


def test_where_no_equipment_is_told_what_every_home_has_is_enough(
    planner: Planner, store: MemoryStore
) -> None:
    store.own[Profile, HOME.id] = Profile()
    prepared = fill(planner, KNOWN, MONDAY, FillAsked())
    used = [item.exercise_id for day in prepared.best.days for item in day.session.items]
    assert used
    assert all(KNOWN.by_id[one].needs_nothing for one in used)


def test_a_profile_that_names_a_thing_is_filled_with_it(
    planner: Planner, store: MemoryStore
) -> None:
    store.own[Profile, HOME.id] = Profile(equipment=frozenset({"barbell", "rack", "bench"}))
    prepared = fill(planner, KNOWN, MONDAY, FillAsked())
    used = [item.exercise_id for day in prepared.best.days for item in day.session.items]
    assert not all(KNOWN.by_id[one].needs_nothing for one in used)
