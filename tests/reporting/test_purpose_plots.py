"""The pictures of purpose hold what the tables hold."""

from tests.reporting.made import checked, example

from wardley.drawing.plots.draw import draw_plot, not_written
from wardley.reporting.purpose_plots import by_scores, by_stage

PLAN = """\
objective Sell more tea
keyresult Pots sold (objective Sell more tea, from 10, to 20, by 2026Q4)
initiative Own blends [0.9, 0.8] (cost 40k, team Shop, changes Ordering, serves Pots sold)
initiative Better power [0.8, 0.9] (cost 10k, changes Power)
initiative Newsletter (changes Till)
initiative Unclear
rate Ada -> Newsletter [0.0, 0.2]
rate Bo -> Newsletter [0.2, 0.6]
"""


def test_every_scored_request_is_a_dot_and_the_others_are_counted() -> None:
    plan, _ = checked(PLAN)
    figure = by_scores(plan.portfolio)

    assert figure is not None
    names = [dot.name for dot in figure.plot.dots]
    assert names == [one.name for one in plan.portfolio.judged if one.purpose]
    assert "Unclear" not in names
    assert "1 request without scores is not on it" in figure.alt


def test_a_request_that_serves_a_key_result_has_the_colour_of_its_objective() -> None:
    plan, _ = checked(PLAN)
    figure = by_scores(plan.portfolio)

    assert figure is not None
    assert {dot.name: dot.fill for dot in figure.plot.dots}["Own blends"] == "Sell more tea"


def test_without_scores_there_is_no_picture() -> None:
    plan, _ = checked("initiative Unclear\n")

    assert by_scores(plan.portfolio) is None
    assert by_stage(plan.crossing) is None


def test_the_corners_of_the_golden_example_say_what_the_model_counts() -> None:
    plan, _ = example("online-training.owm")
    figure = by_scores(plan.portfolio)

    assert figure is not None
    said = {corner.name: corner.said for corner in figure.plot.corners}
    assert said == {
        "Differentiating": "4 requests, 335k, 32.3 %", "Parity": "11 requests, 430k, 41.5 %",
        "Partner": "1 request, 30k, 2.9 %", "Neither": "6 requests, 242k, 23.3 %",
    }  # fmt: skip


def test_what_is_stopped_is_hollow_and_what_sets_us_apart_is_bold() -> None:
    plan, _ = example("support-division.owm", "support-division.plan")
    figure = by_scores(plan.portfolio)

    assert figure is not None
    dots = figure.plot.dots
    assert sum(dot.hollow for dot in dots) == 48
    assert sum(dot.strong for dot in dots) == 8
    assert not_written(figure.plot) == ()


def test_a_cost_that_nobody_knows_is_not_drawn_as_nothing() -> None:
    plan, _ = checked(PLAN)
    figure = by_scores(plan.portfolio)

    assert figure is not None
    (dot,) = (one for one in figure.plot.dots if one.name == "Newsletter")
    assert dot.size is None
    assert dot.votes == ((0.2, 0.0), (0.6, 0.2))
    assert dot.said.startswith("cost unknown")
    assert figure.plot.corners[3].said == "1 request, cost unknown"


def test_the_cells_hold_what_is_crossed_and_outline_what_contradicts() -> None:
    plan, _ = example("support-division.owm", "support-division.plan")
    figure = by_stage(plan.crossing)

    assert figure is not None
    inside = [item for row in figure.plot.cells for cell in row for item in cell.items]
    assert len(inside) == sum(map(len, plan.crossing.cells.values()))
    odd = {item.name for item in inside if item.odd}
    assert odd == {one.judged.name for one in plan.crossing.contradictions}
    assert {"Rebuild Software Centre download flow", "Case open on the web"} <= odd
    assert str(len(plan.crossing.outside)) in figure.caption


def test_both_can_be_drawn() -> None:
    plan, _ = checked(PLAN)

    for figure in (by_scores(plan.portfolio), by_stage(plan.crossing)):
        assert figure is not None
        assert str(draw_plot(figure.plot)).startswith("<svg")
