"""Findings as annotations of GitHub Actions."""

import re
from dataclasses import replace

import pytest
from tests.interfaces.findings import made

from wardley.graph.estate import Estate
from wardley.interfaces.findings.github import tell
from wardley.source.place import Place

COMMAND = re.compile(r"::(error|warning|notice) ((?:\w+=[^:,\r\n]*,?)*)::([^\r\n]*)")


def unescaped(words):
    for code, letter in (("%2C", ","), ("%3A", ":"), ("%0A", "\n"), ("%0D", "\r"), ("%25", "%")):
        words = words.replace(code, letter)
    return words


def commands(report):
    """Each command as the runner reads it: its kind, its properties and its words."""
    found = []
    for line in tell(report).splitlines():
        match = COMMAND.fullmatch(line)
        if line.startswith("::"):
            assert match, line
            listed = dict(part.split("=", 1) for part in match[2].split(","))
            found.append(
                (match[1], {key: unescaped(value) for key, value in listed.items()}, unescaped(match[3]))
            )
    return found


def test_a_finding_marks_its_line():
    assert tell(made.report(made.finding())).splitlines()[0] == (
        "::warning file=maps/shop.owm,line=3,col=11,endColumn=16,title=W299 oven-cold (medium)"
        "::'Oven' is cold%0Ahelp: heat 'Oven'"
    )


@pytest.mark.parametrize(
    ("severity", "kind"), [("high", "error"), ("medium", "warning"), ("low", "notice"), ("note", "notice")]
)
def test_a_severity_has_its_command(severity, kind):
    assert commands(made.report(made.finding(severity=severity)))[0][0] == kind


def test_a_text_that_cannot_be_read_is_an_error_and_comes_first():
    first, second, _ = commands(made.report(made.finding(), diagnostics=(made.fault(),)))

    assert (first[0], first[2]) == ("error", "the oven is unknown")
    assert second[0] == "warning"


def test_nothing_to_report_is_said_in_one_notice():
    assert tell(made.quiet()) == (
        "::notice title=wardley check::nothing found%0A"
        "of 1 component, sourcing is known for 1, treatment for 1 and cost for 0\n"
    )


def test_accepted_findings_are_counted_and_not_marked():
    assert tell(made.report(made.accepted())).startswith(
        "::notice title=wardley check::nothing found, 1 accepted%0A"
    )


def test_properties_and_words_are_escaped_as_the_runner_undoes_it():
    name = "100%, a:b"
    place = Place("maps/a,b:c%.owm", 1, 2, 3)
    finding = replace(made.finding(name, places=(place,)), name=name)
    line = tell(made.report(finding)).splitlines()[0]

    assert line == (
        "::warning file=maps/a%2Cb%3Ac%25.owm,line=1,col=2,endColumn=3,title=W299 100%25%2C a%3Ab (medium)"
        "::'100%25, a:b' is cold%0Ahelp: heat '100%25, a:b'"
    )


@pytest.mark.parametrize("name", made.NAMES)
def test_no_name_becomes_a_command(name):
    told = commands(made.report(made.finding(name, places=(Place(f"{name}.owm", 1, 1, 1),))))

    assert [kind for kind, _, _ in told] == ["warning", "notice"]
    assert set(told[0][1]) == {"file", "line", "col", "endColumn", "title"}
    assert told[0][1]["line"] == "1"
    assert "\x1b" not in told[0][2]


@pytest.mark.parametrize(
    ("severity", "kind", "count", "marked"),
    [("high", "error", 10, 10), ("high", "error", 11, 10), ("medium", "warning", 12, 10),
     ("low", "notice", 9, 9), ("low", "notice", 10, 9)],
)  # fmt: skip
def test_only_as_many_are_marked_as_a_step_shows(severity, kind, count, marked):
    told = commands(made.report(*made.many(count, severity)))

    own = [one for one in told if one[0] == kind and one[1]["title"].startswith("W299")]
    assert len(own) == marked
    assert told[-1][1]["title"] == "wardley check"
    assert len([one for one in told if one[0] == kind]) <= 10


def test_what_is_not_marked_is_in_the_log():
    lines = tell(made.report(*made.many(12))).splitlines()

    assert len(lines) == 13
    assert lines[10] == "medium W299 maps/shop.owm:3:11: 'Oven 10' is cold"
    assert lines[12].endswith("%0A2 of them are in the log alone: a step shows ten of a kind")


def test_one_that_is_not_marked_is_told_as_one():
    assert tell(made.report(*made.many(11))).endswith(
        "%0A1 of them is in the log alone: a step shows ten of a kind\n"
    )


def test_the_worst_is_marked_where_kinds_are_mixed():
    told = commands(made.report(*made.many(11, "medium"), made.finding("Till", "high")))

    assert [kind for kind, _, _ in told].count("error") == 1


@pytest.mark.parametrize("name", made.NAMES)
def test_no_name_in_the_log_alone_becomes_a_command(name):
    findings = [*made.many(10), made.finding(name, message=name)]
    line = tell(made.report(*findings)).split("\n")[10]

    assert line.startswith("medium W299 maps/shop.owm:3:11: ")
    assert "##[" not in line


def test_the_runners_first_kind_of_command_is_broken_up():
    findings = [*made.many(10), made.finding(message="##[add-mask]x")]

    assert tell(made.report(*findings)).split("\n")[10].endswith(":11: ## [add-mask]x")


def test_without_any_text_nothing_is_marked():
    findings = tuple(made.finding(f"Oven {n}", places=()) for n in range(11))
    lines = tell(replace(made.quiet(), estate=Estate([]), findings=findings)).splitlines()

    assert lines[0] == "::warning title=W299 oven-cold (medium)::'Oven 0' is cold%0Ahelp: heat 'Oven 0'"
    assert lines[10] == "medium W299 'Oven 10' is cold"


def test_what_has_no_place_marks_the_first_line():
    assert commands(made.report(made.finding(places=())))[0][1]["line"] == "1"


def test_the_summary_counts_by_severity_the_texts_among_them():
    report = made.report(
        made.finding(severity="high"), made.finding(severity="low"), made.accepted(),
        diagnostics=(made.fault(), made.fault(), made.fault("low")),
    )  # fmt: skip

    assert commands(report)[-1][2].splitlines()[0] == "2 errors, 1 high, 2 low, 1 accepted"
