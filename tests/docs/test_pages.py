"""What the pages say of the language is what the language is."""

import re
from pathlib import Path

import pytest

import wardley
from wardley.model.axes import EvolutionAxis
from wardley.model.stages import Stages
from wardley.syntax._fast import KEYWORDS

ROOT = Path(__file__).resolve().parents[2]
LANGUAGE = (ROOT / "grammar" / "README.md").read_text(encoding="utf-8")
MAPS = sorted((ROOT / "docs" / "maps").glob("*.owm"))

every_map = pytest.mark.parametrize("path", MAPS, ids=lambda path: path.name)


def test_the_language_page_shows_every_keyword():
    blocks = re.findall(r"^```(?:owm|plan)\n(.*?)^```", LANGUAGE, re.MULTILINE | re.DOTALL)
    inline = re.findall(r"`([^`\n]+)`", re.sub(r"```.*?```", "", LANGUAGE, flags=re.DOTALL))
    shown = {
        match[1]
        for code in (*blocks, *inline)
        for match in re.finditer(r"^(?://@ )?\s*([a-z-]+)", code, re.MULTILINE)
    }

    assert {word for words in KEYWORDS.values() for word in words} - shown == set()


def test_the_language_page_names_the_stages_as_they_are_understood():
    rows = re.findall(r"(?m)^\| ([1-4]) \| (.+) \|$", LANGUAGE)
    stages = Stages(EvolutionAxis())

    assert len(rows) == 4
    for number, names in rows:
        assert {stages.find(name) for name in re.findall(r"`([^`]+)`", names)} == {int(number) - 1}


def test_the_tutorial_ends_with_the_map_that_is_drawn():
    page = (ROOT / "docs" / "tutorial.md").read_text(encoding="utf-8")
    steps = re.findall(r"```\{code-block\} owm\n:caption: bakery.owm\n\n(.*?)```", page, re.DOTALL)

    assert steps[-1] == (ROOT / "docs" / "maps" / "bakery.owm").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["before.owm", "after.owm"])
def test_the_versions_that_are_compared_are_those_that_are_drawn(name):
    page = (ROOT / "docs" / "diff.md").read_text(encoding="utf-8")
    shown = re.search(rf"```\{{code-block\}} owm\n:caption: {name}\n\n(.*?)```", page, re.DOTALL)
    drawn = ROOT / "docs" / "versions" / name

    assert shown[1] == drawn.read_text(encoding="utf-8")
    assert wardley.read(drawn).diagnostics == ()


def test_there_are_maps_to_draw():
    assert len(MAPS) >= 3


@every_map
def test_a_map_of_the_pages_has_nothing_to_mend_and_is_tidy(path):
    text = path.read_text(encoding="utf-8")

    assert wardley.read(path).diagnostics == ()
    assert wardley.format(text, name=path.name) == text


@every_map
def test_a_map_of_the_pages_is_drawn_on_the_page_of_pictures(path):
    page = (ROOT / "docs" / "pictures.md").read_text(encoding="utf-8")

    assert f"<!-- made: picture maps/{path.name} -->" in page
