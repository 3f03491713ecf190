"""The page with the picture of the mismatch."""

import re
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.interfaces.findings.html_page import Page

import wardley
from wardley.analyse.baseline import read_baseline, with_baseline, write_baseline
from wardley.analyse.check import Choice, check
from wardley.drawing.engine import EngineMissing
from wardley.interfaces.findings import html
from wardley.interfaces.page import looks, picture
from wardley.interfaces.page.markup import Markup, joined, prose, section, tag

SHOP = """\
title Corner shop
anchor Guest [0.95, 0.60]
component Till [0.80, 0.60] (buy)
component Payments [0.40, 0.90] (build)
component Sign-in [0.35, 0.72] (build)
component Ovens [0.30, 0.80]
Guest -> Till -> Payments
Till -> Sign-in
Till -> Ovens
//@ estate Payments (cost 40k, team Web, people 1, alternatives PayLane / CoinCo)
//@ estate Sign-in (team Web)
//@ estate Till (vendor TillCo, configured, cost 10k)
//@ contract Tills (vendor TillCo, ends 2026-09)
//@ Tills->Till
//@ accept W203 Payments (until 2026-06) ; the bank asks for it
"""


def report(*texts: str, choice: Choice = Choice(), **more):  # noqa: B008
    maps = [wardley.parse(text, name=f"{'ab'[number]}.owm") for number, text in enumerate(texts)]
    return check(maps, choice, today=date(2026, 2, 1), **more)


def page(*texts: str, codes: tuple[str, ...] = ("W200", "W201", "W203")) -> Page:
    return Page(html.tell(report(*texts, choice=Choice(codes))))


def test_it_begins_with_what_is_known_and_what_is_exposed() -> None:
    assert (
        "Sourcing is known for 3 of 4. 2 components are out of line; they hold 40k of the 50k yearly run cost"
        " that is known; the cost of 1 of them is not known." in page(SHOP).words()
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("component A [0.5, 0.9] (build)\n", "1 component is out of line; no yearly run cost is known."),
        (
            "component A [0.5, 0.9] (build)\ncomponent B [0.4, 0.9] (outsource)\n//@ estate B (cost 9k)\n",
            "1 component is out of line; what it costs a year is not known.",
        ),
        (
            "component A [0.5, 0.9] (build)\n//@ estate A (cost 9k)\n",
            "1 component is out of line; it holds 9k of the 9k yearly run cost that is known.",
        ),
        (
            "component A [0.5, 0.9] (outsource)\n",
            "Sourcing is known for 1 of 1. Nothing in it is out of line.",
        ),
        ("anchor A [0.5, 0.9]\n", "No component here is one that somebody runs or supplies."),
        (
            "\n".join(f"component {n} [0.5, 0.9] (build)" for n in "AB")
            + "\ncomponent C [0.4, 0.9] (outsource)\n//@ estate C (cost 9k)\n",
            "2 components are out of line; what they cost a year is not known.",
        ),
    ],
)
def test_it_counts_in_words_that_fit(text: str, said: str) -> None:
    assert said in page(text, codes=("W201",)).words()


def test_it_never_speaks_of_savings() -> None:
    assert not re.search(r"\bsav(e|es|ed|ing|ings)\b", page(SHOP).words("main"), re.IGNORECASE)


def test_the_map_is_in_it_with_marks_on_what_is_out_of_line_alone() -> None:
    shown = page(SHOP)
    titles = [name for name in shown.texts("title") if ": W" in name]

    assert {"Payments: W201", "Sign-in: W201 W203"} == {*titles}
    assert "Out of line" in shown.texts("text")


def test_a_sentence_stands_for_the_map_where_it_is_not_seen() -> None:
    (figure,) = page(SHOP).all("figure")

    assert figure["aria-label"] == wardley.parse(SHOP).alt


