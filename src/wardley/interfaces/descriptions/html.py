"""A part of an HTML page, without style or script: what stands beside a picture, or behind it."""

from collections.abc import Iterable, Iterator, Sequence

from wardley.drawing.words.description import Description, Mentioned
from wardley.drawing.words.outline import line_of
from wardley.interfaces.page.markup import Markup, joined, section, tag

SUFFIX = "html"

_DEEPEST = 60
"""Steps down to which lists are nested: browsers stop at some hundred elements inside one another."""


def tell(descriptions: Sequence[Description], width: int) -> str:  # noqa: ARG001 - every format is called alike
    """*descriptions*, a ``section`` each."""
    return f"{joined(map(_map, descriptions))}\n"


def _map(described: Description) -> Markup:
    return tag(
        "section",
        joined(
            [
                tag("h2", described.title),
                tag("p", described.alt),
                section(3, "Value chain", _chain(described.chain)),
                section(3, "Joined to nothing", _list(described.apart)),
                section(3, "By stage and visibility", _table(described)),
                section(3, "Of no known stage", _list(described.unstaged)),
                section(3, "Evolving, or held back", _list(described.evolving)),
                section(3, "Pipelines", _list(described.pipelines)),
                section(3, "Known of the estate", _list(described.estate)),
                section(3, "Areas", _list(described.areas)),
                section(3, "Forces", _list(described.forces)),
                section(3, "Notes", _list(described.notes)),
                section(3, "Annotations", _list(described.annotations)),
            ]
        ),
        class_="wardley-description",
    )


def _list(items: Iterable[str]) -> Markup:
    inside = joined(tag("li", item) for item in items)
    return tag("ul", inside) if inside else Markup("")


def _chain(chain: Sequence[Mentioned]) -> Markup:
    return Markup("".join(_nested(chain)))


def _nested(chain: Sequence[Mentioned]) -> Iterator[str]:
    open_ = -1
    for mention in chain:
        depth = min(mention.depth, _DEEPEST)
        if depth > open_:
            # One step down at the most: a tree is told from its top.
            yield "<ul>"
        else:
            yield "</li>\n" + "</ul></li>\n" * (open_ - depth)
        yield f"<li>{tag('span', line_of(mention))}"
        open_ = depth
    if chain:
        yield "</li>" + "</ul></li>" * open_ + "</ul>"


def _table(described: Description) -> Markup:
    if not described.rows:
        return Markup("")
    heads = (tag("th", word, scope="col") for word in ("Visibility", *described.stages))
    rows = (
        tag(
            "tr",
            tag("th", f"{row.visibility:g}", scope="row"),
            *(tag("td", ", ".join(names)) for names in row.cells),
        )
        for row in described.rows
    )
    return tag("table", tag("thead", tag("tr", *heads)), tag("tbody", joined(rows)))
