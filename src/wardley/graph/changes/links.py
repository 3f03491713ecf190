"""Who no longer needs whom, who does now, and what else changed on the way."""

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from wardley.graph.changes.change import Change, Subject
from wardley.graph.changes.fields import Fields, differing, said
from wardley.graph.changes.matching import matched
from wardley.graph.changes.pairing import Pairing
from wardley.graph.changes.side import Side
from wardley.model.names import normalised
from wardley.model.relations import Link
from wardley.source.place import Place


class _Joint(NamedTuple):
    """A link: what its ends mean, and what they are called; what it carries; and how it is told."""

    ends: tuple[int | str, int | str]
    names: tuple[str, str]
    carries: tuple[object, ...]
    link: Link

    @property
    def subject(self) -> Subject:
        return Subject("link", self.link.source, self.link.target)


def compare_links(pairing: Pairing) -> Iterator[Change]:
    """What changed in the links.

    One that is written twice is one, and one to the new name of what evolves is to what evolves.
    """
    before, after = _joints(pairing, old=True), _joints(pairing, old=False)
    keys = [(joint.ends, joint.names, joint.carries) for joint in before]
    others = [(joint.ends, joint.names, joint.carries) for joint in after]
    found = matched([(key, key[:2], key[0]) for key in keys], [(key, key[:2], key[0]) for key in others])
    gone = [before[was] for was, is_ in found if is_ is None and was is not None]
    come = [after[is_] for was, is_ in found if was is None and is_ is not None]
    for was, is_ in found:
        if was is not None and is_ is not None:
            yield from _changed(pairing, before[was], after[is_])
    yield from _apart(pairing, gone, come)


def _joints(pairing: Pairing, *, old: bool) -> list[_Joint]:
    side = pairing.old if old else pairing.new
    found: dict[object, _Joint] = {}
    for link in side.map.links:
        ends = pairing.key(link.source, old=old), pairing.key(link.target, old=old)
        names = _called(pairing, link.source, old=old), _called(pairing, link.target, old=old)
        joint = _Joint(ends, names, (link.flow, link.flow_label, link.context), link)
        found.setdefault(joint[:3], joint)
    return list(found.values())


def _called(pairing: Pairing, name: str, *, old: bool) -> str:
    """*name*, by which something is meant as it is or as it will be, in the new map's words."""
    return pairing.now(name) if old else normalised(name)


def _apart(pairing: Pairing, gone: list[_Joint], come: list[_Joint]) -> Iterator[Change]:
    """Links that were turned round, that came and that went."""
    turned = matched([(joint.ends[::-1],) for joint in gone], [(joint.ends,) for joint in come])
    for was, is_ in turned:
        if was is not None and is_ is not None:
            yield Change("turned", come[is_].subject, old=gone[was].link, new=come[is_].link)
            yield from _carried(pairing, gone[was], come[is_])
        elif is_ is not None:
            link = come[is_].link
            facts = said(_fields(pairing.new, link))
            yield Change("added", come[is_].subject, facts=facts, new=link)
        elif was is not None:
            link = gone[was].link
            facts = said(_fields(pairing.old, link))
            yield Change("removed", gone[was].subject, facts=facts, old=link)


def _changed(pairing: Pairing, before: _Joint, after: _Joint) -> Iterator[Change]:
    written = (before.link.source, before.link.target), (after.link.source, after.link.target)
    for number, field in enumerate(("source", "target")):
        if before.names[number] != after.names[number] and isinstance(before.ends[number], int):
            was, is_ = written[0][number], written[1][number]
            if not _same_end(pairing, was, is_):
                yield Change("changed", after.subject, field, was, is_, old=before.link, new=after.link)
    yield from _carried(pairing, before, after)


def _same_end(pairing: Pairing, was: str, is_: str) -> bool:
    """Whether both names mean the thing as it is, or both mean what it becomes."""
    ends = ((pairing.old, was), (pairing.new, is_))
    now = [normalised(name) == normalised(side.names.find(name).name) for side, name in ends]  # type: ignore[union-attr]
    return now[0] == now[1]


def _carried(pairing: Pairing, before: _Joint, after: _Joint) -> Iterator[Change]:
    for change in differing(
        after.subject, _fields(pairing.old, before.link), _fields(pairing.new, after.link)
    ):
        yield replace(change, old=before.link, new=after.link)


def _fields(side: Side, link: Link) -> Fields:
    place = _place(side, link)
    return {
        "flow": (None if link.flow == "none" else link.flow, place),
        "flow_label": (link.flow_label, place),
        "context": (link.context, place),
    }


def _place(side: Side, link: Link) -> Place | None:
    return side.place(link.line, link.source)
