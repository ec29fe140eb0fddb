"""Drawing on pages whose y runs downwards from the top.

Lines and boxes are written as PDF operators, several times faster than canvas
calls; colours and fonts are only told when they change; all text of a page is one
text object, in the order it was written. What repeats is a form: drawn once in the
file, placed wherever it stands.
"""

from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from runstrength_desktop.coaching.bands import Band
from runstrength_desktop.printing.hatching import hatch
from runstrength_desktop.printing.ink import FRAME, RAMP, RUN, Colour, in_black
from runstrength_desktop.printing.paper import Sheet
from runstrength_desktop.printing.plain_form import PlainForm
from runstrength_desktop.printing.shaping import actual_text, needs_shaping, shaped
from runstrength_desktop.printing.typesetter import TextStyle, Typesetter

CORNER = 2.5
SMALL_CORNER = 1.5
BAR = 3.2
_ROUND_ENDS_AND_JOINS = "1 J 1 j"
_SWATCH_UNIT = 0.3
_ESCAPED = frozenset("()\\")
_QUARTER = 0.4477  # what a curve's handle lacks to the corner, for a quarter of a circle

Box = tuple[float, float, float, float]
Encoded = list[tuple[str, str]]  # a font's name on the page, and an operator that shows text


class Pen:
    """Draws the pages of one canvas, one after the other."""

    def __init__(self, canvas: Canvas, typesetter: Typesetter, *, is_mono: bool = False) -> None:
        self.canvas = canvas
        self.typesetter = typesetter
        self.is_mono = is_mono
        self.height = 0.0
        self._forms: dict[str, PlainForm] = {}
        self._fill: Colour | None = None
        self._stroke: tuple[Colour, float] | None = None
        self._document = vars(canvas)["_doc"]  # it knows the parts of its fonts
        self._written: dict[tuple[str, str], Encoded] = {}
        self._words: list[str] = []
        self._font: tuple[str, float] | None = None
        self._ink: Colour | None = None

    def begin_page(self, sheet: Sheet) -> None:
        """Start an empty page of this size."""
        self.height = sheet.height
        self.canvas.setPageSize((sheet.width * sheet.zoom, sheet.height * sheet.zoom))
        self._begin()
        if sheet.zoom != 1:
            self.write(f"{sheet.zoom:g} 0 0 {sheet.zoom:g} 0 0 cm")
        self.write(_ROUND_ENDS_AND_JOINS)

    def end_page(self) -> None:
        """Finish the page; text lies over everything else."""
        self._end()
        self.canvas.showPage()

    def text(self, x: float, baseline: float, text: str, style: TextStyle) -> None:
        """Clean text from x on."""
        y = self.height - baseline
        self._words.append(f"1 0 0 1 {x:.2f} {y:.2f} Tm")
        if style.colour != self._ink:
            self._words.append("{:g} {:g} {:g} rg".format(*self._tone(style.colour)))
            self._ink = style.colour
        runs = self.typesetter.runs(text, style.font)
        for font, piece in runs:
            if needs_shaping(piece):
                x = self._shaped(x, y, piece, (font, style.size))
                continue
            self._plain(piece, font, style.size)
            if len(runs) > 1:
                x += self.typesetter.width(piece, style)

    def _plain(self, piece: str, font: TTFont, size: float) -> None:
        """Text with glyph numbers of the font's own small parts, as this document holds them."""
        for name, operator in self._encoded(piece, font):
            if (name, size) != self._font:
                self._words.append(f"{name} {size:g} Tf")
                self._font = (name, size)
            self._words.append(operator)

    def _encoded(self, piece: str, font: TTFont) -> Encoded:
        """The piece parted by the font's small parts; the same all through the document."""
        key = (piece, font.fontName)
        if key not in self._written:
            self._written[key] = [
                (font.getSubsetInternalName(part, self._document), f"{_string(written)} Tj")
                for part, written in font.splitString(piece, self._document)
            ]
        return self._written[key]

    def _shaped(self, x: float, y: float, piece: str, font: tuple[TTFont, float]) -> float:
        """Letters as they are drawn together, with what was written beside them; where they end."""
        face, size = font
        words = self.canvas.beginText(x, y)
        words.setFont(face.fontName, size)
        words.textOut(shaped(piece, face.fontName, size))
        inner = words.getCode().removeprefix("BT").removesuffix("ET").strip()
        self._words.append(f"/Span <</ActualText {actual_text(piece)}>> BDC {inner} EMC")
        end = float(words.getX())
        self._words.append(f"1 0 0 1 {end:.2f} {y:.2f} Tm")
        self._font = None
        return end

    def text_right(self, x: float, baseline: float, text: str, style: TextStyle) -> None:
        """Clean text that ends at x."""
        self.text(x - self.typesetter.width(text, style), baseline, text, style)

    def rule(self, x: float, y: float, width: float, thickness: float, colour: Colour) -> None:
        """A horizontal line whose middle is y."""
        self._stroke_with(colour, thickness)
        level = self.height - y
        self.write(f"{x:.2f} {level:.2f} m {x + width:.2f} {level:.2f} l S")

    def pill(self, box: Box, colour: Colour) -> None:
        """A bar with round ends; `box` is left, top, width and height here and below."""
        x, y, width, height = box
        thickness = min(width, height)
        self.rule(x + thickness / 2, y + height / 2, width - thickness, thickness, colour)

    def fill(self, box: Box, colour: Colour) -> None:
        """A filled box with slightly round corners."""
        self._fill_with(colour)
        self._stroke_with(colour, 2 * SMALL_CORNER)
        x, y, width, height = box
        inset, both = SMALL_CORNER, 2 * SMALL_CORNER
        self.write(f"{self._path((x + inset, y + inset, width - both, height - both))} B")

    def bar(self, box: Box, colour: Colour) -> None:
        """A filled box with sharp corners, so that one ends where the next begins."""
        self._fill_with(colour)
        self.write(f"{self._path(box)} f")

    def run(self, box: Box) -> None:
        """A run's box: grey, or a broken line around it in black and white."""
        if not self.is_mono:
            self.fill(box, RUN)
            return
        self._stroke_with(FRAME, 0.7)
        self.write(f"[0 2.2] 0 d {self._path(box)} S [] 0 d")

    def level(self, box: Box, level: Band) -> None:
        """A swatch of a level of work: its colour, or its lines in black and white."""
        if not self.is_mono:
            self.fill(box, RAMP[level])
            return
        x, y, width, height = box
        top = self.height - y
        lines = hatch((x, top - height, x + width, top), level, _SWATCH_UNIT)
        self.write(f"q {self._path(box)} W n {lines} Q")
        self.frame(box)

    def frame(self, box: Box, colour: Colour = FRAME) -> None:
        """An empty box."""
        self._stroke_with(colour, 0.7)
        self.write(f"{self._path(box)} S")

    def card(self, box: Box, bar: Colour) -> None:
        """A card's frame with its coloured bar on top."""
        self._stroke_with(FRAME, 0.7)
        self.write(f"{self._round_path(box)} S")
        x, y, width, _ = box
        self.pill((x - 0.35, y - 0.35, width + 0.7, BAR), bar)

    def form(self, form: PlainForm) -> None:
        """Place a form at the origin."""
        self._forms[form.name] = form
        self.canvas.doForm(form.name)

    def form_in(self, box: Box, form: PlainForm) -> None:
        """Place a form as large as a box allows, in its middle, on its lower edge."""
        x, y, width, height = box
        left, bottom, right, top = form.box
        scale = min(width / (right - left), height / (top - bottom))
        across = x + width / 2 - scale * (left + right) / 2
        upwards = self.height - y - height - scale * bottom
        self.write(f"q {scale:.5f} 0 0 {scale:.5f} {across:.2f} {upwards:.2f} cm")
        self.form(form)
        self.write("Q")

    def boxes_at(self, x: float, y: float, form: PlainForm) -> None:
        """Place a form of boxes, in the colour of frames, with its origin at x, y."""
        self._stroke_with(FRAME, 0.7)
        self.write(f"q 1 0 0 1 {x:.2f} {self.height - y:.2f} cm")
        self.form(form)
        self.write("Q")

    def define_forms(self) -> None:
        """Put the forms that were placed into the document, after its last page."""
        for name in sorted(self._forms):
            self._forms[name].define(self.canvas)

    def write(self, operators: str) -> None:
        """Put PDF operators on the page; never text of the user's."""
        self.canvas.addLiteral(operators)

    def _begin(self) -> None:
        self._fill = self._stroke = self._font = self._ink = None
        self._words = []

    def _end(self) -> None:
        if self._words:
            self.write("\n".join(("BT", *self._words, "ET")))

    def _fill_with(self, colour: Colour) -> None:
        if colour != self._fill:
            self.write("{:g} {:g} {:g} rg".format(*self._tone(colour)))
            self._fill = colour

    def _stroke_with(self, colour: Colour, thickness: float) -> None:
        if (colour, thickness) != self._stroke:
            self.write("{:g} {:g} {:g} RG {:g} w".format(*self._tone(colour), thickness))
            self._stroke = (colour, thickness)

    def _tone(self, colour: Colour) -> Colour:
        return in_black(colour) if self.is_mono else colour

    def _path(self, box: Box) -> str:
        x, y, width, height = box
        return f"{x:.2f} {self.height - y - height:.2f} {width:.2f} {height:.2f} re"

    def _round_path(self, box: Box) -> str:
        x, y, width, height = box
        left, right, top, low = x, x + width, self.height - y, self.height - y - height
        r, h = CORNER, CORNER * _QUARTER
        corners = (
            (right - r, low, right - h, low, right, low + h, right, low + r),
            (right, top - r, right, top - h, right - h, top, right - r, top),
            (left + r, top, left + h, top, left, top - h, left, top - r),
            (left, low + r, left, low + h, left + h, low, left + r, low),
        )
        sides = "{:.2f} {:.2f} l {:.2f} {:.2f} {:.2f} {:.2f} {:.2f} {:.2f} c"
        around = " ".join(sides.format(*corner) for corner in corners)
        return f"{left + r:.2f} {low:.2f} m {around} h"


def _string(written: bytes) -> str:
    """A PDF string: as it reads where nothing in it needs escaping, else in hexadecimal digits."""
    text = written.decode("latin-1")
    is_plain = text.isascii() and text.isprintable() and not _ESCAPED.intersection(text)
    return f"({text})" if is_plain else f"<{written.hex()}>"
