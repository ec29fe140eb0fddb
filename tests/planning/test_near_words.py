"""How far a word may be from the one meant."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runstrength_desktop.planning.near_words import Vocabulary, allowed_slips

WORDS = Vocabulary(["raise", "raises", "row", "deadlift", "copenhagen", "plank", "planks"])


def slips_between(typed: str, word: str) -> int | None:
    return next((slips for slips, _ in Vocabulary([word]).near_with_slips(typed)), None)


@pytest.mark.parametrize(
    ("typed", "word", "slips"),
    [
        ("raise", "raise", 0),
        ("rai", "raise", 0),
        ("rase", "raise", 1),
        ("riase", "raise", 1),
        ("raixse", "raise", 1),
        ("raixe", "raise", 1),
        ("xxise", "raise", None),
        ("deadlfit", "deadlift", 1),
        ("daedlfit", "deadlift", 2),
        ("xedalfit", "deadlift", None),
    ],
)
def test_a_wrong_missing_extra_or_swapped_letter_is_one_slip(
    typed: str, word: str, slips: int | None
) -> None:
    assert slips_between(typed, word) == slips


@pytest.mark.parametrize(
    ("word", "slips"), [("ab", 0), ("abc", 1), ("abcdefg", 1), ("abcdefgh", 2)]
)
def test_longer_words_forgive_more(word: str, slips: int) -> None:
    assert allowed_slips(word) == slips


def test_nearest_words_come_first_and_far_ones_not_at_all() -> None:
    assert WORDS.near("plank") == ("plank", "planks")
    assert WORDS.near("plnak")[0] == "plank"
    assert WORDS.near("zzzzz") == ()


def test_two_letters_are_never_guessed() -> None:
    assert WORDS.near("ro") == ("row",)
    assert WORDS.near("rx") == ()


short_words = st.text("abc", min_size=1, max_size=9)


@given(st.text("abc", min_size=3, max_size=7), st.lists(short_words, min_size=1, max_size=12))
def test_one_slip_is_what_one_edit_can_mend(typed: str, words: list[str]) -> None:
    mended = _within_one_edit(typed)
    meant = {w for w in words if typed in w or mended & {w[:n] for n in range(len(w) + 1)}}
    assert set(Vocabulary(words).near(typed)) == meant


def _within_one_edit(text: str) -> set[str]:
    cuts = [(text[:n], text[n:]) for n in range(len(text) + 1)]
    swapped = {
        text[:a] + text[b] + text[a] + text[b + 1 :]
        for a, b in combinations(range(len(text)), 2)
        if b == a + 1
    }
    dropped = {a + b[1:] for a, b in cuts if b}
    added = {a + c + b for a, b in cuts for c in "abc"}
    changed = {a + c + b[1:] for a, b in cuts if b for c in "abc"}
    return {text} | swapped | dropped | added | changed
