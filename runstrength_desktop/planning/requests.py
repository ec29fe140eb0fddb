"""What a command may ask of the open window instead of touching its file."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from runstrength_desktop.domain.athlete import athlete_called
from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.iso_week import monday_of, parse_date, shown, week_label
from runstrength_desktop.domain.programme import Programme
from runstrength_desktop.domain.week import Week
from runstrength_desktop.planning import changes
from runstrength_desktop.planning.catalogue import Catalogue
from runstrength_desktop.planning.planner import Planner
from runstrength_desktop.planning.typed_plan import add_typed

_ANOTHER = (
    "The open window shows the plan of “{shows}”; switch to “{asked}” there, or close it, and "
    "try again."
)

Example = Callable[[date], Week]
Programmes = Callable[[], Sequence[Programme]]


def answer_request(
    planner: Planner,
    catalogue: Catalogue,
    example: Example,
    request: Mapping[str, str],
    programmes: Programmes = tuple,
) -> dict[str, str]:
    """Do "add", "example", "fill" or "programme"; {"said": what was done}.

    `PlanError` if it cannot be, or if it is for another athlete than the one shown.
    """
    _check_athlete(planner, request.get("athlete", ""))
    if request.get("do") == "add":
        day = parse_date(request.get("date", ""))
        text, title = request.get("text", ""), request.get("session", "")
        said = add_typed(planner, catalogue, day, text, title)
        return {"said": f"Added {said} on {day:%A} {day.isoformat()}."}
    if request.get("do") == "example":
        start = parse_date(request.get("week", ""))
        planner.make(changes.put_week("Add example week", example(start)))
        return {"said": f"The example week is in {week_label(start)}."}
    if request.get("do") == "programme":
        from runstrength_desktop.planning import programme_choice  # noqa: PLC0415  (rarely needed)

        programme = programme_choice.programme_called(programmes(), request.get("programme", ""))
        first = parse_date(request.get("date", ""))
        made = programme_choice.start_programme(planner, catalogue, programme, first)
        return {"said": programme_choice.started_sentence(made)}
    if request.get("do") == "fill":
        return {"said": _filled(planner, catalogue, request)}
    raise PlanError("This RunStrength does not know that request; please update it.")


def _check_athlete(planner: Planner, name: str) -> None:
    if not name:
        return
    asked = athlete_called(name, planner.store.athletes())
    shows = planner.store.current_athlete()
    if asked != shows:
        raise PlanError(_ANOTHER.format(shows=shown(shows.called), asked=shown(asked.called)))


def _filled(planner: Planner, catalogue: Catalogue, request: Mapping[str, str]) -> str:
    from runstrength_desktop.planning import (  # noqa: PLC0415  (rarely needed)
        fill_asked,
        fill_block_change,
        fill_change,
    )

    start = monday_of(parse_date(request.get("week", "")))
    asked = fill_asked.asked_in_words(request, catalogue)
    if asked.weeks > 1:
        made = fill_block_change.fill_weeks(planner, catalogue, start, asked)
        return fill_block_change.block_sentence(made)
    return fill_change.filled_sentence(fill_change.fill(planner, catalogue, start, asked))
