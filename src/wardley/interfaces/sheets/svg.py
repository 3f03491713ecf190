"""The one page as SVG: an A4 sheet of measured texts that follows the light or dark of the page around it.

It is written here and not by Graphviz, which places what is joined: nothing on this page is, and every text
has its place already.
"""

from collections.abc import Iterator
from zlib import crc32

from wardley.drawing.dot import clean
from wardley.drawing.markup import Markup, joined, tag
from wardley.drawing.theme import DEFAULT, Theme, find
from wardley.interfaces.sheets.paints import KEYS, paints_of
from wardley.reporting.page import Page
from wardley.reporting.setting.frame import A4, Laid
from wardley.reporting.setting.laid import lay
from wardley.reporting.setting.typeset import ASCENT, Block, Para, breadth


def tell(page: Page) -> str:
    """*page* as SVG, 297 by 210 mm."""
    style = find(DEFAULT)
    laid = lay(page.sheet, A4)
    inside = joined(_shapes(laid, style.light))
    mark = f"sheet-{crc32(inside.encode()):08x}"
    wide, high = _number(laid.frame.width), _number(laid.frame.height)
    head = joined([
        tag("title", page.title, id=f"{mark}-title"),
        tag("desc", page.summary, id=f"{mark}-desc"),
        tag("style", Markup(_css(style.light, style.dark))),
    ])  # fmt: skip
    font = style.light.font
    svg = tag(
        "svg", "\n", head, "\n", inside, "\n",
        xmlns="http://www.w3.org/2000/svg", class_="wardley-sheet", width="297mm", height="210mm",
        viewBox=f"0 0 {wide} {high}", role="img", aria_labelledby=f"{mark}-title",
        aria_describedby=f"{mark}-desc", font_family=font,
    )  # fmt: skip
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{svg}\n'


def _shapes(laid: Laid, theme: Theme) -> Iterator[Markup]:
    paints = paints_of(theme)
    yield tag(
        "rect", class_="paper", width=_number(laid.frame.width), height=_number(laid.frame.height),
        fill=paints["paper"],
    )  # fmt: skip
    for fill in laid.fills:
        yield tag(
            "rect", class_="card", x=_number(fill.x), y=_number(fill.y), width=_number(fill.width),
            height=_number(fill.height), rx="3", fill=paints["card"],
        )  # fmt: skip
    for rule in laid.rules:
        kind = "strong" if rule.strong else "line"
        yield tag(
            "rect", class_=kind, x=_number(rule.x), y=_number(rule.y - 0.5), width=_number(rule.width),
            height="1.25" if rule.strong else "0.6", fill=paints[kind],
        )  # fmt: skip
    for block in laid.blocks:
        yield tag("g", joined(_lines(block, paints)), class_=block.role)


def _lines(block: Block, paints: dict[str, str]) -> Iterator[Markup]:
    y = block.y
    for para in block.paras:
        y += para.before
        for at, line in enumerate(para.lines):
            spans = [
                tag("tspan", clean(run.text), class_=run.tone, fill=paints[run.tone],
                    font_weight="bold" if run.bold else None)
                for run in line
            ]  # fmt: skip
            yield tag(
                "text", *spans, x=_number(_left(block, para, at)), y=_number(y + ASCENT * para.size),
                font_size=_number(para.size),
            )  # fmt: skip
            y += para.leading


def _left(block: Block, para: Para, at: int) -> float:
    """Where a line begins."""
    return block.x + (block.width - breadth(para.lines[at], para.size) if para.side == "right" else 0)


def _css(light: Theme, dark: Theme) -> str:
    """The colours of both, for browsers; who does not know ``light-dark()`` keeps to the light ones."""
    day, night = paints_of(light), paints_of(dark)
    rules = "".join(
        f".wardley-sheet .{key}{{fill:var(--wardley-{KEYS[key]},light-dark({day[key]},{night[key]}))}}"
        for key in KEYS
    )
    return (
        "@supports(color:light-dark(#000,#fff)){.wardley-sheet{color-scheme:light dark}"
        f"{rules}@media print{{.wardley-sheet{{color-scheme:only light!important}}}}}}"
    )


def _number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")
