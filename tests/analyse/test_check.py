"""Rules over an estate: which run, in which order, and what a report says."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

import wardley
from wardley.analyse import check as checking
from wardley.analyse.check import Choice, check, reading_order
from wardley.analyse.finding import Finding, Subject
from wardley.analyse.rule import Rule
from wardley.source.diagnostic import Diagnostic

MAP = """\
title Tea Shop
anchor Guest [0.95, 0.6]
component Till [0.6, 0.8] (build)
component Oven [0.5, 0.9]
Guest -> Till -> Oven
"""


def finding(
    code: str, severity: str = "medium", name: str = "Till", map_: str | None = "tea", **facts
) -> Finding:
    return Finding(
        code, "made-up", severity, f"about {name}", facts=facts, subject=Subject("component", name, map_)
    )


def rule(
    code: str, *found: Finding, after: tuple[str, ...] = (), unchecked: str | None = None, ran=None
) -> Rule:
    def run(_estate, _found) -> Iterator[Finding]:
        if ran is not None:
            ran.append(code)
        return iter(found)

    return Rule(code, f"rule-{code.lower()}", "A page.", run, after=after, unchecked=lambda _: unchecked)


@pytest.fixture
def with_rules(monkeypatch):
    def use(*made: Rule):
        monkeypatch.setattr(checking, "rules", lambda: made)
        monkeypatch.setattr("wardley.analyse.rule.rules", lambda: made)

    return use


EVERYTHING = Choice()


def report(choice: Choice = EVERYTHING, **options):
    return check([wardley.parse(MAP, name="tea.owm")], choice, today=date(2026, 2, 1), **options)


def test_every_rule_runs_after_those_that_it_builds_on(with_rules):
    ran = []
    with_rules(
        rule("W1", after=("W2", "W3"), ran=ran), rule("W2", after=("W3",), ran=ran), rule("W3", ran=ran)
    )
    report()

    assert ran == ["W3", "W2", "W1"]


def test_what_a_chosen_rule_builds_on_runs_and_is_not_told(with_rules):
    ran = []
    with_rules(
        rule("W1", finding("W1"), after=("W2",), ran=ran),
        rule("W2", finding("W2"), ran=ran),
        rule("W3", ran=ran),
    )
    found = report(Choice(("W1",)))

    assert ran == ["W2", "W1"]
    assert [f.code for f in found.findings] == ["W1"]
    assert [r.code for r in found.rules] == ["W1"]


def test_a_rule_sees_what_the_ones_before_it_found(with_rules):
    seen = []

    def look(estate, found) -> Iterator[Finding]:
        chart = estate.charts[0]
        seen.append([f.code for f in found.on(chart, chart.placements[0])])
        seen.append([f.code for f in found.on(chart, chart.placements[0], "W3")])
        seen.append([f.code for f in found.of("W2")])
        seen.append(found.of("W9"))
        return iter(())

    with_rules(
        Rule("W1", "looks", "A page.", look, after=("W2", "W3")),
        rule("W2", finding("W2")),
        rule("W3", finding("W3")),
    )
    report()

    assert seen == [["W2", "W3"], ["W3"], ["W2"], []]


def test_a_rule_without_inputs_is_not_checked_and_says_why(with_rules):
    ran = []
    with_rules(rule("W1", finding("W1"), unchecked="no contract is written", ran=ran), rule("W2"))
    found = report()

    assert ran == []
    assert [(item.code, item.name, item.reason) for item in found.not_checked] == [
        ("W1", "rule-w1", "no contract is written")
    ]


@pytest.mark.parametrize(
    ("select", "ignore", "on"),
    [
        ((), (), ["W101", "W201", "W202"]),
        (("W2",), (), ["W201", "W202"]),
        (("W2",), ("W201",), ["W202"]),
        (("W201",), ("W2",), ["W201"]),
        ((), ("W2",), ["W101"]),
        (("W",), ("W1", "W2"), []),
        (("W201",), ("W201",), []),
        (("W101", "W202"), (), ["W101", "W202"]),
    ],
)
def test_the_longer_beginning_of_a_code_wins(select, ignore, on):
    choice = Choice(select, ignore)

    assert [code for code in ("W101", "W201", "W202") if choice.includes(code)] == on


@pytest.mark.parametrize("choice", [Choice(("W9",)), Choice((), ("X",)), Choice(("",))])
def test_a_code_that_no_rule_has_is_refused(with_rules, choice):
    with_rules(rule("W101"))

    with pytest.raises(ValueError, match="no rule has the code"):
        report(choice)


def test_thresholds_are_set_from_outside_and_the_map_has_the_last_word(with_rules):
    made = Rule("W1", "w", "A page.", lambda _e, _f: iter(()), thresholds={"reach": (0.5,), "depth": (3,)})
    with_rules(made)
    map_ = wardley.parse(MAP + "//@ policy reach [0.9]\n", name="tea.owm")
    found = check([map_], policy={"reach": (0.7,), "depth": (4,)})

    assert (found.policy["reach"], found.policy["depth"]) == ((0.9,), (4,))
    assert set(found.changed) == {"reach", "depth"}
    with_rules(made, Rule("W2", "other", "A page.", made.check, thresholds={"reach": (0.4,)}))
    with pytest.raises(ValueError, match="the rule other wants another 'reach' than a rule before it"):
        check([map_])
    with_rules(made)
    with pytest.raises(ValueError, match="policy knows no 'reech'; did you mean 'reach'"):
        check([map_], policy={"reech": (0.7,)})


@pytest.mark.parametrize(
    ("gate", "severity", "fails"),
    [
        ("high", "high", True), ("high", "medium", False), ("medium", "medium", True), ("medium", "low", False),
        ("low", "low", True), ("low", "note", False), ("never", "high", False),
    ],
)  # fmt: skip
def test_the_gate_is_the_least_severity_that_fails(with_rules, gate, severity, fails):
    with_rules(rule("W1", finding("W1", severity)))

    assert report().fails(gate) is fails


def test_a_line_that_cannot_be_read_fails_like_a_high_finding(with_rules):
    with_rules(rule("W1"))
    broken = check([wardley.parse("compnent Tea [0.5, 0.5]\n", name="tea.owm")])

    assert [d.severity for d in broken.diagnostics] == ["error"]
    assert broken.fails()
    assert broken.fails("high")
    assert not broken.fails("never")


def test_diagnostics_come_in_the_order_of_the_files_and_lines(with_rules):
    with_rules(rule("W1"))
    second = wardley.parse("//@ estate Till (in-hous)\ncomponent Tea [0.5\n", name="a.owm")
    first = wardley.parse("component Till [0.5, 0.5]\n//@ estate Till (in-hous)\n", name="b.owm")
    found = check([first, second])

    assert [str(d.place) for d in found.diagnostics] == ["b.owm:2:18", "a.owm:1:18", "a.owm:2:15"]


def test_what_has_no_place_is_told_first_and_then_what_stands_in_no_file_that_was_given(with_rules):
    with_rules(rule("W1"))
    first = wardley.parse("component Till [0.5, 0.5]\n//@ estate Till (in-hous)\n", name="a.owm")
    made = wardley.parse("title Made\ncomponent Till [0.5, 0.5]\n//@ estate Till (in-hous)\n")
    unplaced = Diagnostic("E100", "made-up", "error", "the whole file is meant")
    found = check([first, replace(made, source=None, diagnostics=(unplaced,))])

    assert [str(d.place) for d in found.diagnostics] == ["None", "Made:3:1", "a.owm:2:18"]


def test_a_name_that_nothing_declares_is_a_finding_and_no_diagnostic(with_rules):
    with_rules(rule("W1"))

    assert check([wardley.parse("component Tea [0.5, 0.5]\nTea->Cup\n", name="tea.owm")]).diagnostics == ()


def test_findings_come_in_the_order_in_which_they_should_be_read():
    made = [
        finding("W203", "high", needs_above=3, needs=3, cost=900),
        finding("W302", "high", needs_above=3, needs=3, cost=900),
        finding("W201", "high", "Cheap", needs_above=3, needs=3, cost=10),
        finding("W201", "high", "Dear", needs_above=1, needs=3, cost=90),
        finding("W201", "high", "Unknown A", needs_above=1, needs=3),
        finding("W201", "high", "Unknown B", needs_above=2, needs=3),
        finding("W402", "high", "Choke"),
        finding("W402", "medium", "Choke", needs_above=3, needs=3, cost=9000),
        finding("W210", "high", "Dear", needs_above=3, needs=3, cost=90),
        finding("W201", "high", "Same", map_="b"),
        finding("W201", "high", "Same", map_="a"),
    ]
    ordered = sorted(made, key=reading_order)

    assert [(f.code, f.subject.name, f.subject.map) for f in ordered] == [
        ("W402", "Choke", "tea"), ("W210", "Dear", "tea"), ("W201", "Dear", "tea"), ("W201", "Cheap", "tea"),
        ("W201", "Unknown B", "tea"), ("W201", "Unknown A", "tea"), ("W201", "Same", "a"), ("W201", "Same", "b"),
        ("W302", "Till", "tea"), ("W203", "Till", "tea"), ("W402", "Choke", "tea"),
    ]  # fmt: skip


def names_in_order(*made: Finding) -> list[str]:
    return [str(f.subject) for f in sorted(made, key=reading_order)]


def test_the_share_of_the_needs_counts_and_not_their_number():
    few = finding("W201", name="All of two", needs_above=2, needs=2, cost=10)
    many = finding("W201", name="Some of nine", needs_above=3, needs=9, cost=10)

    assert names_in_order(many, few) == ["All of two", "Some of nine"]
    assert names_in_order(replace(many, facts={**many.facts, "cost": 31}), few) == [
        "Some of nine", "All of two",
    ]  # fmt: skip


def test_what_is_no_number_counts_as_nothing():
    dear = finding("W201", name="Dear", needs_above=1, needs=1, cost="very dear")
    cheap = finding("W201", name="Cheap", needs_above=1, needs=1, cost=0.5)
    unknown = finding("W201", name="Unknown", needs_above="most", needs=1, cost=9)

    assert names_in_order(unknown, dear, cheap) == ["Cheap", "Dear", "Unknown"]


def test_of_equals_what_is_on_no_map_comes_first_and_links_in_the_order_of_their_ends():
    subjects = [
        Subject("link", "Till", "Tea", "Oven"), Subject("link", "Till", "Tea", "Cup"),
        Subject("component", "Till", "Tea"), Subject("thing", "Till"),
    ]  # fmt: skip
    made = sorted((replace(finding("W1"), subject=subject) for subject in subjects), key=reading_order)

    assert [f.subject for f in made] == subjects[::-1]


def test_a_report_is_the_sequence_of_its_open_findings(with_rules):
    with_rules(rule("W1", finding("W1"), finding("W1", "low", "Oven")))
    found = report()

    assert [f.subject.name for f in found] == ["Till", "Oven"]
    assert len(found) == 2
    assert found.today == date(2026, 2, 1)
    assert found.counts() == {"medium": 1, "low": 1}
    with_rules(rule("W1"))
    assert report()
    assert report().counts() == {}


def test_coverage_counts_what_somebody_must_run():
    text = MAP + (
        "component Skill [0.4, 0.4]\n//@ estate Skill (knowledge)\n//@ estate Oven (cost 3k)\n"
        "//@ estate Till (cost 5k, mandated) ; the tax office says so\nsubmap Mill [0.2, 0.5]\n"
    )
    known = check([wardley.parse(text, name="tea.owm")]).coverage

    assert (known.components, known.sourced, known.treated) == (2, 1, 1)
    assert (known.costed, known.cost, known.sourced_cost) == (2, 8_000, 5_000)
    assert known.unknown == (("tea", "Oven"),)
    assert known.mandated == (("tea", "Till", "the tax office says so"),)


def test_where_nothing_is_planned_the_rules_on_plans_share_one_reason():
    bare = wardley.check(wardley.parse("component Tea [0.5, 0.5]\n"))
    planned = wardley.check(wardley.parse("component Tea [0.5, 0.5]\n//@ objective Warm guests\n"))
    ours = [item.code for item in bare.not_checked if item.code >= "W6"]

    assert [item.code for item in bare.reasons()["no strategy and no plan is written"]] == ours
    assert len(ours) == 30
    assert "no strategy and no plan is written" not in planned.reasons()
    assert sum(map(len, planned.reasons().values())) == len(planned.not_checked)
