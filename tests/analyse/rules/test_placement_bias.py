"""W502: one map places a thing where no other does."""

import pytest
from tests.analyse.pages import among_all, checked, found


def maps(*evolutions, name="Payments", more=""):
    return {
        f"m{n}.owm": f"component {name} [0.5, {evolution}]\n{more}"
        for n, evolution in enumerate(evolutions, 1)
    }


def report(*evolutions, **more):
    return checked(maps(*evolutions, **more), "W502")


def one(*evolutions, **more):
    (finding,) = report(*evolutions, **more).open
    return finding


def test_the_map_that_differs_is_asked():
    finding = one(0.85, 0.8, 0.35)

    assert (finding.code, finding.name, finding.severity) == ("W502", "placement-bias", "low")
    assert finding.message == (
        "'Payments' stands at 0.35 (custom-built) on 'm3', and at 0.8 (commodity) in the median of 3 maps"
    )
    assert (
        finding.help == "ask those who drew 'm3' what they see that others do not, then move it or rename it"
    )
    assert [place.file for place in finding.places] == ["m3.owm", "m1.owm", "m2.owm"]
    assert (finding.subject.kind, finding.subject.name, finding.subject.map) == ("thing", "Payments", None)
    assert finding.threshold == {"bias": [0.2, 3.0], "bias-listed": 10.0}
    assert finding.softened_by == ()


def test_the_facts_hold_the_profile_and_where_it_is_apart():
    facts = one(0.85, 0.8, 0.35).facts

    assert {
        name: facts[name]
        for name in ("name", "evolution", "stage", "median", "median_stage", "apart", "maps")
    } == {
        "name": "Payments",
        "evolution": 0.35,
        "stage": "custom-built",
        "median": 0.8,
        "median_stage": "commodity",
        "apart": ["m3"],
        "maps": 3,
    }
    assert [spot["evolution"] for spot in facts["placements"]] == [0.85, 0.8, 0.35]


@pytest.mark.parametrize(("evolution", "count"), [(0.51, 0), (0.5, 1), (0.49, 1)])
def test_from_two_tenths_on_it_is_apart(evolution, count):
    assert len(report(0.7, 0.7, evolution).open) == count


def test_two_tenths_are_compared_as_people_write_them():
    assert len(report(0.55, 0.55, 0.35).open) == 1  # 0.55 - 0.35 is a little less in binary
    assert len(report(0.3, 0.3, 0.5).open) == 1


@pytest.mark.parametrize(("limit", "count"), [("0.21", 1), ("0.22", 0)])
def test_policy_moves_how_far_is_apart(limit, count):
    assert len(report(0.71, 0.71, 0.5, more=f"//@ policy bias [{limit}, 3]").open) == count


def test_within_one_stage_nothing_is_apart():
    assert len(report(0.95, 0.95, 0.72).open) == 0
    assert len(report(0.95, 0.95, 0.69).open) == 1


def test_the_stages_are_those_of_the_map_that_differs():
    texts = maps(0.95, 0.95, 0.69)
    texts["m3.owm"] = "evolution A@0.2->B@0.3->C@0.6->D\n" + texts["m3.owm"]

    assert checked(texts, "W502").open == ()


def test_two_maps_are_no_majority():
    found_on_two = report(0.85, 0.35)

    assert found_on_two.open == ()
    assert [item.reason for item in found_on_two.not_checked] == ["no component is on 3 maps"]


def test_policy_moves_how_many_maps_it_takes():
    assert len(report(0.85, 0.85, 0.35, more="//@ policy bias [0.2, 4]").open) == 0
    assert len(report(0.85, 0.85, 0.85, 0.35, more="//@ policy bias [0.2, 4]").open) == 1


def test_three_placements_on_two_maps_do_not_count_as_three_maps():
    texts = {
        "a.owm": "component A [0.5, 0.85]\ncomponent B [0.5, 0.85]\n//@ same A (B)",
        "b.owm": "component A [0.5, 0.3]",
        "c.owm": "component Z [0.5, 0.5]",
        "d.owm": "component Z [0.5, 0.5]",
        "e.owm": "component Z [0.5, 0.5]",
    }

    assert checked(texts, "W502").open == ()


def test_where_the_rest_do_not_agree_nothing_is_said():
    assert report(0.3, 0.5, 0.69, 0.95).open == ()  # two and two
    assert report(0.41, 0.5, 0.61, 0.82).open == ()  # the rest lie 0.20 apart
    assert len(report(0.42, 0.5, 0.61, 0.82).open) == 1


def test_half_is_no_majority():
    assert report(0.62, 0.64, 0.2, 0.2).open == ()
    assert report(0.6, 0.6, 0.3, 0.9).open == ()
    assert len(report(0.6, 0.6, 0.6, 0.3, 0.9).open) == 1


def test_the_farthest_is_told_and_all_that_are_apart_are_listed():
    finding = one(0.6, 0.35, 0.62, 0.1, 0.6)

    assert finding.facts["apart"] == ["m4", "m2"]
    assert finding.facts["evolution"] == 0.1
    assert [place.file for place in finding.places] == ["m4.owm", "m2.owm", "m1.owm", "m3.owm", "m5.owm"]


