"""Each rule's page: its first example breaks the rule as it says, its last keeps it."""

import pytest
from tests.analyse.pages import checked, examples, found

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
