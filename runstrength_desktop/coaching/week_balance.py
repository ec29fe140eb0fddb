"""What a week does to the whole runner: six figures, each with its rule and formula.

Advice, never a block and never a promise (R03, R33): a figure "suits a runner",
it does not prevent anything.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from runstrength_desktop.coaching import balance, bands, contacts, hip_and_trunk, left_out
from runstrength_desktop.coaching.balance import Verdict
from runstrength_desktop.coaching.fractional_sets import MuscleSets
from runstrength_desktop.domain.exercise import Exercise
from runstrength_desktop.domain.muscle import Muscle
from runstrength_desktop.domain.week import Week


class BalanceKey(StrEnum):
    """The figures, in the order they are shown."""

    POSTERIOR_SHARE = "posterior_share"
    HAMSTRING_QUAD = "hamstring_quad"
    CORE = "core"
    HIP_STABILITY = "hip_stability"
    CONTACTS = "contacts"
    LEFT_OUT = "left_out"


@dataclass(frozen=True, slots=True)
class BalanceLine:
    """One figure against what suits a runner.

    `value` is a share (0 to 1), a ratio, sets, or weighted contacts; for what is
    left out it counts regions. `None` means there is not enough to say. `low`
    and `high` bound what fits, `None` where there is no bound; `aim` is better still.
    """

    key: BalanceKey
    title: str
    value: float | None
    verdict: Verdict
    low: float | None
    high: float | None
    rules: tuple[str, ...]
    formula: str
    raw_contacts: float = 0.0
    muscles: tuple[Muscle, ...] = ()
    helpers: tuple[Exercise, ...] = ()
    aim: float | None = None


def week_balance(
    week: Week,
    sets: MuscleSets,
    exercises: Mapping[str, Exercise],
    muscles: Sequence[Muscle],
) -> tuple[BalanceLine, ...]:
    """The six figures of a week; `sets` are the week's (R16), `muscles` all regions."""
    return (
        _posterior_share(sets),
        _hamstring_quad(sets),
        _core(sets),
        _hip_stability(sets),
        _contacts(week, exercises),
        _left_out(sets, exercises, muscles),
    )


def _posterior_share(sets: MuscleSets) -> BalanceLine:
    share = balance.posterior_share(sets)
    return BalanceLine(
        BalanceKey.POSTERIOR_SHARE,
        "Posterior chain share",
        share,
        balance.share_verdict(share),
        balance.SHARE_LOW,
        balance.SHARE_HIGH,
        ("R16", balance.RULE),
        "Sets for glutes, hamstrings, calves and lower back, divided by those plus the sets "
        "for quads, hip flexors and shin. A group counts as much as its most trained muscle.",
    )


def _hamstring_quad(sets: MuscleSets) -> BalanceLine:
    ratio = balance.hamstring_quad_ratio(sets)
    return BalanceLine(
        BalanceKey.HAMSTRING_QUAD,
        "Hamstrings : quads",
        ratio,
        balance.ratio_verdict(ratio),
        balance.RATIO_LOW,
        balance.RATIO_HIGH,
        ("R16", balance.RULE),
        "Hamstring sets divided by quad sets, from 4 quad sets a week on. "
        "It compares what is planned; it does not measure strength.",
    )


def _core(sets: MuscleSets) -> BalanceLine:
    count = sets.of_group(balance.CORE)
    return BalanceLine(
        BalanceKey.CORE,
        "Core",
        count,
        _sets_verdict(count, hip_and_trunk.FEWEST_TRUNK_SETS, sets),
        hip_and_trunk.FEWEST_TRUNK_SETS,
        bands.TOO_MUCH,
        ("R03", "R16", bands.RULE),
        "Sets of the most trained core muscle: abs, obliques, deep abs or side of the lower "
        "back. One whole set a week is the least (R03); aim for four (R17). Hip and core work "
        "is the best supported part of a new runner's plan.",
        aim=hip_and_trunk.AIM,
    )


def _hip_stability(sets: MuscleSets) -> BalanceLine:
    count = sets.of_group(balance.HIP_ABDUCTORS)
    return BalanceLine(
        BalanceKey.HIP_STABILITY,
        "Hip stability",
        count,
        _sets_verdict(count, hip_and_trunk.FEWEST_HIP_SETS, sets),
        hip_and_trunk.FEWEST_HIP_SETS,
        bands.TOO_MUCH,
        ("R03", "R16", bands.RULE, balance.RULE),
        "Sets of the more trained of glute med and glute min, "
        "which keep the pelvis level on one leg. Two a week are the least (R22); "
        "they are among the muscles a runner trains first, so aim for four (R17).",
        aim=hip_and_trunk.AIM,
    )


def _sets_verdict(count: float, low: float, sets: MuscleSets) -> Verdict:
    if not _is_trained(sets):
        return Verdict.UNKNOWN
    if not hip_and_trunk.is_enough(count, low):
        return Verdict.LOW
    return Verdict.HIGH if count > bands.TOO_MUCH else Verdict.FITS


def _contacts(week: Week, exercises: Mapping[str, Exercise]) -> BalanceLine:
    biggest = contacts.biggest_session(week, exercises)
    ceiling = float(contacts.CEILINGS[contacts.ASSUMED_LEVEL])
    return BalanceLine(
        BalanceKey.CONTACTS,
        "Foot contacts",
        biggest.weighted,
        _contacts_verdict(biggest.weighted, ceiling),
        None,
        ceiling,
        contacts.RULES,
        "Landings of the session with the most jumps: sets × reps × landings a repetition, "
        "weighted ¼ for rope and skips, 1 for jumps, 1½ for high and 2 for drop jumps. "
        "60 suits level 2.",
        raw_contacts=biggest.raw,
    )


def _contacts_verdict(weighted: float, ceiling: float) -> Verdict:
    if not weighted:
        return Verdict.UNKNOWN
    return Verdict.HIGH if weighted > ceiling else Verdict.FITS


def _left_out(
    sets: MuscleSets, exercises: Mapping[str, Exercise], muscles: Sequence[Muscle]
) -> BalanceLine:
    is_trained = _is_trained(sets)
    regions = left_out.left_out(muscles, sets) if is_trained else ()
    shown = regions[: left_out.SHOWN_REGIONS]
    return BalanceLine(
        BalanceKey.LEFT_OUT,
        "Left out",
        float(len(regions)) if is_trained else None,
        _left_out_verdict(regions, is_trained=is_trained),
        None,
        None,
        ("R16", left_out.RULE),
        "Muscles with no set this week: those that matter most to a runner first, "
        "then the rest of the legs, then the upper body.",
        muscles=shown,
        helpers=left_out.helpers(shown, exercises.values()),
    )


def _left_out_verdict(regions: Sequence[Muscle], *, is_trained: bool) -> Verdict:
    if is_trained and not regions:
        return Verdict.FITS
    return Verdict.LOW if any(muscle.is_priority for muscle in regions) else Verdict.UNKNOWN


def _is_trained(sets: MuscleSets) -> bool:
    return any(sets.by_side.values())
