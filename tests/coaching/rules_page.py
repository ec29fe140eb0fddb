"""Writes docs/rules.md: where each rule is computed, tested, and met by the user.

Run it as `python -m tests.coaching.rules_page` whenever coaching changed.
"""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from runstrength_desktop.paths import DB

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "rules.md"
PACKAGE = ROOT / "runstrength_desktop"
TESTS = ROOT / "tests"

RULE = re.compile(r"\bR(?:0[1-9]|[12][0-9]|3[0-5])\b")
LATER = {
    "R18": "needs what was done, set by set",
    "R21": "its calendar half is built; the rest needs what was done",
    "R27": "needs what was lifted",
}
# Rules that words and data keep, not a computation.
BY_WORDS = {
    "R01": "articles: how much and how often, does it help",
    "R03": "texts of checks and articles, kept by a filter over every sentence",
    "R04": "guides and doses (RIR) of the catalogue",
    "R33": "texts of checks and articles, kept by a filter over every sentence",
    "R34": "the foot of every printed page",
}
WHERE = {
    "advice": "cards and days of the calendar",
    "checks": "Coach: checks of the week",
    "fill": "Coach: fill week",
    "map": "the muscle map",
    "balance": "the balance strip",
    "programme": "starting a programme",
    "race": "four weeks and the top bar",
    "self_check": "the self-check: its notice, stop text and calf raises",
    "session": "minutes on cards",
    "paper": "the warm-up of printed session cards",
}
_PLACES = (
    (
        ("spacing.py", "verdicts.py", "run_spikes.py", "planning_mode.py", "session_order.py"),
        "advice",
    ),
    (("running_load.py", "bands.py"), "map"),
    (("balance.py", "week_balance.py", "left_out.py", "contacts.py"), "balance"),
    (("duration.py", "week_load.py"), "session"),
    (("placing.py", "shortening.py", "deload.py", "suiting.py"), "programme"),
    (("race_phases.py",), "race"),
    (("warm_up.py",), "paper"),
    (("self_check.py",), "self_check"),
)

HEAD = """# The rules: where each is computed, tested and met

Written by `python -m tests.coaching.rules_page`; a test fails when it is no longer true. Rules are
those of `db/catalogue/rules.json`. Advice only: no rule blocks an edit, none promises anything.

| rule | says | computed in | tested in | met at |
|---|---|---|---|---|
"""


@dataclass(frozen=True, slots=True)
class RuleRow:
    """A rule with what holds it."""

    rule: str
    says: str
    modules: tuple[str, ...]
    tests: tuple[str, ...]
    places: tuple[str, ...]

    @property
    def is_open(self) -> bool:
        """Whether nothing in the product holds it."""
        return not self.modules and self.rule not in {*BY_WORDS, *LATER}


def rows() -> list[RuleRow]:
    """Every rule in order."""
    told = json.loads((DB / "catalogue" / "rules.json").read_text("utf-8"))
    return [_row(one["rule"], " ".join(one["says"])) for one in told]


def page() -> str:
    """What docs/rules.md holds."""
    lines = [_line(row) for row in rows()]
    later = "\n".join(f"- {rule}: {why}." for rule, why in LATER.items())
    return f"{HEAD}{''.join(lines)}\n## Not yet built\n\n{later}\n"


def _row(rule: str, says: str) -> RuleRow:
    modules = tuple(path.name for path in _naming(PACKAGE / "coaching", rule))
    tests = tuple(path.relative_to(TESTS).as_posix() for path in _tests_of(modules))
    return RuleRow(rule, says, modules, tests, tuple(_places(modules, rule)))


def _naming(folder: Path, rule: str) -> Iterator[Path]:
    for path in sorted(folder.glob("*.py")):
        if rule in set(RULE.findall(path.read_text("utf-8"))):
            yield path


def _tests_of(modules: Sequence[str]) -> Iterator[Path]:
    stems = {module.removesuffix(".py") for module in modules}
    for path in sorted((TESTS / "coaching").glob("test_*.py")):
        text = path.read_text("utf-8")
        if any(f"coaching.{stem} import" in text for stem in stems):
            yield path


def _places(modules: Sequence[str], rule: str) -> Iterator[str]:
    if rule in BY_WORDS:
        yield BY_WORDS[rule]
    found = {place for names, place in _PLACES for name in names if name in modules}
    if any(module.startswith("fill_") for module in modules):
        found.add("fill")
    known = {name for names, _ in _PLACES for name in names}
    if any(one not in known and not one.startswith(("fill_", "mend_")) for one in modules):
        found.add("checks")
    yield from (WHERE[place] for place in sorted(found))


def _line(row: RuleRow) -> str:
    if row.rule in LATER and not row.modules:
        return f"| {row.rule} | {row.says} | not yet built | | |\n"
    code = ", ".join(f"`{name}`" for name in row.modules) or "(words)"
    tests = ", ".join(f"`{name}`" for name in row.tests) or "`db`, `printing`"
    return f"| {row.rule} | {row.says} | {code} | {tests} | {'; '.join(row.places)} |\n"


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
