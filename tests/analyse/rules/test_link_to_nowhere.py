"""W101: a name that nothing declares."""

import csv
from datetime import date

import pytest
from tests.analyse.pages import checked

import wardley
from wardley.analyse.check import Choice, check

CODE = "W101"
MAP = """\
anchor Guest [0.95, 0.60]
component Breakfast [0.80, 0.60]
component Bakery [0.50, 0.70]
Guest -> Breakfast -> Bakery
"""


def findings(text="", plan=None, **others):
    texts = {"inn.owm": MAP + text, **{f"{name}.owm": other for name, other in others.items()}}
    report = checked(texts | ({"inn.plan": plan} if plan else {}), CODE)
    assert [d.message for d in report.diagnostics if d.severity == "error"] == []
    return list(report.findings)


def finding(text="", plan=None, **others):
    (only,) = findings(text, plan, **others)
    return only


def lines(found):
    return [(place.file, place.line, place.column) for place in found.places]


def test_a_map_whose_names_are_all_declared_has_no_finding():
    assert findings("//@ estate Bakery (in-house)\n") == []


def test_an_end_that_nothing_declares_is_medium():
    found = finding("Breakfast -> Dairy\n")
    assert (found.code, found.name, found.severity) == ("W101", "link-to-nowhere", "medium")
    assert found.message == "no component is called 'Dairy'"
    assert found.action == "declare it, as in component Dairy [0.5, 0.5], or take the link out"
    assert found.facts == {
        "name": "Dairy", "statement": "link", "reason": "unknown", "lines": (5,),
    }  # fmt: skip
    assert lines(found) == [("inn.owm", 5, 14)]
    assert (found.subject.kind, found.subject.name, found.subject.map) == ("name", "Dairy", "inn")


def test_a_near_name_is_low_and_is_suggested():
    found = finding("Breakfast -> Bakerry\n")
    assert (found.severity, found.action) == ("low", "did you mean 'Bakery'?")
    assert (found.facts["reason"], found.facts["suggestion"]) == ("typo", "Bakery")
    assert found.subject.kind == "name"


def test_a_name_is_told_once_a_map_at_every_line_that_points_at_it():
    found = finding("Breakfast -> Dairy\nBakery -> Dairy\nevolve Dairy 0.9\n//@ estate Dairy (in-house)\n")
    assert found.facts["statement"] == "link"
    assert [line for _, line, _ in lines(found)] == [5, 6, 7, 8]


def test_two_maps_that_lack_the_same_name_are_told_apart():
    found = findings("Breakfast -> Dairy\n", farm="component Cow [0.5, 0.5]\nCow -> Dairy\n")
    assert sorted((f.subject.map, f.place.file) for f in found) == [("farm", "farm.owm"), ("inn", "inn.owm")]


def test_an_address_is_not_taken_for_a_component_of_the_same_name():
    found = findings("Breakfast -> Elsewhere\nsubmap Cellar [0.3, 0.5] url(Elsewhere)\n")
    assert sorted((f.message, f.place.line) for f in found) == [
        ("no address is called 'Elsewhere'", 6), ("no component is called 'Elsewhere'", 5),
    ]  # fmt: skip


HIDDEN = "// component Garden [0.40, 0.50]\n// component Pond [0.30, 0.50]\n"


def test_one_component_that_is_commented_out_is_low_and_belongs_to_the_map():
    found = finding(HIDDEN + "Breakfast -> Garden\nBakery -> Garden\n")
    assert found.severity == "low"
    assert found.message == "'Garden' is commented out, and still pointed at"
    assert found.action == "take the comment mark away, or hide what points there too"
    assert found.facts == {"names": ["Garden"], "reason": "commented-out", "commented_lines": [5]}
    assert lines(found) == [("inn.owm", 7, 14), ("inn.owm", 8, 11)]
    assert (found.subject.kind, found.subject.name, found.subject.map) == ("map", "inn", "inn")


def test_all_that_is_commented_out_on_a_map_is_one_finding():
    found = finding(HIDDEN + "Breakfast -> Pond\nBakery -> Garden\n")
    assert found.message == "'Pond' and 'Garden' are commented out, and still pointed at"
    assert found.facts["commented_lines"] == [6, 5]


def test_what_is_said_of_a_component_that_is_commented_out_is_told_with_it():
    found = finding(
        HIDDEN + "Breakfast -> Garden\n//@ estate garden (in-house)\n//@ estate Pond (in-house)\n"
    )
    assert found.facts["names"] == ["garden", "Pond"]
    assert found.facts["commented_lines"] == [5, 6]
    assert [line for _, line, _ in lines(found)] == [7, 8, 9]


