"""The style sheet in an SVG."""

import re
from xml.etree import ElementTree

import pytest
from tests.drawing.contrast import over
from tests.drawing.pictures import NS

import wardley
from wardley.drawing.draw import draw
from wardley.drawing.layers.marks import Marking
from wardley.drawing.layers.tints import tints_from
from wardley.drawing.options import Options
from wardley.drawing.style_sheet import DARK, LIGHT
from wardley.drawing.theme import find

EVERYTHING = """title Everything
anchor Guest [0.97, 0.4]
anchor Owner [0.95, 0.7]
pipeline Owner [0.2, 0.3]
component Cup [0.8, 0.3]
component Tea [0.75, 0.6] (build)
component Milk [0.7, 0.8] (buy)
component Water [0.5, 0.9] (outsource)
component Kettle [0.5, 0.3] inertia
component Power [0.3, 0.6] (market)
component Grid [0.2, 0.3] (ecosystem)
component Fleet [0.3, 0.8]
pipeline Fleet
{
component Van [0.72]
component Lorry [0.88]
}
component Pot [0.6, 0.5] (market)
pipeline Pot [0.4, 0.6]
submap Farm [0.4, 0.15] url(farm)
url farm [https://example.org]
Guest->Cup; why
Owner->Tea
Cup->Tea
Tea+<'hot'>Water
Tea->Kettle
Kettle->Power
Power+>Grid
evolve Kettle 0.7
evolve Power 0.8 (market)
evolve Grid 0.5 (ecosystem)
evolve Pot 0.8
evolve Milk 0.95 (outsource)
note remark [0.1, 0.6]
annotation 1 [[0.15, 0.7],[0.9,0.9]] hi
annotations [0.1, 0.8]
pioneers [0.6, 0.05, 0.4, 0.2]
settlers [0.5, 0.4, 0.3, 0.5]
townplanners [0.5, 0.7, 0.3, 0.95]
accelerator fast [0.85, 0.2]
deaccelerator slow [0.85, 0.5]
"""
BEFORE = "component Cup [0.8, 0.5]\ncomponent Jug [0.3, 0.5]\ncomponent Tea [0.75, 0.2] (buy)\nCup->Jug\n"
MARKS = (
    Marking("Kettle", 0.2, 0.7, "high", "W201"), Marking("Cup", None, None, "medium", "W3"),
    Marking("Water", 0.4, 0.9, "low"),
)  # fmt: skip

SOME = ("modern", "wardley")
"""The rules are the same for all styles; these two have between them all that a style may leave out."""

RULE = re.compile(r"([^{}\n]+)\{([^{}]*)\}")
PAINTS = {"fill": "fill-opacity", "stroke": "stroke-opacity", "stop-color": "stop-opacity"}


def picture(style: str, **options: object) -> ElementTree.Element:
    return ElementTree.fromstring(str(draw(wardley.parse(EVERYTHING), "svg", Options(style, **options))))  # type: ignore[arg-type]


def everything(style: str) -> list[ElementTree.Element]:
    """Pictures that show between them all that is ever drawn."""
    values = {"Cup": "a", "Tea": "b", "Milk": "c", "Power": "d", "Grid": "e", "Pot": "f", "Van": "g"}
    now = wardley.parse(EVERYTHING)
    return [
        picture(style, marks=MARKS),
        picture(style, tints=tints_from("owner", values)),
        picture(style, tints=tints_from("cost", {name: ord(value) for name, value in values.items()})),
        picture(style, changes=wardley.diff(wardley.parse(BEFORE), now)),
    ]


def sheet(root: ElementTree.Element) -> str:
    return root.findtext(f"{NS}style") or ""


class Cascade:
    """What the sheet of a picture says of its elements, for the half in ``place`` (0 light, 1 dark)."""

    def __init__(self, root: ElementTree.Element, place: int) -> None:
        self.place = place
        own = sheet(root)
        own = own[own.index("{font-family") :]
        self.rules = [
            (selector, dict(one.split(":", 1) for one in body.split(";")))
            for selectors, body in RULE.findall(own)
            for selector in selectors.split(",")
            if ":" in body
        ]

    def paint(self, element: ElementTree.Element, around: list[ElementTree.Element]) -> dict[str, str]:
        """The paints that count for *element* within *around*."""
        found: dict[str, str] = {}
        fitting = [
            (selector.count("."), rule)
            for selector, rule in self.rules
            if self._fits(selector, element, around)
        ]
        for _, rule in sorted(fitting, key=lambda item: item[0]):
            found.update(rule)
        return {name: self._colour(value) for name, value in found.items() if name in PAINTS}

    def _fits(self, selector: str, element: ElementTree.Element, around: list[ElementTree.Element]) -> bool:
        *within, own = selector.split(" ")
        tag, _, which = own.partition(":")
        if not within:
            return tag[1:] == element.get("class")
        if element.tag != NS + tag:
            return False
        if (
            which
            and list(around[-1]).index(element)
            != {"first-child": 0, "last-child": len(around[-1]) - 1}[which]
        ):
            return False
        wanted = set(within[0][1:].split("."))
        return any(wanted <= set((group.get("class") or "").split()) for group in around)

    def _colour(self, value: str) -> str:
        value = re.sub(r"^var\(--wardley-[\w-]+,(.*)\)$", r"\1", value)
        both = re.fullmatch(r"light-dark\((.*),(.*)\)", value)
        return both[1 + self.place] if both else value


def walk(
    root: ElementTree.Element, around: list[ElementTree.Element]
) -> list[tuple[ElementTree.Element, list[ElementTree.Element]]]:
    found = []
    for child in root:
        found += [(child, [*around, root]), *walk(child, [*around, root])]
    return found


