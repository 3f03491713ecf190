"""From the tree of a line to what it says."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, cast

from wardley.syntax import values
from wardley.syntax.statements import (
    NOWHERE,
    AcceleratorLine,
    AnnotationLine,
    AnnotationsBox,
    AttitudeLine,
    Child,
    Element,
    EvolutionLine,
    Evolve,
    Label,
    LinkLine,
    MethodLine,
    NoteLine,
    Pair,
    PipelineLine,
    RecordLine,
    SizeLine,
    Statement,
    Style,
    Title,
    UrlLine,
    ValueChainLine,
)

if TYPE_CHECKING:
    from lark import Token, Tree

    Tokens = list[Token]

Made = tuple[Statement, ...]


def build(tree: "Tree[object]", line: int, column: int = 1) -> Made:
    """What *tree* stands for: one statement, or one for each pair of ends of a chain of links.

    *column* is where the line's text begins, from 1.
    """
    rule = cast("Tree[object]", tree.children[0] if tree.data == "line" else tree)
    return moved(BUILDERS[str(rule.data)](words_of(rule), line), column)


def moved(made: Made, column: int) -> Made:
    """*made* from a text that begins at *column* of its line: records count their columns from there."""
    if column == 1 or not made or not isinstance(made[0], RecordLine):
        return made
    record = made[0]
    attributes = tuple((words, at + column - 1) for words, at in record.attributes)
    return (record._replace(column=column, attributes=attributes),)


def words_of(tree: "Tree[object]") -> "Tokens":
    """The words of *tree* in the order of the line, with their terminals."""
    return list(_tokens(tree))


def _tokens(tree: "Tree[object]") -> "Iterator[Token]":
    for child in tree.children:
        if hasattr(child, "children"):
            yield from _tokens(cast("Tree[object]", child))
        else:
            yield cast("Token", child)


class _Parts:
    """The parts behind a name, whatever their order; the first of a kind counts."""

    def __init__(self, tokens: "Tokens") -> None:
        self.place: Pair | None = None
        self.label: Label | None = None
        self.words: tuple[str, ...] = ()
        self.evolves_to: float | None = None
        self.url: str | None = None
        for token in tokens:
            self._take(token.type, str(token))

    def _take(self, kind: str, text: str) -> None:
        match kind:
            case "PLACE" if self.place is None:
                self.place = values.pair(text)
            case "CHILD_PLACE" if self.place is None:
                self.place = (None, float(text[1:-1]))
            case "STAGED" if self.place is None:
                self.place = values.staged(text)
            case "LABEL" if self.label is None:
                self.label = values.label(text)
            case "DECORATORS":
                self.words += values.words(text)
            case "INERTIA":
                self.words += ("inertia",)
            case "INLINE_EVOLVE":
                self.evolves_to = float(text.split()[1])
            case "URL_REF":
                self.url = text[4:-1].strip()


def _element(tokens: "Tokens", line: int) -> Made:
    keyword, word, *rest = tokens
    parts = _Parts(rest)
    visibility, evolution = parts.place or NOWHERE
    name = values.name(word.type, word)
    return (
        Element(
            line,
            str(keyword),
            name,
            visibility,
            evolution,
            parts.label,
            parts.words,
            parts.evolves_to,
            parts.url,
        ),
    )


def _evolve(tokens: "Tokens", line: int) -> Made:
    _, word, *rest = tokens
    rename = None
    if rest and rest[0].type == "TO":
        rest = rest[1:]
        if rest and rest[0].type in {"QUOTED", "RENAME"}:
            rename = values.name(rest[0].type, rest[0])
    parts = _Parts(rest)
    to: float | str | None = parts.place[1] if parts.place else None
    for token in rest:
        if token.type == "TARGET":
            to = values.leading_number(token)
            to = str(token).strip() if to is None else to
    return (Evolve(line, values.name(word.type, word), rename, to, parts.label, parts.words),)


def _pipeline(tokens: "Tokens", line: int) -> Made:
    _, word, *rest = tokens
    start, end = next((values.pair(token) for token in rest if token.type == "PLACE"), (None, None))
    opens = any(token.type == "OPEN" for token in rest)
    return (PipelineLine(line, values.name(word.type, word), start, end, opens),)


def _child(tokens: "Tokens", line: int) -> Made:
    _, word, *rest = tokens
    parts = _Parts(rest)
    return (Child(line, values.name(word.type, word), (parts.place or NOWHERE)[1], parts.label),)


def _note(tokens: "Tokens", line: int) -> Made:
    text = ""
    for token in tokens:
        if token.type == "NOTE_TEXT":
            text = token.strip()
        elif token.type == "QUOTED_NOTE":
            text = values.quoted_note(token)
    visibility, evolution = _Parts(tokens).place or NOWHERE
    return (NoteLine(line, text, visibility, evolution),)


def _annotation(tokens: "Tokens", line: int) -> Made:
    places: tuple[Pair, ...] = ()
    text = ""
    for token in tokens:
        if token.type == "PLACE":
            places = (values.pair(token),)
        elif token.type == "PLACES":
            places = tuple(
                values.pair(f"[{piece.split(']')[0]}]") for piece in token.split("[") if "]" in piece
            )
        elif token.type == "ANNOTATION_TEXT":
            text = token.strip()
    return (AnnotationLine(line, int(tokens[1]), places, text),)


def _attitude(tokens: "Tokens", line: int) -> Made:
    keyword, place, *rest = tokens
    pixels = [values.leading_number(token) for token in rest] + [None, None]
    return (AttitudeLine(line, str(keyword), values.numbers(place), pixels[0], pixels[1]),)


def _evolution(tokens: "Tokens", line: int) -> Made:
    hidden = any(token.type == "HIDE" for token in tokens)
    pieces = _between_arrows(tokens, "STAGE_LABEL")
    if pieces == [""]:
        return (EvolutionLine(line, (), (), hidden),)
    labels, boundaries = zip(*(_stage_label(piece) for piece in pieces), strict=True)
    return (EvolutionLine(line, labels, boundaries, hidden),)


def _yaxis(tokens: "Tokens", line: int) -> Made:
    return (ValueChainLine(line, False, tuple(_between_arrows(tokens, "AXIS_WORD"))),)


def _between_arrows(tokens: "Tokens", kind: str) -> list[str]:
    """The texts of terminal *kind* between the arrows, empty where nothing stands there."""
    pieces = [""]
    for token in tokens[1:]:
        if token.type == "TO":
            pieces.append("")
        elif token.type == kind:
            pieces[-1] = token.strip()
    return pieces


def _stage_label(text: str) -> tuple[str, float | None]:
    words, at, number = text.rpartition("@")
    value = values.leading_number(number) if at else None
    return (text, None) if value is None else (words.strip(), value)


def _statement(tokens: "Tokens", line: int) -> Made:
    keyword = str(tokens[0]) if tokens[0].type == "RECORD_KW" else None
    if keyword is None:
        keyword = "facts" if tokens[0].type == "ATTRIBUTES" else "link"
    names = [_record_name(token) for token in tokens if token.type == "RECORD_NAME"] + [None, None]
    figures = next((values.numbers(token) for token in tokens if token.type == "NUMBERS"), ())
    listed = tuple(piece for token in tokens if token.type == "ATTRIBUTES" for piece in _attributes(token))
    text = next((token[1:].strip() for token in tokens if token.type == "RECORD_TEXT"), None)
    return (RecordLine(line, keyword, names[0], names[1], figures, listed, text, 1),)


def _record_name(text: "Token") -> str | None:
    return values.clean(values.quoted(text)) if text.startswith('"') else values.clean(text.strip())


def _attributes(token: "Token") -> tuple[tuple[str, int], ...]:
    """The pieces between commas, quotes respected, each with its column."""
    pieces: list[tuple[str, int]] = []
    begin, inside = 1, False
    for at, letter in enumerate(token):
        inside ^= letter == '"'
        if at and not inside and letter in ",)":
            piece = token[begin:at]
            if piece.strip():
                blanks = len(piece) - len(piece.lstrip())
                pieces.append((piece.strip(), (token.start_pos or 0) + begin + blanks + 1))
            begin = at + 1
    return tuple(pieces)


def _links(tokens: "Tokens", line: int) -> Made:
    context = None
    if tokens[-1].type == "CONTEXT":
        context = tokens.pop().split(";")[1].strip()
    ends = [values.link_end(token) for token in tokens[::2]]
    made = []
    for arrow, source, target in zip(tokens[1::2], ends, ends[1:], strict=False):
        operator, flow_label = str(arrow), None
        if arrow.type == "LABELLED_FLOW":
            flow_label, _, direction = arrow[2:].rpartition("'")
            operator = "+" + direction
        elif arrow.type == "ARROW":
            operator = "->"
        made.append(LinkLine(line, source, operator, flow_label, target, context))
    return tuple(made)


BUILDERS: "dict[str, Callable[[Tokens, int], Made]]" = {
    "title": lambda t, line: (Title(line, t[1].strip()),),
    "style": lambda t, line: (Style(line, t[1].strip()),),
    "size": lambda t, line: (SizeLine(line, *values.pair(t[1])),),
    "evolution": _evolution,
    "valuechain": lambda _tokens, line: (ValueChainLine(line, True, ()),),
    "yaxis": _yaxis,
    "element": _element,
    "submap": _element,
    "evolve": _evolve,
    "pipeline": _pipeline,
    "note": _note,
    "annotation": _annotation,
    "annotations": lambda t, line: (AnnotationsBox(line, *(_Parts(t).place or NOWHERE)),),
    "attitude": _attitude,
    "accelerator": lambda t, line: (
        AcceleratorLine(line, str(t[0]), values.name(t[1].type, t[1]), *(_Parts(t).place or NOWHERE)),
    ),
    "url": lambda t, line: (UrlLine(line, values.name(t[1].type, t[1]), t[2][1:-1].strip()),),
    "method": lambda t, line: (MethodLine(line, str(t[0]), values.name(t[1].type, t[1])),),
    "links": _links,
    "dialect": lambda _tokens, _line: (),
    "child": _child,
    "statement": _statement,
    "pair": _statement,
    "join": _statement,
    "facts": _statement,
}
