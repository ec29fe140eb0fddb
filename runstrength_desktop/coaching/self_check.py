"""Answers of the self-check into muscle areas worth more work (R25, R30, R31, R33).

Nothing here names what may be behind an answer: areas, reasons, and what to ask.
"""

from collections.abc import Iterator

from runstrength_desktop.domain.knowledge import Statement
from runstrength_desktop.domain.muscle import BodySide
from runstrength_desktop.domain.self_check import (
    ComparedWith,
    Counted,
    Easing,
    Norm,
    Question,
    QuestionPage,
    Reason,
    SelfCheck,
    SelfCheckAnswers,
    SelfCheckResult,
    SelfTest,
    Suggestion,
    side_key,
)

BEYOND_CHANCE = 6
"""Repetitions by which the same leg differs from day to day (R25)."""
ADULT_AGE = 18
NORM_YEARS = 10
ABOUT_RULES = ("R33",)

Finding = tuple[Reason, tuple[str, ...]]


def asks_first(check: SelfCheck, answers: SelfCheckAnswers) -> bool:
    """Whether a professional is to be asked before starting: any yes of the four (R30)."""
    return any(answers.is_yes(question.id) for question in check.safety)


def must_stop(check: SelfCheck, answers: SelfCheckAnswers) -> bool:
    """Whether a sign of R31 was named."""
    return answers.is_yes(check.stop_signs.id)


def asked_pages(check: SelfCheck, answers: SelfCheckAnswers) -> tuple[QuestionPage, ...]:
    """The pages of questions; none after a sign of R31."""
    return () if must_stop(check, answers) else check.pages


def asked_tests(check: SelfCheck, answers: SelfCheckAnswers) -> tuple[SelfTest, ...]:
    """The tests that spare what was named; none with a yes of R30 or R31."""
    if must_stop(check, answers) or asks_first(check, answers):
        return ()
    return tuple(test for test in check.tests if not any(map(answers.is_yes, test.unless)))


def self_check_result(check: SelfCheck, answers: SelfCheckAnswers) -> SelfCheckResult:
    """What the answers to what is asked come to; after a sign of R31 only the stop text."""
    if must_stop(check, answers):
        return SelfCheckResult(stop=check.stop_signs.stop)
    counted = tuple(_counted(check, answers))
    findings = (*_of_questions(check, answers), *_of_tests(check, answers, counted))
    return SelfCheckResult(
        more=_suggestions(check, findings),
        ease=_easings(check, answers),
        reasons=tuple(reason for reason, _ in findings),
        counted=counted,
        ask=tuple(_to_ask(check, answers)),
    )


def _named(check: SelfCheck, answers: SelfCheckAnswers) -> Iterator[Question]:
    for page in asked_pages(check, answers):
        yield from (one for one in page.questions if answers.is_yes(one.id))


def _of_questions(check: SelfCheck, answers: SelfCheckAnswers) -> Iterator[Finding]:
    for one in _named(check, answers):
        yield Reason(one.id, one.title, one.reason), one.more


def _of_tests(
    check: SelfCheck, answers: SelfCheckAnswers, counted: tuple[Counted, ...]
) -> Iterator[Finding]:
    uneven = {one.test.id for one in counted if one.lower is not None}
    for test in asked_tests(check, answers):
        is_seen = any(answers.is_yes(side_key(test.id, side)) for side in BodySide)
        if test.id in uneven or (is_seen and not test.is_counted):
            yield Reason(test.id, test.title, test.reason), test.more


def _suggestions(check: SelfCheck, findings: tuple[Finding, ...]) -> tuple[Suggestion, ...]:
    found = (
        Suggestion(area, tuple(reason.id for reason, more in findings if area.id in more))
        for area in check.areas
    )
    return tuple(sorted((one for one in found if one.reasons), key=lambda one: -len(one.reasons)))


def _easings(check: SelfCheck, answers: SelfCheckAnswers) -> tuple[Easing, ...]:
    wanted = {key for one in _named(check, answers) for key in one.ease}
    return tuple(easing for easing in check.easings if easing.id in wanted)


def _to_ask(check: SelfCheck, answers: SelfCheckAnswers) -> Iterator[Statement]:
    if answers.age is not None and answers.age < ADULT_AGE:
        yield check.young
    if asks_first(check, answers):
        yield check.ask_first
    about = [Statement(one.about, ABOUT_RULES) for one in _named(check, answers) if one.about]
    yield from about
    if about:
        yield check.persist


def _counted(check: SelfCheck, answers: SelfCheckAnswers) -> Iterator[Counted]:
    for test in asked_tests(check, answers):
        left, right = (answers.counts.get(side_key(test.id, side)) for side in BodySide)
        if test.is_counted and (left is not None or right is not None):
            norm = _norm(test, answers.age)
            yield Counted(
                test=test,
                left=left,
                right=right,
                typical=_typical(norm, answers.compared_with),
                ages=None if norm is None else (norm.first, norm.first + NORM_YEARS - 1),
                lower=lower_side(left, right),
            )


def lower_side(left: int | None, right: int | None) -> BodySide | None:
    """The side that managed fewer by more than chance (R25)."""
    if left is None or right is None or abs(left - right) <= BEYOND_CHANCE:
        return None
    return BodySide.LEFT if left < right else BodySide.RIGHT


def _norm(test: SelfTest, age: int | None) -> Norm | None:
    if age is None:
        return None
    return next((one for one in test.norms if one.first <= age < one.first + NORM_YEARS), None)


def _typical(norm: Norm | None, compared_with: ComparedWith) -> tuple[int, int] | None:
    if norm is None:
        return None
    if compared_with is ComparedWith.BOTH:
        return min(norm.women, norm.men), max(norm.women, norm.men)
    one = norm.women if compared_with is ComparedWith.WOMEN else norm.men
    return one, one
