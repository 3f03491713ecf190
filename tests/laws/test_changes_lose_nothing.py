"""What changed between two maps: nothing is told that is not so, and nothing is lost."""

from collections import Counter
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.laws.maps import MAPS

from wardley.graph.changes.compare import compare
from wardley.graph.changes.side import kind_of
from wardley.model.map import WardleyMap
from wardley.model.names import Names, normalised
from wardley.model.records import Attribute, Record

TOLD_ONCE = ("anchors", "components", "submaps", "links", "notes", "evolutions", "accelerators", "urls")

FEW = st.sampled_from(["Tea", "tea", "Cup of Tea", "Kettle", "Water", "Power"])
FACTS = st.builds(
    lambda name, cost: Record("estate", name, attributes=(Attribute(f"cost {cost}", 1),), line=1),
    FEW, st.integers(1, 9),
)  # fmt: skip


@st.composite
def few_names(draw, maps=MAPS):
    """A map whose parts often have the names of others: of its own, and of another map's."""
    map_ = draw(maps)
    named = {
        field: tuple(replace(item, name=draw(FEW)) for item in getattr(map_, field))
        for field in ("anchors", "components", "submaps", "evolutions", "pipelines")
    }
    links = tuple(replace(link, source=draw(FEW), target=draw(FEW)) for link in map_.links)
    return replace(map_, **named, links=links, records=tuple(draw(st.lists(FACTS, max_size=3))))


EITHER = MAPS | few_names()


@given(EITHER)
def test_a_map_does_not_differ_from_itself(map_):
    assert compare(map_, map_).changes == ()
    assert compare(map_, replace(map_)).changes == ()


@given(EITHER, st.randoms(use_true_random=False))
def test_the_order_of_what_is_written_makes_no_difference(map_, random):
    shuffled = {}
    for field in TOLD_ONCE:
        items = list(getattr(map_, field))
        # What a name means goes by its first bearer, so that of several the order tells.
        if field in ("anchors", "components", "submaps") and _ambiguous(map_):
            continue
        random.shuffle(items)
        shuffled[field] = tuple(items)

    assert compare(map_, replace(map_, **shuffled)).changes == ()


def _ambiguous(map_: WardleyMap) -> bool:
    names = [normalised(element.name) for element in Names(map_).elements]
    return len(names) > len(set(names))


@settings(max_examples=40)
@given(EITHER, EITHER, st.booleans())
def test_every_element_is_in_a_pair_or_is_told_as_added_or_removed(old, new, guess):
    difference = compare(old, new, guess=guess)
    before, after = Names(old).elements, Names(new).elements
    removed = [change.old for change in difference if change.what == "removed" and _is_part(change)]
    added = [change.new for change in difference if change.what == "added" and _is_part(change)]

    assert _identities(before) == _identities([*(pair[0] for pair in difference.pairs), *removed])
    assert _identities(after) == _identities([*(pair[1] for pair in difference.pairs), *added])


def _is_part(change) -> bool:
    return change.subject.kind in ("component", "anchor", "submap", "form")


def _identities(elements) -> list[int]:
    return sorted(map(id, elements))


@settings(max_examples=40)
@given(EITHER, EITHER, st.booleans())
def test_a_pair_that_nothing_is_told_of_is_the_same(old, new, guess):
    difference = compare(old, new, guess=guess, tolerance=0)
    told = {id(change.new) for change in difference}
    for before, after in difference.pairs:
        if id(after) not in told and old.evolution.boundaries == new.evolution.boundaries:
            assert (before.name, kind_of(before)) == (after.name, kind_of(after))
            assert before.evolution == after.evolution
            assert getattr(before, "visibility", None) == getattr(after, "visibility", None)
            assert getattr(before, "sourcing", None) == getattr(after, "sourcing", None)


OPPOSITE = {"added": "removed", "removed": "added", "arrived": "moved"}


@settings(max_examples=60)
@given(EITHER, EITHER)
def test_the_way_back_is_the_way_there_turned_round(old, new):
    # A new name that one map announces is known on the way there, and guessed at or not seen on the way back.
    old, new = (
        replace(map_, evolutions=tuple(replace(evolution, rename=None) for evolution in map_.evolutions))
        for map_ in (old, new)
    )
    there, back = compare(old, new), compare(new, old)

    assert _outline(there, turned=False) == _outline(back, turned=True)


def _outline(difference, *, turned: bool) -> Counter:
    found: Counter = Counter()
    for change in difference:
        if change.subject.kind == "evolution":
            continue  # one that arrived is not told as given up, and coming back is no plan
        what = OPPOSITE.get(change.what, change.what) if turned else change.what
        what = "moved" if what == "arrived" else what
        ends = (change.after, change.before) if turned else (change.before, change.after)
        found[what, change.subject.kind if what in OPPOSITE else "", change.field, *map(repr, ends)] += 1
    return found
