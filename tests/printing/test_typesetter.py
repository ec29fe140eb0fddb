import pytest

from runstrength_desktop.printing.faces import BOLD, REGULAR, _font_for
from runstrength_desktop.printing.fallback_fonts import fonts_covering
from runstrength_desktop.printing.plan_words import LOST
from runstrength_desktop.printing.typesetter import TextStyle, Typesetter
from tests.printing.printed import A4, HAS_KANJI, KANJI, PRINTER, session, text_of, week_of

STYLE = TextStyle(REGULAR, 10)


def test_plain_text_needs_one_font() -> None:
    setter = Typesetter(["Café ½ × – Łódź Жим"])
    [(font, piece)] = setter.runs("Café Жим", BOLD)
    assert (font.fontName, piece) == (BOLD, "Café Жим")
    assert not setter.has_lost


@pytest.mark.skipif(not HAS_KANJI, reason="no TrueType font here holds kanji")
def test_a_font_of_this_computer_stands_in_for_what_open_sans_lacks() -> None:
    text = f"Core {KANJI}筋"
    setter = Typesetter([text])
    fonts = [font.fontName for font, _ in setter.runs(text, REGULAR)]
    assert fonts[0] == REGULAR
    assert fonts[1] != REGULAR
    assert setter.width(text, STYLE) > setter.width("Core ", STYLE)
    assert not setter.has_lost
    assert text in text_of(PRINTER.render((week_of((session(text, text),)),), A4))


def test_without_any_font_a_question_mark_stands_and_the_page_says_so(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PATH", "")
    _font_for.cache_clear()
    text = text_of(PRINTER.render((week_of((session("Emoji 😀 day", "X 䀀 Y"),)),), A4))
    _font_for.cache_clear()
    assert "Emoji ? day" in text
    assert "X ? Y" in text
    assert text.count(LOST) == 2


def test_nothing_is_said_when_nothing_is_lost() -> None:
    assert LOST not in text_of(PRINTER.render((week_of((session("Core", "Plank"),)),), A4))


def test_a_broken_listing_is_no_font(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert fonts_covering(KANJI) == []


def test_a_title_has_no_orphan_and_breaks_no_word() -> None:
    setter = Typesetter([])
    style = TextStyle(BOLD, 12.5)
    assert setter.even_lines("Posterior chain A", style, 96) == ("Posterior", "chain A")
    assert setter.even_lines("Core", style, 96) == ("Core",)


def test_lines_are_as_wide_as_allowed() -> None:
    setter = Typesetter([])
    for line in setter.lines("Single-leg soleus raise from a step, slowly", STYLE, 70):
        assert setter.width(line, STYLE) <= 70
