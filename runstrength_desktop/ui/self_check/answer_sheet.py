"""The answers while the dialog is open: pages write them here, the dialog reads them."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from runstrength_desktop.domain.self_check import Answer, ComparedWith, SelfCheckAnswers


class AnswerSheet(QObject):
    """Says `changed` whenever one answer is another than before."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._answers = SelfCheckAnswers()

    @property
    def answers(self) -> SelfCheckAnswers:
        """What was answered so far."""
        return self._answers

    def take(self, answers: SelfCheckAnswers) -> None:
        """Put these in the place of all others."""
        self._set(answers)

    def answer(self, key: str, answer: Answer) -> None:
        """Answer a question, or a test for one side."""
        self._set(replace(self._answers, given={**self._answers.given, key: answer}))

    def count(self, key: str, repetitions: int | None) -> None:
        """Write down repetitions, or that there are none to tell."""
        counts = {other: n for other, n in self._answers.counts.items() if other != key}
        more = {} if repetitions is None else {key: repetitions}
        self._set(replace(self._answers, counts=counts | more))

    def set_age(self, age: int | None) -> None:
        """Age in years, none if it is not told."""
        self._set(replace(self._answers, age=age))

    def compare_with(self, whose: ComparedWith) -> None:
        """Whose typical figures are wanted."""
        self._set(replace(self._answers, compared_with=whose))

    def _set(self, answers: SelfCheckAnswers) -> None:
        if answers != self._answers:
            self._answers = answers
            self.changed.emit()