def test_a_low_or_softened_finding_is_grey_and_a_note_has_no_mark() -> None:
    text = "component A [0.5, 0.9] (build)\ncomponent B [0.4, 0.9] (build)\n"
    text += "//@ estate A (differentiating)\n//@ estate B (retiring 2026-09)\n"
    kinds = {attributes.get("class") for attributes in page(text, codes=("W201",)).all("g")}

    assert "mark low" in kinds
    assert not kinds & {"mark high", "mark medium"}
    assert not [
        kind
        for kind in page(text.replace("component A", "component C"), codes=("W201",)).texts("title")
        if kind == "B: W201"
    ]


def test_market_and_treatment_are_set_against_one_another() -> None:
    words = page(SHOP).words("table")

    assert "fits: 1 one stage off: 0 custom-built: 2 novel, outsourced: 0" in words
    assert "product 0 0 1 10k 0" in words
    assert "commodity 0 2 40k, 1 of 2 known custom-built 0 0" in words


def test_where_no_treatment_is_known_there_is_no_table_of_it() -> None:
    assert "Market and treatment" not in page("component A [0.5, 0.9]\n").words()


def test_a_row_tells_of_a_component_what_a_reader_asks() -> None:
    words = page(SHOP).words("tbody")

    assert (
        "high Payments 0.9, commodity bespoke, in-house W201 1 of 1 40k PayLane, CoinCo"
        " W203 accepted until 2026-06-30 W201 'Payments' is a commodity" in words
    )
    assert "a.owm:4, a.owm:10" in words


def test_a_row_tells_when_the_contract_ends_and_what_is_to_be_done_first() -> None:
    text = SHOP.replace("Tills->Till", "Tills->Payments") + "Payments -> Sign-in\n"
    words = page(text, codes=("W201", "W209")).words("tbody")

    assert "2026-09 Sign-in" in words
    assert "this: 1 other stands on it" in words


def test_what_is_softened_says_why() -> None:
    text = SHOP + "//@ estate Sign-in (differentiating)\n"

    assert "softened: differentiating" in page(text).words("tbody")


def test_many_that_are_one_decision_are_one_row_that_opens() -> None:
    rows = [f"component C{n} [0.{n}5, 0.9] (build)" for n in range(1, 6)]
    text = "\n".join([*rows, *(f"//@ estate C{n} (team Web, cost {n}k)" for n in range(1, 6))])
    shown = page(text, codes=("W201",))

    assert "5 alike bespoke, in-house W201" in shown.words("tbody")
    assert "One decision for 5 components: C1, C2, C3, C4, C5" in shown.words("summary")
    assert shown.words("details").count("is a commodity and is treated as bespoke") == 5


def test_what_is_accepted_stands_apart_with_its_day_and_reason() -> None:
    assert "Accepted W203 Payments, until 2026-06-30: the bank asks for it" in page(SHOP).words()


def test_what_the_baseline_knows_is_accepted_and_what_it_lost_is_told() -> None:
    made = report(SHOP, choice=Choice(("W201",)))
    entries = read_baseline(write_baseline(made.findings))
    known = with_baseline(made, [*entries, {**entries[0], "name": "Gone", "fingerprint": "0" * 16}])
    words = Page(html.tell(known)).words()

    assert "W201 Payments, without an end (baseline): " in words
    assert "In the baseline, and no longer found: W201 Gone." in words


def test_what_is_unknown_can_be_pasted() -> None:
    shown = page(SHOP)

    assert [text for text in shown.texts("pre") if text.strip()] == [
        "//@ estate Ovens () ; in-house, shared, vendor NAME, partner NAME or community? and how?"
    ]


def test_what_is_mandated_is_listed_with_its_reason() -> None:
    text = SHOP + "//@ estate Payments (mandated) ; the payment law\n"

    assert "Payments on a: the payment law" in page(text).words("li")


