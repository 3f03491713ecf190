from xml.etree import ElementTree as ET

import pytest
from tests.interfaces.sheets.made import evil, example, said, squeezed

from wardley.interfaces.sheets.svg import tell
from wardley.reporting.setting.frame import A4

NS = "{http://www.w3.org/2000/svg}"
every_example = pytest.mark.parametrize("name", ["training", "support"])


def drawn(page) -> ET.Element:
    return ET.fromstring(tell(page).encode())


@every_example
def test_it_is_an_a4_sheet_with_a_name_and_a_description(name):
    page = example(name)
    root = drawn(page)

    assert (root.get("width"), root.get("height")) == ("297mm", "210mm")
    assert root.get("viewBox") == "0 0 841.89 595.28"
    assert root.find(f"{NS}title").text == page.title
    assert root.find(f"{NS}desc").text == page.summary
    assert root.get("aria-labelledby") == root.find(f"{NS}title").get("id")


@every_example
def test_it_says_what_was_set(name):
    page = example(name)
    lines = [squeezed("".join(text.itertext())) for text in drawn(page).iter(f"{NS}text")]

    assert sorted("".join(lines)) == sorted("".join(said(page, A4)))


@every_example
def test_every_text_stands_on_the_paper(name):
    for text in drawn(example(name)).iter(f"{NS}text"):
        assert 0 < float(text.get("x")) < A4.width
        assert 0 < float(text.get("y")) < A4.height
        assert float(text.get("font-size")) >= 9


def test_names_that_mean_harm_are_text():
    page = evil()
    root = drawn(page)

    assert {element.tag.removeprefix(NS) for element in root.iter()} == {
        "svg", "title", "desc", "style", "rect", "g", "text", "tspan",
    }  # fmt: skip
    assert "<script>alert(1)</script>" in "".join(root.itertext())
    assert "\u202e" not in tell(page)


def test_it_runs_nothing_and_asks_for_nothing():
    said_ = tell(evil())

    assert "http://www.w3.org/2000/svg" in said_
    assert said_.count("http") == 1
    assert "url(" not in said_
    assert "href" not in said_


def test_it_has_the_colours_of_maps_by_day_and_by_night():
    text = tell(example("training"))

    assert "light-dark(#ffffff,#14181d)" in text
    assert "@media print" in text


def test_it_is_the_same_each_time():
    assert tell(example("support")) == tell(example("support"))
