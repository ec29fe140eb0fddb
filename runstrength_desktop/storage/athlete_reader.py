"""The athletes of a plan; needs nothing but the standard library."""

from runstrength_desktop.domain.athlete import Athlete
from runstrength_desktop.domain.user_text import fold
from runstrength_desktop.planning.plan_rows import text_of
from runstrength_desktop.storage import week_sql
from runstrength_desktop.storage.week_reader import Fetch


def read_athletes(fetch: Fetch) -> tuple[Athlete, ...]:
    """All of them by name, one without a name first; errors if a row makes no sense."""
    found = [Athlete(text_of(key), text_of(name)) for key, name in fetch(week_sql.ATHLETES, {})]
    return tuple(sorted(found, key=lambda one: (fold(one.name), one.name, one.id)))
