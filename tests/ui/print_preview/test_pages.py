"""The pages in sight: real ones, those that are wished, and no more than are looked at."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QSignalSpy, QTest

from runstrength_desktop.domain.paper_wishes import PaperWishes
from runstrength_desktop.ui.print_preview.dialog import PrintPreview
from runstrength_desktop.ui.print_preview.page_images import MOST_BYTES
from runstrength_desktop.ui.print_preview.page_places import Fit
from runstrength_desktop.ui.print_preview.pdf_pages import MOST_PIXELS, page_image, page_sizes
from tests.ui.print_preview.previews import FRIDGE, SLOW, SUNDAY, Previews, step, text_of


def seen(previews: Previews, preview: PrintPreview) -> QImage:
    """The middle of the window once every page in it is drawn."""
    page = preview.view.page
    width = preview.view._pixel_width(page)
    previews.qtbot.waitUntil(lambda: preview.images.image(page, width) is not None, timeout=SLOW)
    return preview.view.viewport().grab().toImage()


def ink(image: QImage) -> int:
    """How many dark points a picture has."""
    rows, columns = range(0, image.height(), 3), range(0, image.width(), 3)
    return sum(QColor(image.pixel(x, y)).lightness() < 100 for y in rows for x in columns)


def test_the_pages_of_the_week_are_drawn_and_numbered(previews: Previews) -> None:
    preview = previews.open()
    assert preview.document is not None
    count = len(preview.document.sizes)
    assert count >= 4
    assert preview.zoom_bar.page.text() == f"Page 1 of {count}"
    assert preview.view.accessibleDescription() == f"Page 1 of {count}"
    assert preview.thumbnails.pages.rowCount() == count
    assert ink(seen(previews, preview)) > 200


def test_each_switch_changes_the_pages_at_once(previews: Previews) -> None:
    preview = previews.open()
    choices = preview.choices
    documents = [preview.document]
    for switch in (
        choices.sections["cards"].click,
        choices.sections["overview"].click,
        choices.sections["exercises"].click,
        lambda: choices.paper.setCurrentIndex(1),
        lambda: choices.turn.setCurrentIndex(1),
        choices.mono.click,
        choices.large.click,
    ):
        previews.change(preview, switch)
        documents.append(preview.document)
    made = [document for document in documents if document is not None]
    assert len({document.pdf for document in made}) == len(documents) == 8
    cards, fridge, overview, exercises, letter, standing = (one.sizes for one in made[:6])
    assert len(fridge) == 1 < len(cards)
    assert len(fridge) < len(overview) < len(exercises)
    assert sorted(round(side) for side in letter[0]) == [612, 792]
    assert {width < height for width, height in standing} == {True}
    sections = ("fridge", "overview", "exercises")
    last = PaperWishes("letter", landscape=False, sections=sections, mono=True, large=True)
    assert previews.held.wished[-1] == last


def test_other_weeks_are_shown_as_soon_as_they_are_chosen(previews: Previews) -> None:
    previews.plan_weeks(3)
    preview = previews.open(wishes=FRIDGE)
    assert "Week 48" not in text_of(preview)
    previews.change(preview, lambda: preview.choices.weeks.setValue(3))
    assert "Week 49" in text_of(preview)
    assert preview.choices.span.text() == "16 November – 6 December 2026"
    previews.change(preview, lambda: preview.choices.first.edit.stepBy(1))
    assert "Week 47" not in text_of(preview)


def test_a_week_that_begins_on_sunday_is_shown_from_its_sunday(previews: Previews) -> None:
    preview = previews.open(start=SUNDAY, wishes=FRIDGE)
    assert preview.choices.starts() == (SUNDAY,)
    assert "Sun 15" in text_of(preview)
    assert "Sun 22" not in text_of(preview)


def test_pages_that_nobody_wishes_any_more_are_dropped(previews: Previews) -> None:
    preview = previews.open(hold=True)
    assert previews.held.began.wait(SLOW)
    shown = QSignalSpy(preview.composing.done)
    preview.choices.mono.click()
    preview.choices.large.click()
    previews.qtbot.waitUntil(lambda: len(previews.held.wished) == 2, timeout=SLOW)
    previews.held.go_on.set()
    previews.settle(preview)
    assert previews.held.ended == 2
    assert [wish.large for wish in previews.held.wished] == [False, True]
    assert shown.count() == 1


def test_long_work_tells_its_progress_and_can_be_cancelled(previews: Previews) -> None:
    preview = previews.open(hold=True)
    previews.qtbot.waitUntil(lambda: "Page 2 of 9" in preview.status.text(), timeout=SLOW)
    assert preview.status.bar.isVisible()
    step(preview, "Cancel").click()
    previews.qtbot.waitUntil(lambda: previews.held.ended == 1, timeout=SLOW)
    assert preview.status.text() == "The pages were not made."
    assert not preview.images.sizes
    assert not preview.save_button.isEnabled()

    previews.held.go_on.set()
    step(preview, "Make pages").click()
    previews.settle(preview)
    assert preview.document is not None
    assert preview.save_button.isEnabled()
    assert preview.status.text() == ""


def test_of_a_year_only_pages_that_are_looked_at_are_drawn(previews: Previews) -> None:
    previews.plan_weeks(52)
    preview = previews.open(weeks=52)
    assert preview.document is not None
    assert len(preview.document.sizes) > 200
    arrived = QSignalSpy(preview.images.arrived)
    for page in (0, 100, 200):
        preview.view.go_to(page)
        seen(previews, preview)
    drawn = {arrived.at(n)[0] for n in range(arrived.count())}
    assert drawn >= {100, 200}
    assert len(drawn) < 40
    assert preview.images.kept_bytes <= MOST_BYTES


def test_the_pictures_kept_take_no_more_than_they_may(previews: Previews) -> None:
    previews.plan_weeks(4)
    preview = previews.open(weeks=4)
    preview.view.set_zoom(4.0)
    for page in range(12):
        preview.view.go_to(page)
        seen(previews, preview)
    assert preview.images.kept_bytes <= MOST_BYTES


def test_a_page_is_never_drawn_with_more_points_than_it_may(previews: Previews) -> None:
    preview = previews.open()
    assert preview.document is not None
    image = page_image(preview.document.pdf, 0, 100_000)
    assert 0.9 * MOST_PIXELS < image.width() * image.height() <= 1.01 * MOST_PIXELS
    assert page_image(preview.document.pdf, 0, 60).width() == 60
    assert page_sizes(preview.document.pdf) == preview.document.sizes


def test_keys_zoom_and_turn_pages(previews: Previews) -> None:
    preview = previews.open()
    view, press = preview.view, QTest.keyClick
    fitting = view.shown_zoom
    press(preview, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert view.shown_zoom > fitting
    press(preview, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    press(preview, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    assert view.shown_zoom < fitting
    press(preview, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert view.zoom is Fit.PAGE
    view.go_to(0)
    for key, page in (
        (Qt.Key.Key_PageDown, 1),
        (Qt.Key.Key_PageDown, 2),
        (Qt.Key.Key_PageUp, 1),
        (Qt.Key.Key_End, len(preview.images.sizes) - 1),
        (Qt.Key.Key_Home, 0),
    ):
        press(view, key)
        assert view.page == page
        assert preview.thumbnails.currentIndex().row() == page
        assert preview.zoom_bar.page.text().startswith(f"Page {page + 1} of")
    press(view, Qt.Key.Key_Down)
    assert view.verticalScrollBar().value() > 0


def test_a_thumbnail_brings_its_page_into_sight(previews: Previews) -> None:
    preview = previews.open()
    thumbnails = preview.thumbnails
    spot = thumbnails.visualRect(thumbnails.pages.index(2, 0)).center()
    QTest.mouseClick(thumbnails.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert preview.view.page == 2
    QTest.keyClick(thumbnails, Qt.Key.Key_Down)
    assert preview.view.page == 3


def test_the_zoom_can_be_chosen_from_a_list(previews: Previews) -> None:
    preview = previews.open()
    bar, view = preview.zoom_bar, preview.view
    bar.choice.activated.emit(1)
    assert view.zoom is Fit.WIDTH
    assert bar.choice.currentText().startswith("Fit width (")
    bar.larger.click()
    assert bar.choice.currentText() == f"{round(view.shown_zoom * 100)} %"
    view.set_zoom(4.0)
    assert not bar.larger.isEnabled()
    view.set_zoom(0.25)
    assert not bar.smaller.isEnabled()
