"""A map as the text that it could have been read from."""

import re

from wardley.model.axes import STAGES, EvolutionAxis
from wardley.model.elements import Component, Offset, Submap
from wardley.model.map import WardleyMap
from wardley.model.records import Record
from wardley.model.relations import Evolution, Link, Pipeline
from wardley.syntax.fast import KIND_OF

SUFFIX = ".owm"

_UNSAFE = re.compile(r"""["\[\](){};\\\n\r\t@]|//|/\*|->|\+[<>']|[-+'"]$|^-|\blabel$|\s\s|^$|^\s|\s$""")
_TARGET_LIKE = re.compile(
    r"(?:^|\s)(?:[01]|[+-]?[0-9]*\.[0-9]+|genesis|custom\S*|built|product|rental|commodity|utility)\b",
    re.IGNORECASE,
)
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_RECORD_UNSAFE = re.compile(r"[\[\](){};\"]|->|^$")
_OPERATORS = {"none": "->", "forward": "+>", "backward": "+<", "both": "+<>"}


def write(map_: WardleyMap) -> str:
    """*map_* as text; reading it gives the same map, but for line numbers.

    Records stand behind ``//@``, so that OnlineWardleyMaps draws the text as well. Comments of an
    earlier text are not kept: `wardley.format` does that.
    """
    blocks = (
        _settings(map_),
        [_element("anchor", anchor) for anchor in map_.anchors],
        [_element("component", component) for component in map_.components],
        [_element("submap", submap) for submap in map_.submaps],
        [f"url {_name(url.name)} [{url.address or ''}]" for url in map_.urls],
        [line for pipeline in map_.pipelines for line in _pipeline(pipeline)],
        [_link(link) for link in map_.links],
        [_evolution(evolution) for evolution in map_.evolutions],
        _texts(map_),
        [f"//@ {_record(record)}" for record in map_.records],
    )
    return "".join("\n".join(block) + "\n\n" for block in blocks if block).rstrip("\n") + "\n"


def _settings(map_: WardleyMap) -> list[str]:
    lines = []
    if map_.title:
        lines.append(f"title {_plain(map_.title)}")
    if map_.style:
        lines.append(f"style {_plain(map_.style)}")
    if map_.size:
        lines.append(f"size [{_number(map_.size.width or 0)}, {_number(map_.size.height or 0)}]")
    axis = map_.evolution
    if axis.hidden:
        lines.append("evolution --hide")
    if axis != EvolutionAxis(hidden=axis.hidden):
        ends = (*(f"@{_number(boundary)}" for boundary in axis.boundaries), "")
        if axis.boundaries == EvolutionAxis().boundaries:
            ends = ("", "", "", "")
        lines.append(
            "evolution "
            + "->".join(_plain(label) + end for label, end in zip(axis.labels, ends, strict=True))
        )
    chain = map_.value_chain
    if chain.hidden:
        lines.append("valuechain --hide")
    if (chain.label, chain.minimum, chain.maximum) != ("Value Chain", None, None):
        lines.append(
            "y-axis " + "->".join(map(_plain, (chain.label, chain.minimum or "", chain.maximum or "")))
        )
    return lines


def _element(keyword: str, item: Component) -> str:
    parts = [
        keyword,
        _name(item.name),
        _place(item.visibility, item.evolution, item.stage),
        _label(item.label_offset),
    ]
    words = [
        word for word in (item.sourcing, item.market and "market", item.ecosystem and "ecosystem") if word
    ]
    parts.append(f"({', '.join(words)})" if words else "")
    parts.append("(inertia)" if item.inertia else "")
    if isinstance(item, Submap) and item.url is not None:
        parts.append(f"url({item.url})")
    return _spaced(parts)


def _pipeline(pipeline: Pipeline) -> list[str]:
    head = ["pipeline", _name(pipeline.name)]
    if not pipeline.components:
        return [_spaced([*head, _place(pipeline.start, pipeline.end)])]
    lines = [_spaced(head), "{"]
    for form in pipeline.components:
        place = ""
        if form.stage is not None:
            place = f"[{STAGES[form.stage]}]"
        elif form.evolution is not None:
            place = f"[{_number(form.evolution)}]"
        lines.append("  " + _spaced(["component", _name(form.name), place, _label(form.label_offset)]))
    return [*lines, "}"]


