"""User text is data: what comes out of the paper is what went in."""

import unicodedata

from hypothesis import example, given
from hypothesis import strategies as st

from tests.printing.printed import (
    A4,
    PRINTER,
    Rectangle,
    session,
    squeezed,
    text_boxes,
    text_of,
    week_of,
)

LATIN = st.characters(
    min_codepoint=0x20, max_codepoint=0x17F, exclude_categories=["Cc", "Cf", "Zs"]
)
MARKUP = st.sampled_from(
    ["<b>", "</b>", "</para>", "<para>", "&amp;", "&#0;", '<img src="/etc/passwd"/>', "<font", "%s"]
)
NAMES = st.lists(st.one_of(st.text(LATIN, max_size=40), MARKUP), min_size=1, max_size=5).map(
    "".join
)


@given(NAMES)
@example("<b>bold</b> & <i>")
@example('<img src="/etc/hostname" width="1000"/>')
@example("</para><para>")
@example("(((\\)\\(\\\\ Tj ET Q")
@example("%PDF-1.4 endstream endobj")
@example("x" * 200)
@example("{{7*7}} ${HOME} `id`")
def test_a_name_comes_out_as_it_went_in(name: str) -> None:
    pdf = PRINTER.render((week_of((session(name, name),)),), A4)
    assert squeezed(unicodedata.normalize("NFC", name)) in squeezed(text_of(pdf))


@given(st.text(max_size=60))
@example("\x00\x07\x1b[31m\u202e\u200b\ufeff")
@example("\ud800 lone surrogate")
@example("👩‍👩‍👧‍👦 🇨🇿 family and flag")
@example("\u0301\u0301\u0301")
@example("a\nb\tc\rd\u2028e")
def test_any_text_at_all_gives_a_plan(text: str) -> None:
    boxes: list[Rectangle] = []
    for (width, _), found in text_boxes(PRINTER.render((week_of((session(text, text),)),), A4)):
        boxes += found
        assert all(right <= width for _, _, right, _ in found)
    assert boxes


def test_control_characters_part_words_and_are_not_printed() -> None:
    week = week_of((session("Leg\x00day\nA", "Hip\tth\u2060rust\u200b"),))
    text = " ".join(text_of(PRINTER.render((week,), A4)).split())
    assert "Leg day A" in text
    assert "Hip thrust" in text


def test_ten_thousand_characters_are_printed_over_as_many_pages_as_it_takes() -> None:
    name = "".join(chr(ord("a") + n % 26) for n in range(10_000))
    week = week_of((session(name, name, "Plank"),))
    text = text_of(PRINTER.render((week,), A4))
    assert text.count("Plank") == 2
    assert squeezed(text).count("abcdefghijk") > 4 * 10_000 / 26 * 0.7
