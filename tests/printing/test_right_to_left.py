import unicodedata
from shutil import which

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runstrength_desktop.printing.fallback_fonts import fonts_covering
from runstrength_desktop.printing.right_to_left import (
    in_order_of_sight,
    is_right_to_left,
    joined,
)
from tests.printing.printed import A4, PRINTER, session, squeezed, text_of, week_of

HEBREW = "סקוואט"
HAS_ARABIC = which("fc-list") is not None and bool(fonts_covering("\ufefc"))


def any_font(_character: str) -> bool:
    return True


def no_font(_character: str) -> bool:
    return False


def test_letters_take_the_form_their_neighbours_ask_for() -> None:
    assert joined("بب ب", any_font) == "\ufe91\ufe90 \ufe8f"
    assert joined("ببب", any_font) == "\ufe91\ufe92\ufe90"
    assert joined("دب", any_font) == "\ufea9\ufe8f"


def test_lam_and_alef_are_one() -> None:
    assert joined("لا", any_font) == "\ufefb"
    assert joined("بلا", any_font) == "\ufe91\ufefc"


def test_a_font_without_forms_leaves_the_letters() -> None:
    assert joined("بلا", no_font) == "بلا"


def test_hebrew_runs_from_the_right_and_numbers_do_not() -> None:
    assert in_order_of_sight("אבג 12") == "12 גבא"
    assert in_order_of_sight("Core אבג 12 דה x") == "Core הד 12 גבא x"
    assert in_order_of_sight("אב (2)") == "(2) בא"
    assert in_order_of_sight("plain (text)") == "plain (text)"


@given(st.text(st.sampled_from("abאבגبلا 12()-\u05b0"), max_size=30))
def test_no_character_is_lost_or_added(text: str) -> None:
    brackets = str.maketrans(")", "(")
    assert sorted(in_order_of_sight(text).translate(brackets)) == sorted(text.translate(brackets))
    plain = unicodedata.normalize("NFKC", joined(text, any_font))
    assert plain == unicodedata.normalize("NFKC", text)


@pytest.mark.skipif(not HAS_ARABIC, reason="no TrueType font here holds Arabic forms")
def test_hebrew_and_arabic_words_are_printed() -> None:
    week = week_of((session("تمرين", HEBREW, "Plank שלום"),))
    text = unicodedata.normalize("NFKC", text_of(PRINTER.render((week,), A4)))
    assert is_right_to_left(HEBREW)
    for word in ("تمرين", HEBREW, "שלום"):
        assert squeezed(word) in squeezed(text)
    assert "Plank" in text
