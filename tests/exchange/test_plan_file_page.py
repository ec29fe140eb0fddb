"""docs/plan-file.md tells the format as it is read."""

import json
import re

from runstrength_desktop.exchange import plan_bundle, plan_entries
from runstrength_desktop.exchange.source_text import MOST_BYTES
from runstrength_desktop.exchange.strict_entry import Field
from runstrength_desktop.planning.saved_weeks import MOST_WEEKS
from tests.exchange.plan_files import as_read
from tests.house.house_files import ROOT

PAGE = (ROOT / "docs" / "plan-file.md").read_text("utf-8")
ENTRIES: dict[str, tuple[Field, ...]] = {
    "file": plan_bundle.FILE,
    "week": plan_bundle.WEEK,
    "day": plan_bundle.DAY,
    "run": plan_entries.RUN,
    "session": (*plan_entries.SESSION, plan_entries.ITEMS),
    "item": plan_entries.ITEM,
    "own exercise": plan_entries.EXERCISE,
}


def test_the_example_is_a_sound_file() -> None:
    example = re.search(r"```json\n(.*?)```", PAGE, re.DOTALL)
    assert example is not None
    read = as_read(json.loads(example[1]))
    assert next(read.weeks[0].sessions()).title == "Posterior chain A"


def test_every_field_is_told() -> None:
    rows = re.findall(r"^\| ([a-z ]+) \| (.*) \|$", PAGE, re.MULTILINE)
    told = {name: set(re.findall(r"`([a-z_]+)`", text)) for name, text in rows if name in ENTRIES}
    assert told == {name: {field.name for field in fields} for name, fields in ENTRIES.items()}


def test_the_limits_are_those_of_the_reader() -> None:
    for limit in (
        f"{MOST_BYTES // 1_000_000} MB",
        f"{MOST_WEEKS:,} weeks",
        f"{plan_bundle.MOST_A_DAY} sessions a day",
        f"{plan_entries.MOST_ITEMS} exercises a session",
        f"{plan_bundle.MOST_EXERCISES:,} own",
    ):
        assert limit in " ".join(PAGE.split())
