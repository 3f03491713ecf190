"""What the pages at the top of the project promise."""

import re
from pathlib import Path

import pytest

import wardley

ROOT = Path(__file__).resolve().parents[1]
PAGES = ("README.md", "CONTRIBUTING.md", "CHANGELOG.md")


def blocks(language: str) -> list[str]:
    page = (ROOT / "README.md").read_text(encoding="utf-8")
    return re.findall(rf"^```{language}\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)


def test_two_commands_each_complete_in_itself_are_all_that_a_newcomer_types():
    commands = blocks("sh")

    assert len(commands) == 2
    for command in commands:
        assert command.count("\n") == 1
        assert command.startswith("python3 -m venv .venv && .venv/bin/pip install ")
    assert (ROOT / commands[0].split()[-1]).is_file()


def test_the_example_in_python_runs_and_does_what_it_says():
    (example,) = blocks("python")
    names: dict[str, object] = {}
    exec(example, names)
    tea = names["tea"]

    assert isinstance(tea, wardley.WardleyMap)
    assert tea.diagnostics == ()
    assert tea.components[0].evolution == 0.6
    assert list(tea.graph().successors("Customer")) == ["Cup of Tea"]


@pytest.mark.parametrize("page", PAGES)
def test_every_file_that_a_page_links_to_is_there(page):
    links = re.findall(r"\]\((?!https?:)([^)#]+)\)", (ROOT / page).read_text(encoding="utf-8"))

    assert [link for link in links if not (ROOT / link).exists()] == []


def test_the_picture_is_what_the_tool_draws():
    drawn = str(wardley.render(wardley.read(ROOT / "docs" / "maps" / "bakery.owm")))

    assert (ROOT / "docs" / "pictures" / "bakery.svg").read_text(encoding="utf-8") == drawn
