"""W213: a method or an attitude that does not fit the component's stage."""

import pytest
from tests.analyse.one_component import findings, not_checked, severity
from tests.analyse.pages import checked

CODE = "W213"


@pytest.mark.parametrize(
    ("evolution", "agile", "lean", "six_sigma"),
    [
        ("0.10", None, "low", "low"),
        ("0.124", None, "low", "low"),
        ("0.125", None, "note", "low"),
        ("0.175", None, None, "low"),
        ("0.39", None, None, "low"),
        ("0.40", "note", None, "low"),
        ("0.44", "note", None, "low"),
        ("0.45", "low", None, "low"),
        ("0.64", "low", None, "low"),
        ("0.65", "low", None, "note"),
        ("0.69", "low", None, "note"),
        ("0.70", "low", "note", None),
        ("0.74", "low", "note", None),
        ("0.75", "low", "low", None),
        ("genesis", None, "low", "low"),
        ("product", "low", None, "low"),
        ("commodity", "low", "low", None),
    ],
)
def test_each_method_and_each_attitude_fits_its_stages(evolution, agile, lean, six_sigma):
    for method, attitude, expected in (
        ("agile", "pioneers", agile), ("lean", "settlers", lean), ("six-sigma", "town-planners", six_sigma),
    ):  # fmt: skip
        place = f"[0.4, {evolution}]"
        team = ("estate Thing (team Crew)", f"team Crew (attitude {attitude})")

        assert severity(CODE, place, f"estate Thing ({method})", "team Crew (attitude settlers)") == expected
        assert severity(CODE, place, *team) == expected


def test_policy_moves_the_lines_and_widens_the_margin():
    assert severity(CODE, "[0.4, 0.36]", "estate Thing (agile)", "policy stages [0.1, 0.3, 0.6]") == "low"
    assert severity(CODE, "[0.4, 0.49]", "estate Thing (agile)", "policy margin [0.1]") == "note"
    assert severity(CODE, "[0.4, 0.50]", "estate Thing (agile)", "policy margin [0.1]") == "low"


def test_a_team_without_an_attitude_or_that_nobody_declares_says_nothing():
    other = "team Other (attitude pioneers)"

    assert severity(CODE, "[0.4, 0.9]", "estate Thing (team Crew)", "team Crew (people 3)", other) is None
    assert severity(CODE, "[0.4, 0.9]", "estate Thing (team Nobody)", other) is None
    assert severity(CODE, "[0.4, 0.9]", other) is None


def test_a_team_is_found_however_its_name_is_cased():
    assert (
        severity(CODE, "[0.4, 0.9]", "estate Thing (team the crew)", "team The Crew (attitude pioneers)")
        == "low"
    )


@pytest.mark.parametrize("mark", ["sells", "mandated", "differentiating", "retiring 2027"])
def test_nothing_but_being_gone_excuses_it(mark):
    assert severity(CODE, "[0.4, 0.9]", f"estate Thing (agile, {mark})") == "low"


def test_what_is_gone_has_no_place_or_is_no_activity_is_left_out():
    texts = {"inn.owm": "component Thing [0.4, 0.9]\n//@ estate Thing (agile, retiring 2026-01)"}

    assert list(checked(texts, CODE).findings) == []
    assert severity(CODE, "", "estate Thing (agile)") is None
    assert severity(CODE, "[0.4, 0.9]", "estate Thing (agile, practice)") is None


def test_the_worst_is_told_and_all_of_it_is_in_the_facts():
    team = ("estate Thing (lean, team Crew)", "team Crew (attitude pioneers)")
    (finding,) = findings(CODE, "[0.4, 0.72]", *team)

    assert finding.severity == "low"
    assert finding.message == (
        "'Thing' is a commodity and is in the hands of pioneers, who fit genesis or custom-built"
    )
    assert (finding.facts["method"], finding.facts["attitude"]) == ("lean", "pioneers")
    assert finding.facts["fits"] == ["genesis", "custom-built"]
    assert [(place.line, place.column) for place in finding.places] == [(2, 11), (4, 19), (4, 25), (5, 5)]


def test_of_what_is_equally_bad_the_method_comes_first():
    team = ("estate Thing (six-sigma, team Crew)", "team Crew (attitude town-planners)")
    (finding,) = findings(CODE, "[0.4, 0.10]", *team)

    assert finding.name == "method-or-attitude-mismatch"
    assert finding.message == (
        "'Thing' is still genesis and is worked on with six-sigma, which fits commodity"
    )
    assert finding.action == (
        "change the method, or hand it over to people whose way of working fits the stage"
    )
    assert dict(finding.facts) == {
        "evolution": 0.1, "stage": "genesis", "team": "Crew", "needs_above": 1, "needs": 1,
        "method": "six-sigma", "attitude": "townplanners", "fits": ["commodity"],
    }  # fmt: skip
    assert finding.threshold == {"stages": (0.175, 0.4, 0.7), "margin": 0.05}
    assert (finding.subject.kind, finding.subject.map) == ("component", "inn")