@pytest.mark.parametrize(
    "declared",
    [
        "//component Pond [0.3, 0.5]", "  // // market Pond (build) [0.3, 0.5]", "// anchor Pond",
        "// submap Pond [0.3, 0.5] url(x)", "// ecosystem Pond",
    ],
)  # fmt: skip
def test_a_plan_that_speaks_of_what_is_commented_out_is_told_at_the_map_that_hides_it(declared):
    found = finding(declared + "\n", "estate Pond (in-house)\n")
    assert (found.facts["reason"], found.severity) == ("commented-out", "low")
    assert (found.subject.kind, found.subject.map, found.facts["commented_lines"]) == ("map", "inn", [5])
    assert lines(found) == [("inn.plan", 1, 8)]


@pytest.mark.parametrize("line", ["// the component Pond", "//@ team component Pond", "// Pond"])
def test_what_only_looks_like_a_hidden_component_is_none(line):
    assert finding(line + "\n", "estate Pond (in-house)\n").facts["reason"] == "unknown"


def test_what_a_plan_points_at_belongs_to_no_map():
    found = finding("", "// component Pond [0.3, 0.5]\ndecision Bakery (keep)\nBakery -> Pond\n")
    assert (found.facts["reason"], found.subject.kind, found.subject.map) == ("unknown", "name", None)


def test_what_is_hidden_in_a_text_without_components_belongs_to_the_estate():
    links = "// component Pond [0.3, 0.5]\n//@ team Bakers\nPond -> Pond\n"
    found = finding(links=links)
    assert found.facts["names"] == ["Pond"]
    assert (found.subject.kind, found.subject.name, found.subject.map) == ("estate", "estate", None)


def test_other_faults_of_a_text_are_none_of_its_business():
    text = MAP + "component Dough [1.4, 0.5]\nBreakfast -> Dairy\n"
    (found,) = checked({"inn.owm": text}, CODE).findings
    assert found.subject.name == "Dairy"


def test_hidden_parts_are_accepted_for_the_whole_map():
    report = checked({"inn.owm": MAP + HIDDEN + "Bakery -> Pond\n//@ accept W101 ; back in May\n"}, CODE)
    assert (len(report.open), len(report.accepted)) == (0, 1)


def test_an_unknown_name_is_accepted_by_its_name():
    report = checked(
        {"inn.owm": MAP + "Bakery -> Dairy\nBakery -> Mill\n//@ accept W101 Mill ; soon\n"}, CODE
    )
    assert [f.subject.name for f in report.open] == ["Dairy"]
    assert [f.subject.name for f in report.accepted] == ["Mill"]


@pytest.mark.parametrize("statement", ["estate Mill (in-house)", "signs Mill (market 3)"])
def test_a_statement_about_a_component_that_is_on_no_map_is_medium(statement):
    found = finding(f"//@ {statement}\n")
    assert (found.severity, found.message) == ("medium", "no component is called 'Mill'")
    assert found.action == "mend the name, declare it, or take the line out"
    assert found.facts == {"name": "Mill", "statement": statement.split()[0], "reason": "unknown"}
    assert [line for _, line, _ in lines(found)] == [5]
    assert (found.subject.kind, found.subject.name, found.subject.map) == ("name", "Mill", "inn")


@pytest.mark.parametrize(
    "statement",
    [
        "initiative New oven (changes Mill)", "initiative New oven (serves Mill)", "decision Mill (keep)",
        "contract Flour (vendor Miller)\nFlour -> Mill",
    ],
)  # fmt: skip
def test_a_statement_about_anything_that_nothing_declares_is_medium(statement):
    found = finding("", statement + "\n")
    assert (found.severity, found.message) == ("medium", "nothing is called 'Mill'")
    assert (found.facts["reason"], found.subject.map) == ("unknown", None)


def test_a_statement_about_a_component_is_held_to_the_components_alone():
    found = finding("", "initiative New oven\nestate New ovens (in-house)\n")
    assert (found.severity, found.message) == ("medium", "no component is called 'New ovens'")


def test_a_statement_about_anything_is_held_to_all_that_is_declared():
    found = finding("", "initiative New oven\ndecision New ovens (keep)\n")
    assert (found.severity, found.action) == ("low", "did you mean 'New oven'?")
    near = finding("", "decision Bakerry (keep)\n")
    assert near.facts == {
        "name": "Bakerry", "statement": "decision", "reason": "typo", "suggestion": "Bakery",
    }  # fmt: skip


def test_a_name_in_several_statements_is_told_once():
    found = finding("", "estate Mill (in-house)\ndecision Mill (keep)\n")
    assert found.message == "no component is called 'Mill'"
    assert [line for _, line, _ in lines(found)] == [1, 2]


def test_a_misspelt_statement_is_low_and_told_what_was_meant():
    found = finding("//@ estate Bakerry (in-house)\n")
    assert (found.severity, found.action) == ("low", "did you mean 'Bakery'?")
    assert found.facts == {
        "name": "Bakerry", "statement": "estate", "reason": "typo", "suggestion": "Bakery",
    }  # fmt: skip


