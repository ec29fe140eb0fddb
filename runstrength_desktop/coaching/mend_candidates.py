"""What may mend each check: steps to try, likely ones first."""

from collections.abc import Callable, Iterator, Mapping

from runstrength_desktop.coaching import (
    balance,
    calf_and_soleus,
    evenness,
    front_and_back,
    hip_and_trunk,
    jump_load,
    neglected,
    order_check,
    posterior_dose,
    recent_change,
    spacing_checks,
    upper_body,
)
from runstrength_desktop.coaching import mend_additions as more
from runstrength_desktop.coaching import mend_moves as elsewhere
from runstrength_desktop.coaching import mend_reductions as less
from runstrength_desktop.coaching.mend_steps import Step
from runstrength_desktop.coaching.workbench import Score, Workbench


def steps(bench: Workbench) -> Iterator[Step]:
    """Steps that may mend a check; none for one that is left to the user."""
    make = _MAKERS.get(bench.check.id)
    return iter(()) if make is None else make(bench)


def _adding(wanted: Score) -> Callable[[Workbench], Iterator[Step]]:
    return lambda bench: more.additions(bench, wanted)


_MAKERS: Mapping[str, Callable[[Workbench], Iterator[Step]]] = {
    spacing_checks.TO_RUNS: elsewhere.moves,
    spacing_checks.JUMP_GAP: elsewhere.moves,
    spacing_checks.RECOVERY: elsewhere.moves,
    posterior_dose.ID: _adding(more.leads((*balance.GLUTES, *balance.HAMSTRINGS))),
    hip_and_trunk.HIP: _adding(more.leads(balance.HIP_ABDUCTORS)),
    hip_and_trunk.TRUNK: _adding(more.leads(balance.CORE)),
    front_and_back.SHARE: more.hamstrings,
    front_and_back.RATIO: more.hamstrings,
    calf_and_soleus.CALF: _adding(lambda e: e.pattern == "calf"),
    calf_and_soleus.SOLEUS: more.bent_knees,
    upper_body.ID: _adding(more.for_upper_body),
    evenness.PUSH_PULL: more.evened,
    evenness.LEFT_RIGHT: more.both_sides,
    neglected.ID: more.left_out,
    order_check.ID: elsewhere.jumps_first,
    jump_load.CEILING: less.jump_reductions,
    jump_load.RAMP: less.jump_reductions,
    jump_load.DAYS: less.jump_reductions,
    jump_load.ENTRY: less.easier_jumps,
    recent_change.SPIKE: less.shorter_runs,
    recent_change.RISE: less.muscle_reductions,
    recent_change.CHANGE: less.leg_reductions,
    recent_change.CALF_LOAD: less.calf_reductions,
}
