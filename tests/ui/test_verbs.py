"""The page of verbs is true: every verb has a row, every test it names is there."""

from tests.ui import verbs


def test_the_page_is_what_the_table_says_now() -> None:
    assert verbs.PAGE.read_text("utf-8") == verbs.page(), "run `python -m tests.ui.verbs`"


def test_every_test_that_the_page_names_is_there() -> None:
    assert not verbs.missing_tests()
