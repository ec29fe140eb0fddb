"""What there is to read: articles whose every statement names where it comes from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from runstrength_desktop.domain.figure import Figure


class SourceKind(StrEnum):
    """What stands behind a statement."""

    FACT = "fact"
    RULE = "rule"
    STUDY = "study"


@dataclass(frozen=True, slots=True)
class Source:
    """A fact of the articles, a rule of ours (R03) or a study (Wu 2024), in our words."""

    id: str
    kind: SourceKind
    text: str
    doi: str = ""


@dataclass(frozen=True, slots=True)
class Statement:
    """One or two sentences with the ids of what they rest on."""

    text: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Contrast:
    """Where the articles and the evidence differ, both are told."""

    articles: Statement
    evidence: Statement


@dataclass(frozen=True, slots=True)
class Section:
    """A heading above statements; `figure` names a drawing that stands before them."""

    title: str
    blocks: tuple[Statement | Contrast, ...]
    is_list: bool = False
    figure: str = ""

    def statements(self) -> tuple[Statement, ...]:
        """All statements, both sides of a contrast too."""
        found: list[Statement] = []
        for block in self.blocks:
            pair = (block.articles, block.evidence) if isinstance(block, Contrast) else (block,)
            found += pair
        return tuple(found)


@dataclass(frozen=True, slots=True)
class Article:
    """A short text to read, with the muscles and exercises it speaks of."""

    id: str
    title: str
    summary: Statement
    sections: tuple[Section, ...]
    muscles: tuple[str, ...]
    exercises: tuple[str, ...]

    def statements(self) -> tuple[Statement, ...]:
        """All statements in the order they are read."""
        told = (statement for section in self.sections for statement in section.statements())
        return (self.summary, *told)


@dataclass(frozen=True, slots=True)
class StridePhase:
    """A moment of the stride, and the muscles of the nearer leg and trunk at work in it."""

    id: str
    name: str
    note: Statement
    muscles: tuple[str, ...]
    figure: Figure


@dataclass(frozen=True, slots=True)
class Knowledge:
    """Articles in their order, what their ids stand for, and the stride from landing on."""

    articles: tuple[Article, ...]
    sources: Mapping[str, Source] = field(default_factory=dict)
    stride: tuple[StridePhase, ...] = ()
