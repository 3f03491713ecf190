"""W200: a map that leaves open who runs its components."""

import pytest
from tests.analyse.pages import checked

from wardley.source.place import Place


def small_map(known: int, unknown: int, *statements: str, title: str = "title Tea Shop") -> dict[str, str]:
    """A map with so many components of which it says who runs them, and so many of which it does not."""
    lines = [title, "anchor Guest [0.95, 0.6]"]
    lines += [f"component Known {n} [0.5, 0.5] (buy)" for n in range(known)]
    lines += [f"component Open {n} [0.5, 0.5]" for n in range(unknown)]
    return {"tea.owm": "\n".join([*lines, *(f"//@ {statement}" for statement in statements)])}


def severities(texts: dict[str, str]) -> list[str]:
    return [finding.severity for finding in checked(texts, "W200").findings]


@pytest.mark.parametrize(
    ("known", "unknown", "expected"),
    [
        (10, 0, []),
        (9, 1, ["note"]),
        (6, 4, ["note"]),
        (59, 41, ["medium"]),
        (1, 9, ["medium"]),
    ],
)
def test_a_map_of_which_less_than_sixty_in_a_hundred_is_known_is_medium(known, unknown, expected):
    assert severities(small_map(known, unknown)) == expected


@pytest.mark.parametrize(("known", "expected"), [(8, ["note"]), (7, ["medium"])])
def test_policy_asks_for_more(known, expected):
    assert severities(small_map(known, 10 - known, "policy coverage [0.8]")) == expected


def test_a_map_on_which_nobody_has_begun_is_a_note():
    assert severities(small_map(0, 5)) == ["note"]


@pytest.mark.parametrize("statement", ["estate Open 0 (cost 5k)", "estate Open 0 (bespoke)"])
def test_one_fact_is_a_beginning(statement):
    assert severities(small_map(0, 5, statement)) == ["medium"]


def test_the_facts_of_a_plan_are_a_beginning():
    assert severities({**small_map(0, 5), "tea.plan": "estate Open 1 (cost 5k)"}) == ["medium"]


def test_each_map_is_judged_by_itself():
    begun = {"one.owm": small_map(1, 2)["tea.owm"]}
    assert [(f.subject.map, f.severity) for f in checked({**begun, **small_map(0, 2)}, "W200").findings] == [
        ("one", "medium"),
        ("tea", "note"),
    ]


@pytest.mark.parametrize("kind", ["data", "knowledge", "practice", "need"])
def test_what_nobody_runs_is_not_counted(kind):
    (finding,) = checked(small_map(1, 2, f"estate Open 1 ({kind})"), "W200").findings

    assert finding.facts["names"] == ["Open 0"]
    assert finding.facts["components"] == 2


def test_submaps_and_the_forms_of_a_pipeline_are_not_counted():
    text = (
        "component Kettle [0.5, 0.5] (buy)\nsubmap Supplies [0.4, 0.6] url(supplies)\n"
        "pipeline Kettle\n{\n  component Gas [0.4]\n  component Electric [0.8]\n}"
    )
    assert checked({"tea.owm": text}, "W200").findings == ()


def test_nothing_is_found_on_a_map_without_components():
    assert checked({"tea.owm": "anchor Guest [0.9, 0.5]"}, "W200").findings == ()


def test_it_says_how_much_is_known_and_names_the_rest():
    texts = small_map(1, 2, "estate Known 0 (cost 20k)", "estate Open 1 (cost 10k)")
    (finding,) = checked(texts, "W200").findings

    assert (finding.code, finding.name) == ("W200", "sourcing-unknown")
    assert finding.message == "of 3 components on 'Tea Shop', 2 leave open who runs them"
    assert finding.action == (
        "ask their owners, and write who runs each, as in estate My component (vendor Acme, configured)"
    )
    assert finding.facts == {
        "components": 3, "unknown": 2, "coverage": 0.333, "names": ["Open 0", "Open 1"],
        "cost": 30_000, "known_cost": 20_000, "cost_coverage": 0.667,
    }  # fmt: skip
    assert finding.threshold == {"coverage": 0.6}
    assert (finding.subject.kind, finding.subject.name, finding.subject.map) == ("map", "tea", "tea")
    assert finding.places == (Place("tea.owm", 1, 1, 15),)


def test_no_cost_is_told_where_none_is_known():
    for texts in (small_map(1, 2), small_map(1, 2, "estate Open 1 (cost 0)")):
        (finding,) = checked(texts, "W200").findings
        assert list(finding.facts) == ["components", "unknown", "coverage", "names"]


def test_it_is_accepted_for_the_map_as_a_whole():
    texts = small_map(1, 2, "accept W200 (until 2026-12) ; the rest is the landlord's")
    (finding,) = checked(texts, "W200").findings

    assert finding.accepted is not None
