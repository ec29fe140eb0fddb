"""`runstrength --self-test` passes on a whole installation and names the part that is broken."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from runstrength_desktop import composition
from tests.house.house_files import PACKAGE, ROOT

Ran = subprocess.CompletedProcess[str]
BREAKS: dict[str, Callable[[Path], object]] = {
    "modules": lambda site: (site / "runstrength_desktop/exchange/icalendar.py").write_text(
        "import a_library_that_is_missing\n", "utf-8"
    ),
    "files": lambda site: (site / "db/catalogue/stride.json").write_text("{", "utf-8"),
    "knowledge": lambda site: (site / "db/catalogue/programmes.json").unlink(),
    "new plan": lambda site: (site / "db/schema.sql").write_text("nonsense", "utf-8"),
    "old plan": lambda site: next((site / "db/migrations/versions").glob("0003*")).unlink(),
    "window": lambda site: (site / "runstrength_desktop/ui/theme/fonts.py").write_text(
        _other_font(site), "utf-8"
    ),
    "paper": lambda site: (site / "db/catalogue/example_week.json").write_text("[]", "utf-8"),
}


def _other_font(site: Path) -> str:
    text = (site / "runstrength_desktop/ui/theme/fonts.py").read_text("utf-8")
    return text.replace('"Open Sans"', '"No Such Font"')


def self_test(folder: Path, home: Path) -> Ran:
    command = [sys.executable, "-m", "runstrength_desktop", "--self-test"]
    environment = {**os.environ, "PYTHONPATH": str(folder), "XDG_DATA_HOME": str(home)}
    return subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, check=False
    )


def test_every_part_works_and_nothing_is_left_in_the_users_folders(tmp_path: Path) -> None:
    ran = self_test(ROOT, tmp_path)
    assert ran.returncode == 0, ran.stderr
    said = [line.removeprefix("ok  ").split(":")[0] for line in ran.stdout.splitlines()]
    assert said[:-1] == list(BREAKS)
    assert said[-1].endswith("works here.")
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("part", ["modules", "window", pytest.param("all", marks=pytest.mark.long)])
def test_a_broken_part_is_named_in_one_sentence(part: str, tmp_path: Path) -> None:
    site = tmp_path / "site"
    for name in ("db", "resources", PACKAGE.name):
        shutil.copytree(ROOT / name, site / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name, breaks in BREAKS.items() if part == "all" else [(part, BREAKS[part])]:
        kept = tmp_path / "kept"
        shutil.copytree(site, kept)
        breaks(site)
        ran = self_test(site, tmp_path / "home")
        assert ran.returncode == 1, name
        sentence = ran.stderr.splitlines()[-1]  # Alembic warns of a missing revision before
        assert sentence.startswith(f"runstrength: The self-test failed at “{name}”: ")
        assert "Traceback" not in ran.stderr
        shutil.rmtree(site)
        kept.rename(site)


def test_a_plan_of_the_first_release_keeps_its_run(tmp_path: Path) -> None:
    day = date(2026, 11, 18)
    with composition.first_plan(tmp_path / "old.db", day) as plan:
        (week,) = plan.read((date(2026, 11, 16),))
    (run,) = week.day(day).runs
    assert (run.kind, run.distance_km) == ("easy", 6)
