"""Breaking text into lines once, so that painting is plain drawText."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

MAX_LINES = 8


def broken_lines(text: str, font: QFont, width: int, most: int = MAX_LINES) -> tuple[str, ...]:
    """Lines of `text` no wider than `width`; past `most` (eight) the rest is elided."""
    metrics = QFontMetricsF(font)
    if metrics.horizontalAdvance(text) <= width:
        return (text,)
    spans = _spans(text, font, width)
    lines = [text[start:end].strip() for start, end in spans[:most]]
    if len(spans) > most:
        rest = text[spans[most - 1][0] :]
        lines[-1] = metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width)
    return tuple(lines)


def keeps_words(text: str, font: QFont, width: int) -> bool:
    """Whether every word of `text` fits into `width`."""
    metrics = QFontMetricsF(font)
    return all(metrics.horizontalAdvance(word) <= width for word in text.split())


def _spans(text: str, font: QFont, width: int) -> list[tuple[int, int]]:
    layout = QTextLayout(text, font)
    layout.setTextOption(_wrapping())
    spans: list[tuple[int, int]] = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid() and len(spans) <= MAX_LINES:
        line.setLineWidth(max(1, width))
        spans.append((line.textStart(), line.textStart() + line.textLength()))
    layout.endLayout()
    return spans


def _wrapping() -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option
