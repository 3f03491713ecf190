"""The SVG: exact words, no surprises, the same bytes."""

import os
import re
import subprocess
import sys
from xml.etree import ElementTree

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from tests.drawing.pictures import NS, Picture
from tests.laws.maps import MAPS

from wardley.drawing.draw import draw
from wardley.model.elements import Anchor, Component, Note
from wardley.model.map import WardleyMap
from wardley.model.relations import Evolution, Link

NASTY = [
    'Say "hello"', "it's", "a\\", "\\N\\G\\l\\n\\\\", "\\", "<b>bold</b>", "<HTML>", "&amp;", "&#x41;",
    "&lt;", "]]>", "<!-- -->", "</g>\n<g id=x>", "a\x00b\x1b", "\u202eright to left", "שלום", "مرحبا",
    "🫖 tea", "e\u0301", "\ufeffbom", "\ufffe", "\ud800", "a\u2028b", "\x85", "node", "strict",
    "digraph", "1.5", "a:b", "->", "%s", "{0}", 'stroke-dasharray="1,5"', 'font-family="x"',
    'fill="url(#shade_1_l_0)"', "  two  blanks ", "a\xa0b", "&#160;", "tab\there", "x" * 5000,
]  # fmt: skip

_UNKNOWN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def shown(name: str) -> list[str]:
    """The lines in which a picture shows *name*."""
    lines = _UNKNOWN.sub("\ufffd", name).replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return [line for line in lines if line.strip()]


@pytest.mark.parametrize("name", NASTY)
def test_a_name_is_shown_exactly_as_it_is_written(name: str) -> None:
    picture = Picture(WardleyMap(title=name, components=(Component(name, 0.5, 0.1),)))
    title = picture.title("component_1")

    assert [text for text in picture.texts() if text in shown(name)] == [*shown(name), *shown(name)]
    assert title is not None
    assert title.replace("\r\n", "\n") == _UNKNOWN.sub("\ufffd", name)


@given(st.text(min_size=1, max_size=20) | st.text("\\\"&<>;#nlrGN \n'{}", min_size=1, max_size=12))
@example("\\\\l")
@example("&quot;\\")
def test_any_text_is_shown_exactly_wherever_it_stands(name: str) -> None:
    map_ = WardleyMap(
        components=(Component(name, 0.5, 0.5),),
        anchors=(Anchor(name, 0.9, 0.5),),
        notes=(Note(name, 0.2, 0.2),),
        evolutions=(Evolution(name, 0.9, rename=name),),
        links=(Link(name, name, flow_label=name, context=name),),
    )
    texts = Picture(map_).texts()

    for line in shown(name):
        assert texts.count(line) >= 4


@given(MAPS)
def test_the_picture_of_any_map_is_whole(map_: WardleyMap) -> None:
    root = ElementTree.fromstring(str(draw(map_)))
    ids = [group.get("id") for group in root.iter() if group.get("id")]

    assert len(ids) == len(set(ids))
    assert root[0].tag == f"{NS}title"
    assert root[1].tag == f"{NS}desc"


def test_nothing_in_it_runs_or_is_fetched() -> None:
    svg = Picture(
        "title T\nstyle wardley\ncomponent A [0.5, 0.5]\naccelerator x [0.5, 0.5]\nsubmap S [0.1, 0.1]"
    ).svg

    for word in ("<script", "<image", "<use", "href", "<!", "<?", "Generated", "@import", " on"):
        assert word not in svg.replace("http://www.w3.org", "")
    (sheet,) = re.findall(r"<style>(.*?)</style>", svg, re.DOTALL)
    assert not re.search(r"url\(|@import|@font-face|expression|\\", sheet)
    assert set(re.findall(r"url\(([^)]*)\)", svg)) <= {f"#{id_}" for id_ in re.findall(r'id="([^"]*)"', svg)}


def test_it_says_what_it_shows_to_those_who_cannot_see_it() -> None:
    picture = Picture(
        "title Tea\nanchor U [0.9, 0.5]\ncomponent A [0.5, 0.5]\ncomponent B [0.4, 0.1]\nU->A\nA->B"
    )
    title, description = picture.root[0], picture.root[1]

    assert picture.root.get("role") == "graphics-document document"
    assert picture.root.get("aria-roledescription") == "Wardley map"
    assert picture.root.get("aria-labelledby") == title.get("id")
    assert picture.root.get("aria-describedby") == description.get("id")
    assert title.text == "Tea"
    assert description.text == (
        "A Wardley map of 2 components in 2 steps from U down to B. Genesis: B. Product: A."
    )


def test_two_maps_in_one_page_do_not_share_what_they_refer_to() -> None:
    one, other = (Picture(f"style wardley\ncomponent {name} [0.5, 0.5]") for name in "AB")
    referred = [set(re.findall(r'(?:url\(#|-labelledby=")([\w-]+)', picture.svg)) for picture in (one, other)]

    assert referred[0]
    assert not referred[0] & referred[1]


def test_its_size_is_plain_pixels_and_its_view() -> None:
    root = Picture("size [333.3, 444.4]").root
    _, _, wide, high = (root.get("viewBox") or "").split()

    assert (root.get("width"), root.get("height")) == (wide, high)


PROGRAM = """
import sys, wardley
text = sys.stdin.read()
sys.stdout.write(wardley.render(wardley.parse(text), "svg") + wardley.render(wardley.parse(text), "dot"))
"""


def test_the_same_map_is_the_same_bytes_in_every_process(repository) -> None:
    text = (repository / "tests" / "golden" / "everything" / "map.owm").read_text(encoding="utf-8")
    answers = {
        subprocess.run(
            [sys.executable, "-c", PROGRAM],
            input=text, capture_output=True, text=True, encoding="utf-8", check=True,
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"},
        ).stdout
        for seed in ("0", "1", "4242")
    }  # fmt: skip

    assert len(answers) == 1


def test_an_author_sees_each_element_once_with_its_kinds() -> None:
    picture = Picture(
        "component A [0.5, 0.5] (buy)\nnote N [0.2, 0.2]\nanchor U [0.9, 0.9]\nU+>A\nevolve A 0.7"
    )

    assert picture.kinds("component_1") == ["component", "buy"]
    assert picture.kinds("anchor_1_label") == ["anchor", "label"]
    assert picture.kinds("note_1") == ["note"]
    assert picture.kinds("link_1_flow") == ["flow"]
    assert picture.kinds("evolved_1_arrow") == ["evolve"]
    assert picture.title("link_1") == "U → A"
