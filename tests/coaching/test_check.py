"""Which checks are told first, which are worse than before, and what a card shows."""

from runstrength_desktop.coaching.check import (
    Check,
    CheckStatus,
    Scope,
    most_urgent,
    one_a_card,
    worsened,
)

OK, UNKNOWN = CheckStatus.OK, CheckStatus.UNKNOWN
NOTICE, WARN = CheckStatus.NOTICE, CheckStatus.WARN


def check(
    name: str, status: CheckStatus, *subjects: str, scope: Scope = Scope.WEEK, value: float = 0.0
) -> Check:
    return Check(name, status, value, "sets", ".", ".", ("R22",), scope, subjects, low=1, high=2)


def of_session(name: str, status: CheckStatus, *subjects: str) -> Check:
    return check(name, status, *subjects, scope=Scope.SESSION)


def test_a_warning_is_worse_than_a_notice_and_a_notice_worse_than_not_knowing() -> None:
    assert sorted(CheckStatus, key=lambda s: s.severity) == [OK, UNKNOWN, NOTICE, WARN]
    assert [status.is_told for status in (OK, UNKNOWN, NOTICE, WARN)] == [False, False, True, True]


def test_the_most_urgent_come_worst_first_and_no_more_than_asked_for() -> None:
    checks = [check("a", OK), check("b", NOTICE), check("c", WARN), check("d", NOTICE)]
    assert [c.id for c in most_urgent(checks, 3)] == ["c", "b", "d"]
    assert [c.id for c in most_urgent([*checks, check("e", WARN)], 3)] == ["c", "e", "b"]


def test_what_is_well_or_not_known_is_never_urgent() -> None:
    assert not most_urgent([check("a", OK), check("b", UNKNOWN)], 3)


def test_the_same_kind_is_urgent_once() -> None:
    twice = [of_session("a", NOTICE, "1"), of_session("a", WARN, "2"), check("b", NOTICE)]
    assert [(c.id, c.status) for c in most_urgent(twice, 3)] == [("a", WARN), ("b", NOTICE)]


def test_a_card_shows_only_the_worst_about_it() -> None:
    of_week = check("week", WARN, "1")
    checks = [of_session("a", NOTICE, "1"), of_session("b", WARN, "1", "2"), of_week]
    assert {key: c.id for key, c in one_a_card(checks).items()} == {"1": "b", "2": "b"}


def test_a_card_is_silent_about_what_is_well() -> None:
    assert not one_a_card([of_session("a", OK, "1"), of_session("b", UNKNOWN, "1")])


def test_a_check_that_was_not_there_counts_as_well() -> None:
    new = of_session("a", NOTICE, "2")
    assert worsened([of_session("a", NOTICE, "1")], [of_session("a", NOTICE, "1"), new]) == (new,)


def test_checks_of_a_week_are_compared_whatever_they_are_about() -> None:
    assert not worsened([check("a", NOTICE, "1")], [check("a", NOTICE, "2")])
    assert worsened([check("a", OK)], [check("a", UNKNOWN)])
    assert not worsened([check("a", WARN)], [check("a", NOTICE)])


def test_the_distance_is_how_far_a_figure_lies_outside() -> None:
    assert [check("a", OK, value=v).distance for v in (0.25, 1, 1.5, 2, 5)] == [0.75, 0, 0, 0, 3]
    assert Check("a", OK, None, "sets", ".", ".", (), low=1).distance == 0
