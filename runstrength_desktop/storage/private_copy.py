"""A copy of a plan in a folder of its own, to look at or migrate without touching the plan."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from shutil import copyfile
from tempfile import TemporaryDirectory


@contextmanager
def private_copy(path: Path, journals: Sequence[Path]) -> Iterator[Path]:
    """The copy, together with these journals, until the context ends."""
    with TemporaryDirectory(prefix="runstrength-") as folder:
        copy = Path(folder) / path.name
        for file in (path, *journals):
            copyfile(file, copy.with_name(file.name))
        yield copy