def test_other_findings_stand_below_their_map_or_with_the_estate() -> None:
    shown = Page(html.tell(report(SHOP, SHOP.replace("Corner", "Station"))))
    words = shown.words()

    assert shown.texts("h2")[:3] == [
        "Corner shop (a)",
        "Station shop (b)",
        "Across the estate",
    ]
    assert words.index("Corner shop (a)") < words.index("Also found") < words.index("Station shop (b)")
    assert "W406" in words[words.index("Across the estate") :]


def test_each_of_several_maps_has_its_own_sentence_and_ids() -> None:
    shown = page(SHOP, SHOP.replace("Payments", "Bills"))
    ids = shown.ids()

    assert "4 components are out of line; they hold 80k of the 100k" in shown.words()
    assert shown.words().count("2 components are out of line; they hold 40k of the 50k") == 2
    assert len(ids) == len({*ids})
    assert {"m1-map", "m2-map"} <= {*ids}


def test_the_same_map_twice_does_not_share_an_id() -> None:
    ids = page(SHOP, SHOP).ids()

    assert len(ids) == len({*ids})


def test_what_could_not_be_read_or_checked_is_told() -> None:
    words = Page(html.tell(report(SHOP + "zzz\n"))).words()

    assert "In the texts error E" in words
    assert "a.owm:16:1" in words
    assert re.search(r"Not checked .*W\d{3} [a-z-]+: ", words)


def test_the_codes_are_explained_where_they_lead_to() -> None:
    shown = page(SHOP)
    links = [attributes["href"] for attributes in shown.all("a") if "href" in attributes]

    assert links
    assert {link.removeprefix("#") for link in links} <= {*shown.ids()}
    assert "W201 commodity-custom-built: A commodity that is custom-built." in shown.words("summary")
    assert "Accept it where" in shown.words("details")
    assert "W999" not in shown.words()


def test_the_end_tells_what_the_estate_was_held_to() -> None:
    words = page(SHOP + "//@ policy margin [0.1]\n").words("footer")

    assert "Checked on 2026-02-01 with 3 rules. Maps: a.owm." in words
    assert "margin 0.1 (set here)" in words
    assert "stages 0.175, 0.4, 0.7 " in words + " "
    assert "order purpose-first" in words


