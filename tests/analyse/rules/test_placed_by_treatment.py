"""W208: a component that is placed by how we treat it."""

import time

import pytest
from tests.analyse.one_component import estate, findings, not_checked, severity
from tests.analyse.pages import checked

import wardley
from wardley.analyse.check import Choice, check

CODE = "W208"
TWO = "estate Thing (alternatives Mux / Vimeo)"


def with_others(place: str, *others: str) -> dict[str, str]:
    """Thing on our map, and on others at the places given."""
    maps = {f"other{n}.owm": estate(other)["inn.owm"] for n, other in enumerate(others)}
    return {**estate(place), **maps}


def on_ours(texts: dict[str, str]) -> list:
    return [finding for finding in checked(texts, CODE).findings if finding.subject.map == "inn"]


@pytest.mark.parametrize(
    ("place", "how", "expected"),
    [
        ("[0.4, 0.17]", "experiment", "medium"),
        ("[0.4, 0.17]", "bespoke", None),
        ("[0.4, 0.18]", "bespoke", "medium"),
        ("[0.4, 0.18]", "experiment", None),
        ("[0.4, 0.39]", "bespoke", "medium"),
        ("[0.4, 0.40]", "bespoke", None),
        ("[0.4, 0.40]", "configured", None),
        ("[0.4, 0.90]", "utility", None),
        ("[0.4, custom]", "bespoke", "medium"),
        ("", "bespoke", None),
    ],
)
def test_only_the_novel_that_is_placed_as_it_is_treated_is_held_to_it(place, how, expected):
    assert severity(CODE, place, f"estate Thing ({how}, alternatives Mux / Vimeo)") == expected


@pytest.mark.parametrize(
    ("alternatives", "policy", "expected"),
    [
        ("Mux", "alternatives [2]", None),
        ("Mux / Vimeo", "alternatives [2]", "medium"),
        ("Mux / Vimeo", "alternatives [3]", None),
        ("Mux", "alternatives [1]", "medium"),
    ],
)
def test_two_alternatives_on_the_market_are_enough(alternatives, policy, expected):
    statements = (f"estate Thing (alternatives {alternatives})", f"policy {policy}")
    assert severity(CODE, "[0.4, 0.3] (build)", *statements) == expected


@pytest.mark.parametrize(
    ("others", "expected"),
    [
        (["[0.4, 0.44]"], []),
        (["[0.4, 0.45]"], ["medium"]),
        (["[0.4, 0.2]", "[0.4, 0.8]"], ["medium"]),
        (["[0.4, 0.2]", "[0.4, 0.3]", "[0.4, 0.9]"], []),
        (["[0.4, 0.2]", "[0.4, 0.8]", "[0.4, 0.9]"], ["medium"]),
        (["[0.4, 0.2]"], []),
        ([""], []),
    ],
)
def test_other_maps_count_by_their_median_from_the_margin_beyond_the_line(others, expected):
    assert [f.severity for f in on_ours(with_others("[0.4, 0.3] (build)", *others))] == expected


def test_our_own_map_is_no_other_map():
    # The median of all three would lie left of the line, that of the other two right of it.
    (finding,) = on_ours(with_others("[0.4, 0.2] (build)", "[0.4, 0.35]", "[0.4, 0.65]"))

    assert finding.facts["elsewhere"] == 0.5
    assert finding.facts["other_placements"] == 2


def test_two_words_for_one_thing_on_one_map_are_not_two_maps():
    text = (
        "anchor Guest [0.9, 0.5]\ncomponent Thing [0.4, 0.3] (build)\ncomponent Device [0.4, 0.8]\n"
        "Guest -> Thing -> Device\n//@ same Thing (Device)"
    )
    assert on_ours({"inn.owm": text}) == []


def test_another_word_for_the_thing_counts_on_another_map():
    texts = estate("[0.4, 0.3] (build)", "same Thing (Device)")
    texts["bar.owm"] = "anchor Guest [0.9, 0.5]\ncomponent Device [0.4, 0.8]\nGuest -> Device"
    (finding,) = on_ours(texts)

    assert finding.facts["elsewhere"] == 0.8


def test_an_anchor_of_the_same_name_is_another_thing():
    texts = {**estate("[0.4, 0.3] (build)"), "bar.owm": "anchor Thing [0.9, 0.8]"}
    assert on_ours(texts) == []


