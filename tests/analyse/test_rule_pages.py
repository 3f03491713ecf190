"""Each rule's page: its first example breaks the rule as it says, its last keeps it."""

import pytest
from tests.analyse.pages import among_all, checked, examples, found

from wardley.analyse.rule import rules

every_rule = pytest.mark.parametrize("rule", rules(), ids=lambda rule: f"{rule.code}-{rule.name}")


@every_rule
def test_a_page_breaks_its_rule_and_then_keeps_it(rule):
    blocks = examples(rule.page, rule.code)

    assert len(blocks) >= 2
    assert blocks[0].expected, "the first block breaks the rule"
    assert not blocks[-1].expected, "the last block keeps it"


@every_rule
def test_the_examples_of_a_page_do_what_they_say(rule):
    for example in examples(rule.page, rule.code):
        report = checked(example.texts, rule.code)

        assert [d for d in report.diagnostics if d.severity == "error"] == []
        assert rule.code not in [item.code for item in report.not_checked]
        assert found(report) == example.expected, example.texts


BYSTANDERS = {
    "bystanders.owm": """\
anchor Passer-by [0.95, 0.60]
anchor Neighbour [0.95, 0.70]
component Bench [0.80, 0.50]
component Lamp [0.70, 0.90] (outsource)
component Sketch [0.60, 0.30] (build)
component Fountain [0.50, 0.55]
component Habit [0.40, 0.60]
Passer-by -> Bench
Passer-by -> Fountain
Passer-by -> Lamp
Neighbour -> Bench
Neighbour -> Fountain
Neighbour -> Lamp
Passer-by -> Sketch
Bench -> Habit
//@ estate Bench (partner Joiners, cost 10)
//@ estate Lamp (vendor Street Lights, utility, exit written, alternatives Gas, people 4, owner Ida)
//@ estate Fountain (vendor Waterworks, configured, alternatives A well, people 4, owner Edda, team Parks)
//@ estate Sketch (team Parks, people 4)
//@ signs Fountain (market 3)
//@ estate Habit (practice)
"""
}
"""A map on which all is well, with something of each sort that rules look at."""


@every_rule
def test_what_is_well_hides_nothing_that_is_not(rule):
    for example in examples(rule.page, rule.code):
        alone = checked(example.texts, rule.code)
        beside = checked(BYSTANDERS | example.texts, rule.code)

        assert [f.place.file for f in beside.findings if f.place.file in BYSTANDERS] == []
        # More may be found: that somebody writes a way out down makes its absence elsewhere count.
        assert {f.subject for f in alone.findings} <= {f.subject for f in beside.findings}


@every_rule
def test_what_a_rule_finds_does_not_hang_on_which_others_run(rule):
    for example in examples(rule.page, rule.code):
        assert among_all(example.texts, rule.code) == list(checked(example.texts, rule.code).findings)


@every_rule
def test_a_page_has_its_parts_in_order(rule):
    title, _, rest = rule.page.partition("\n\n")

    assert "\n" not in title
    assert len(title) < 80
    assert rest.index("```owm" if "```owm" in rest else "```plan") > 0
    assert "\nInstead:\n" in rest
    assert "\nAccept it where " in rest
    assert rest.rstrip().rpartition("\n\n")[2].startswith("Source: ")


@every_rule
def test_a_finding_says_what_to_do_and_shows_only_its_facts(rule):
    blocks = examples(rule.page, rule.code)
    for finding in (f for example in blocks for f in checked(example.texts, rule.code).findings):
        assert finding.name == rule.name
        assert finding.action
        assert not finding.message.endswith(".")
        assert finding.places
