"""A description as a part of an HTML page."""

from hypothesis import given
from tests.drawing.teashop import TEA_SHOP
from tests.interfaces.findings.html_page import Page
from tests.laws.maps import MAPS

import wardley
from wardley.drawing.words.description import describe
from wardley.interfaces.descriptions import html
from wardley.model.elements import Component
from wardley.model.map import WardleyMap
from wardley.model.relations import Link


def told(*maps: WardleyMap) -> str:
    return html.tell([describe(map_) for map_ in maps], 80)


def test_the_tea_shop_is_a_nested_list_and_a_table_with_headers() -> None:
    page = Page(told(wardley.parse(TEA_SHOP)))

    assert page.texts("h2") == ["Tea Shop"]
    assert page.texts("span")[:4] == [
        "Passer-by, anchor",
        "Cup of Tea, Product",
        "Cup, Product",
        "Tea, Commodity, bought",
    ]
    assert page.texts("th")[:5] == ["Visibility", "Genesis", "Custom-Built", "Product", "Commodity"]
    assert {attributes["scope"] for attributes in page.all("th")} == {"col", "row"}
    assert len(page.all("ul")) == 7


@given(MAPS)
def test_every_map_makes_a_whole_part_without_anything_that_runs(map_: WardleyMap) -> None:
    page = Page(told(map_, map_))

    assert (page.open, page.wrong) == ([], [])
    assert {name for name, _ in page.elements} <= {
        "section", "h2", "h3", "p", "ul", "li", "span", "table", "thead", "tbody", "tr", "th", "td",
    }  # fmt: skip


def test_a_long_chain_is_nested_no_deeper_than_browsers_go() -> None:
    components = tuple(Component(f"C{n}", 0.5, 0.5) for n in range(300))
    links = tuple(Link(f"C{n}", f"C{n + 1}") for n in range(299))
    page = Page(told(WardleyMap(components=components, links=links)))

    assert (page.open, page.wrong) == ([], [])
    assert len(page.all("li")) == 300
    assert len(page.all("ul")) == 61
