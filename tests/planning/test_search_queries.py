"""What runners really type, written down before the search was tuned, finds what they mean."""

import json
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import pytest

from runstrength_desktop.domain.exercise import Exercise
from runstrength_desktop.planning.search import CatalogueFilter, CatalogueSearch
from tests.db.shipped import catalogue
from tests.planning.gym_list import PUBLIC_LIST, with_gym_list

QUERIES: list[dict[str, str]] = json.loads(
    (Path(__file__).parent / "data" / "search_queries.json").read_text("utf-8")
)
KINDS = {
    *("name", "alias", "typo", "word order", "muscle", "equipment", "other language", "cue"),
}
NAMES = [query for query in QUERIES if query["kind"] == "name"]
NEVER_MISSED = {"name", "alias", "other language"}
TOP, SHARE = 3, 0.95
SETTLED = 4


@cache
def search_among(more: int) -> CatalogueSearch:
    return CatalogueSearch(with_gym_list(catalogue(), more))


def is_answered(query: dict[str, str], top: Sequence[Exercise]) -> bool:
    """One exercise is wanted, or any that are prime movers of a region or use a thing."""
    if "wanted" in query:
        return query["wanted"] in [exercise.id for exercise in top]
    if "works" in query:
        return len(top) == TOP and all(one.weight(query["works"]) == 1 for one in top)
    return bool(top) and all(any(query["uses"] in n for n in one.equipment) for one in top)


def test_there_are_150_queries_or_more_of_every_kind_and_none_twice() -> None:
    assert len(QUERIES) >= 150
    assert {query["kind"] for query in QUERIES} == KINDS
    assert len({query["query"] for query in QUERIES}) == len(QUERIES)
    assert {q["wanted"] for q in QUERIES if "wanted" in q} <= catalogue().by_id.keys()


@pytest.mark.parametrize("more", [0, PUBLIC_LIST])
def test_what_is_wanted_is_among_the_first_three(more: int) -> None:
    missed = []
    for query in QUERIES:
        top = search_among(more).find(CatalogueFilter(query["query"]))[:TOP]
        if not is_answered(query, top):
            missed.append((query, [exercise.id for exercise in top]))
    share = 1 - len(missed) / len(QUERIES)
    assert share >= SHARE, f"{share:.1%} of {len(QUERIES)}\n" + "\n".join(map(str, missed))
    assert not [query for query, _ in missed if query["kind"] in NEVER_MISSED]


@pytest.mark.parametrize("more", [0, PUBLIC_LIST])
@pytest.mark.parametrize("query", NAMES, ids=[query["query"] for query in NAMES])
def test_a_right_letter_more_never_loses_what_is_wanted(query: dict[str, str], more: int) -> None:
    typed = query["query"]
    for length in range(1, len(typed) + 1):
        found = search_among(more).look_up(CatalogueFilter(typed[:length]))
        assert not found.is_close, f"“{typed[:length]}” is guessed at"
        if length >= SETTLED:
            assert query["wanted"] in [exercise.id for exercise in found.exercises]


@pytest.mark.parametrize("query", NAMES, ids=[query["query"] for query in NAMES])
def test_with_each_right_letter_less_is_left_to_choose_from(query: dict[str, str]) -> None:
    typed = query["query"]
    left = [
        len(search_among(0).find(CatalogueFilter(typed[:length])))
        for length in range(SETTLED, len(typed) + 1)
    ]
    assert left == sorted(left, reverse=True)
