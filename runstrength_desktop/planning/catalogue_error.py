"""What is wrong with a file that ships: file, line and field in one sentence."""

from runstrength_desktop.domain.errors import PlanError


class CatalogueError(PlanError):
    """A data file that cannot be used; `line` counts from 1, `field` is a dotted path."""

    def __init__(self, file: str, problem: str, line: int | None = None, field: str = "") -> None:
        places = [f"line {line}"] if line else []
        places += [f"field “{field}”"] if field else []
        where = f" ({', '.join(places)})" if places else ""
        super().__init__(f"{file}{where} {problem}; install RunStrength again or mend the file.")
        self.file = file
        self.line = line
        self.field = field
