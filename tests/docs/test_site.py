"""The site, built as its readers get it."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from wardley import registry
from wardley.model import faults as model_faults
from wardley.source import load
from wardley.syntax import faults as syntax_faults
from wardley.syntax.mistakes import MISTAKES

for needed in ("sphinx", "myst_parser", "furo"):
    pytest.importorskip(needed)

ROOT = Path(__file__).resolve().parents[2]

pytestmark = pytest.mark.xdist_group("site")


@pytest.fixture(scope="module")
def site(tmp_path_factory) -> Path:
    """The folder of the built pages; building fails at the first warning."""
    folder = tmp_path_factory.mktemp("site")
    done = subprocess.run(
        [sys.executable, "-m", "sphinx", "-W", "-n", "-q", "-E", "-b", "html", "docs", folder],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return folder


def headings(site: Path, page: str) -> list[str]:
    found = re.findall(r"<h[23]>(.*?)<a ", (site / page).read_text(encoding="utf-8"))
    return [re.sub(r"<[^>]+>", "", heading) for heading in found]


def test_every_code_has_a_heading_with_its_name(site):
    codes = load.CODES | syntax_faults.CODES | model_faults.CODES | {row.code: row.name for row in MISTAKES}
    shown = headings(site, "diagnostics.html")

    assert [f"{code} {name}" for code, name in codes.items() if f"{code} {name}" not in shown] == []


def test_every_code_is_followed_by_what_its_author_sees(site):
    page = (site / "diagnostics.html").read_text(encoding="utf-8")
    for section in re.split(r"(?=<h3>)", page)[1:]:
        text = re.sub(r"<[^>]+>", "", section)
        code = text.split()[0]
        assert re.search(rf":\d+:\d+: {code} \S", text), code


def test_every_command_has_a_heading(site):
    commands = {*registry.names("wardley.interfaces.cli")} - {"main"}

    assert {f"wardley {name}" for name in commands} == set(headings(site, "commands.html"))


def test_the_maps_are_drawn_and_shown(site):
    page = (site / "pictures.html").read_text(encoding="utf-8")
    shown = re.findall(r'src="(_images/[^"]+\.svg)"', page)

    assert len(shown) == 5
    for picture in shown:
        assert "<svg" in (site / picture).read_text(encoding="utf-8")


def test_five_maps_are_shown_in_every_style_by_day_and_by_night(site):
    page = (site / "gallery.html").read_text(encoding="utf-8")

    for style in registry.names("wardley.drawing.themes"):
        for scheme in ("light", "dark"):
            pictures = re.findall(rf'src="(_images/[\w-]+-{style}-{scheme}\.svg)"', page)
            assert len(pictures) == 5
            assert all("<svg" in (site / picture).read_text(encoding="utf-8") for picture in pictures)


def test_nothing_on_the_site_is_fetched_from_elsewhere(site):
    """A page is whole without a network: links may lead away, but what the page needs lies beside it."""
    for page in site.glob("*.html"):
        text = page.read_text(encoding="utf-8")
        needed = re.findall(r'<(?:script|img|link)[^>]+(?:src|href)="([^"]+)"', text)
        assert [address for address in needed if "//" in address] == [], page.name
