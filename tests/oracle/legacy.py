"""Two answers to one text, in one form: what we read, and what OnlineWardleyMaps' own converter read.

The form has a section a list of a map, with our names. Where the two differ by convention and
not in meaning, the convention is evened out here, each with its reason; what is left after that
is a difference (`oracle.differences`).
"""

import re
from typing import Any

from wardley.model.elements import Component, Position
from wardley.model.map import WardleyMap
from wardley.model.relations import Evolution, Pipeline

Entry = dict[str, Any]
Answer = dict[str, list[Entry]]

SINGLE = ("title", "style", "size", "axes", "annotations_box")
"""The sections with one entry, of the map as a whole, and no line."""

# The converter fills in what the author did not write; we keep it as None.
TITLE, STYLE = "Untitled Map", "plain"
VISIBILITY, EVOLUTION = 0.9, 0.1
EVOLVE_TO = 0.85
PIPELINE = (0.2, 0.8)
NESTED = 0.2
LABEL = (5, -10)

_NUMBER = re.compile(r"\s*([+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?)")

# ---- what we read ------------------------------------------------------------------------------


def as_owm(read: WardleyMap) -> Answer:
    """What we read, in the common form."""
    inline = _inline(read)
    return {
        **_settings(read),
        "elements": [_element(one, inline) for one in read.components],
        "anchors": [_named(one) | _point(one) for one in read.anchors],
        "submaps": [_element(one, inline) | {"url": one.url} for one in read.submaps],
        "evolved": [_evolved(one) for one in read.evolutions if (one.name, one.line) not in inline],
        "pipelines": [_pipeline(one) for one in read.pipelines],
        "nested": [entry for one in read.pipelines for entry in _nested(one)],
        "links": [
            _taken(one, start="source", end="target", flow="flow", flow_label="flow_label", context="context")
            for one in read.links
        ],
        "notes": [_taken(one, text="text") | _point(one) for one in read.notes],
        "annotations": [
            _taken(one, number="number", text="text") | {"places": [_point(place) for place in one.places]}
            for one in read.annotations
        ],
        "urls": [_named(one) | {"url": one.address} for one in read.urls],
        # Width and height are our bottom and right: the converter keeps them as unused words.
        "attitudes": [
            _taken(one, kind="kind", top="top", left="left", bottom="bottom", right="right")
            for one in read.attitudes
        ],
        "accelerators": [
            _named(one) | _point(one) | {"decelerates": one.decelerates} for one in read.accelerators
        ],
    }


def _settings(read: WardleyMap) -> Answer:
    width, height = (read.size.width, read.size.height) if read.size else (None, None)
    return {
        "title": [{"title": TITLE if read.title is None else read.title}],
        "style": [{"style": STYLE if read.style is None else read.style}],
        # 0 is their word for a side that is left open.
        "size": [{"width": width or 0, "height": height or 0}],
        # Minimum and maximum of a y-axis, and stage boundaries, have no counterpart.
        "axes": [
            {
                "labels": list(read.evolution.labels),
                "evolution": not read.evolution.hidden,
                "value_chain": not read.value_chain.hidden,
            }
        ],
        "annotations_box": [_point(read.annotations_box or Position())],
    }


def _taken(one: Any, **names: str) -> Entry:
    return {ours: getattr(one, theirs) for ours, theirs in names.items()} | {"line": one.line}


def _named(one: Any) -> Entry:
    return {"name": one.name, "line": one.line}


def _point(one: Any) -> Entry:
    return {
        "visibility": VISIBILITY if one.visibility is None else one.visibility,
        "evolution": EVOLUTION if one.evolution is None else one.evolution,
    }


def _inline(read: WardleyMap) -> dict[tuple[str, int], float | None]:
    """`component X [..] evolve 0.8` gives us a component and an evolution; theirs is one element."""
    own = {(one.name, one.line) for one in (*read.components, *read.submaps) if one.line}
    return {(one.name, one.line): one.to for one in read.evolutions if (one.name, one.line) in own}


def _decorators(one: Component | Evolution) -> Entry:
    return {"sourcing": one.sourcing, "market": one.market, "ecosystem": one.ecosystem}


def _label(one: Component | Evolution) -> Any:
    """The offset; where none is written, theirs grows with what is drawn around the centre."""
    if one.label_offset is not None:
        return tuple(one.label_offset)
    times = 3 if one.ecosystem else 2 if one.market or one.sourcing else 1
    return (LABEL[0] * times, LABEL[1] * times)


def _element(one: Component, inline: dict[tuple[str, int], float | None]) -> Entry:
    return (
        _named(one)
        | _point(one)
        | _decorators(one)
        | {
            "label": _label(one),
            "inertia": one.inertia,
            "evolving": (one.name, one.line) in inline,
            "evolves_to": inline.get((one.name, one.line)),
        }
    )


def _evolved(one: Evolution) -> Entry:
    to = EVOLVE_TO if one.to is None else one.to
    return _named(one) | _decorators(one) | {"rename": one.rename, "to": to, "label": _label(one)}


