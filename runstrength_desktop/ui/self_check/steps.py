"""The pages in their order; which there are depends on what was answered so far."""

from dataclasses import dataclass
from enum import Enum

from runstrength_desktop.coaching.self_check import asked_pages, asked_tests
from runstrength_desktop.domain.muscle import BodySide
from runstrength_desktop.domain.self_check import (
    QuestionPage,
    SelfCheck,
    SelfCheckAnswers,
    SelfTest,
    side_key,
)


class Fixed(Enum):
    """Pages that are always there."""

    SAFETY = "safety"
    STOP_SIGNS = "stop signs"
    RESULT = "result"


Place = Fixed | QuestionPage | SelfTest


@dataclass(frozen=True, slots=True)
class Steps:
    """The way from the notice to the result."""

    check: SelfCheck
    answers: SelfCheckAnswers

    @property
    def pages(self) -> tuple[Place, ...]:
        """Everything that is asked; the result is no page of them."""
        questions = asked_pages(self.check, self.answers)
        tests = asked_tests(self.check, self.answers)
        return (Fixed.SAFETY, Fixed.STOP_SIGNS, *questions, *tests)

    def after(self, place: Place) -> Place:
        """The next page, or the result."""
        pages = self.pages
        at = pages.index(place) + 1
        return pages[at] if at < len(pages) else Fixed.RESULT

    def before(self, place: Place) -> Place:
        """The page before; the first has none but itself."""
        pages = self.pages
        at = len(pages) if place is Fixed.RESULT else pages.index(place)
        return pages[max(0, at - 1)]

    def is_answered(self, place: Place) -> bool:
        """Whether something on a page was answered; on the first two, everything."""
        given = self.answers.given
        if place is Fixed.SAFETY:
            return all(one.id in given for one in self.check.safety)
        if place is Fixed.STOP_SIGNS:
            return self.check.stop_signs.id in given
        if isinstance(place, QuestionPage):
            return any(one.id in given for one in place.questions)
        if isinstance(place, SelfTest):
            keys = {side_key(place.id, side) for side in BodySide}
            return bool(keys & (given.keys() | self.answers.counts.keys()))
        return False

    def last_answered(self) -> Place:
        """Where somebody who left before the end goes on."""
        answered = [place for place in self.pages if self.is_answered(place)]
        is_begun = self.is_answered(Fixed.SAFETY)
        return answered[-1] if answered and is_begun else Fixed.SAFETY
