from hypothesis import given
from hypothesis import strategies as st

from runstrength_desktop.printing.line_breaking import break_lines

WORDS = st.text(st.sampled_from("abc -/–"), max_size=80)


def ten(_character: str) -> float:
    return 10.0


@given(WORDS, st.integers(1, 30))
def test_lines_fit_and_lose_nothing_but_spaces(text: str, letters: int) -> None:
    lines = break_lines(text, letters * 10, ten)
    assert all(len(line) <= letters for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


def test_words_stay_whole_where_they_can() -> None:
    assert break_lines("Stiff-legged deadlift", 110, ten) == ("Stiff-", "legged", "deadlift")
    assert break_lines("Stiff-legged deadlift", 130, ten) == ("Stiff-legged", "deadlift")


def test_a_word_without_a_gap_is_broken_inside() -> None:
    assert break_lines("abcdefgh", 30, ten) == ("abc", "def", "gh")


def test_nothing_is_one_empty_line() -> None:
    assert break_lines("", 30, ten) == ("",)
    assert break_lines("   ", 30, ten) == ("",)


def test_a_character_wider_than_the_line_still_gets_one() -> None:
    assert break_lines("ab", 5, ten) == ("a", "b")
