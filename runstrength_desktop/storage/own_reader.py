"""What a user keeps beside the weeks; needs nothing but the standard library."""

from runstrength_desktop.domain.own_change import OwnShelf, OwnThing
from runstrength_desktop.planning.plan_rows import text_of
from runstrength_desktop.storage import own_sql
from runstrength_desktop.storage.own_kinds import EXERCISE, exercise_in, kind_of, place_in
from runstrength_desktop.storage.week_reader import Fetch


def read_shelf(fetch: Fetch, athlete: str) -> OwnShelf:
    """All of it, by id; errors as in own_json.py if a row makes no sense."""
    whose = {"athlete": athlete}
    return OwnShelf(
        tuple([exercise_in(row) for row in fetch(own_sql.EXERCISES, whose)]),
        tuple([place_in(row) for row in fetch(own_sql.PLACES, whose)]),
        frozenset([text_of(key) for (key,) in fetch(own_sql.FAVOURITES, whose)]),
    )


def read_one(fetch: Fetch, athlete: str, like: OwnThing) -> OwnThing | None:
    """The thing with the kind and id of `like` as it is stored."""
    kind = kind_of(like)
    rows = fetch(kind.one, {"athlete": athlete, "id": like.id})
    read = exercise_in if kind is EXERCISE else place_in
    return next((read(row) for row in rows), None)


def read_last_used(fetch: Fetch, athlete: str) -> tuple[str, ...]:
    """Ids of the exercises among the last changed of the plan, each once, newest first."""
    rows = fetch(own_sql.LAST_USED, {"athlete": athlete})
    return tuple(dict.fromkeys(text_of(key) for (key,) in rows))
