"""The self-check: what it asks, what was answered, and what comes of it (R25, R30–R33).

Every text comes from db/catalogue/self_check.json. Ids of safety questions, questions
and tests are distinct; an answer for one side of the body is kept under `side_key`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from runstrength_desktop.domain.figure import Figure
from runstrength_desktop.domain.knowledge import Statement
from runstrength_desktop.domain.muscle import BodySide

YOUNGEST, OLDEST = 5, 110
MOST_COUNTED = 200


class Answer(StrEnum):
    """What a question is answered with; one left open has no answer."""

    YES = "yes"
    NO = "no"
    UNSURE = "unsure"


class ComparedWith(StrEnum):
    """Whose typical figures a count is laid beside (R25)."""

    BOTH = "both"
    WOMEN = "women"
    MEN = "men"


@dataclass(frozen=True, slots=True)
class SafetyQuestion:
    """One of the four questions of R30, yes or no."""

    id: str
    asks: str


@dataclass(frozen=True, slots=True)
class StopSigns:
    """Signs after which the self-check ends, and what it says then (R31)."""

    id: str
    title: str
    asks: str
    signs: tuple[str, ...]
    stop: Statement


@dataclass(frozen=True, slots=True)
class Area:
    """Regions of the catalogue that are worth more work together."""

    id: str
    title: str
    muscles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Easing:
    """What feels tight, and the id of the exercise that stretches it."""

    id: str
    title: str
    exercise: str


@dataclass(frozen=True, slots=True)
class Question:
    """`reason` is what a yes speaks for; `about` is what to ask a professional, if anything."""

    id: str
    title: str
    asks: str
    reason: Statement
    more: tuple[str, ...]
    ease: tuple[str, ...] = ()
    about: str = ""


@dataclass(frozen=True, slots=True)
class QuestionPage:
    """Questions that are asked together."""

    id: str
    title: str
    says: str
    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class Norm:
    """Typical repetitions of ten years of age, from `first` on (R25)."""

    first: int
    women: int
    men: int


@dataclass(frozen=True, slots=True)
class SelfTest:
    """Something to try on each leg: counted where there are norms, else `asks` for a sign.

    It is left out when one of the questions `unless` was answered with yes.
    """

    id: str
    title: str
    steps: tuple[str, ...]
    reason: Statement
    more: tuple[str, ...]
    unless: tuple[str, ...]
    asks: str = ""
    norms: tuple[Norm, ...] = ()
    figure: Figure | None = None

    @property
    def is_counted(self) -> bool:
        """Whether repetitions are counted."""
        return bool(self.norms)


@dataclass(frozen=True, slots=True)
class SelfCheck:
    """All that is asked, in order, and all that can be said."""

    title: str
    notice: Statement
    safety: tuple[SafetyQuestion, ...]
    ask_first: Statement
    stop_signs: StopSigns
    pages: tuple[QuestionPage, ...]
    tests: tuple[SelfTest, ...]
    areas: tuple[Area, ...]
    easings: tuple[Easing, ...]
    persist: Statement
    young: Statement
    sources: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SelfCheckAnswers:
    """`given` by id or `side_key`; `counts` are repetitions by `side_key`; age in years."""

    given: Mapping[str, Answer] = field(default_factory=dict)
    counts: Mapping[str, int] = field(default_factory=dict)
    age: int | None = None
    compared_with: ComparedWith = ComparedWith.BOTH

    def is_yes(self, key: str) -> bool:
        """Whether this was answered with yes."""
        return self.given.get(key) is Answer.YES


def side_key(test_id: str, side: BodySide) -> str:
    """The key of an answer or a count for one side."""
    return f"{test_id}.{side}"


@dataclass(frozen=True, slots=True)
class Reason:
    """Something answered or tried, and what it speaks for."""

    id: str
    title: str
    statement: Statement


@dataclass(frozen=True, slots=True)
class Suggestion:
    """An area to include more, and the ids of the reasons."""

    area: Area
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Counted:
    """Repetitions a side beside what is typical, lowest and highest (R25).

    `lower` is the side that managed clearly fewer.
    """

    test: SelfTest
    left: int | None
    right: int | None
    typical: tuple[int, int] | None
    ages: tuple[int, int] | None
    lower: BodySide | None


@dataclass(frozen=True, slots=True)
class SelfCheckResult:
    """Areas, most reasons first; what to keep supple; what to ask. With `stop` nothing else."""

    stop: Statement | None = None
    more: tuple[Suggestion, ...] = ()
    ease: tuple[Easing, ...] = ()
    reasons: tuple[Reason, ...] = ()
    counted: tuple[Counted, ...] = ()
    ask: tuple[Statement, ...] = ()

    @property
    def muscles(self) -> frozenset[str]:
        """All regions to include more."""
        return frozenset(muscle for one in self.more for muscle in one.area.muscles)
