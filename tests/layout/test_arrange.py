"""Maps without coordinates."""

from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import wardley
from wardley.layout.ends import joined
from wardley.layout.place import Spot, place
from wardley.model.axes import EvolutionAxis
from wardley.model.elements import Component
from wardley.model.map import WardleyMap

STAGES = ("genesis", "custom", "product", "commodity")

TEA = """\
anchor Business
anchor Public
component Cup of tea [product]
component Cup [commodity]
component Tea [commodity]
component Hot water [commodity]
component Water [commodity]
component Kettle [custom]
component Power [commodity]
Business->Cup of tea
Public->Cup of tea
Cup of tea->Cup
Cup of tea->Tea
Cup of tea->Hot water
Hot water->Water
Hot water->Kettle
Kettle->Power
"""


def spots(map_: WardleyMap) -> dict[str, Spot]:
    placement = place(map_)
    return {item.name: placement.of(item) for item in (*map_.components, *map_.anchors, *map_.submaps)}


def px(spot: Spot) -> tuple[float, float]:
    return spot.evolution * 1000, (1 - spot.visibility) * 700


@pytest.fixture(scope="module")
def tea() -> dict[str, Spot]:
    return spots(wardley.parse(TEA))


@pytest.fixture
def estate(examples) -> str:
    """A shipped estate without its coordinates: 21 components in stages, 36 links."""
    map_ = wardley.read(examples / "online-training.owm")
    lines = [f"anchor {anchor.name}" for anchor in map_.anchors]
    lines += [
        f"component {item.name} [{STAGES[map_.evolution.stage_of(item.evolution)]}]"
        for item in map_.components
    ]
    return "\n".join([*lines, *(f"{link.source}->{link.target}" for link in map_.links)]) + "\n"


def test_anchors_stand_on_top_and_apart(tea):
    assert tea["Business"].visibility == tea["Public"].visibility
    assert tea["Public"].visibility > max(
        spot.visibility for name, spot in tea.items() if name not in ("Business", "Public")
    )
    assert abs(tea["Public"].evolution - tea["Business"].evolution) > 0.1


def test_every_need_stands_below_what_needs_it(tea):
    for link in wardley.parse(TEA).links:
        assert tea[link.source].visibility > tea[link.target].visibility


def test_everything_stands_in_its_stage_and_clear_of_its_ends(tea):
    axis = EvolutionAxis()
    for component in wardley.parse(TEA).components:
        evolution = tea[component.name].evolution
        assert axis.stage_of(evolution) == component.stage
        assert min(abs(evolution - boundary) for boundary in axis.boundaries) > 0.05


def test_no_two_figures_touch(tea):
    for one, other in combinations(tea.values(), 2):
        assert max(abs(a - b) for a, b in zip(px(one), px(other), strict=True)) > 14


def test_numbers_are_those_that_people_write(tea):
    assert all(value == round(value, 2) for spot in tea.values() for value in spot)


def test_what_is_written_stays_and_makes_room():
    text = TEA.replace("component Kettle [custom]", "component Kettle [0.43, 0.35]")
    found = spots(wardley.parse(text))

    assert found["Kettle"] == (0.43, 0.35)
    assert found["Hot water"].visibility > 0.43 > found["Power"].visibility


def test_a_visibility_beside_a_stage_stays_as_it_is():
    found = spots(wardley.parse("component A [0.613, product]\ncomponent B [0.613, product]"))

    assert found["A"].visibility == found["B"].visibility == 0.613
    assert found["A"].evolution != found["B"].evolution


def test_an_element_stands_before_what_it_evolves_to():
    found = spots(wardley.parse("component A [product]\nevolve A 0.58"))

    assert found["A"].evolution == 0.46


def test_what_evolves_within_its_stage_stands_at_the_beginning_of_it():
    text = "".join(
        f"component {name} [product]\nevolve {name} product\n{name}->Root\n" for name in ("A", "B")
    )
    found = spots(wardley.parse(text + "component Root [commodity]"))

    assert found["A"].evolution == found["B"].evolution == 0.46
    assert found["A"].visibility != found["B"].visibility


def test_the_owner_of_a_pipeline_stands_above_its_forms():
    text = "component P\ncomponent Q [product]\nP->Q\npipeline Q [0.60, 0.90]\n"
    forms = "pipeline P\n{\ncomponent F [0.1]\ncomponent G [0.3]\n}"
    found = spots(wardley.parse(text + forms))

    assert 0.1 <= found["P"].evolution <= 0.3
    assert 0.60 <= found["Q"].evolution <= 0.64


