"""Colours on paper: strength is warm, runs are grey, work is one hue ever darker.

The ramp keeps its order of lightness when a copier takes the colour away; asked for
black and white, levels are hatched instead (`hatching`).
"""

Colour = tuple[float, float, float]


def _ink(code: str) -> Colour:
    red, green, blue = bytes.fromhex(code)
    return round(red / 255, 3), round(green / 255, 3), round(blue / 255, 3)


PAPER = _ink("ffffff")
TEXT = _ink("1f1b16")
MUTED = _ink("615a51")
LINE = _ink("d3cdc4")
FRAME = _ink("8f8578")
STRENGTH = _ink("a96a1b")
RUN = _ink("ececec")
TRACK = _ink("eeebe6")
SKIN = _ink("f5f2ec")
RAMP = tuple(_ink(code) for code in ("f4f0ea", "eccf98", "dca853", "bf7d20", "8f550f", "5e3506"))

BLACK = _ink("000000")
GREY = _ink("8c8c8c")
PALE = _ink("e8e8e8")
_IN_BLACK = {
    TEXT: BLACK,
    MUTED: BLACK,
    STRENGTH: BLACK,
    FRAME: BLACK,
    LINE: GREY,
    RUN: PAPER,
    TRACK: PALE,
    SKIN: PAPER,
}


def in_black(colour: Colour) -> Colour:
    """What stands for a colour in black and white; greys stay as they are."""
    return _IN_BLACK.get(colour, colour)
