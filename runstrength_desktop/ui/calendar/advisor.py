"""What coaching says about where things lie, and about where a drag would put them."""

from collections.abc import Mapping, Sequence, Set
from dataclasses import replace
from datetime import date, timedelta

from runstrength_desktop.coaching.session_order import RULE as ORDER
from runstrength_desktop.coaching.session_order import jumps_after_heavy
from runstrength_desktop.coaching.spacing import Finding, Level
from runstrength_desktop.coaching.verdicts import (
    SPIKE_LEVELS,
    CoachSettings,
    PlaceVerdict,
    verdict_of_run,
    verdict_of_session,
    verdicts_of_days,
)
from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.iso_week import mondays_of
from runstrength_desktop.domain.status import Status
from runstrength_desktop.domain.week import DAYS, Day, Run, Session, Week
from runstrength_desktop.domain.weeks import Weeks, all_days
from runstrength_desktop.planning.catalogue import Catalogue
from runstrength_desktop.planning.change import Change
from runstrength_desktop.planning.planner import Planner
from runstrength_desktop.ui.advice import Advice
from runstrength_desktop.ui.calendar.advice_words import order_sentence, verdict_sentence
from runstrength_desktop.ui.calendar.drop_place import end_gap
from runstrength_desktop.ui.calendar.rows import Rows, day_rows
from runstrength_desktop.ui.calendar.week_change import added_to_week
from runstrength_desktop.ui.drag import DragKind, DragPayload
from runstrength_desktop.ui.drop_change import requested_change
from runstrength_desktop.ui.drop_request import DropRequest

WEEKS_BACK, WEEKS_ON = 5, 1
SPIKE_RULE = "R23"


