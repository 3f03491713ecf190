"""The one page as a slide for PowerPoint, 16:9: a title, tables and text boxes that can be edited.

Letters have the sizes that were measured, and no box shrinks its text. They are in Arial, whose widths are
those that were measured, and which is on every machine that shows slides, or has a double there.
"""

import zipfile
from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime
from io import BytesIO
from typing import Any

from wardley.drawing.dot import clean
from wardley.drawing.theme import DEFAULT, find
from wardley.interfaces.arguments import Refused
from wardley.interfaces.sheets.paints import paints_of
from wardley.reporting.page import Page
from wardley.reporting.setting.frame import SLIDE, SMALL, Laid
from wardley.reporting.setting.laid import lay
from wardley.reporting.setting.typeset import Block
from wardley.source.shown import one_line

FONT = "Arial"

_TABLES = {"goal": ("Objectives", 2.5), "tally": ("Before and after", 2.5)}
"""By the role of its cells: what a table is called, and the room above and below its texts."""

_PLAIN = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
"""The table style without colours and lines, by the id that PowerPoint has for it."""

_NEVER = datetime(2000, 1, 1)  # noqa: DTZ001 - no day at all: the same bytes at any time
_FIRST = (1980, 1, 1, 0, 0, 0)
"""The earliest time that a zip file knows."""


def tell(page: Page) -> bytes:
    """*page* as a presentation of one slide; raises `Refused` where python-pptx is not there."""
    try:
        from pptx import Presentation  # noqa: PLC0415 - an extra, and slow to load
        from pptx.util import Pt  # noqa: PLC0415
    except ModuleNotFoundError:
        raise Refused(
            "writing pptx needs python-pptx, which is not installed here", "pip install 'wardley[pptx]'"
        ) from None
    laid = lay(page.sheet, SLIDE)
    show = Presentation()
    show.slide_width, show.slide_height = Pt(SLIDE.width), Pt(SLIDE.height)
    _describe(show, page)
    _Slide(show).draw(laid)
    file = BytesIO()
    show.save(file)
    return _timeless(file.getvalue())


def _describe(show: Any, page: Page) -> None:
    about = show.core_properties
    about.title, about.subject = one_line(clean(page.title)), one_line(clean(page.summary))[:255]
    about.author = about.last_modified_by = about.comments = about.keywords = ""
    about.created = about.modified = about.last_printed = _NEVER
    about.revision = 1
    # The template of python-pptx brings somebody's printer along, and a picture of an empty slide.
    for relations in (show.part.rels, show.part.package._rels):  # noqa: SLF001 - it has no word for it
        for key, relation in list(relations.items()):
            if relation.reltype.endswith(("/printerSettings", "/thumbnail")):
                relations.pop(key)


