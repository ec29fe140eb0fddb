"""What a plan must hold after the program died: all that was acknowledged (oracle O).

The writer says `TRY <step>` before a step and `ACK` once the step is saved. A
reader keeps a model by these words; a step that was tried and not acknowledged
may be there or not.
"""

import pickle
import sqlite3
from base64 import b64decode, b64encode
from contextlib import closing
from copy import copy
from dataclasses import dataclass, field
from pathlib import Path

from runstrength_desktop.domain.own_change import OwnShelf
from runstrength_desktop.domain.weeks import Weeks
from runstrength_desktop.planning.ports import PlanStore
from tests.faults.edit_stream import MONDAYS, Step, expect
from tests.planning.memory_store import MemoryStore

TRY = b"TRY "
ACK = b"ACK"


def tried(step: Step) -> bytes:
    """The line that announces a step."""
    return TRY + b64encode(pickle.dumps(step)) + b"\n"


def step_of(line: bytes) -> Step:
    """The step of such a line."""
    step: Step = pickle.loads(b64decode(line[len(TRY) :]))
    return step


@dataclass(frozen=True, slots=True)
class Held:
    """All that a runner sees of a plan, the next undo and redo included."""

    weeks: Weeks
    shelf: OwnShelf
    undo: str | None
    redo: str | None


def held_by(store: PlanStore) -> Held:
    """What a store holds in the weeks of the edit stream."""
    return Held(store.read(MONDAYS), store.read_shelf(), store.undo_name(), store.redo_name())


def after(step: Step, model: MemoryStore) -> MemoryStore:
    """The model one step on; the first stays as it is."""
    further = copy(model)
    further.kept, further.done, further.undone = {**model.kept}, [*model.done], [*model.undone]
    further.own = {**model.own}
    expect(step, further)
    return further


@dataclass(slots=True)
class Promises:
    """The plan as promised, and the step that nobody knows about."""

    model: MemoryStore = field(default_factory=MemoryStore)
    unsure: Step | None = None

    def hear(self, line: bytes) -> None:
        if line.startswith(TRY):
            self.unsure = step_of(line)
        elif line == ACK and self.unsure is not None:
            expect(self.unsure, self.model)
            self.unsure = None

    def settle(self, *, further: bool) -> None:
        """Know whether the unsure step is there."""
        if further and self.unsure is not None:
            expect(self.unsure, self.model)
        self.unsure = None


def what_is_unsound(database: Path) -> str | None:
    """What SQLite itself finds wrong with a plan, and files that should have gone."""
    with closing(sqlite3.connect(database)) as connection:
        found = connection.execute("PRAGMA integrity_check").fetchall()
        orphans = connection.execute("PRAGMA foreign_key_check").fetchall()
    if found != [("ok",)] or orphans:
        return f"integrity: {found}, orphans: {orphans}"
    left = leftovers(database)
    return f"left over: {left}" if left else None


def leftovers(database: Path) -> list[str]:
    """Names beside an open plan that are none of its lasting files."""
    endings = ("", "-wal", "-shm", ".lock")
    lasting = {database.name + ending for ending in endings} | {f"{database.stem}-backups"}
    return sorted({path.name for path in database.parent.iterdir()} - lasting)


def compare(plan: PlanStore, promises: Promises, database: Path) -> str:
    """What became of the promises: "kept", "further", or a sentence."""
    if unsound := what_is_unsound(database):
        return unsound
    held = held_by(plan)
    if held == held_by(promises.model):
        return "kept"
    if promises.unsure and held == held_by(after(promises.unsure, promises.model)):
        return "further"
    return "an acknowledged step is lost"
