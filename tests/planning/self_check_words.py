"""What the self-check never says (R03), and names that never stand there, not even asked (R33)."""

import re

PROMISES = re.compile(
    r"prevent|protect|injur|\brisk|\bcur(e|es|ed)\b|\bheal(s|ed|ing)?\b|diagnos|you have|"
    r"you are\b|you suffer|will be|guarantee|\bmust\b|\bsafe\b|danger|because of your|!",
    re.IGNORECASE,
)
CONDITIONS = re.compile(
    r"syndrome|runner's knee|splint|tend[io]n(itis|opathy|osis)|fasci|fracture|\btear|strain\b|"
    r"sprain|arthr|sciatic|herni|slipped|thrombo|patell|impinge|bursit|inflam|dysfunction|"
    r"imbalanc|disorder|patholog|sleepy",
    re.IGNORECASE,
)


def is_forbidden(text: str) -> bool:
    """Whether a text promises, orders about, or names a condition."""
    return bool(PROMISES.search(text) or CONDITIONS.search(text))
