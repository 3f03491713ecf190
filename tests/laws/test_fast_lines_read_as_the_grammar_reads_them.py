"""What a regex reads, Lark reads the same."""

from hypothesis import example, given, settings
from lark import UnexpectedInput
from tests.laws.texts import LINES

from wardley.syntax import fast, fastgen
from wardley.syntax.build import build
from wardley.syntax.grammar import Start, parse_line

STARTS: dict[str, Start] = {"child": "child", "statement": "record", "pair": "record", "join": "record"}


@settings(max_examples=1500)
@given(LINES)
@example('note "Two words" [0.6, 0.4]')
@example('"A->X"->B')
@example("component A (build) [0.5, 0.4]")
@example("evolve Web 2.0 0.8")
@example("component Data [x] base [0.5, 0.4]")
def test_a_common_line_means_the_same_to_lark(line: str) -> None:
    text = line.strip()
    if "\n" in text or not text:
        return
    for rule in fastgen.SHAPES:
        if rule in fast.KIND_OF.values() and fast.KIND_OF.get(text.partition(" ")[0]) != rule:
            continue
        if rule == "links" and text.partition(" ")[0] in fast.KIND_OF:
            continue
        if rule == "part":  # no line of its own: what stands behind an element's place
            continue
        if rule == "join" and text.partition(" ")[0] in fast.RECORD_WORDS:
            continue
        made = fast.reader(rule)(text, 7)
        if made is None:
            continue
        try:
            tree = parse_line(text, STARTS.get(rule, "line"))
        except UnexpectedInput as problem:
            raise AssertionError(f"{rule} reads {text!r}, and the grammar does not") from problem
        assert made == build(tree, 7)


def test_the_regexes_are_those_of_the_grammar() -> None:
    assert fastgen.TARGET.read_text(encoding="utf-8") == fastgen.generate(), (
        "run python -m wardley.syntax.fastgen: the grammar has changed"
    )
