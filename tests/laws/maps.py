"""Maps as a program might make them."""

from hypothesis import strategies as st

from wardley.model.axes import EvolutionAxis, Size, ValueChainAxis
from wardley.model.elements import (
    Accelerator,
    Anchor,
    Annotation,
    Attitude,
    Component,
    Note,
    Position,
    Submap,
    Url,
)
from wardley.model.map import WardleyMap
from wardley.model.relations import Evolution, Link, Pipeline, PipelineComponent

# What a name may hold: anything but what is taken out of names when they are read.
_LETTERS = st.characters(
    codec="utf-8",
    exclude_characters="".join(map(chr, [*range(9), 0xB, 0xC, *range(0xE, 0x20), 0x7F, 0xFEFF]))
    + "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069",
)
_WORDS = st.sampled_from(
    [
        "Tea",
        "label",
        "inertia",
        "evolve",
        "(buy)",
        "product",
        "0.8",
        "->",
        '"',
        "\\",
        "[x]",
        "//",
        "component",
        "-",
        "+",
    ]
)


def _as_read(name: str) -> str:
    """*name* with its blanks as reading leaves them."""
    return " ".join(piece for piece in name.replace("\t", " ").split(" ") if piece)


NAMES = (
    st.one_of(
        st.text(_LETTERS, min_size=1, max_size=12), st.lists(_WORDS, min_size=1, max_size=4).map(" ".join)
    )
    .map(_as_read)
    .filter(lambda name: bool(name.strip()))
)
PLAIN = st.text(st.characters(categories=["L", "N"], codec="utf-8"), min_size=1, max_size=10)
UNIT = st.floats(0, 1, allow_nan=False).map(lambda value: round(value, 4) + 0.0)
OFFSETS = st.none() | st.tuples(st.integers(-300, 300).map(float), st.integers(-300, 300).map(float))
SOURCING = st.sampled_from([None, "build", "buy", "outsource"])
PLACED = st.one_of(st.just((None, None)), st.tuples(UNIT, UNIT))


@st.composite
def _components(draw: st.DrawFn, kind: type[Component]) -> Component:
    visibility, evolution = draw(PLACED)
    return kind(
        draw(NAMES), visibility, evolution, draw(OFFSETS), draw(SOURCING),
        draw(st.booleans()), draw(st.booleans()), draw(st.booleans()),
    )  # fmt: skip


@st.composite
def _evolutions(draw: st.DrawFn) -> Evolution:
    return Evolution(
        draw(NAMES), draw(st.none() | UNIT), draw(st.none() | NAMES), draw(SOURCING),
        draw(st.booleans()), draw(st.booleans()), draw(OFFSETS),
    )  # fmt: skip


@st.composite
def _pipelines(draw: st.DrawFn) -> Pipeline:
    name = draw(NAMES)
    forms = draw(st.lists(st.builds(PipelineComponent, NAMES, UNIT, OFFSETS), max_size=3))
    if forms:
        ends = [form.evolution for form in forms if form.evolution is not None]
        return Pipeline(name, min(ends), max(ends), False, tuple(forms))
    if draw(st.booleans()):
        return Pipeline(name, None, None, True)
    return Pipeline(name, draw(UNIT), draw(UNIT))


_links = st.builds(
    Link, NAMES, NAMES, st.sampled_from(["none", "forward", "backward", "both"]), st.none(), st.none() | PLAIN
) | st.builds(Link, NAMES, NAMES, st.sampled_from(["forward", "backward", "both"]), PLAIN, st.none() | PLAIN)


def _some(items: st.SearchStrategy) -> st.SearchStrategy:
    return st.lists(items, max_size=3).map(tuple)


MAPS = st.builds(
    WardleyMap,
    title=st.none() | PLAIN,
    style=st.sampled_from([None, "plain", "wardley", "dark"]),
    size=st.none() | st.builds(Size, st.integers(1, 4000).map(float), st.integers(1, 4000).map(float)),
    evolution=st.builds(
        EvolutionAxis, st.tuples(PLAIN, PLAIN, PLAIN, PLAIN),
        st.sampled_from([(0.175, 0.40, 0.70), (0.25, 0.5, 0.75)]), st.booleans(),
    ),
    value_chain=st.builds(ValueChainAxis, st.booleans(), PLAIN, st.none() | PLAIN, st.none() | PLAIN),
    anchors=_some(_components(Anchor)),
    components=_some(_components(Component)),
    submaps=_some(_components(Submap)),
    pipelines=_some(_pipelines()),
    evolutions=_some(_evolutions()),
    links=_some(_links),
    notes=_some(st.builds(lambda text, place: Note(text, *place), NAMES.filter(lambda text: "\r" not in text), PLACED)),
    annotations=_some(
        st.builds(Annotation, st.integers(0, 99), st.just("") | PLAIN, _some(st.builds(Position, UNIT, UNIT)).filter(bool))
    ),
    annotations_box=st.none() | st.builds(Position, UNIT, UNIT),
    attitudes=_some(
        st.builds(Attitude, st.sampled_from(["pioneers", "settlers", "townplanners"]), UNIT, UNIT, UNIT, UNIT)
    ),
    accelerators=_some(st.builds(lambda name, place, slow: Accelerator(name, *place, slow), NAMES, PLACED, st.booleans())),
    urls=_some(st.builds(Url, NAMES, st.sampled_from(["https://example.org/#x", "../a.svg", "mailto:a@example.org"]))),
)  # fmt: skip
