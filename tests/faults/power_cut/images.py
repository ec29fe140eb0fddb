"""What a disk may hold after a power cut, written into a folder and looked at."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import pairwise
from pathlib import Path, PurePath
from random import Random
from tempfile import TemporaryDirectory

from tests.faults.power_cut.calls import Call
from tests.faults.power_cut.disk import Disk, File, Folder
from tests.faults.power_cut.recording import Recording, is_acknowledgement

_NEVER_ON_DISK = "-shm"


class Cache(StrEnum):
    """What became of all that was not synced."""

    LOST = "lost"
    TORN = "torn"
    KEPT = "kept"


@dataclass(slots=True)
class Verdict:
    """The images looked at; how many steps were lost in those that lost any; what broke others."""

    images: int = 0
    lost: list[int] = field(default_factory=list)
    broken: list[str] = field(default_factory=list)

    @property
    def is_red(self) -> bool:
        return bool(self.lost or self.broken)

    def __str__(self) -> str:
        worst = max(self.lost, default=0)
        return f"{self.images} images, {len(self.lost)} lost steps (worst {worst}), " + (
            f"{len(self.broken)} broken ({self.broken[0]})" if self.broken else "0 broken"
        )


Check = Callable[[Path, int], int]
"""Given an image and the number of acknowledged steps: how many of them it lost.

An exception means that the image is of no use at all.
"""


def replay(
    recording: Recording, cuts: Sequence[int], random: Random, check: Check
) -> dict[Cache, Verdict]:
    """Cut the power after these calls, by number, and look at each cut in all three ways."""
    verdicts = {cache: Verdict() for cache in Cache}
    disk, acknowledged = Disk(recording.folder), 0
    for number, call in enumerate(recording.calls):
        if is_acknowledgement(call):
            acknowledged += 1
        else:
            disk.follow(call)
        for cache in list(Cache) * cuts.count(number):
            _look(verdicts[cache], disk, cache, random, acknowledged, check)
    return verdicts


def write_image(folder: Folder, place: Path, cache: Cache, random: Random) -> None:
    """What is left of a folder and of all below it."""
    changes = {Cache.LOST: 0, Cache.KEPT: None, Cache.TORN: random.randint(0, len(folder.waiting))}
    for name, node in folder.names(changes[cache]).items():
        if isinstance(node, Folder):
            (place / name).mkdir()
            write_image(node, place / name, cache, random)
        elif not name.endswith(_NEVER_ON_DISK):
            (place / name).write_bytes(_content(node, cache, random))


def random_cuts(recording: Recording, images: int, random: Random) -> list[int]:
    """A third as many calls as images; every other one is none of the many on a journal."""
    every = range(len(recording.calls))
    rare = [number for number in every if not _is_routine(recording.calls[number])]
    return [random.choice(rare if cut % 2 else every) for cut in range(images // len(Cache))]


def first_writes(recording: Recording, name: str) -> list[int]:
    """The first of each row of writes into a file."""
    writes = [_writes_into(call, name) for call in recording.calls]
    pairs = enumerate(pairwise(writes), 1)
    return [number for number, (before, this) in pairs if this and not before]


def _writes_into(call: Call, name: str) -> bool:
    return call.name == "pwrite64" and PurePath(call.path()).name == name


def _is_routine(call: Call) -> bool:
    return call.name == "pwrite64" and call.path().endswith(("-wal", _NEVER_ON_DISK))


def _look(
    verdict: Verdict, disk: Disk, cache: Cache, random: Random, acknowledged: int, check: Check
) -> None:
    verdict.images += 1
    with TemporaryDirectory(prefix="runstrength-image-") as folder:
        write_image(disk.root, Path(folder), cache, random)
        try:
            lost = check(Path(folder), acknowledged)
        except Exception as error:  # noqa: BLE001 (whatever an image does to the program, it counts)
            verdict.broken.append(f"after {acknowledged} steps: {error!r}"[:240])
            return
    if lost:
        verdict.lost.append(lost)


def _content(file: File, cache: Cache, random: Random) -> bytes:
    content = bytearray(file.lasting)
    chance = {Cache.LOST: 0.0, Cache.KEPT: 1.0, Cache.TORN: random.random()}[cache]
    for change in file.waiting:
        for piece in change.pieces():
            if random.random() < chance:
                piece.apply(content)
    return bytes(content)
