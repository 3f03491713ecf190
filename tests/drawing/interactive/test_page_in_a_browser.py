"""The page, driven in a browser: with mouse, finger and keyboard, by day and by night, and without script."""

import time
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import pytest
from tests.drawing.interactive.ferry import FERRY, ferry_page

import wardley

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.xdist_group("browser")

ADDRESS = "http://map.test/"

TICKET, CROSSING, TIMETABLE, BOAT, ENGINE, CAFE, FUEL = (f"#component_{number}" for number in range(1, 8))


class Opened:
    """A page in a window of its own; ``asked`` is what it asked for, and ``told`` what it complained of."""

    def __init__(self, browser: "Browser", html: str, **window: object) -> None:
        window.setdefault("viewport", {"width": 1400, "height": 1000})
        self.context = browser.new_context(**window)
        self.asked: list[str] = []
        self.told: list[str] = []
        self.page: Page = self.context.new_page()
        self.page.route("**/*", lambda route: self._answer(route, html))
        self.page.on("console", lambda message: self.told.append(message.text))
        self.page.on("pageerror", lambda error: self.told.append(str(error)))
        self.page.on("dialog", lambda dialog: (self.told.append(dialog.message), dialog.dismiss()))
        self.page.goto(ADDRESS)

    def _answer(self, route, html: str) -> None:
        self.asked.append(route.request.url)
        if route.request.url == ADDRESS:
            route.fulfill(body=html, content_type="text/html; charset=utf-8")
        else:
            route.abort()

    def until(self, condition: str) -> None:
        """Wait until *condition* is true; Playwright's own way of it is what the page forbids: eval."""
        deadline = time.monotonic() + 10
        while not self.page.evaluate(condition):
            assert time.monotonic() < deadline, condition
            self.page.wait_for_timeout(20)

    def names(self, of: str) -> list[str]:
        """The names of the elements whose figures have the class *of*, in reading order."""
        return self.page.evaluate(
            """(of) => JSON.parse(document.getElementById("data").textContent).nodes
               .filter((node) => document.getElementById(node.shapes[0]).classList.contains(of))
               .map((node) => node.name)""",
            of,
        )

    def opacity(self, selector: str) -> float:
        """How much is seen of it, once that no longer changes."""
        self.page.evaluate("document.getAnimations().forEach((one) => one.finish())")
        return float(self.page.eval_on_selector(selector, "(one) => getComputedStyle(one).opacity"))

    def style(self, selector: str, property_: str) -> str:
        """A computed style."""
        script = "(one, property) => getComputedStyle(one).getPropertyValue(property)"
        return self.page.eval_on_selector(selector, script, property_)

    @property
    def said(self) -> str:
        """What is read out about search and filters."""
        return self.page.inner_text("#said")

    @property
    def focused(self) -> str:
        """What has the focus: its id, else its text."""
        return self.page.evaluate("document.activeElement.id || document.activeElement.textContent")

    @property
    def box(self) -> list[float]:
        """The part of the map that is shown: left, top, width, height in units."""
        return [float(number) for number in self.page.get_attribute("#picture svg", "viewBox").split()]

    @property
    def rows(self) -> list[str]:
        """The names in the table that are shown."""
        return self.page.locator("#list tbody:not([hidden]) th").all_inner_texts()


@pytest.fixture
def opened(browser) -> Iterator[Callable[..., Opened]]:
    """Opens the page of a text in a window; nothing may be asked for or go wrong."""
    windows: list[Opened] = []

    def open_(text: str = FERRY, **window: object) -> Opened:
        asked = window.pop("asked", {})
        windows.append(Opened(browser, ferry_page(text, **asked), **window))
        return windows[-1]

    yield open_
    for window in windows:
        window.context.close()
        assert window.asked == [ADDRESS]
        assert window.told == []


def test_the_script_runs_and_nothing_is_asked_for(opened):
    ferry = opened()
    ferry.page.wait_for_timeout(300)

    assert ferry.page.is_visible("#controls")
    assert ferry.page.title() == "The ferry"