def _link(link: Link) -> str:
    operator = _OPERATORS[link.flow]
    if link.flow_label is not None:
        direction = operator[1:] if link.flow != "none" else ">"
        operator = f"+'{_plain(link.flow_label)}'{direction}"
    context = f"; {_plain(link.context)}".rstrip() if link.context is not None else ""
    return _end(link.source) + operator + _end(link.target) + context


def _end(name: str) -> str:
    return _quoted(name) if name.split(None, 1)[:1] and name.split(None, 1)[0] in KIND_OF else _name(name)


def _evolution(evolution: Evolution) -> str:
    names = [evolution.name] + ([evolution.rename] if evolution.rename else [])
    written = "->".join(_quoted(name) if _TARGET_LIKE.search(name) else _name(name) for name in names)
    to = ""
    if evolution.stage is not None:
        to = STAGES[evolution.stage].split("-")[0]
    elif evolution.to is not None:
        to = (
            f"{evolution.to:.10f}".rstrip("0") if evolution.to != int(evolution.to) else f"{evolution.to:.1f}"
        )
    words = [
        word
        for word in (evolution.sourcing, evolution.market and "market", evolution.ecosystem and "ecosystem")
        if word
    ]
    return _spaced(
        ["evolve", written, to, _label(evolution.label_offset), f"({', '.join(words)})" if words else ""]
    )


def _texts(map_: WardleyMap) -> list[str]:
    lines = [_spaced(["note", _note(n.text), _place(n.visibility, n.evolution)]) for n in map_.notes]
    if map_.annotations_box:
        lines.append(f"annotations {_place(map_.annotations_box.visibility, map_.annotations_box.evolution)}")
    for item in map_.annotations:
        places = ", ".join(_place(place.visibility, place.evolution) for place in item.places)
        lines.append(_spaced(["annotation", str(item.number or 0), f"[{places}]", _plain(item.text)]))
    for area in map_.attitudes:
        corners = ", ".join(map(_number, (area.top, area.left, area.bottom, area.right)))
        lines.append(f"{area.kind} [{corners}]")
    for force in map_.accelerators:
        keyword = "deaccelerator" if force.decelerates else "accelerator"
        lines.append(_spaced([keyword, _name(force.name), _place(force.visibility, force.evolution)]))
    return lines


def _record(record: Record) -> str:
    parts = [] if record.keyword == "link" else [record.keyword]
    names = [
        name if not _RECORD_UNSAFE.search(name) else _quoted(name)
        for name in (record.name, record.target)
        if name
    ]
    parts.append("->".join(names))
    if record.numbers:
        parts.append(f"[{', '.join(map(_number, record.numbers))}]")
    if record.attributes:
        parts.append(f"({', '.join(attribute.text for attribute in record.attributes)})")
    if record.text is not None:
        parts.append(f"; {record.text}")
    return _spaced(parts)


def _spaced(parts: list[str]) -> str:
    return " ".join(part for part in parts if part)


def _name(name: str) -> str:
    """*name* as it is where that reads back as a name, else in quotes."""
    return _quoted(name) if _UNSAFE.search(name) else name


def _quoted(name: str) -> str:
    return '"' + "".join(_ESCAPES.get(letter, letter) for letter in name) + '"'


def _note(text: str) -> str:
    if not _UNSAFE.search(text):
        return text
    # A note knows no other line break than LF.
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"' if text else ""


def _plain(text: str) -> str:
    """*text* where the language has no quotes: on one line, and without a comment's mark."""
    return " ".join(text.split()).replace("//", "/ /").replace("/*", "/ *")


def _place(visibility: float | None, evolution: float | None, stage: int | None = None) -> str:
    if visibility is None and evolution is None:
        return ""
    if stage is not None:
        return f"[{_number(visibility)}, {STAGES[stage]}]" if visibility is not None else f"[{STAGES[stage]}]"
    return f"[{_number(visibility)}, {_number(evolution)}]"


def _label(offset: Offset | None) -> str:
    return f"label [{_number(offset[0])}, {_number(offset[1])}]" if offset else ""


def _number(value: float | None) -> str:
    """The shortest text that reads back as *value*; nothing for an unknown number."""
    if value is None:
        return ""
    return str(int(value)) if value == int(value) and abs(value) < 1e15 else repr(value)
