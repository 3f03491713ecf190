"""Findings for people at a terminal."""

from datetime import date

import wardley
from wardley.interfaces.findings.text import tell

ESTATE = """\
title Tea Shop
anchor Guest [0.95, 0.60]
component Till [0.60, 0.80] (build)
component Oven [0.50, 0.90] (build)
component Scale [0.40, 0.74] (build)
component Shelf [0.30, 0.80] (build)
component Cup [0.30, 0.50]
Guest -> Till -> Oven
//@ estate Till (team Shop, people 3, cost 40k)
//@ estate Oven (team Bakery, cost 60k)
"""


def told(text: str = ESTATE, select: str = "W201", **options) -> str:
    report = wardley.check(wardley.parse(text, name="tea.owm"), select=[select], today=date(2026, 2, 1))
    return tell(report, **options)


def test_what_is_known_is_said_first_and_then_what_to_do():
    text = told()
    action = "move to a utility or a standard package; name the alternatives on the market first"

    assert text.startswith(
        "sourcing is known for 4 of 5 components, cost for 2 (100k a year)\n"
        "\n"
        "to do first:\n"
        f"  1. Oven (1 of 1 needs stands on it, 60k a year): {action}\n"
        f"  2. Till (1 of 1 needs stands on it, 40k a year): {action}\n"
        f"  3. Shelf (0 of 1 needs stand on it): {action}\n"
        "\n"
        "high Oven: W201\n"
    )
    assert text.endswith(
        "\n3 high, 1 medium in 1 map, as of 2026-02-01; 'wardley explain CODE' tells more of a rule\n"
    )


def test_work_that_is_not_stopped_is_named_beside_the_finding():
    plan = "//@ initiative New till (changes Till)\n//@ initiative Old till (changes Till)\n"
    text = told(f"{ESTATE}{plan}//@ decision Old till (stop)\n")

    assert "\n  plan:  New till\n" in text
    assert text.count("  plan:  ") == 1
    assert "name the alternatives on the market first; in the plan: New till\n" in text


def test_a_reason_is_told_once():
    assert told().count("  why:   What everybody can have from the market is built and kept by hand") == 1


def test_nothing_known_says_so_and_never_that_all_is_well():
    bare = "component Tea [0.5, 0.8]\ncomponent Cup [0.5, 0.5]\n"

    assert told(bare) == (
        "sourcing is known for 0 of 2 components, the cost of none\n\n"
        "not checked, because\n"
        "  W201: no component says who runs it or how it is treated\n\n"
        "nothing found over the 0 of 2 components whose sourcing is known, in 1 map\n"
    )


def test_a_text_without_components_has_nothing_to_be_known():
    assert told("title Nothing yet\n").startswith("no component here is one that somebody runs or supplies\n")


def test_what_is_softened_names_its_reason():
    text = told(ESTATE + "//@ estate Shelf (differentiating)\n")

    assert "medium Shelf: W201\n" in text
    assert "       softened: differentiating\n" in text


def test_low_ones_and_notes_are_a_line_each():
    text = told("component Cup [0.5, 0.42] (build)\n", "W202")

    assert "tea.owm:1:11: low W202 'Cup' is a product and is treated as bespoke\n" in text
    assert "to do first" not in text


def test_one_decision_is_told_as_one():
    parts = "".join(
        f"component Server {n} [0.2, 0.9] (build)\n//@ estate Server {n} (team Ops)\n" for n in range(7)
    )
    text = told(f"anchor Guest [0.9, 0.5]\n{parts}")

    names = "Server 0, Server 1, Server 2, Server 3, Server 4, Server 5 and 1 more"
    assert f"high 7 components alike, {names}: W201\n" in text
    assert "  1. 7 alike, as Server 0" in text


def test_mandated_components_are_named():
    text = told(ESTATE + "//@ estate Till (mandated) ; the tax office\n")

    assert "mandated, so not held against anybody: Till\n" in text
    assert "high Till" not in text


def test_rules_without_inputs_are_listed_by_reason():
    text = told("component Tea [0.5, 0.8]\n", "W2")

    assert (
        "\n  W201 W202 W203 W204 W205 W208 W209: no component says who runs it or how it is treated\n" in text
    )


def test_contradictions_in_the_text_come_before_the_findings():
    text = told(ESTATE + "//@ estate Cup (in-hous)\n")

    assert text.index("tea.owm:11:17: E304 estate knows no word 'in-hous'") < text.index("high Oven")
    assert text.splitlines()[-1].startswith("1 in the text, 3 high, 1 medium in 1 map")


def test_colours_are_for_terminals_alone():
    assert "\x1b[1;31mhigh\x1b[0m Oven" in told(colour=True)
    assert "\x1b" not in told()


def test_work_is_told_with_what_it_costs_once():
    mugs = "//@ initiative Mugs [0.1, 0.2] (cost 30k, owner Ada)\n"
    text = told(ESTATE + mugs, "W602")

    assert "  1. Mugs (30k): stop it, or defer it" in text
    assert "  known: 30k; owner Ada\n" in text


def test_an_initiative_is_told_once_with_all_its_codes():
    text = told(ESTATE + "//@ initiative Mugs [0.1, 0.2] (cost 130k, owner Ada)\n", "W60")

    assert "medium Mugs: W602 W608 W609\n" in text
    assert text.count("medium Mugs") == 1
