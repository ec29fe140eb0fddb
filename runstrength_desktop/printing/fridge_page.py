"""Page 1 is for the fridge: seven columns on a lying sheet, a list on a standing or large one."""

from collections.abc import Iterator

from runstrength_desktop.domain.paper_plan import PaperPlan
from runstrength_desktop.domain.week import Week
from runstrength_desktop.printing.press import Press
from runstrength_desktop.printing.week_list_page import WeekListPage, listed_week
from runstrength_desktop.printing.week_page import WeekPage, lying_week


def fridge_pages(press: Press, plan: PaperPlan, week: Week) -> Iterator[WeekPage | WeekListPage]:
    """The pages of a week; large letters need the breadth of a list."""
    sheet = press.sheet(lies_best=not press.wishes.large)
    if sheet.is_lying and not press.wishes.large:
        yield from lying_week(press, plan, week, sheet)
    else:
        yield from listed_week(press, plan, week, sheet)
