"""Doctrine: what speaks against it."""

from collections import Counter

import pytest
from tests.reporting.reports.texts import SUPPORT, TRAINING, checked, example, page, rows, table, told, words

from wardley.reporting.principles import SEEN


def test_what_a_rule_found_is_evidence_with_the_principle_that_it_speaks_against():
    made = page("doctrine")

    evidence = [tuple(map(str, row)) for row in table(made, "evidence").rows]
    assert any(code == "W201" and against == "Use appropriate methods" for code, _, _, against in evidence)
    assert "high" in rows(made, "principles")["Use appropriate methods"][-1]


def test_where_nothing_was_found_it_says_by_which_rules_and_in_how_much():
    made = page(
        "doctrine", text="anchor Guest [0.9, 0.5]\ncomponent Dream [0.5, 0.1] (build)\nGuest -> Dream\n"
    )

    found = rows(made, "principles")
    assert found["Know your users"][-1] == "nothing found by W103 in what is known"
    assert found["Use appropriate methods"][-1].startswith(
        "nothing found by W201, W202, W203, W204 and W205 in what is known (1 of 1 sourced)"
    )


def test_what_was_not_checked_is_said_and_its_reason_stands_below():
    made = page("doctrine")

    assert rows(made, "principles")["Use a common language"][-1] == "not checked: W504"
    assert any("W504 words-differ (" in note for note in made.footnotes)


def test_what_people_accepted_is_counted_apart():
    accept = "accept W201 Till ; we like it\n"
    before, after = (
        rows(page("doctrine", plan), "principles")["Use appropriate methods"][-1] for plan in ("", accept)
    )

    assert "accepted" not in before
    assert "1 accepted" in after


def test_it_says_first_how_much_is_known():
    made = page("doctrine", text="anchor Guest [0.9, 0.5]\ncomponent Till [0.5, 0.8]\nGuest -> Till\n")

    assert made.summary.startswith("Sourcing is known for 0 of 1 component.")


def test_where_nothing_was_read_it_claims_nothing():
    made = told("doctrine", *checked(("shop.plan", "aspiration Tea\n")))

    assert (
        made.summary == "Nothing was read that could speak against a principle; of 26 only people can tell."
    )
    assert "nothing found" not in words(made).replace("Nothing was found means", "")


@pytest.mark.parametrize("files", [TRAINING, SUPPORT])
def test_every_finding_of_its_rules_is_evidence_once_and_nothing_is_passed(files: tuple[str, ...]):
    plan, report = example(*files)
    made = told("doctrine", plan, report)

    codes = {code for one in SEEN for code in one.codes}
    found = Counter((one.code, one.message) for one in report.open if one.code in codes)
    assert Counter((str(row[0]), str(row[2])) for row in table(made, "evidence").rows) == found
    assert "passed" not in words(made).lower()
    assert "maturity" not in words(made).lower()
