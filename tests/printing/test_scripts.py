"""Names in any script: drawn with fonts that are embedded, read out as they were written."""

import subprocess
import sys
import unicodedata
from pathlib import Path
from shutil import which

import pytest

from runstrength_desktop.printing.fallback_fonts import fonts_covering, system_fonts
from runstrength_desktop.printing.plan_words import LOST
from runstrength_desktop.printing.shaping import actual_text, needs_shaping, shaped
from tests.printing.printed import A4, PRINTER, session, squeezed, text_of, week_of

HINDI = "स्क्वाट"
NAMES = ("Dřep s výskokem", "Καθίσματα", "Присед", "סקוואט", "تمرين", HINDI, "腹筋ローラー")


def test_devanagari_alone_is_shaped_and_what_was_written_is_kept_beside_it() -> None:
    assert needs_shaping(HINDI)
    assert not any(map(needs_shaping, ("Plank", "Присед", "تمرين", "腹筋")))
    assert actual_text("हि") == "<FEFF0939093F>"


def test_a_font_without_glyphs_for_it_leaves_the_letters() -> None:
    PRINTER.render((week_of((session("Plank", "Plank"),)),), A4)
    assert squeezed(str(shaped("Plank", "OpenSans", 12))) == "Plank"


@pytest.mark.parametrize("name", NAMES)
def test_a_name_is_printed_in_its_own_letters_or_the_page_says_so(name: str) -> None:
    pdf = PRINTER.render((week_of((session(name, name),)),), A4)
    text = unicodedata.normalize("NFKC", text_of(pdf))
    if all(ord(c) < 0x500 or fonts_covering(c) for c in name):
        assert LOST not in text
        if name != HINDI:
            assert squeezed(unicodedata.normalize("NFKC", name)) in squeezed(text)
        assert pdf == PRINTER.render((week_of((session(name, name),)),), A4)
    else:
        assert LOST in " ".join(text.split())


@pytest.mark.skipif(not fonts_covering("\u0915"), reason="no TrueType font here holds Devanagari")
@pytest.mark.skipif(which("pdftotext") is None, reason="pdftotext is not installed")
def test_devanagari_is_read_out_as_it_was_written() -> None:
    pdf = PRINTER.render((week_of((session(HINDI, HINDI),)),), A4)
    said = subprocess.run(["pdftotext", "-", "-"], input=pdf, capture_output=True, check=True)
    assert said.stdout.decode().count(HINDI) >= 4


def test_where_there_is_no_fontconfig_the_systems_own_fonts_are_tried(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fonts = tmp_path / "Fonts"
    fonts.mkdir()
    (fonts / "Nirmala.ttc").write_bytes(b"")
    (fonts / "comic.ttf").write_bytes(b"")
    monkeypatch.setenv("WINDIR", str(tmp_path))
    monkeypatch.setenv("PATH", str(tmp_path))
    found = [Path(one.path).name for one in system_fonts()]
    assert found[0] == "Nirmala.ttc"
    assert "comic.ttf" not in found
    assert [Path(one.path).name for one in fonts_covering("क")] == found


def test_shaping_is_loaded_with_the_first_print_and_not_before() -> None:
    code = (
        "import sys, runstrength_desktop.printing.plan_printer;sys.exit('uharfbuzz' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
