"""Checks in words: what each is about, its figure with a unit, and how it stands."""

from collections.abc import Iterable
from math import floor

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from runstrength_desktop.coaching.check import Check, CheckStatus, most_urgent
from runstrength_desktop.coaching.checks import MOST_IN_STRIP
from runstrength_desktop.ui.check_line import Line

_TITLES = {
    "run_spacing": QT_TRANSLATE_NOOP("Checks", "Strength among the runs"),
    "jump_gap": QT_TRANSLATE_NOOP("Checks", "Days between jumps"),
    "recovery": QT_TRANSLATE_NOOP("Checks", "Days between hard sessions"),
    "jump_ceiling": QT_TRANSLATE_NOOP("Checks", "Jumps in one session"),
    "run_spike": QT_TRANSLATE_NOOP("Checks", "Longest run"),
    "posterior_dose": QT_TRANSLATE_NOOP("Checks", "Glutes and hamstrings"),
    "hip_stability": QT_TRANSLATE_NOOP("Checks", "Hip stability"),
    "core": QT_TRANSLATE_NOOP("Checks", "Core"),
    "posterior_share": QT_TRANSLATE_NOOP("Checks", "Posterior chain share"),
    "hamstring_quad": QT_TRANSLATE_NOOP("Checks", "Hamstrings : quads"),
    "calf": QT_TRANSLATE_NOOP("Checks", "Calves"),
    "soleus": QT_TRANSLATE_NOOP("Checks", "Calves with a bent knee"),
    "upper_body": QT_TRANSLATE_NOOP("Checks", "Upper body"),
    "order": QT_TRANSLATE_NOOP("Checks", "Order in a session"),
    "left_right": QT_TRANSLATE_NOOP("Checks", "Left and right"),
    "push_pull": QT_TRANSLATE_NOOP("Checks", "Push : pull"),
    "neglected": QT_TRANSLATE_NOOP("Checks", "What running leaves out"),
    "jump_ramp": QT_TRANSLATE_NOOP("Checks", "Jumps against the last weeks"),
    "jump_days": QT_TRANSLATE_NOOP("Checks", "Sessions with jumps"),
    "jump_entry": QT_TRANSLATE_NOOP("Checks", "Strength before jumps"),
    "calf_load": QT_TRANSLATE_NOOP("Checks", "Calf work and long runs"),
    "set_rise": QT_TRANSLATE_NOOP("Checks", "Rise of one muscle"),
    "strength_change": QT_TRANSLATE_NOOP("Checks", "Legs against the last weeks"),
    "block_mix": QT_TRANSLATE_NOOP("Checks", "Mix of the block"),
    "deload": QT_TRANSLATE_NOOP("Checks", "A lighter week"),
}
_STATUSES = {
    CheckStatus.OK: QT_TRANSLATE_NOOP("Checks", "Fits"),
    CheckStatus.UNKNOWN: QT_TRANSLATE_NOOP("Checks", "Open"),
    CheckStatus.NOTICE: QT_TRANSLATE_NOOP("Checks", "Notice"),
    CheckStatus.WARN: QT_TRANSLATE_NOOP("Checks", "Caution"),
}
_ONE = {
    "weighted contacts": QT_TRANSLATE_NOOP("Checks", "weighted landing"),
    "sets or contacts": QT_TRANSLATE_NOOP("Checks", "more"),
    "sets above": QT_TRANSLATE_NOOP("Checks", "set above"),
}
_MANY = {
    "weighted contacts": QT_TRANSLATE_NOOP("Checks", "weighted landings"),
    "sets or contacts": QT_TRANSLATE_NOOP("Checks", "more"),
}
_TIMES = frozenset({"run_spike", "strength_change"})
_FINEST = 6


def title(check: Check) -> str:
    """What a check is about."""
    known = _TITLES.get(check.id)
    return check.id.replace("_", " ").capitalize() if known is None else _tr(str(known))


def status_word(status: CheckStatus) -> str:
    """Say "Fits", "Notice", "Caution", or "Open" where there is not enough to say."""
    return _tr(str(_STATUSES[status]))


def sentence(check: Check) -> str:
    """Such as "Notice: the core has no whole set this week."."""
    return f"{status_word(check.status)}: {check.reason}"


def figure(check: Check) -> str:
    """The figure with its unit, such as "8.5 sets" or "73 %"; empty where there is none."""
    if check.value is None or (check.status is CheckStatus.UNKNOWN and not check.value):
        return ""
    if check.unit == "hours":  # cut: what is short of a bound must not read like it
        return _measured(check, floor(10 * check.value) / 10, 1)
    return _measured(check, check.value, _telling(check, check.value))


def spoken(check: Check) -> str:
    """All of it for a screen reader."""
    parts = filter(None, (title(check), figure(check), sentence(check)))
    return ", ".join(parts).replace("\u00a0", " ").replace(" %", _tr(" percent"))


def suiting(check: Check) -> str:
    """The bounds in words, such as "What suits: 0.6 to 1.5"; empty without bounds."""
    low, high = (None if b is None else _measured(check, b, 2) for b in (check.low, check.high))
    if low is not None and high is not None:
        return _tr("What suits: {low} to {high}.").format(low=low, high=high)
    if low is not None:
        return _tr("What suits: {low} or more.").format(low=low)
    if check.high:
        return _tr("What suits: up to {high}.").format(high=high)
    return ""


def told_words(count: int) -> str:
    """How many things there are to look at."""
    if count == 1:
        return _tr("1 thing to look at")
    return (
        _tr("{count} things to look at").format(count=count) if count else _tr("Nothing to look at")
    )


def strip_lines(checks: Iterable[Check]) -> tuple[Line, ...]:
    """At most three things to look at, worst first, for the strip under the week."""
    urgent = most_urgent(checks, MOST_IN_STRIP)
    return tuple(Line(one.id, one.status, title(one), one.reason) for one in urgent)


def _telling(check: Check, value: float) -> int:
    """Decimals, more of them where rounding would hide on which side of a bound it lies."""
    return next((n for n in range(2, _FINEST) if _same_side(check, round(value, n))), _FINEST)


def _same_side(check: Check, rounded: float) -> bool:
    def sides(value: float) -> tuple[bool, bool]:
        low, high = check.low, check.high
        return low is not None and value < low, high is not None and value > high

    return check.value is None or sides(rounded) == sides(check.value)


def _measured(check: Check, value: float, places: int) -> str:
    if check.unit == "share":
        return f"{round(100 * value, places - 2):g}\u00a0%"
    text = f"{round(value, places):g}"
    if check.unit == "ratio":
        return f"{text}\u00a0×" if check.id in _TIMES else text
    return f"{text}\u00a0{_unit(check.unit, is_one=text == '1')}"


def _unit(unit: str, *, is_one: bool) -> str:
    words = _ONE if is_one else _MANY
    known = words.get(unit)
    plain = unit.removesuffix("s") if is_one else unit
    return _tr(plain if known is None else str(known))


def _tr(text: str) -> str:
    return QCoreApplication.translate("Checks", text)
