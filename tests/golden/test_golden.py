"""One folder a map, one file a stage: reading a folder is reading the way of a map through the program.

``pytest tests/golden --accept`` writes what the program answers now; look at the difference before you
commit it, and at the picture.
"""

from pathlib import Path

import pytest

import wardley
from wardley.api import render
from wardley.interfaces.reports.text import report

HERE = Path(__file__).parent
MAPS = sorted(path.parent.name for path in HERE.glob("*/map.owm"))


def stages(folder: Path) -> dict[str, str]:
    """What each stage makes of the map in *folder*, by the name of its file."""
    text = (folder / "map.owm").read_text(encoding="utf-8")
    map_ = wardley.parse(text, name="map.owm")
    return {
        "map.json": wardley.convert(map_, "json"),
        "said.txt": report(map_.diagnostics, map_.source),
        "tidy.owm": wardley.format(text, name="map.owm"),
        "map.dot": str(render(map_, "dot")),
        "map.svg": str(render(map_, "svg")),
    }


def test_there_are_maps() -> None:
    assert len(MAPS) >= 4


@pytest.mark.parametrize("name", MAPS)
def test_every_stage_answers_what_was_accepted(name: str, accept: bool) -> None:
    folder = HERE / name
    for file, answer in stages(folder).items():
        path = folder / file
        if accept:
            path.write_text(answer, encoding="utf-8")
        assert path.read_text(encoding="utf-8") == answer, f"{name}/{file}: see --accept"
