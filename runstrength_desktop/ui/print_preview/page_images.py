"""Pictures of the pages that are looked at: made on a worker, few enough to keep."""

from collections import OrderedDict
from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.ui.background import Background
from runstrength_desktop.ui.print_preview.pdf_pages import Size, page_image

Key = tuple[int, int]
"""A page, from 0, and its width in pixels."""

MOST_BYTES = 64 * 1024 * 1024


class PageImages(QObject):
    """Each asker says what it shows now; what nobody shows any more is not made.

    `arrived` carries the page whose picture is there.
    """

    arrived = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = Background(self)
        self._pdf = b""
        self._sizes: tuple[Size, ...] = ()
        self._images: OrderedDict[Key, QImage] = OrderedDict()
        self._before: dict[int, QImage] = {}
        self._wanted: dict[str, Sequence[Key]] = {}
        self._making: Key | None = None

    @property
    def sizes(self) -> tuple[Size, ...]:
        """The size of each page in points."""
        return self._sizes

    @property
    def kept_bytes(self) -> int:
        """How much memory the pictures take."""
        return sum(image.sizeInBytes() for image in self._images.values())

    def use(self, pdf: bytes, sizes: tuple[Size, ...]) -> None:
        """Go on with another document; a page of the same size stands in until it is drawn."""
        pairs = zip(self._sizes, sizes, strict=False)
        alike = {page for page, (old, new) in enumerate(pairs) if old == new}
        self._before = {
            key[0]: self._images[key]
            for key in self._shown()
            if key in self._images and key[0] in alike
        }
        self._pdf, self._sizes = pdf, sizes
        self._images.clear()
        self._wanted.clear()

    def image(self, page: int, width: int) -> QImage | None:
        """The picture of a page at a width, if it is there."""
        image = self._images.get((page, width))
        if image is not None:
            self._images.move_to_end((page, width))
        return image

    def stand_in(self, page: int) -> QImage | None:
        """The widest other picture of a page, perhaps from before the last change."""
        found = [image for (number, _), image in self._images.items() if number == page]
        return max(found, key=QImage.width, default=self._before.get(page))

    def want(self, asker: str, keys: Sequence[Key]) -> None:
        """What an asker shows now, first things first; it forgets what it asked before."""
        self._wanted[asker] = tuple(keys)
        self._make_next()

    def stop(self) -> None:
        """Make nothing more, and wait for what is under way."""
        self._wanted.clear()
        self._background.wait()

    def _make_next(self) -> None:
        missing = [key for key in self._shown() if key not in self._images]
        if self._making is not None or not missing:
            return
        pdf, (page, width) = self._pdf, missing[0]
        self._making = missing[0]
        self._background.run(
            lambda: page_image(pdf, page, width),
            lambda image: self._keep(pdf, (page, width), image),
            self._refuse,
        )

    def _keep(self, pdf: bytes, key: Key, image: QImage) -> None:
        self._making = None
        if pdf is self._pdf:
            self._images[key] = image
            self._before.pop(key[0], None)
            self._drop_oldest()
            self.arrived.emit(key[0])
        self._make_next()

    def _refuse(self, _: PlanError) -> None:
        self._making = None

    def _shown(self) -> list[Key]:
        return [key for keys in self._wanted.values() for key in keys]

    def _drop_oldest(self) -> None:
        shown = set(self._shown())
        for key in [key for key in self._images if key not in shown]:
            if self.kept_bytes <= MOST_BYTES:
                return
            del self._images[key]