def test_what_a_form_needs_stands_below_its_pipeline():
    text = "component P [custom]\npipeline P\n{\ncomponent F [0.3]\n}\ncomponent Q [product]\nF->Q"
    found = spots(wardley.parse(text))

    assert found["P"].visibility > found["Q"].visibility


def test_written_notes_are_left_free():
    text = "component A [product]\nnote A remark of some length [0.5, 0.5]"
    found = spots(wardley.parse(text))

    assert max(abs(a - b) for a, b in zip(px(found["A"]), (550, 350), strict=True)) > 8


def test_links_do_not_run_through_figures_where_there_is_room():
    """Three of one stage in a chain would stand on one line with the link of the first to the last."""
    found = spots(
        wardley.parse("component A [product]\ncomponent B [product]\ncomponent C [product]\nA->B->C\nA->C")
    )
    (x1, y1), (x, y), (x2, y2) = (px(found[name]) for name in "ABC")

    assert abs(x - x1 - (x2 - x1) * (y - y1) / (y2 - y1)) > 9


@pytest.mark.parametrize(
    "text",
    [
        "", "component A", "anchor A", "submap A [product]", "component A\nA->A",
        "anchor A\nanchor B\nA->B\nB->A",
        "component A\n" * 5, "component A [product]\n" * 60, "component " + "long name " * 30,
        "size [100, 100]\ncomponent A\ncomponent B", "size [20000, 20000]\ncomponent A\ncomponent B",
    ],
)  # fmt: skip
def test_odd_maps_are_placed_on_the_map_and_nothing_upon_another(text):
    map_ = wardley.parse(text)
    placement = place(map_)
    found = [placement.of(item) for item in (*map_.components, *map_.anchors, *map_.submaps)]

    assert len(set(found)) == len(found)
    assert all(0 < value < 1 for spot in found for value in spot)


def test_a_map_without_any_place_uses_its_width():
    text = "".join(f"component C{number}\nRoot->C{number}\n" for number in range(5)) + "component Root"
    found = spots(wardley.parse(text))

    assert (
        max(spot.evolution for spot in found.values()) - min(spot.evolution for spot in found.values()) > 0.5
    )


WORDS = ["", *(f" [{stage}]" for stage in STAGES), " [0.5, 0.5]", " [0.3, product]"]
NAMES = st.integers(2, 9).flatmap(
    lambda count: st.tuples(
        st.lists(st.sampled_from(WORDS), min_size=count, max_size=count),
        st.lists(st.tuples(st.integers(0, count - 1), st.integers(0, count - 1)), max_size=12),
    )
)


def drawn(places: list[str], links: list[tuple[int, int]]) -> str:
    lines = [f"component C{number}{words}" for number, words in enumerate(places)]
    return "\n".join([*lines, *(f"C{one}->C{other}" for one, other in links)]) + "\n"


@given(NAMES)
@settings(max_examples=60)
def test_every_stage_holds_and_everything_written_stays(case):
    map_ = wardley.parse(drawn(*case))
    axis, found = EvolutionAxis(), spots(map_)
    for component in map_.components:
        spot = found[component.name]
        assert 0 < spot.visibility < 1
        assert component.visibility in (None, spot.visibility)
        if component.stage is not None:
            assert axis.stage_of(spot.evolution) == component.stage
        elif component.evolution is not None:
            assert spot.evolution == component.evolution


@given(NAMES)
@settings(max_examples=60)
def test_where_nothing_is_written_and_no_circle_is_no_link_climbs(case):
    places = [words if "," not in words else "" for words in case[0]]
    links = [(one, other) for one, other in case[1] if one < other]
    map_ = wardley.parse(drawn(places, links))
    placement = place(map_)

    for line in joined(map_, placement.names):
        assert placement.of(line.source.element).visibility > placement.of(line.target.element).visibility


STAGED = st.integers(3, 9).flatmap(
    lambda count: st.tuples(
        st.lists(st.sampled_from(WORDS[1:5]), min_size=count, max_size=count),
        st.lists(st.tuples(st.integers(0, count - 1), st.integers(0, count - 1)), min_size=3, max_size=12),
        st.sampled_from(WORDS[1:5]),
        st.integers(0, 11),
    )
)


