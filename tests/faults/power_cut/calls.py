"""System calls as strace writes them, one a line, all text in hexadecimal."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

_LINE = re.compile(r"^\d+ +(\w+)\((.*)\) += (-?\d+)(?:<(.*)>)?")
_STARTED = re.compile(r"^(\d+ +)(.*) <unfinished \.\.\.>$")
_RESUMED = re.compile(r"^(\d+ +)<\.\.\. \w+ resumed>(.*)$")
_DESCRIPTOR = re.compile(r"(\d+)<([^>]*)>")
_TEXT = re.compile(r'"((?:\\x[0-9a-f]{2})*)"(\.\.\.)?')


@dataclass(frozen=True, slots=True)
class Call:
    """A call that succeeded: its name, its arguments as written, what it returned."""

    name: str
    arguments: str
    result: int
    result_path: str

    def descriptor(self) -> int:
        """The file descriptor that is its first argument."""
        return int(self._descriptor()[1])

    def path(self) -> str:
        """The path behind its first argument, a file descriptor."""
        return plain(self._descriptor()[2]).decode()

    def texts(self) -> list[bytes]:
        """Its text arguments; none may have been cut short by strace."""
        found = _TEXT.findall(self.arguments)
        if any(cut for _, cut in found):
            raise ValueError(f"strace cut the text of a {self.name} short")
        return [plain(text) for text, _ in found]

    def number(self, place: int) -> int:
        """An argument by its place from the end, such as -1."""
        return int(self.arguments.split(", ")[place])

    def _descriptor(self) -> re.Match[str]:
        found = _DESCRIPTOR.match(self.arguments)
        if found is None:
            raise ValueError(f"no descriptor: {self.name}({self.arguments[:200]})")
        return found


def read_calls(lines: Iterable[str]) -> Iterator[Call]:
    """The calls that succeeded, in the order in which they ended."""
    for line in _whole(lines):
        found = _LINE.match(line)
        if found and int(found[3]) >= 0:
            yield Call(found[1], found[2], int(found[3]), plain(found[4] or "").decode())


def plain(text: str) -> bytes:
    """What strace wrote as \\x41\\x42; nothing for other text."""
    return bytes.fromhex(text.replace("\\x", "")) if text.startswith("\\x") else b""


def _whole(lines: Iterable[str]) -> Iterator[str]:
    """Lines with calls put together that another thread interrupted."""
    started: dict[str, str] = {}
    for line in lines:
        if found := _STARTED.match(line):
            started[found[1].strip()] = found[1] + found[2]
        elif found := _RESUMED.match(line):
            yield started.pop(found[1].strip()) + found[2]
        else:
            yield line
