"""An article as a page: headings, statements with their sources, links at its end."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from runstrength_desktop.domain.knowledge import Article, Contrast, Knowledge, Section, Source
from runstrength_desktop.planning.catalogue import Catalogue
from runstrength_desktop.ui.knowledge.chip import Chip
from runstrength_desktop.ui.knowledge.chip_row import ChipRow
from runstrength_desktop.ui.knowledge.paragraph import Paragraph
from runstrength_desktop.ui.knowledge.source_card import SourceCard
from runstrength_desktop.ui.knowledge.statement_view import ContrastView, Ink, StatementView
from runstrength_desktop.ui.knowledge.stride_view import StrideView
from runstrength_desktop.ui.knowledge.wording import footer
from runstrength_desktop.ui.theme import fonts
from runstrength_desktop.ui.theme.tokens import GRID, Palette

WIDEST = 760

_MARGIN = 6 * GRID

_View = StatementView | ContrastView | StrideView


class ArticlePage(QWidget):
    """The content of a scrolled area; asks for exercises and muscles by id."""

    exercise_requested = Signal(str)
    muscle_requested = Signal(str)

    def __init__(
        self,
        article: Article,
        knowledge: Knowledge,
        catalogue: Catalogue,
        palette: Palette,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._knowledge = knowledge
        self._catalogue = catalogue
        self._colours = palette
        self.card: SourceCard | None = None
        self._body = QWidget(self)
        self._body.setMaximumWidth(WIDEST)
        self._ink = Ink(palette, knowledge.sources, self._explain)
        self._column = QVBoxLayout(self._body)
        self._column.setContentsMargins(_MARGIN, 5 * GRID, _MARGIN, 6 * GRID)
        self._column.setSpacing(2 * GRID)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._body, 1)
        self._row.addStretch(0)
        self._views: list[_View] = []
        self._width = 0
        self._fill(article)

    def use_width(self, width: int) -> None:
        """Set everything for a page of this width, and find its height now."""
        if width != self._width:
            self._width = width
            room = min(width, WIDEST) - 2 * _MARGIN
            for view in self._views:
                view.use_width(room)
        self._column.activate()
        self._row.activate()

    def _fill(self, article: Article) -> None:
        self._add(article.title, self._colours.text).setFont(fonts.title_font())
        self._add_view(StatementView(article.summary, self._ink, self._body))
        for section in article.sections:
            self._add_section(section)
        self._add_links(article)
        self._column.addSpacing(4 * GRID)
        self._add(footer(), self._colours.text_faint).setFont(fonts.small_font())
        self._column.addStretch(1)

    def _add_section(self, section: Section) -> None:
        self._add_heading(section.title)
        if section.figure:
            muscles = self._catalogue.muscle_by_id
            self._add_view(StrideView(self._knowledge.stride, muscles, self._ink, self._body))
        for block in section.blocks:
            if isinstance(block, Contrast):
                self._add_view(ContrastView(block, self._ink, self._body))
                continue
            is_list = section.is_list
            self._add_view(StatementView(block, self._ink, self._body, is_list=is_list))

    def _add_view(self, view: _View) -> None:
        self._views.append(view)
        self._column.addWidget(view)

    def _add_links(self, article: Article) -> None:
        known = self._catalogue
        muscles = [(key, known.muscle_by_id[key].name) for key in article.muscles]
        exercises = [(e, known.by_id[e].name) for e in article.exercises if e in known.by_id]
        self._add_row(self.tr("Muscles in this article"), muscles, self.muscle_requested)
        self._add_row(self.tr("Exercises to try"), exercises, self.exercise_requested)

    def _add_row(
        self, title: str, links: Iterable[tuple[str, str]], signal: SignalInstance
    ) -> None:
        row = ChipRow(title, self._colours, self._body, gap=GRID + 2)
        for key, name in links:
            row.add(name, is_link=True).clicked.connect(partial(self._ask, signal, key))
        if row.chips:
            self._add_heading(title)
            self._column.addWidget(row)

    def _ask(self, signal: SignalInstance, key: str) -> None:
        signal.emit(key)

    def _explain(self, source: Source, chip: Chip) -> None:
        self.card = SourceCard(source, self._colours, self)
        self.card.destroyed.connect(self._forget_card)
        self.card.open_below(chip)

    def _forget_card(self) -> None:
        self.card = None

    def _add_heading(self, title: str) -> None:
        self._column.addSpacing(4 * GRID)
        self._add(title, self._colours.text).setFont(fonts.strong_font())

    def _add(self, text: str, colour: str) -> Paragraph:
        label = Paragraph(text, colour, self._body)
        self._column.addWidget(label)
        return label
