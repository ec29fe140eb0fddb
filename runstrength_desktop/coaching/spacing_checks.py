"""R08, R12, R13, R15: hours between sessions, runs and races, one check for each close pair."""

from collections.abc import Iterator, Mapping
from math import floor

from runstrength_desktop.coaching.check import Check, CheckStatus, Scope
from runstrength_desktop.coaching.checked_week import CheckedWeek, amount, counted
from runstrength_desktop.coaching.spacing import Finding, Level, Pair
from runstrength_desktop.coaching.timeline import Event, RunClass
from runstrength_desktop.coaching.verdicts import PlaceVerdict
from runstrength_desktop.domain.iso_week import shown
from runstrength_desktop.domain.status import Status
from runstrength_desktop.domain.week import Run, Session

TO_RUNS, JUMP_GAP, RECOVERY = "run_spacing", "jump_gap", "recovery"
SOURCES = {
    TO_RUNS: ("R12", "R13"),
    JUMP_GAP: ("R08",),
    RECOVERY: ("R15",),
}

_IDS = {Pair.JUMPS_THEN_JUMPS: JUMP_GAP, Pair.SAME_MUSCLES: RECOVERY}
_STATUSES = {
    Level.FITS: CheckStatus.OK,
    Level.CAUTION: CheckStatus.NOTICE,
    Level.CLASH: CheckStatus.WARN,
}
_FORMULAS = {
    TO_RUNS: "Hours from the end of one to the start of the other; without clock times a run "
    "begins at 7:00 and a session at 18:00.",
    JUMP_GAP: "Hours from the end of one session with jumps to the start of the next.",
    RECOVERY: "Hours between two sessions that give the same muscle two or more counted sets; "
    "holds, mobility and light core work need none.",
}
_WELL = {
    TO_RUNS: "Leg strength lies well among the runs.",
    JUMP_GAP: "Sessions with jumps lie two days apart or more.",
    RECOVERY: "The same muscles have about two days between hard sessions.",
}
_RUNS = {
    RunClass.EASY: "an easy run",
    RunClass.QUALITY: "a hard run",
    RunClass.LONG: "a long run",
    RunClass.RACE: "a race",
}


def spacing_checks(seen: CheckedWeek, verdicts: Mapping[str, PlaceVerdict]) -> Iterator[Check]:
    """Each pair that lies too close; for a rule that nothing speaks against, one that fits."""
    things = {thing.id: thing for day in seen.days for thing in day.things}
    close: dict[tuple[str, str, str], Finding] = {}
    for one in (finding for verdict in verdicts.values() for finding in verdict.findings):
        if one.level > Level.FITS and _is_open(one, things):
            close.setdefault((_id(one), one.first.id, one.second.id), one)
    yield from (_check(one) for one in close.values())
    yield from (_fits(check_id) for check_id in SOURCES if not any(k[0] == check_id for k in close))


def _is_open(finding: Finding, things: Mapping[str, Run | Session]) -> bool:
    """Whether something can still be changed, and the verdict was not waved away."""
    pair = [things[event.id] for event in (finding.first, finding.second)]
    sessions = [thing for thing in pair if isinstance(thing, Session)]
    is_waved = any(finding.rule in session.dismissed for session in sessions)
    return not is_waved and any(thing.status is Status.PLANNED for thing in pair)


def _id(finding: Finding) -> str:
    return _IDS.get(finding.pair, TO_RUNS)


def _check(finding: Finding) -> Check:
    check_id = _id(finding)
    return Check(
        check_id,
        _STATUSES[finding.level],
        round(finding.hours, 6),
        "hours",
        _reason(finding),
        _FORMULAS[check_id],
        SOURCES[check_id],
        Scope.SESSION,
        (finding.first.id, finding.second.id),
        low=finding.wanted.fine,
    )


def _reason(finding: Finding) -> str:
    first, second = _name(finding.first), _name(finding.second)
    hours, wanted = counted(_whole_tenths(finding.hours), "hour"), amount(finding.wanted.fine)
    return f"{first[0].upper()}{first[1:]} ends {hours} before {second}; {wanted} suit better."


def _whole_tenths(hours: float) -> float:
    """Cut, not rounded: what is short of a limit must not read like it."""
    return floor(10 * hours) / 10


def _name(event: Event) -> str:
    return f"“{shown(event.name)}”" if event.run is None else _RUNS[event.run]


def _fits(check_id: str) -> Check:
    return Check(
        check_id,
        CheckStatus.OK,
        None,
        "hours",
        _WELL[check_id],
        _FORMULAS[check_id],
        SOURCES[check_id],
    )
