"""What names are to one another where they stand."""

from hypothesis import given
from hypothesis import strategies as st

from wardley.layout.labels.room import NEAR, TEXT
from wardley.layout.labels.standing import Standing, clash, met, stand, under

numbers = st.integers(0, 600).map(float)
boxes = st.builds(
    lambda x, y, wide, high: (x, y, x + wide, y + high),
    numbers,
    numbers,
    st.integers(1, 200),
    st.integers(1, 40),
)


@given(boxes, st.lists(boxes, max_size=8))
def test_those_around_make_a_place_cost_what_all_do(box, others):
    stands = [stand(number, (other,)) for number, other in enumerate(others)]
    standing = Standing()
    for one in stands:
        standing.take(one)

    assert abs(clash((box,), standing.around(-1, box)) - clash((box,), stands)) < 1e-9


@given(boxes, boxes)
def test_a_name_that_left_is_in_nobodys_way(box, other):
    standing = Standing()
    standing.take(stand(1, (box,)))
    standing.take(stand(2, (other,)))
    standing.leave(stand(2, (other,)))

    assert [one.number for one in standing.around(0, box)] == [1]
    assert standing.around(1, box) == []


def test_words_on_words_cost_most_and_words_beside_words_a_little():
    words = stand(1, ((0.0, 0.0, 50.0, 14.0),))

    assert clash(((10.0, 0.0, 60.0, 14.0),), [words]) == TEXT * 1.8
    assert clash(((52.0, 0.0, 90.0, 14.0),), [words]) == NEAR
    assert clash(((55.0, 0.0, 90.0, 14.0),), [words]) == 0


def test_a_line_that_leads_to_a_name_is_in_the_way_too():
    led = stand(1, ((100.0, 0.0, 150.0, 14.0),), ((50.0, 6.0, 52.0, 8.0),))
    over_the_line = ((40.0, 0.0, 60.0, 14.0),)

    assert 0 < clash(over_the_line, [led]) < TEXT
    assert met(stand(2, over_the_line), [led]) == [1]
    assert under(stand(2, over_the_line), [led]) == []


def test_two_lines_that_lead_somewhere_are_no_neighbours():
    led = stand(1, ((100.0, 0.0, 150.0, 14.0),), ((50.0, 6.0, 52.0, 8.0),))

    assert clash(((53.0, 6.0, 55.0, 8.0),), [led], lead=True) == 0
    assert clash(((51.0, 6.0, 53.0, 8.0),), [led], lead=True) > 0
