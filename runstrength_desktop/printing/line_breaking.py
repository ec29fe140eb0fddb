"""Breaking text into lines: after a space, hyphen or slash, else inside the word."""

from collections.abc import Callable, Sequence

BREAK_AFTER = frozenset(" -/–—")


def break_lines(text: str, limit: float, width_of: Callable[[str], float]) -> tuple[str, ...]:
    """Lines of at most `limit` points (one character at least); nothing is left out but spaces.

    `width_of` gives the width of one character. Linear in the length of the text.
    """
    widths = [width_of(character) for character in text]
    lines, start = [], 0
    while start < len(text):
        end = _line_end(text, widths, start, limit)
        lines.append(text[start:end].rstrip(" "))
        start = _after_spaces(text, end)
    return tuple(line for line in lines if line) or ("",)


def _line_end(text: str, widths: Sequence[float], start: int, limit: float) -> int:
    used, opportunity = 0.0, start
    for at in range(start, len(text)):
        used += widths[at]
        if used > limit and text[at] != " " and at > start:
            return opportunity if opportunity > start else at
        if text[at] in BREAK_AFTER:
            opportunity = at + 1
    return len(text)


def _after_spaces(text: str, at: int) -> int:
    while at < len(text) and text[at] == " ":
        at += 1
    return at
