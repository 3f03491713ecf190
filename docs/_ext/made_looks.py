"""How maps look in each style, for the page that shows it."""

from dataclasses import fields
from pathlib import Path

from made_pictures import shown
from sphinx.application import Sphinx

import wardley
from wardley.api import render
from wardley.drawing.theme import DEFAULT, Theme, find
from wardley.drawing.theme import styles as all_styles
from wardley.drawing.theme_file import COLOURS


def inline(app: Sphinx, argument: str) -> str:
    """The map in the file *argument*, within the page, whose light and dark it follows."""
    svg = str(render(wardley.read(Path(app.srcdir, argument)), "svg", style=DEFAULT, prefix="inline-"))
    scaled = svg.replace("<svg ", '<svg style="max-width: 100%; height: auto" ', 1)
    return f"```{{raw}} html\n{scaled}```"


def coloured(app: Sphinx, argument: str) -> str:
    """A map, its components filled by a word: *argument* is the file and the word."""
    file, word = argument.split()
    chart = wardley.read(Path(app.srcdir, file))
    drawn = str(render(chart, "svg", style=DEFAULT, colour_by=word))
    return shown(app, f"by-{word}", drawn, f"{chart.title}, coloured by {word}")


def gallery(app: Sphinx, argument: str) -> str:
    """The maps in the files *argument* in every style, by day and by night."""
    charts = [wardley.read(Path(app.srcdir, file)) for file in argument.split()]
    parts = []
    for style in (DEFAULT, *(style for style in all_styles() if style != DEFAULT)):
        parts.append(f"## {style}")
        for scheme in ("light", "dark"):
            parts.append(f"### {style}, on {scheme} pages")
            for chart in charts:
                drawn = str(render(chart, "svg", style=style, scheme=scheme))
                name = f"{Path(chart.source.name).stem if chart.source else 'map'}-{style}-{scheme}"
                alt = f"{chart.title} in {style}, for {scheme} pages"
                parts.append(shown(app, name, drawn, alt))
    return "\n\n".join(parts)


def style_keys() -> str:
    """Every key of a style, with its value in the usual one."""
    found = find(DEFAULT)
    rows = ["| key | light | dark |", "| --- | --- | --- |"]
    for field in fields(Theme):
        light, dark = (_written(getattr(half, field.name)) for half in (found.light, found.dark))
        rows.append(f"| `{field.name}` | {light} | {dark if field.name in COLOURS else ''} |")
    return "\n".join(rows)


def _written(value: object) -> str:
    match value:
        case bool():
            return f"`{str(value).lower()}`"
        case None:
            return '`"none"`'
        case tuple():
            return "`[" + ", ".join(f'"{one or "solid"}"' for one in value) + "]`"
        case str():
            quote = "'" if '"' in value else '"'
            return f"`{quote}{value}{quote}`"
    return f"`{value:g}`"
