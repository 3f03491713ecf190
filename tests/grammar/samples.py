"""The samples under `grammar`, and the texts that are kept beside them."""

import os
import re
from dataclasses import replace
from pathlib import Path

import wardley
from wardley.interfaces.reports.text import report

ROOT = Path(__file__).resolve().parents[2]
VALID = sorted((ROOT / "grammar" / "valid").iterdir())
INVALID = sorted(path for path in (ROOT / "grammar" / "invalid").iterdir() if path.suffix != ".txt")
MEANING = Path(__file__).parent / "meaning"

_LIMIT = re.compile(r"// with the limit (\w+) (\d+)$", re.MULTILINE)
_CODES = re.compile(r"// ((?:[EW]\d{3}(?:, )?)+)\n")


def read(path: Path) -> wardley.WardleyMap:
    """The map in *path*, under its name alone and with the limits that it asks for in a comment."""
    text = path.read_text(encoding="utf-8")
    wanted = {name: int(number) for name, number in _LIMIT.findall(text)}
    return wardley.parse(text, name=path.name, limits=replace(wardley.Limits(), **wanted))


def told(chart: wardley.WardleyMap) -> str:
    """What the author of *chart* sees in a terminal."""
    return report(chart.diagnostics, chart.source)


def expected_codes(path: Path) -> set[str]:
    """The codes that the first line of *path* announces, as in `// W101`."""
    announced = _CODES.match(path.read_text(encoding="utf-8"))
    return set(announced[1].split(", ")) if announced else set()


def assert_kept(path: Path, text: str) -> None:
    """*path* holds *text*. With WARDLEY_ACCEPT=1 it is written there: look at it before you commit it."""
    if os.environ.get("WARDLEY_ACCEPT") == "1":
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(text.encode())
    assert path.is_file(), f"no {path.name} yet: run with WARDLEY_ACCEPT=1 and look at it"
    assert text == path.read_text(encoding="utf-8")
