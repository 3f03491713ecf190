"""Where a place goes in a line."""

import pytest

from wardley.syntax.rewrite_places import with_place


def written(line: str, *, form: bool = False) -> str | None:
    return with_place(line, line, (0.63, 0.5), form=form)


@pytest.mark.parametrize(
    ("line", "made"),
    [
        ("component CRM", "component CRM [0.63, 0.50]"),
        ("component CRM [product]", "component CRM [0.63, 0.50]"),
        ("  component CRM[ product ]label[1,2]", "  component CRM[0.63, 0.50]label[1,2]"),
        ("component CRM [0.610, product]", "component CRM [0.610, 0.50]"),
        ("component CRM [ .61,  product ] inertia", "component CRM [ .61,  0.50 ] inertia"),
        ("component CRM  (buy) (market)", "component CRM [0.63, 0.50]  (buy) (market)"),
        ("component CRM (old) label [1, 2]", "component CRM (old) [0.63, 0.50] label [1, 2]"),
        ('component "C; R" (buy)', 'component "C; R" [0.63, 0.50] (buy)'),
        ("component CRM (buy) [product] evolve 0.7", "component CRM (buy) [0.63, 0.50] evolve 0.7"),
        ("anchor User", "anchor User [0.63, 0.50]"),
        ("submap Mill url(mill)", "submap Mill [0.63, 0.50] url(mill)"),
        ("market Wheat", "market Wheat [0.63, 0.50]"),
    ],
)
def test_an_element_gets_both_numbers_and_keeps_the_rest(line: str, made: str) -> None:
    assert written(line) == made


@pytest.mark.parametrize(
    ("line", "made"),
    [
        ("component Wind", "component Wind [0.50]"),
        ("component Wind [custom] label [1, 2]", "component Wind [0.50] label [1, 2]"),
        ("  component Wind [0.4, custom]", "  component Wind [0.50]"),
        ("{ component Wind [custom] }", "{ component Wind [0.50] }"),
    ],
)
def test_a_form_gets_one_number(line: str, made: str) -> None:
    assert written(line, form=True) == made


def test_comments_stay_where_they_are() -> None:
    raw = "component /* a [b] */ CRM /* c */ (buy)"
    code = "component             CRM         (buy)"

    assert with_place(raw, code, (0.63, 0.5)) == "component /* a [b] */ CRM [0.63, 0.50] /* c */ (buy)"


def test_numbers_have_more_digits_only_where_they_need_them() -> None:
    assert with_place("component A", "component A", (0.625, 0.2875)) == "component A [0.625, 0.2875]"
    assert with_place("component A", "component A", (1.0, 0.0)) == "component A [1.00, 0.00]"


@pytest.mark.parametrize("line", ["A->B", "note N", "component", "title A", "", "pipeline P { component A }"])
def test_a_line_without_an_element_is_left(line: str) -> None:
    assert written(line) is None


def test_a_place_that_is_written_is_left() -> None:
    assert written("component A [0.5, 0.6]") is None
