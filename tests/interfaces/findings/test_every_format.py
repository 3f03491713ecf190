"""What every way to tell findings keeps to."""

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from tests.interfaces.findings import made

from wardley import registry
from wardley.analyse.report import Coverage
from wardley.graph.estate import Estate

ROOM = "wardley.interfaces.findings"
FORMATS = ("github", "gitlab", "json", "junit", "markdown", "sarif")
EXAMPLE = Path(__file__).resolve().parents[3] / "examples" / "online-training.owm"

OTHER_PROCESS = f"""
import importlib, sys
from datetime import date
import wardley
from wardley.analyse.check import check
found = check([wardley.parse(sys.stdin.read(), name="maps/training.owm")], today=date(2026, 2, 1))
for name in {FORMATS!r}:
    sys.stdout.write(importlib.import_module(f"{ROOM}.{{name}}").tell(found))
"""

every_format = pytest.mark.parametrize("name", FORMATS)


def tell(name: str, report) -> str:
    return registry.load(ROOM, name).tell(report)


@every_format
@pytest.mark.parametrize("make", [made.shop, made.quiet, made.odd])
def test_the_same_report_is_told_in_the_same_words(name, make):
    assert tell(name, make()) == tell(name, make())


def test_another_process_tells_the_same_whatever_its_hash_seed():
    told = [
        subprocess.run(
            [sys.executable, "-c", OTHER_PROCESS],
            input=EXAMPLE.read_bytes(),
            env=os.environ | {"PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"},
            capture_output=True,
            timeout=120,
            check=True,
        ).stdout
        for seed in ("1", "77")
    ]

    assert told[0] == told[1]
    assert len(told[0]) > 10_000


@every_format
@pytest.mark.parametrize("make", [made.shop, made.quiet, made.odd])
def test_what_is_told_ends_with_its_line_and_has_bytes(name, make):
    told = tell(name, make())

    assert told.endswith("\n")
    assert told.encode("utf-8")


@every_format
def test_an_estate_without_a_text_is_told(name):
    nothing = replace(
        made.quiet(), estate=Estate([]), coverage=Coverage(),
        findings=(made.finding(places=()),), diagnostics=(made.fault(),),
    )  # fmt: skip

    assert tell(name, nothing).endswith("\n")


def test_a_format_says_what_suffix_its_files_have():
    assert {name: registry.load(ROOM, name).SUFFIX for name in FORMATS} == {
        "github": "txt", "gitlab": "json", "json": "json", "junit": "xml", "markdown": "md", "sarif": "sarif",
    }  # fmt: skip


@every_format
def test_letters_beyond_ascii_are_kept(name):
    assert "Bäckerei 🥐 面包" in tell(name, made.report(made.finding("Bäckerei 🥐 面包")))
