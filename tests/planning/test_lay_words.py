"""Everyday words, in English and elsewhere, lead to what they stand for."""

from pathlib import Path

import pytest

from runstrength_desktop.domain.user_text import fold
from runstrength_desktop.planning.catalogue_error import CatalogueError
from runstrength_desktop.planning.lay_words import FILE, LayKind, LayWords, load_lay_words
from runstrength_desktop.planning.search import CatalogueFilter, CatalogueSearch
from tests.db.shipped import FOLDER, catalogue

WORDS = load_lay_words(FOLDER)
SEARCH = CatalogueSearch(catalogue())
ELSEWHERE = [(lay, word) for lay in WORDS for word in lay.elsewhere]


def test_every_word_stands_for_something_in_the_catalogue() -> None:
    known = {
        LayKind.GROUP: {muscle.group for muscle in catalogue().muscles},
        LayKind.MUSCLE: set(catalogue().muscle_by_id),
        LayKind.EQUIPMENT: set(catalogue().equipment_by_id),
    }
    assert not [lay for lay in WORDS if lay.of not in known[lay.kind]]


def test_no_word_says_two_muscle_groups_or_two_things() -> None:
    owners: dict[tuple[bool, str], set[str]] = {}
    for lay in WORDS:
        for word in (*lay.english, *lay.elsewhere):
            owners.setdefault((lay.kind is LayKind.EQUIPMENT, fold(word)), set()).add(lay.of)
    assert not {key: found for key, found in owners.items() if len(found) > 1}


@pytest.mark.parametrize(("lay", "word"), ELSEWHERE, ids=[word for _, word in ELSEWHERE])
def test_a_word_of_another_language_finds_what_it_stands_for(lay: LayWords, word: str) -> None:
    muscles = catalogue().muscle_by_id
    meant = {m for m in muscles if lay.of in (m, muscles[m].group)}
    for exercise in SEARCH.find(CatalogueFilter(word))[:3]:
        used = {thing for needed in exercise.equipment for thing in needed}
        assert lay.of in used or any(exercise.weight(m) == 1 for m in meant)
    assert SEARCH.find(CatalogueFilter(word))


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ('[{"kind": "planet", "of": "x", "english": [], "elsewhere": {}}]', "kind"),
        ('[{"kind": "group", "of": "x", "english": "bum", "elsewhere": {}}]', "english"),
        ('[{"kind": "group", "of": "x", "english": [], "elsewhere": {"de": "Po"}}]', "de"),
        ('[{"kind": "group", "of": "x", "english": []}]', "elsewhere"),
    ],
)
def test_a_bad_file_names_the_field(tmp_path: Path, text: str, problem: str) -> None:
    (tmp_path / FILE).write_text(text, "utf-8")
    with pytest.raises(CatalogueError, match=problem):
        load_lay_words(tmp_path)
