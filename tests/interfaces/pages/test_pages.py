"""How a page is told: text, Markdown, HTML, JSON and CSV."""

import csv as tables
import io
import json as data
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wardley.drawing.plots.lanes import Bar, Lane, Lanes
from wardley.interfaces.pages import csv, html, json, markdown, text
from wardley.reporting.page import Cell, Code, Figure, Items, Page, Section, Table, Words
from wardley.source.shown import columns

FORMATS = [text, markdown, html, json, csv]


def page(*blocks, **more) -> Page:
    """A page with one section that holds *blocks*."""
    return Page("tea", "Tea", "It is ready.", (Section("Leaves", tuple(blocks)),), ("Made today.",), **more)


COSTS = Table(
    "costs", ("Thing", "Cost"),
    (("Leaves", Cell("85k", number=85000)), (Cell("Water", strong=True), "unknown")),
    frozenset({1}), caption="What it costs", note="A year.",
)  # fmt: skip


def test_text_puts_numbers_to_the_right_and_what_is_said_below_and_above():
    assert text.tell(page(COSTS)) == (
        "Tea\n"
        "It is ready.\n"
        "\n"
        "Leaves\n"
        "------\n"
        "What it costs\n"
        "Thing      Cost\n"
        "------  -------\n"
        "Leaves      85k\n"
        "Water   unknown\n"
        "A year.\n"
        "\n"
        "Made today.\n"
    )


def test_text_breaks_a_long_cell_between_words_and_leaves_whole_words_whole():
    long = "a cup of tea that stands in-house until somebody drinks it, which may take quite some time indeed"
    lines = text.tell(page(Table("t", ("One", "Other"), ((long, long),)))).splitlines()

    assert max(map(len, lines)) <= 100
    assert sum("in-house" in line for line in lines) == 1
    assert not any(line.rstrip().endswith("in-") for line in lines)


def test_text_shows_a_table_of_too_many_columns_as_one_record_below_the_other():
    heads = ("Name", *(f"Property {number}" for number in range(20)))
    wide = Table("t", heads, (("Tea", *["considerable"] * 19, ""), ("Water", *["none"] * 20)))
    said = text.tell(page(wide))
    lines = said.splitlines()

    assert "Tea\n  Property 0: considerable; Property 1: considerable" in said
    assert "Property 19" not in said.split("Water")[0]
    assert max(map(len, lines)) <= 100


def test_text_keeps_many_narrow_columns_side_by_side():
    heads = ("Request", *(str(number) for number in range(14)))
    said = text.tell(page(Table("t", heads, (("A request with a rather long name", *["x"] * 14),))))

    assert "A request with a rather long name  x  x  x" in said


def test_text_counts_items_and_indents_what_follows():
    said = text.tell(page(Items(("tea " * 40, "water"), ordered=True)))

    assert "\n1. tea tea" in said
    assert "\n   tea" in said
    assert "\n2. water\n" in said


def test_text_lets_nothing_drive_the_terminal():
    evil = "\x1b[2J\u202etea"
    said = text.tell(page(Words(evil), Items((evil,)), Table("t", (evil,), ((evil,),)), Code((evil,))))

    assert "\x1b" not in said
    assert "\u202e" not in said


@given(st.lists(st.lists(st.text(max_size=60), min_size=3, max_size=3), min_size=1, max_size=4))
def test_text_is_never_wider_than_a_hundred_columns(rows):
    table = Table("t", ("One", "Two", "Three"), tuple(map(tuple, rows)), frozenset({1}))

    for line in text.tell(page(table)).splitlines():
        assert sum(map(columns, line)) <= 100


def test_markdown_is_a_table_that_any_reader_knows():
    assert (
        "**What it costs**\n\n"
        "| Thing | Cost |\n"
        "| --- | ---: |\n"
        "| Leaves | 85k |\n"
        "| **Water** | unknown |\n\n"
        "A year."
    ) in markdown.tell(page(COSTS))


def test_markdown_keeps_a_bar_inside_its_cell_and_code_inside_its_fence():
    said = markdown.tell(page(Table("t", ("A",), (("x | y",),)), Code(("```", "# tea"))))

    (row,) = [line for line in said.splitlines() if line.startswith("| x")]
    assert row.count("|") == 2
    assert said.count("```") == 2