def test_a_component_of_another_map_is_low_and_told_where_it_is():
    found = finding("//@ estate cow (in-house)\n", farm="component Cow [0.5, 0.5]\n")
    assert (found.severity, found.subject.map) == ("low", "inn")
    assert found.action == "say it in the map 'farm', which draws it, or in a plan for that map"
    assert found.facts == {
        "name": "cow", "statement": "estate", "reason": "on-another-map", "map": "farm",
    }  # fmt: skip


def test_the_worst_of_what_is_joined_counts():
    found = finding("Breakfast -> Dairy\n//@ estate Dairy (in-house)\n", farm="component Dairy [0.5, 0.5]\n")
    assert (found.severity, found.facts["reason"], len(found.places)) == ("medium", "unknown", 2)


# Each was looked at: all are slips of the hand or of the next map over, but for the one that is marked.
TYPOS = {
    ("swardley-map-repository--007", "substition"): "substitution",
    ("swardley-map-repository--010", "supranational"): "SUPRANATIONAL (UN)",
    ("swardley-map-repository--013", "Society Disadvantage"): "Societal Disadvantage",
    ("swardley-map-repository--015", "alternative material"): "ALTERNATIVE MATERIALS",
    ("swardley-map-repository--025", "detecting org specific risks t"): "detecting org specific risks",
    ("swardley-map-repository--035", "entrepeneur"): "entrepreneur",
    ("swardley-map-repository--056", "welath"): "wealth",
    ("swardley-map-repository--057", "welath"): "wealth",
    ("swardley-map-repository--064", "Individual protection"): "Individuals protection",
    ("swardley-map-repository--064", "Ethical Framework"): "Gaming Ethical Framework",
    ("swardley-map-repository--073", "claims"): "claim",
    ("swardley-map-repository--080", "minimal illness"): "minimise illness",
    # Doubtful: the map has two simulations, and both may be meant.
    ("swardley-map-repository--088", "simulation"): "RT simulation",
    ("swardley-map-repository--089", "process"): "SC process",
    ("swardley-map-repository--091", "out of hours assistantr"): "out of hours assistant",
    ("swardley-map-repository--109", "instituations"): "institutions",
    ("swardley-map-repository--129", "Auonomy"): "Autonomy",
    # A copy of another map of the collection.
    ("tractorjuice-wardley-maps-mermaid--088", "process"): "SC process",
}


@pytest.fixture(scope="module")
def human(corpus):
    with (corpus / "index.tsv").open(encoding="utf-8") as index:
        rows = [row for row in csv.DictReader(index, delimiter="\t") if row["kind"] == "human-map"]
    return [wardley.read(corpus / "maps" / row["file"]) for row in rows]


@pytest.fixture(scope="module")
def in_human_maps(human):
    reports = [check([map_], Choice((CODE,)), today=date(2026, 2, 1)) for map_ in human]
    return [finding for report in reports for finding in report.findings]


def test_the_misspelt_names_of_public_maps_are_told_from_the_others(in_human_maps):
    misspelt = [finding for finding in in_human_maps if finding.facts["reason"] == "typo"]
    told = {(f.place.file.rpartition("/")[2][:-4], f.subject.name): f.facts["suggestion"] for f in misspelt}
    assert told == TYPOS
    assert len(misspelt) == len(TYPOS)
    assert sum(len(finding.places) for finding in misspelt) == 36


def test_the_hidden_components_of_public_maps_are_told_from_misspelt_ones(in_human_maps):
    hidden = [finding for finding in in_human_maps if finding.facts["reason"] == "commented-out"]
    assert {finding.severity for finding in hidden} == {"low"}
    assert len(hidden) == len({finding.place.file for finding in hidden}) == 49
    assert sum(len(finding.facts["names"]) for finding in hidden) == 318


def test_nothing_of_a_public_map_that_ends_nowhere_is_lost(human, in_human_maps):
    expected = {(m.source.name, line) for m in human for item in m.unresolved for line in item.lines}
    assert {(p.file, p.line) for finding in in_human_maps for p in finding.places} == expected


def test_the_links_to_what_public_maps_hide_are_as_many_as_were_counted_by_hand(human):
    reasons = [{u.name: u.reason for u in m.unresolved if u.statement == "link"} for m in human]
    ends = [
        {why[name] for name in (link.source, link.target) if name in why}
        for map_, why in zip(human, reasons, strict=True)
        for link in map_.links
    ]
    assert sum(found == {"commented-out"} for found in ends) == 494
    assert sum("commented-out" in found for found in ends) == 548
    assert sum("typo" in found for found in ends) == 36
