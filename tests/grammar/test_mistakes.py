"""The table of known mistakes, and what is kept of the lines around one."""

from collections import Counter
from itertools import chain

import pytest

import wardley
from wardley.model import faults as model_faults
from wardley.source import load
from wardley.source.source import Source
from wardley.syntax import faults as syntax_faults
from wardley.syntax.expectations import WORDS
from wardley.syntax.grammar import parser
from wardley.syntax.lines import read_lines
from wardley.syntax.mistakes import MISTAKES

EXAMPLES = [(row, line) for row in MISTAKES for line in row.examples]

every_row = pytest.mark.parametrize("row", MISTAKES, ids=lambda row: row.name)
every_example = pytest.mark.parametrize(("row", "line"), EXAMPLES, ids=[line for _, line in EXAMPLES])

BEFORE = """\
title The Corner Bakery
anchor Customer [0.95, 0.6]
component Bread [0.8, 0.6] (build)
component Oven [0.5, 0.4]
pipeline Bread
{
  component Sourdough [0.3]
"""
AFTER = """
  component Sliced loaf [0.8]
}
evolve Oven 0.6
note Flour is dear [0.3, 0.2]
annotation 7 [0.5, 0.4] Older than the baker
Customer->Bread
Bread->Oven; every day
//@ estate Oven (in-house, bespoke)
"""


def text_with(row, line: str) -> str:
    """A map with *line* where such a line stands: in the braces of a pipeline, behind `//@`, or anywhere."""
    if row.kinds == {"child"}:
        return f"{BEFORE}{line}{AFTER}"
    return f"{prefix(row)}{line}\n{BEFORE}{AFTER}"


def prefix(row) -> str:
    """What stands before a line of *row* in a map."""
    return "//@ " if row.kinds == {"record"} else ""


def codes(text: str) -> list[str]:
    return [diagnostic.code for diagnostic in read_lines(Source("bakery.owm", text)).diagnostics]


def test_the_lines_around_are_without_fault():
    assert codes(BEFORE + AFTER) == []


@every_row
def test_a_row_has_examples(row):
    assert row.examples


@every_example
def test_an_example_earns_the_code_of_its_row_and_no_other(row, line):
    assert codes(text_with(row, line)) == [row.code]


@every_example
def test_every_other_line_is_read_as_if_the_bad_one_were_not_there(row, line):
    text = text_with(row, line)
    broken, whole = wardley.parse(text), wardley.parse(text.replace(prefix(row) + line, "", 1))
    forms = [item for pipeline in broken.pipelines for item in pipeline.components]

    for kind in ("anchors", "components", "evolutions", "notes", "annotations", "links", "records"):
        assert [item for item in getattr(whole, kind) if item not in getattr(broken, kind)] == []
    assert [item for pipeline in whole.pipelines for item in pipeline.components if item not in forms] == []
    assert whole.title == broken.title == "The Corner Bakery"


@every_example
def test_the_caret_stands_inside_the_bad_line(row, line):
    (told,) = read_lines(Source("bakery.owm", text_with(row, line))).diagnostics
    place = told.place

    assert text_with(row, line).split("\n")[place.line - 1] == prefix(row) + line
    assert len(prefix(row)) < place.column <= place.end_column <= len(prefix(row) + line) + 1


@every_example
def test_a_message_is_a_sentence_in_the_tone_of_the_others(row, line):
    (told,) = read_lines(Source("bakery.owm", text_with(row, line))).diagnostics

    for sentence in (told.message, told.help):
        assert sentence
        assert not sentence.endswith(".")
        assert not sentence[0].isupper()
        assert "{" not in sentence


def test_every_code_and_every_name_is_given_once():
    tables = (load.CODES, syntax_faults.CODES, model_faults.CODES, {row.code: row.name for row in MISTAKES})
    uses = Counter(chain(*tables, *(table.values() for table in tables)))

    assert [word for word, count in uses.items() if count > 1] == []
    assert len({row.code for row in MISTAKES}) == len(MISTAKES)


def test_every_terminal_that_can_be_missed_has_words_of_the_language():
    terminals = {terminal.name for terminal in parser().terminals if not terminal.name.endswith("_KW")}

    assert terminals - {"WS", "DIALECT", "NUMBER"} == set(WORDS) - {"$END"}
