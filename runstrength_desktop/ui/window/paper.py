"""Print plan: the preview, and printing to a file without being asked."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.week import Week
from runstrength_desktop.planning.ports import PlanPrinter
from runstrength_desktop.ui.background import Background
from runstrength_desktop.ui.settings import Settings
from runstrength_desktop.ui.theme.tokens import Palette
from runstrength_desktop.ui.window.message_bar import MessageBar
from runstrength_desktop.ui.window.paper_choice import remember_wishes, remembered_wishes
from runstrength_desktop.ui.window.rooms import Rooms

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from runstrength_desktop.planning.catalogue import Catalogue
    from runstrength_desktop.ui.print_preview.choices import Asked
    from runstrength_desktop.ui.print_preview.dialog import PrintPreview


class Paper(QObject):
    """Puts weeks on paper as the settings say; `paper_chosen` carries the size."""

    paper_chosen = Signal(str)

    def __init__(
        self,
        window: "QWidget",
        rooms: Rooms,
        settings: Settings,
        background: Background,
        messages: MessageBar,
    ) -> None:
        super().__init__(window)
        self._window, self._rooms, self._settings = window, rooms, settings
        self._background, self._messages = background, messages
        self._tokens: Palette | None = None
        self.printer = self._printer(rooms.catalogue)

    def apply_palette(self, palette: Palette) -> None:
        """Use these colours from the next preview on."""
        self._tokens = palette

    def choose(self, paper: str) -> None:
        """Use this paper from now on; anything unknown means the locale's own."""
        self._settings.paper = paper
        self.paper_chosen.emit(remembered_wishes(self._settings).paper)

    def open_preview(self, start: date) -> "PrintPreview | None":
        """Show the pages of the seven days from `start` on, to be printed or saved."""
        from runstrength_desktop.planning.paper_gathering import gather  # noqa: PLC0415
        from runstrength_desktop.ui.print_preview.asking import Sources  # noqa: PLC0415
        from runstrength_desktop.ui.print_preview.choices import Asked  # noqa: PLC0415
        from runstrength_desktop.ui.print_preview.dialog import PrintPreview  # noqa: PLC0415

        assert self._tokens is not None
        store = self._rooms.planner.store
        try:
            athletes, current = store.athletes(), store.current_athlete()
        except PlanError as error:
            self._messages.warn(str(error))
            return None
        built_in = self._rooms.library.built_in
        sources = Sources(
            athletes, lambda ids, starts: gather(store, built_in, ids, starts), self._printer
        )
        asked = Asked((current.id,), (start,), remembered_wishes(self._settings))
        preview = PrintPreview(asked, sources, self._tokens, self._window)
        preview.asked_for.connect(self._remember)
        preview.said.connect(self._messages.say)
        preview.failed.connect(self._messages.warn)
        preview.open()
        return preview

    def print_to(self, week: Week, target: Path) -> None:
        """Print without asking; says what became of it."""
        target = target if target.suffix else target.with_suffix(".pdf")
        self._messages.say(self.tr("Printing…"))
        wishes = remembered_wishes(self._settings)
        self._background.run(
            lambda: self.printer.print_weeks((week,), target, wishes),
            lambda _: self._say_done(target),
            self._say_failed,
        )

    def _printer(self, catalogue: "Catalogue") -> PlanPrinter:
        return self._rooms.printer(self._settings.body_choice(), catalogue)

    def _remember(self, asked: "Asked") -> None:
        remember_wishes(self._settings, asked.wishes)
        self.paper_chosen.emit(asked.wishes.paper)

    def _say_done(self, target: Path) -> None:
        saved = QCoreApplication.translate("Paper", "Saved as %1").replace("%1", target.name)
        self._messages.say(saved, (self.tr("Open"), lambda: _open(target)))

    def _say_failed(self, error: PlanError) -> None:
        self._messages.warn(str(error))


def _open(target: Path) -> None:
    from runstrength_desktop.ui.print_preview.files import open_file  # noqa: PLC0415

    open_file(target)