def test_what_fits_is_not_among_the_facts():
    team = ("estate Thing (six-sigma, team Crew)", "team Crew (attitude settlers)")
    (finding,) = findings(CODE, "[0.4, 0.60]", *team)

    assert "attitude" not in finding.facts
    assert finding.message.startswith("'Thing' is a product and is worked on with six-sigma")


def drawn(place: str, *areas: str, more: tuple[str, ...] = ()):
    return checked({"inn.owm": "\n".join((f"component Thing {place}", *areas, *more))}, CODE)


def drawn_severity(place: str, *areas: str) -> str | None:
    found = drawn(place, *areas).findings
    assert len(found) < 2
    return found[0].severity if found else None


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        ("[0.50, 0.60]", "low"),
        ("[0.60, 0.60]", "low"),
        ("[0.40, 0.60]", "low"),
        ("[0.61, 0.60]", None),
        ("[0.39, 0.60]", None),
        ("[0.50, 0.80]", "low"),
        ("[0.50, 0.81]", None),
        ("[0.50, 0.42]", "note"),
        ("[0.50, 0.30]", None),
        ("[0.50, 0.19]", None),
        ("", None),
    ],
)
@pytest.mark.parametrize("area", ["[0.60, 0.20, 0.40, 0.80]", "[0.40, 0.80, 0.60, 0.20]"])
def test_an_area_speaks_for_what_lies_in_it(area, place, expected):
    assert drawn_severity(place, f"pioneers {area}") == expected


@pytest.mark.parametrize(("evolution", "expected"), [("0.49", None), ("0.50", "low"), ("0.60", "low")])
def test_an_area_begins_on_its_edge(evolution, expected):
    assert drawn_severity(f"[0.50, {evolution}]", "pioneers [0.60, 0.50, 0.40, 0.60]") == expected


def test_where_several_areas_overlap_one_that_fits_is_enough():
    pioneers, settlers = "pioneers [0.60, 0.20, 0.40, 0.80]", "settlers [0.60, 0.20, 0.40, 0.80]"
    planners = "townplanners [0.60, 0.20, 0.40, 0.80]"

    assert drawn_severity("[0.50, 0.60]", pioneers, settlers) is None
    assert drawn_severity("[0.50, 0.60]", settlers, pioneers) is None
    assert drawn_severity("[0.50, 0.75]", pioneers, settlers) == "low"
    assert drawn_severity("[0.50, 0.75]", pioneers, planners) is None
    assert drawn_severity("[0.50, 0.60]", pioneers, planners) == "low"


def test_of_several_areas_the_one_that_fits_best_is_told():
    areas = ("pioneers [0.60, 0.20, 0.40, 0.80]", "settlers [0.60, 0.20, 0.40, 0.80]")
    (finding,) = drawn("[0.50, 0.75]", *areas).findings

    assert finding.message == (
        "'Thing' is a commodity and is drawn among the settlers, who fit custom-built or product"
    )
    assert finding.facts["area"] == "settlers"
    assert [place.line for place in finding.places] == [1, 3]


def test_town_planners_are_written_as_two_words():
    (finding,) = drawn("[0.50, 0.60]", "townplanners [0.60, 0.20, 0.40, 0.80]").findings

    assert finding.message == "'Thing' is a product and is drawn among the town planners, who fit commodity"


def test_a_map_that_says_nothing_of_it_says_so():
    reason = "no method, no team's attitude and no area of pioneers, settlers or town planners is written"

    assert not_checked(CODE, "[0.4, 0.9]", "estate Thing (team Crew)", "team Crew (people 3)") == reason
    assert not_checked(CODE, "[0.4, 0.9]", "estate Thing (agile)") is None
    assert not_checked(CODE, "[0.4, 0.9]", "team Crew (attitude pioneers)") is None
    assert drawn("[0.4, 0.9]", "pioneers [0.60, 0.20, 0.40, 0.80]").not_checked == ()


def test_every_component_is_looked_at():
    lines = (
        "component Nowhere", "component Fits [0.4, 0.1]", "component Thing [0.4, 0.9]",
        "//@ estate Nowhere (agile)", "//@ estate Fits (agile)", "//@ estate Thing (agile)",
    )  # fmt: skip

    found = checked({"inn.owm": "\n".join(lines)}, CODE).findings
    assert [(f.code, f.subject.name) for f in found] == [("W213", "Thing")]


def test_what_stands_at_no_height_stands_in_no_area():
    assert drawn_severity("[commodity]", "pioneers [1, 0, 0, 1]") is None
    assert drawn_severity("[0.5, commodity]", "pioneers [1, 0, 0, 1]") == "low"
