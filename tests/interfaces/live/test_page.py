"""The page, as it is written and as a browser shows it."""

import re
import xml.etree.ElementTree as ET
from html.parser import HTMLParser

import pytest
from tests.interfaces.live.watched import watched

from wardley.interfaces.live.board import Posted
from wardley.interfaces.live.page import REMARKS, page
from wardley.interfaces.live.remarks import Remark
from wardley.interfaces.live.shown import Shown

EVIL = "</title><script>alert(1)</script>\"'&<img src=x onerror=alert(1)>"
TEA = "title Tea Shop\ncomponent Tea [0.5, 0.5]\ncomponent Water [0.3, 0.9]\nTea->Water\n"


def posted(title="Tea", picture="<svg></svg>", remarks=(), *, old=False, time="09:30:00"):
    return Posted(Shown("tea.owm", title, picture, "1 component", tuple(remarks)), time, old)


class Elements(HTMLParser):
    """The names of the elements of a page, with what their attributes say."""

    def __init__(self, text):
        super().__init__()
        self.found = []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, dict(attrs)))

    def named(self, name):
        return [attributes for tag, attributes in self.found if tag == name]


def test_no_word_of_a_map_becomes_markup():
    remark = Remark(EVIL, EVIL, "error", "E1", EVIL, (EVIL, EVIL), EVIL)
    shown = Shown(EVIL, EVIL, None, EVIL, (remark,))
    for old in (False, True):
        made = Elements(page([Posted(shown, "now", old), posted()], 1, 1, "abc"))

        assert len(made.named("script")) == 1
        assert made.named("script")[0] == {"nonce": "abc"}
        assert made.named("img") == []
        assert not [key for _, attributes in made.found for key in attributes if key.startswith("on")]


def test_a_control_character_is_shown_as_one_that_is_none():
    assert "\u202e" not in page([posted(title="a\u202eb\x1b[2J")], 1, 1, "abc")


def test_the_title_counts_what_there_is_to_mend():
    assert "<title>Tea · wardley</title>" in page([posted()], 1, 1, "abc")
    assert "<title>(2) Tea · wardley</title>" in page(
        [posted(remarks=[Remark("a"), Remark("b")])], 1, 1, "abc"
    )


def test_a_remark_is_told_with_its_line_and_what_would_help():
    remark = Remark(
        "no component is called 'Watr'", "did you mean 'Water'?", "low", "W101", "tea.owm, line 3, column 6",
        ("3 | Tea->Watr", "  |      ^^^^"), "also on line 9",
    )  # fmt: skip
    text = page([posted(remarks=[remark])], 1, 1, "abc")
    item = ET.fromstring(re.search(r"<li>.*?</li>", text, re.DOTALL)[0])

    assert "".join(item.itertext()).split("\n") == [
        "low tea.owm, line 3, column 6 · W101", "No component is called 'Watr'",
        "3 | Tea->Watr", "  |      ^^^^", "also on line 9", "did you mean 'Water'?",
    ]  # fmt: skip


def test_very_many_remarks_are_counted():
    text = page([posted(remarks=[Remark(f"number {n}") for n in range(REMARKS + 7)])], 1, 1, "abc")

    assert text.count("<li>") == REMARKS + 1
    assert "and 7 more" in text


def test_an_address_in_the_picture_opens_beside_the_page():
    picture = '<svg><a xlink:href="https://example.org/"><g><a id="x"></a></g></a></svg>'
    text = page([posted(picture=picture)], 1, 1, "abc")

    assert '<a target="_blank" rel="noopener noreferrer" xlink:href="https://example.org/">' in text
    assert '<a id="x">' in text


@pytest.mark.parametrize(
    ("one", "words"),
    [
        (posted(time=""), "being drawn"),
        (posted(), "09:30:00 · 1 component<"),
        (posted(remarks=[Remark("a")]), "09:30:00 · 1 component · 1 thing to mend<"),
        (posted(remarks=[Remark("a"), Remark("b")]), "2 things to mend<"),
        (posted(old=True), "this is the last picture that could be drawn"),
        (posted(picture=None), "nothing could be drawn yet"),
    ],
)
def test_the_page_says_how_things_stand(one, words):
    assert words in page([one], 1, 1, "abc").partition("<script")[0]


def test_one_map_needs_no_way_to_others():
    assert "<a " not in page([posted()], 1, 1, "abc").partition("<script")[0]


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "tea.owm").write_text(TEA, encoding="utf-8")
    (tmp_path / "pot.owm").write_text("component Pot [0.5, 0.5]\n", encoding="utf-8")
    return tmp_path


@pytest.fixture
def opened(browser):
    """Opens an address in the browser, and answers with its page; what goes wrong in one fails the test."""
    context = browser.new_context(viewport={"width": 900, "height": 700})
    wrong = []

    def open_(address):
        shown = context.new_page()
        shown.on("pageerror", lambda problem: wrong.append(str(problem)))
        shown.on("console", lambda said: said.type == "error" and wrong.append(said.text))
        shown.goto(address)
        return shown

    open_.wrong = wrong
    yield open_
    context.close()
    assert wrong == []


def drawn(shown, name):
    """The *name* beside its figure."""
    return shown.locator(f'#picture text:text-is("{name}")')


in_a_browser = pytest.mark.xdist_group("browser")


@in_a_browser
def test_the_picture_changes_when_the_map_is_saved(folder, opened):
    with watched("tea.owm") as site:
        shown = opened(site.address)
        assert drawn(shown, "Water").count() == 1
        (folder / "tea.owm").write_text(TEA.replace("Water", "Kettle").replace("Tea Shop", "Inn"), "utf-8")
        drawn(shown, "Kettle").wait_for()

        assert drawn(shown, "Water").count() == 0
        assert shown.title() == "Inn · wardley"
        assert shown.locator("h1").inner_text() == "Inn"


