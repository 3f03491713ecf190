"""Markdown, for a page or a comment beside the picture: lists that fold, and a table."""

from collections.abc import Iterable, Iterator, Sequence

from wardley.drawing.words.description import Description
from wardley.drawing.words.outline import line_of
from wardley.interfaces.reports.escaped import escaped

SUFFIX = "md"

_DEEPEST = 20
"""Steps down to which lists are nested: Markdown's readers give up somewhere."""


def tell(descriptions: Sequence[Description], width: int) -> str:  # noqa: ARG001 - every format is called alike
    """*descriptions*, a heading each."""
    return "\n".join(map(_map, descriptions))


def _map(described: Description) -> str:
    parts = [
        f"## {escaped(described.title)}\n",
        f"{escaped(described.alt)}\n",
        _part("Value chain", _chain(described)),
        _part("Joined to nothing", _items(described.apart)),
        _part("By stage and visibility", _table(described)),
        _part("Of no known stage", _items(described.unstaged)),
        _part("Evolving, or held back", _items(described.evolving)),
        _part("Pipelines", _items(described.pipelines)),
        _part("Known of the estate", _items(described.estate)),
        _part("Areas", _items(described.areas)),
        _part("Forces", _items(described.forces)),
        _part("Notes", _items(described.notes)),
        _part("Annotations", _items(described.annotations)),
    ]
    return "\n".join(part for part in parts if part)


def _part(heading: str, lines: Iterable[str]) -> str:
    inside = "".join(f"{line}\n" for line in lines)
    return f"### {heading}\n\n{inside}" if inside else ""


def _items(items: Iterable[str]) -> Iterator[str]:
    return (f"- {escaped(item)}" for item in items)


def _chain(described: Description) -> Iterator[str]:
    for mention in described.chain:
        yield f"{'  ' * min(mention.depth, _DEEPEST)}- {escaped(line_of(mention))}"


def _table(described: Description) -> Iterator[str]:
    if not described.rows:
        return
    yield f"| visibility | {' | '.join(map(escaped, described.stages))} |"
    yield "| --: | --- | --- | --- | --- |"
    for row in described.rows:
        cells = (", ".join(map(escaped, names)) for names in row.cells)
        yield f"| {row.visibility:g} | {' | '.join(cells)} |"
