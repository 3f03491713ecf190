"""The X-matrix: four lists, their corners, and who owns what."""

from tests.plan.estates import estate, training

from wardley.plan.plan import plan_of

PLAN = """\
win Smile
win Price
objective Fast (owner Ada)
keyresult Days (objective Fast)
objective Glad (owner Bo)
keyresult Thanks (objective Glad, owner Cy)
objective Cheap
Fast -> Smile
Cheap -> Fast
initiative A [0.1, 0.9] (serves Days, owner ADA)
initiative B [0.1, 0.9] (serves Cheap)
initiative S [0.1, 0.1] (serves Fast, owner Dee)
"""


def matrix(plan: str = PLAN):
    return plan_of(estate(plan)).x_matrix


def test_the_lists_hold_wins_objectives_what_goes_on_and_key_results():
    found = matrix()

    assert [win.name for win in found.wins] == ["Smile", "Price"]
    assert [column.name for column in found.objectives] == ["Fast", "Glad", "Cheap"]
    assert [row.name for row in found.work] == ["A", "B"]
    assert [column.name for column in found.results] == ["Days", "Thanks"]


def test_objectives_bear_on_a_win_directly_or_through_others():
    assert matrix().objectives_wins == {(0, 0): "direct", (2, 0): "through"}


def test_key_results_bear_on_a_win_through_their_objective():
    assert matrix().results_wins == {(0, 0): "through"}


def test_work_bears_on_objectives_and_key_results_as_in_the_alignment_matrix():
    found = matrix()

    assert found.work_objectives == {(0, 0): "direct", (1, 2): "direct", (1, 0): "through"}
    assert found.work_results == {(0, 0): "direct", (1, 0): "through"}


def test_owners_are_named_once_in_the_order_of_the_lists():
    found = matrix()

    assert found.owners == ("Ada", "Bo", "Cy")
    assert [found.owner_of(line) for line in (*found.objectives, *found.results, *found.work)] == [
        0, 1, None, 0, 2, 0, None,
    ]  # fmt: skip


def test_objectives_that_support_each_other_end():
    assert matrix(PLAN + "Fast -> Cheap\n").objectives_wins == {(0, 0): "direct", (2, 0): "through"}


def test_nothing_is_marked_that_nobody_linked():
    found = plan_of(training()).x_matrix

    assert len(found.wins) == 1
    assert found.objectives_wins == {}
    assert len({work for work, _ in found.work_objectives}) == 13  # Retention and Podcast serve none
