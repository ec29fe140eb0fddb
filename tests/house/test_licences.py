"""Everything that runs with the program may be passed on with it."""

import re
from importlib.metadata import PackageNotFoundError, distribution

import pytest
from packaging.requirements import Requirement

ALLOWED = {
    "Apache-2.0",
    "Apache License 2.0",
    "Apache Software License",
    "BSD License",
    "BSD-3-Clause",
    "BSD-3-Clause, Apache-2.0, dependency licenses",
    "BSD license (see license.txt for details), Copyright (c) 2000-2025, ReportLab Inc.",
    "GNU Lesser General Public License v3",
    "LGPL",
    "LGPL-3.0-only",
    "MIT",
    "MIT License",
    "MIT-CMU",
    "PSF-2.0",
}


def runtime_closure(name: str) -> set[str]:
    """The distributions that `name` needs here, itself included."""
    found: set[str] = set()
    waiting = [name]
    while waiting:
        current = waiting.pop()
        if current in found:
            continue
        found.add(current)
        needs = map(Requirement, distribution(current).requires or ())
        waiting += [each.name.lower() for each in needs if is_needed(each)]
    return found


def is_needed(requirement: Requirement) -> bool:
    return requirement.marker is None or requirement.marker.evaluate({"extra": ""})


def licences(name: str) -> set[str]:
    """What a distribution offers; an expression with `OR` leaves the choice to us."""
    metadata = distribution(name).metadata
    said = metadata.get_all("License-Expression") or metadata.get_all("License") or []
    marks = metadata.get_all("Classifier") or []
    classes = [mark.split(" :: ")[-1] for mark in marks if mark.startswith("License ::")]
    return {part.strip() for text in [*said, *classes] for part in re.split(r" OR |/", text)}


def test_every_library_shipped_has_a_licence_we_may_pass_on() -> None:
    closure = runtime_closure("runstrength")
    assert {"pyside6-essentials", "sqlalchemy", "alembic", "pypdfium2", "reportlab"} <= closure
    assert not {name: licences(name) for name in closure if not licences(name) & ALLOWED}


@pytest.mark.parametrize("name", ["pymupdf", "garmin-fit-sdk", "pyside6-addons"])
def test_libraries_we_may_not_ship_are_not_even_here(name: str) -> None:
    with pytest.raises(PackageNotFoundError):
        distribution(name)
