"""The lines of an iCalendar file (RFC 5545, 3.1): unfolded, numbered, events only."""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from runstrength_desktop.domain.iso_week import shown

_WANTED = frozenset(
    {
        "DTEND",
        "DTSTART",
        "DURATION",
        "EXDATE",
        "RDATE",
        "RECURRENCE-ID",
        "RRULE",
        "SEQUENCE",
        "STATUS",
        "SUMMARY",
        "UID",
    }
)
_EVENT = ["VCALENDAR", "VEVENT"]
_DEEPEST = 16
_MOST_OF_EVENT = 20_000
_MOST_KNOWN = 250_000
_MOST_LINES = 1_000_000
_LONGEST = 200_000
_NAME = re.compile(r"[A-Za-z0-9-]+", re.ASCII)
_PARAMETER = r';[^=;:"]+=(?:"[^"]*"|[^;:"])*'
_LINE = re.compile(rf"([A-Za-z0-9-]+)((?:{_PARAMETER})*):(.*)", re.ASCII)
_EACH_PARAMETER = re.compile(r';([^=;:"]+)=((?:"[^"]*"|[^;:"])*)')


class LineError(Exception):
    """A line that is not what the format asks for; `what` goes on after "line 12 "."""

    def __init__(self, number: int, what: str) -> None:
        super().__init__(number, what)
        self.number, self.what = number, what


class Line(NamedTuple):
    """One property of an event and the number of its line, from 1."""

    number: int
    name: str
    parameters: Mapping[str, str]
    value: str


class EventLines(NamedTuple):
    """The properties of one event that are of interest; `number` is its first line."""

    number: int
    lines: tuple[Line, ...]

    def first(self, name: str) -> Line | None:
        """The first line of a name, if there is one."""
        return next((line for line in self.lines if line.name == name), None)

    def every(self, name: str) -> Iterator[Line]:
        """All lines of a name."""
        return (line for line in self.lines if line.name == name)


def events_in(text: str) -> Iterator[EventLines]:
    """The events of a calendar, without alarms and other parts; `LineError` where it is not one."""
    opened: list[str] = []
    begun, lines, number, known = 0, list[Line](), 1, 0
    for number, line in _unfolded(text):
        head = line[:6].upper()
        if head == "BEGIN:":
            _enter(opened, line, number)
            if opened == _EVENT:
                begun, lines = number, []
        elif head.startswith("END:"):
            is_event = opened == _EVENT
            _leave(opened, line, number)
            if is_event:
                known = _counted(known + len(lines), number)
                yield EventLines(begun, tuple(lines))
        elif opened == _EVENT and len(lines) <= _MOST_OF_EVENT:
            lines += _line(line, number)
    if opened:
        raise LineError(number, f"is the last, but {opened[-1]} is still open")


def _counted(lines: int, number: int) -> int:
    if lines > _MOST_KNOWN:
        raise LineError(number, "is too far down: the events before it say too much")
    return lines


def _unfolded(text: str) -> Iterator[tuple[int, str]]:
    """Whole lines with the number of their first part; blank ones are left out."""
    parts, begun = [""], 1
    for number, part in enumerate(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), 1):
        if part[:1] in (" ", "\t"):
            parts.append(part[1:])
            continue
        if number > _MOST_LINES:
            raise LineError(number, "is one too many; export less of it")
        if whole := "".join(parts):
            yield begun, whole
        parts, begun = [part], number
    if whole := "".join(parts):
        yield begun, whole


def _enter(opened: list[str], line: str, number: int) -> None:
    name = line[6:].strip().upper()
    if not opened and name != "VCALENDAR":
        raise LineError(number, "begins something outside of a calendar")
    if len(opened) == _DEEPEST:
        raise LineError(number, "is nested too deep")
    opened.append(name)


def _leave(opened: list[str], line: str, number: int) -> None:
    name = line[4:].strip().upper()
    if not opened or opened[-1] != name:
        raise LineError(number, f"ends “{shown(name)}”, which is not open")
    opened.pop()


def _line(text: str, number: int) -> list[Line]:
    """The line as a list of one; none when it is of no interest."""
    name = _NAME.match(text)
    if name is None:
        raise LineError(number, "is not a property")
    if name[0].upper() not in _WANTED:
        return []
    found = _LINE.fullmatch(text) if len(text) <= _LONGEST else None
    if found is None:
        raise LineError(number, f"is not a property of the form {name[0].upper()}:…")
    parameters = {key.upper(): value.strip('"') for key, value in _EACH_PARAMETER.findall(found[2])}
    return [Line(number, found[1].upper(), parameters, found[3])]
