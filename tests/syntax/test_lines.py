"""A text to its statements, line by line."""

import pytest

from wardley.source.limits import Limits
from wardley.source.source import Source
from wardley.syntax.lines import Document, read_lines
from wardley.syntax.statements import BlockClose, BlockOpen, Child, Element, LinkLine, PipelineLine


def read(text: str, name: str = "tea.owm", **limits: int) -> Document:
    return read_lines(Source(name, text), Limits(**limits))


def kinds(text: str) -> list[type]:
    return [type(statement) for statement in read(text).statements]


BLOCK = [PipelineLine, BlockOpen, Child, BlockClose]


@pytest.mark.parametrize(
    "text",
    [
        "pipeline K\n{\ncomponent A [0.3]\n}",
        "pipeline K {\ncomponent A [0.3]\n}",
        "pipeline K { component A [0.3] }",
        "pipeline K\n{ component A [0.3]\n}",
        "pipeline K\n{\ncomponent A [0.3] }",
        "pipeline K\n\n// forms\n{\n\n  component A [0.3] // one\n\n}",
    ],
)
def test_braces_may_stand_anywhere_around_the_forms(text) -> None:
    assert kinds(text) == BLOCK
    assert read(text).diagnostics == []


def test_other_statements_between_braces_mean_what_they_mean_outside() -> None:
    assert kinds("pipeline K {\nA->B\ncomponent C [0.3]\n}\ncomponent D [0.3, 0.4]") == [
        PipelineLine, BlockOpen, LinkLine, Child, BlockClose, Element,
    ]  # fmt: skip


def test_braces_in_a_name_are_part_of_it() -> None:
    (link,) = read("{UserNeed}->{Capability}").statements
    assert isinstance(link, LinkLine)
    assert (link.source, link.target) == ("{UserNeed}", "{Capability}")


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("pipeline K\n{\ncomponent A [0.3]", "E012", 2),
        ("A->B\n{\ncomponent A [0.3, 0.4]\n}", "E013", 2),
        ("A->B\n}", "E014", 2),
    ],
)
def test_braces_without_their_other_end_are_told_once(text, code, line) -> None:
    assert [(d.code, d.place.line) for d in read(text).diagnostics] == [(code, line)]


def test_components_between_braces_of_no_pipeline_are_still_components() -> None:
    assert kinds("{\ncomponent A [0.3, 0.4]\n}") == [Element]


def test_reading_goes_on_after_a_broken_line() -> None:
    document = read("component A [0.1, 0.2]\nfoobar\ncomponent B [0.3, 0.4]")
    assert [statement.name for statement in document.statements] == ["A", "B"]
    assert [(d.code, d.place.line) for d in document.diagnostics] == [("E134", 2)]


def test_a_broken_component_keeps_what_can_be_read() -> None:
    (element,) = read("component Tea [0.5; 0.4] label [1, 2] (buy)").statements
    assert (element.name, element.visibility, element.evolution) == ("Tea", 0.5, None)
    assert (element.label, element.words) == ((1, 2), ("buy",))


def test_a_line_over_the_limit_is_skipped_and_the_others_read() -> None:
    document = read("A->B\n" + "x" * 101 + "\nC->D", line_characters=100)
    assert len(document.statements) == 2
    assert [(d.code, d.place.line) for d in document.diagnostics] == [("E010", 2)]


def test_the_grammar_says_what_may_come_next() -> None:
    (told,) = read("pipeline K [0.1, 0.2] { x").diagnostics
    assert told.help is not None
    assert "KW" not in told.help
    assert "_" not in told.help


def test_mermaid_has_its_own_comments_and_header() -> None:
    document = read("wardley-beta\n%% a comment\n%%@ estate A (in-house)\ncomponent A [0.5, 0.4]\nA -> B")
    assert document.diagnostics == []
    assert [c.text for c in document.comments] == [" a comment"]
    assert [type(s).__name__ for s in document.statements] == ["RecordLine", "Element", "LinkLine"]