@in_a_browser
def test_what_is_wrong_comes_and_goes_with_the_text(folder, opened):
    with watched("tea.owm") as site:
        shown = opened(site.address)
        assert shown.locator("#remarks").is_hidden()
        (folder / "tea.owm").write_text(TEA + "Tea->Watr\n", encoding="utf-8")
        shown.locator("#remarks li").wait_for()
        told = shown.locator("#remarks li").inner_text()
        assert "tea.owm, line 5, column 6" in told
        assert "5 | Tea->Watr\n  |      ^^^^" in told
        assert "did you mean 'Water'?" in told
        assert shown.title().startswith("(1) ")
        (folder / "tea.owm").write_text(TEA, encoding="utf-8")
        shown.locator("#remarks").wait_for(state="hidden")
        assert shown.title() == "Tea Shop · wardley"


@in_a_browser
def test_a_file_that_is_gone_leaves_its_picture_paler_until_it_is_back(folder, opened):
    with watched("tea.owm") as site:
        shown = opened(site.address)
        (folder / "tea.owm").unlink()
        shown.locator("#status.old").wait_for()
        pale = shown.locator("#picture svg").evaluate("svg => getComputedStyle(svg).opacity")
        assert 0.3 < float(pale) < 0.7
        assert "No such file" in shown.locator("#remarks").inner_text()
        (folder / "tea.owm").write_text(TEA, encoding="utf-8")
        shown.locator("#status:not(.old)").wait_for()
        assert shown.locator("#picture svg").evaluate("svg => getComputedStyle(svg).opacity") == "1"


@in_a_browser
def test_size_and_place_are_kept_when_the_picture_changes(folder, opened):
    with watched("tea.owm") as site:
        shown = opened(site.address)
        for _ in range(6):
            shown.keyboard.press("+")
        shown.evaluate("() => { picture.scrollLeft = 120; picture.scrollTop = 80; }")
        measured = "() => [picture.scrollLeft, picture.scrollTop, picture.firstElementChild.clientWidth]"
        before = shown.evaluate(measured)
        (folder / "tea.owm").write_text(TEA + "component Pot [0.6, 0.6]\n", encoding="utf-8")
        drawn(shown, "Pot").wait_for()

        assert before[:2] == [120, 80]
        assert shown.evaluate(measured) == before


@in_a_browser
def test_the_size_follows_keys_and_buttons_and_fits_the_window_again(folder, opened):
    with watched("tea.owm") as site:
        shown = opened(site.address)
        wide = "() => picture.querySelector('svg').getBoundingClientRect().width"
        fit = shown.evaluate(wide)
        assert fit <= 900
        shown.get_by_role("button", name="Larger").click()
        larger = shown.evaluate(wide)
        shown.get_by_role("button", name="Smaller").click()
        shown.get_by_role("button", name="Smaller").click()
        smaller = shown.evaluate(wide)
        shown.keyboard.press("0")

        assert smaller < larger
        assert shown.evaluate(wide) == fit


@in_a_browser
def test_everything_is_reached_by_the_keyboard(folder, opened):
    (folder / "pot.owm").write_text("component Pot [0.5, 0.5]\nzzz\n", encoding="utf-8")
    with watched("pot.owm", "tea.owm") as site:
        shown = opened(site.address)
        reached = []
        for _ in range(7):
            shown.keyboard.press("Tab")
            reached.append(shown.evaluate("() => document.activeElement.id || document.activeElement.href"))

        assert reached == [
            f"{site.address}?map=1", f"{site.address}?map=2", "out", "fit", "in", "picture", "remarks",
        ]  # fmt: skip


@in_a_browser
def test_the_way_to_another_map_leads_there_and_its_saves_are_seen(folder, opened):
    with watched("tea.owm", "pot.owm") as site:
        shown = opened(site.address)
        shown.get_by_role("link", name="pot.owm").click()
        drawn(shown, "Pot").wait_for()
        (folder / "pot.owm").write_text("component Pan [0.5, 0.5]\n", encoding="utf-8")
        drawn(shown, "Pan").wait_for()


@in_a_browser
def test_a_page_says_when_the_program_has_ended(folder, opened):
    with watched("tea.owm") as site:
        shown = opened(site.address)
    shown.locator("#status.lost").wait_for()

    assert "has ended" in shown.locator("#status").inner_text()
    assert shown.locator("#picture svg").count() == 1
    opened.wrong.clear()  # that nobody answers any more


@in_a_browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_page_and_picture_follow_the_light(folder, browser, scheme):
    def brightness(colour):
        return sum(int(part) for part in re.findall(r"\d+", colour)[:3]) / 765

    with watched("tea.owm") as site:
        shown = browser.new_page(color_scheme=scheme)
        shown.goto(site.address)
        page_, paper = (
            brightness(shown.evaluate(f"() => getComputedStyle(document.querySelector('{part}')).{what}"))
            for part, what in (("body", "backgroundColor"), ("#picture .paper", "fill"))
        )
        shown.close()

    assert (page_ > 0.8, paper > 0.8) == ((True, True) if scheme == "light" else (False, False))


@in_a_browser
def test_a_map_cannot_run_anything(folder, opened):
    evil = (
        "title <img src=x onerror=document.title=1>\ncomponent <script>document.title=2</script> [0.5, 0.5]\n"
    )
    (folder / "tea.owm").write_text(evil + "<svg onload=document.title=3>\n", encoding="utf-8")
    with watched("tea.owm") as site:
        shown = opened(site.address)
        shown.locator("#remarks li").wait_for()

        assert "onerror=document.title=1" in shown.title()
        assert shown.locator("script").count() == 1
        assert shown.locator("img").count() == 0