class _Slide:
    """The slide in the making."""

    def __init__(self, show: Any) -> None:
        self._slide = show.slides.add_slide(show.slide_layouts[5])  # that with a title alone
        self._paints = paints_of(find(DEFAULT).light)

    def draw(self, laid: Laid) -> None:
        """Put all of *laid* on it."""
        for fill in laid.fills:
            self._rectangle((fill.x, fill.y, fill.width, fill.height), "card", "Card")
        for rule in laid.rules:
            if rule.strong:
                self._rectangle((rule.x, rule.y - 0.5, rule.width, 1.25), "strong", "Line")
        cells: dict[str, list[Block]] = defaultdict(list)
        for block in laid.blocks:
            if block.cell is not None:
                cells[block.role].append(block)
            elif block.role == "title":
                self._title(block)
            else:
                self._box(block)
        for role, blocks in cells.items():
            self._table(role, blocks)

    def _rectangle(self, place: tuple[float, float, float, float], paint: str, name: str) -> None:
        from pptx.enum.shapes import MSO_SHAPE  # noqa: PLC0415 - as above
        from pptx.util import Pt  # noqa: PLC0415

        shape = self._slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, *map(Pt, place))
        shape.name = name
        shape.fill.solid()
        shape.fill.fore_color.rgb = self._colour(paint)
        shape.line.fill.background()
        # Without the style of the theme, which would cast a shadow.
        shape._element.remove(shape._element.find(_STYLE))  # noqa: SLF001 - python-pptx has no word for it

    def _title(self, block: Block) -> None:
        from pptx.util import Pt  # noqa: PLC0415 - as above

        title = self._slide.shapes.title
        title.left, title.top = Pt(block.x), Pt(block.y)
        title.width, title.height = Pt(block.width), Pt(block.height)
        self._write(title.text_frame, block)

    def _box(self, block: Block) -> None:
        from pptx.util import Pt  # noqa: PLC0415 - as above

        box = self._slide.shapes.add_textbox(*map(Pt, (block.x, block.y, block.width, block.height)))
        box.name = one_line(clean(block.paras[0].text))[:60] or block.role
        self._write(box.text_frame, block)

    def _write(self, frame: Any, block: Block, above: float = 0) -> None:
        """The paragraphs of *block*; *frame* is that of a shape or a cell of a table."""
        from pptx.enum.text import MSO_ANCHOR, MSO_AUTO_SIZE  # noqa: PLC0415 - as above
        from pptx.util import Pt  # noqa: PLC0415

        frame.margin_left = frame.margin_right = frame.margin_bottom = 0
        frame.margin_top = Pt(above)
        frame.word_wrap, frame.auto_size = True, MSO_AUTO_SIZE.NONE
        frame.vertical_anchor = MSO_ANCHOR.TOP
        self._paragraphs(frame, block)

    def _paragraphs(self, frame: Any, block: Block) -> None:
        from pptx.enum.text import PP_ALIGN  # noqa: PLC0415 - as above
        from pptx.util import Pt  # noqa: PLC0415

        for number, para in enumerate(block.paras):
            told = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
            told.alignment = PP_ALIGN.RIGHT if para.side == "right" else PP_ALIGN.LEFT
            told.line_spacing, told.space_before, told.space_after = Pt(para.leading), Pt(para.before), Pt(0)
            for run in para.runs:
                part = told.add_run()
                part.text = clean(run.text)
                part.font.size, part.font.bold, part.font.name = Pt(para.size), run.bold, FONT
                part.font.color.rgb = self._colour(run.tone)

    def _colour(self, paint: str) -> Any:
        from pptx.dml.color import RGBColor  # noqa: PLC0415 - as above

        made: Any = RGBColor  # it has no type information of its own
        return made(*bytes.fromhex(self._paints[paint][1:7]))

    def _table(self, role: str, blocks: Sequence[Block]) -> None:
        """A table of *blocks*, each in its cell, with a line above every row but that of the heads."""
        from pptx.util import Pt  # noqa: PLC0415 - as above

        name, pad = _TABLES[role]
        grid = _Grid(blocks, pad)
        place = grid.xs[0], grid.ys[0], grid.xs[-1] - grid.xs[0], grid.ys[-1] - grid.ys[0]
        shape = self._slide.shapes.add_table(len(grid.ys) - 1, len(grid.xs) - 1, *map(Pt, place))
        shape.name, table = name, shape.table
        shape._element.graphic.graphicData.tbl.tblPr.find(_TABLE_STYLE).text = _PLAIN  # noqa: SLF001 - python-pptx has no word for it
        table.first_row, table.horz_banding = role == "goal", False
        for at, column in enumerate(table.columns):
            column.width = Pt(grid.xs[at + 1] - grid.xs[at])
        for at, row in enumerate(table.rows):
            row.height = Pt(grid.ys[at + 1] - grid.ys[at])
        told = {block.cell: block for block in blocks}
        for row_, y in enumerate(grid.rows):
            for column_, x in enumerate(grid.columns):
                self._cell(table.cell(row_, column_), told.get((y, x)), pad)
                if row_ or role != "goal":
                    _line_above(table.cell(row_, column_), self._paints["line"])

    def _cell(self, cell: Any, block: Block | None, pad: float) -> None:
        from pptx.util import Pt  # noqa: PLC0415 - as above

        cell.margin_left = cell.margin_right = cell.margin_bottom = 0
        cell.margin_top = Pt(pad)
        if block is not None:
            self._paragraphs(cell.text_frame, block)
        else:
            _small(cell.text_frame.paragraphs[0])


_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_STYLE = "{http://schemas.openxmlformats.org/presentationml/2006/main}style"
_TABLE_STYLE = f"{_DRAWING}tableStyleId"


class _Grid:
    """Where the columns and rows of a table that have a text begin, and the last of them ends."""

    def __init__(self, blocks: Sequence[Block], pad: float) -> None:
        rows: dict[int, list[Block]] = defaultdict(list)
        columns: dict[int, list[Block]] = defaultdict(list)
        for block in blocks:
            assert block.cell is not None
            rows[block.cell[0]].append(block)
            columns[block.cell[1]].append(block)
        self.rows, self.columns = sorted(rows), sorted(columns)
        self.xs = [min(one.x for one in columns[at]) for at in self.columns]
        self.xs.append(max(one.x + one.width for one in columns[max(columns)]))
        self.ys = [min(one.y for one in rows[at]) - pad for at in self.rows]
        self.ys.append(max(one.bottom for one in rows[max(rows)]) + pad)


def _small(paragraph: Any) -> None:
    """Keep an empty *paragraph* from being as high as the 18 pt of a table's letters."""
    from pptx.oxml.xmlchemy import OxmlElement  # noqa: PLC0415 - as above

    end = OxmlElement("a:endParaRPr")
    end.set("sz", str(int(SMALL * 100)))
    paragraph._p.append(end)  # noqa: SLF001 - python-pptx has no word for the end of a paragraph


def _line_above(cell: Any, colour: str) -> None:
    from pptx.oxml.xmlchemy import OxmlElement  # noqa: PLC0415 - as above

    line, fill, paint = map(OxmlElement, ("a:lnT", "a:solidFill", "a:srgbClr"))
    line.set("w", "7620")  # 0.6 pt
    paint.set("val", colour[1:7].upper())
    fill.append(paint)
    line.append(fill)
    cell._tc.get_or_add_tcPr().append(line)  # noqa: SLF001 - python-pptx has no word for a cell's borders


def _timeless(made: bytes) -> bytes:
    """The same file without the time at which it was written."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(made)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            about = zipfile.ZipInfo(entry.filename, _FIRST)
            about.compress_type, about.external_attr = zipfile.ZIP_DEFLATED, 0o600 << 16
            new.writestr(about, old.read(entry))
    return out.getvalue()
