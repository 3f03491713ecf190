"""The page as text: what is in it before a browser sees it."""

import json
import re
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.drawing.interactive.ferry import FERRY, ferry_page

import wardley
from wardley.drawing.draw import draw
from wardley.drawing.options import Options
from wardley.source.shown import one_line

VOID = {"meta", "link", "input"}


class Seen(HTMLParser):
    """Tags with their attributes, and what stands in scripts, styles and elsewhere."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.within: dict[str, list[str]] = {}
        self.feed(page)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.within.setdefault(self.open[-1] if self.open else "", []).append(data)

    def all(self, tag):
        return [attributes for name, attributes in self.tags if name == tag]


def data_of(page: str) -> dict:
    return json.loads(re.search(r'<script type="application/json"[^>]*>(.*?)</script>', page, re.DOTALL)[1])


def options_of(page: str, choice: str) -> list[str]:
    field = re.search(rf'<select data-choice="{choice}".*?</select>', page)
    return re.findall(r">([^<]+)</option>", field[0]) if field else []


def test_every_element_is_closed_and_every_id_is_there_once():
    seen = Seen(ferry_page())
    ids = [attributes["id"] for _, attributes in seen.tags if "id" in attributes]

    assert seen.open == []
    assert len(ids) == len(set(ids))


def test_what_may_run_is_what_stands_in_the_page():
    page = ferry_page()
    policy = next(one["content"] for one in Seen(page).all("meta") if "http-equiv" in one)
    script = re.findall(r"<script>(.*?)</script>", page, re.DOTALL)
    styles = re.findall(r"<style>(.*?)</style>", page, re.DOTALL)

    assert policy.startswith("default-src 'none';")
    assert "unsafe" not in policy
    assert len(script) == 1
    assert styles
    for text in (*script, *styles):
        assert f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'" in policy


def test_no_attribute_has_style_or_script_and_none_leads_elsewhere():
    for _, attributes in Seen(ferry_page()).tags:
        assert "style" not in attributes
        assert not [name for name in attributes if name.startswith("on")]
        for name in ("src", "href", "xlink:href", "action"):
            assert (attributes.get(name) or "#").startswith(("#", "data:,"))


def test_the_script_is_small_and_handles_text_as_text():
    (script,) = re.findall(r"<script>(.*?)</script>", ferry_page(), re.DOTALL)

    assert len(script) < 15_500
    assert len(script.splitlines()) < 400
    assert not re.search(
        r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|fetch|XMLHttp", script
    )


def test_what_is_known_is_in_the_data():
    nodes = {node["name"]: node for node in data_of(ferry_page())["nodes"]}

    assert nodes["Ticket"]["rows"][:4] == [
        ["Stage", "Product (0.62)"], ["Sourcing", "in-house, bespoke"], ["Owner", "Ada"],
        ["Cost a year", "90k"],
    ]  # fmt: skip
    assert nodes["Engine"]["values"] == {
        "owner": ["Bo"], "team": [], "vendor": ["Motorco"], "sourcing": ["buy"], "finding": [],
    }  # fmt: skip
    assert "owner" not in nodes["Passenger"]["values"]
    assert nodes["Ticket"]["findings"] == [
        {
            "code": "W202",
            "severity": "medium",
            "message": "'Ticket' is bespoke",
            "action": "compare two products",
        }
    ]


def test_choices_have_counts_and_what_is_not_known():
    page = ferry_page()

    assert options_of(page, "owner") == ["any", "Ada (1)", "Bo (2)", "unknown (4)"]
    assert options_of(page, "vendor") == ["any", "Motorco (1)", "Oilco (1)", "unknown (5)"]
    assert options_of(page, "sourcing") == ["any", "build (1)", "buy (1)", "outsource (1)", "unknown (4)"]
    assert options_of(page, "finding") == ["any", "with findings (1)", "W202 (1)", "none (7)"]


def test_a_choice_of_which_nothing_is_known_is_not_offered():
    assert options_of(ferry_page(), "team") == []
    assert "<select data-choice" not in str(wardley.render(wardley.parse("component Tea [0.5, 0.5]"), "html"))


def test_the_library_draws_it_with_what_the_map_says():
    nodes = data_of(str(wardley.render(wardley.parse(FERRY), "html")))["nodes"]

    assert [node["values"]["owner"] for node in nodes if node["name"] == "Fuel"] == [["Bo"]]
    assert {node["findings"] is None for node in nodes} == {True}


def test_the_table_tells_everything_without_script():
    page = ferry_page()
    table = page[page.index("<table") : page.index("</table>")]

    assert re.findall(r'scope="row"[^>]*><a href="#([^"]*)">([^<]*)', table)[:2] == [
        ("anchor_1", "Passenger"), ("component_1", "Ticket"),
    ]  # fmt: skip
    assert ">W202 &#x27;Ticket&#x27; is bespoke. → compare two products.<" in table.replace(
        "</span> W", "</span>>W"
    )
    assert 'data-label="Needed by" role="cell">Ticket, Crossing<' in table


def test_a_prefix_of_ids_is_kept_throughout():
    page = ferry_page(prefix="one-")
    shapes = [shape for node in data_of(page)["nodes"] for shape in node["shapes"]]

    assert all(shape.startswith("one-") for shape in shapes)
    assert 'href="#one-component_1"' in page


@pytest.mark.parametrize(("scheme", "theme"), [("light", "light"), ("dark", "dark")])
def test_a_chosen_scheme_leaves_no_choice(scheme, theme):
    page = ferry_page(scheme=scheme)

    assert Seen(page).all("html") == [{"lang": "en", "data-theme": theme}]
    assert 'id="theme"' not in page
    assert 'id="theme"' in ferry_page()


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\r\n[]"), min_size=1, max_size=30))
def test_any_name_stays_text(name):
    map_ = wardley.parse("component Tea [0.5, 0.5]")
    map_.components[0].name = name
    map_.components[0].inertia = True
    page = str(draw(map_, "html", Options()))
    seen = Seen(page)

    assert {tag for tag, _ in seen.tags} <= set(TAGS)
    assert len(seen.within["script"]) == 2
    assert len(data_of(page)["nodes"]) == 1


TAGS = {
    tag
    for tag, _ in Seen(str(draw(wardley.parse("component Tea [0.5, 0.5] inertia"), "html", Options()))).tags
}


@pytest.mark.parametrize(
    "name",
    [
        "</script><img src=x onerror=alert(1)>",
        "<!--<script>",
        "]]>",
        "&lt;b&gt;",
        "a\u2028b",
        "{{x}}",
        "${x}",
    ],
)
def test_hostile_names_stay_names(name):
    page = ferry_page(FERRY.replace("Boat", name))

    assert [node["name"] for node in data_of(page)["nodes"]].count(one_line(name)) == 1
    assert Seen(page).all("img") == []
    assert page.count("<script") == 2


def test_the_same_map_makes_the_same_page():
    assert ferry_page() == ferry_page()