def test_html_says_everything_itself_and_runs_nothing():
    said = html.tell(page(COSTS, Items(("one",)), Words("two", lead=True), Code(("three",))))

    assert said.startswith('<!DOCTYPE html>\n<html lang="en">')
    assert "default-src 'none'" in said
    assert "<script" not in said
    assert "http" not in said.replace("http-equiv", "")
    assert '<td class="right" data-label="Cost">85k</td>' in said
    assert "<b>Water</b>" in said
    assert '<th scope="col" class="right">Cost</th>' in said
    assert '<p class="lead">two</p>' in said


def test_html_stacks_a_table_on_a_narrow_screen_and_moves_one_of_many_columns_sideways():
    many = Table("t", tuple("abcdefghijkl"), (tuple("abcdefghijkl"),))

    assert '<table class="wide">' in html.tell(page(COSTS))
    assert '<div class="scroll" tabindex="0"><table>' in html.tell(page(many))


def test_html_holds_its_pictures_and_gives_each_ids_of_its_own():
    plot = Lanes("Draft", ("2026Q1",), (Lane("Bar", (Bar("Tea", 0, 2),)),))
    figure = Figure("draft", plot, "One bar.", "A draft.")
    said = html.tell(page(figure, figure))

    assert said.count("<svg") == 2
    assert "<?xml" not in said
    assert "<figcaption>A draft.</figcaption>" in said
    ids = [part.split('"')[0] for part in said.split(' id="')[1:]]
    assert len(ids) == len(set(ids))


def test_a_figure_is_told_in_words_where_there_is_no_picture():
    figure = Figure("draft", None, "One bar.")

    assert "One bar." in text.tell(page(figure))
    assert "*One bar.*" in markdown.tell(page(figure))


def test_json_is_the_data_with_what_a_reader_sees_first():
    said = data.loads(json.tell(page(data={"cost": None, "share": float("nan"), "names": ("a",)})))

    assert said == {
        "report": "tea", "title": "Tea", "summary": "It is ready.", "cost": None, "share": None,
        "names": ["a"], "footnotes": ["Made today."],
    }  # fmt: skip


def test_csv_is_one_table_alone_so_that_programs_read_it():
    assert csv.tell(page(COSTS)) == "Thing,Cost\r\nLeaves,85000\r\nWater,unknown\r\n"


def test_csv_names_its_tables_where_there_are_several():
    other = Table("more", ("A",), (("b",),))

    assert csv.tell(page(COSTS, other)) == (
        "What it costs\r\nThing,Cost\r\nLeaves,85000\r\nWater,unknown\r\n\r\nmore\r\nA\r\nb\r\n"
    )


def test_csv_says_what_the_page_says_where_there_is_no_table():
    assert csv.tell(page(Words("x"))) == "Tea,It is ready.\r\n"


@pytest.mark.parametrize(
    ("number", "written"),
    [(1234567.5, "1234567.5"), (0.1, "0.1"), (13_700_000, "13700000"), (1e21, "1" + "0" * 21), (0, "0")],
)
def test_csv_writes_numbers_in_full(number, written):
    said = csv.tell(page(Table("t", ("A",), ((Cell("about", number=number),),))))

    assert said.splitlines()[1] == written


def test_csv_leaves_a_number_that_is_none_as_it_reads():
    said = csv.tell(page(Table("t", ("A",), ((Cell("endless", number=float("inf")),),))))

    assert said.splitlines()[1] == "endless"


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "＝"])
def test_csv_runs_no_formula_wherever_it_stands(start):
    evil = f"{start}1+1"
    table = Table("t", (evil,), ((evil,),), caption=evil)

    for row in tables.reader(io.StringIO(csv.tell(page(table, table)), newline="")):
        for cell in row:
            assert not cell.startswith(start)
    assert csv.tell(Page("t", evil, evil)).startswith("'")


@pytest.mark.parametrize("format_", FORMATS, ids=lambda module: module.__name__.rpartition(".")[2])
def test_a_page_without_anything_is_told(format_: ModuleType):
    assert format_.SUFFIX
    assert "Tea" in format_.tell(Page("tea", "Tea", "Nothing is here."))


@given(st.text(max_size=80))
def test_no_text_leaves_its_place_in_html(words):
    said = html.tell(page(Words(words), Items((words,)), Table("t", (words,), ((words,),)), Code((words,))))

    assert said.count("<table") == 1
    assert said.count("<li>") == 1
    assert said.endswith("</html>\n")


@given(st.text(max_size=80), st.text(max_size=80))
def test_csv_gives_back_every_cell(first, second):
    from wardley.interfaces.reports.cells import restored

    said = csv.tell(page(Table("t", ("A", "B"), ((first, second),))))
    _, row = tables.reader(io.StringIO(said, newline=""))

    assert [restored(cell) for cell in row] == [first, second]
