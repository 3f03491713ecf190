"""The order in which a map is read to somebody who cannot see it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.drawing.teashop import IN_ORDER, TEA_SHOP
from tests.laws.maps import MAPS

import wardley
from wardley.layout.place import place
from wardley.layout.reading import Reading
from wardley.model.elements import Component
from wardley.model.map import WardleyMap
from wardley.model.relations import Link


def reading(map_: WardleyMap | str) -> Reading:
    map_ = wardley.parse(map_) if isinstance(map_, str) else map_
    return Reading(map_, place(map_))


def names(ends) -> list[str]:
    return [
        end.element.name if end.evolution is None else f"{end.element.name} as {end.evolution.rename}"
        for end in ends
    ]


def tree(text: str) -> list[str]:
    """The chain, an indented line each; what was told before ends in an ellipsis."""
    return [
        f"{'  ' * mention.depth}{names([mention.end])[0]}{'…' if mention.again else ''}"
        for mention in reading(text).chain()
    ]


def test_the_tea_shop_is_read_down_its_value_chain() -> None:
    assert names(reading(TEA_SHOP).order) == IN_ORDER


def test_a_need_is_read_after_all_that_need_it_however_high_it_stands() -> None:
    order = names(
        reading(
            "anchor User [0.9, 0.5]\ncomponent High [0.85, 0.5]\ncomponent Low [0.2, 0.5]\n"
            "User->Low\nLow->High"
        ).order
    )

    assert order == ["User", "Low", "High"]


def test_what_nothing_joins_comes_last_from_above() -> None:
    order = names(
        reading(
            "component Loose and low [0.1, 0.5]\ncomponent Right [0.7, 0.8]\ncomponent Left [0.7, 0.2]\n"
            "component Top [0.5, 0.5]\ncomponent End [0.2, 0.5]\nTop->End"
        ).order
    )

    assert order == ["Top", "End", "Left", "Right", "Loose and low"]


def test_a_circle_is_entered_from_above_and_left_again() -> None:
    found = reading(
        "anchor User [0.9, 0.5]\ncomponent C [0.3, 0.5]\ncomponent B [0.5, 0.5]\ncomponent A [0.7, 0.5]\n"
        "component End [0.1, 0.5]\nC->A\nB->C\nA->B\nUser->A\nC->End"
    )

    assert names(found.order) == ["User", "A", "B", "C", "End"]
    assert (names(found.tops), found.depth, found.bottom.element.name) == (["User"], 4, "End")


def test_a_circle_that_nothing_leads_into_is_read_from_its_highest() -> None:
    assert names(reading("component B [0.5, 0.5]\ncomponent A [0.7, 0.5]\nA->B\nB->A").order) == ["A", "B"]


def test_the_forms_of_a_pipeline_follow_their_owner_and_their_needs_follow_them() -> None:
    order = names(
        reading(
            "component Gas works [0.4, 0.4]\ncomponent Power [0.3, 0.6]\n"
            "pipeline Power {\n component Gas [0.5]\n component Wind [0.6]\n}\n"
            "component Kettle [0.5, 0.3]\nKettle->Gas\nGas->Gas works"
        ).order
    )

    assert order == ["Kettle", "Power", "Gas", "Wind", "Gas works"]


def test_a_new_name_follows_the_old_one() -> None:
    order = names(
        reading(
            "component Kettle [0.5, 0.3]\ncomponent Tea [0.7, 0.5]\nTea->Kettle\nevolve Kettle->Samovar 0.6"
        ).order
    )

    assert order == ["Tea", "Kettle", "Kettle as Samovar"]


def test_pipelines_that_hold_one_another_are_read_all_the_same() -> None:
    order = names(reading("pipeline A {\n component B [0.5]\n}\npipeline B {\n component A [0.6]\n}").order)

    assert sorted(order) == ["A", "B"]


def test_the_chain_is_a_tree_that_tells_everything_once() -> None:
    assert tree(TEA_SHOP) == [
        "Passer-by", "  Cup of Tea", "    Cup", "    Tea", "    Hot Water", "      Kettle", "        Power",
        "      Water", "Shopkeeper", "  Cup of Tea…",
    ]  # fmt: skip


def test_the_words_on_a_link_are_known_where_the_chain_goes_along_it() -> None:
    kettle = next(mention for mention in reading(TEA_SHOP).chain() if mention.end.element.name == "Kettle")

    assert [line.link.context for line in kettle.lines] == ["one at a time"]


def test_a_long_chain_is_no_deeper_than_python_goes() -> None:
    count = 5_000
    components = tuple(Component(f"C{n}", 0.5, 0.5) for n in range(count))
    links = tuple(Link(f"C{n}", f"C{n + 1}") for n in range(count - 1))
    found = reading(WardleyMap(components=components, links=links))

    assert names(found.order) == [component.name for component in components]
    assert found.depth == count - 1
    assert sum(1 for _ in found.chain()) == count


@given(MAPS)
def test_every_element_is_read_once(map_: WardleyMap) -> None:
    found = reading(map_)
    elements = [id(end.element) for end in found.order if end.evolution is None]
    told = [
        id(mention.end.element)
        for mention in found.chain()
        if mention.end.evolution is None and not mention.again
    ]
    apart = [id(end.element) for end in found.apart if end.evolution is None]

    assert sorted(elements) == sorted(map(id, place(map_).names.elements))
    assert sorted(told + apart) == sorted(elements)


@given(MAPS)
def test_a_map_is_read_alike_every_time(map_: WardleyMap) -> None:
    assert names(reading(map_).order) == names(reading(map_).order)


LINKS = st.lists(st.tuples(st.integers(0, 11), st.integers(0, 11)), max_size=40)
HEIGHTS = st.lists(st.floats(0, 1), min_size=12, max_size=12)


@given(LINKS, HEIGHTS)
def test_without_circles_every_need_is_read_after_what_needs_it(pairs, heights) -> None:
    # From the lower number to the higher, links make no circle.
    pairs = [(min(pair), max(pair)) for pair in pairs if pair[0] != pair[1]]
    components = tuple(Component(f"C{n}", heights[n], 0.5) for n in range(12))
    map_ = WardleyMap(components=components, links=tuple(Link(f"C{a}", f"C{b}") for a, b in pairs))
    order = names(reading(map_).order)

    for source, target in pairs:
        assert order.index(f"C{source}") < order.index(f"C{target}")


@given(LINKS, HEIGHTS)
def test_with_circles_what_leads_into_one_is_read_before_it(pairs, heights) -> None:
    components = tuple(Component(f"C{n}", heights[n], 0.5) for n in range(12))
    links = (*(Link(f"C{a}", f"C{b}") for a, b in pairs), Link("Way in", "C0"))
    map_ = WardleyMap(components=(*components, Component("Way in", 0, 0.5)), links=links)
    order = names(reading(map_).order)

    assert sorted(order) == sorted(component.name for component in map_.components)
    assert order.index("Way in") < order.index("C0")


@pytest.mark.parametrize("text", ["", "component A [0.5, 0.5]", "anchor A [0.5, 0.5]", "note N [0.5, 0.5]"])
def test_a_map_without_links_has_no_chain(text: str) -> None:
    found = reading(text)

    assert (list(found.chain()), found.tops, found.depth, found.bottom) == ([], (), 0, None)
