"""What the self-check says that is not in its data: figures, progress, choices."""

from PySide6.QtCore import QCoreApplication

from runstrength_desktop.coaching.self_check import BEYOND_CHANCE
from runstrength_desktop.domain.muscle import BodySide
from runstrength_desktop.domain.self_check import (
    MOST_COUNTED,
    OLDEST,
    YOUNGEST,
    Answer,
    ComparedWith,
    Counted,
)


def tr(text: str) -> str:
    """A text of the self-check in the language of the window."""
    return QCoreApplication.translate("self_check", text)


def answer_name(answer: Answer) -> str:
    """Such as "Not sure"."""
    return {Answer.YES: tr("Yes"), Answer.NO: tr("No"), Answer.UNSURE: tr("Not sure")}[answer]


def trial_answer_name(answer: Answer) -> str:
    """The same for something to try."""
    return tr("Not tried") if answer is Answer.UNSURE else answer_name(answer)


def leg_name(side: BodySide) -> str:
    """Such as "Left leg"."""
    return tr("Left leg") if side is BodySide.LEFT else tr("Right leg")


def compared_name(whose: ComparedWith) -> str:
    """Whose figures, in words."""
    names = {
        ComparedWith.BOTH: tr("Women and men"),
        ComparedWith.WOMEN: tr("Women"),
        ComparedWith.MEN: tr("Men"),
    }
    return names[whose]


def progress(place: int, pages: int) -> str:
    """Such as "3 of 9"."""
    return tr("{place} of {pages}").format(place=place, pages=pages)


def counted_sentences(counted: Counted) -> str:
    """What was counted, what is typical, and which side managed fewer (R25)."""
    sentences = [_sides(counted), _typical(counted), _lower(counted)]
    return " ".join(filter(None, sentences))


def limits_sentence() -> str:
    """Which numbers count."""
    text = tr("Raises count up to {most}, an age from {youngest} to {oldest}.")
    return text.format(most=MOST_COUNTED, youngest=YOUNGEST, oldest=OLDEST)


def _sides(counted: Counted) -> str:
    told = ((tr("left {n}"), counted.left), (tr("right {n}"), counted.right))
    parts = [text.format(n=n) for text, n in told if n is not None]
    return tr("You counted {what}.").format(what=tr(" and ").join(parts))


def _typical(counted: Counted) -> str:
    if counted.typical is None or counted.ages is None:
        return tr("With an age from 20 to 79, what is typical would stand here.")
    low, high = counted.typical
    amount = str(low) if low == high else tr("{low} to {high}").format(low=low, high=high)
    first, last = counted.ages
    text = tr(
        "Typical from {first} to {last} years: about {amount}; "
        "from day to day the same leg may differ by {chance}."
    )
    return text.format(first=first, last=last, amount=amount, chance=BEYOND_CHANCE)


def _lower(counted: Counted) -> str:
    if counted.lower is None:
        return ""
    text = tr("The right side managed clearly fewer.")
    return tr("The left side managed clearly fewer.") if counted.lower is BodySide.LEFT else text
