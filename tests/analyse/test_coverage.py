"""How much of an estate is known."""

import wardley
from wardley.analyse.coverage import coverage
from wardley.analyse.report import Coverage
from wardley.graph.estate import Estate

TILL = """\
component Skill [0.9, 0.4]
component Till [0.6, 0.8] (build)
component Oven [0.5, 0.9]
component Flour [0.4, 0.9] (buy)
component Mill [0.3, 0.9]
//@ estate Skill (knowledge, in-house, bespoke, cost 900)
//@ estate Till (cost 5)
//@ estate Oven (cost 3)
//@ estate Mill (vendor Miller, cost 0)
"""
STALL = """\
component Stall [0.6, 0.8] (build)
//@ estate Stall (cost 40)
"""


def known(*texts: str) -> Coverage:
    return coverage(Estate([wardley.parse(text, name=f"m{n}.owm") for n, text in enumerate(texts)]))


def test_what_is_known_is_counted_and_added_up_over_all_maps() -> None:
    assert known(TILL, STALL) == Coverage(
        components=5, sourced=4, treated=3, costed=4, cost=48, sourced_cost=45, unknown=(("m0", "Oven"),)
    )


def test_what_is_mandated_is_listed_with_its_reason() -> None:
    text = "component Rules [0.5, 0.9]\n//@ estate Rules (mandated) ; the tax office says so\n"

    assert known(text, text.partition(" ;")[0]).mandated == (
        ("m0", "Rules", "the tax office says so"), ("m1", "Rules", None),
    )  # fmt: skip


def test_of_nothing_nothing_is_known() -> None:
    assert known() == known("anchor Guest [0.9, 0.5]\n") == Coverage()
