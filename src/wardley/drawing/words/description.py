"""A map in words, for people who cannot see it: one sentence for the picture, and all that it shows."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from wardley.drawing.words.spoken import Speaker, counted, listed, name_of
from wardley.layout.ends import End
from wardley.layout.place import Placement, place
from wardley.layout.reading import Reading
from wardley.model.elements import Anchor
from wardley.model.map import WardleyMap
from wardley.source.record import record
from wardley.source.shown import one_line

LONGEST_ALT = 250
"""Letters of the one sentence: screen readers offer no pause and no way back inside it."""

_ROW = 0.1
_LETTERS = 60
_NAMES = 8
_MOVES = 6


@record
class Mentioned:
    """A line of the value chain: so many steps down (0: a top), the ``name``, and what is ``said`` of it.

    ``along`` is what is written along the links that lead there, and what flows. ``again``: all that there is
    to say of it stands further up.
    """

    depth: int
    name: str
    along: str
    said: str
    again: bool


@record
class Row:
    """Names that stand at about the same height: ``visibility`` in tenths, and the names in each stage."""

    visibility: float
    cells: tuple[tuple[str, ...], ...]


@record
class Description:
    """A map in words.

    ``alt`` stands for the picture where there is room for a sentence, ``summary`` says more. ``elements``
    says of each element all there is to say, in reading order; ``chain`` is the value chain as a tree, and
    ``apart`` what no link joins to it. ``rows`` are a table of the names under ``stages``; ``unstaged`` are
    those of which no stage is known. ``estate`` says what ``estate`` lines tell: who runs and owns what.
    """

    title: str
    alt: str
    summary: str
    stages: tuple[str, ...]
    elements: tuple[str, ...]
    chain: tuple[Mentioned, ...]
    apart: tuple[str, ...]
    rows: tuple[Row, ...]
    unstaged: tuple[str, ...]
    evolving: tuple[str, ...]
    pipelines: tuple[str, ...]
    estate: tuple[str, ...]
    areas: tuple[str, ...]
    forces: tuple[str, ...]
    notes: tuple[str, ...]
    annotations: tuple[str, ...]


class Told(NamedTuple):
    """A map with what it takes to speak of it."""

    map: WardleyMap
    placement: Placement
    reading: Reading
    speaker: Speaker


def told(map_: WardleyMap, placement: Placement | None = None) -> Told:
    """*map_*, ready to be spoken of; *placement* is what `place` answers, where it was asked already."""
    placement = placement or place(map_)
    reading = Reading(map_, placement)
    return Told(map_, placement, reading, Speaker(map_, placement, reading))


def describe(map_: WardleyMap) -> Description:
    """All that *map_* shows, in words."""
    from wardley.drawing.words.known import estate_lines  # noqa: PLC0415 - a map is drawn without it

    what = told(map_)
    reading, speaker = what.reading, what.speaker
    rows, unstaged = _table(what)
    return Description(
        title=one_line(map_.title or "") or "Wardley map",
        alt=alt_of(what),
        summary=summary_of(what),
        stages=speaker.stages,
        elements=tuple(map(speaker.element, reading.order)),
        chain=tuple(_chain(what)),
        apart=tuple(map(speaker.element, reading.apart)),
        rows=rows,
        unstaged=unstaged,
        evolving=tuple(_moves(what)),
        pipelines=tuple(_pipelines(what)),
        estate=tuple(estate_lines(map_)),
        areas=tuple(speaker.areas()),
        forces=tuple(map(speaker.force, map_.accelerators)),
        notes=tuple(one_line(note.text) for note in map_.notes),
        annotations=tuple(map(speaker.annotation, map_.annotations)),
    )


def alt(map_: WardleyMap) -> str:
    """*map_* in one sentence, of at most `LONGEST_ALT` letters."""
    return alt_of(told(map_))


def alt_of(what: Told) -> str:
    """As `alt`."""
    title = _cut(one_line(what.map.title or ""), _LETTERS)
    start = (
        f"{title}: a Wardley map of {_counts(what.map)}" if title else f"Wardley map of {_counts(what.map)}"
    )
    parts = [_from_top_to_bottom(what)]
    stages = _stages(what)
    if stages:
        parts.append(f"; {stages}")
    said = start
    for part in parts:
        said = _with(said, part)
    return f"{_with(said, *(f'; {moves}' for moves in _moves_in_short(what)))}."


def _moves_in_short(what: Told) -> Iterator[str]:
    """What evolves and what is held back: in full where that is little, else by name, else by number."""
    full = list(_moves(what))
    if not full:
        return
    if len(full) <= 2:
        yield "; ".join(full)
    evolving = [name_of(end) for end in what.reading.order if what.speaker.evolving(end)]
    held = [name_of(end) for end in what.reading.order if what.speaker.is_held(end)]
    for most in (4, 2):
        yield _both(listed(evolving, most), len(evolving), listed(held, most), len(held))
    yield _both(str(len(evolving)), len(evolving), str(len(held)), len(held))


def _both(evolving: str, moving: int, held: str, standing: int) -> str:
    moves = f"{evolving} evolve{'s' if moving == 1 else ''}"
    stands = f"{held} {'is' if standing == 1 else 'are'} held back by inertia"
    return "; ".join(word for word, count in ((moves, moving), (stands, standing)) if count)


def summary_of(what: Told) -> str:
    """What there is on the map in some sentences, without its title."""
    sentences = [f"A Wardley map of {_counts(what.map)}{_from_top_to_bottom(what)}"]
    for stage, names in zip(what.speaker.stages, _by_stage(what), strict=True):
        if names:
            sentences.append(f"{stage}: {listed((_cut(name, _LETTERS) for name in names), _NAMES)}")
    moves = [_cut(move, 2 * _LETTERS) for move in _moves(what)]
    sentences += moves[:_MOVES]
    if len(moves) > _MOVES:
        sentences.append(f"{len(moves) - _MOVES} more evolve")
    others = (
        (what.map.pipelines, "pipeline"), (what.map.accelerators, "force"), (what.map.notes, "note"),
        (what.map.annotations, "annotation"),
    )  # fmt: skip
    beside = [counted(len(items), noun) for items, noun in others if items]
    if beside:
        sentences.append(f"With {listed(beside)}")
    return " ".join(f"{sentence}." for sentence in sentences)


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"


def _with(said: str, *more: str) -> str:
    """*said* with the first of *more* for which there is room."""
    return next((said + part for part in more if len(said) + len(part) < LONGEST_ALT), said)


def _counts(map_: WardleyMap) -> str:
    kinds = ((map_.components, "component"), (map_.submaps, "submap"))
    found = [counted(len(items), noun) for items, noun in kinds if items]
    if not found and map_.anchors:
        return counted(len(map_.anchors), "anchor")
    return listed(found) or "nothing yet"


def _from_top_to_bottom(what: Told) -> str:
    reading = what.reading
    if not reading.depth or reading.bottom is None:
        return ", none of them linked" if len(reading.order) > 1 else ""
    tops = [end for end in reading.tops if isinstance(end.element, Anchor)] or list(reading.tops)
    names = listed((_cut(name_of(end), _LETTERS // 2) for end in tops), 2)
    steps = counted(reading.depth, "step")
    return f" in {steps} from {names} down to {_cut(name_of(reading.bottom), _LETTERS // 2)}"


def _by_stage(what: Told) -> list[list[str]]:
    found: list[list[str]] = [[], [], [], []]
    for end in what.reading.order:
        stage = what.speaker.stage(end)
        if stage is not None and end.evolution is None and not isinstance(end.element, Anchor):
            found[stage].append(name_of(end))
    return found


def _stages(what: Told) -> str:
    """How many of the components are in which stage."""
    counts = [0, 0, 0, 0]
    for element in (*what.map.components, *what.map.submaps):
        stage = what.speaker.stage(End(element))
        if stage is not None:
            counts[stage] += 1
    found = zip(counts, what.speaker.stages, strict=True)
    return listed(f"{count} in {_cut(stage, _LETTERS // 2)}" for count, stage in found if count)


def _moves(what: Told) -> Iterator[str]:
    """What evolves, and what is held back."""
    for end in what.reading.order:
        moves = what.speaker.evolving(end)
        for evolution in moves:
            yield f"{name_of(end)} {what.speaker.move(end, evolution, from_=True)}"
        if what.speaker.is_held(end):
            yield f"{name_of(end)} is held back by inertia"


def _pipelines(what: Told) -> Iterator[str]:
    for end in what.reading.order:
        for pipeline in what.speaker.pipelines(end):
            if not pipeline.components:
                yield f"{name_of(end)}: {what.speaker.pipeline(pipeline)}"
                continue
            forms = ((name_of(End(form)), what.speaker.stage(End(form))) for form in pipeline.components)
            said = (name if at is None else f"{name} ({what.speaker.stages[at]})" for name, at in forms)
            yield f"{name_of(end)}: {listed(said)}"


def _chain(what: Told) -> Iterator[Mentioned]:
    for end, depth, lines, again in what.reading.chain():
        along = "; ".join(filter(None, map(what.speaker.along, lines)))
        said = "" if again else ", ".join(what.speaker.manner(end))
        yield Mentioned(depth, name_of(end), along, said, again)


def _table(what: Told) -> tuple[tuple[Row, ...], tuple[str, ...]]:
    """The rows from above, in each the names from the less to the more evolved; and the names left over."""
    rows: dict[int, list[list[tuple[float, str]]]] = {}
    unstaged: list[str] = []
    for end in what.reading.order:
        if end.evolution is not None or isinstance(end.element, Anchor):
            continue
        stage, spot = what.speaker.stage(end), what.placement.of(end.element)
        if stage is None or spot is None:
            unstaged.append(name_of(end))
            continue
        row = rows.setdefault(round(spot.visibility / _ROW), [[], [], [], []])
        row[stage].append((spot.evolution, name_of(end)))
    made = (Row(round(at * _ROW, 1), _cells(rows[at])) for at in sorted(rows, reverse=True))
    return tuple(made), tuple(unstaged)


def _cells(row: Sequence[Iterable[tuple[float, str]]]) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(name for _, name in sorted(cell)) for cell in row)