def written(element: ElementTree.Element, name: str) -> str | None:
    """The colour in the attribute *name*, with its opacity."""
    colour, share = element.get(name), element.get(PAINTS[name])
    if colour is None or colour == "none" or colour.startswith("url"):
        return None
    return colour if share is None or float(share) == 1 else f"{colour}{round(float(share) * 255):02x}"


@pytest.mark.parametrize("style", SOME)
def test_a_reader_of_css_and_one_without_see_the_same_by_day(style: str) -> None:
    for root in everything(style):
        cascade = Cascade(root, 0)
        for element, around in walk(root, []):
            paints = cascade.paint(element, around)
            for name in PAINTS:
                colour = written(element, name)
                if colour is not None:
                    said = paints.get(name)
                    where = [group.get("class") for group in around], element.tag, name
                    assert said is not None, where
                    assert over(said, "#778899") == over(colour, "#778899"), where


@pytest.mark.parametrize("style", SOME)
def test_by_night_everything_has_the_colours_of_the_dark_half(style: str) -> None:
    theme = find(style).dark
    for day, night in zip(everything(style), everything_dark(style), strict=True):
        cascade = Cascade(day, 1)
        for (element, around), (dark, _) in zip(
            (pair for pair in walk(day, []) if pair[0].tag != f"{NS}style"),
            (pair for pair in walk(night, []) if pair[0].tag != f"{NS}style"),
            strict=True,
        ):
            paints = cascade.paint(element, around)
            for name in PAINTS:
                colour = written(dark, name)
                if colour is not None:
                    where = [group.get("class") for group in around], element.tag, name
                    assert over(paints[name], theme.paper) == over(colour, theme.paper), where


def everything_dark(style: str) -> list[ElementTree.Element]:
    values = {"Cup": "a", "Tea": "b", "Milk": "c", "Power": "d", "Grid": "e", "Pot": "f", "Van": "g"}
    now = wardley.parse(EVERYTHING)
    return [
        picture(style, scheme="dark", marks=MARKS),
        picture(style, scheme="dark", tints=tints_from("owner", values)),
        picture(
            style,
            scheme="dark",
            tints=tints_from("cost", {name: ord(value) for name, value in values.items()}),
        ),
        picture(style, scheme="dark", changes=wardley.diff(wardley.parse(BEFORE), now)),
    ]


def test_who_does_not_know_the_newest_css_skips_all_of_it() -> None:
    own = sheet(picture("modern")).strip()

    assert own.startswith("@supports(color:light-dark(#000,#fff)){")
    depth = 0
    for at, letter in enumerate(own):
        depth += {"{": 1, "}": -1}.get(letter, 0)
        assert depth > 0 or at < own.index("{") or at == len(own) - 1
    assert depth == 0


def test_every_rule_is_the_pictures_own() -> None:
    """No rule of a map on a page touches the page, or a map in another style."""
    own = sheet(picture("modern"))
    body = own[own.index("{") + 1 :]
    tops, depth, start = [], 0, 0
    for at, letter in enumerate(body):
        if letter == "{":
            tops += [body[start:at].strip()] if depth == 0 else []
            depth += 1
        elif letter == "}":
            depth -= 1
            start = at + 1
    *pages, own_rules = (top for top in tops if top != "@media print")
    assert own_rules == ".wardley-modern"
    assert ".wardley-map" in pages
    # What stands before is only where it looks: what it changes is always a map.
    assert all(
        top.endswith(".wardley-map") and top.count(".wardley-map") == 1 + top.count(".wardley-map,")
        for top in pages
    )


@pytest.mark.parametrize("mark", [*DARK, *LIGHT])
def test_the_page_chooses_by_the_mark_of_its_theme(mark: str) -> None:
    scheme = "dark" if mark in DARK else "light"
    other = LIGHT if mark in DARK else DARK
    lines = [line for line in sheet(picture("modern")).splitlines() if f"color-scheme:{scheme}}}" in line]

    (line,) = lines
    own, nested, _ = line.split(" .wardley-map")
    assert mark in own
    assert mark in nested.rpartition(") :is(")[2]  # the innermost mark has the last word
    assert all(one in nested for one in other)


def test_a_picture_says_only_what_it_needs() -> None:
    small = sheet(ElementTree.fromstring(str(draw(wardley.parse("component Tea [0.5, 0.5]"), "svg"))))

    assert ".component ellipse" in small
    assert not any(word in small for word in (".evolve", ".ring", ".attitude", ".tint-1", ".high", ".change"))
    assert len(small) < 4000


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_picture_for_one_kind_of_page_leaves_no_choice(scheme: str) -> None:
    root = picture("modern", scheme=scheme)
    theme = getattr(find("modern"), scheme)

    assert root.find(f".//{NS}rect").get("fill") == theme.paper
    assert "light-dark" not in sheet(root)
    assert "color-scheme" not in sheet(root)
    assert root.get("class") == "wardley-map"
    assert f"#{root.get('id')} .label text" in sheet(root)


def test_names_in_modern_stand_out_from_the_lines_behind_them_where_css_is_known_alone() -> None:
    assert "paint-order:stroke" in sheet(picture("modern"))
    assert "paint-order" not in sheet(picture("plain"))
    texts = list(picture("modern").iter(f"{NS}text"))
    assert texts
    assert all(text.get("stroke") is None for text in texts)


def test_a_page_may_set_each_colour() -> None:
    own = sheet(picture("plain"))

    assert "fill:var(--wardley-paper,light-dark(#ffffff,#1b1b1f))" in own
    assert "--wardley-attitude-fill-1" in own
    assert not re.search(
        r"(?:^|[;{])--", own
    )  # the picture sets none, so that those of the page are not hidden
