import io
from html.parser import HTMLParser

import pytest
from pypdf import PdfReader
from tests.interfaces.sheets.made import evil, example, said, squeezed
from tests.reporting.made import checked, page
from tests.reporting.setting.test_fitting import objectives, work

from wardley.interfaces.sheets.html import tell
from wardley.reporting.setting.frame import A4

every_example = pytest.mark.parametrize("name", ["training", "support"])


class Reader(HTMLParser):
    """The elements of a page and its text, but for what is only heard and what follows the sheet."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: set[str] = set()
        self.open: list[tuple[str, bool]] = []
        self.text = ""
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes.update(name for name, _ in attrs)
        if tag not in ("meta", "br"):
            unseen = tag in ("head", "footer") or dict(attrs).get("class") == "unseen"
            self.open.append((tag, unseen or bool(self.open and self.open[-1][1])))

    def handle_endtag(self, tag):
        assert self.open.pop()[0] == tag

    def handle_data(self, data):
        if self.open and not self.open[-1][1]:
            self.text += data


@every_example
def test_it_says_what_was_set(name):
    answer = example(name)

    assert sorted(squeezed(Reader(tell(answer)).text)) == sorted("".join(said(answer, A4)))


@every_example
def test_it_has_headings_and_tables(name):
    tags = Reader(tell(example(name))).tags

    assert tags.count("h1") == 1
    assert tags.count("table") == 2
    assert tags.count("article") == 4
    assert tags.index("h1") < tags.index("h2") < tags.index("h3")


def test_names_that_mean_harm_are_text():
    reader = Reader(tell(evil()))

    assert not {"script", "img", "i", "a", "iframe"} & set(reader.tags)
    assert not {name for name in reader.attributes if name.startswith("on")}
    assert "<script>alert(1)</script>" in reader.text


def test_it_runs_nothing_and_asks_for_nothing():
    text = tell(example("training"))

    assert "<script" not in text
    assert "http" not in text.replace("http-equiv", "")
    assert "default-src 'none'" in text


_WORK = work(40, name="Move the old machine into the cellar")
_FULL = f"{objectives(5, 5)}\n{_WORK}".replace("\nobjective Grow", "").replace("serves Grow", "serves Goal 0")


@pytest.mark.xdist_group("browser")
@pytest.mark.parametrize("made", ["training", "support", "full"])
def test_it_prints_on_one_a4_sheet_and_nothing_is_cut_off(browser, made):
    answer = page("one_page", checked(_FULL)) if made == "full" else example(made)
    shown = browser.new_page()
    shown.set_content(tell(answer))
    (printed,) = PdfReader(io.BytesIO(shown.pdf(prefer_css_page_size=True))).pages
    shown.close()

    assert printed.mediabox.width > printed.mediabox.height
    assert sorted(squeezed(printed.extract_text())) == sorted("".join(said(answer, A4)))


@pytest.mark.xdist_group("browser")
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 800, 1200])
def test_it_is_no_wider_than_the_screen(browser, width, scheme):
    shown = browser.new_page(viewport={"width": width, "height": 800}, color_scheme=scheme)
    shown.set_content(tell(example("support")))
    over = shown.evaluate("document.documentElement.scrollWidth - innerWidth")
    paper = shown.evaluate("getComputedStyle(document.body).backgroundColor")
    shown.close()

    assert over <= 0
    assert (paper == "rgb(255, 255, 255)") == (scheme == "light")