@pytest.mark.parametrize("part", [BOAT, f"{BOAT}_label"])
def test_pointing_at_a_component_shows_what_it_needs_and_what_needs_it(opened, part):
    ferry = opened()
    ferry.page.hover(part)

    assert ferry.names("self") == ["Boat"]
    assert ferry.names("below") == ["Engine", "Fuel"]
    assert ferry.names("above") == ["Passenger", "Crossing"]
    assert (ferry.opacity(FUEL), ferry.opacity(CROSSING)) == (1, 1)
    assert ferry.opacity(TICKET) < 0.3
    assert ferry.opacity(f"{TICKET}_label") < 0.3
    assert (ferry.page.inner_text("#belows"), ferry.page.inner_text("#aboves")) == (": 2", ": 2")


def test_what_is_above_and_what_is_below_differ_by_more_than_colour(opened):
    ferry = opened()
    ferry.page.hover(BOAT)

    assert ferry.style("#link_7 path", "stroke-dasharray") == "none"
    assert ferry.style("#link_4 path", "stroke-dasharray") != "none"
    assert ferry.style("#link_7 path", "stroke") != ferry.style("#link_4 path", "stroke")
    assert ferry.style(f"{ENGINE} ellipse", "stroke-dasharray") == "none"
    assert ferry.style(f"{CROSSING} ellipse", "stroke-dasharray") != "none"


def test_a_flow_is_no_need_and_stays_in_sight(opened):
    ferry = opened()
    ferry.page.hover(CAFE)

    assert (ferry.names("below"), ferry.names("above")) == ([], [])
    ferry.page.hover("#picture", position={"x": 5, "y": 5})
    assert ferry.opacity("#link_8_flow") == 1


def test_pointing_elsewhere_shows_everything_again(opened):
    ferry = opened()
    ferry.page.hover(BOAT)
    ferry.page.hover("h1")

    assert ferry.names("self") == []
    assert ferry.opacity(TICKET) == 1


def test_a_circle_of_needs_is_both(opened):
    ferry = opened("component A [0.6, 0.3]\ncomponent B [0.2, 0.9]\ncomponent C [0.4, 0.5]\nA->B\nB->A\n")
    ferry.page.hover("#component_1")

    assert ferry.names("below") == ferry.names("above") == ["B"]


def test_what_moves_under_a_pointer_that_rests_is_not_pointed_at(opened):
    ferry = opened()
    before = ferry.page.locator(BOAT).bounding_box()
    ferry.page.click(BOAT)
    ferry.page.wait_for_timeout(300)
    # The facts have taken a part of the window, and the picture is no longer where it was clicked.
    assert ferry.page.locator(BOAT).bounding_box() != before
    ferry.page.evaluate(
        """(at) => document.querySelector(at).dispatchEvent(new PointerEvent("pointerover",
           {bubbles: true, pointerType: "mouse"}))""",
        TICKET,
    )

    assert ferry.names("self") == ["Boat"]
    ferry.page.hover(TICKET)
    assert ferry.names("self") == ["Ticket"]


def test_a_click_tells_the_facts_and_escape_leads_back(opened):
    ferry = opened()
    ferry.page.click(TICKET)
    facts = ferry.page.locator("#facts")

    assert facts.locator("h2").inner_text() == "Ticket"
    known = dict(
        zip(facts.locator("dt").all_inner_texts(), facts.locator("dd").all_inner_texts(), strict=True)
    )
    assert known["Owner"] == "Ada"
    assert known["Cost a year"] == "90k"
    assert known["Stage"] == "Product (0.62)"
    assert "medium W202 'Ticket' is bespoke.\n→ compare two products." in facts.inner_text().replace(
        "\n\n", "\n"
    )
    assert ferry.focused == "facts-name"
    assert ferry.names("self") == ["Ticket"]
    ferry.page.keyboard.press("Escape")
    assert not facts.is_visible()
    assert ferry.focused == "component_1"