def test_the_page_is_whole_named_and_in_order() -> None:
    shown = page(SHOP)

    assert (shown.open, shown.wrong) == ([], [])
    assert shown.html.startswith('<!DOCTYPE html>\n<html lang="en">')
    assert shown.texts("title")[0] == "What is out of line: Corner shop"
    levels = [int(tag[1]) for tag, _ in shown.elements if re.fullmatch(r"h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert all(attributes.get("scope") in ("col", "row") for attributes in shown.all("th"))
    assert [m["content"] for m in shown.all("meta") if m.get("name") == "viewport"]


def test_it_runs_nothing_and_asks_for_nothing() -> None:
    text = SHOP + "style wardley\nsubmap Next [0.5, 0.5] url(next)\nurl next [https://example.org/]\n"
    shown = page(text)

    assert not {"script", "link", "img", "iframe", "object", "embed", "base", "form", "style2"} & {
        tag for tag, _ in shown.elements
    }
    for _, attributes in shown.elements:
        assert not [key for key in attributes if key.startswith("on")]
        for key in ("href", "xlink:href", "src"):
            assert attributes.get(key, "#").startswith("#")
    assert "@import" not in looks.CSS
    assert "url(" not in looks.CSS
    (policy,) = [m["content"] for m in shown.all("meta") if m.get("http-equiv") == "Content-Security-Policy"]
    assert policy.startswith("default-src 'none'")


HOSTILE = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "&amp;lt;",
    "</style>",
    "</svg><b>",
    "{{7*7}}",
    "' onclick='x",
]


@pytest.mark.parametrize("name", HOSTILE)
def test_no_word_of_a_map_becomes_markup(name: str) -> None:
    quoted = name.replace("\\", "\\\\").replace('"', '\\"')
    text = f'title {name}\ncomponent "{quoted}" [0.5, 0.9] (build)\ncomponent Plain [0.3, 0.3]\n'
    text += f'//@ estate "{quoted}" (team Web, alternatives {name.replace(",", "")}) ; {name}\n'
    shown = page(text)

    assert (shown.open, shown.wrong) == ([], [])
    assert not {"script", "img", "b2"} & {tag for tag, _ in shown.elements}
    assert not [key for _, attributes in shown.elements for key in attributes if key.startswith("on")]
    assert name in shown.words("th")


@settings(max_examples=25)
@given(st.text(min_size=1, max_size=30), st.text(max_size=30))
def test_any_text_leaves_the_page_whole(name: str, words: str) -> None:
    shown = Page(tag("p", tag("b", name, title=words), words))

    assert (shown.open, shown.wrong) == ([], [])
    assert [tag for tag, _ in shown.elements] == ["p", "b"]


def test_what_would_turn_the_line_round_is_not_let_through() -> None:
    assert tag("p", "a\u202eb\x00") == "<p>a\ufffdb\ufffd</p>"


def test_markup_is_escaped_once() -> None:
    assert tag("p", tag("b", "<"), "<", class_="x", data_label="&", title=None) == (
        '<p class="x" data-label="&amp;"><b>&lt;</b>&lt;</p>'
    )
    assert joined(["<", "", Markup("<br>")], "\n") == "&lt;\n<br>"
    assert prose("a `<b>` c") == "a <code>&lt;b&gt;</code> c"
    assert section(2, "Empty", "", Markup("")) == ""


def test_a_map_that_cannot_be_drawn_leaves_the_rest(monkeypatch) -> None:
    def fails(*_, **__):
        raise EngineMissing("there is no Graphviz <here>")

    monkeypatch.setattr(picture, "render", fails)
    words = page(SHOP).words()

    assert "The map is not drawn here: there is no Graphviz <here>." in words
    assert "'Payments' is a commodity" in words


def test_a_map_that_is_too_large_to_look_at_is_not_drawn(monkeypatch) -> None:
    monkeypatch.setattr(picture, "LARGEST", 8)
    assert "The map has 9 elements and links, too many for a page." in page(SHOP).words()
    monkeypatch.setattr(picture, "LARGEST", 9)
    assert "too many" not in page(SHOP).words()


def test_the_same_estate_is_the_same_page() -> None:
    assert html.tell(report(SHOP)) == html.tell(report(SHOP))


def _colours(css: str) -> dict[str, str]:
    return dict(re.findall(r"--([a-z]+): (#[0-9a-f]{6})", css))


def _light(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("part", ["day", "night", "paper"])
def test_every_word_can_be_read(part: str) -> None:
    pieces = re.split(r"@media \(prefers-color-scheme: dark\) \{ :root|@media print", looks.CSS)
    colours = _colours({"day": pieces[0], "night": pieces[1].split("}")[0], "paper": pieces[-1]}[part])

    def contrast(one: str, other: str) -> float:
        dim, bright = sorted((_light(colours[one]), _light(colours[other])))
        return (bright + 0.05) / (dim + 0.05)

    for ink in ("ink", "soft", "link", "high", "medium", "low"):
        assert contrast(ink, "paper") >= 4.5
    for ground in ("band", "fits", "custom", "outsourced"):
        assert contrast("ink", ground) >= 4.5
    for badge in ("high", "medium", "low"):
        assert contrast("on", badge) >= 4.5


def test_the_shipped_estates_are_pages(examples) -> None:
    for names in (["online-training.owm"], ["support-division.owm", "support-division.plan"]):
        maps = [wardley.read(examples / name) for name in names]
        shown = Page(html.tell(check(maps, today=date(2026, 2, 1))))
        ids = shown.ids()

        assert (shown.open, shown.wrong) == ([], [])
        assert len(ids) == len({*ids})
        assert {a["href"].removeprefix("#") for a in shown.all("a")} <= {*ids}
