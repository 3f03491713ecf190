"""What changed in the rest of a map: pipelines, notes, annotations, areas, forces, title and axes."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from wardley.graph.changes.change import TOLERANCE, Change, Standing, Subject
from wardley.graph.changes.fields import Fields, differing, said
from wardley.graph.changes.matching import Keys, matched
from wardley.graph.changes.pairing import Pairing
from wardley.graph.changes.side import Side, known
from wardley.model.elements import Accelerator, Annotation, Attitude, Note, Url
from wardley.model.relations import Pipeline
from wardley.source.place import Place

_STAGES = ("first", "second", "third", "fourth")


class _Told(NamedTuple):
    """A remark: its subject, the keys that it is found again by, where it stands, and what it says."""

    subject: Subject
    keys: Keys
    standings: tuple[Standing, ...]
    fields: Fields
    place: Place | None


def compare_remarks(pairing: Pairing, tolerance: float = TOLERANCE) -> Iterator[Change]:
    """Everything that changed in them."""
    old, new = pairing.old, pairing.new
    yield from differing(Subject("map", new.map.title or ""), _of_map(old), _of_map(new))
    yield from _compare(_pipelines(pairing, is_new=False), _pipelines(pairing, is_new=True), tolerance)
    for tell in (_notes, _annotations, _attitudes, _accelerators, _urls):
        yield from _compare(tell(old), tell(new), tolerance)


def _compare(old: list[_Told], new: list[_Told], tolerance: float) -> Iterator[Change]:
    for was, is_ in matched([told.keys for told in old], [told.keys for told in new]):
        if was is None and is_ is not None:
            told = new[is_]
            yield Change(
                "added", told.subject, after=_first(told), facts=said(told.fields), new_place=told.place
            )
        elif is_ is None and was is not None:
            told = old[was]
            yield Change(
                "removed", told.subject, before=_first(told), facts=said(told.fields), old_place=told.place
            )
        elif was is not None and is_ is not None:
            before, after = old[was], new[is_]
            if _moved(before.standings, after.standings, tolerance):
                places = before.place, after.place
                ends = _first(before), _first(after)
                yield Change("moved", after.subject, "place", *ends, {}, None, False, *places)
            yield from differing(after.subject, before.fields, after.fields)


def _first(told: _Told) -> Standing | None:
    return told.standings[0] if told.standings else None


def _moved(old: Sequence[Standing], new: Sequence[Standing], tolerance: float) -> bool:
    if len(old) != len(new):
        return True
    numbers = [
        pair
        for one, other in zip(old, new, strict=True)
        for pair in ((one.visibility, other.visibility), (one.evolution, other.evolution))
    ]
    return any(a != b if a is None or b is None else abs(a - b) > tolerance + 1e-9 for a, b in numbers)


def _of_map(side: Side) -> Fields:
    map_ = side.map
    evolution, chain = map_.evolution, map_.value_chain
    fields: Fields = {"title": (map_.title, None)}
    for which, label in zip(_STAGES, evolution.labels, strict=True):
        fields[f"{which} stage"] = label, None
    fields["boundaries"] = evolution.boundaries, None
    words = ("value chain", chain.label), ("top of the value chain", chain.maximum)
    for field, word in (*words, ("foot of the value chain", chain.minimum)):
        fields[field] = word, None
    return fields


def _pipelines(pairing: Pairing, *, is_new: bool) -> list[_Told]:
    side = pairing.new if is_new else pairing.old
    mixed = {
        pairing.key(pipeline.name, old=old)
        for old, map_ in ((True, pairing.old.map), (False, pairing.new.map))
        for pipeline in map_.pipelines
        if not pipeline.components
    }
    return [_pipeline(pairing, pipeline, side, mixed) for pipeline in side.map.pipelines]


def _pipeline(pairing: Pairing, pipeline: Pipeline, side: Side, mixed: set[int | str]) -> _Told:
    key, place = pairing.key(pipeline.name, old=side is pairing.old), side.place(pipeline.line, pipeline.name)
    start, end = known(pipeline.start), known(pipeline.end)
    # Where both maps name the forms, the range follows from them.
    range_ = (start, end) if key in mixed and None not in (start, end) else None
    keys = (key, range_, tuple(form.name for form in pipeline.components)), (key,)
    return _Told(Subject("pipeline", pipeline.name), keys, (), {"range": (range_, place)}, place)


def _notes(side: Side) -> list[_Told]:
    def tell(note: Note) -> _Told:
        at = Standing(known(note.visibility), known(note.evolution))
        keys = (note.text, at), (note.text,), (at,) if at != Standing() else None
        place = side.place(note.line, note.text)
        return _Told(Subject("note", note.text), keys, (at,), {"text": (note.text, place)}, place)

    return [tell(item) for item in side.map.notes]


def _annotations(side: Side) -> list[_Told]:
    def tell(annotation: Annotation) -> _Told:
        at = tuple(Standing(known(spot.visibility), known(spot.evolution)) for spot in annotation.places)
        number, text = annotation.number, annotation.text
        keys = (number, text, at), (number, text), (number,), (text,) if text else None
        place = side.place(annotation.line, text)
        fields: Fields = {"number": (number, place), "text": (text, place)}
        return _Told(Subject("annotation", str(number or text)), keys, at, fields, place)

    return [tell(item) for item in side.map.annotations]


def _attitudes(side: Side) -> list[_Told]:
    def tell(attitude: Attitude) -> _Told:
        at = (
            Standing(known(attitude.top), known(attitude.left)),
            Standing(known(attitude.bottom), known(attitude.right)),
        )
        place = side.place(attitude.line)
        return _Told(
            Subject("attitude", attitude.kind), ((attitude.kind, at), (attitude.kind,)), at, {}, place
        )

    return [tell(item) for item in side.map.attitudes]


def _accelerators(side: Side) -> list[_Told]:
    def tell(force: Accelerator) -> _Told:
        at = Standing(known(force.visibility), known(force.evolution))
        keys = (force.name, force.decelerates, at), (force.name, force.decelerates), (force.name,)
        place = side.place(force.line, force.name)
        fields: Fields = {"decelerates": (force.decelerates, place)}
        return _Told(Subject("accelerator", force.name), keys, (at,), fields, place)

    return [tell(item) for item in side.map.accelerators]


def _urls(side: Side) -> list[_Told]:
    def tell(url: Url) -> _Told:
        place = side.place(url.line, url.name)
        fields: Fields = {"address": (url.address, place)}
        return _Told(Subject("url", url.name), ((url.name, url.address), (url.name,)), (), fields, place)

    return [tell(item) for item in side.map.urls]
