"""R03, R33: no text promises health, names an illness, or says "you have"."""

import re
from pathlib import Path

import pytest

from runstrength_desktop import coaching
from tests.spoken_texts import spoken_in

FORBIDDEN = re.compile(
    r"injur|prevent|protect|\brisk|\bpain|\bcur(e|es|ed|ing)\b|heal(s|ed|ing|th)?\b|diagnos|"
    r"you have|\bdisease|\bcondition\b|\bsyndrome|guarantee|\bsafe|danger|overuse|"
    r"must\b|\bwrong\b|\bbad\b|!",
    re.IGNORECASE,
)
FOLDER = Path(coaching.__path__[0])
CHECKING = [
    *("block_mix", "block_wave", "calf_and_soleus", "check", "checked_week", "checks"),
    *("evenness", "front_and_back", "hip_and_trunk", "jump_load", "mend_additions"),
    *("mend_candidates", "mend_moves", "mend_reductions", "mend_steps", "mends", "neglected"),
    *("order_check", "posterior_dose", "recent_change", "self_check", "spacing_checks"),
    *("upper_body", "workbench"),
]


@pytest.mark.parametrize("name", CHECKING)
def test_no_text_of_a_check_promises_or_diagnoses(name: str) -> None:
    assert not [text for text in spoken_in(FOLDER / f"{name}.py") if FORBIDDEN.search(text)]


def test_every_module_that_makes_checks_or_mends_is_filtered() -> None:
    def speaks(path: Path) -> bool:
        source = path.read_text("utf-8")
        return "CheckStatus" in source or "mend_steps import" in source

    assert {path.stem for path in FOLDER.glob("*.py") if speaks(path)} <= set(CHECKING)


@pytest.mark.parametrize(
    "text",
    [
        "This prevents shin splints.",
        "You have weak glutes.",
        "It lowers the risk of injury.",
        "A diagnosis of runner's knee.",
    ],
)
def test_the_filter_finds_what_must_not_be_said(text: str) -> None:
    assert FORBIDDEN.search(text)
