"""Fonts of this computer for what Open Sans cannot write; looked for only then.

fontconfig is asked where it is, as on Linux; elsewhere the fonts that come with the
system are known by name.
"""

import os
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

TIMEOUT_S = 3.0
TRUETYPE_SUFFIXES = (".ttf", ".ttc")
_FORMAT = "%{file}\t%{index}\t%{style}\t%{spacing}\t%{variable}\n"


@dataclass(frozen=True, slots=True, order=True)
class FontFile:
    """A face on disk; the plainest sorts first."""

    plainness: int
    path: str
    index: int


WINDOWS_FONTS = (
    *("segoeui.ttf", "Nirmala.ttc", "Nirmala.ttf"),
    *("msyh.ttc", "YuGothM.ttc", "malgun.ttf"),
)
MAC_FONTS = (
    "Supplemental/Arial Unicode.ttf",
    "Supplemental/Devanagari Sangam MN.ttc",
    "STHeiti Light.ttc",
)


def fonts_covering(character: str) -> list[FontFile]:
    """TrueType files that may hold a character, plain faces first."""
    try:
        listed = subprocess.run(  # noqa: S603  (no shell; the pattern is one hexadecimal number)
            ["fc-list", "-f", _FORMAT, f":charset={ord(character):x}"],  # noqa: S607  (by PATH)
            capture_output=True,
            timeout=TIMEOUT_S,
            check=True,
        ).stdout.decode("utf-8", "replace")
    except (OSError, subprocess.SubprocessError):
        return list(system_fonts())
    return sorted(_font_files(listed.splitlines()))


def system_fonts() -> Iterator[FontFile]:
    """The wide-ranging fonts that Windows and macOS bring, where they are."""
    windows = Path(os.environ.get("WINDIR", "C:/Windows")) / "Fonts"
    mac = Path("/System/Library/Fonts")
    paths = (*(windows / name for name in WINDOWS_FONTS), *(mac / name for name in MAC_FONTS))
    for number, path in enumerate(path for path in paths if path.is_file()):
        yield FontFile(number, str(path), 0)


def _font_files(lines: list[str]) -> Iterator[FontFile]:
    for line in lines:
        fields = line.split("\t")
        if len(fields) == len(_FORMAT.split("\t")) and _is_usable(fields):
            yield FontFile(_plainness(fields), fields[0], int(fields[1]))


def _is_usable(fields: list[str]) -> bool:
    is_truetype = fields[0].casefold().endswith(TRUETYPE_SUFFIXES)
    return is_truetype and fields[1].isdecimal() and fields[4] != "True"


def _plainness(fields: list[str]) -> int:
    names = {name.strip().casefold() for name in fields[2].split(",")}
    is_plain = bool(names & {"regular", "book", "normal"})
    is_condensed = "condensed" in fields[2].casefold() or "condensed" in fields[0].casefold()
    has_serifs = "serif" in fields[0].casefold()
    return (not is_plain) * 8 + is_condensed * 4 + has_serifs * 2 + bool(fields[3])
