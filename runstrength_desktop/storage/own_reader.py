"""What a user keeps beside the weeks; needs nothing but the standard library."""

from runstrength_desktop.domain.own_change import OwnShelf, OwnThing
from runstrength_desktop.planning.plan_rows import text_of
from runstrength_desktop.storage import own_sql
from runstrength_desktop.storage.week_reader import Fetch


def read_shelf(fetch: Fetch, athlete: str) -> OwnShelf:
    """All of it, by id; errors as in own_json.py if a row makes no sense."""
    whose = {"athlete": athlete}
    favourites = frozenset([text_of(key) for (key,) in fetch(own_sql.FAVOURITES, whose)])
    if not any(count for (count,) in fetch(own_sql.COUNTS, whose)):
        return OwnShelf(favourites=favourites)
    from runstrength_desktop.storage.own_kinds import (  # noqa: PLC0415  (not for the first paint)
        EXERCISE,
        PLACE,
        PROFILE,
        TEMPLATE,
        USUAL_WEEK,
    )

    return OwnShelf(
        tuple([EXERCISE.read(row) for row in fetch(own_sql.EXERCISES, whose)]),
        tuple([PLACE.read(row) for row in fetch(own_sql.PLACES, whose)]),
        favourites,
        tuple([TEMPLATE.read(row) for row in fetch(own_sql.TEMPLATES, whose)]),
        next((USUAL_WEEK.read(row) for row in fetch(own_sql.USUAL_WEEKS, whose)), None),
        next((PROFILE.read(row) for row in fetch(own_sql.PROFILES, whose)), None),
    )


def read_one(fetch: Fetch, athlete: str, like: OwnThing) -> OwnThing | None:
    """The thing with the kind and id of `like` as it is stored."""
    from runstrength_desktop.storage.own_kinds import kind_of  # noqa: PLC0415

    kind = kind_of(like)
    rows = fetch(kind.one, {"athlete": athlete, "id": like.id})
    return next((kind.read(row) for row in rows), None)


def read_last_used(fetch: Fetch, athlete: str) -> tuple[str, ...]:
    """Ids of the exercises among the last changed of the plan, each once, newest first."""
    rows = fetch(own_sql.LAST_USED, {"athlete": athlete})
    return tuple(dict.fromkeys(text_of(key) for (key,) in rows))
