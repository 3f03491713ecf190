"""Words for who does what, and when it is done."""

from dataclasses import replace

from tests.reporting.made import checked

from wardley.plan.gap.finish import Finish
from wardley.reporting.done import done, left_out, when, who

PLAN = """\
objective Tea in a minute
initiative Short menu [0.2, 0.9] (effort 1, team Floor, serves Tea in a minute)
initiative Long menu [0.2, 0.9] (effort 90, team Floor, serves Tea in a minute)
initiative Herb garden [0.9, 0.1] (effort 1, team Floor, serves Tea in a minute)
initiative New song [0.2, 0.9] (team Floor, serves Tea in a minute)
initiative Neon sign [0.1, 0.1]
quarters 2026Q1->2026Q2
capacity Floor [3, 3]
"""


def finish(name: str, plan: str = PLAN) -> Finish:
    """When the initiative *name* is done."""
    made, _ = checked(plan)
    (found,) = made.gap.finishes.of([made.portfolio.find(name)])
    return found


def test_work_has_a_quarter_or_says_why_it_has_none():
    assert when(finish("Short menu")) == "2026Q1"
    assert when(finish("Long menu")) == "did not fit in this draft"
    assert when(finish("Herb garden")) == "a partner, no date"
    assert when(finish("New song")) == "not estimated"
    assert when(finish("Short menu", PLAN.partition("quarters")[0])) == "no quarter is planned"


def test_where_nobody_works_it_says_what_would_have():
    sign = checked(PLAN)[0].portfolio.find("Neon sign")

    assert done([]) == "nobody"
    assert who([], []) == "nobody"
    assert who([], [sign]) == "nobody; would have: Neon sign (stopped)"
    assert who([finish("Short menu")], [sign]) == "Short menu (2026Q1)"
    assert left_out([]) == ""


def test_of_much_work_it_counts_what_comes_too_late():
    one = finish("Short menu")
    many = [
        replace(one, judged=replace(one.judged, initiative=replace(one.judged.initiative, name=f"Menu {n}")))
        for n in range(8)
    ]

    assert done(many[:2], many[1:2]) == "Menu 0 (2026Q1) and Menu 1 (2026Q1, too late)"
    told = done(many, many[4:7])
    assert told.endswith("Menu 4 (2026Q1, too late) and 3 more, 2 of them too late")
    assert not done(many, many[:2]).endswith("too late")
