"""What stands in the code blocks of the pages: Python runs, maps are read, commands answer as is shown."""

import re
import shlex
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest

import wardley
from wardley.interfaces.reports.text import report

sybil = pytest.importorskip("sybil")
from sybil.parsers.myst import CodeBlockParser, PythonCodeBlockParser  # noqa: E402 - only where there is sybil

ROOT = Path(__file__).resolve().parents[2]
PAGES = [ROOT / "README.md", ROOT / "grammar" / "README.md", *sorted((ROOT / "docs").glob("*.md"))]

_ANSWER = re.compile(r"\s*```text\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_COMMAND = re.compile(r"^\$ (.+)\n((?:(?!\$ ).*\n)*)", re.MULTILINE)


def read_map(example: sybil.Example, suffix: str) -> str | None:
    """A map has nothing to mend but what the block of text below it says; one with a caption is a file."""
    name = example.region.lexemes.get("options", {}).get("caption", f"bakery.{suffix}")
    text = example.parsed.strip("\n") + "\n"
    Path(name).write_text(text, encoding="utf-8")
    chart = wardley.parse(text, name=name)
    shown = _ANSWER.match(example.document.text, example.region.end)
    if shown is None and "caption" in example.region.lexemes.get("options", {}):
        return None  # the commands below it say what is told
    told, expected = report(chart.diagnostics, chart.source), shown[1] if shown else ""
    return None if told == expected else f"what is told of the map is\n{told}"


def run_commands(example: sybil.Example) -> str | None:
    """Each command behind a `$` prints what stands below it."""
    for command, expected in _COMMAND.findall(example.parsed):
        program, *words = shlex.split(command)
        assert program == "wardley"
        done = subprocess.run(
            [sys.executable, "-m", "wardley", *words],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            check=False,
        )
        if done.stdout != expected:
            return f"'{command}' prints\n{done.stdout}"
    return None


def write_file(example: sybil.Example) -> None:
    """A block with a caption is a file, which the commands below it use."""
    name = example.region.lexemes.get("options", {}).get("caption")
    if name:
        Path(name).write_text(example.parsed, encoding="utf-8")


SYBIL = sybil.Sybil(
    [
        PythonCodeBlockParser(),
        CodeBlockParser("owm", partial(read_map, suffix="owm")),
        CodeBlockParser("plan", partial(read_map, suffix="plan")),
        CodeBlockParser("toml", write_file),
        CodeBlockParser("text", write_file),
        CodeBlockParser("console", run_commands),
    ]
)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_the_code_of_a_page_does_what_the_page_says(page, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    for example in SYBIL.parse(page).examples():
        example.evaluate()


@pytest.mark.parametrize(
    ("page", "least"), [("README.md", 1), ("grammar/README.md", 15), ("docs/tutorial.md", 8)]
)
def test_the_pages_have_code_to_try(page, least):
    assert len(list(SYBIL.parse(ROOT / page).examples())) >= least
