"""A report as Markdown, for a wiki or a comment on a change."""

from wardley.interfaces.reports.escaped import escaped
from wardley.reporting.page import Block, Cell, Code, Figure, Items, Page, Section, Table, Words

SUFFIX = "md"


def tell(page: Page) -> str:
    """*page* as Markdown; of a figure, what is seen on it."""
    parts = [f"# {escaped(page.title)}", escaped(page.summary, 2000)]
    for part in page.sections:
        parts += _section(part)
    parts += [f"<sub>{escaped(note, 4000)}</sub>" for note in page.footnotes]
    return "\n\n".join(part for part in parts if part) + "\n"


def _section(part: Section) -> list[str]:
    head = [f"## {escaped(part.title)}"] if part.title else []
    return head + [_block(block) for block in part.blocks]


def _block(block: Block) -> str:
    match block:
        case Words():
            told = escaped(block.text, 4000)
            return f"**{told}**" if block.lead else told
        case Items():
            marks = [f"{n}." if block.ordered else "-" for n in range(1, len(block.points) + 1)]
            return "\n".join(
                f"{mark} {escaped(point, 1000)}" for mark, point in zip(marks, block.points, strict=True)
            )
        case Table():
            return _table(block)
        case Figure():
            return f"*{escaped(block.alt, 2000)}*"
        case Code():
            return "\n".join(["```", *(line.replace("```", "'''") for line in block.lines), "```"])


def _table(table: Table) -> str:
    heads = " | ".join(escaped(head) for head in table.heads)
    rule = " | ".join("---:" if n in table.numeric else "---" for n in range(len(table.heads)))
    rows = [" | ".join(_cell(cell) for cell in row) for row in table.rows]
    lines = [f"| {line} |" for line in (heads, rule, *rows)]
    above = [f"**{escaped(table.caption)}**", ""] if table.caption else []
    below = ["", escaped(table.note, 2000)] if table.note else []
    return "\n".join([*above, *lines, *below])


def _cell(cell: Cell | str) -> str:
    told = escaped(str(cell), 1000)
    return f"**{told}**" if isinstance(cell, Cell) and cell.strong and told else told
