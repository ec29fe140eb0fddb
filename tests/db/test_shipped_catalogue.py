"""What ships is complete, and is what the research says."""

import hashlib
import json
from collections import Counter

import pytest

from runstrength_desktop.coaching import balance
from runstrength_desktop.domain.exercise import ALWAYS_AT_HAND, Exercise, Impact
from runstrength_desktop.domain.muscle import BodyView
from runstrength_desktop.domain.prescription import Prescription
from runstrength_desktop.domain.user_text import fold
from tests.db.shipped import FOLDER, catalogue

# Of id, pattern, level, sides, muscles, dose, landings and seeds as the research lists them.
RESEARCH_DIGEST = "c7a95f7e9bbc5b467af74d98715af464353c31f408c15e9f566cf615701e9adb"

PRIORITY_GROUPS = {"Glutes", "Hamstrings", "Calves", "Hip abductors", "Core"}
BARBELL, DUMBBELL = frozenset({"barbell"}), frozenset({"dumbbell"})


def exercise(name: str) -> Exercise:
    return catalogue().by_id[name]


def research_line(one: Exercise) -> str:
    dose = one.dose
    values = (
        one.id,
        one.pattern,
        one.level,
        "yes" if one.unilateral else "no",
        " ".join(f"{muscle}:{weight:g}" for muscle, weight in sorted(one.muscles)),
        dose.sets,
        dose.reps or "",
        dose.seconds or "",
        dose.rest_s,
        one.contacts_per_rep,
        one.impact or "",
        one.dose_source,
        " ".join(one.sources),
    )
    return "|".join(str(value) for value in values)


def test_there_are_44_muscles_175_exercises_35_things_and_19_patterns() -> None:
    data = catalogue()
    counts = [len(data.muscles), len(data.exercises), len(data.equipment), len(data.patterns)]
    assert counts == [44, 175, 35, 19]


RESEARCHED = 169


def test_every_exercise_is_as_the_research_lists_it() -> None:
    text = "\n".join(research_line(one) for one in catalogue().exercises[:RESEARCHED])
    assert hashlib.sha256(text.encode()).hexdigest() == RESEARCH_DIGEST


def test_a_muscle_keeps_all_its_attributes() -> None:
    medius = catalogue().muscle_by_id["gluteus_medius"]
    assert (medius.code, medius.latin, medius.name) == ("GD", "M. gluteus medius", "Gluteus medius")
    assert (medius.group, medius.view, medius.deep) == ("Hip abductors", BodyView.BOTH, False)
    assert (medius.posterior_chain, medius.role, medius.gait) == (True, ("N", "W"), ("IC", "ST"))
    assert dict(medius.vocabularies)["wger"] == "~8"


def test_the_muscles_are_counted_as_the_research_counts_them() -> None:
    muscles = catalogue().muscles
    assert len({muscle.code for muscle in muscles}) == 44
    assert len({muscle.name for muscle in muscles}) == 44
    assert sum(muscle.deep for muscle in muscles) == 13
    assert sum(muscle.posterior_chain for muscle in muscles) == 14


def test_priority_muscles_are_those_of_the_five_groups_of_r17() -> None:
    muscles = catalogue().muscles
    assert {m.group for m in muscles if m.is_priority} == PRIORITY_GROUPS
    assert all(m.is_priority for m in muscles if m.group in PRIORITY_GROUPS)


def test_every_region_that_coaching_names_exists() -> None:
    named = {*balance.CORE, *balance.HIP_ABDUCTORS, *balance.UPPER_BODY}
    named |= {region for group in (*balance.POSTERIOR, *balance.ANTERIOR) for region in group}
    assert named <= catalogue().muscle_by_id.keys()


def test_every_region_is_worked_by_some_exercise() -> None:
    worked = {m for one in catalogue().exercises for m, weight in one.muscles if weight >= 0.25}
    assert worked == catalogue().muscle_by_id.keys()


def test_things_that_are_always_at_hand_are_those_the_domain_knows() -> None:
    at_hand = {thing.id for thing in catalogue().equipment if thing.always_at_hand}
    assert at_hand == ALWAYS_AT_HAND


def test_every_thing_is_needed_by_some_exercise() -> None:
    needed = {t for one in catalogue().exercises for things in one.equipment for t in things}
    assert needed == catalogue().equipment_by_id.keys()


def test_every_pattern_has_exercises() -> None:
    assert {one.pattern for one in catalogue().exercises} == catalogue().patterns.keys()


