"""`runstrength print`: weeks on paper, of one athlete or of everybody."""

import sys
from argparse import Namespace
from datetime import date
from pathlib import Path

from runstrength_desktop import composition
from runstrength_desktop.cli.whose_plan import check_there, look_at_plan_of
from runstrength_desktop.domain.iso_week import parse_week, week_label
from runstrength_desktop.domain.own_exercise import OwnExercise
from runstrength_desktop.domain.paper_plan import PaperPlan
from runstrength_desktop.domain.paper_wishes import PaperWishes, checked_paper, parse_sections
from runstrength_desktop.domain.week import Week
from runstrength_desktop.planning.catalogue import Catalogue
from runstrength_desktop.planning.paper_plans import paper_plan
from runstrength_desktop.planning.saved_weeks import mondays_between
from runstrength_desktop.storage.plan_file import PlanFile

Starts = tuple[date, ...]


def print_plan(options: Namespace, database: Path) -> str:
    """What to say when it is done; empty when the document itself went out."""
    wishes = _wishes(options)
    starts = _starts(options.week)
    plans, catalogue = _plans(options, database, starts)
    printer = composition.printer(known=catalogue)
    if options.output == "-":
        sys.stdout.buffer.write(printer.render(plans, wishes))
        sys.stdout.buffer.flush()
        return ""
    labels = " to ".join(dict.fromkeys((week_label(starts[0]), week_label(starts[-1]))))
    target = Path(options.output or f"runstrength-{labels.replace(' ', '-')}.pdf")
    printer.print_weeks(plans, target, wishes)
    return f"Printed {labels} to {target}."


def _wishes(options: Namespace) -> PaperWishes:
    return PaperWishes(
        checked_paper(options.paper),
        options.landscape,
        parse_sections(options.sections),
        mono=options.mono,
        large=options.large,
    )


def _starts(text: str) -> Starts:
    first, dots, last = text.partition("..")
    today = date.today()
    start = parse_week(first, today)
    return mondays_between(start, parse_week(last, today) if dots else start)


def _plans(
    options: Namespace, database: Path, starts: Starts
) -> tuple[tuple[PaperPlan, ...], Catalogue]:
    check_there(options.athlete, database)
    if not database.exists() and database.parent.is_dir():
        return (PaperPlan(tuple(map(Week.empty, starts))),), composition.catalogue()
    with look_at_plan_of(options.athlete, database) as plan:
        if options.everybody:
            return _of_everybody(plan, starts)
        library = composition.library(plan)
        name = plan.current_athlete().name
        return (paper_plan(plan, library, starts, name),), library.catalogue


def _of_everybody(plan: PlanFile, starts: Starts) -> tuple[tuple[PaperPlan, ...], Catalogue]:
    """A plan for each athlete; where own exercises share an id, the first athlete's is drawn."""
    plans, own = [], dict[str, OwnExercise]()
    for athlete in plan.athletes():
        with plan.acting_for(athlete.id):
            library = composition.library(plan)
            plans.append(paper_plan(plan, library, starts, athlete.called))
            own = {**{one.id: one for one in plan.read_shelf().exercises}, **own}
    return tuple(plans), composition.catalogue().with_own(tuple(own.values()))
