"""A map as it will be when what it expects has come."""

from collections.abc import Iterator
from dataclasses import replace
from typing import TypeVar

from wardley.model.elements import Component
from wardley.model.map import WardleyMap
from wardley.model.names import Names, normalised
from wardley.model.records import Attribute, Record
from wardley.model.relations import Evolution, Link, Pipeline, PipelineComponent

M = TypeVar("M", bound=WardleyMap)
C = TypeVar("C", bound=Component)

_NAMING = ("changes",)
"""The words of statements that name components."""


def future(map_: M) -> M:
    """*map_* after its ``evolve`` lines, of which none is left.

    What evolves stands at its target, under its new name, and its label where the ``evolve`` line puts it.
    The decorators of that line hold, where it has any; inertia is gone, as what resisted has given way. Of
    several lines for one thing the one that leads furthest right counts, of equals the last. A line without
    a target gives a new name and no new place. Links and statements follow to the new names; links that
    then say the same are one, and one from a thing to what it becomes is none.
    """
    plan = _Plan(map_)
    return replace(
        map_,
        components=tuple([plan.evolved(item) for item in map_.components]),
        anchors=tuple([plan.evolved(item) for item in map_.anchors]),
        submaps=tuple([plan.evolved(item) for item in map_.submaps]),
        pipelines=tuple([_pipeline(item, plan) for item in map_.pipelines]),
        links=tuple(_links(map_.links, plan)),
        records=tuple([_record(item, plan) for item in map_.records]),
        evolutions=(),
    )


class _Plan:
    """The ``evolve`` lines that count, and what names they lead to."""

    def __init__(self, map_: WardleyMap) -> None:
        self._names = Names(map_)
        self._chosen: dict[int, Evolution] = {}
        for evolution in map_.evolutions:
            element = self._names.find(evolution.name)
            if element is not None:
                before = self._chosen.get(id(element))
                if before is None or _leads_further(evolution, before):
                    self._chosen[id(element)] = evolution

    def of(self, element: Component | PipelineComponent) -> Evolution | None:
        """The line that says what becomes of *element*."""
        return self._chosen.get(id(element))

    def evolved(self, element: C) -> C:
        """*element* as it will be."""
        evolution = self.of(element)
        if evolution is None:
            return element
        made = replace(element, name=evolution.rename or element.name)
        if evolution.sourcing or evolution.market or evolution.ecosystem:
            words = evolution.sourcing, evolution.market, evolution.ecosystem
            made = replace(made, sourcing=words[0], market=words[1], ecosystem=words[2])
        if evolution.to is None:
            return made
        label, stage = evolution.label_offset, evolution.stage
        return replace(made, evolution=evolution.to, stage=stage, label_offset=label, inertia=False)

    def name(self, name: str) -> str:
        """What *name* means will be called so."""
        element = self._names.find(name)
        evolution = None if element is None else self.of(element)
        return name if evolution is None else evolution.rename or name

    def renames(self, name: str) -> bool:
        """Whether what *name* means is to have another name."""
        element = self._names.find(name)
        evolution = None if element is None else self.of(element)
        return evolution is not None and evolution.rename is not None

    def meant(self, name: str) -> object:
        """The same for two names that mean one thing, now or when it has evolved."""
        element = self._names.find(name)
        return normalised(name) if element is None else id(element)


def _leads_further(evolution: Evolution, before: Evolution) -> bool:
    if before.to is None or evolution.to is None:
        return before.to is None
    return evolution.to >= before.to


def _pipeline(pipeline: Pipeline, plan: _Plan) -> Pipeline:
    forms = tuple([_form(form, plan) for form in pipeline.components])
    made = replace(pipeline, name=plan.name(pipeline.name), components=forms)
    places = [form.evolution for form in forms if form.evolution is not None]
    return replace(made, start=min(places), end=max(places)) if places else made


def _form(form: PipelineComponent, plan: _Plan) -> PipelineComponent:
    evolution = plan.of(form)
    if evolution is None:
        return form
    made = replace(form, name=evolution.rename or form.name)
    if evolution.to is None:
        return made
    label, stage = evolution.label_offset, evolution.stage
    return replace(made, evolution=evolution.to, stage=stage, label_offset=label)


def _links(links: tuple[Link, ...], plan: _Plan) -> Iterator[Link]:
    """*links* between what will be; those that become one are one, and others are left as they are."""
    seen = set()
    for link in links:
        source, target = plan.name(link.source), plan.name(link.target)
        ends = plan.meant(link.source), plan.meant(link.target)
        meaning = (*ends, link.flow, link.flow_label, link.context)
        renamed = plan.renames(link.source) or plan.renames(link.target)
        into_itself = ends[0] == ends[1] and normalised(link.source) != normalised(link.target)
        if not into_itself and not (renamed and meaning in seen):
            seen.add(meaning)
            yield replace(link, source=source, target=target) if renamed else link


def _record(record: Record, plan: _Plan) -> Record:
    """*record*, which speaks of things under the names that they will have."""
    name, target = (None if old is None else plan.name(old) for old in (record.name, record.target))
    attributes = tuple([_attribute(item, plan) for item in record.attributes])
    if (name, target, attributes) == (record.name, record.target, record.attributes):
        return record
    return replace(record, name=name, target=target, attributes=attributes)


def _attribute(attribute: Attribute, plan: _Plan) -> Attribute:
    word, _, rest = attribute.text.partition(" ")
    if word not in _NAMING or plan.name(rest.strip()) == rest.strip():
        return attribute
    return replace(attribute, text=f"{word} {plan.name(rest.strip())}")
