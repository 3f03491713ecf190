"""Every public map that stands beside the checkout is read, drawn, tidied and written again."""

import os
import subprocess
import sys
from xml.etree import ElementTree

import pytest

import wardley
from wardley.exchange.json import read as read_json
from wardley.model.names import Names

READ = 522
DRAWN = 316


@pytest.fixture(scope="module")
def maps(corpus):
    return {path: wardley.read(path) for path in sorted((corpus / "maps").iterdir())}


def draw_all(paths, folder, seed):
    done = subprocess.run(
        [sys.executable, "-m", "wardley", "render", *map(str, paths), "-o", f"{folder}/"],
        capture_output=True, text=True, env={**os.environ, "PYTHONHASHSEED": seed}, check=False,
    )  # fmt: skip
    assert "Traceback" not in done.stderr
    assert "fault in wardley" not in done.stderr
    return {path.name: path.read_bytes() for path in folder.glob("*.svg")}


@pytest.fixture(scope="module")
def pictures(corpus, tmp_path_factory):
    paths = sorted((corpus / "maps").glob("*.owm"))
    folder = tmp_path_factory.mktemp("pictures")
    return draw_all(paths, folder, "1"), draw_all(paths, folder / "again", "2")


def test_every_file_is_read(maps):
    assert len(maps) == READ
    empty = [path.name for path, map_ in maps.items() if not (map_.components or map_.anchors or map_.links)]
    # What holds no map is another tool's text, or a page that only mentions the language.
    assert [name for name in empty if name.startswith("swardley")] == []


def test_every_map_is_drawn_and_the_bytes_do_not_depend_on_the_process_or_the_hash_seed(pictures):
    first, second = pictures
    assert len(first) == DRAWN
    assert first == second


def test_every_picture_is_xml_and_shows_every_name(maps, pictures):
    lost = []
    for path, map_ in maps.items():
        picture = pictures[0].get(f"{path.stem}.svg")
        if path.suffix != ".owm" or picture is None:
            continue
        shown = {" ".join((text or "").split()) for text in texts(ElementTree.fromstring(picture))}
        owners = {pipeline.name for pipeline in map_.pipelines if Names(map_).find(pipeline.name) is None}
        orphans = {form.name for p in map_.pipelines if p.name in owners for form in p.components}
        names = {element.name for element in Names(map_).elements} - orphans
        lost += [(path.name, name) for name in sorted(names) if " ".join(name.split()) not in shown]
    assert lost == []


def texts(root):
    """The titles and texts of a picture, and each group's texts as one: a name may stand on several lines."""
    for element in root.iter():
        if element.tag.endswith(("}title", "}text")):
            yield element.text


def test_every_map_says_the_same_when_it_is_tidied_converted_or_written(maps):
    for path, map_ in maps.items():
        text = wardley.convert(map_, "json")
        assert wardley.convert(read_json(text), "json") == text, path.name
        if path.suffix != ".wtg":
            # `format` checks its promises itself, and raises where one breaks.
            wardley.format(map_.source.text, name=path.name)