@given(STAGED)
@settings(max_examples=40)
def test_a_leaf_more_moves_nothing_but_leaves(case):
    """Below what needs something else already; a leaf is what needs nothing and is needed by one at most."""
    places, pairs, stage, which = case
    links = [(one, other) for one, other in dict.fromkeys(pairs) if one < other]
    if not links:
        return
    above = links[which % len(links)][0]
    text = drawn(places, links)
    before = spots(wardley.parse(text))
    after = spots(wardley.parse(f"{text}component New{stage}\nC{above}->New\n"))
    needed = [other for _, other in links]

    for number in range(len(places)):
        if any(one == number for one, _ in links) or needed.count(number) > 1:
            assert after[f"C{number}"] == before[f"C{number}"]


def test_the_order_of_components_and_links_changes_no_place(tea):
    """Anchors that serve the same are told apart by their order alone."""
    lines = TEA.splitlines()
    assert spots(wardley.parse("\n".join([*lines[:2], *reversed(lines[2:])]))) == tea


def test_nothing_stands_upon_the_axis(estate):
    assert min(spot.visibility for spot in spots(wardley.parse(estate)).values()) >= 0.04


def far(before: dict[str, Spot], after: dict[str, Spot]) -> float:
    """The share of the elements of both maps that moved by more than 0.03."""
    shared = [name for name in before if name in after]
    moved = [
        name
        for name in shared
        if max(abs(a - b) for a, b in zip(before[name], after[name], strict=True)) > 0.03
    ]
    return len(moved) / len(shared)


def test_one_leaf_more_or_less_leaves_most_where_they_were(estate):
    map_ = wardley.parse(estate)
    before = spots(map_)
    shares = sorted(
        far(before, spots(wardley.parse(f"{estate}component New [commodity]\n{component.name}->New\n")))
        for component in map_.components
    )

    assert shares[len(shares) // 2] < 0.05
    assert sum(shares) / len(shares) < 0.15


def test_one_leaf_more_moves_few_on_maps_by_other_people(corpus):
    """Without their coordinates; below three components of each of a dozen maps of 12 to 40 elements."""
    shares = []
    for path in sorted((corpus / "maps").glob("swardley*.owm"))[::8]:
        map_ = bare(wardley.read(path))
        if not 12 <= len(map_.components) + len(map_.anchors) <= 40:
            continue
        before, new = spots(map_), Component("A leaf more", None, EvolutionAxis().middle_of(3), stage=3)
        for component in map_.components[::5][:3]:
            link = replace(map_.links[0], source=component.name, target=new.name)
            more = replace(map_, components=(*map_.components, new), links=(*map_.links, link))
            shares.append(far(before, spots(more)))
    shares.sort()

    assert len(shares) > 20
    assert shares[len(shares) // 2] < 0.1
    assert sum(shares) / len(shares) < 0.25


def test_the_order_of_the_chain_is_that_of_the_author(examples):
    """Spearman's correlation of the visibilities, written and reckoned, of the shipped estates."""
    for name in ("online-training.owm", "support-division.owm"):
        written = wardley.read(examples / name)
        found = spots(bare(written))
        ours = ranks([found[item.name].visibility for item in written.components])
        theirs = ranks([item.visibility for item in written.components])
        assert correlation(ours, theirs) > 0.75


def bare(written: WardleyMap) -> WardleyMap:
    """The components, anchors and links of *written*, with stages for coordinates."""
    placed = [item for item in written.components if item.evolution is not None]
    return WardleyMap(
        anchors=tuple(type(item)(item.name) for item in written.anchors),
        components=tuple(
            Component(item.name, None, EvolutionAxis().middle_of(stage), stage=stage)
            for item in placed
            for stage in [written.evolution.stage_of(item.evolution)]
        ),
        links=written.links,
    )


def ranks(values: list[float]) -> list[float]:
    """The rank of each value, the mean of the ranks where several are equal."""
    ordered = sorted(values)
    return [ordered.index(value) + (ordered.count(value) - 1) / 2 for value in values]


def correlation(one: list[float], other: list[float]) -> float:
    mean = (len(one) - 1) / 2
    products = [
        sum((a - mean) * (b - mean) for a, b in zip(*pair, strict=True))
        for pair in ((one, other), (one, one), (other, other))
    ]
    return products[0] / (products[1] * products[2]) ** 0.5
