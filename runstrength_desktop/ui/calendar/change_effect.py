"""What a change would do to balance and spacing, in two lines."""

from collections.abc import Mapping
from datetime import date

from runstrength_desktop.coaching.balance import posterior_share
from runstrength_desktop.coaching.fractional_sets import muscle_sets
from runstrength_desktop.coaching.spacing import Level
from runstrength_desktop.domain.exercise import Exercise
from runstrength_desktop.domain.iso_week import monday_of
from runstrength_desktop.domain.week import Week
from runstrength_desktop.planning.change import Change
from runstrength_desktop.planning.planner import Planner
from runstrength_desktop.ui.advice import Advice
from runstrength_desktop.ui.calendar.advisor import Advisor
from runstrength_desktop.ui.calendar.wording import translate


def effect_lines(
    change: Change,
    on: date,
    planner: Planner,
    advisor: Advisor,
    exercises: Mapping[str, Exercise],
) -> tuple[str, str]:
    """Sets and posterior share of the week of `on`, and spacing of the weeks it touches."""
    start = monday_of(on)
    before = planner.week(start)
    after = next((week for week in planner.preview(change) if week.start == start), before)
    return _balance_line(before, after, exercises), _spacing_line(*advisor.of_change(change))


def _balance_line(before: Week, after: Week, exercises: Mapping[str, Exercise]) -> str:
    first, second = _figures(before, exercises), _figures(after, exercises)
    if first == second:
        return translate("calendar", "Balance of this week: as it is ({figures})").format(
            figures=_told(first)
        )
    return translate("calendar", "Balance of this week: {before} → {after}").format(
        before=_told(first), after=_told(second)
    )


def _figures(week: Week, exercises: Mapping[str, Exercise]) -> tuple[int, float | None]:
    sets = sum(item.prescription.sets for item in week.items())
    return sets, posterior_share(muscle_sets(week.items(), exercises))


def _told(figures: tuple[int, float | None]) -> str:
    sets, share = figures
    words = translate("calendar", "%n set(s)", "", sets).replace("(s)", "s" if sets != 1 else "")
    words = words.replace("%n", str(sets))
    if share is None:
        return words
    return translate("calendar", "{sets}, {share:.0f} % posterior").format(
        sets=words, share=100 * share
    )


def _spacing_line(before: Mapping[str, Advice], after: Mapping[str, Advice]) -> str:
    new = [advice for key, advice in after.items() if before.get(key) != advice]
    worst = max(new, key=lambda advice: advice.level, default=None)
    if worst is not None and worst.level > Level.FITS:
        return translate("calendar", "Spacing: {reason}").format(reason=worst.sentence)
    if len(after) < len(before):
        return translate("calendar", "Spacing: better, {before} → {after} warnings").format(
            before=len(before), after=len(after)
        )
    return translate("calendar", "Spacing: no new warning")
