"""The page of rules is true and has no open rule."""

from tests.coaching import rules_page


def test_the_page_is_what_the_code_says_now() -> None:
    said = rules_page.PAGE.read_text("utf-8")
    assert said == rules_page.page(), "run `python -m tests.coaching.rules_page`"


def test_no_rule_is_open_but_those_that_need_what_was_done() -> None:
    assert not [row.rule for row in rules_page.rows() if row.is_open]
    assert set(rules_page.LATER) == {"R18", "R21", "R27"}


def test_every_computed_rule_has_a_test_and_a_place() -> None:
    for row in rules_page.rows():
        if row.modules:
            assert row.tests, row.rule
            assert row.places, row.rule
