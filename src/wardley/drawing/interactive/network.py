"""Which shapes of a picture belong to which element, and who needs whom."""

from collections.abc import Iterable, Iterator

from wardley.drawing.dot import rows
from wardley.drawing.scene import Scene
from wardley.drawing.shapes import Line, Text
from wardley.drawing.words.description import Told
from wardley.drawing.words.spoken import name_of
from wardley.layout.ends import End
from wardley.source.record import record


@record
class Node:
    """An element of the map, with what it becomes.

    ``shapes`` are the ids of all that is drawn of it, the first being its figure. ``needs`` are the numbers
    of the nodes that it needs, in reading order.
    """

    name: str
    shapes: tuple[str, ...]
    needs: tuple[int, ...]


@record
class Tie:
    """What is drawn between the nodes ``source`` and ``target``: the ids of its ``shapes``.

    ``need``: the first needs the other; else something flows between them.
    """

    source: int
    target: int
    need: bool
    shapes: tuple[str, ...]


@record
class Network:
    """The nodes of a picture, in the order in which a map is read, and what is drawn between them."""

    nodes: tuple[Node, ...]
    ties: tuple[Tie, ...]


def network_of(scene: Scene) -> Network:
    """The network that *scene* shows; what stands nowhere is left out."""
    told = scene.map_told
    ends = [end for end in told.reading.order if end.evolution is None and _key(end) in scene.figures]
    number = {id(end.element): at for at, end in enumerate(ends)}
    owner = {id_: number[key[0]] for key, id_ in scene.figures.items() if key[0] in number}
    owner |= dict(_belongings(scene, number))
    ties = dict(_ties(scene.lines, owner))
    shapes: list[list[str]] = [[scene.figures[_key(end)]] for end in ends]
    between: dict[str, list[str]] = {id_: [] for id_ in ties}
    for drawn in _groups(scene):
        stem = next((id_ for id_ in _stems(drawn) if id_ in between or id_ in owner), None)
        if stem in between:
            between[stem].append(drawn)
        elif stem is not None and drawn != shapes[owner[stem]][0]:
            shapes[owner[stem]].append(drawn)
    nodes = (Node(name_of(end), tuple(shapes[at]), _needs(told, end, number)) for at, end in enumerate(ends))
    return Network(
        tuple(nodes), tuple(Tie(*joins, tuple(between[id_])) for id_, joins in ties.items() if between[id_])
    )


def _key(end: End) -> tuple[int, int]:
    return id(end.element), id(end.evolution)


def _belongings(scene: Scene, number: dict[int, int]) -> Iterator[tuple[str, int]]:
    """The boxes of pipelines and the marks on components, and whose they are."""
    told = scene.map_told
    names = told.placement.names
    named = [(f"pipeline_{at}", pipeline.name) for at, pipeline in enumerate(told.map.pipelines, 1)]
    named += [(f"mark_{at}", marking.name) for at, marking in enumerate(scene.options.marks, 1)]
    for id_, name in named:
        element = names.find(name)
        if element is not None and id(element) in number:
            yield id_, number[id(element)]


def _ties(lines: Iterable[Line], owner: dict[str, int]) -> Iterator[tuple[str, tuple[int, int, bool]]]:
    """The links that are drawn, by id: the numbers of their ends, and whether the one needs the other."""
    flowing = {line.id.removesuffix("_flow") for line in lines if line.kind == "flow"}
    for line in lines:
        if line.kind.partition(" ")[0] == "link":
            source, target = owner.get(line.tail_of or ""), owner.get(line.head_of or "")
            if source is not None and target is not None:
                yield line.id, (source, target, line.id not in flowing)


def _groups(scene: Scene) -> Iterator[str]:
    """The id of every group of the picture; each line of a text has one."""
    for shape in (*scene.areas, *scene.lines, *scene.marks):
        if isinstance(shape, Text):
            yield from (row.id for row in rows(shape))
        else:
            yield shape.id


def _stems(id_: str) -> Iterator[str]:
    """*id_*, and what it begins with, the longest first."""
    while id_:
        yield id_
        id_ = id_.rpartition("_")[0]


def _needs(told: Told, end: End, number: dict[int, int]) -> tuple[int, ...]:
    """What the element at *end* needs, its forms among that, as it is or as it will be."""
    parts = told.reading.parts(end)
    found: dict[int, None] = {}
    for part in (end, *(part for part in parts if part.evolution is not None)):
        lines = (line for line in told.reading.of(part) if line.link.flow == "none")
        found.update(
            dict.fromkeys(
                number[id(line.target.element)] for line in lines if id(line.target.element) in number
            )
        )
    forms = (
        number[id(part.element)] for part in parts if part.evolution is None and id(part.element) in number
    )
    found.update(dict.fromkeys(forms))
    found.pop(number[id(end.element)], None)
    return tuple(sorted(found))
