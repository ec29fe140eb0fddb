"""Words of a page as plain lines: tags, scripts and links go, text stays."""

import re
from html.parser import HTMLParser

LONGEST_PAGE = 20_000
_BREAKS = frozenset({"p", "br", "li", "ul", "ol", "div", "tr", "h1", "h2", "h3", "h4", "h5", "h6"})
_UNSEEN = frozenset({"script", "style"})
# The parser looks for the end of an open tag again and again; what is none is text.
_NO_TAG = re.compile(r"<(?!/?[a-zA-Z][^<>]*>)")
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+")


def lines_of_page(markup: str) -> tuple[str, ...]:
    """The lines that a reader of the page would see."""
    page = _Page()
    page.feed(_NO_TAG.sub("&lt;", markup[:LONGEST_PAGE]))
    page.close()
    return tuple(line for line in map(_squeezed, "".join(page.parts).split("\n")) if line)


def pieces(line: str, longest: int) -> tuple[str, ...]:
    """A line in pieces of at most `longest` characters, cut after sentences, else words."""
    if len(line) <= longest:
        return (line,)
    found = [""]
    for part in _short_parts(line, longest):
        joined = f"{found[-1]} {part}".strip()
        if len(joined) <= longest:
            found[-1] = joined
        else:
            found.append(part)
    return tuple(piece for piece in found if piece)


def _short_parts(line: str, longest: int) -> list[str]:
    parts: list[str] = []
    for sentence in _SENTENCE_END.split(line):
        words = [sentence] if len(sentence) <= longest else sentence.split()
        for word in words:
            parts += [word[at : at + longest] for at in range(0, len(word), longest)]
    return parts


def _squeezed(line: str) -> str:
    return " ".join(line.split())


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._unseen = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        self._unseen += tag in _UNSEEN
        self._break(tag)

    def handle_endtag(self, tag: str) -> None:
        self._unseen = max(0, self._unseen - (tag in _UNSEEN))
        self._break(tag)

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self.parts.append(" ".join(data.split("\n")))

    def _break(self, tag: str) -> None:
        if tag in _BREAKS:
            self.parts.append("\n")
