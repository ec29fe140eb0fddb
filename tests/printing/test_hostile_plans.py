"""Whole plans of hostile text: always a valid PDF that says what was written and reads nothing."""

import sys
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from io import BytesIO

import pypdf
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from runstrength_desktop.domain.paper_plan import PaperPlan, PaperRace
from runstrength_desktop.domain.paper_wishes import FRIDGE, PAPERS, SECTIONS, PaperWishes
from runstrength_desktop.domain.status import Status
from runstrength_desktop.domain.week import Day, Session, Week
from tests.counts import count
from tests.domain.plan_values import runs, sessions
from tests.printing.printed import EXAMPLE, MONDAY, PRINTER, squeezed

LATIN = st.characters(
    min_codepoint=0x20, max_codepoint=0x17F, exclude_categories=["Cc", "Cf", "Zs"]
)
MARKUP = st.sampled_from(
    [
        *("<b>", "</b>", "</para>", "<para>", "&amp;", "&#0;", "<font", "%s", "{0}", "%PDF-1.4"),
        *('<img src="/etc/passwd"/>', '<img src="https://example.org/x.png"/>', "endstream"),
        *('<a href="file:///etc/hosts">', "(((\\)", ") Tj ET Q", "<FEFF0041> BDC", "$(id)", "`id`"),
    ]
)
LINE = st.lists(st.one_of(st.text(LATIN, max_size=40), MARKUP), max_size=4).map(" ".join)
NOTE = st.lists(LINE, max_size=3).map("\n".join)
WISHES = st.builds(
    PaperWishes,
    paper=st.sampled_from(PAPERS),
    landscape=st.sampled_from([None, True, False]),
    sections=st.sets(st.sampled_from(SECTIONS)).map(
        lambda chosen: tuple(one for one in SECTIONS if one == FRIDGE or one in chosen)
    ),
    mono=st.booleans(),
    large=st.booleans(),
)
READS = ("open", "socket.connect", "socket.getaddrinfo", "urllib.Request", "subprocess.Popen")

# What is read once is read before anything is listened to.
PRINTER.render((EXAMPLE,), PaperWishes(sections=SECTIONS))
_told: list[str] = []
_is_listening = False


def _listen(event: str, arguments: tuple[object, ...]) -> None:
    if _is_listening and event in READS:
        _told.append(f"{event} {arguments[:1]}")


sys.addaudithook(_listen)


@st.composite
def hostile_plans(draw: st.DrawFn) -> PaperPlan:
    days = [Day(MONDAY + timedelta(n)) for n in range(7)]
    for number in draw(st.sets(st.integers(0, 6), max_size=2)):
        days[number] = replace(
            days[number],
            runs=tuple(replace(run, note=draw(LINE)) for run in draw(st.lists(runs, max_size=2))),
            sessions=tuple(_hostile(draw, one) for one in draw(st.lists(sessions, max_size=2))),
        )
    races = (PaperRace(MONDAY + timedelta(draw(st.integers(0, 200))), draw(LINE)),)
    return PaperPlan((Week(MONDAY, tuple(days)),), draw(LINE), races, {"home": draw(LINE)})


def _hostile(draw: st.DrawFn, session: Session) -> Session:
    items = (replace(one, exercise_name=draw(LINE), note=draw(NOTE)) for one in session.items)
    return replace(session, title=draw(LINE), note=draw(NOTE), items=tuple(items))


def written(plan: PaperPlan, wishes: PaperWishes) -> Iterator[str]:
    """What must be found on the pages."""
    yield plan.athlete
    for session in plan.weeks[0].sessions():
        yield session.title
        if session.status is Status.SKIPPED:
            continue
        yield from (item.exercise_name for item in session.items)
        if "cards" in wishes.sections and session.items:
            yield from session.note.splitlines()
            yield from (line for item in session.items for line in item.note.splitlines())


@settings(
    max_examples=count(25, 2000),
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(hostile_plans(), WISHES)
def test_a_plan_of_any_text_says_what_was_written(plan: PaperPlan, wishes: PaperWishes) -> None:
    pdf = listened_to(plan, wishes)
    said = squeezed("".join(page.extract_text() for page in pypdf.PdfReader(BytesIO(pdf)).pages))
    for text in written(plan, wishes):
        assert squeezed(unicodedata.normalize("NFC", text)) in said


def listened_to(plan: PaperPlan, wishes: PaperWishes) -> bytes:
    """The PDF, made without reading any file or asking any server."""
    global _is_listening  # noqa: PLW0603  (an audit hook cannot be taken away)
    _told.clear()
    _is_listening = True
    try:
        pdf = PRINTER.render((plan,), wishes)
    finally:
        _is_listening = False
    assert not _told
    return pdf
