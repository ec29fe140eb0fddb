from hypothesis import given
from hypothesis import strategies as st

from runstrength_desktop.printing.rows import Row, height_of, take_rows

ROWS = st.lists(
    st.builds(Row, st.integers(1, 30).map(float), st.just(()), st.booleans()), min_size=1
).map(tuple)


@given(ROWS, st.integers(1, 100), st.booleans())
def test_taking_rows_loses_none_and_fits(rows: tuple[Row, ...], room: int, is_fresh: bool) -> None:
    taken, left = take_rows(rows, room, is_fresh=is_fresh)
    assert taken + left == rows
    assert height_of(taken) <= room or (is_fresh and len(taken) == 1)
    assert taken or not is_fresh


@given(ROWS, st.integers(1, 100))
def test_a_card_is_cut_only_where_it_may_end(rows: tuple[Row, ...], room: int) -> None:
    taken, left = take_rows(rows, room, is_fresh=False)
    assert not taken or not left or taken[-1].may_end


def test_a_card_taller_than_a_page_is_cut_anywhere_on_a_fresh_one() -> None:
    rows = (Row(10), Row(10), Row(10))
    assert take_rows(rows, 25, is_fresh=True) == (rows[:2], rows[2:])
    assert take_rows(rows, 25, is_fresh=False) == ((), rows)
