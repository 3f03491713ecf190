"""The one page as PDF: an A4 sheet of letters that stay sharp, and can be selected and searched.

It is drawn by reportlab from the measured texts; a PDF made of the SVG would lose the letters that the 14
standard fonts lack. Those are set in a font of this machine, and where it has none the page is refused.
"""

from io import BytesIO
from itertools import groupby
from typing import Any

from wardley.drawing.dot import clean
from wardley.drawing.fonts import face_for, is_standard, lacking
from wardley.drawing.theme import DEFAULT, find
from wardley.interfaces.arguments import Refused
from wardley.interfaces.sheets.paints import paints_of
from wardley.reporting.page import Page
from wardley.reporting.setting.frame import A4, Laid
from wardley.reporting.setting.laid import lay
from wardley.reporting.setting.typeset import ASCENT, Block, Run, breadth
from wardley.source.shown import one_line

_ARROW = "→"
"""The fonts of Western Europe lack it; the standard font Symbol has it."""


def tell(page: Page) -> bytes:
    """*page* as PDF, of one page; raises `Refused` where reportlab or letters are not there."""
    try:
        from reportlab.pdfgen.canvas import Canvas  # noqa: PLC0415 - an extra, and slow to load
    except ModuleNotFoundError:
        raise Refused(
            "writing pdf needs reportlab, which is not installed here", "pip install 'wardley[pdf]'"
        ) from None
    laid = lay(page.sheet, A4)
    _refuse_unwritten(laid)
    file = BytesIO()
    # Invariant: without the time of day, and with an id that follows from what is written.
    canvas = Canvas(file, (A4.width, A4.height), invariant=1, pageCompression=1, lang="en")
    canvas.setTitle(one_line(clean(page.title)))
    canvas.setSubject(one_line(clean(page.summary)))
    canvas.setAuthor("")
    canvas.setCreator("wardley")
    _draw(canvas, laid)
    canvas.showPage()
    canvas.save()
    return file.getvalue()


def _draw(canvas: Any, laid: Laid) -> None:
    paints, high = paints_of(find(DEFAULT).light), laid.frame.height
    for fill in laid.fills:
        canvas.setFillColor(paints["card"])
        canvas.roundRect(fill.x, high - fill.y - fill.height, fill.width, fill.height, 3, stroke=0, fill=1)
    for rule in laid.rules:
        thick = 1.25 if rule.strong else 0.6
        canvas.setFillColor(paints["strong" if rule.strong else "line"])
        canvas.rect(rule.x, high - rule.y + 0.5 - thick, rule.width, thick, stroke=0, fill=1)
    for block in laid.blocks:
        _write(canvas, block, paints, high)


def _write(canvas: Any, block: Block, paints: dict[str, str], high: float) -> None:
    y = block.y
    for para in block.paras:
        y += para.before
        for line in para.lines:
            spare = block.width - breadth(line, para.size) if para.side == "right" else 0
            text = canvas.beginText(block.x + spare, high - y - ASCENT * para.size)
            for run in line:
                text.setFillColor(paints[run.tone])
                for font, letters in _in_fonts(run):
                    text.setFont(font, para.size)
                    text.textOut(letters)
            canvas.drawText(text)
            y += para.leading


def _in_fonts(run: Run) -> list[tuple[str, str]]:
    """The letters of *run* with the font of each stretch of them."""
    words = clean(run.text)
    own = "Helvetica-Bold" if run.bold else "Helvetica"
    found = []
    for kind, letters in groupby(words, key=_kind):
        stretch = "".join(letters)
        other = "Symbol" if kind == "arrow" else own
        font = own if kind == "standard" else _registered(stretch, bold=run.bold) or other
        found.append((font, stretch))
    return found


def _kind(letter: str) -> str:
    return "arrow" if letter == _ARROW else "standard" if is_standard(letter) else "other"


def _registered(stretch: str, *, bold: bool) -> str | None:
    """The name of a font of this machine that has *stretch*, or most of it."""
    from reportlab.pdfbase import pdfmetrics  # noqa: PLC0415 - as above
    from reportlab.pdfbase.ttfonts import TTFont  # noqa: PLC0415

    face = face_for(stretch, "Helvetica", bold=bold)
    if face is None:
        return None
    if face.path not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont(face.path, face.path))
    return face.path


def _refuse_unwritten(laid: Laid) -> None:
    missing: list[str] = []
    for block in laid.blocks:
        for para in block.paras:
            for run in (run for line in para.lines for run in line):
                for kind, letters in groupby(clean(run.text), key=_kind):
                    if kind == "other":
                        missing += lacking("".join(letters), "Helvetica", bold=run.bold)
    if missing:
        told = "".join(dict.fromkeys(missing))
        raise Refused(
            f"no font of this machine can write '{one_line(told[:20])}' into a PDF",
            "install one that has these letters, or say --format html, svg or pptx",
        )
