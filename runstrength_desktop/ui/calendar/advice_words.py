"""One sentence for what coaching found, with its numbers and its rule."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

from runstrength_desktop.coaching.contacts import CEILINGS
from runstrength_desktop.coaching.planning_mode import PlanningMode
from runstrength_desktop.coaching.run_spikes import RunSpike
from runstrength_desktop.coaching.spacing import Finding, Level, Pair
from runstrength_desktop.coaching.timeline import Event
from runstrength_desktop.coaching.verdicts import CoachSettings, PlaceVerdict
from runstrength_desktop.domain.iso_week import shown
from runstrength_desktop.domain.muscle import Muscle
from runstrength_desktop.domain.week import RunKind
from runstrength_desktop.ui.calendar.wording import translate, translated

_NAMED_MUSCLES = 2
_LONGEST_NAME = 40
_HOUR = 60

_RUNS = {
    RunKind.EASY: QT_TRANSLATE_NOOP("calendar", "the easy run"),
    RunKind.LONG: QT_TRANSLATE_NOOP("calendar", "the long run"),
    RunKind.TEMPO: QT_TRANSLATE_NOOP("calendar", "the tempo run"),
    RunKind.INTERVALS: QT_TRANSLATE_NOOP("calendar", "the interval run"),
    RunKind.HILLS: QT_TRANSLATE_NOOP("calendar", "the hill run"),
    RunKind.RACE: QT_TRANSLATE_NOOP("calendar", "the race"),
    RunKind.CROSS: QT_TRANSLATE_NOOP("calendar", "the cross-training"),
    RunKind.REST: QT_TRANSLATE_NOOP("calendar", "the rest day"),
}
_MODES = {
    PlanningMode.HARD_DAYS: QT_TRANSLATE_NOOP(
        "calendar", "A hard day stays hard, and easy days stay easy (R14)."
    ),
    PlanningMode.FREE_DAYS: QT_TRANSLATE_NOOP("calendar", "A day without a run (R14)."),
    PlanningMode.EASY_DAYS: QT_TRANSLATE_NOOP("calendar", "A day with only an easy run (R14)."),
}


def verdict_sentence(
    verdict: PlaceVerdict, about: str, settings: CoachSettings, muscles: Mapping[str, Muscle]
) -> str:
    """What matters most about how the run or session with id `about` lies."""
    worst = verdict.findings[0] if verdict.findings else None
    if worst is not None and worst.level is verdict.level > Level.FITS:
        return finding_sentence(worst, about, muscles)
    if verdict.spike is not None:
        return spike_sentence(verdict.spike)
    if verdict.too_many_jumps is not None:
        return translate(
            "calendar", "{jumps:.0f} weighted landings; up to {most} a session is better (R07)."
        ).format(jumps=verdict.too_many_jumps.weighted, most=CEILINGS[settings.level])
    if verdict.suits_mode:
        return translated(_MODES[settings.mode])
    if worst is not None:
        return finding_sentence(worst, about, muscles)
    return translate("calendar", "Nothing that strains the same legs lies near it (R12).")


def finding_sentence(found: Finding, about: str, muscles: Mapping[str, Muscle]) -> str:
    """Such as "Hips A would end 11 h before the long run; 24 h or more is better (R12)."."""
    is_first = found.first.id == about
    own, other = (found.first, found.second) if is_first else (found.second, found.first)
    words = _gap_words(is_first=is_first, hours=found.hours)
    gap = words.format(thing=_begun(_name(own)), hours=_hours(found.hours), other=_name(other))
    what = _what(found, muscles)
    return f"{gap}{what}; {_wanted(found)} ({found.rule})."


def order_sentence() -> str:
    """R05 in one sentence."""
    return translate("calendar", "Jumps come best before heavy sets, while legs are fresh (R05).")


def spike_sentence(spike: RunSpike) -> str:
    """R23 in one sentence."""
    longest = spike.longest or spike.minutes
    return translate(
        "calendar",
        "{minutes:.0f} min is {ratio:.1f} times the longest run of the last 30 days"
        " ({longest:.0f} min); up to {advised:.0f} min is usual (R23).",
    ).format(
        minutes=spike.minutes,
        ratio=spike.minutes / longest,
        longest=longest,
        advised=spike.advised or longest,
    )


def _gap_words(*, is_first: bool, hours: float) -> str:
    if hours <= 0:
        return (
            translate("calendar", "{thing} ends only as {other} begins")
            if is_first
            else translate("calendar", "{thing} begins before {other} is over")
        )
    return (
        translate("calendar", "{thing} ends {hours} before {other}")
        if is_first
        else translate("calendar", "{thing} begins {hours} after {other}")
    )


def _what(found: Finding, muscles: Mapping[str, Muscle]) -> str:
    if found.pair is Pair.JUMPS_THEN_JUMPS:
        return translate("calendar", ", and both jump")
    if found.pair is not Pair.SAME_MUSCLES:
        return ""
    names = [muscles[key].name if key in muscles else key for key in found.muscles]
    more = len(names) - _NAMED_MUSCLES
    listed = ", ".join(names[:_NAMED_MUSCLES])
    if more > 0:
        listed = translate("calendar", "{muscles} and {count} more").format(
            muscles=listed, count=more
        )
    return translate("calendar", ", and both work {muscles}").format(muscles=listed)


def _wanted(found: Finding) -> str:
    if found.level is Level.FITS or found.pair is Pair.SAME_MUSCLES:
        words = translate("calendar", "{hours:g} h or more is best")
        return words.format(hours=found.wanted.ideal)
    return translate("calendar", "{hours:g} h or more is better").format(hours=found.wanted.fine)


def _name(event: Event) -> str:
    if event.run is None:
        return shown(event.name, _LONGEST_NAME)
    return translated(_RUNS[RunKind(event.name)])


def _begun(name: str) -> str:
    return name[:1].upper() + name[1:]


def _hours(hours: float) -> str:
    """Rounded down, so that what is too little never reads as enough."""
    return f"{int(hours * _HOUR)} min" if hours < 1 else f"{int(hours)} h"
