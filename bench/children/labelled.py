"""``labelled.py [--picture DIR] MAP ...``: what stands on what in the pictures of MAPs, as JSON.

Each is drawn as its author wrote it, and again with ``labels="auto"`` and no written place for any name.
With ``--picture`` the browser's pictures are kept, what clashes outlined in red: those of maps that clash, or
that of the only map.
"""

import argparse
import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

from browser import Browser
from clashes import Clash, Picture
from places import with_places, without_places
from playwright.sync_api import Error

import wardley
from wardley.layout.letters import width

SAMPLE = "The quick brown fox jumps over the lazy dog"


def main() -> None:
    """Answer for every map."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--picture", type=Path)
    parser.add_argument("maps", nargs="+", type=Path)
    options = parser.parse_args()
    if options.picture:
        options.picture.mkdir(parents=True, exist_ok=True)
    try:
        with Browser() as browser:
            ratio = _letters(browser)
            maps = {path.stem: _both(browser, path, options) for path in options.maps}
            print(json.dumps({"browser": browser.version, "letters": ratio, "maps": maps}))
    except Error as problem:
        # What it draws with would be said in forty lines; the first that is no frame has the reason.
        said = [line.strip("║ ") for line in str(problem).splitlines() if line.strip("║╔═╗╚╝ ")]
        raise SystemExit(" ".join(said[:2]) or "the browser cannot be started") from problem


def _letters(browser: Browser) -> float:
    """How wide the browser sets letters, in parts of what the library takes them for."""
    svg = str(wardley.render(wardley.parse(f"note {SAMPLE} [0.5, 0.2]\n"), "svg"))
    (line,) = [line for line in browser.look(svg)["lines"] if line["text"] == SAMPLE]
    return float(line["width"] / width(SAMPLE, line["size"], bold=True))


def _both(browser: Browser, path: Path, options: argparse.Namespace) -> dict[str, Any]:
    written = wardley.read(path)
    bare = without_places(written)
    found: dict[str, Any] = {"components": len(written.components)}
    for name, map_ in (("written", written), ("auto", bare)):
        svg = str(wardley.render(map_, "svg", labels="auto" if name == "auto" else "written"))
        picture = Picture(browser.look(svg), with_places(map_))
        clashes = picture.clashes()
        left, top, right, bottom = picture.view
        found[name] = {
            "size": [right - left, bottom - top],
            "texts": len(picture.texts),
            "left out": picture.left_out,
            "clashes": [asdict(clash) for clash in clashes],
        }
        if options.picture and (len(options.maps) == 1 or any(clash.kind != "links" for clash in clashes)):
            browser.shoot(options.picture / f"{path.stem}.{name}.png", _outlines(picture, clashes))
    return found


def _outlines(picture: Picture, clashes: list[Clash]) -> list[Any]:
    """The boxes of all texts that clash with anything but links."""
    clashing = [id_ for clash in clashes if clash.kind != "links" for id_ in (clash.text, clash.other)]
    ids = [id_ for id_ in dict.fromkeys(clashing) if id_ in picture.texts]
    return [box for id_ in ids for box in picture.texts[id_].boxes]


if __name__ == "__main__":
    main()
