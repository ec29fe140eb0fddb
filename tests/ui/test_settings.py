"""Settings of the plan in their file: kept, and harmless when they are nonsense."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QLocale

from runstrength_desktop.coaching.planning_mode import PlanningMode
from runstrength_desktop.coaching.spacing import Hours, Pair, SpacingLimits
from runstrength_desktop.coaching.spacing_choice import check_hours
from runstrength_desktop.coaching.verdicts import CoachSettings
from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.ui.settings import (
    Settings,
    coach_settings,
    read_settings,
    usual_units,
    write_settings,
)
from runstrength_desktop.ui.spacing_hours import read_hours, written_hours
from tests.counts import count

JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=4),
    max_leaves=8,
)


def read(tmp_path: Path, **values: Any) -> Settings:
    file = tmp_path / "settings.json"
    file.write_text(json.dumps({"version": 1, **values}))
    return read_settings(file)


def test_at_first_coaching_judges_as_recommended() -> None:
    assert coach_settings(Settings()) == CoachSettings()


def test_settings_of_the_plan_come_back_from_their_file(tmp_path: Path) -> None:
    chosen = Settings(
        planning_mode="C",
        spacing={"strength_then_race": [90, 60, 36.5]},
        first_weekday=6,
        units="lb",
        coach_level=4,
    )
    write_settings(tmp_path / "settings.json", chosen)
    back = read_settings(tmp_path / "settings.json")
    assert back == chosen
    coach = coach_settings(back)
    assert coach.limits == SpacingLimits(strength_then_race=Hours(90, 60, 36.5))
    assert (coach.mode, coach.level) == (PlanningMode.EASY_DAYS, 4)


@pytest.mark.parametrize(
    "nonsense",
    [
        {"planning_mode": "D"},
        {"planning_mode": ""},
        {"first_weekday": 7},
        {"first_weekday": -1},
        {"units": "stone"},
        {"coach_level": 0},
        {"coach_level": 10**400},
        {"left_width": 10**30},
        {"map_height": -1},
        {"places": {"one": 1}},
        {"spacing": {"strength_then_race": [1, 2, 3]}},
        {"spacing": {"strength_then_race": [97, 2, 1]}},
        {"spacing": {"strength_then_race": [10**400, 2, 1]}},
        {"spacing": {"strength_then_race": [float("nan"), 2, 1]}},
        {"spacing": {"strength_then_race": [True, 0, 0]}},
        {"spacing": {"strength_then_race": ["9", 2, 1]}},
        {"spacing": {"strength_then_race": [9, 2]}},
        {"spacing": {"strength_then_race": {"ideal": 9}}},
        {"spacing": {"strength_then_nap": [9, 2, 1]}},
    ],
)
def test_nonsense_becomes_the_default_and_the_rest_stays(
    tmp_path: Path, nonsense: dict[str, Any]
) -> None:
    back = read(tmp_path, theme="dark", **nonsense)
    assert back == Settings(theme="dark")
    assert coach_settings(Settings(**nonsense)) == CoachSettings()


def test_one_bad_pair_leaves_the_others(tmp_path: Path) -> None:
    spacing = {"same_muscles": [1, 2, 3], "jumps_then_jumps": [60, 50, 40]}
    assert read(tmp_path, spacing=spacing).spacing == {"jumps_then_jumps": [60, 50, 40]}


def test_hours_that_are_the_recommended_ones_are_not_kept(tmp_path: Path) -> None:
    assert read(tmp_path, spacing={"strength_then_race": [96, 72, 48]}).spacing == {}


@pytest.mark.parametrize("raw", [[], 3, None, "A"])
def test_spacing_of_another_type_sets_the_file_aside(tmp_path: Path, raw: object) -> None:
    assert read(tmp_path, theme="dark", spacing=raw) == Settings()
    assert (tmp_path / "settings.bad").exists()


@pytest.mark.parametrize(
    ("territory", "units"),
    [
        (QLocale.Country.UnitedStates, "lb"),
        (QLocale.Country.UnitedKingdom, "kg"),
        (QLocale.Country.Australia, "kg"),
    ],
)
def test_loads_are_in_pounds_in_america_alone(territory: QLocale.Country, units: str) -> None:
    assert usual_units(QLocale(QLocale.Language.English, territory)) == units


@settings(max_examples=count(80, 2000))
@given(st.dictionaries(st.sampled_from([*(p.value for p in Pair), "x"]), JSON_VALUES))
def test_whatever_the_file_holds_only_allowed_hours_are_read(raw: dict[str, object]) -> None:
    hours = read_hours(raw)
    for one in hours.values():
        check_hours(one)
    changed = written_hours(hours)
    assert written_hours(read_hours(json.loads(json.dumps(changed)))) == changed


@settings(max_examples=count(80, 2000))
@given(st.tuples(*[st.floats(-1, 100)] * 3))
def test_hours_are_refused_out_of_range_or_order(values: tuple[float, float, float]) -> None:
    ideal, fine, clash = values
    is_allowed = 96 >= ideal >= fine >= clash >= 0
    try:
        check_hours(Hours(ideal, fine, clash))
    except PlanError:
        assert not is_allowed
    else:
        assert is_allowed
