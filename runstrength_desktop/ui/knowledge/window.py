"""The window with everything there is to read: titles at the left, the article at the right."""

from PySide6.QtCore import QByteArray, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeySequence, QPalette, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from runstrength_desktop.domain.knowledge import Article, Knowledge
from runstrength_desktop.planning.catalogue import Catalogue
from runstrength_desktop.ui.knowledge.article_list import ArticleList
from runstrength_desktop.ui.knowledge.article_page import ArticlePage
from runstrength_desktop.ui.knowledge.reading_area import ReadingArea
from runstrength_desktop.ui.plain_label import PlainLabel
from runstrength_desktop.ui.theme import fonts
from runstrength_desktop.ui.theme.tokens import GRID, Palette

_SIZE, _LEAST = QSize(1000, 720), QSize(440, 280)
_LIST_WIDTH = 220
_SCREEN_SHARE = 0.92


class KnowledgeWindow(QWidget):
    """Stays open beside the plan; closing it keeps size and article for the next time."""

    exercise_requested = Signal(str)
    muscle_requested = Signal(str)

    def __init__(
        self,
        knowledge: Knowledge,
        catalogue: Catalogue,
        palette: Palette,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setWindowTitle(self.tr("Knowledge"))
        self._knowledge = knowledge
        self._catalogue = catalogue
        self._colours = palette
        self.article: Article | None = None
        self.articles = ArticleList(knowledge.articles, palette, self)
        self.articles.article_chosen.connect(self._show)
        self.area = ReadingArea(self)
        self._head = PlainLabel(self.tr("Knowledge"), self)
        self._lay_out()
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self.close)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Close), self, self.close)
        self.apply_palette(palette)
        if knowledge.articles:
            self.show_article(knowledge.articles[0].id)

    def show_article(self, article_id: str) -> None:
        """Turn to an article; nothing happens when there is none of that id."""
        self.articles.choose(article_id)

    def apply_palette(self, palette: Palette) -> None:
        """Use these colours; the page stays where it is."""
        self._colours = palette
        colours = self.palette()
        colours.setColor(QPalette.ColorRole.Window, QColor(palette.window))
        self.setPalette(colours)
        ground = self._side.palette()
        ground.setColor(QPalette.ColorRole.Window, QColor(palette.surface))
        self._side.setPalette(ground)
        self._head.set_colour(palette.text)
        self.articles.apply_palette(palette)
        self.area.apply_palette(palette)
        self._fill_again()

    def use_catalogue(self, catalogue: Catalogue) -> None:
        """Name exercises as this catalogue does."""
        self._catalogue = catalogue
        self._fill_again()

    def kept_geometry(self) -> str:
        """Size and place as text for the settings."""
        return bytes(self.saveGeometry().toBase64().data()).decode("ascii")

    def use_geometry(self, kept: str) -> None:
        """Size and place of an earlier time; "" or nonsense changes nothing."""
        self.restoreGeometry(QByteArray.fromBase64(kept.encode("ascii", "ignore")))

    def _show(self, article_id: str) -> None:
        found = (a for a in self._knowledge.articles if a.id == article_id)
        self.article = next(found, None)
        self._fill()

    def _fill_again(self) -> None:
        self._fill(self.area.verticalScrollBar().value())

    def _fill(self, place: int = 0) -> None:
        if self.article is None:
            return
        page = ArticlePage(self.article, self._knowledge, self._catalogue, self._colours)
        page.exercise_requested.connect(self.exercise_requested)
        page.muscle_requested.connect(self.muscle_requested)
        self.area.show_page(page, self.article.title, place)

    def _lay_out(self) -> None:
        self._side = QWidget(self)
        self._side.setAutoFillBackground(True)
        self._side.setFixedWidth(_LIST_WIDTH)
        self._head.setFont(fonts.title_font())
        self._head.setContentsMargins(4 * GRID + 2, 0, 2 * GRID, 0)
        column = QVBoxLayout(self._side)
        column.setContentsMargins(0, 5 * GRID, 0, 2 * GRID)
        column.setSpacing(3 * GRID)
        column.addWidget(self._head)
        column.addWidget(self.articles, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._side)
        row.addWidget(self.area, 1)
        self.setMinimumSize(_LEAST)
        self.resize(_SIZE.boundedTo(self.screen().availableSize() * _SCREEN_SHARE))
        self.articles.setFocus(Qt.FocusReason.OtherFocusReason)
