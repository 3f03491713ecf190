"""Every sample under `grammar/valid` is read whole, means what is kept in `meaning`, and survives tidying."""

import re
from collections import defaultdict

import pytest
from lark import Token, Tree
from tests.grammar.samples import MEANING, VALID, assert_kept, expected_codes, read, told

import wardley
from wardley.syntax import fast, lines
from wardley.syntax._fast import KEYWORDS
from wardley.syntax.grammar import parse_line, parser

every_sample = pytest.mark.parametrize("sample", VALID, ids=lambda path: path.name)

BLANKS = {"WS"}
INSIDE_OTHERS = {"NUMBER"}
"""Terminals that only other terminals are made of."""


def test_there_are_samples():
    assert len(VALID) > 40


@every_sample
def test_a_sample_has_nothing_to_mend_but_what_it_announces(sample):
    chart = read(sample)

    assert {diagnostic.code for diagnostic in chart.diagnostics} == expected_codes(sample), told(chart)


@every_sample
def test_a_sample_means_what_is_kept_of_it(sample):
    assert_kept(MEANING / f"{sample.stem}.owm", wardley.convert(read(sample), "owm"))


@every_sample
def test_the_meaning_of_a_sample_reads_as_the_sample_does(sample):
    meaning = wardley.convert(read(sample), "owm")

    assert wardley.convert(wardley.parse(meaning), "owm") == meaning


@every_sample
def test_tidying_a_sample_keeps_its_meaning_and_settles_at_once(sample):
    text = sample.read_text(encoding="utf-8")
    tidied = wardley.format(text, name=sample.name)
    meaning = wardley.convert(wardley.parse(tidied, name=sample.name), "owm")

    assert wardley.format(tidied, name=sample.name) == tidied
    assert meaning == wardley.convert(read(sample), "owm")


def test_every_kept_meaning_belongs_to_a_sample():
    assert {path.stem for path in MEANING.iterdir()} == {path.stem for path in VALID}


@pytest.fixture
def trees(monkeypatch) -> list[Tree[Token]]:
    """The tree of every line of every sample, common lines too."""
    grown = []

    def grow(text, start="line"):
        grown.append(parse_line(text, start))
        return grown[-1]

    monkeypatch.setattr(fast, "reader", lambda rule: lambda text, line: None)
    monkeypatch.setattr(lines, "parse_line", grow)
    for sample in VALID:
        read(sample)
    return grown


def shapes() -> dict[str, list[frozenset[str]]]:
    """By rule of the grammar: the symbols of each way to write it."""
    helpers = {rule.origin.name: rule for rule in parser().rules if rule.origin.name.startswith("__")}
    ways = defaultdict(list)
    for rule in parser().rules:
        if rule.origin.name in helpers:
            continue
        for way in ways_through([symbol.name for symbol in rule.expansion]):
            ways[str(rule.alias or rule.origin.name)].append(frozenset(way))
    return ways


def ways_through(symbols: list[str]) -> list[set[str]]:
    """What *symbols* come to once Lark's own rules for repetition are put back into them."""
    ways: list[set[str]] = [set()]
    for symbol in symbols:
        inner = [{symbol}]
        if symbol.startswith("__"):
            inner = [
                way
                for rule in parser().rules
                if rule.origin.name == symbol
                for way in ways_through([part.name for part in rule.expansion if part.name != symbol])
            ]
        ways = [way | more for way in ways for more in inner]
    return ways


def symbols_of(tree: Tree[Token]) -> frozenset[str]:
    return frozenset(str(child.data) if isinstance(child, Tree) else child.type for child in tree.children)


def tokens_of(trees: list[Tree[Token]]) -> list[Token]:
    return [token for tree in trees for token in tree.scan_values(lambda value: isinstance(value, Token))]


def test_the_samples_write_every_rule_with_and_without_each_of_its_parts(trees):
    written = defaultdict(set)
    for tree in trees:
        for part in tree.iter_subtrees():
            written[str(part.data)].add(symbols_of(part))

    missing = []
    for rule, ways in shapes().items():
        for symbol in sorted(frozenset().union(*ways)):
            with_it = any(symbol in way for way in written[rule])
            without_it = any(symbol not in way for way in written[rule])
            if not with_it:
                missing.append(f"{rule} with {symbol}")
            if not without_it and any(symbol not in way for way in ways):
                missing.append(f"{rule} without {symbol}")
    assert "\n".join(missing) == ""


def test_the_samples_write_every_terminal(trees):
    written = {token.type for token in tokens_of(trees)}

    assert {terminal.name for terminal in parser().terminals} - BLANKS - INSIDE_OTHERS == written


def test_the_samples_write_every_keyword(trees):
    written = {
        token.strip() for token in tokens_of(trees) if token.type.endswith("_KW") or token.type == "DIALECT"
    }

    assert {word for words in KEYWORDS.values() for word in words} <= written


def test_the_samples_write_every_arrow(trees):
    arrows = {token.strip() for token in tokens_of(trees) if token.type in {"ARROW", "FLOW"}}
    labelled = {token.rpartition("'")[2] for token in tokens_of(trees) if token.type == "LABELLED_FLOW"}

    assert arrows == {"->", "-->", "-.->", "+>", "+<", "+<>"}
    assert labelled == {">", "<", "<>"}


def test_the_samples_write_every_decorator(trees):
    groups = [token for token in tokens_of(trees) if token.type == "DECORATORS"]

    assert {word for group in groups for word in re.findall("[a-z]+", group)} == {
        "build", "buy", "outsource", "market", "ecosystem", "inertia",
    }  # fmt: skip


def test_a_sample_means_the_same_to_the_grammar_alone(monkeypatch):
    """Common lines are read by regexes; what they leave out of a sample, or add, would show here."""
    usual = {sample.name: read(sample) for sample in VALID}
    monkeypatch.setattr(fast, "reader", lambda rule: lambda text, line: None)

    assert {sample.name: read(sample) for sample in VALID} == usual
