"""A form of lines and areas alone: written out once, the same bytes in every document."""

import zlib
from dataclasses import dataclass
from functools import cached_property

from reportlab.pdfbase.pdfdoc import PDFDocument, PDFObject
from reportlab.pdfgen.canvas import Canvas

FormBox = tuple[int, int, int, int]


@dataclass(frozen=True)
class PlainForm:
    """PDF operators without text around an origin; two forms of one name look the same.

    `box` is left, bottom, right and top, upwards.
    """

    name: str
    box: FormBox
    operators: str

    def define(self, canvas: Canvas) -> None:
        """Put it into the canvas's document."""
        document: PDFDocument = vars(canvas)["_doc"]  # a canvas only offers what it drew itself
        document.addForm(self.name, _Written(self._stream))

    @cached_property
    def _stream(self) -> bytes:
        content = zlib.compress(self.operators.encode("ascii"))
        box = " ".join(str(edge) for edge in self.box)
        head = (
            f"<< /Type /XObject /Subtype /Form /BBox [ {box} ] /Resources << >>"
            f" /Filter /FlateDecode /Length {len(content)} >>\nstream\n"
        )
        return head.encode("ascii") + content + b"\nendstream\n"


class _Written(PDFObject):
    """An object of a document that is bytes already."""

    __RefOnly__ = 1

    def __init__(self, written: bytes) -> None:
        self._bytes = written

    def format(self, document: PDFDocument) -> bytes:  # noqa: ARG002  (reportlab passes it)
        return self._bytes
