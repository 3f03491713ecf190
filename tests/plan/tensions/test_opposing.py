"""Key results that pull against one another."""

import pytest
from tests.plan.estates import estate, training

from wardley.plan.tensions.opposing import opposing


def found(plan: str) -> list[tuple[str, str, str | None, bool]]:
    """Each pair as (first, second, metric, declared)."""
    pairs = opposing(estate("objective Aim\n" + plan).strategy)
    return [(one.first.name, one.second.name, one.metric, one.declared) for one in pairs]


UP = "keyresult Fuller shelves (objective Aim, from 60%, to 80%, metric Stock)\n"
DOWN = "keyresult Less money tied up (objective Aim, from 9, to 6, metric stock)\n"


def test_one_metric_up_and_down_is_a_pair():
    assert found(UP + DOWN) == [("Fuller shelves", "Less money tied up", "Stock", False)]


@pytest.mark.parametrize(
    "other",
    [
        DOWN.replace("stock", "cash"),
        DOWN.replace("from 9, to 6", "from 6, to 9"),
        DOWN.replace("from 9, to 6", "from 6, to 6"),
        DOWN.replace("from 9, ", ""),
        DOWN.replace("to 6, ", ""),
        DOWN.replace(", metric stock", ""),
    ],
)
def test_another_metric_or_way_is_none(other):
    assert found(UP + other) == []


def test_what_is_declared_against_a_key_result_is_a_pair_whose_first_says_so():
    plan = UP + "keyresult A calm day (objective Aim, against fuller shelves)\n"
    assert found(plan) == [("A calm day", "Fuller shelves", None, True)]
    assert found(UP + "keyresult Zeal (objective Aim, against Fuller shelves)\n") == [
        ("Zeal", "Fuller shelves", None, True)
    ]


def test_what_is_declared_against_a_metric_is_a_pair_with_each_that_measures_it():
    plan = UP + DOWN + "keyresult A calm day (objective Aim, against STOCK)\n"
    assert found(plan) == [
        ("A calm day", "Fuller shelves", None, True),
        ("A calm day", "Less money tied up", None, True),
        ("Fuller shelves", "Less money tied up", "Stock", False),
    ]


def test_a_pair_on_one_metric_that_is_also_declared_is_told_once():
    declared = DOWN.replace("metric stock", "metric stock, against Fuller shelves")
    assert found(UP + declared) == [("Less money tied up", "Fuller shelves", "Stock", True)]
    both = UP.replace("metric Stock", "metric Stock, against Less money tied up") + declared
    assert found(both) == [("Fuller shelves", "Less money tied up", "Stock", True)]


def test_nothing_is_against_itself_or_against_what_nobody_measures():
    plan = "keyresult Pace (objective Aim, from 1, to 2, metric speed, against speed)\n"
    assert found(plan) == []
    assert found("keyresult Pace (objective Aim, against quality)\n") == []


def test_the_order_of_lines_means_nothing():
    lines = (UP + DOWN + "keyresult A calm day (objective Aim, against stock)\n").splitlines(keepends=True)
    assert found("".join(reversed(lines))) == found("".join(lines))


def test_of_very_many_on_one_metric_each_is_named():
    lines = [
        f"keyresult {way}{number:02} (objective Aim, from 5, to {to}, metric m)\n"
        for number in range(40)
        for way, to in (("U", 9), ("D", 1))
    ]
    pairs = found("".join(lines))
    assert len(pairs) == 79
    assert len({name for pair in pairs for name in pair[:2]}) == 80


def test_words_are_not_compared():
    assert opposing(training().strategy) == ()