def test_needs_are_buttons_that_lead_there(opened):
    ferry = opened()
    ferry.page.click(BOAT)
    ferry.page.click("#facts button:text-is('Engine')")

    assert ferry.page.inner_text("#facts-name") == "Engine"
    assert ferry.page.locator("#facts li button").all_inner_texts() == ["Fuel", "Boat"]
    assert "No findings." in ferry.page.inner_text("#facts")
    ferry.page.click("#close")
    assert ferry.focused == "component_5"


def test_a_name_in_the_table_tells_the_facts_too(opened):
    ferry = opened()
    ferry.page.click("#list a:text-is('Fuel')")

    assert ferry.page.inner_text("#facts-name") == "Fuel"
    assert ferry.page.url == ADDRESS


def test_search_counts_and_enter_goes_to_the_next(opened):
    ferry = opened()
    ferry.page.fill("#search", "in")

    assert ferry.names("hit") == ["Crossing", "Engine"]
    assert ferry.said == "2 found; Enter goes to the next"
    assert ferry.rows == ["Crossing", "Engine"]
    assert ferry.opacity(f"{FUEL}_label") < 0.5
    said = []
    for key in ("Enter", "Enter", "Enter", "Shift+Enter"):
        ferry.page.press("#search", key)
        said.append((ferry.said, *ferry.names("now")))
    first, second = ("1 of 2: Crossing", "Crossing"), ("2 of 2: Engine", "Engine")
    assert said == [first, second, first, second]
    ferry.page.press("#search", "Escape")
    assert (ferry.names("hit"), ferry.said, len(ferry.rows)) == ([], "", 8)


def test_what_is_found_is_seen_while_something_else_is_pointed_at(opened):
    ferry = opened()
    ferry.page.hover(CAFE)
    ferry.page.fill("#search", "engine")

    assert ferry.names("self") == ["Café"]
    assert ferry.opacity(f"{ENGINE}_label") == 1
    assert ferry.opacity(f"{TIMETABLE}_label") <= 0.3


@pytest.mark.parametrize(
    ("words", "found"),
    [("CAFE", ["Café"]), ("café", ["Café"]), ("  boat ", ["Boat"]), ("zzz", []), ("(.*", [])],
)
def test_search_knows_no_case_and_no_accents(opened, words, found):
    ferry = opened()
    ferry.page.fill("#search", words)

    assert ferry.names("hit") == found
    assert ferry.said == ("1 found; Enter goes to the next" if found else "none found")


@pytest.mark.parametrize(
    ("choice", "value", "left"),
    [
        ("owner", "Bo (2)", ["Engine", "Fuel"]),
        ("owner", "unknown (4)", ["Crossing", "Timetable", "Café", "Boat"]),
        ("vendor", "Oilco (1)", ["Fuel"]),
        ("sourcing", "build (1)", ["Ticket"]),
        ("finding", "W202 (1)", ["Ticket"]),
        ("finding", "with findings (1)", ["Ticket"]),
    ],
)
def test_a_filter_leaves_what_fits(opened, choice, value, left):
    ferry = opened()
    ferry.page.select_option(f"[data-choice={choice}]", label=value)

    assert ferry.rows == left
    assert ferry.said == f"{len(left)} of 8 chosen"
    assert len(ferry.names("miss")) == 8 - len(left)
    ferry.page.click("#controls [type=reset]")
    ferry.until("document.getElementById('said').textContent === ''")
    assert ferry.names("miss") == []


def test_filters_and_search_work_together(opened):
    ferry = opened()
    ferry.page.select_option("[data-choice=owner]", label="Bo (2)")
    ferry.page.fill("#search", "e")

    assert ferry.names("hit") == ["Engine", "Fuel"]
    ferry.page.select_option("[data-choice=vendor]", label="Oilco (1)")
    assert (ferry.names("hit"), ferry.said) == (["Fuel"], "1 of 8 chosen, 1 found; Enter goes to the next")
    assert ferry.opacity("#link_7") < 0.3