def _pipeline(one: Pipeline) -> Entry:
    start, end = (one.start, one.end) if one.start is not None else PIPELINE
    return _named(one) | {"start": start, "end": end, "hidden": one.hidden}


def _nested(one: Pipeline) -> list[Entry]:
    return [
        _named(form)
        | {
            "pipeline": one.name,
            "evolution": NESTED if form.evolution is None else form.evolution,
            "label": LABEL if form.label_offset is None else tuple(form.label_offset),
        }
        for form in one.components
    ]


# ---- what the converter read -------------------------------------------------------------------


def expected(answer: Entry) -> Answer:
    """What the converter answered, in the common form. Its lines are those of the text without comments."""
    return {
        **_their_settings(answer),
        "elements": [_their_element(one) for one in answer["elements"]],
        "anchors": [_picked(one, name="name") | _place(one) for one in answer["anchors"]],
        "submaps": [_their_element(one) | {"url": one.get("url")} for one in answer["submaps"]],
        "evolved": [_their_evolved(one) for one in answer["evolved"]],
        "pipelines": [
            _picked(one, name="name", start="maturity1", end="maturity2", hidden="hidden")
            for one in answer["pipelines"]
        ],
        "nested": [
            _picked(form, name="name", evolution="maturity")
            | {"pipeline": one["name"], "label": _their_label(form)}
            for one in answer["pipelines"]
            for form in one["components"]
        ],
        "links": _their_links(answer["links"]),
        "notes": [_picked(one, text="text") | _place(one) for one in answer["notes"]],
        # A number that is none is NaN to them, null in JSON, None to us.
        "annotations": [
            _picked(one, number="number", text="text")
            | {"places": [_place(place) for place in one["occurances"]]}
            for one in answer["annotations"]
        ],
        "urls": [_picked(one, name="name") | {"url": one.get("url")} for one in answer["urls"]],
        "attitudes": [
            _picked(
                one,
                kind="attitude",
                top="visibility",
                left="maturity",
                bottom="visibility2",
                right="maturity2",
            )
            for one in answer["attitudes"]
        ],
        "accelerators": [
            _picked(one, name="name", decelerates="deaccelerator") | _place(one)
            for one in answer["accelerators"]
        ],
    }


def _their_settings(answer: Entry) -> Answer:
    shown = answer["presentation"]
    return {
        "title": [{"title": answer["title"]}],
        "style": [{"style": shown["style"]}],
        "size": [{"width": shown["size"]["width"], "height": shown["size"]["height"]}],
        "axes": [
            {
                # Only the defaults have a second line, in round brackets; ours are one text.
                "labels": [f"{one['line1']} {one['line2']}".strip() for one in answer["evolution"]],
                "evolution": answer["showEvolutionAxis"],
                "value_chain": answer["showValueChainAxis"],
            }
        ],
        "annotations_box": [_place(shown["annotations"])],
    }


def _picked(one: Entry, **names: str) -> Entry:
    return {ours: one[theirs] for ours, theirs in names.items()} | {"line": one["line"]}


def _place(one: Entry) -> Entry:
    return {"visibility": one["visibility"], "evolution": one["maturity"]}


def _their_label(one: Entry) -> Any:
    """None after an error in the label; JSON has no NaN, so a word for a number is None too."""
    return (one["label"]["x"], one["label"]["y"]) if "label" in one else None


def _their_decorators(one: Entry) -> Entry:
    flags = one["decorators"]
    return {
        "sourcing": next((word for word in ("build", "buy", "outsource") if flags[word]), None),
        "market": flags["market"],
        "ecosystem": flags["ecosystem"],
    }


def _their_element(one: Entry) -> Entry:
    # The converter keeps all the text behind the word evolve; its number is what is meant.
    found = _NUMBER.match(one["evolveMaturity"] or "")
    return (
        _picked(one, name="name", inertia="inertia", evolving="evolving")
        | _place(one)
        | _their_decorators(one)
        | {"label": _their_label(one), "evolves_to": float(found[1]) if found else None}
    )


def _their_evolved(one: Entry) -> Entry:
    # They leave quotes around a new name, and take them off when they draw.
    rename = re.sub(r'^"(.*)"$', r"\1", one["override"]) or None
    return (
        _picked(one, name="name", to="maturity")
        | _their_decorators(one)
        | {"rename": rename, "label": _their_label(one)}
    )


_PLAIN_FLOWS = {(False, False): "forward", (True, False): "backward", (False, True): "both"}
_LABELLED_FLOWS = {(True, False): "forward", (False, True): "backward", (True, True): "both"}


def _their_links(links: list[Entry]) -> list[Entry]:
    """A labelled flow comes twice, first with its label and then with its context: one link with both.

    The two flags mean something else with a label than without, and say so in the converter's own tests.
    """
    made: list[Entry] = []
    rest = iter(links)
    for one in rest:
        label = one.get("flowValue")
        context = (one if label is None else next(rest)).get("context")
        flows = _PLAIN_FLOWS if label is None else _LABELLED_FLOWS
        flow = flows[one["future"], one["past"]] if one["flow"] else "none"
        made.append(
            {"start": one["start"], "end": one["end"], "flow": flow, "flow_label": label, "context": context}
        )
    return made
