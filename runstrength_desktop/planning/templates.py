"""Templates and the usual week before they are saved: named, tidied, and within their limits."""

from collections.abc import Iterable
from dataclasses import replace

from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.identity import new_id
from runstrength_desktop.domain.iso_week import shown
from runstrength_desktop.domain.template import (
    MOST_USUAL_RUNS,
    SessionTemplate,
    UsualWeek,
    template_of,
    usual_week_of,
)
from runstrength_desktop.domain.user_text import TITLE_LIMIT, clean_line, fold
from runstrength_desktop.domain.week import Session
from runstrength_desktop.planning.run_changes import tidied_run

_EMPTY = "“{name}” holds no exercise yet; add one before you keep it as a template."
_NAMELESS = "Give the template a name, such as “Posterior A”."
_TAKEN = "Another template is called “{name}”; choose another name."
_TOO_MANY = f"A usual week can hold at most {MOST_USUAL_RUNS} runs."


def kept_template(
    session: Session, name: str, others: Iterable[SessionTemplate]
) -> SessionTemplate:
    """A template of a session; a name that is taken gets a number behind it."""
    if not session.items:
        raise PlanError(_EMPTY.format(name=shown(session.title)))
    return template_of(session, new_id(), _free(_checked(name), _names(others)))


def renamed_template(
    template: SessionTemplate, name: str, others: Iterable[SessionTemplate]
) -> SessionTemplate:
    """The template under another name; `PlanError` if it is empty, too long or taken."""
    checked = _checked(name)
    if checked.casefold() in _names(one for one in others if one.id != template.id):
        raise PlanError(_TAKEN.format(name=shown(checked)))
    return replace(template, name=checked)


def tidied_usual_week(usual: UsualWeek) -> UsualWeek:
    """The usual week as it is stored; `PlanError` if it holds too many runs."""
    if len(usual.runs) > MOST_USUAL_RUNS:
        raise PlanError(_TOO_MANY)
    return usual_week_of(tuple((on, tidied_run(run)) for on, run in usual.runs))


def matching_templates(
    templates: Iterable[SessionTemplate], text: str
) -> tuple[SessionTemplate, ...]:
    """Those whose name or exercises hold every word of a search."""
    words = fold(text).split()
    return tuple(one for one in templates if all(word in _searched(one) for word in words))


def _searched(template: SessionTemplate) -> str:
    return fold(" ".join([template.name, *(item.exercise_name for item in template.items)]))


def _checked(name: str) -> str:
    cleaned = clean_line(name, "The name of a template")
    if not cleaned:
        raise PlanError(_NAMELESS)
    return cleaned


def _names(templates: Iterable[SessionTemplate]) -> set[str]:
    return {template.name.casefold() for template in templates}


def _free(name: str, taken: set[str]) -> str:
    """The name, or the first of "name 2", "name 3" and so on that nothing has."""
    found, number = name, 1
    while found.casefold() in taken:
        number += 1
        found = f"{name[: TITLE_LIMIT - len(str(number)) - 1]} {number}"
    return found
