"""R22: posterior share and hamstring : quad sets; counts of the plan, not a strength test."""

from runstrength_desktop.coaching import balance
from runstrength_desktop.coaching.balance import Verdict
from runstrength_desktop.coaching.check import Check, CheckStatus
from runstrength_desktop.coaching.checked_week import NO_STRENGTH, CheckedWeek, amount

SHARE, RATIO = "posterior_share", "hamstring_quad"
SHARE_SOURCES = ("R22", "R16", "S0-03", "S0-31")
RATIO_SOURCES = ("R22", "R16", "S0-31", "S3-13", "S4-18")

_SHARE_FORMULA = (
    "Sets for glutes, hamstrings, calves and lower back, divided by those plus the sets for "
    "quads, hip flexors and shin; a group counts as much as its most trained muscle."
)
_RATIO_FORMULA = (
    "Hamstring sets divided by quad sets, from 4 quad sets a week on; it compares what is "
    "planned and does not measure strength."
)
_FEW = "There are fewer than 4 sets for the quads, too few to compare front and back."
_STATUSES = {
    Verdict.FITS: CheckStatus.OK,
    Verdict.LOW: CheckStatus.NOTICE,
    Verdict.HIGH: CheckStatus.OK,
    Verdict.UNKNOWN: CheckStatus.UNKNOWN,
}


def posterior_share(seen: CheckedWeek) -> Check:
    """The share of the back of the body; only a low one is told.

    A plan that leans to the back does what the articles ask for (S0-31).
    """
    share = _rounded(balance.posterior_share(seen.sets))
    verdict = balance.share_verdict(share)
    return Check(
        SHARE,
        _STATUSES[verdict],
        share,
        "share",
        _share_reason(share, verdict),
        _SHARE_FORMULA,
        SHARE_SOURCES,
        low=balance.SHARE_LOW,
        high=balance.SHARE_HIGH,
    )


def hamstring_quad(seen: CheckedWeek) -> Check:
    """Back against front of the thigh, in sets; only a low ratio is told (S0-31)."""
    ratio = _rounded(balance.hamstring_quad_ratio(seen.sets))
    verdict = balance.ratio_verdict(ratio)
    return Check(
        RATIO,
        _STATUSES[verdict],
        ratio,
        "ratio",
        _ratio_reason(seen, ratio, verdict),
        _RATIO_FORMULA,
        RATIO_SOURCES,
        low=balance.RATIO_LOW,
        high=balance.RATIO_HIGH,
    )


def _share_reason(share: float | None, verdict: Verdict) -> str:
    if share is None:
        return NO_STRENGTH
    told = f"{100 * share:.0f} % of the leg and back sets are for the back of the body"
    return {
        Verdict.FITS: f"{told}, which suits a runner.",
        Verdict.LOW: f"{told}; 55 to 75 % suit a runner.",
        Verdict.HIGH: f"{told}; the plan leans to the back, above 75 %.",
    }[verdict]


def _ratio_reason(seen: CheckedWeek, ratio: float | None, verdict: Verdict) -> str:
    if ratio is None:
        return _FEW if seen.is_trained else NO_STRENGTH
    if verdict is Verdict.FITS:
        return "Front and back of the thigh are trained about as often."
    if not ratio:
        return "The plan trains the front of the thigh, but not the back."
    if verdict is Verdict.LOW:
        times = amount(1 / ratio)
        return f"The plan trains the front of the thigh {times} times as often as the back."
    return f"The plan trains the back of the thigh {amount(ratio)} times as often as the front."


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 6)
