"""The data that ships, loaded once for the tests that judge it."""

from datetime import date
from functools import cache

from runstrength_desktop.domain.week import Week
from runstrength_desktop.paths import DB
from runstrength_desktop.planning.catalogue import Catalogue
from runstrength_desktop.planning.catalogue_file import load_catalogue, load_example_week

FOLDER = DB / "catalogue"
MONDAY = date(2026, 11, 16)


@cache
def catalogue() -> Catalogue:
    return load_catalogue(FOLDER)


@cache
def example_week() -> Week:
    return load_example_week(FOLDER, catalogue(), MONDAY)
