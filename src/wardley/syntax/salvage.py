"""What is kept of a line that the grammar does not hold.

A reader of maps that stops at a slip loses the component, and with it every link to it. So a
broken line still gives what OnlineWardleyMaps would find in it: the name up to the first square
bracket, whatever numbers stand there, label and decorators wherever they are.
"""

import re
from collections.abc import Callable

from wardley.syntax import values
from wardley.syntax.statements import (
    AcceleratorLine,
    AnnotationLine,
    AnnotationsBox,
    AttitudeLine,
    Child,
    Element,
    EvolutionLine,
    Evolve,
    LinkLine,
    MethodLine,
    NoteLine,
    PipelineLine,
    SizeLine,
    Statement,
    UrlLine,
    ValueChainLine,
)

_BRACKET = re.compile(r"\[([^\]]*)\]?")
_PAIR = re.compile(r"\[\s*([+-]?[0-9]*\.?[0-9]+)\s*,\s*([+-]?[0-9]*\.?[0-9]+)\s*\]")
_LABEL = re.compile(r"label\s*\[([^\]]*)\]?")
_URL = re.compile(r"\burl\(([^)]*)")
_GROUP = re.compile(r"\(([^()]*)\)")
_TARGET = re.compile(r"\s([+-]?[0-9]*\.[0-9]+)")
_ODD_ARROW = re.compile(r"-{1,5}>>|={1,5}>|<-{1,5}>|→|⇒|—>|–>")
"""Marks by other tools or by a word processor that can mean nothing but an arrow."""

_OPERATOR = re.compile(r"\+<>|\+>|\+<|--?>|-\.->")


def salvage(kind: str, text: str, line: int) -> tuple[Statement, ...]:
    """What the broken line *text* of grammar rule *kind* still says; nothing where nothing is sure."""
    reader = _READERS.get(kind)
    return reader(text, line) if reader else ()


def _rest(text: str) -> str:
    pieces = text.split(None, 1)
    return pieces[1] if len(pieces) > 1 else ""


def _name(text: str) -> str:
    rest = _rest(text)
    if rest.startswith('"'):
        end = re.match(r'"((?:[^"\\]|\\.)*)"', rest)
        rest = values.quoted(end[0]) if end else rest[1:].split("[")[0]
    else:
        rest = _LABEL.split(rest, maxsplit=1)[0].split("[")[0]
    return values.clean(rest.strip())


def _numbers(text: str) -> list[float | None]:
    rest = _LABEL.sub("", _rest(text))
    whole = _PAIR.findall(rest)
    if whole:
        return [float(whole[0][0]), float(whole[0][1]), None]
    bracket = _BRACKET.search(rest)
    if bracket is None:
        return [None, None]
    found = [values.leading_number("".join(piece.split())) for piece in bracket[1].split(",")]
    return [*found, None, None]


def _offset(text: str) -> tuple[float, float] | None:
    match = _LABEL.search(text)
    if not match:
        return None
    found = [values.leading_number(piece) for piece in match[1].split(",")]
    return (found[0], found[1]) if len(found) > 1 and None not in found[:2] else None  # type: ignore[return-value]


def _words(text: str) -> tuple[str, ...]:
    found: tuple[str, ...] = ()
    for group in _GROUP.findall(text):
        found += tuple(word for word in re.split(r"[\s,;&/+]+", group) if values.words(word) == (word,))
    return found


def _element(text: str, line: int) -> tuple[Statement, ...]:
    if not _rest(text):
        return ()
    keyword = text.split(None, 1)[0]
    visibility, evolution, *_ = _numbers(text)
    behind = text.partition("]")[2]
    words = _words(text) + (("inertia",) if re.search(r"\binertia\b", _GROUP.sub("", behind)) else ())
    url = _URL.search(behind) if keyword == "submap" else None
    return (
        Element(
            line,
            keyword,
            _name(text),
            visibility,
            evolution,
            _offset(text),
            words,
            None,
            url[1].strip() if url else None,
        ),
    )


def _child(text: str, line: int) -> tuple[Statement, ...]:
    return (Child(line, _name(text), _numbers(text)[0], _offset(text)),)


def _evolve(text: str, line: int) -> tuple[Statement, ...]:
    if not _rest(text):
        return ()
    found = list(_TARGET.finditer(text))
    name, arrow, rename = _rest(text[: found[-1].start()] if found else text).partition("->")
    rename = rename.partition("->")[0]
    if not _plain(name):
        return ()
    to = float(found[-1][1]) if found else None
    return (Evolve(line, _plain(name), _plain(rename) if arrow else None, to, _offset(text), _words(text)),)


