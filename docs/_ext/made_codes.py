"""Every code with its name, and its message as an author sees it.

The examples are the samples under `grammar/invalid`; what is said about a file as a whole is said about
real files.
"""

import os
import re
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import wardley
from wardley.analyse.check import check
from wardley.interfaces.reports.text import report
from wardley.model import faults as model_faults
from wardley.source import load
from wardley.syntax import faults as syntax_faults
from wardley.syntax.mistakes import MISTAKES

SAMPLES = Path(__file__).resolve().parents[2] / "grammar" / "invalid"
OF_ESTATES = SAMPLES.parent / "estate"
LIMIT = re.compile(r"// with the limit (\w+) (\d+)$", re.MULTILINE)

FAMILIES = {
    "file": load.CODES,
    "text": {code: name for code, name in syntax_faults.CODES.items() if code < "E1"},
    "line": {code: name for code, name in syntax_faults.CODES.items() if code > "E1"}
    | {row.code: row.name for row in MISTAKES},
    "map": model_faults.CODES,
    "names": {"W101": "link-to-nowhere"},
    "estate": model_faults.ESTATE_CODES,
}


def codes(family: str) -> str:
    """The codes of *family*, a heading each, in order."""
    parts = []
    for code, name in sorted(FAMILIES[family].items()):
        if family == "estate":
            examples = _of_estate(name)
        else:
            examples = _of_file(code) if code in FILES else _of_maps(name)
        parts += [f"### {code} {name}", *examples]
    return "\n\n".join(parts)


def _of_maps(name: str) -> Iterator[str]:
    names = [other for table in FAMILIES.values() for other in table.values()]
    longer = [other for other in names if other.startswith(f"{name}-")]
    for sample in sorted(SAMPLES.glob(f"{name}*.owm")):
        if sample.stem.startswith(tuple(longer)):
            continue
        text = sample.read_text(encoding="utf-8")
        wanted = {limit: int(number) for limit, number in LIMIT.findall(text)}
        chart = wardley.parse(text, name=sample.name, limits=replace(wardley.Limits(), **wanted))
        yield f"```owm\n{text}```\n\n```text\n{report(chart.diagnostics, chart.source)}```"


def _of_estate(name: str) -> Iterator[str]:
    (sample,) = (path for path in OF_ESTATES.glob(f"{name}.*") if path.suffix != ".txt")
    text = sample.read_text(encoding="utf-8")
    found = check([wardley.parse(text, name=sample.name)], today=date(2026, 2, 1))
    told = report(found.diagnostics, found.estate.maps[0].source)
    yield f"```{sample.suffix[1:]}\n{text}```\n\n```text\n{told}```"


def _of_file(code: str) -> Iterator[str]:
    here = Path.cwd()
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        try:
            path = FILES[code]()
            wardley.read(path, limits=wardley.Limits(file_bytes=1024))
        except wardley.SourceError as refusal:
            yield f"```text\n{report([refusal.diagnostic])}```"
        finally:
            os.chdir(here)


def _made(name: str, content: bytes) -> str:
    Path(name).write_bytes(content)
    return name


def _folder() -> str:
    Path("maps").mkdir()
    return "maps"


def _circle() -> str:
    Path("bakery.owm").symlink_to("bakery.owm")
    return "bakery.owm"


FILES: dict[str, Callable[[], str]] = {
    "E001": lambda: "bakery.owm",
    "E002": _folder,
    "E003": _circle,
    "E004": lambda: _made("bakery.owm", b"// bread\n" * 1000),
    "E005": lambda: _made("bakery.owm", "component Crème brûlée [0.8, 0.4]\n".encode("latin-1")),
}
"""A file of the kind that each code is about; the limit of its size is 1024 bytes."""
