"""Words of the knowledge window that are not the articles' own."""

from PySide6.QtCore import QCoreApplication

from runstrength_desktop.domain.knowledge import Source, SourceKind

FOOTER = (
    "General training information, not medical advice. Stop if something hurts sharply, and ask a"
    " health professional about pain that lasts or worries you."
)


def kind_words(kind: SourceKind) -> str:
    """What an id stands for."""
    return {
        SourceKind.FACT: _tr("what the articles say"),
        SourceKind.RULE: _tr("our rule"),
        SourceKind.STUDY: _tr("a study"),
    }[kind]


def chip_hint(source: Source) -> str:
    """What is told of an id before it is pressed."""
    return f"{source.id}, {kind_words(source.kind)}: {source.text}"


def footer() -> str:
    """The note below every article (R34)."""
    return _tr(FOOTER)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Knowledge", text)
