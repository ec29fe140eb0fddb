"""The look in numbers: a 4 px grid, three sizes of text, one accent, two palettes.

Strength is warm, runs are cool, work is one hue steadily darker (lighter in the
dark theme), red is for errors only. Both palettes reach WCAG AA: 4.5:1 for text,
3:1 for shapes (tests/ui/theme/).
"""

from dataclasses import dataclass

GRID = 4
RADIUS = 6
TEXT_SMALL = 9.0
TEXT_BODY = 10.0
TEXT_TITLE = 13.0


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours by role, each "#rrggbb". `ramp` goes from no work to over 15 sets (R17)."""

    name: str
    window: str
    surface: str
    card: str
    line: str
    text: str
    text_muted: str
    text_faint: str
    accent: str
    on_accent: str
    accent_soft: str
    strength: str
    strength_soft: str
    on_strength_soft: str
    run_soft: str
    run_hard: str
    run_dot: str
    run_dot_hard: str
    on_run: str
    good: str
    caution: str
    caution_soft: str
    on_caution_soft: str
    neutral: str
    error: str
    skin: str
    tendon: str
    hair: str
    outline: str
    ramp: tuple[str, str, str, str, str, str]


LIGHT = Palette(
    name="light",
    window="#fffdf9",
    surface="#f6f2ec",
    card="#ffffff",
    line="#e3dcd2",
    text="#1f1b16",
    text_muted="#665e54",
    text_faint="#736a5f",
    accent="#1f5c4a",
    on_accent="#ffffff",
    accent_soft="#e6eeea",
    strength="#a96a1b",
    strength_soft="#fbeccf",
    on_strength_soft="#6f4208",
    run_soft="#e2ecf7",
    run_hard="#cfdfef",
    run_dot="#4c86c0",
    run_dot_hard="#1d5796",
    on_run="#163a63",
    good="#2b8a66",
    caution="#b87a06",
    caution_soft="#fdf0d3",
    on_caution_soft="#6b4700",
    neutral="#8d8377",
    error="#b3261e",
    skin="#f1ede6",
    tendon="#fdfbf7",
    hair="#d8cdbf",
    outline="#8f8578",
    ramp=("#f4f0ea", "#eccf98", "#dca853", "#bf7d20", "#8f550f", "#5e3506"),
)

DARK = Palette(
    name="dark",
    window="#1b1a18",
    surface="#232120",
    card="#2d2b28",
    line="#403d39",
    text="#f2eee8",
    text_muted="#bdb5aa",
    text_faint="#a89f94",
    accent="#63b598",
    on_accent="#0d2019",
    accent_soft="#26342e",
    strength="#e0a04a",
    strength_soft="#46351c",
    on_strength_soft="#f4d7a6",
    run_soft="#25313f",
    run_hard="#2c425a",
    run_dot="#7fb0e0",
    run_dot_hard="#a9cdf2",
    on_run="#d3e5f8",
    good="#5cc79b",
    caution="#e3a835",
    caution_soft="#463714",
    on_caution_soft="#f7dfa6",
    neutral="#9b9288",
    error="#ff8a80",
    skin="#35322e",
    tendon="#45413c",
    hair="#5a534b",
    outline="#8b8379",
    ramp=("#3f3b36", "#68522d", "#936b29", "#be882d", "#e4ae59", "#ffe2ae"),
)