def test_the_keyboard_alone_is_enough(opened):
    ferry = opened()
    press = ferry.page.keyboard.press
    passed = []
    while len(passed) < 40 and "component_1" not in passed[-1:]:
        press("Tab")
        passed.append(ferry.focused)
    order = passed[passed.index("picture") + 1 :]
    for _ in range(6):
        press("Tab")
        order.append(ferry.focused)

    assert "search" in passed
    assert order == ["anchor_1", *(f"component_{number}" for number in (1, 2, 3, 6, 4, 5, 7))]
    assert ferry.names("self") == ["Fuel"]
    press("Shift+Tab")
    assert ferry.names("above") == ["Passenger", "Crossing", "Boat"]
    press("Enter")
    assert ferry.focused == "facts-name"
    press("Tab")
    assert ferry.focused == "Fuel"
    press("Enter")
    assert ferry.page.inner_text("#facts-name") == "Fuel"
    press("Escape")
    assert ferry.focused == "component_7"


def test_the_focus_is_seen(opened):
    ferry = opened()
    ferry.page.focus("#search")
    ferry.page.keyboard.press("Tab")

    assert ferry.style(":focus", "outline-style") == "solid"
    ferry.page.focus("#picture")
    ferry.page.keyboard.press("Tab")
    assert ferry.focused == "anchor_1"
    assert ferry.style("#anchor_1", "outline-style") == "solid"


def test_a_figure_is_a_button_whose_name_says_all(opened):
    ferry = opened()
    found = ferry.page.get_by_role("button", name="Boat, Product; needs Engine")

    assert found.count() == 1
    assert found.get_attribute("id") == "component_4"


def test_keys_and_buttons_scale_and_move(opened):
    ferry = opened()
    whole = ferry.box
    ferry.page.focus("#picture")
    ferry.page.keyboard.press("+")
    larger = ferry.box
    ferry.page.keyboard.press("ArrowRight")
    moved = ferry.box
    ferry.page.keyboard.press("0")

    assert larger[2] == pytest.approx(whole[2] / 1.25, rel=1e-6)
    assert moved[0] > larger[0]
    assert moved[1:] == larger[1:]
    assert ferry.box == pytest.approx(whole)
    ferry.page.click("[data-zoom=in]")
    assert ferry.box == pytest.approx(larger)
    ferry.page.click("[data-zoom=out]")
    ferry.page.click("[data-zoom=out]")
    assert ferry.box == pytest.approx(whole)


def test_a_picture_that_is_whole_leaves_the_arrow_keys_and_the_wheel_to_the_page(opened):
    ferry = opened(viewport={"width": 1200, "height": 500})
    ferry.page.focus("#picture")
    before = ferry.box
    ferry.page.keyboard.press("ArrowDown")
    ferry.until("scrollY > 0")
    scrolled = ferry.page.evaluate("scrollY")
    ferry.page.hover("#picture")
    ferry.page.mouse.wheel(0, 200)
    ferry.until(f"scrollY > {scrolled}")

    assert ferry.box == before


def test_the_wheel_with_ctrl_scales_around_the_pointer(opened):
    ferry = opened(viewport={"width": 900, "height": 1000})
    place = ferry.page.locator(ENGINE).bounding_box()
    x, y = place["x"] + place["width"] / 2, place["y"] + place["height"] / 2
    before = ferry.box
    ferry.page.mouse.move(x, y)
    ferry.page.keyboard.down("Control")
    ferry.page.mouse.wheel(0, -300)
    ferry.page.keyboard.up("Control")
    ferry.until(f"document.querySelector('#picture svg').viewBox.baseVal.width < {before[2] - 1}")
    after = ferry.page.locator(ENGINE).bounding_box()

    assert ferry.page.evaluate("scrollY") == 0
    assert after["x"] + after["width"] / 2 == pytest.approx(x, abs=1.5)
    assert after["y"] + after["height"] / 2 == pytest.approx(y, abs=1.5)