@pytest.mark.parametrize(
    ("signs", "expected"),
    [
        ("ubiquity 2", None),
        ("ubiquity 3", "medium"),
        ("ubiquity 2, market 2, failure 3, value 3", None),
        ("ubiquity 2, market 3, failure 3", "medium"),
    ],
)
def test_the_signs_count_by_their_mean_from_the_margin_beyond_the_line(signs, expected):
    assert severity(CODE, "[0.4, 0.3] (build)", f"signs Thing ({signs})") == expected


def test_the_signs_of_an_experiment_count_from_the_margin_beyond_its_own_line():
    assert severity(CODE, "[0.4, 0.1] (build)", "signs Thing (ubiquity 1)") is None
    assert severity(CODE, "[0.4, 0.1] (build)", "signs Thing (ubiquity 2)") == "medium"
    (finding,) = findings(CODE, "[0.4, 0.1] (build)", "signs Thing (ubiquity 1, market 3, failure 4)")
    assert finding.facts["signs_mean"] == 0.496


def test_policy_widens_the_margin_beyond_the_line():
    signs = "signs Thing (ubiquity 2, market 3, failure 3)"
    assert severity(CODE, "[0.4, 0.3] (build)", signs, "policy margin [0.06]") == "medium"
    assert severity(CODE, "[0.4, 0.3] (build)", signs, "policy margin [0.07]") is None


def test_a_doubt_about_the_place_does_not_soften_a_doubt_about_the_place():
    statements = ("estate Thing (confidence low)", "signs Thing (ubiquity 4, market 2)")
    (finding,) = findings(CODE, "[0.4, 0.3] (build)", *statements)

    assert finding.severity == "medium"
    assert finding.softened_by == ()


@pytest.mark.parametrize(
    ("mark", "expected"),
    [("sells", None), ("mandated", "medium"), ("differentiating", "low"), ("data", None)],
)
def test_marks_excuse_or_soften_it(mark, expected):
    statement = f"estate Thing (alternatives Mux / Vimeo, {mark})"
    assert severity(CODE, "[0.4, 0.3] (build)", statement) == expected


def test_nothing_is_found_without_evidence():
    assert severity(CODE, "[0.4, 0.3] (build)") is None


def test_it_is_not_checked_where_nothing_says_how_it_is_treated():
    assert not_checked(CODE, "[0.4, 0.3]", TWO) == "no component says who runs it or how it is treated"


def test_it_says_which_of_the_three_was_seen():
    texts = estate(
        "[0.4, 0.3]", "estate Thing (in-house, bespoke, alternatives Mux / Vimeo)", "signs Thing (ubiquity 3)"
    )
    texts["bar.owm"] = estate("[0.4, 0.8]")["inn.owm"]
    (finding,) = on_ours(texts)

    assert finding.name == "placed-by-treatment"
    assert finding.message == (
        "'Thing' is placed as custom-built and treated so, while the market offers Mux, Vimeo "
        "and other maps place it further on and its signs speak for a later stage"
    )
    assert finding.action == "place what is done, not your version of it; then see whether it could be bought"
    assert finding.facts == {
        "evolution": 0.3, "stage": "custom-built", "who": "in-house", "how": "bespoke",
        "alternatives": ["Mux", "Vimeo"], "needs_above": 1, "needs": 1,
        "elsewhere": 0.8, "other_placements": 1, "signs_mean": 0.55,
    }  # fmt: skip
    assert finding.threshold == {"alternatives": 2, "margin": 0.05}
    assert [(place.line, place.column) for place in finding.places] == [(2, 11), (4, 29), (4, 38), (5, 5)]


def test_only_what_was_seen_is_told():
    (finding,) = findings(CODE, "[0.4, 0.3] (build)", TWO, "signs Thing (ubiquity 2)")

    assert finding.message == (
        "'Thing' is placed as custom-built and treated so, while the market offers Mux, Vimeo"
    )
    assert "signs_mean" not in finding.facts
    assert "elsewhere" not in finding.facts
    assert [place.line for place in finding.places] == [2, 4]


def test_one_thing_on_thousands_of_maps_is_judged_in_seconds():
    maps = [
        wardley.parse(estate(f"[0.4, {0.2 + n % 50 / 100}] (build)")["inn.owm"], name=f"m{n}.owm")
        for n in range(3000)
    ]
    start = time.perf_counter()
    report = check(maps, Choice((CODE,)))

    assert time.perf_counter() - start < 10
    assert len(report.findings) == 1200