def _plain(text: str) -> str:
    return values.clean(_LABEL.split(text.strip().strip('"'), maxsplit=1)[0].split("[")[0].strip())


def _pipeline(text: str, line: int) -> tuple[Statement, ...]:
    if not _name(text.rstrip("{ ")):
        return ()
    start, end, *_ = _numbers(text)
    if start is None or end is None:
        start = end = None
    return (PipelineLine(line, _name(text.rstrip("{ ")), start, end, text.endswith("{")),)


def _note(text: str, line: int) -> tuple[Statement, ...]:
    rest = _rest(text)
    words = rest.split("[")[0].strip()
    if words.startswith('"'):
        words = values.quoted_note(words if len(words) > 1 and words.endswith('"') else words + '"')
    visibility, evolution, *_ = _numbers(text)
    return (NoteLine(line, words, visibility, evolution),)


def _annotation(text: str, line: int) -> tuple[Statement, ...]:
    rest = _rest(text)
    number = re.match(r"[+-]?[0-9]+", rest)
    if "[" not in rest:
        return (
            AnnotationLine(
                line, int(number[0]) if number else None, (), rest[number.end() if number else 0 :].strip()
            ),
        )
    body, _, words = rest.rpartition("]") if "]]" in rest.replace(" ", "") else rest.partition("]")
    places = []
    for bracket in _BRACKET.findall(body.replace("[[", "[") + "]") if "[" in body else ():
        found = [values.leading_number(piece) for piece in bracket.strip("[ ").split(",")]
        places.append((found[0], found[1] if len(found) > 1 else None))
    return (AnnotationLine(line, int(number[0]) if number else None, tuple(places), words.strip()),)


def _attitude(text: str, line: int) -> tuple[Statement, ...]:
    bracket = _BRACKET.search(text)
    if bracket is None:
        return ()
    found = [values.leading_number(piece) for piece in bracket[1].split(",")][:4]
    return (AttitudeLine(line, text.split(None, 1)[0], tuple(found), None, None),)


def _accelerator(text: str, line: int) -> tuple[Statement, ...]:
    visibility, evolution, *_ = _numbers(text)
    return (AcceleratorLine(line, text.split(None, 1)[0], _name(text), visibility, evolution),)


def _links(text: str, line: int) -> tuple[Statement, ...]:
    if not _OPERATOR.search(text) or _ODD_ARROW.search(text):
        text = _ODD_ARROW.sub("->", text)
    pieces = _OPERATOR.split(text)
    pieces[-1], mark, context = pieces[-1].partition(";")
    said = context.split(";")[0].strip() if mark else None
    ends = [values.link_end(piece) for piece in pieces]
    return tuple(
        LinkLine(line, source, operator if operator.startswith("+") else "->", None, target, said)
        for operator, source, target in zip(_OPERATOR.findall(text), ends, ends[1:], strict=False)
        if source and target
    )


def _size(text: str, line: int) -> tuple[Statement, ...]:
    return (SizeLine(line, *_numbers(text)[:2]),)


def _box(text: str, line: int) -> tuple[Statement, ...]:
    return (AnnotationsBox(line, *_numbers(text)[:2]),)


def _url(text: str, line: int) -> tuple[Statement, ...]:
    bracket = _BRACKET.search(text)
    # Without its brackets, the address is the word that looks like one.
    name = _name(text) if bracket else re.split(r"\s+(?=\S*[:/#])", _rest(text))[0]
    return (UrlLine(line, name, bracket[1].strip() if bracket else None),)


def _evolution(text: str, line: int) -> tuple[Statement, ...]:
    return (EvolutionLine(line, (), (), "--hide" in text),)


def _value_chain(text: str, line: int) -> tuple[Statement, ...]:
    return (ValueChainLine(line, True, ()),) if "--hide" in text else ()


def _method(text: str, line: int) -> tuple[Statement, ...]:
    return (MethodLine(line, text.split(None, 1)[0], values.link_end(_rest(text))),) if _rest(text) else ()


_READERS: dict[str, Callable[[str, int], tuple[Statement, ...]]] = {
    "element": _element,
    "submap": _element,
    "child": _child,
    "evolve": _evolve,
    "pipeline": _pipeline,
    "note": _note,
    "annotation": _annotation,
    "annotations": _box,
    "attitude": _attitude,
    "accelerator": _accelerator,
    "links": _links,
    "size": _size,
    "url": _url,
    "evolution": _evolution,
    "method": _method,
    "valuechain": _value_chain,
}
