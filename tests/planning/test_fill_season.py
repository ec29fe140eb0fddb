"""The season of the profile: how many sessions a filled week gets where no race is near (R10)."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from runstrength_desktop import composition
from runstrength_desktop.domain.profile import Profile, Race, Season
from runstrength_desktop.planning.fill_asked import FillAsked
from runstrength_desktop.planning.fill_change import prepare_fill
from runstrength_desktop.planning.programme_host import ProgrammeHost
from tests.planning.test_programme_choices import THREE_RUNS

MONDAY = date(2026, 11, 23)


def filled(season: Season, *races: Race) -> list[str]:
    """The titles of the best proposal's sessions."""
    empty = ProgrammeHost.empty(composition.catalogue())
    profile = Profile(level=3, season=season, races=races)
    host = replace(empty, profile=profile, usual_week=THREE_RUNS)
    best = prepare_fill(MONDAY, host, FillAsked()).best
    return [added.session.title for added in best.days]


@pytest.mark.parametrize("season", [Season.BASE, Season.BUILD])
def test_while_building_up_a_week_gets_two_sessions(season: Season) -> None:
    assert len(filled(season)) == 2


@pytest.mark.parametrize("season", [Season.RACE, Season.TRANSITION])
def test_in_the_race_season_and_after_it_one_session_keeps_what_is_there(season: Season) -> None:
    assert len(filled(season)) == 1


def test_a_race_that_is_near_counts_first() -> None:
    race = Race(MONDAY + timedelta(13), "City", 10)
    assert len(filled(Season.BASE, race)) == 1
