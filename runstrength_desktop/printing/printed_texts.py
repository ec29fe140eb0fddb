"""Every text that may come onto the pages, to find fonts for it beforehand."""

from collections.abc import Iterator

from runstrength_desktop.domain.paper_plan import PaperPlan
from runstrength_desktop.domain.week import Week
from runstrength_desktop.planning.catalogue import Catalogue


def printed_texts(plans: tuple[PaperPlan, ...], catalogue: Catalogue) -> Iterator[str]:
    """Names, titles and notes of the plans, and of the user's own exercises."""
    for plan in plans:
        yield plan.athlete
        yield from (race.name for race in plan.races)
        yield from plan.place_names.values()
        for week in (*plan.weeks, *plan.block):
            yield from _week_texts(week)
    yield from (exercise.name for exercise in (*catalogue.exercises, *catalogue.retired))
    for guide in catalogue.own_guides.values():
        yield from (guide.setup, guide.breathing, guide.tempo, *guide.cues, *guide.mistakes)


def _week_texts(week: Week) -> Iterator[str]:
    for day in week.days:
        yield from (run.note for run in day.runs)
        for session in day.sessions:
            yield session.title
            yield session.note
            for item in session.items:
                yield item.exercise_name
                yield item.note
