"""Nothing that the articles say is lost: docs/mission.md tells where each fact is held."""

import json
from pathlib import Path

import pytest

from tests.db import mission

# What the articles offer to check oneself by.
OF_THE_SELF_CHECK = """
    S0-02 S0-22 S0-23 S0-24 S0-28 S0-44 S1-45 S2-11 S2-22 S2-23 S3-11 S4-10 S4-13 S4-15 S4-21
"""


def test_the_page_is_what_the_data_says_now() -> None:
    told = "run `python -m tests.db.mission`"
    assert mission.PAGE.read_text("utf-8") == mission.page(), told


def test_no_fact_is_open() -> None:
    assert mission.open_facts() == []


def test_the_self_check_holds_what_the_articles_offer_for_it() -> None:
    held = mission.holders()
    assert not [fact for fact in OF_THE_SELF_CHECK.split() if "self-check" not in held[fact]]


def test_data_and_code_name_only_facts_that_are_known() -> None:
    assert mission.unknown_ids() == []


def test_every_kind_of_data_holds_something() -> None:
    kinds = {kind for by in mission.holders().values() for kind in by}
    assert kinds == {*mission.KINDS.values(), "code"}


def test_a_fact_that_nothing_holds_is_open(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for path in mission.CATALOGUE.rglob("*.json"):
        copy = tmp_path / path.relative_to(mission.CATALOGUE)
        copy.parent.mkdir(exist_ok=True)
        copy.write_bytes(path.read_bytes())
    plyometrics = tmp_path / "knowledge" / "plyometrics.json"
    values = json.loads(plyometrics.read_text("utf-8"))
    values[0]["sections"] = values[0]["sections"][1:]
    plyometrics.write_text(json.dumps(values), "utf-8")
    monkeypatch.setattr(mission, "CATALOGUE", tmp_path)
    assert {"S1-101", "S1-106", "S1-109"} <= set(mission.open_facts())
    assert "| S1-106 |" in mission.page()
    assert "**open**" in mission.page()
