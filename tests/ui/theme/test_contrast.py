"""Both themes can be read: WCAG AA, and a ramp that darkens (or lightens) steadily."""

from itertools import pairwise

import pytest

from runstrength_desktop.ui.theme.tokens import DARK, LIGHT, Palette

BOTH = pytest.mark.parametrize("palette", [LIGHT, DARK], ids=lambda p: p.name)

TEXT_PAIRS = [
    ("text", "window"),
    ("text", "surface"),
    ("text", "card"),
    ("text_muted", "window"),
    ("text_muted", "surface"),
    ("text_muted", "card"),
    ("text_faint", "window"),
    ("text_faint", "surface"),
    ("text_faint", "card"),
    ("text_muted", "accent_soft"),
    ("on_accent", "accent"),
    ("text", "accent_soft"),
    ("on_strength_soft", "strength_soft"),
    ("on_run", "run_soft"),
    ("on_run", "run_hard"),
    ("on_caution_soft", "caution_soft"),
    ("error", "card"),
]
SHAPE_PAIRS = [
    ("accent", "window"),
    ("strength", "card"),
    ("run_dot", "run_soft"),
    ("run_dot_hard", "run_hard"),
    ("good", "window"),
    ("caution", "window"),
    ("neutral", "window"),
    ("outline", "skin"),
]


def luminance(colour: str) -> float:
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@BOTH
@pytest.mark.parametrize(("front", "back"), TEXT_PAIRS)
def test_text_stands_out_four_and_a_half_times(palette: Palette, front: str, back: str) -> None:
    assert contrast(getattr(palette, front), getattr(palette, back)) >= 4.5


@BOTH
@pytest.mark.parametrize(("front", "back"), SHAPE_PAIRS)
def test_shapes_stand_out_three_times(palette: Palette, front: str, back: str) -> None:
    assert contrast(getattr(palette, front), getattr(palette, back)) >= 3


@BOTH
def test_more_work_is_steadily_further_from_the_window(palette: Palette) -> None:
    steps = [contrast(colour, palette.window) for colour in palette.ramp]
    assert steps == sorted(steps)
    assert all(later / earlier >= 1.15 for earlier, later in pairwise(steps))