@pytest.mark.parametrize(
    ("name", "alternatives"),
    [
        ("hip_thrust", [{"barbell", "bench"}]),
        ("back_squat", [{"barbell", "rack"}]),
        ("stiff_legged_deadlift", [{"barbell"}, {"dumbbell"}]),
        ("weighted_step_up", [{"step", "dumbbell"}]),
        ("nordic_curl", [{"mat", "partner"}, {"mat", "anchor"}]),
        ("bench_dip", [{"step"}, {"bench"}, {"chair"}]),
        ("bulgarian_split_squat", [{"bench"}, {"bench", "dumbbell"}]),
        ("box_squat", [{"box"}, {"box", "barbell"}, {"box", "dumbbell"}]),
        ("forward_lunge", [set(), {"dumbbell"}]),
        ("med_ball_partner_pass", [{"medicine_ball", "partner"}]),
        ("inverted_row", [{"barbell", "rack"}, {"suspension"}, {"table"}]),
    ],
)
def test_equipment_says_what_is_needed_together(name: str, alternatives: list[set[str]]) -> None:
    assert list(exercise(name).equipment) == alternatives


def test_a_home_without_anything_can_do_what_needs_mat_wall_chair_table_or_towel() -> None:
    at_home = {"plank", "wall_sit", "single_leg_squat", "inverted_row", "sliding_leg_curl"}
    assert all(exercise(name).needs_nothing for name in at_home)
    assert not exercise("hip_thrust").needs_nothing
    assert not exercise("hip_thrust").can_be_done_with(BARBELL)


def test_doses_come_as_the_seeds_give_them() -> None:
    curl = exercise("swiss_ball_hamstring_curl")
    assert curl.dose == Prescription(2, seconds=30, rest_s=30)
    assert curl.dose_source == "seed"


def test_plyometrics_and_only_they_have_landings() -> None:
    landing = {one.id for one in catalogue().exercises if one.contacts_per_rep}
    assert landing == {one.id for one in catalogue().exercises if one.is_plyometric}
    assert exercise("drop_jump").impact is Impact.SHOCK
    assert Counter(bool(one.impact) for one in catalogue().exercises)[True] == len(landing)


def test_words_of_other_systems_are_kept() -> None:
    assert dict(exercise("hip_thrust").vocabularies) == {
        "fit": "hip_raise/barbell_hip_thrust_with_bench",
        "fit_ids": "10/1",
        "fit_match": "exact",
        "free_exercise_db": "Barbell_Hip_Thrust",
    }


@pytest.mark.parametrize(
    ("plain", "meant"),
    [
        ("squat", "back_squat"),
        ("hip thrust", "hip_thrust"),
        ("RDL", "romanian_deadlift"),
        ("bum bridge", "glute_bridge"),
        ("heel raise", "calf_raise"),
        ("butt kicks", "heel_flick_drill"),
        ("push-ups", "press_up"),
        ("press ups", "press_up"),
        ("good mornings", "good_morning"),
        ("box jumps", "box_jump"),
        ("lunges", "forward_lunge"),
        ("deadlift", "deadlift"),
        ("plank", "plank"),
        ("side plank", "side_plank"),
        ("nordics", "nordic_curl"),
        ("pullups", "pull_up"),
        ("row", "bent_over_row"),
        ("Squat, body weight", "bodyweight_squat"),
        ("world's greatest stretch", "worlds_greatest_stretch"),
    ],
)
def test_an_everyday_name_means_one_exercise(plain: str, meant: str) -> None:
    assert catalogue().named(plain).id == meant


def test_every_id_name_and_alias_belongs_to_one_exercise() -> None:
    owners: dict[str, set[str]] = {}
    for one in catalogue().exercises:
        for name in (one.id, one.name, *one.aliases):
            owners.setdefault(fold(name), set()).add(one.id)
    assert not {name: found for name, found in owners.items() if len(found) > 1}


def test_names_are_short_plain_and_differ() -> None:
    names = [one.name for one in catalogue().exercises]
    assert len(set(names)) == len(names)
    assert max(len(name) for name in names) <= 36
    assert not [name for name in names if set(name) & set(",;()") or name != name.strip()]
    assert all(name[0].isupper() or name[0].isdigit() for name in names)


def test_the_files_are_written_for_readers_of_changes() -> None:
    for path in sorted(FOLDER.glob("*.json")):
        text = path.read_text(encoding="utf-8")
        assert max(len(line) for line in text.splitlines()) <= 100, path.name
        assert text.endswith("]\n"), path.name
        assert isinstance(json.loads(text), list), path.name
