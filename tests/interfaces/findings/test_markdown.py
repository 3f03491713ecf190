"""Findings as Markdown."""

import re
from dataclasses import replace
from datetime import date
from html import unescape

import pytest
from markdown_it import MarkdownIt
from tests.analyse.pages import checked
from tests.interfaces.findings import made

from wardley.analyse.baseline import read_baseline, with_baseline
from wardley.analyse.finding import Acceptance
from wardley.analyse.report import Unchecked
from wardley.interfaces.findings import markdown
from wardley.interfaces.findings.markdown import tell
from wardley.source.place import Place

HEAD = "| | what | found | what would help |\n| --- | --- | --- | --- |\n"


def html(report) -> str:
    return MarkdownIt("gfm-like", {"linkify": False}).render(tell(report))


def table(report) -> list[list[str]]:
    """The cells of each row of findings."""
    rows = re.findall(r"<tr>\n(.*?)</tr>", html(report), re.DOTALL)[1:]
    return [re.findall(r"<td>(.*?)</td>", row) for row in rows]


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def test_nothing_to_report_says_what_is_known():
    assert tell(made.quiet()) == (
        "### wardley check: nothing found\n\n"
        "Of 1 component, sourcing is known for 1, treatment for 1 and cost for 0.\n"
    )


def test_what_is_known_stands_before_what_is_found():
    told = tell(made.shop())

    assert told.startswith(
        "### wardley check: 1 high, 1 medium, 1 accepted\n\n"
        "Of 4 components, sourcing is known for 4, treatment for 4 and cost for 1.\n\n" + HEAD
    )


def test_an_estate_that_nobody_runs_is_told_so():
    told = tell(checked({"a.owm": "anchor Guest [0.9, 0.5]"}, "W201"))

    assert "No component here is one that somebody runs or supplies." in told


def test_a_finding_is_a_row():
    assert tell(made.report(made.finding(softened_by=("retiring",)))).endswith(
        HEAD + "| medium | **Oven**<br>maps/shop.owm:3 | W299 'Oven' is cold (softened: retiring)"
        " | heat 'Oven' |\n"
    )


def test_what_is_found_on_one_component_is_one_row():
    told = table(made.report(made.finding(), made.finding(code="W298", severity="high", message="too small")))

    assert told == [
        [
            "high",
            "<strong>Oven</strong><br>maps/shop.owm:3",
            "W299 'Oven' is cold<br>W298 too small",
            "heat 'Oven'",
        ]
    ]


def test_many_that_are_one_decision_are_one_row():
    folded = [made.finding(f"Oven {n}", code="W203", facts={"team": "Heat"}, places=()) for n in range(8)]
    ((severity, what, _, _),) = table(made.report(*folded))

    assert severity == "medium"
    assert what == (
        "<strong>8 components alike: Oven 0, Oven 1, Oven 2, Oven 3, Oven 4, Oven 5 and 2 more</strong>"
    )


def test_as_many_as_are_listed_leave_no_more():
    folded = [made.finding(f"Oven {n}", code="W203", facts={}, places=()) for n in range(6)]
    ((_, what, _, _),) = table(made.report(*folded))

    assert what.endswith("Oven 5</strong>")


def test_a_map_is_named_where_there_are_several():
    report = checked({"shop.owm": made.SHOP, "quiet.owm": made.QUIET}, "W201")

    assert table(report)[0][1] == "<strong>Payments on shop</strong><br>shop.owm:4"
    assert table(made.shop())[0][1] == "<strong>Payments</strong><br>maps/shop.owm:4"


def test_a_finding_without_place_and_action_has_neither():
    assert table(made.report(made.finding(places=(), help=None)))[0] == [
        "medium", "<strong>Oven</strong>", "W299 'Oven' is cold", "",
    ]  # fmt: skip


def test_what_is_accepted_is_listed_with_its_reason():
    report = made.report(
        made.finding(accepted=Acceptance("it is summer", date(2026, 9, 30))), made.accepted("Till")
    )

    assert tell(report).endswith(
        "<details><summary>Accepted (2)</summary>\n\n"
        "- W299 Oven until 2026-09-30: it is summer\n- W299 Till: it is summer\n\n</details>\n"
    )
    assert "| what |" not in tell(report)