class Advisor:
    """Judges the things of a week among those of the weeks around it."""

    def __init__(self, planner: Planner, catalogue: Catalogue) -> None:
        self._planner, self._catalogue = planner, catalogue
        self._settings = CoachSettings()

    def use_catalogue(self, catalogue: Catalogue) -> None:
        """Take exercises from here from now on."""
        self._catalogue = catalogue

    def use_settings(self, settings: CoachSettings) -> None:
        """Judge by these limits, this mode and this level."""
        self._settings = settings

    def of_week(self, week: Week) -> Mapping[str, Advice]:
        """What is to be said about runs and sessions still to come, by id; fits are left out."""
        return self._said(week.days, self._days_around(week.start))

    def _said(self, shown: Sequence[Day], days: Sequence[Day]) -> dict[str, Advice]:
        exercises = self._catalogue.by_id
        found = verdicts_of_days(shown, days, exercises, self._settings)
        said: dict[str, Advice] = {}
        for thing in (thing for day in shown for thing in day.things):
            verdict = _still_said(thing, found[thing.id])
            if verdict.level > Level.FITS and thing.status is Status.PLANNED:
                said[thing.id] = self._advice(verdict, thing.id)
            elif isinstance(thing, Session):
                said |= self._order_advice(thing)
        return said

    def _order_advice(self, session: Session) -> dict[str, Advice]:
        """R05 on the first jump that comes after heavy sets, unless it was waved away."""
        late = jumps_after_heavy(session, self._catalogue.by_id)
        if late is None or ORDER in session.dismissed or session.status is not Status.PLANNED:
            return {}
        return {late: Advice(Level.CAUTION, order_sentence(), (ORDER,))}

    def of_drag(
        self, payload: DragPayload, week: Week, rows: Sequence[Rows], *, copy: bool
    ) -> tuple[Advice, ...]:
        """What is to be said if `payload` were dropped on each of the seven days; () if gone."""
        try:
            days = self._days_around(week.start)
            told = [
                self._of_drop(payload, week.days[n], rows[n], days, copy=copy) for n in range(DAYS)
            ]
            added = self._added(payload, week, rows[0], days, copy=copy)
        except PlanError:
            return ()
        if added is None:
            return tuple(told)
        return tuple(added if one.level is Level.FITS else one for one in told)

    def of_seven_days(self, payload: DragPayload, start: date, *, copy: bool) -> tuple[Advice, ...]:
        """What is to be said if `payload` were dropped on each day from `start` on; () if gone."""
        try:
            week = self._planner.seven_days(start)
        except PlanError:
            return ()
        rows = [day_rows(day, self._catalogue.by_id) for day in week.days]
        return self.of_drag(payload, week, rows, copy=copy)

    def of_change(self, change: Change) -> tuple[Mapping[str, Advice], Mapping[str, Advice]]:
        """What is to be said in the weeks of a change, before and after; `PlanError` if refused."""
        before, after = self._planner.weeks(change.starts), self._planner.preview(change)
        first, last = min(change.starts), max(change.starts)
        days = self._days_from(first - timedelta(DAYS * WEEKS_BACK), last + timedelta(DAYS))
        found = self._said(list(all_days(before)), days)
        return found, self._said(list(all_days(after)), _merged(days, after))

    def _added(
        self, payload: DragPayload, week: Week, rows: Rows, days: Sequence[Day], *, copy: bool
    ) -> Advice | None:
        """What the drop adds to the week, wherever in it that is."""
        after = self._after(payload, week.days[0], rows, days, copy=copy)
        exercises, muscles = self._catalogue.by_id, self._catalogue.muscles
        return added_to_week(week, days, after, exercises, muscles, self._settings)

    def _after(
        self, payload: DragPayload, day: Day, rows: Rows, days: Sequence[Day], *, copy: bool
    ) -> list[Day]:
        place = end_gap(payload.kind, day.date, rows).place
        change = requested_change(DropRequest(payload, place, copy), self._catalogue)
        return _merged(days, self._planner.preview(change))

    def _of_drop(
        self, payload: DragPayload, day: Day, rows: Rows, days: Sequence[Day], *, copy: bool
    ) -> Advice:
        after = self._after(payload, day, rows, days, copy=copy)
        target = next(one for one in after if one.date == day.date)
        thing = _landed(payload, day, target)
        verdict = self._verdict(thing, day.date, after)
        if payload.kind in {DragKind.EXERCISE, DragKind.ITEM}:
            verdict = self._caused(verdict, thing.id, day, days)
        return self._advice(verdict, thing.id)

    def _verdict(self, thing: Run | Session, on: date, days: Sequence[Day]) -> PlaceVerdict:
        exercises = self._catalogue.by_id
        if isinstance(thing, Run):
            return verdict_of_run(thing, on, days, exercises, self._settings)
        return verdict_of_session(thing, on, days, exercises, self._settings)

    def _caused(
        self, verdict: PlaceVerdict, session_id: str, day: Day, days: Sequence[Day]
    ) -> PlaceVerdict:
        """What an exercise adds to how its session lay before."""
        session = next((one for one in day.sessions if one.id == session_id), None)
        if session is None:
            return verdict
        before = self._verdict(session, day.date, days)
        known = {_kind_of(one) for one in before.findings}
        findings = tuple(one for one in verdict.findings if _kind_of(one) not in known)
        jumps = None if before.too_many_jumps == verdict.too_many_jumps else verdict.too_many_jumps
        return _judged(replace(verdict, findings=findings, too_many_jumps=jumps))

    def _advice(self, verdict: PlaceVerdict, thing_id: str) -> Advice:
        muscles = self._catalogue.muscle_by_id
        sentence = verdict_sentence(verdict, thing_id, self._settings, muscles)
        return Advice(verdict.level, sentence, verdict.rules)

    def _days_around(self, start: date) -> list[Day]:
        mondays = mondays_of(start)
        back, ahead = timedelta(DAYS * WEEKS_BACK), timedelta(DAYS * WEEKS_ON)
        return self._days_from(mondays[0] - back, mondays[-1] + ahead)

    def _days_from(self, first: date, last: date) -> list[Day]:
        weeks = range((last - first).days // DAYS + 1)
        return list(all_days(self._planner.weeks(first + timedelta(DAYS * n) for n in weeks)))


def _merged(days: Sequence[Day], weeks: Weeks) -> list[Day]:
    changed = {day.date: day for day in all_days(weeks)}
    return [changed.get(day.date, day) for day in days]


def _landed(payload: DragPayload, before: Day, after: Day) -> Run | Session:
    """The run or session that was put on a day, or the session that an exercise joined."""
    known = _ids(before) - {payload.id}
    landed = next((one for one in after.things if _ids_of(one) - known), None)
    if landed is None:
        raise PlanError("What is dragged is no longer there.")
    return landed


def _ids(day: Day) -> Set[str]:
    return {key for one in day.things for key in _ids_of(one)}


def _ids_of(thing: Run | Session) -> Set[str]:
    items = () if isinstance(thing, Run) else thing.items
    return {thing.id, *(item.id for item in items)}


def _still_said(thing: Run | Session, verdict: PlaceVerdict) -> PlaceVerdict:
    """A run says only what is about itself; nothing that was waved away is said."""
    if isinstance(thing, Run):
        spike = None if SPIKE_RULE in thing.dismissed else verdict.spike
        return _judged(replace(verdict, findings=(), spike=spike))
    findings = tuple(one for one in verdict.findings if one.rule not in thing.dismissed)
    jumps = None if "R07" in thing.dismissed else verdict.too_many_jumps
    return _judged(replace(verdict, findings=findings, too_many_jumps=jumps))


def _judged(verdict: PlaceVerdict) -> PlaceVerdict:
    """The same with the level of what is left in it."""
    level = max((one.level for one in verdict.findings), default=Level.FITS)
    if verdict.too_many_jumps is not None:
        level = max(level, Level.CAUTION)
    if verdict.spike is not None:
        level = max(level, SPIKE_LEVELS[verdict.spike.spike])
    return replace(verdict, level=level)


def _kind_of(found: Finding) -> tuple[object, ...]:
    return found.pair, found.level, found.first.id, found.second.id
