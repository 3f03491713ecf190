"""Components, anchors and submaps: where they stand, what they look like, where their names are."""

import pytest
from tests.drawing.pictures import LINK, NS, Picture

from wardley.drawing.theme import find, styles

W, H = 1000, 700


def test_a_component_is_a_circle_at_its_place() -> None:
    picture = Picture("component Tea [0.79, 0.61]")

    assert picture.circle("component_1") == pytest.approx((0.61 * W, 0.21 * H, 5), abs=0.01)
    assert picture.kinds("component_1") == ["component"]
    assert picture.title("component_1") == "Tea"


def test_the_size_that_an_author_asks_for_is_the_size_of_the_map() -> None:
    picture = Picture("size [500, 400]\ncomponent Tea [0.75, 0.5]")

    assert picture.circle("component_1")[:2] == pytest.approx((250, 100))
    assert picture.root.get("viewBox") == "-35 -45 605 537"
    assert (picture.root.get("width"), picture.root.get("height")) == ("605", "537")


@pytest.mark.parametrize(
    ("size", "drawn"), [("[1, 1]", (100, 100)), ("[1e9, 0]", (20_000, 700)), ("[0, -4]", (1000, 700))]
)
def test_no_size_is_too_large_or_too_small_to_draw(size: str, drawn: tuple[int, int]) -> None:
    picture = Picture(f"size {size}")

    assert picture.ends("boundary_2")[0] == pytest.approx(0.4 * drawn[0])
    assert picture.ends("value_chain")[1] == pytest.approx(drawn[1])


@pytest.mark.parametrize(
    ("decorators", "offset"),
    [
        ("", (5, -10)),  # OnlineWardleyMaps' own place
        ("label [-85.48, 3.78]", (-85.48, 3.78)),
        ("label [2, 1] (buy)", (2, 1)),
    ],
)
def test_a_name_stands_where_map_readers_expect_it(decorators: str, offset: tuple[float, float]) -> None:
    picture = Picture(f"component Tea [0.5, 0.5] {decorators}")

    assert picture.at("component_1_label") == pytest.approx((500 + offset[0], 350 + offset[1]), abs=0.1)
    assert picture.text("component_1_label").get("text-anchor") == "start"
    assert picture.text("component_1_label").text == "Tea"


@pytest.mark.parametrize(("decorators", "reach"), [("(market)", 18), ("(ecosystem)", 30), ("(buy)", 15)])
def test_a_name_stands_clear_of_a_large_figure_and_close_to_it(decorators: str, reach: float) -> None:
    picture = Picture(f"component Tea [0.5, 0.5] {decorators}")
    x, y = picture.at("component_1_label")

    assert 500 + reach <= x < 500 + reach + 8
    assert 350 - reach - 12 < y < 350 - reach


@pytest.mark.parametrize("evolve", ["evolve Tea 0.8", "evolve Tea->Chai 0.8", "evolve Tea 0.8 (market)"])
def test_the_names_of_what_evolves_leave_the_arrow_free(evolve: str) -> None:
    picture = Picture(f"component Tea [0.5, 0.5]\n{evolve}")

    for label in ("component_1_label", "evolved_1_label"):
        y = picture.at(label)[1]
        assert y < 350 - 3 or y > 350 + 10


def test_the_name_of_what_something_becomes_stands_where_its_author_said() -> None:
    picture = Picture("component Tea [0.5, 0.5]\nevolve Tea 0.8 label [-12, 4]")

    assert picture.at("evolved_1_label") == (788, 354)


def test_a_name_of_several_lines_is_centred_line_by_line() -> None:
    picture = Picture('component "Two\\nlines" [0.5, 0.5] label [10, 30]')

    assert picture.at("component_1_label") == (510, 380)
    assert picture.at("component_1_label_2") == (510, 395)
    assert picture.text("component_1_label_2").get("text-anchor") == "middle"


def test_a_name_of_several_lines_without_a_place_stands_clear_of_its_circle() -> None:
    picture = Picture('component "Two\\nlines" [0.5, 0.5]')
    (x, above), (_, below) = picture.at("component_1_label"), picture.at("component_1_label_2")

    assert below - above == 15
    assert below < 342
    assert x == 505


def test_an_anchor_is_its_name_above_its_point() -> None:
    picture = Picture("anchor User [0.9, 0.5]")

    assert picture.at("anchor_1_label") == (500, pytest.approx(60))
    assert picture.text("anchor_1_label").get("text-anchor") == "middle"
    assert picture.groups["anchor_1"].find(f"{NS}ellipse").get("stroke") == "none"


