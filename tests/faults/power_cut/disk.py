"""A disk with a cache that a power cut empties: what was synced stays, the rest is up to chance.

One program with one table of descriptors writes to one folder. Names are kept
in the order they were changed, folder by folder, and last only once their
folder is synced; data last once their file is synced. Names that are reused
lead to a new file each time, so that an old journal never mixes with a new one.
The position of a descriptor is known from `lseek` and `write`, not from reads.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path, PurePosixPath

from tests.faults.power_cut.calls import Call

SECTOR = 512
_Way = Callable[[Call], None]


@dataclass(frozen=True, slots=True)
class Write:
    """Bytes at an offset."""

    offset: int
    data: bytes

    def apply(self, content: bytearray) -> None:
        content.extend(bytes(max(0, self.offset - len(content))))
        content[self.offset : self.offset + len(self.data)] = self.data

    def pieces(self) -> list["Write | Resize"]:
        """The write in sectors, each of which a disk writes whole or not at all."""
        end = self.offset + len(self.data)
        edges = [self.offset, *range(self.offset // SECTOR * SECTOR + SECTOR, end, SECTOR), end]
        return [
            Write(start, self.data[start - self.offset : stop - self.offset])
            for start, stop in pairwise(edges)
        ]


@dataclass(frozen=True, slots=True)
class Resize:
    """Another length for a file."""

    size: int

    def apply(self, content: bytearray) -> None:
        del content[self.size :]
        content.extend(bytes(self.size - len(content)))

    def pieces(self) -> list["Write | Resize"]:
        return [self]


@dataclass(slots=True, eq=False)
class File:
    """Content that lasts, and what was done to it since."""

    lasting: bytearray = field(default_factory=bytearray)
    waiting: list[Write | Resize] = field(default_factory=list)

    def sync(self) -> None:
        for change in self.waiting:
            change.apply(self.lasting)
        self.waiting.clear()


@dataclass(slots=True, eq=False)
class Folder:
    """Names that last, and the changes since; each change happens as a whole."""

    lasting: dict[str, "File | Folder"] = field(default_factory=dict)
    waiting: list[dict[str, "File | Folder | None"]] = field(default_factory=list)

    def names(self, changes: int | None = None) -> dict[str, "File | Folder"]:
        """The names after so many of the waiting changes; all by default."""
        seen: dict[str, File | Folder | None] = dict(self.lasting)
        for change in self.waiting[:changes]:
            seen |= change
        return {name: node for name, node in seen.items() if node is not None}

    def sync(self) -> None:
        self.lasting = self.names()
        self.waiting.clear()


@dataclass(slots=True)
class _Handle:
    node: File | Folder
    position: int = 0


class Disk:
    """Follows the calls of a recording; `root` is the recorded folder."""

    def __init__(self, folder: Path) -> None:
        self.root = Folder()
        self._place = str(folder)
        self._handles: dict[int, _Handle] = {}
        self._ways: dict[str, _Way] = {
            **dict.fromkeys(("open", "openat"), self._open),
            **dict.fromkeys(("fsync", "fdatasync"), self._sync),
            **dict.fromkeys(("unlink", "unlinkat"), self._unlink),
            **dict.fromkeys(("rename", "renameat", "renameat2"), self._rename),
            **dict.fromkeys(("mkdir", "mkdirat"), self._mkdir),
            "close": self._close,
            "ftruncate": self._ftruncate,
            "lseek": self._lseek,
            "pwrite64": self._pwrite,
            "write": self._write,
        }

    def follow(self, call: Call) -> None:
        """Do what a call did; `KeyError` for a call this disk does not know."""
        self._ways[call.name](call)

    def _open(self, call: Call) -> None:
        self._handles.pop(call.result, None)
        if not call.result_path.startswith(self._place):
            return
        folder, name = self._find(call.result_path)
        if name and name not in folder.names():
            if "O_CREAT" not in call.arguments:
                raise ValueError(f"{call.result_path} was there before the recording")
            folder.waiting.append({name: File()})
        node = folder.names()[name] if name else folder
        if "O_TRUNC" in call.arguments and isinstance(node, File):
            node.waiting.append(Resize(0))
        self._handles[call.result] = _Handle(node)

    def _close(self, call: Call) -> None:
        self._handles.pop(call.descriptor(), None)

    def _sync(self, call: Call) -> None:
        self._handles[call.descriptor()].node.sync()

    def _write(self, call: Call) -> None:
        handle = self._handles[call.descriptor()]
        data = call.texts()[0][: call.result]
        _file(handle).waiting.append(Write(handle.position, data))
        handle.position += call.result

    def _pwrite(self, call: Call) -> None:
        data = call.texts()[0][: call.result]
        handle = self._handles[call.descriptor()]
        _file(handle).waiting.append(Write(call.number(-1), data))

    def _ftruncate(self, call: Call) -> None:
        _file(self._handles[call.descriptor()]).waiting.append(Resize(call.number(-1)))

    def _lseek(self, call: Call) -> None:
        self._handles[call.descriptor()].position = call.result

    def _unlink(self, call: Call) -> None:
        folder, name = self._find(call.texts()[0].decode())
        folder.waiting.append({name: None})

    def _rename(self, call: Call) -> None:
        old, new = (self._find(text.decode()) for text in call.texts())
        if old[0] is not new[0]:
            raise ValueError("this disk knows no rename from folder to folder")
        old[0].waiting.append({new[1]: old[0].names()[old[1]], old[1]: None})

    def _mkdir(self, call: Call) -> None:
        folder, name = self._find(call.texts()[0].decode())
        folder.waiting.append({name: Folder()})

    def _find(self, path: str) -> tuple[Folder, str]:
        """The folder a path lies in and its last name, which is "" for the root."""
        parts = PurePosixPath(path).relative_to(self._place).parts
        folder = self.root
        for part in parts[:-1]:
            inner = folder.names()[part]
            assert isinstance(inner, Folder)
            folder = inner
        return folder, parts[-1] if parts else ""


def _file(handle: _Handle) -> File:
    assert isinstance(handle.node, File)
    return handle.node
