from tests.plan.draft.asked import portfolio_of

from wardley.plan.draft.fill import fill
from wardley.plan.draft.months import months_of
from wardley.plan.draft.releases import releases_of
from wardley.plan.draft.work import work_of

TEXT = """\
quarters 2026Q1->2026Q2
objective Grow
capacity Red [3, 1]
capacity Blue [2, 2]
initiative Till [0.9, 0.9] (effort 3, team Red, serves Grow)
initiative Sign [0.2, 0.9] (effort 1, team Red, serves Grow)
initiative Vans [0.2, 0.9] (effort 4, team Blue, serves Grow)
"""


def test_asking_what_more_would_let_in_changes_nothing():
    work = portfolio_of(TEXT)
    placing = fill(work_of(work, months_of(work.estate.horizon.quarters)))
    free, taken = [list(team) for team in placing.room.free], list(placing.taken)

    first, second = releases_of(placing), releases_of(placing)

    assert [(one.team, one.lets_in) for one in first] == [("Blue", ("Vans",)), ("Red", ("Sign",))]
    assert second == first
    assert (placing.room.free, placing.taken) == (free, taken)
    assert placing.room.left == [sum(team) for team in free]
