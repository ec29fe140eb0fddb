"""Why a week cannot be filled, and that the relaxation told is small and would work."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from runstrength_desktop.coaching.fill_cannot import Cannot, Reason, Relaxation
from runstrength_desktop.coaching.fill_week import fill_week
from runstrength_desktop.coaching.fill_wish import FillGround, FillWish
from runstrength_desktop.coaching.suiting import Setting
from runstrength_desktop.domain.exercise_guide import Caution, Noise, Space
from runstrength_desktop.domain.training_place import TrainingPlace
from tests.coaching.coaching_values import MONDAY
from tests.coaching.fill_values import KNOWN, PLACES, ground, wish
from tests.counts import count

BARE = Setting(replace(PLACES["travel"], equipment=frozenset()), frozenset(), frozenset(), 1)
TRAINING = [one.id for one in KNOWN.exercises if not one.is_mobility]


def with_only(*ids: str) -> FillGround:
    return replace(ground(), candidates=tuple(KNOWN.by_id[key] for key in ids))


def refused(seen: FillGround, setting: Setting) -> Relaxation:
    cannot = fill_week(seen, wish(45, setting=setting)).cannot
    assert cannot is not None
    assert cannot.reason is Reason.NO_EXERCISE
    assert cannot.relaxation is not None
    return cannot.relaxation


def relaxed(wanted: FillWish, by: Relaxation) -> FillWish:
    """The wish with what would help granted."""
    (setting,) = wanted.settings
    place = setting.place
    if place is not None:
        place = replace(place, equipment=place.equipment | set(by.things))
    if place is not None and by.elsewhere:
        place = replace(place, noise=Noise.LOUD, space=Space.LANE)
    eased = Setting(
        place,
        setting.careful - set(by.cautions),
        setting.spared - ({by.wanted.id} if by.wanted else set()),
        by.level or setting.level,
    )
    minutes = list(wanted.minutes)
    if by.on is not None:
        minutes[by.on.weekday()] = by.minutes or 0
    return replace(wanted, settings=(eased,), minutes=tuple(minutes))


def test_several_things_are_told_together_where_one_is_not_enough() -> None:
    found = refused(with_only("back_squat"), BARE)
    assert found.things == ("barbell", "rack")
    assert found.level == KNOWN.by_id["back_squat"].level
    careful = replace(BARE, careful=frozenset({Caution.LOADED_SPINE}))
    assert refused(with_only("back_squat"), careful).cautions == (Caution.LOADED_SPINE,)


def test_the_fewest_wishes_are_given_up() -> None:
    found = refused(with_only("back_squat", "goblet_squat"), BARE)
    assert found.size < refused(with_only("back_squat"), BARE).size
    spared = replace(BARE, spared=frozenset(TRAINING))
    assert refused(ground(), spared).size == 1


def test_a_thing_is_given_before_what_is_not_wanted() -> None:
    spared = replace(BARE, level=2, spared=frozenset({"bodyweight_squat"}))
    found = refused(with_only("bodyweight_squat", "dumbbell_rdl"), spared)
    assert found == Relaxation(things=("dumbbell",))


def test_a_place_without_room_or_for_quiet_is_named() -> None:
    quiet = TrainingPlace("flat", "Flat", frozenset(), Noise.QUIET, Space.MAT)
    jumps = [key for key in TRAINING if KNOWN.by_id[key].is_plyometric][:20]
    setting = Setting(quiet, frozenset(), frozenset(), 5)
    found = refused(with_only(*jumps), setting)
    assert found.elsewhere
    assert found.size == 1


def test_a_week_that_is_over_is_not_filled() -> None:
    late = replace(wish(45), not_before=MONDAY + timedelta(7))
    assert fill_week(ground(), late).cannot == Cannot(Reason.PAST)
    last = replace(wish(45), not_before=MONDAY + timedelta(6))
    assert fill_week(ground(), last).proposals


def _some(ids: Iterable[str]) -> st.SearchStrategy[frozenset[str]]:
    return st.frozensets(st.sampled_from(sorted(ids)), max_size=4)


@given(
    st.lists(st.sampled_from(TRAINING), min_size=1, max_size=3, unique=True),
    st.frozensets(st.sampled_from(Caution)),
    st.data(),
)
@settings(max_examples=count(12, 400))
def test_what_is_told_would_always_work(
    offered: list[str], careful: frozenset[Caution], data: st.DataObject
) -> None:
    seen = with_only(*offered)
    place = data.draw(st.sampled_from([BARE.place, *KNOWN.places]))
    level, spared = data.draw(st.integers(1, 5)), data.draw(_some(offered))
    minutes = data.draw(st.sampled_from([0, 10, 20, 45]))
    wanted = wish(minutes, setting=Setting(place, careful, spared, level))
    cannot = fill_week(seen, wanted).cannot
    if cannot is None:
        return
    if cannot.relaxation is None:
        free = Setting(None, frozenset(), frozenset(), 5)
        assert not fill_week(seen, wish(45, setting=free)).proposals
    elif cannot.reason is Reason.NO_EXERCISE:
        assert fill_week(seen, relaxed(wanted, cannot.relaxation)).proposals
    else:
        after = fill_week(seen, relaxed(wanted, cannot.relaxation))
        assert after.proposals or (after.cannot and after.cannot.reason is Reason.NO_EXERCISE)


@pytest.mark.parametrize("minutes", [14, 15])
def test_fifteen_minutes_are_the_least(minutes: int) -> None:
    found = fill_week(ground(), wish(minutes))
    assert bool(found.proposals) is (minutes == 15)
