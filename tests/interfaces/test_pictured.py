"""Reports as one picture."""

import pytest
from tests.reporting.made import NAMES, checked, example

from wardley import registry
from wardley.interfaces.arguments import Refused
from wardley.interfaces.pages import pdf, png, svg
from wardley.interfaces.pictured import pictured
from wardley.reporting.page import Page

BOTH = (("online-training.owm",), ("support-division.owm", "support-division.plan"))


def made(name: str, *files: str) -> Page:
    page: Page = registry.load("wardley.reporting.reports", name).page(*example(*files))
    return page


def test_a_report_with_figures_is_its_first_one() -> None:
    page = made("purpose", *BOTH[0])

    assert svg.tell(page).startswith("<svg")
    assert "Purpose of what is asked for" in svg.tell(page)
    assert png.tell(page).startswith(b"\x89PNG")
    assert pdf.tell(page).startswith(b"%PDF")


def test_a_report_that_is_never_drawn_is_refused_and_those_that_are_drawn_are_named() -> None:
    with pytest.raises(Refused, match="the report vendors has no picture, which svg would be") as refused:
        svg.tell(made("vendors", *BOTH[0]))

    assert all(name in str(refused.value.help) for name in pictured())


def test_a_report_with_nothing_to_draw_is_refused_for_that() -> None:
    page = registry.load("wardley.reporting.reports", "purpose").page(*checked("initiative Unclear\n"))

    with pytest.raises(Refused, match="there is nothing to draw in the report purpose"):
        png.tell(page)


def test_the_one_page_is_its_sheet_and_has_no_png() -> None:
    page = made("one_page", *BOTH[0])

    assert "wardley-sheet" in svg.tell(page)
    assert pdf.tell(page).startswith(b"%PDF")
    with pytest.raises(Refused, match="is not drawn as png"):
        png.tell(page)


def test_every_report_with_a_picture_says_so() -> None:
    pages = [made(name, *files) for files in BOTH for name in NAMES]

    drawn = {page.name.replace("_", "-") for page in pages if page.figures or page.sheet}

    assert drawn <= set(pictured())
