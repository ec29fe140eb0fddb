"""The notice of R30 by itself, with its answers kept where the self-check finds them."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.self_check import Answer, SelfCheck, SelfCheckAnswers
from runstrength_desktop.planning.self_check_store import KeptAnswers, SelfCheckStore
from runstrength_desktop.ui.self_check.safety_notice import SafetyNotice
from runstrength_desktop.ui.theme.tokens import Palette


def kept_notice(
    check: SelfCheck,
    store: SelfCheckStore,
    palette: Palette,
    today: Callable[[], date],
    warn: Callable[[str], None],
) -> SafetyNotice:
    """The four questions with what was answered before; each new answer is kept at once.

    What cannot be read or kept is told to `warn` in a sentence.
    """

    def keep(given: dict[str, bool]) -> None:
        try:
            kept = store.read() or KeptAnswers(SelfCheckAnswers(), today())
            answers = with_safety(kept.answers, given)
            store.keep(replace(kept, answers=answers, on=today()))
        except PlanError as error:
            warn(str(error))

    try:
        kept = store.read()
    except PlanError as error:
        warn(str(error))
        kept = None
    notice = SafetyNotice(check, palette, safety_given(check, kept.answers) if kept else None)
    notice.answered.connect(keep)
    return notice


def safety_given(check: SelfCheck, answers: SelfCheckAnswers) -> dict[str, bool]:
    """Which of the four are answered, yes as True."""
    given = answers.given
    return {one.id: given[one.id] is Answer.YES for one in check.safety if one.id in given}


def with_safety(answers: SelfCheckAnswers, given: dict[str, bool]) -> SelfCheckAnswers:
    """The answers with these to the four questions."""
    new = {key: Answer.YES if is_yes else Answer.NO for key, is_yes in given.items()}
    return replace(answers, given={**answers.given, **new})
