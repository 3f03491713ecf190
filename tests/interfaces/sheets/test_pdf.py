import io
import sys

import pytest
from pypdf import PdfReader
from tests.interfaces.sheets.made import evil, example, said, squeezed, without_other_scripts

from wardley.drawing.fonts import face_for
from wardley.interfaces.arguments import Refused
from wardley.interfaces.sheets import pdf
from wardley.interfaces.sheets.pdf import tell
from wardley.reporting.setting.frame import A4

every_example = pytest.mark.parametrize("name", ["training", "support"])


def read(page) -> PdfReader:
    return PdfReader(io.BytesIO(tell(page)))


@every_example
def test_it_is_one_a4_sheet(name):
    (page,) = read(example(name)).pages

    assert (round(page.mediabox.width), round(page.mediabox.height)) == (842, 595)


@every_example
def test_its_text_can_be_selected_and_is_what_was_set(name):
    page = example(name)
    (sheet,) = read(page).pages
    found = squeezed(sheet.extract_text())

    assert sorted(found) == sorted("".join(said(page, A4)))
    assert "61%→80%" in found or name == "support"


@every_example
def test_it_says_what_it_is_and_nothing_of_the_day_on_which_it_was_made(name):
    page = example(name)
    about = read(page).metadata

    assert (about.title, about.subject, about.creator) == (page.title, page.summary, "wardley")
    assert tell(page) == tell(page)


def test_names_that_mean_harm_are_text():
    page = without_other_scripts()
    (sheet,) = read(page).pages

    assert "<script>alert(1)</script>" in sheet.extract_text()
    assert "/JavaScript" not in str(sheet)


def test_letters_that_no_font_has_are_refused_and_not_left_out(monkeypatch):
    monkeypatch.setattr(pdf, "lacking", lambda line, face, *, bold: line)

    with pytest.raises(Refused, match="no font of this machine can write") as refused:
        tell(evil())

    assert "html, svg or pptx" in refused.value.help


def test_letters_of_another_script_are_written_where_a_font_has_them():
    if face_for("顧客が自分で直せる場所", "Helvetica", bold=False) is None:
        pytest.skip("no font here has them")
    (sheet,) = read(evil()).pages

    assert "顧客" in sheet.extract_text()


def test_without_reportlab_it_says_how_to_get_it(monkeypatch):
    monkeypatch.setitem(sys.modules, "reportlab.pdfgen.canvas", None)

    with pytest.raises(Refused, match="needs reportlab") as refused:
        tell(example("training"))

    assert refused.value.help == "pip install 'wardley[pdf]'"
