"""R07, R08, R09: how many landings a session, how fast they rise, how often, and from when on."""

from collections.abc import Iterator, Mapping

from runstrength_desktop.coaching.check import Check, CheckStatus, Scope
from runstrength_desktop.coaching.checked_week import CheckedWeek, amount, counted, counted_work
from runstrength_desktop.coaching.contacts import CEILINGS, biggest_session
from runstrength_desktop.coaching.timeline import events
from runstrength_desktop.coaching.verdicts import PlaceVerdict
from runstrength_desktop.domain.exercise import Impact
from runstrength_desktop.domain.status import Status
from runstrength_desktop.domain.week import Session, Week

CEILING, RAMP, DAYS, ENTRY = "jump_ceiling", "jump_ramp", "jump_days", "jump_entry"
CEILING_SOURCES = ("R07", "R06")
RAMP_SOURCES = ("R08", "R06")
DAYS_SOURCES = ("R08",)
ENTRY_SOURCES = ("R09",)

MOST_SESSIONS = 2
STEEPEST, MOST_ADDED = 1.2, 20.0
WEEKS_OF_STRENGTH = 4

_CEILING_FORMULA = (
    "Landings of a session: sets × reps × landings a repetition, weighted ¼ for rope and skips, "
    "1 for jumps, 1½ for high and 2 for drop jumps; level 1 to 5 suits 40, 60, 100, 120, 140."
)
_RAMP_FORMULA = (
    "Weighted landings of the week against the most of the last three weeks: 20 % or 20 more, "
    "whichever is larger."
)
_DAYS_FORMULA = "Sessions with more than a few low bounces; one or two a week."
_ENTRY_FORMULA = (
    "Weeks with strength among the four before, when jumps above the easy kind are planned."
)


def jump_ceiling(seen: CheckedWeek, verdicts: Mapping[str, PlaceVerdict]) -> Iterator[Check]:
    """Each session above the ceiling of the level, else the biggest one."""
    over = [session for session in planned_sessions(seen.week) if _is_over(session, verdicts)]
    for session in over:
        landed = verdicts[session.id].too_many_jumps
        assert landed is not None
        most = CEILINGS[seen.settings.level]
        reason = f"{amount(landed.weighted)} weighted landings in one session; {most} suit level "
        reason += f"{seen.settings.level}."
        yield _ceiling(seen, landed.weighted, CheckStatus.WARN, reason, session.id)
    if not over:
        yield _within_ceiling(seen)


def jump_ramp(seen: CheckedWeek) -> Check:
    """The week's landings against the most of the last three weeks [ours: the last alone is R08].

    An easier week just before is no reason to start anew.
    """
    base = max((one.weighted for one in seen.history.contacts), default=0.0)
    now = round(seen.contacts.weighted, 6)
    high = round(max(STEEPEST * base, base + MOST_ADDED), 6) if base else None
    status, reason = CheckStatus.OK, "Landings rise no faster than 20 % or 20 a week."
    if not now or high is None:
        status, reason = CheckStatus.UNKNOWN, "There are no jumps to compare with earlier weeks."
    elif now > high:
        status = CheckStatus.NOTICE
        reason = f"{amount(now)} weighted landings after at most {amount(base)} in the last weeks."
    return Check(
        RAMP, status, now, "weighted contacts", reason, _RAMP_FORMULA, RAMP_SOURCES, high=high
    )


def jump_days(seen: CheckedWeek) -> Check:
    """At most two sessions with jumps a week."""
    days = sum(event.is_jumping for event in events(seen.week.days, seen.exercises))
    status = CheckStatus.NOTICE if days > MOST_SESSIONS else CheckStatus.OK
    return Check(
        DAYS,
        status if days else CheckStatus.UNKNOWN,
        float(days),
        "sessions",
        f"{counted(days, 'session')} with jumps this week; one or two suit a runner."
        if days
        else "No session with jumps is planned this week.",
        _DAYS_FORMULA,
        DAYS_SOURCES,
        high=MOST_SESSIONS,
    )


def jump_entry(seen: CheckedWeek) -> Check:
    """Four weeks of strength before jumps above the easy kind; only where the plan goes back."""
    before = seen.history.weeks[-WEEKS_OF_STRENGTH:]
    weeks = sum(any(counted_work(week.items(), seen.exercises)) for week in before)
    goes_back = len(before) == WEEKS_OF_STRENGTH and not before[0].is_empty
    status, reason = CheckStatus.OK, "Four weeks of strength come before these jumps."
    if not goes_back or not _has_real_jumps(seen):
        status, reason = (
            CheckStatus.UNKNOWN,
            "There are no such jumps, or no four weeks to look at.",
        )
    elif weeks < WEEKS_OF_STRENGTH:
        status = CheckStatus.NOTICE
        reason = f"These jumps follow {counted(weeks, 'week')} of strength; four suit better."
    return Check(
        ENTRY,
        status,
        float(weeks),
        "weeks",
        reason,
        _ENTRY_FORMULA,
        ENTRY_SOURCES,
        low=WEEKS_OF_STRENGTH,
    )


def planned_sessions(week: Week) -> list[Session]:
    """Sessions that can still be changed."""
    return [session for session in week.sessions() if session.status is Status.PLANNED]


def _is_over(session: Session, verdicts: Mapping[str, PlaceVerdict]) -> bool:
    return verdicts[session.id].too_many_jumps is not None and "R07" not in session.dismissed


def _within_ceiling(seen: CheckedWeek) -> Check:
    biggest = biggest_session(seen.week, seen.exercises).weighted
    if not biggest:
        return _ceiling(seen, 0.0, CheckStatus.UNKNOWN, "No jumps are planned this week.")
    reason = f"At most {amount(biggest)} weighted landings in one session."
    return _ceiling(seen, biggest, CheckStatus.OK, reason)


def _ceiling(
    seen: CheckedWeek, value: float, status: CheckStatus, reason: str, session_id: str = ""
) -> Check:
    return Check(
        CEILING,
        status,
        round(value, 6),
        "weighted contacts",
        reason,
        _CEILING_FORMULA,
        CEILING_SOURCES,
        Scope.SESSION if session_id else Scope.WEEK,
        (session_id,) if session_id else (),
        high=float(CEILINGS[seen.settings.level]),
    )


def _has_real_jumps(seen: CheckedWeek) -> bool:
    return any(
        one.exercise.contacts_per_rep and one.exercise.impact is not Impact.LOW for one in seen.work
    )
