"""What a screen reader finds in the picture: judged by the tree that a real browser hands to one."""

import re
from xml.etree import ElementTree

import pytest
from hypothesis import given
from tests.drawing.pictures import NS, Picture
from tests.drawing.teashop import IN_ORDER, TEA_SHOP
from tests.laws.maps import MAPS

import wardley
from wardley.drawing.draw import draw
from wardley.drawing.layers.marks import Marking
from wardley.drawing.options import Options
from wardley.model.map import WardleyMap


def spoken(svg: str) -> dict[str, str]:
    """By id, what is read out of *svg*, in the order of its text."""
    return {
        str(element.get("id")): str(element.get("aria-label"))
        for element in ElementTree.fromstring(svg).iter()
        if element.get("aria-label") is not None
    }


def heard(browser, html: str) -> list[tuple[str, str, str]]:
    """Role, name and description of all that the browser tells a screen reader, in its order."""
    page = browser.new_page()
    try:
        page.set_content(html)
        nodes = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    finally:
        page.close()
    by_id = {node["nodeId"]: node for node in nodes}
    found = []

    def walk(node) -> None:
        if not node["ignored"] and node["role"]["value"] not in ("RootWebArea", "generic"):
            found.append(
                tuple(node.get(field, {}).get("value", "") for field in ("role", "name", "description"))
            )
        for child in node.get("childIds", ()):
            if child in by_id:
                walk(by_id[child])

    walk(nodes[0])
    return found


@pytest.mark.xdist_group("browser")
def test_a_screen_reader_reads_the_tea_shop_in_value_chain_order(browser) -> None:
    picture, *elements = heard(
        browser, f"<!doctype html><html>{wardley.render(wardley.parse(TEA_SHOP))}</html>"
    )

    assert picture[:2] == ("graphics-document", "Tea Shop")
    assert picture[2].startswith(
        "A Wardley map of 7 components in 4 steps from Passer-by and Shopkeeper down"
    )
    assert {role for role, _, _ in elements} == {"graphics-symbol"}
    assert [name.partition(",")[0] for _, name, _ in elements] == IN_ORDER
    assert ("graphics-symbol", "Hot Water, Product; needs Kettle (one at a time) and Water", "") in elements


@pytest.mark.xdist_group("browser")
def test_a_screen_reader_hears_everything_else_once(browser) -> None:
    text = (
        "pioneers [0.9, 0.05, 0.1, 0.3]\naccelerator Law [0.5, 0.5]\nnote Open all night [0.2, 0.2]\n"
        "annotation 1 [[0.4, 0.4], [0.3, 0.3]] Copper\nannotation 2 Nowhere\n"
        "submap Shop [0.5, 0.5] url(there)\nurl there [https://example.org]\n"
        "component Tea [0.6, 0.1] inertia\nTea +'cups'> Shop\nevolve Tea->Chai 0.6"
    )
    _, *things = heard(browser, f"<!doctype html><html>{wardley.render(wardley.parse(text))}</html>")

    assert [(role, name) for role, name, _ in things] == [
        ("graphics-symbol", "Pioneers: Tea"),
        ("graphics-symbol", "Accelerator: Law, in Product"),
        ("graphics-symbol", "Tea, Genesis, evolves to Product as Chai against inertia; flow to Shop: cups"),
        ("graphics-symbol", "Chai, what Tea evolves to, Product"),
        ("link", "Shop, submap, Product"),
        ("graphics-symbol", "Annotation 2: Nowhere"),
        ("graphics-symbol", "Note: Open all night"),
        ("graphics-symbol", "Annotation 1: Copper"),
    ]


def test_what_is_said_elsewhere_is_hidden() -> None:
    picture = Picture(
        "title T\ncomponent A [0.6, 0.5] (buy) inertia\ncomponent B [0.3, 0.5]\nA->B; words\nevolve B 0.8"
    )

    for id_ in (
        "title", "evolution", "component_1_label", "component_1_ring", "component_1_inertia", "link_1",
        "link_1_context", "evolved_1", "evolved_1_arrow", "evolved_1_label",
    ):  # fmt: skip
        assert picture.groups[id_].get("aria-hidden") == "true", id_
    assert picture.groups["component_1"].get("aria-hidden") is None


def test_the_ids_of_elements_are_those_of_their_lines() -> None:
    assert list(spoken(str(wardley.render(wardley.parse(TEA_SHOP))))) == [
        "anchor_1", "anchor_2", "component_7", "component_6", "component_5", "component_4", "component_2",
        "component_3", "component_1",
    ]  # fmt: skip


def test_a_mark_is_read_with_what_it_marks() -> None:
    map_ = wardley.parse("component A [0.6, 0.5]\ncomponent B [0.3, 0.5]")
    svg = draw(
        map_, "svg", Options(marks=(Marking("A", 0.1, 0.5, "high", "W201"), Marking("A", None, None, "low")))
    )

    assert list(spoken(str(svg)).values()) == [
        "A, Product; out of line: high W201; out of line: low",
        "B, Product",
    ]


def test_a_note_whose_first_line_is_blank_is_read() -> None:
    assert list(spoken(Picture('note "\\nOpen" [0.5, 0.5]').svg).values()) == ["Note: Open"]


def test_what_is_read_cannot_leave_its_attribute() -> None:
    evil = "\"><script>alert(1)</script>\n\x1b&'"
    map_ = wardley.parse("")
    map_.components = (wardley.parse("component A [0.5, 0.5]").components[0],)
    map_.components[0].name = evil
    (words,) = spoken(str(wardley.render(map_))).values()

    assert words == "\"><script>alert(1)</script> \N{REPLACEMENT CHARACTER}&', Product"


@given(MAPS)
def test_every_figure_on_any_map_is_read_once(map_: WardleyMap) -> None:
    picture = Picture(map_)
    words = spoken(picture.svg)
    figures = {
        id_
        for id_ in picture.groups
        if re.fullmatch(r"(?:anchor|component|submap|pipeline_\d+_form)_\d+", id_ or "")
    }
    shown = [
        group for group in picture.root.iter(f"{NS}g") if group.get("class") and group.get("class") != "map"
    ]

    assert figures <= set(words)
    assert all((group.get("id") in words) != (group.get("aria-hidden") == "true") for group in shown)
