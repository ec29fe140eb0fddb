"""What is wrong with a file that ships: file, line and field in one sentence."""

from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.iso_week import shown


class CatalogueError(PlanError):
    """A data file that cannot be used; `line` counts from 1, `field` is a dotted path."""

    def __init__(self, file: str, problem: str, line: int | None = None, field: str = "") -> None:
        at = f"{file}, line {line}," if line else file
        subject = f"In {at} the field “{shown(field)}”" if field else f"The file {at}"
        super().__init__(f"{subject} {problem}; mend it or install RunStrength again.")
        self.file = file
        self.line = line
        self.field = field