def test_dragging_moves_the_map_and_opens_nothing(opened):
    ferry = opened()
    ferry.page.click("[data-zoom=in]")
    before = ferry.page.locator(BOAT).bounding_box()
    ferry.page.hover(BOAT)
    ferry.page.mouse.down()
    ferry.page.mouse.move(before["x"] - 60, before["y"] - 30, steps=4)
    ferry.page.mouse.up()
    after = ferry.page.locator(BOAT).bounding_box()

    assert after["x"] < before["x"] - 30
    assert not ferry.page.is_visible("#facts")
    ferry.page.click(BOAT)
    assert ferry.page.is_visible("#facts")


@pytest.mark.parametrize("finger", [False, True])
def test_what_stands_at_the_edge_stays_under_the_pointer_that_opens_it(opened, finger):
    ferry = opened(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=finger)
    frame, place = (ferry.page.locator(one).bounding_box() for one in ("#picture", ENGINE))
    away = frame["x"] + frame["width"] - 25 - place["x"] - place["width"]
    ferry.page.mouse.move(frame["x"] + 200, frame["y"] + 400)
    ferry.page.mouse.down()
    ferry.page.mouse.move(frame["x"] + 200 + away, frame["y"] + 400, steps=8)
    ferry.page.mouse.up()
    place = ferry.page.locator(ENGINE).bounding_box()
    x, y = place["x"] + place["width"] / 2, place["y"] + place["height"] / 2
    assert 0 < frame["x"] + frame["width"] - x < 32
    (ferry.page.touchscreen.tap if finger else ferry.page.mouse.click)(x, y)

    assert ferry.page.inner_text("#facts-name") == "Engine"


def test_what_search_finds_is_brought_into_sight(opened):
    ferry = opened()
    for _ in range(8):
        ferry.page.click("[data-zoom=in]")
    for name, figure in (("Passenger", "#anchor_1_label"), ("Fuel", FUEL)):
        ferry.page.fill("#search", name)
        ferry.page.press("#search", "Enter")
        frame, found = (ferry.page.locator(one).bounding_box() for one in ("#picture", figure))
        assert frame["x"] <= found["x"] <= frame["x"] + frame["width"]
        assert frame["y"] <= found["y"] <= frame["y"] + frame["height"]


