"""Own exercises, favourites, lists and the articles: what the window does when asked for them."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from runstrength_desktop.domain.body_map import BodyMap
from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.own_exercise import OwnExercise
from runstrength_desktop.planning.catalogue import Catalogue
from runstrength_desktop.planning.library import Library
from runstrength_desktop.ui.catalogue.panel import CataloguePanel
from runstrength_desktop.ui.theme.tokens import Palette
from runstrength_desktop.ui.window.message_bar import MessageBar
from runstrength_desktop.ui.window.rooms import Rooms

if TYPE_CHECKING:
    from runstrength_desktop.ui.import_list.dialog import ImportDialog
    from runstrength_desktop.ui.knowledge.window import KnowledgeWindow


class LibraryDesk(QObject):
    """Answers the catalogue's signals; each edit is a step that the window's undo takes back.

    `exercise_wanted` and `muscle_wanted` carry the id of what was followed in an article.
    """

    exercise_wanted = Signal(str)
    muscle_wanted = Signal(str)

    def __init__(
        self, window: QWidget, rooms: Rooms, messages: MessageBar, undo: Callable[[], None]
    ) -> None:
        super().__init__(window)
        self._window, self._rooms, self._messages = window, rooms, messages
        self._undo = undo
        self._tokens: Palette | None = None
        self._body: Callable[[], BodyMap | None] = lambda: None
        self._articles: KnowledgeWindow | None = None
        self.importing: ImportDialog | None = None

    @property
    def _library(self) -> Library:
        return self._rooms.library

    def serve(self, panel: CataloguePanel, body: Callable[[], BodyMap]) -> None:
        """Answer what this panel asks; dialogs show this body."""
        self._body = body
        panel.favourite_requested.connect(self.mark)
        panel.new_requested.connect(self.make_new)
        panel.copy_requested.connect(self.copy)
        panel.edit_requested.connect(self.change)
        panel.delete_requested.connect(self.delete)
        panel.go_back_requested.connect(self.go_back)

    def apply_palette(self, palette: Palette) -> None:
        """Use these colours."""
        self._tokens = palette
        if self._articles is not None:
            self._articles.apply_palette(palette)

    def use_catalogue(self, catalogue: Catalogue) -> None:
        """The articles link to these exercises."""
        if self._articles is not None:
            self._articles.use_catalogue(catalogue)

    def close(self) -> None:
        """Close what stands beside the window; it must not outlive it."""
        if self._articles is not None:
            self._articles.close()

    def slots(self) -> dict[str, Callable[[], object]]:
        """What its actions do, by name."""
        return {
            "new_exercise": self.make_new,
            "new_place": self.make_place,
            "bring_in": self.bring_in,
            "articles": self.show_articles,
        }

    def mark(self, exercise_id: str, on: bool) -> None:
        """Make an exercise a favourite, or no longer."""
        self._try(lambda: self._library.set_favourite(exercise_id, on))

    def make_new(self) -> None:
        """Fill in an exercise of one's own."""
        self._edit(self._library.new_draft)

    def copy(self, exercise_id: str) -> None:
        """Fill in an exercise of one's own, beginning with another."""
        self._edit(lambda: self._library.copy_draft(exercise_id))

    def change(self, exercise_id: str) -> None:
        """Change an own exercise, or put one's own version in the place of a built-in one."""
        self._edit(lambda: self._library.draft(exercise_id))

    def delete(self, exercise_id: str) -> None:
        """Take an own exercise out of the lists; plans that hold it keep it."""
        own = self._library.own(exercise_id)
        if own is not None and self._try(lambda: self._library.delete(exercise_id)):
            self._say(self.tr("“{name}” is deleted; plans that hold it keep it."), own.name)

    def go_back(self, exercise_id: str) -> None:
        """Put the built-in exercise back in its place."""
        own = self._library.own(exercise_id)
        if own is not None and self._try(lambda: self._library.go_back(exercise_id)):
            self._say(self.tr("“{name}” is as it came with RunStrength again."), own.name)

    def make_place(self) -> None:
        """Describe a place to train."""
        from runstrength_desktop.ui.own_exercises.opening import (  # noqa: PLC0415  (rarely opened)
            open_place_editor,
        )

        if self._tokens is not None:
            open_place_editor(self._library, None, self._tokens, self._window)

    def bring_in(self) -> None:
        """Ask for a list of exercises and show what it holds."""
        from runstrength_desktop.ui.import_list.dialog import (  # noqa: PLC0415  (rarely opened)
            ImportDialog,
        )

        dialog = self.importing = ImportDialog(self._rooms.read_list, self._library, self._window)
        dialog.brought_in.connect(self._say_brought_in)
        dialog.open()

    def show_articles(self, article_id: str = "") -> None:
        """Open the articles, at one of them if it is named."""
        from runstrength_desktop.ui.knowledge.window import (  # noqa: PLC0415  (rarely opened)
            KnowledgeWindow,
        )

        if self._tokens is None:
            return
        if self._articles is None:
            self._articles = KnowledgeWindow(
                self._rooms.knowledge(), self._rooms.catalogue, self._tokens, self._window
            )
            self._articles.exercise_requested.connect(self.exercise_wanted)
            self._articles.muscle_requested.connect(self.muscle_wanted)
        if article_id:
            self._articles.show_article(article_id)
        self._articles.show()
        self._articles.raise_()
        self._articles.activateWindow()

    @property
    def articles(self) -> "KnowledgeWindow | None":
        """The articles' window, once it was opened."""
        return self._articles

    def _edit(self, draft: Callable[[], OwnExercise]) -> None:
        from runstrength_desktop.ui.own_exercises.opening import (  # noqa: PLC0415  (rarely opened)
            open_exercise_editor,
        )

        tokens = self._tokens
        if tokens is not None:
            self._try(
                lambda: open_exercise_editor(
                    self._library, draft(), tokens, self._body(), self._window
                )
            )

    def _say_brought_in(self, number: int) -> None:
        text = (
            self.tr("1 exercise came in.") if number == 1 else self.tr("{count} exercises came in.")
        )
        self._messages.say(text.format(count=number), (self.tr("Undo"), self._undo))

    def _say(self, text: str, name: str) -> None:
        self._messages.say(text.format(name=name), (self.tr("Undo"), self._undo))

    def _try(self, step: Callable[[], object]) -> bool:
        try:
            step()
        except PlanError as error:
            self._messages.warn(str(error))
            return False
        return True
