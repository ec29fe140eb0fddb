"""What the programme window says of programmes, weeks and sessions."""

from datetime import timedelta

from PySide6.QtCore import QCoreApplication

from runstrength_desktop.coaching.swaps import Swap
from runstrength_desktop.domain.programme import Programme, ProgrammeWeek
from runstrength_desktop.domain.week import DAYS, Run, Session
from runstrength_desktop.planning.programme_extent import Extent, span
from runstrength_desktop.planning.programme_start import (
    AddedWeek,
    LeftOutSession,
    PlacedSession,
    ProgrammeStart,
)
from runstrength_desktop.planning.programme_words import NO_DAY
from runstrength_desktop.ui.dates import day_in_words, locale, short_day, short_range, short_weekday
from runstrength_desktop.ui.run_words import run_spoken


def tr(text: object) -> str:
    """A text of the programme window in the language of the window."""
    return QCoreApplication.translate("Programme", str(text))


def extent_line(programme: Programme, extent: Extent) -> str:
    """Such as "4 weeks, 2 sessions a week, 20 to 25 min, level 3"."""
    often = tr("{n} session a week") if extent.sessions[1] == 1 else tr("{n} sessions a week")
    return ", ".join(
        (
            tr("{n} weeks").format(n=extent.weeks),
            often.format(n=span(extent.sessions)),
            tr("{n} min each").format(n=span(extent.minutes)),
            tr("level {n}").format(n=programme.level),
        )
    )


def short_line(programme: Programme, extent: Extent) -> str:
    """Such as "4 weeks · 2 a week · level 3"."""
    line = tr("{weeks} weeks · {often} a week · level {level}")
    often = span(extent.sessions)
    return line.format(weeks=extent.weeks, often=often, level=programme.level)


def equipment_line(extent: Extent) -> str:
    """What it needs as it is written."""
    if not extent.equipment:
        return tr("Needs no equipment.")
    return tr("As written it needs: {things}.").format(things=", ".join(extent.equipment).lower())


def week_line(week: AddedWeek) -> str:
    """Such as "Week 1, 23–29 Nov: Learn"."""
    dates = short_range(week.first, week.first + timedelta(DAYS - 1))
    told = tr("Week {number}, {dates}").format(number=week.number, dates=dates)
    return told if week.title == f"Week {week.number}" else f"{told}: {week.title}"


def load_line(week: AddedWeek) -> str:
    """Such as "32 sets, 85 min"."""
    if not week.sessions:
        return tr("nothing")
    return tr("{sets} sets, {minutes} min").format(sets=week.load.sets, minutes=week.load.minutes)


def wave_line(week: ProgrammeWeek) -> str:
    """How hard the week's main lifts are (R20), and whether it is an easier one (R21)."""
    parts = []
    if week.wave is not None:
        wave = tr("main lifts {sets} × {reps}, {rir} in reserve")
        parts.append(wave.format(sets=week.wave.sets, reps=week.wave.reps, rir=week.wave.rir))
    if week.load_change:
        parts.append(tr("up to {n} % more load").format(n=week.load_change))
    return " · ".join([*parts, *([tr("easier week")] if week.is_deload else [])])


def session_line(one: PlacedSession) -> str:
    """Such as "Tue 24 Nov  Session A"."""
    return f"{short_weekday(one.date)} {short_day(one.date)}  {one.session.title}"


def session_amount(one: PlacedSession) -> str:
    """Such as "22 min"; with how many sets it lost."""
    minutes = tr("{n} min").format(n=one.minutes)
    if not one.sets_cut:
        return minutes
    cut = tr("1 set fewer") if one.sets_cut == 1 else tr("{n} sets fewer")
    return f"{minutes}, {cut.format(n=one.sets_cut)}"


def session_notes(one: PlacedSession) -> str:
    """Where it lies: beside what, and moved from which day."""
    parts = []
    if one.is_moved:
        day = locale().dayName(one.asked_weekday + 1)
        parts.append(tr("moved from {day}").format(day=day))
    if one.beside:
        beside = ", ".join(map(_thing, one.beside))
        parts.append(tr("beside {things}").format(things=beside))
    if one.expected:
        usual = ", ".join(map(run_spoken, one.expected))
        parts.append(tr("beside, as usual, {things}").format(things=usual))
    if one.verdict.rules:
        parts.append(tr("caution: {rules}").format(rules=", ".join(one.verdict.rules)))
    return " · ".join(parts)


def left_out_line(one: LeftOutSession) -> str:
    """Such as "Left out: Session A"."""
    return tr("Left out: {title}").format(title=one.title)


def left_out_why(one: LeftOutSession) -> str:
    """Why it finds no day."""
    return NO_DAY[one.reason]


def displaced_line(day: str, session: Session) -> str:
    """Such as "Taken out: Wed 25 Nov  Legs"."""
    return tr("Taken out: {day}  {title}").format(day=day, title=session.title)


def option_text(swap: Swap) -> str:
    """Such as "Split squat, 82 % of the same work"."""
    share = round(100 * swap.overlap)
    return tr("{name}, {share} % of the same work").format(name=swap.exercise.name, share=share)


def started_text(start: ProgrammeStart) -> str:
    """Such as "Started At home: 12 sessions from Monday 23 November."."""
    number = len(start.placed)
    sessions = tr("1 session") if number == 1 else tr("{n} sessions").format(n=number)
    told = tr("Started {name}: {sessions} from {day}.")
    return told.format(name=start.programme.name, sessions=sessions, day=day_in_words(start.first))


def sums(start: ProgrammeStart) -> str:
    """What comes in, and what does not, in one sentence."""
    counts = {
        tr("{n} added"): len(start.placed),
        tr("{n} moved to another day"): sum(one.is_moved for one in start.placed),
        tr("{n} left out"): len(start.left_out),
        tr("{n} of yours taken out"): len(start.displaced),
        tr("{n} exercises exchanged"): len({one.asked.id for one in start.replaced}),
    }
    told = ", ".join(text.format(n=n) for text, n in counts.items() if n)
    return tr("Sessions: {told}.").format(told=told) if told else ""


def _thing(thing: Run | Session) -> str:
    return thing.title if isinstance(thing, Session) else run_spoken(thing)
