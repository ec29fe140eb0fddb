"""Sets as numbers hold what is put in, and words are found by any part of them."""

from hypothesis import given
from hypothesis import strategies as st

from runstrength_desktop.planning.word_masks import Shelf, all_of, any_of, mask_of, picked

SIZE = 300

one = st.integers(0, SIZE - 1)
numbers = st.sets(one) | st.sets(one, min_size=40)
words = st.text("abc", min_size=1, max_size=4)


@given(numbers)
def test_a_set_gives_back_what_it_holds_in_order(held: set[int]) -> None:
    assert list(picked(mask_of(held, SIZE), range(SIZE))) == sorted(held)


@given(st.lists(numbers, min_size=1, max_size=4))
def test_sets_meet_and_join(several: list[set[int]]) -> None:
    masks = [mask_of(held, SIZE) for held in several]
    assert any_of(masks) == mask_of(set().union(*several), SIZE)
    assert all_of(masks) == mask_of(several[0].intersection(*several), SIZE)


@given(st.sets(words, max_size=20), words)
def test_a_shelf_finds_a_word_its_beginning_and_its_inside(held: set[str], part: str) -> None:
    shelf = Shelf(({word: 1 << n for n, word in enumerate(sorted(held))},))
    assert [shelf.words[n] for n in shelf.exactly(part)] == [part] * (part in held)
    begun = sorted(word for word in held if word.startswith(part))
    assert [shelf.words[n] for n in shelf.beginning(part)] == begun
    inside = {word for word in held if part in word and not word.startswith(part)}
    assert {shelf.words[n] for n in shelf.containing(part)} == inside