def test_what_is_gone_since_the_baseline_is_listed():
    text = (
        '{"version": 1, "findings": [{"code": "W201", "map": "shop", "kind": "component", "name": "Gone"}]}'
    )
    told = tell(with_baseline(made.shop(), read_baseline(text)))

    assert "- W201 Gone: gone since the baseline, which --update-baseline tidies\n" in told
    assert "Accepted (2)" in told


def test_what_could_not_be_checked_is_listed_by_reason():
    reasons = (
        Unchecked("W1", "a", "no cost"),
        Unchecked("W2", "b", "no map"),
        Unchecked("W3", "c", "no cost"),
    )
    told = tell(replace(made.quiet(), not_checked=reasons))

    assert told.endswith(
        "<details><summary>Not checked (2)</summary>\n\n- W1, W3: no cost\n- W2: no map\n\n</details>\n"
    )


def test_what_is_wrong_with_the_texts_is_listed_before_the_findings():
    fault = made.fault(places=(Place("a.plan", 2, 1, 5),), help="name it")
    told = tell(made.report(made.finding(), diagnostics=(fault, made.fault("low"))))

    listed = "- error E999 a.plan:2: the oven is unknown; name it\n- low E999: the oven is unknown\n"
    assert f"\n\n<details><summary>In the texts (2)</summary>\n\n{listed}\n</details>\n\n{HEAD}" in told


@pytest.mark.parametrize("name", made.NAMES)
def test_a_name_is_read_and_does_nothing(name):
    place = Place(f"{name}.owm", 1, 1, 1)
    told = table(made.report(made.finding(name, places=(place,)), made.finding("Next", places=())))

    assert [len(row) for row in told] == [4, 4]
    assert all(set(re.findall(r"<(/?\w+)", cell)) <= {"strong", "/strong", "br"} for cell in told[0])
    shown = unescape(told[0][2]).replace("\u200b", "")
    plain = "".join(letter if letter.isprintable() else "\ufffd" for letter in name)
    if len(name) < 100 and "\ufffe" not in name:
        assert shown == f"W299 '{plain}' is cold"


@pytest.mark.parametrize(
    "name", ["@team", "#12", "!7", ":smile:", "https://x.example", "www.x.example", "GH-12", "$5", "~bug"]
)
def test_a_name_calls_nobody_and_leads_nowhere(name):
    shown = unescape(table(made.report(made.finding(name, places=())))[0][2])

    assert name not in shown
    assert name in shown.replace("\u200b", "")


def test_a_long_name_is_cut():
    cell = table(made.report(made.finding("x" * 500, places=())))[0][1]

    assert cell == f"<strong>{'x' * 119}…</strong>"


def test_a_text_of_just_the_length_is_whole():
    cell = table(made.report(made.finding("x" * 120, places=())))[0][1]

    assert cell == f"<strong>{'x' * 120}</strong>"


def test_a_comment_stays_within_what_github_takes():
    findings = [made.finding(f"Oven 🥐 {n}", places=()) for n in range(3000)]
    accepted = [made.accepted(f"Till {n}") for n in range(3000)]
    faults = tuple(made.fault(message=f"oven {n} is unknown") for n in range(3000))
    reasons = tuple(Unchecked(f"W{n}", "a", f"reason {n}") for n in range(1000, 2000))
    told = tell(replace(made.report(*findings, *accepted, diagnostics=faults), not_checked=reasons))

    assert 60_000 < units(told) <= 65_536
    left = [
        int(count)
        for count in re.findall(
            r"^(\d+) more are left out here; --format html has all\.$", told, re.MULTILINE
        )
    ]
    rows = told.count("| medium |")
    listed = told.count("- error E999"), told.count("- W299 Till")
    unchecked = len(re.findall(r"^- W\d+: reason", told, re.MULTILINE))
    assert left == [3000 - listed[0], 3000 - rows, 3000 - listed[1], 1000 - unchecked]
    assert min(rows, listed[0], unchecked) > 100
    assert told.count("</details>") == 3


def test_one_that_is_left_out_is_told_as_one(monkeypatch):
    whole = tell(made.report(*made.many(20)))
    monkeypatch.setattr(markdown, "LIMIT", units(whole) + 78)
    told = tell(made.report(*made.many(20)))

    assert told.endswith("\n1 more is left out here; --format html has all.\n")
    assert told.count("| medium |") == 19


def test_what_just_fits_is_whole(monkeypatch):
    whole = tell(made.report(*made.many(20)))
    monkeypatch.setattr(markdown, "LIMIT", units(whole) + 79)

    assert tell(made.report(*made.many(20))) == whole
