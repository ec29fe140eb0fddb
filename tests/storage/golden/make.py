"""Makes the newest of the plans that tests start from: `python -m tests.storage.golden.make`.

A golden plan is made once, by the program of its time, and then only copied.
"""

from pathlib import Path

from runstrength_desktop.domain.edit import Edit
from runstrength_desktop.domain.own_change import OwnChange
from runstrength_desktop.storage.schema_number import SCHEMA
from tests.storage.kept_values import profile, template, usual_week
from tests.storage.own_values import own_exercise, own_place
from tests.storage.plans import GOLDEN, fill, new_plan

_WEEKS = 3


def make_newest(path: Path) -> None:
    """Three weeks and own things in today's schema, with one step undone."""
    with new_plan(path.parent, path.name) as plan:
        fill(plan, _WEEKS)
        for thing in (template(), usual_week(), profile(), own_exercise(), own_place()):
            plan.commit(Edit(f"New {thing.name}", own=(OwnChange(None, thing),)))
        plan.set_favourite("glute_bridge", on=True)
        plan.undo()
    path.with_name(path.name + ".lock").unlink()


if __name__ == "__main__":
    make_newest(GOLDEN / f"schema-{SCHEMA}.db")