def test_the_median_of_an_even_number_lies_between():
    finding = one(0.85, 0.8, 0.82, 0.3)

    assert finding.facts["median"] == 0.81
    assert finding.facts["maps"] == 4


@pytest.mark.parametrize("name", ["Market", "supply chain", "Users", "1"])
def test_words_that_name_no_thing_in_particular_are_left_alone(name):
    assert report(0.85, 0.85, 0.3, name=name).open == ()


def test_a_generic_word_beside_another_word_for_the_thing_is_not():
    texts = maps(0.85, 0.85, 0.3, name="Market", more="//@ policy margin [0.05]")
    texts["m1.owm"] = "component Stall [0.5, 0.85]\n//@ same Stall (Market)"

    assert len(checked(texts, "W502").open) == 1


def test_what_has_no_place_and_what_is_no_component_does_not_count():
    texts = maps(0.85, 0.85)
    texts["m3.owm"] = "anchor Payments [0.9, 0.3]"
    texts["m4.owm"] = "component Payments"
    texts["m5.owm"] = "submap Payments [0.5, 0.3]"

    assert checked(texts, "W502").open == ()


def test_a_form_of_a_pipeline_counts():
    texts = maps(0.85, 0.85)
    texts["m3.owm"] = "component Pay [0.5, 0.5]\npipeline Pay\n{\ncomponent Payments [0.3]\n}"

    assert found(checked(texts, "W502")) == [("m3.owm", 4, "low")]


def test_what_is_also_treated_as_it_is_placed_is_medium():
    texts = maps(0.85, 0.85, 0.3)
    texts["m3.owm"] = "component Payments [0.5, 0.3] (build)"
    (finding,) = checked(texts, "W502").open

    assert finding.severity == "medium"
    assert finding.message.endswith("in the median of 3 maps; it is treated as it is placed")
    assert finding.facts["treated_as_placed"] == ["m3"]


def test_what_is_treated_otherwise_than_placed_stays_low():
    texts = maps(0.85, 0.85, 0.3)
    texts["m3.owm"] = "component Payments [0.5, 0.3] (buy)"
    (finding,) = checked(texts, "W502").open

    assert finding.severity == "low"
    assert "treated_as_placed" not in finding.facts


def test_only_that_it_is_placed_as_it_is_treated_makes_it_worse_and_no_other_finding():
    texts = maps(0.85, 0.85, 0.3)
    texts["m3.owm"] = "component Payments [0.5, 0.3] (outsource)"

    assert [f.subject.map for f in among_all(texts, "W204")] == ["m3"]
    assert [f.severity for f in among_all(texts, "W502")] == ["low"]


def test_what_stands_far_on_the_left_is_said_to():
    finding = one(0.85, 0.8, 0.1)

    assert finding.facts["stage"] == "genesis"
    assert finding.message.startswith("'Payments' stands at 0.1 (genesis) on 'm3', and at 0.8 (commodity)")


def many(count, said=""):
    names = [f"Thing {chr(65 + n)}" for n in range(count)]
    return {
        f"m{m}.owm": "\n".join(f"component {name} [0.5, {evolution}]" for name in names) + said
        for m, evolution in enumerate((0.85, 0.8, 0.3), 1)
    }


def test_up_to_ten_bare_things_are_told_one_by_one():
    assert len(checked(many(10), "W502").open) == 10


def test_more_are_told_as_one():
    (finding,) = checked(many(11), "W502").open

    assert (finding.code, finding.name, finding.severity) == ("W502", "placement-bias", "low")
    assert (finding.subject.kind, finding.subject.name) == ("estate", "estate")
    assert finding.message == (
        "11 things of which nothing is recorded stand on one map where no other has them;"
        " maps of different markets look like this too"
    )
    assert finding.facts["count"] == 11
    assert finding.facts["things"][10] == {
        "name": "Thing K",
        "map": "m3",
        "evolution": 0.3,
        "median": 0.8,
        "maps": 3,
    }
    assert [(place.file, place.line) for place in finding.places] == [("m3.owm", n) for n in range(1, 12)]
    assert finding.threshold == {"bias": [0.2, 3.0], "bias-listed": 10.0}
    assert finding.help.startswith("go through the list")


def test_policy_moves_how_many_are_told_one_by_one():
    assert len(checked(many(3, "\n//@ policy bias-listed [2]"), "W502").open) == 1
    assert len(checked(many(3, "\n//@ policy bias-listed [3]"), "W502").open) == 3


@pytest.mark.parametrize(
    "line", ["//@ estate Thing A (cost 1k)", "//@ signs Thing A (market 3)", "build Thing A"]
)
def test_a_thing_of_which_anything_is_recorded_is_told_by_itself(line):
    report = checked(many(12, f"\n{line}"), "W502")

    assert [f.subject.name for f in report.open if f.subject.kind == "thing"] == ["Thing A"]
    assert [f.facts["count"] for f in report.open if f.subject.kind == "estate"] == [11]


def test_the_public_maps_by_many_groups_are_told_in_one_row(corpus):
    import wardley
    from wardley.analyse.check import Choice, check

    files = sorted((corpus / "maps").glob("swardley-map-repository--*.owm"))
    report = check([wardley.read(path) for path in files], Choice(("W502",)))

    assert [(f.subject.kind, f.severity) for f in report.open] == [("estate", "low")]
    assert report.open[0].facts["count"] < 40
