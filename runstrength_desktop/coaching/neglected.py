"""S2-18, S2-19: what running leaves out belongs into strength sessions."""

from collections.abc import Iterable

from runstrength_desktop.coaching.balance import CORE, HIP_ABDUCTORS
from runstrength_desktop.coaching.check import Check, CheckStatus
from runstrength_desktop.coaching.checked_week import NEAR_RACE, NO_STRENGTH, CheckedWeek
from runstrength_desktop.coaching.muscle_roles import Role, role_of
from runstrength_desktop.domain.muscle import Muscle

ID = "neglected"
SOURCES = ("S2-18", "S2-19", "R16")

_NEGLECTED = {Role.NEGLECTED, Role.NEGLECTED_WEAK}
_JUDGED_ELSEWHERE = frozenset({*CORE, *HIP_ABDUCTORS})
_FORMULA = (
    "Areas that running uses little and that have no set this week: inner thigh, inner quad and "
    "back; hips and core have checks of their own."
)


def neglected(seen: CheckedWeek) -> Check:
    """How many neglected areas have no set."""
    idle = [area for area in areas(seen.muscles) if not seen.sets.of_group(m.id for m in area)]
    return Check(
        ID,
        _status(seen, idle),
        float(len(idle)),
        "areas",
        _reason(seen, idle),
        _FORMULA,
        SOURCES,
        subjects=tuple(muscle.id for area in idle for muscle in area),
        high=0.0,
    )


def areas(muscles: Iterable[Muscle]) -> tuple[tuple[Muscle, ...], ...]:
    """Neglected muscles by group, without the groups of the hip and core checks."""
    found: dict[str, list[Muscle]] = {}
    named = [muscle for muscle in muscles if role_of(muscle) in _NEGLECTED]
    elsewhere = {muscle.group for muscle in named if muscle.id in _JUDGED_ELSEWHERE}
    for muscle in named:
        if muscle.group not in elsewhere:
            found.setdefault(muscle.group, []).append(muscle)
    return tuple(tuple(group) for group in found.values())


def _status(seen: CheckedWeek, idle: list[tuple[Muscle, ...]]) -> CheckStatus:
    if not seen.is_trained:
        return CheckStatus.UNKNOWN
    return CheckStatus.NOTICE if idle and not seen.is_near_race else CheckStatus.OK


def _reason(seen: CheckedWeek, idle: list[tuple[Muscle, ...]]) -> str:
    if not seen.is_trained:
        return NO_STRENGTH
    if not idle:
        return "The areas that running uses little all have a part."
    if seen.is_near_race:
        return NEAR_RACE
    names = " and ".join(_name(area) for area in idle)
    return f"No set this week for {names}, which running itself uses little."


def _name(area: tuple[Muscle, ...]) -> str:
    if len(area) == 1:
        return area[0].common_name or area[0].name
    return f"the {area[0].group.lower()}"
