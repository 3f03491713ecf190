"""Changes as Markdown."""

import re
from html import unescape

from markdown_it import MarkdownIt
from tests.interfaces.changes import made

from wardley.interfaces.changes.markdown import LIMIT, tell
from wardley.interfaces.reports.changed import tally


def html(comparison) -> str:
    return MarkdownIt("gfm-like", {"linkify": False, "html": True}).render(tell(comparison))


def rows(comparison) -> list[tuple[str, ...]]:
    found = re.findall(r"<tr>\n<td>(.*?)</td>\n<td>(.*?)</td>\n</tr>", html(comparison))
    return [tuple(unescape(cell) for cell in row) for row in found]


def test_the_headline_counts_and_the_table_has_what_matters():
    told = tell(made.one())

    assert told.startswith("### wardley diff: 1 in another stage, 1 added, 1 removed,")
    assert rows(made.one()) == [
        ("In another stage", "'Desk' arrived in product as expected, from custom-built: 0.3 → 0.5"),
        ("Added", "'App', a component in custom-built (0.2)"),
        ("Removed", "'Safe', a component in product (0.5)"),
        ("Sourcing, owners and cost", "'Desk': build → buy"),
        ("Sourcing, owners and cost", "'Desk': cost 120k → 80k (-40k, -33 %)"),
        ("Expected to evolve", "'Keys' is expected to evolve to 0.8 (commodity)"),
    ]


def test_details_are_folded_away():
    told = tell(made.one())
    folded = re.findall(r"<details><summary>(.*?)</summary>\n\n(.*?)\n\n</details>", told, re.DOTALL)

    assert [title for title, _ in folded] == [
        "Facts and statements (1)",
        "Moved within a stage (1)",
        "Links (2)",
    ]
    assert folded[2][1].count("\n- ") + 1 == 2


def test_nothing_is_said_in_one_line():
    assert tell(made.one(made.OLD, made.OLD)) == "### wardley diff: nothing changed\n\nold.owm → new.owm\n"


def test_folders_have_a_heading_a_map():
    told = tell(made.several())

    assert told.startswith("### wardley diff: 1 of 5 maps changed, 1 new, 1 gone\n\nold → new\n")
    assert re.findall("^#### (.*)$", told, re.MULTILINE) == [
        f"a/shop.owm: {tally(made.one().maps[0].difference)}",
        "b.owm: a new map",
        "c.owm: gone",
    ]


def test_names_are_read_and_do_nothing():
    name = "@team | <img src=x> `a` [b](http://c.d) #1 **x**"
    comparison = made.one("", f'component "{name}" [0.5, 0.5]')

    shown = html(comparison)
    assert "<img" not in shown
    assert "<a " not in shown
    assert "<strong>" not in shown
    assert rows(comparison)[0][1].replace("\u200b", "") == f"'{name}', a component in product (0.5)"


def test_what_does_not_fit_is_counted():
    many = "\n".join(f"component Component number {number} [0.5, 0.5]" for number in range(3000))
    told = tell(made.one("", many))

    assert len(told) <= LIMIT
    (left,) = re.findall(r"(\d+) more are left out here; --format json has all", told)
    assert told.count("| Added |") == 3000 - int(left)


def test_details_never_crowd_out_the_news():
    many = "\n".join(f"A{number}->B{number}" for number in range(5000))
    told = tell(made.one("component A [0.5, 0.2]", f"component A [0.5, 0.5]\n{many}"))

    assert len(told) <= LIMIT
    assert "| In another stage |" in told


def test_lines_that_could_not_be_read_are_admitted():
    assert "1 line of old.owm could not be read, and may hide changes." in tell(made.one("zzz", ""))
