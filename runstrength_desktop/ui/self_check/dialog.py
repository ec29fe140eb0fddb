"""The self-check in a dialog: one page at a time, then what the answers come to."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMessageBox, QWidget

from runstrength_desktop.coaching.self_check import must_stop, self_check_result
from runstrength_desktop.domain.body_map import BodyMap
from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.self_check import (
    QuestionPage,
    SelfCheck,
    SelfCheckAnswers,
    SelfTest,
)
from runstrength_desktop.planning.self_check_store import KeptAnswers, SelfCheckStore
from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.self_check.answer_sheet import AnswerSheet
from runstrength_desktop.ui.self_check.kept_notice import safety_given, with_safety
from runstrength_desktop.ui.self_check.page_frame import PageFrame
from runstrength_desktop.ui.self_check.question_sheet import QuestionSheet
from runstrength_desktop.ui.self_check.result_page import ResultPage
from runstrength_desktop.ui.self_check.safety_notice import SafetyNotice
from runstrength_desktop.ui.self_check.steps import Fixed, Place, Steps
from runstrength_desktop.ui.self_check.stop_page import StopPage
from runstrength_desktop.ui.self_check.trial_page import TrialPage
from runstrength_desktop.ui.self_check.wording import progress
from runstrength_desktop.ui.theme.tokens import Palette
from runstrength_desktop.ui.thumbnails import Thumbnails


class SelfCheckDialog(PageFrame):
    """Keeps each page's answers as it is left; `muscles_wanted` carries region ids.

    `exercise_wanted` carries the id of a stretch. Both close the dialog first. `failed`
    tells in a sentence that the last answers could not be kept when it was closed.
    """

    muscles_wanted = Signal(object)
    exercise_wanted = Signal(str)
    failed = Signal(str)

    def __init__(
        self,
        self_check: SelfCheck,
        store: SelfCheckStore,
        body_map: BodyMap,
        palette: Palette,
        parent: QWidget | None = None,
        today: Callable[[], date] = date.today,
    ) -> None:
        super().__init__(palette, parent)
        self.setWindowTitle(self.tr("Self-check"))
        self._check, self._store = self_check, store
        self._today, self._kept = today, KeptAnswers(SelfCheckAnswers(), today())
        self._is_unreadable = False
        self.sheet = AnswerSheet(self)
        self._thumbnails = Thumbnails(body_map, palette, self.devicePixelRatioF())
        self.place: Place = Fixed.SAFETY
        self.question: QMessageBox | None = None
        self.deleter.clicked.connect(self.ask_to_delete)
        self.back.clicked.connect(self.go_back)
        self.next.clicked.connect(self.go_on)
        self.closer.clicked.connect(self.accept)
        self._open_kept()
        self.sheet.changed.connect(self._refresh)

    @property
    def steps(self) -> Steps:
        """The way through the pages, as the answers are now."""
        return Steps(self._check, self.sheet.answers)

    def go_on(self) -> None:
        """To the next page, when this one allows it."""
        if self.next.isEnabled() and self.place is not Fixed.RESULT:
            self._go(self.steps.after(self.place))

    def go_back(self) -> None:
        """To the page before."""
        self._go(self.steps.before(self.place))

    def ask_to_delete(self) -> None:
        """Nothing brings deleted answers back, so one question comes first."""
        standard = QMessageBox.StandardButton
        box = self.question = QMessageBox(self)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setWindowTitle(self.windowTitle())
        box.setText(self.tr("Delete all answers? They cannot be brought back."))
        box.setStandardButtons(standard.Yes | standard.Cancel)
        box.setDefaultButton(standard.Cancel)
        texts = {standard.Yes: self.tr("&Delete them"), standard.Cancel: self.tr("&Keep them")}
        for which, text in texts.items():
            box.button(which).setText(text)
            box.button(which).setIcon(QIcon())
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.finished.connect(self._answered)
        box.open()

    def _answered(self, answer: int) -> None:
        self.question = None
        if answer == QMessageBox.StandardButton.Yes:
            self._delete_answers()

    def _delete_answers(self) -> None:
        try:
            self._store.delete()
        except PlanError as error:
            self.say(str(error), is_problem=True)
            return
        self._is_unreadable = False
        self._kept = KeptAnswers(SelfCheckAnswers(), self._today())
        self.place = Fixed.SAFETY
        self.sheet.take(SelfCheckAnswers())
        self._show(Fixed.SAFETY)
        self.say(self.tr("Your answers are deleted; nothing of them is kept."))

    @override
    def done(self, result: int) -> None:
        problem = self._keep()
        super().done(result)
        if problem:
            self.failed.emit(problem)

    # What is kept

    def _open_kept(self) -> None:
        try:
            kept = self._store.read()
        except PlanError as error:
            self._is_unreadable = True
            self._show(Fixed.SAFETY)
            self.say(str(error), is_problem=True)
            return
        if kept is not None:
            self._kept = kept
            self.sheet.take(kept.answers)
        is_over = self._kept.is_finished and not must_stop(self._check, self.sheet.answers)
        self._show(Fixed.RESULT if is_over else self.steps.last_answered())

    def _keep(self) -> str:
        """Write down what changed since it was last written; what hindered it, if anything."""
        answers = self.sheet.answers
        is_finished = self._kept.is_finished or self.place is Fixed.RESULT
        if answers == self._kept.answers and is_finished == self._kept.is_finished:
            return ""
        kept = KeptAnswers(answers, self._today(), is_finished)
        try:
            self._store.keep(kept)
        except PlanError as error:
            return str(error)
        self._kept = kept
        return ""

    # Pages

    def _go(self, place: Place) -> None:
        self.place = place
        self.say(self._keep(), is_problem=True)
        self._show(place)

    def _show(self, place: Place) -> None:
        self.place = place
        self.put(self._page_of(place))
        self._refresh()
        stop = self.closer if place is Fixed.RESULT else self.first_stop()
        stop.setFocus(Qt.FocusReason.TabFocusReason)

    def _page_of(self, place: Place) -> QWidget:
        if isinstance(place, QuestionPage):
            return QuestionSheet(place, self.sheet, self._tokens)
        if isinstance(place, SelfTest):
            return TrialPage(place, self._check, self.sheet, self._tokens)
        if place is Fixed.SAFETY:
            return self._build_safety()
        if place is Fixed.STOP_SIGNS:
            return StopPage(self._check, self.sheet, self._tokens)
        return self._build_result()

    def _build_safety(self) -> SafetyNotice:
        given = safety_given(self._check, self.sheet.answers)
        notice = SafetyNotice(self._check, self._tokens, given)
        notice.answered.connect(self._take_safety)
        return notice

    def _take_safety(self, given: dict[str, bool]) -> None:
        self.sheet.take(with_safety(self.sheet.answers, given))

    def _build_result(self) -> ResultPage:
        result = self_check_result(self._check, self.sheet.answers)
        page = ResultPage(result, self._check, self._thumbnails, self._tokens, self._kept.on)
        page.muscles_wanted.connect(self._want_muscles)
        page.exercise_wanted.connect(self._want_exercise)
        return page

    def _want_muscles(self, muscles: frozenset[str]) -> None:
        self.accept()
        self.muscles_wanted.emit(muscles)

    def _want_exercise(self, exercise_id: str) -> None:
        self.accept()
        self.exercise_wanted.emit(exercise_id)

    def _title_of(self, place: Place) -> str:
        if isinstance(place, QuestionPage | SelfTest):
            return place.title
        titles = {
            Fixed.SAFETY: self._check.title,
            Fixed.STOP_SIGNS: self._check.stop_signs.title,
            Fixed.RESULT: self.tr("Areas to include more"),
        }
        return titles[place]

    # What the frame shows

    def _refresh(self) -> None:
        steps, place = self.steps, self.place
        is_result = place is Fixed.RESULT
        pages = steps.pages
        told = "" if is_result else progress(pages.index(place) + 1, len(pages))
        self.name_page(self._title_of(place), told)
        self.back.setEnabled(place is not Fixed.SAFETY)
        self.next.setVisible(not is_result)
        self.next.setEnabled(self._may_go_on(steps))
        self.closer.setDefault(is_result)
        self.next.setDefault(not is_result)
        empty = SelfCheckAnswers()
        has_some = self.sheet.answers != empty or self._kept.answers != empty
        self.deleter.setEnabled(has_some or self._is_unreadable)

    def _may_go_on(self, steps: Steps) -> bool:
        """The first two pages want every answer, and a sign to stop for ends it (R31)."""
        if self.place is Fixed.STOP_SIGNS and must_stop(self._check, self.sheet.answers):
            return False
        return not isinstance(self.place, Fixed) or steps.is_answered(self.place)
