"""Pages of a PDF as pictures.

PDFium knows one thread at a time. Each call opens the PDF anew, which takes a
tenth of a millisecond, and leaves nothing open behind for another thread to end.
"""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from threading import Lock

import pypdfium2
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

Size = tuple[float, float]
"""Width and height in points."""

MOST_PIXELS = 16_000_000

# PDFium draws no line thinner than a pixel: small pages are drawn larger, then made small.
_FINE_WIDTH, _FINEST = 1200, 6
_SMOOTH = Qt.TransformationMode.SmoothTransformation

_ONE_AT_A_TIME = Lock()


def page_sizes(pdf: bytes) -> tuple[Size, ...]:
    """The size of each page."""
    with _opened(pdf) as document:
        return tuple(document.get_page_size(number) for number in range(len(document)))


def page_image(pdf: bytes, number: int, width: int) -> QImage:
    """A page (from 0), `width` pixels wide; fewer where it would pass MOST_PIXELS."""
    with _opened(pdf) as document, closing(document[number]) as page:
        points_wide, points_high = page.get_size()
        most = (MOST_PIXELS / (points_wide * points_high)) ** 0.5
        finer = max(1, min(_FINEST, round(_FINE_WIDTH / width)))
        scale = min(finer * width / points_wide, most)
        with closing(page.render(scale=scale, prefer_bgrx=True)) as bitmap:
            shape = (bitmap.width, bitmap.height, bitmap.stride)
            image = QImage(bitmap.buffer, *shape, QImage.Format.Format_RGB32)
            return image.copy() if finer == 1 else image.scaledToWidth(width, _SMOOTH)


@contextmanager
def _opened(pdf: bytes) -> Iterator[pypdfium2.PdfDocument]:
    with _ONE_AT_A_TIME, closing(pypdfium2.PdfDocument(pdf)) as document:
        yield document
