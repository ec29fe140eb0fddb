"""What a small card says of a run or a session."""

from typing import NamedTuple

from runstrength_desktop.coaching.timeline import RunClass, run_class
from runstrength_desktop.domain.status import Status
from runstrength_desktop.domain.week import Day, Run, Session
from runstrength_desktop.ui.dates import day_in_words
from runstrength_desktop.ui.drag import DragKind
from runstrength_desktop.ui.run_words import run_amounts, run_spoken, run_title
from runstrength_desktop.ui.views.wording import exercise_count, status_words, translate


class Card(NamedTuple):
    """A run or session in few words; `short` is what stands beside the title on one line."""

    kind: DragKind
    id: str
    title: str
    detail: str
    short: str
    spoken: str
    status: Status = Status.PLANNED
    is_hard: bool = False


def cards_of(day: Day) -> tuple[Card, ...]:
    """The cards of a day: its runs, then its sessions."""
    runs = (_run_card(run) for run in day.runs)
    return (*runs, *(_session_card(session) for session in day.sessions))


def day_spoken(day: Day, cards: tuple[Card, ...]) -> str:
    """Such as "Wednesday 18 November: Easy run, 6 km; Posterior chain A, 5 exercises"."""
    told = "; ".join(card.spoken for card in cards) or translate("views", "nothing planned")
    return f"{day_in_words(day.date)}: {told}"


def _run_card(run: Run) -> Card:
    amounts = run_amounts(run)
    return Card(
        DragKind.RUN,
        run.id,
        run_title(run.kind),
        " · ".join(amounts),
        amounts[0] if amounts else "",
        ", ".join([run_spoken(run), *status_words(run.status)]),
        run.status,
        run_class(run) not in {None, RunClass.EASY},
    )


def _session_card(session: Session) -> Card:
    count = exercise_count(len(session.items))
    return Card(
        DragKind.SESSION,
        session.id,
        session.title,
        count,
        f"{len(session.items)} ×",
        ", ".join([session.title, count, *status_words(session.status)]),
        session.status,
    )