@pytest.mark.parametrize(
    ("sourcing", "fill", "stroke"),
    [("build", "#d6d6d6", "#000000"), ("buy", "#aaa5a9", "#8a8a8a"), ("outsource", "#444444", "#444444")],
)
def test_what_is_sourced_has_a_ring_behind_it(sourcing: str, fill: str, stroke: str) -> None:
    picture = Picture(f"component Tea [0.5, 0.5] ({sourcing})")
    ring = picture.groups["component_1_ring"].find(f"{NS}ellipse")

    assert picture.circle("component_1_ring") == pytest.approx((500, 350, 15), abs=0.01)
    assert (ring.get("fill"), ring.get("stroke")) == (fill, stroke)
    assert list(picture.groups).index("component_1_ring") < list(picture.groups).index("component_1")
    assert sourcing in picture.kinds("component_1")


@pytest.mark.parametrize("style", styles())
def test_the_parties_of_a_market_stand_on_paper(style: str) -> None:
    text = "component Fair [0.5, 0.5] (market)\nevolve Fair 0.8 (market)\nsubmap Port [0.2, 0.5] (market)"
    picture = Picture(f"style {style}\n{text}")

    for id_ in ("component_1", "evolved_1", "submap_1"):
        assert picture.groups[id_].find(f"{NS}ellipse").get("fill") == find(style).light.paper


def test_a_market_is_three_parties_in_a_circle() -> None:
    picture = Picture("component Fair [0.5, 0.5] (market)")

    assert picture.circle("component_1") == pytest.approx((500, 350, 18), abs=0.01)
    assert picture.box("component_1_peers") == pytest.approx((491.3, 340, 508.7, 355), abs=0.1)
    assert [picture.circle(id_)[:2] for id_ in picture.ids("peer")] == [
        (508.66, 355),
        (491.34, 355),
        (500, 340),
    ]


def test_an_ecosystem_is_a_hatched_ring() -> None:
    picture = Picture("component Bazaar [0.5, 0.5] (ecosystem)")

    assert picture.circle("component_1") == pytest.approx((500, 350, 30), abs=0.01)
    assert picture.circle("component_1_field")[2] == pytest.approx(25, abs=0.01)
    assert picture.circle("component_1_core")[2] == pytest.approx(10, abs=0.01)
    assert len(picture.ids("hatch")) == 11


def test_inertia_is_a_bar_a_little_further_along() -> None:
    picture = Picture("component Tea [0.5, 0.5] inertia")

    assert picture.box("component_1_inertia") == pytest.approx((517, 340, 523, 360), abs=0.01)


def test_the_owner_of_a_pipeline_is_a_square() -> None:
    picture = Picture("component Tea [0.5, 0.5]\npipeline Tea")

    assert picture.box("component_1") == pytest.approx((495, 345, 505, 355), abs=0.01)


def test_a_submap_leads_where_its_address_says() -> None:
    picture = Picture("submap Shop [0.5, 0.5] url(there)\nurl there [https://example.org/?a=1&b=<2>#x]")
    (link,) = picture.groups["submap_1"].iter(f"{NS}a")

    assert link.get(LINK) == "https://example.org/?a=1&b=%3C2%3E#x"
    assert picture.groups["submap_1"].find(f".//{NS}ellipse").get("fill") == "#000000"


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "java\tscript:alert(1)",
        "data:text/html,x",
        " vbscript:x",
        "JAVASCRIPT:alert(1)",
    ],
)
def test_no_picture_links_to_what_would_run(address: str) -> None:
    from wardley.model.elements import Submap, Url
    from wardley.model.map import WardleyMap

    by_name = WardleyMap(submaps=(Submap("S", 0.5, 0.5, url="u"),), urls=(Url("u", address),))
    itself = WardleyMap(submaps=(Submap("S", 0.5, 0.5, url=address),))

    assert "href=" not in Picture(by_name).svg
    assert "href=" not in Picture(itself).svg


def test_no_figure_covers_the_name_of_another() -> None:
    picture = Picture("component Under [0.5, 0.5]\ncomponent Over [0.5, 0.52] (build)\nevolve Under 0.54")
    order = list(picture.groups)
    figures = [
        id_ for id_ in order if id_ and id_.startswith(("component_", "evolved_")) and "label" not in id_
    ]
    labels = [f"{id_}_label" for id_ in ("component_1", "component_2", "evolved_1")]

    assert max(map(order.index, figures)) < min(map(order.index, labels))
