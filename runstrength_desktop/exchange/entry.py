"""One entry of a list: values of any kind, read with care; what is odd is noted."""

from collections.abc import Mapping, Sequence

from runstrength_desktop.domain.iso_week import shown
from runstrength_desktop.domain.user_text import clean_line

_ANY_LENGTH = 10**9


def cleaned(text: str) -> str:
    """One line without control characters, of any length."""
    return clean_line(text, "", _ANY_LENGTH)


class Entry:
    """Reads fields of an object; a wrong type is a gap in words, never an error."""

    def __init__(self, values: Mapping[str, object]) -> None:
        self.values = values
        self.gaps: list[str] = []

    def text(self, field: str) -> str:
        """One clean line; empty if there is none."""
        value = self.values.get(field)
        if value is None:
            return ""
        if not isinstance(value, str):
            self.miss(field)
            return ""
        return cleaned(value)

    def texts(self, field: str) -> tuple[str, ...]:
        """Clean lines of a list; a single text counts as a list of one."""
        value = self.values.get(field)
        found = [value] if isinstance(value, str) else self._sequence(field)
        if not all(isinstance(one, str) for one in found):
            self.miss(field)
        lines = (cleaned(one) for one in found if isinstance(one, str))
        return tuple(line for line in lines if line)

    def entries(self, field: str) -> tuple["Entry", ...]:
        """The objects of a list."""
        found = self._sequence(field)
        if not all(isinstance(one, dict) for one in found):
            self.miss(field)
        return tuple(Entry(one) for one in found if isinstance(one, dict))

    def entry(self, field: str) -> "Entry":
        """An object; an empty one if there is none."""
        value = self.values.get(field)
        return Entry(value if isinstance(value, dict) else {})

    def number(self, field: str) -> int | None:
        """A whole number, if there is one."""
        value = self.values.get(field)
        return value if isinstance(value, int) and not isinstance(value, bool) else None

    def miss(self, field: str, value: str = "") -> None:
        """Note that a field was not understood."""
        said = f": “{shown(value)}”" if value else ""
        self.gaps.append(f"The field “{shown(field)}” was not understood{said}.")

    def _sequence(self, field: str) -> Sequence[object]:
        value = self.values.get(field)
        if value is None:
            return ()
        if isinstance(value, list):
            return value
        self.miss(field)
        return ()
