"""Labels of the pages: headings, sentences, and the ids that stand behind them."""

from collections.abc import Iterable, Mapping
from html import escape

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QWidget

from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.plain_label import PlainLabel
from runstrength_desktop.ui.theme import fonts
from runstrength_desktop.ui.theme.tokens import GRID, Palette

_NARROWEST = 24 * GRID


class Sentence(PlainLabel):
    """Text that wraps, and never widens the page."""

    def __init__(self, text: str, colour: str, *, is_small: bool = False) -> None:
        super().__init__(text)
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.setFont(fonts.small_font() if is_small else fonts.body_font())
        self.set_colour(colour)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(_NARROWEST, self.fontMetrics().height())


def heading(text: str, palette: Palette) -> Sentence:
    """The name of a part."""
    label = Sentence(text, palette.text)
    label.setFont(fonts.strong_font())
    return label


def source_line(ids: Iterable[str], sources: Mapping[str, str], palette: Palette) -> Sentence:
    """Ids of facts and rules; what they say is in the tooltip."""
    named = tuple(ids)
    label = Sentence(", ".join(named), palette.text_muted, is_small=True)
    said = [f"{key}: {sources[key]}" for key in named if key in sources]
    label.setToolTip("<qt>" + "<br>".join(escape(line) for line in said) + "</qt>")
    label.setAccessibleDescription(" ".join(said))
    return label


def thin_line(parent: QWidget) -> QFrame:
    """A line between two rows."""
    line = QFrame(parent)
    line.setFrameShape(QFrame.Shape.HLine)
    line.setFrameShadow(QFrame.Shadow.Plain)
    line.setForegroundRole(line.palette().ColorRole.Mid)
    return line