def test_a_finger_opens_facts_and_two_fingers_scale(opened):
    ferry = opened(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    ferry.page.tap(CAFE)
    assert ferry.page.inner_text("#facts-name") == "Café"
    ferry.page.tap("#close")
    before = ferry.box
    ferry.page.evaluate(
        """() => {
          const frame = document.getElementById("picture");
          frame.setPointerCapture = () => {}; // there are no such fingers
          const finger = { clientY: 500, bubbles: true, pointerType: "touch" };
          const touch = (type, pointerId, clientX) =>
            frame.dispatchEvent(new PointerEvent(type, { ...finger, pointerId, clientX }));
          touch("pointerdown", 11, 150); touch("pointerdown", 12, 200);
          touch("pointermove", 12, 220); touch("pointermove", 12, 250);
          touch("pointerup", 11, 150); touch("pointerup", 12, 250);
        }"""
    )
    assert ferry.box[2] == pytest.approx(before[2] / 2)


@pytest.mark.parametrize("width", [390, 320])
@pytest.mark.parametrize("script", [True, False])
def test_a_narrow_window_is_not_wider_than_it_is(opened, width, script):
    ferry = opened(viewport={"width": width, "height": 844}, java_script_enabled=script)

    if script:
        assert ferry.page.evaluate("document.documentElement.scrollWidth") <= width
        assert ferry.page.locator(f"{BOAT}_label text").bounding_box()["height"] > 8
    frame = ferry.page.locator("#picture").bounding_box()
    assert frame["width"] <= width


def test_without_script_everything_can_be_read(opened):
    ferry = opened(java_script_enabled=False)

    for hidden in ("#controls", "#bar", "#key", "#facts"):
        assert not ferry.page.is_visible(hidden)
    assert ferry.rows == ["Passenger", "Ticket", "Crossing", "Timetable", "Café", "Boat", "Engine", "Fuel"]
    assert "compare two products" in ferry.page.inner_text("#list")
    assert ferry.page.locator(f"{BOAT}_label").is_visible()
    ferry.page.click("#list a:text-is('Boat')")
    assert ferry.page.url.endswith("#component_4")
    assert ferry.style(BOAT, "outline-style") == "solid"


@pytest.mark.parametrize(
    "name", ["</script><img src=x onerror=alert(1)>", "<svg onload=alert(1)>", "&amp;<b>"]
)
def test_hostile_names_are_shown_and_do_nothing(opened, name):
    owner = name.replace("(1)", "``")  # brackets end what is said of a component
    ferry = opened(FERRY.replace("Boat", name).replace("owner Ada", f"owner {owner}"))
    ferry.page.click(BOAT)
    ferry.page.wait_for_timeout(200)

    assert ferry.page.inner_text("#facts-name") == name
    ferry.page.click(TICKET)
    assert owner in ferry.page.locator("#facts dd").all_inner_texts()
    assert ferry.page.locator("img").count() == 0
    ferry.page.select_option("[data-choice=owner]", label=f"{owner} (1)")
    assert ferry.rows == ["Ticket"]


def brightness(colour: str) -> float:
    red, green, blue = (int(part) for part in colour.removeprefix("rgb(").removesuffix(")").split(",")[:3])
    return (red + green + blue) / 765


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_page_and_map_follow_the_reader(opened, scheme):
    ferry = opened(color_scheme=scheme)
    papers = [ferry.style("body", "background-color"), ferry.style("#picture .paper", "fill")]

    assert [brightness(paper) > 0.5 for paper in papers] == [scheme == "light"] * 2
    assert (brightness(ferry.style(f"{BOAT}_label text", "fill")) < 0.5) == (scheme == "light")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_reader_may_choose_the_other_colours(opened, scheme):
    other = {"light": "dark", "dark": "light"}[scheme]
    ferry = opened(color_scheme=scheme)
    for chosen, light in (
        (other, other == "light"),
        ("auto", scheme == "light"),
        (scheme, scheme == "light"),
    ):
        ferry.page.select_option("#theme", chosen)
        papers = [ferry.style("body", "background-color"), ferry.style("#picture .paper", "fill")]
        assert [brightness(paper) > 0.5 for paper in papers] == [light] * 2


def test_those_who_want_no_motion_get_none(opened):
    assert opened().style(BOAT, "transition-duration") != "0s"
    ferry = opened(reduced_motion="reduce")

    assert ferry.style(BOAT, "transition-property") == "none"


def test_paper_has_the_map_and_the_table_in_light_colours(opened):
    ferry = opened(color_scheme="dark")
    ferry.page.click(BOAT)
    ferry.page.emulate_media(media="print")

    for hidden in ("#controls", "#facts", "#key"):
        assert not ferry.page.is_visible(hidden)
    assert ferry.page.is_visible("#list table")
    assert ferry.opacity(TICKET) == 1
    assert brightness(ferry.style("body", "background-color")) > 0.9
    assert brightness(ferry.style("#picture .paper", "fill")) > 0.9


def test_a_submap_leads_to_its_map(opened):
    ferry = opened(
        "submap Quay [0.5, 0.5] url(quay)\nurl quay [https://example.org/quay]\n"
        "component Sea [0.2, 0.9]\nQuay->Sea\n"
    )
    ferry.page.click("#list a:text-is('Quay')")

    assert ferry.page.get_attribute("#facts a", "href") == "https://example.org/quay"
    ferry.page.focus("#picture a")
    assert ferry.names("below") == ["Sea"]


@pytest.mark.parametrize("text", ["", "component Tea [0.5, 0.5]", "anchor A [0.9, 0.5]\n"])
def test_small_maps_are_pages_too(opened, text):
    assert opened(text).page.is_visible("#search")


def test_the_shipped_estates_run(browser, examples):
    for name in ("online-training", "support-division"):
        html = str(wardley.render(wardley.read(examples / f"{name}.owm"), "html"))
        window = Opened(browser, html)
        window.page.hover("#component_5")
        assert window.names("self")
        assert (window.asked, window.told) == ([ADDRESS], [])
        window.context.close()
