"""The window of articles: keyboard, chips, links, both themes, any width."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from runstrength_desktop.composition import catalogue
from runstrength_desktop.domain.knowledge import Knowledge, Statement
from runstrength_desktop.paths import DB
from runstrength_desktop.planning.knowledge_file import load_knowledge
from runstrength_desktop.ui.knowledge.article_page import ArticlePage
from runstrength_desktop.ui.knowledge.chip import Chip
from runstrength_desktop.ui.knowledge.chip_row import ChipRow
from runstrength_desktop.ui.knowledge.paragraph import Paragraph
from runstrength_desktop.ui.knowledge.statement_view import ContrastView
from runstrength_desktop.ui.knowledge.stride_muscles import PATCHES
from runstrength_desktop.ui.knowledge.stride_view import Runner, StrideView
from runstrength_desktop.ui.knowledge.window import KnowledgeWindow
from runstrength_desktop.ui.theme.tokens import DARK, LIGHT, Palette

KNOWLEDGE = load_knowledge(DB / "catalogue", catalogue())
TITLES = [article.title for article in KNOWLEDGE.articles]


@pytest.fixture
def window(qtbot: QtBot) -> KnowledgeWindow:
    return opened(qtbot, KNOWLEDGE)


def opened(qtbot: QtBot, knowledge: Knowledge, palette: Palette = LIGHT) -> KnowledgeWindow:
    made = KnowledgeWindow(knowledge, catalogue(), palette)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    return made


def page(window: KnowledgeWindow) -> ArticlePage:
    assert window.area.page is not None
    return window.area.page


def texts(window: KnowledgeWindow) -> list[str]:
    return [label.text() for label in page(window).findChildren(Paragraph)]


def chip(window: KnowledgeWindow, words: str) -> Chip:
    return next(one for one in page(window).findChildren(Chip) if one.words == words)


def close_card(window: KnowledgeWindow) -> None:
    card = page(window).card
    assert card is not None
    QTest.keyClick(card, Qt.Key.Key_Escape)
    assert not card.isVisible()


def test_it_opens_on_the_first_article_with_the_cursor_in_the_list(
    window: KnowledgeWindow,
) -> None:
    assert texts(window)[0] == TITLES[0]
    assert window.articles.hasFocus()
    assert window.area.accessibleName() == TITLES[0]


def test_arrows_and_letters_turn_to_another_article(window: KnowledgeWindow) -> None:
    QTest.keyClick(window.articles, Qt.Key.Key_Down)
    assert texts(window)[0] == TITLES[1]
    QTest.keyClick(window.articles, Qt.Key.Key_End)
    assert texts(window)[0] == TITLES[-1]
    QTest.keyClicks(window.articles, "pl")
    assert texts(window)[0] == "Plyometrics"


@pytest.mark.parametrize("article", KNOWLEDGE.articles, ids=lambda a: a.id)
def test_every_statement_is_on_the_page_with_its_chips(
    window: KnowledgeWindow, article: object
) -> None:
    shown = next(a for a in KNOWLEDGE.articles if a is article)
    window.show_article(shown.id)
    said = texts(window)
    words = [one.words for one in page(window).findChildren(Chip)]
    for statement in shown.statements():
        assert statement.text in said
        assert set(statement.sources) <= set(words)


def test_an_unknown_article_changes_nothing(window: KnowledgeWindow) -> None:
    window.show_article("astrology")
    assert texts(window)[0] == TITLES[0]


def test_a_chip_tells_what_it_stands_for(window: KnowledgeWindow) -> None:
    source = KNOWLEDGE.sources["Wu 2024"]
    found = chip(window, "Wu 2024")
    assert source.text in found.toolTip()
    assert source.text in found.accessibleDescription()
    QTest.mouseClick(found, Qt.MouseButton.LeftButton)
    card = page(window).card
    assert card is not None
    assert card.isVisible()
    said = [label.text() for label in card.findChildren(Paragraph)]
    assert said == ["Wu 2024 · a study", source.text, f"doi {source.doi}"]
    close_card(window)


def test_enter_opens_a_chip_and_the_window_stays_when_escape_closes_the_card(
    window: KnowledgeWindow,
) -> None:
    found = chip(window, "R03")
    found.setFocus()
    QTest.keyClick(found, Qt.Key.Key_Return)
    close_card(window)
    assert window.isVisible()


def test_tab_stops_once_at_each_row_and_arrows_go_along_it(window: KnowledgeWindow) -> None:
    row = next(row for row in page(window).findChildren(ChipRow) if len(row.chips) > 1)
    first, second = row.chips[:2]
    assert first.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert not second.focusPolicy() & Qt.FocusPolicy.TabFocus
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Left)
    assert first.hasFocus()
    QTest.keyClick(first, Qt.Key.Key_Right)
    assert second.hasFocus()


def test_tab_scrolls_to_what_has_the_focus(window: KnowledgeWindow) -> None:
    window.area.setFocus()
    for _ in range(60):
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        if isinstance(focused, Chip):
            corner = focused.mapTo(window.area.viewport(), QPoint(0, 0))
            assert 0 <= corner.y() <= window.area.viewport().height() - focused.height()
    assert window.area.verticalScrollBar().value() > 0


def test_links_ask_for_exercises_and_muscles_by_id(window: KnowledgeWindow, qtbot: QtBot) -> None:
    window.show_article("posterior_chain")
    with qtbot.waitSignal(window.exercise_requested) as asked:
        QTest.mouseClick(chip(window, "Glute bridge"), Qt.MouseButton.LeftButton)
    assert asked.args == ["glute_bridge"]
    with qtbot.waitSignal(window.muscle_requested) as asked:
        QTest.keyClick(chip(window, "Soleus"), Qt.Key.Key_Space)
    assert asked.args == ["soleus"]


def test_an_exercise_is_named_as_the_catalogue_names_it(window: KnowledgeWindow) -> None:
    window.show_article("posterior_chain")
    bridge = replace(catalogue().by_id["glute_bridge"], name="My <b>bridge</b>")
    others = tuple(one for one in catalogue().exercises if one.id != bridge.id)
    window.use_catalogue(replace(catalogue(), exercises=(bridge, *others)))
    assert chip(window, "My <b>bridge</b>").isVisible()


def test_a_change_of_theme_keeps_the_place(window: KnowledgeWindow) -> None:
    window.show_article("imbalance")
    bar = window.area.verticalScrollBar()
    QApplication.processEvents()
    bar.setValue(300)
    window.apply_palette(DARK)
    assert texts(window)[0] == "Imbalance"
    assert bar.value() == 300


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=lambda p: p.name)
def test_ground_and_text_are_those_of_the_theme(qtbot: QtBot, palette: Palette) -> None:
    window = opened(qtbot, KNOWLEDGE, palette)
    window.show_article("imbalance")
    image = window.grab().toImage()
    assert image.pixelColor(image.width() - 40, 5) == QColor(palette.window)
    quiet = next(p for p in page(window).findChildren(Paragraph) if p.text() == "The articles say")
    assert palette.text_muted in colours_of(quiet.grab().toImage())


def colours_of(image: QImage) -> set[str]:
    size = image.size()
    return {
        image.pixelColor(x, y).name() for x in range(size.width()) for y in range(size.height())
    }


@pytest.mark.parametrize("size", [QSize(440, 280), QSize(683, 384), QSize(1366, 768)])
def test_nothing_is_wider_than_the_page_or_cut_in_height(
    window: KnowledgeWindow, size: QSize
) -> None:
    window.resize(size)
    for article in KNOWLEDGE.articles:
        window.show_article(article.id)
        QApplication.processEvents()
        assert page(window).width() <= window.area.viewport().width()
        for label in page(window).findChildren(Paragraph):
            assert label.height() >= label.heightForWidth(label.width()), (article.id, label.text())
        for row in page(window).findChildren(ChipRow):
            assert row.height() >= row.heightForWidth(row.width()), article.id
            assert all(row.rect().contains(one.geometry()) for one in row.chips), article.id


def test_contrasts_stand_side_by_side_where_there_is_room(window: KnowledgeWindow) -> None:
    for width, is_level in ((1000, True), (560, False)):
        window.resize(width, 600)
        QApplication.processEvents()
        contrast = page(window).findChildren(ContrastView)[0]
        said = contrast.findChildren(Paragraph)
        heads = [label for label in said if label.text().endswith(("say", "says"))]
        tops = {head.mapTo(contrast, QPoint(0, 0)).y() for head in heads}
        assert (len(tops) == 1) is is_level


def test_only_what_a_study_stands_behind_is_called_evidence(window: KnowledgeWindow) -> None:
    window.show_article("imbalance")
    heads = [text for text in texts(window) if text in {"The evidence says", "What we say"}]
    assert heads == ["The evidence says", "What we say", "What we say"]


def test_the_stride_is_drawn_with_muscles_and_says_so(window: KnowledgeWindow) -> None:
    window.show_article("stride")
    view = page(window).findChild(StrideView)
    assert isinstance(view, StrideView)
    runners = view.findChildren(Runner)
    names = [runner.accessibleName() for runner in runners]
    assert names[1].startswith("Carrying: Gluteus maximus, gluteus medius")
    assert all(LIGHT.strength in colours_of(runner.grab().toImage()) for runner in runners)
    drawn = {muscle for phase in KNOWLEDGE.stride for muscle in phase.muscles}
    assert drawn <= PATCHES.keys()


def test_hostile_text_is_shown_as_it_is(qtbot: QtBot) -> None:
    evil = "<img src=x> <b>&amp;</b> " + "x" * 150
    article = replace(KNOWLEDGE.articles[0], summary=Statement(evil, ("R03",)))
    window = opened(qtbot, replace(KNOWLEDGE, articles=(article,)))
    assert evil in texts(window)
    assert page(window).width() <= window.area.viewport().width()


def test_escape_closes_it_and_size_and_article_are_kept(window: KnowledgeWindow) -> None:
    window.resize(620, 460)
    window.show_article("equipment")
    kept = window.kept_geometry()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isVisible()
    window.resize(500, 300)
    window.use_geometry(kept)
    assert window.size() == QSize(620, 460)
    assert texts(window)[0] == "Equipment for home"


@pytest.mark.parametrize("kept", ["", "nonsense", "∞"])
def test_a_damaged_size_changes_nothing(window: KnowledgeWindow, kept: str) -> None:
    before = window.size()
    window.use_geometry(kept)
    assert window.size() == before


def test_without_articles_it_is_empty_and_whole(qtbot: QtBot) -> None:
    window = opened(qtbot, Knowledge(()))
    assert window.area.page is None
    window.apply_palette(DARK)
