import io
import sys
import zipfile
from itertools import combinations

import pytest
from pptx import Presentation
from pptx.enum.text import MSO_AUTO_SIZE
from pptx.util import Pt
from tests.interfaces.sheets.made import evil, example, said, squeezed

from wardley.interfaces.arguments import Refused
from wardley.interfaces.sheets.pptx import FONT, tell
from wardley.reporting.setting.frame import SLIDE

every_page = pytest.mark.parametrize("page", [lambda: example("training"), lambda: example("support"), evil])


def opened(page):
    return Presentation(io.BytesIO(tell(page)))


def shapes(page):
    (slide,) = opened(page).slides
    return list(slide.shapes)


def frames(page):
    """Every text frame on the slide, those in tables among them."""
    found = []
    for shape in shapes(page):
        if shape.has_table:
            found += [cell.text_frame for row in shape.table.rows for cell in row.cells]
        elif shape.has_text_frame:
            found.append(shape.text_frame)
    return found


@every_page
def test_it_is_one_slide_of_sixteen_to_nine_without_notes(page):
    show = opened(page())

    assert len(show.slides) == 1
    assert show.slide_width * 9 == show.slide_height * 16
    assert not show.slides[0].has_notes_slide


@every_page
def test_every_shape_is_within_the_slide(page):
    for shape in shapes(page()):
        assert shape.left >= 0
        assert shape.top >= 0
        assert shape.left + shape.width <= Pt(SLIDE.width)
        assert shape.top + shape.height <= Pt(SLIDE.height)


@every_page
def test_no_text_stands_on_another(page):
    boxes = [
        shape
        for shape in shapes(page())
        if shape.has_table or (shape.has_text_frame and shape.text_frame.text)
    ]

    for one, other in combinations(boxes, 2):
        across = min(one.left + one.width, other.left + other.width) - max(one.left, other.left)
        down = min(one.top + one.height, other.top + other.height) - max(one.top, other.top)
        assert across <= Pt(0.1) or down <= Pt(0.1), (one.name, other.name)


@every_page
def test_it_says_what_was_set(page):
    told = [squeezed(para.text) for frame in frames(page()) for para in frame.paragraphs if para.text]

    assert sorted(told) == [text for text in said(page(), SLIDE) if text]


@every_page
def test_no_box_shrinks_its_letters_and_all_are_large_enough(page):
    for frame in frames(page()):
        assert frame.auto_size in (MSO_AUTO_SIZE.NONE, None)
        for para in frame.paragraphs:
            for run in para.runs:
                assert run.font.size >= Pt(9)
                assert run.font.name == FONT


@every_page
def test_rows_are_as_high_as_what_stands_in_them(page):
    for shape in shapes(page()):
        if shape.has_table:
            assert sum(row.height for row in shape.table.rows) == pytest.approx(shape.height, abs=Pt(0.1))
            assert min(row.height for row in shape.table.rows) >= Pt(9)


def test_objectives_and_counts_are_tables_with_a_name():
    tables = {shape.name: shape.table for shape in shapes(example("support")) if shape.has_table}

    assert set(tables) == {"Objectives", "Before and after"}
    assert tables["Objectives"].cell(0, 0).text == "Objective"
    assert tables["Objectives"].first_row
    assert [tables["Before and after"].cell(1, at).text for at in range(4)] == [
        "Stopped",
        "48",
        "6.4m",
        "46.8\u00a0%",
    ]


def test_the_slide_has_a_title_for_those_who_cannot_see_it():
    (slide,) = opened(example("training")).slides

    assert slide.shapes.title.text == "Online training - technology estate"


def test_it_is_the_same_each_time_and_holds_no_time():
    first, second = tell(example("support")), tell(example("support"))

    assert first == second
    with zipfile.ZipFile(io.BytesIO(first)) as file:
        assert {entry.date_time for entry in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert b"2000-01-01" in file.read("docProps/core.xml")


def test_it_names_nobody_as_its_author():
    about = opened(example("training")).core_properties

    assert (about.author, about.last_modified_by) == ("", "")
    assert about.title == "Online training - technology estate"


def test_it_holds_nothing_but_the_slide_and_its_layouts():
    with zipfile.ZipFile(io.BytesIO(tell(example("training")))) as file:
        names = file.namelist()

    assert len([name for name in names if name.startswith("ppt/slides/slide")]) == 1
    assert not [name for name in names if "printer" in name or "thumbnail" in name]


def test_an_empty_cell_is_no_higher_than_small_letters():
    table = next(shape.table for shape in shapes(example("training")) if shape.name == "Objectives")
    empty = [cell for row in table.rows for cell in row.cells if not cell.text_frame.text]

    assert empty
    for cell in empty:
        (end,) = cell._tc.iter("{http://schemas.openxmlformats.org/drawingml/2006/main}endParaRPr")
        assert int(end.get("sz")) == 900


def test_names_that_mean_harm_are_text():
    assert any("<script>alert(1)</script>" in frame.text for frame in frames(evil()))
    with zipfile.ZipFile(io.BytesIO(tell(evil()))) as file:
        assert not [name for name in file.namelist() if "vba" in name.lower() or "embed" in name.lower()]


def test_without_python_pptx_it_says_how_to_get_it(monkeypatch):
    monkeypatch.setitem(sys.modules, "pptx", None)

    with pytest.raises(Refused, match="needs python-pptx") as refused:
        tell(example("training"))

    assert refused.value.help == "pip install 'wardley[pptx]'"
