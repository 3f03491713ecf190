"""What of a line is comment."""

import pytest

from wardley.source.source import Source
from wardley.syntax.comments import Comments
from wardley.syntax.lines import read_lines


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("A->B // why", "A->B "),
        ("// all of it", ""),
        ("A->B", "A->B"),
        ('component "a // b" [0.5, 0.4]', 'component "a // b" [0.5, 0.4]'),
        ('component 5" [0.5, 0.4] // 3" one', 'component 5" [0.5, 0.4] '),
        ("title http://example.org", "title http://example.org"),
        ("url site [https://example.org//x]", "url site [https://example.org//x]"),
        ("A /* x */->B", "A        ->B"),
        ("A->B // /* not a block", "A->B "),
    ],
)
def test_a_line_is_kept_up_to_its_comment(line, kept) -> None:
    assert Comments().strip(line, 1) == kept


def test_a_block_runs_over_lines_and_leaves_columns_where_they_are() -> None:
    comments = Comments()
    assert comments.strip("component A /* one", 1) == "component A   "
    assert comments.strip("two", 2) == ""
    assert comments.strip("three */ [0.5, 0.4]", 3) == "         [0.5, 0.4]"
    assert [(c.line, c.column, c.text, c.block) for c in comments.found] == [
        (1, 15, "one", True), (2, 1, "two", True), (3, 1, "three", True),
    ]  # fmt: skip


def test_a_block_that_is_not_closed_is_told_at_its_beginning() -> None:
    (told,) = read_lines(Source("x", "A->B\nC->D /* and\nE->F")).diagnostics
    assert (told.code, told.place.line, told.place.column) == ("E011", 2, 6)
