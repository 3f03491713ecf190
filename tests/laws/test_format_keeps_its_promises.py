"""Tidying keeps meaning and comments, and tidying again changes nothing."""

from hypothesis import given
from tests.laws.texts import TEXTS

from wardley.source.source import Source
from wardley.syntax.format import tidy


@given(TEXTS)
def test_any_text_can_be_tidied(text: str) -> None:
    # `tidy` checks its promises on every text and raises where one breaks.
    tidied = tidy(Source("any.owm", text))
    assert tidied == "" or tidied.endswith("\n")
    assert not any(line != line.rstrip(" \t") for line in tidied.replace("\r\n", "\n").split("\n"))


@given(TEXTS)
def test_any_plan_can_be_tidied(text: str) -> None:
    tidy(Source("any.plan", text))
