"""A report as one page of HTML: it holds everything itself, asks for nothing elsewhere and runs no script."""

from wardley.drawing.markup import Markup, joined, section, tag
from wardley.interfaces.page.head import head
from wardley.interfaces.page.looks import CSS
from wardley.reporting.page import Block, Cell, Code, Figure, Items, Page, Section, Table, Words

SUFFIX = "html"

_STACKED = 9
"""Columns of a table that stand one below the other on a narrow screen; one of more is moved sideways."""

_MORE = """\
td.right, th.right { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
table + .note, .scroll + .note { color: var(--soft); font-size: .92rem; }
th::first-letter { text-transform: uppercase; }
table, .scroll { margin-top: .8rem; } .scroll table { margin-top: 0; }
.scroll { overflow-x: auto; } .scroll table { width: max-content; } .scroll td { max-width: 18rem; }
:where(.scroll) :is(td, th):first-child { position: sticky; left: 0; background: var(--paper); }
td.good { background: var(--fits); } td.fair { background: var(--outsourced); }
td.poor { background: var(--custom); } td.quiet { color: var(--soft); }
figcaption { padding: 0 .8rem .6rem; color: var(--soft); font-size: .92rem; }
@media screen and (max-width: 52rem) { .wide td.right { text-align: left; }
  .wide tr + tr { margin-top: .6rem; padding-top: .6rem; border-top: 1px solid var(--line); } }
@media print { .scroll { overflow: visible; } .scroll table { width: 100%; font-size: .8rem; } }
"""


def tell(page: Page) -> str:
    """*page* as HTML."""
    if page.sheet is not None:
        from wardley.interfaces.sheets.html import tell as tell_sheet  # noqa: PLC0415 - one report has a sheet

        return tell_sheet(page)
    parts = [
        tag("h1", page.title), tag("p", page.summary, class_="lead"),
        *(_section(part, number) for number, part in enumerate(page.sections, 1)),
    ]  # fmt: skip
    notes = joined(tag("p", note) for note in page.footnotes)
    body = tag("body", tag("main", joined(parts)), Markup("\n"), tag("footer", notes))
    return f'<!DOCTYPE html>\n<html lang="en">\n{head(page.title, CSS + _MORE)}\n{body}\n</html>\n'


def _section(part: Section, number: int) -> Markup:
    told = [_block(block, f"s{number}-{at}-") for at, block in enumerate(part.blocks)]
    return section(2, part.title, *told) if part.title else joined(told)


def _block(block: Block, prefix: str) -> Markup:
    match block:
        case Words():
            return tag("p", block.text, class_="lead" if block.lead else None)
        case Items():
            return tag("ol" if block.ordered else "ul", *(tag("li", point) for point in block.points))
        case Table():
            return _table(block)
        case Figure():
            return _figure(block, prefix)
        case Code():
            return tag("pre", joined(block.lines), tabindex="0")


def _table(table: Table) -> Markup:
    right = ["right" if n in table.numeric else None for n in range(len(table.heads))]
    heads = [tag("th", word, scope="col", class_=side) for word, side in zip(table.heads, right, strict=True)]
    rows = [
        tag(
            "tr",
            *(_cell(cell, side, head) for cell, side, head in zip(row, right, table.heads, strict=True)),
        )
        for row in table.rows
    ]
    caption = tag("caption", table.caption) if table.caption else ""
    many = len(table.heads) > _STACKED
    kind = None if many else "wide"
    made = tag("table", caption, tag("thead", tag("tr", *heads)), tag("tbody", joined(rows)), class_=kind)
    if many:
        made = tag("div", made, class_="scroll", tabindex="0")
    return joined([made, tag("p", table.note, class_="note") if table.note else ""])


def _cell(cell: Cell | str, side: str | None, head: str) -> Markup:
    tone = cell.tone if isinstance(cell, Cell) else None
    kinds = " ".join(kind for kind in (side, tone) if kind)
    words = str(cell)
    inside = tag("b", words) if isinstance(cell, Cell) and cell.strong else words
    return tag("td", inside, class_=kinds or None, data_label=head)


def _figure(figure: Figure, prefix: str) -> Markup:
    from wardley.drawing.options import Options  # noqa: PLC0415 - most reports have no figure
    from wardley.drawing.plots.draw import draw_plot  # noqa: PLC0415

    svg = str(draw_plot(figure.plot, "svg", Options(prefix=prefix)))
    inline = Markup(svg[svg.index("<svg") :])  # without the XML declaration, which HTML does not know
    return tag("figure", inline, tag("figcaption", figure.caption) if figure.caption else "")
