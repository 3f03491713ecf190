"""The page as a whole."""

import re
from base64 import b64encode
from collections.abc import Iterable
from functools import cache
from hashlib import sha256
from html import unescape
from importlib.resources import files

from wardley.drawing.interactive.controls import bar, controls, facts, key
from wardley.drawing.interactive.data import Dossier, dossier_of, script_data
from wardley.drawing.interactive.table import table
from wardley.drawing.markup import Markup, joined, tag
from wardley.drawing.scene import Scene

_STYLE = re.compile(r"<style[^>]*>(.*?)</style>", re.DOTALL)
_READABLE = 0.64
"""Px to the map unit below which names are hard to read; ``view.js`` begins with no less either."""


def page(scene: Scene, svg: str) -> str:
    """The page with *scene*, which is drawn as *svg*."""
    dossier = dossier_of(scene)
    style = Markup(_asset("page.css") + _room(scene))
    script = Markup(_asset("view.js") + _asset("explore.js"))
    styles = [style, *(unescape(found) for found in _STYLE.findall(svg))]
    scheme = None if scene.options.scheme == "auto" else scene.options.scheme
    head = tag(
        "head",
        Markup('<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">'),
        _policy(styles, script),
        # A browser that finds none here asks the server for one.
        Markup('<link rel="icon" href="data:,">'),
        tag("title", scene.title),
        tag("style", style),
    )
    data = tag("script", script_data(dossier), type="application/json", id="data")
    body = tag("body", joined([_body(scene, dossier, Markup(svg)), data, tag("script", script)]))
    whole = tag("html", joined([head, body]), lang="en", data_theme=scheme)
    return f"<!DOCTYPE html>\n{whole}\n"


def _policy(styles: Iterable[str], script: str) -> Markup:
    """What the browser may run and load: what stands in the page itself, word for word."""
    allowed = " ".join(dict.fromkeys(map(_hash, styles)))
    policy = (
        f"default-src 'none'; style-src {allowed}; script-src {_hash(script)}; img-src data:;"
        " base-uri 'none'; form-action 'none'"
    )
    return Markup(f'<meta http-equiv="Content-Security-Policy" content="{policy}">')


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def _room(scene: Scene) -> str:
    """How much of the page the picture takes, before the window says how much there is."""
    wide, high = scene.canvas.full_width, scene.canvas.full_height
    return (
        f".live #picture {{ aspect-ratio: {wide:.0f} / {high:.0f};"
        f" min-height: min(78vh, {high * _READABLE:.0f}px); }}\n"
    )


def _body(scene: Scene, dossier: Dossier, svg: Markup) -> Markup:
    schemes = scene.options.scheme == "auto" and scene.style is not None
    picture = tag(
        "div",
        svg,
        id="picture",
        tabindex="0",
        role="group",
        aria_label="Map; arrow keys move it, + and - scale it",
    )
    listed = tag(
        "details", tag("summary", f"All {len(dossier.entries)} elements as a table"),
        tag("p", scene.description), table(dossier), id="list", open="",
    )  # fmt: skip
    return joined(
        [
            tag("a", "Skip the map", href="#list", class_="skip"),
            tag("header", tag("h1", scene.title), controls(dossier, schemes=schemes)),
            tag("main", bar(), tag("div", picture, facts(), id="stage"), key(), listed),
        ]
    )


@cache
def _asset(name: str) -> str:
    return files("wardley.drawing.interactive").joinpath(name).read_text(encoding="utf-8")
