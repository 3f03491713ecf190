"""What people want and choose, from its lines."""

from datetime import date

import wardley
from wardley.graph.estate import Estate

MAP = "title Shop\nanchor Guest [0.95, 0.6]\ncomponent Till [0.6, 0.7]\nGuest -> Till\n"


def estate(plan: str) -> Estate:
    maps = [wardley.parse(MAP, name="shop.owm"), wardley.parse(plan, name="shop.plan")]
    return Estate(maps, today=date(2026, 2, 1))


def told(found: Estate) -> list[tuple[str, int]]:
    return [(fault.code, fault.place.line) for fault in found.faults if fault.place]


def test_the_boxes_of_the_whole_stand_in_the_cascade_without_a_name():
    found = estate(
        "aspiration The warmest shop in town\nplay Guests who sit\nwin Steam that others lack\n"
        "capability Brewing [2, 4]\nsystem Weekly tasting\nBrewing->Till\n"
    )
    (cascade,) = found.strategy.cascades

    assert (cascade.name, cascade.under) == (None, None)
    assert [choice.name for choice in cascade.box("win")] == ["Steam that others lack"]
    assert [len(cascade.box(box)) for box in ("aspiration", "play", "win", "capability", "system")] == [1] * 5
    assert (cascade.capabilities[0].gap, cascade.capabilities[0].realised_by) == (2, ("Till",))


def test_boxes_below_a_cascade_line_belong_to_it_and_others_where_they_say():
    found = estate(
        "win Steam that others lack\ncascade Kitchen (under Steam that others lack)\n"
        "aspiration Every pot at ninety degrees\ncascade Hall\naspiration No guest waits\n"
        "play Lunch (cascade Kitchen)\n"
    )
    whole, kitchen, hall = found.strategy.cascades

    assert told(found) == []
    assert [cascade.name for cascade in found.strategy.cascades] == [None, "Kitchen", "Hall"]
    assert kitchen.under == "Steam that others lack"
    assert [choice.name for choice in kitchen.choices] == ["Every pot at ninety degrees", "Lunch"]
    assert [choice.name for choice in hall.choices] == ["No guest waits"]
    assert [choice.name for choice in whole.choices] == ["Steam that others lack"]


def test_a_cascade_under_what_nothing_declares_is_told():
    found = estate("cascade Kitchen (under Steam)\n")

    assert found.strategy.cascades[0].under is None
    assert [(name, keyword) for name, keyword, _ in found.unknown] == [("Steam", "cascade")]


def test_a_key_result_is_shown_as_it_was_written_and_counted_as_a_share():
    found = estate(
        "objective Warm guests\n"
        "keyresult Cups (objective warm guests, from 61%, to 80%, by 2026Q4, metric cups, against waste)\n"
        "keyresult Takings (objective Warm guests, from 0.2m, to 1.5m)\n"
    )
    cups, takings = found.strategy.objectives[0].key_results

    assert (cups.start, cups.target, cups.start_text, cups.target_text) == (0.61, 0.8, "61%", "80%")
    assert (str(cups.by), cups.metric, cups.against) == ("2026Q4", "cups", "waste")
    assert (takings.start, takings.start_text, takings.by) == (200_000, "0.2m", None)


def test_a_key_result_in_two_units_is_told():
    assert told(estate("keyresult Cups (from 61%, to 80)\n")) == [("E305", 1)]


def test_a_key_result_of_what_is_no_objective_stands_alone():
    found = estate("cause Queue\nkeyresult Cups (objective Queue)\nkeyresult Pots (objective Nobody)\n")

    assert [result.objective for result in found.strategy.key_results] == [None, None]
    assert told(found) == [("E309", 2)]
    assert [name for name, _, _ in found.unknown] == ["Nobody"]


def test_an_objective_supports_what_a_link_or_a_word_names():
    found = estate(
        "win Steam that others lack\nobjective Growth\nobjective Warm guests (supports Growth)\n"
        "Warm guests->Steam that others lack\n"
    )

    assert told(found) == []
    assert set(found.strategy.objectives[1].supports) == {"Growth", "Steam that others lack"}


def test_concerns_keep_their_three_scores_and_their_evidence():
    found = estate(
        "driver Retention (revenue) [78, 85]\n"
        "concern Cold cups [5, 4, 3] (threat, protect, driver retention, owner Ada) ; 40 returned in May\n"
        "concern Rust\n"
    )
    cold, rust = found.strategy.concerns

    assert (cold.seriousness, cold.urgency, cold.growth, cold.kind, cold.next) == (
        5,
        4,
        3,
        "threat",
        "protect",
    )
    assert (cold.driver, cold.owner, cold.evidence) == ("Retention", "Ada", "40 returned in May")
    assert (rust.seriousness, rust.evidence) == (None, None)
    assert (found.strategy.drivers[0].now, found.strategy.drivers[0].wanted) == (78, 85)


def test_causes_stakeholders_and_departments():
    found = estate(
        "department Food\nstakeholder Cy (department Food)\ncause Queue (failure, stakeholder Cy) ; since May\n"
    )
    cause = found.strategy.causes[0]

    assert (cause.kind, cause.stakeholder, cause.text) == ("failure", "Cy", "since May")
    assert found.strategy.departments == ("Food",)
    assert found.strategy.stakeholders[0].department == "Food"


def test_systems_measure_key_results():
    found = estate("system Weekly tasting\nkeyresult Cups\nWeekly tasting->Cups\n")

    assert found.strategy.cascades[0].systems[0].measures == ("Cups",)


def test_every_line_keeps_its_remark_its_cascade_and_its_place():
    found = estate(
        "cascade Kitchen\naspiration Warm pots ; since 1920\ncapability Brewing [1, 3]\nsystem Tasting\n"
        "objective Warm guests ; all year\n"
    )
    (kitchen,) = found.strategy.cascades
    goal = found.strategy.objectives[0]

    assert (kitchen.choices[0].text, kitchen.choices[0].cascade, kitchen.place.line) == (
        "since 1920",
        "Kitchen",
        1,
    )
    assert (kitchen.capabilities[0].cascade, kitchen.systems[0].cascade) == ("Kitchen", "Kitchen")
    assert (goal.text, goal.cascade, goal.place.line) == ("all year", "Kitchen", 5)


def test_a_cascade_that_no_line_declares_is_told():
    found = estate("aspiration Warm pots (cascade Kitchen)\n")

    assert [(name, keyword) for name, keyword, _ in found.unknown] == [("Kitchen", "aspiration")]
    assert found.strategy.cascades[0].name is None


def test_two_units_are_told_in_words_at_the_second():
    fault = estate("keyresult Cups (from 61%, to 80)\n").faults[0]

    assert fault.message == "from and to are in different units: one is a percentage and the other is not"
    assert fault.place.column > 20
    assert estate("keyresult Cups (from 61%)\n").faults == []
    assert estate("keyresult Cups (from 60, to 80)\n").faults == []
