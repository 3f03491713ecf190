"""W207: one contract over parts of very different stages."""

import pytest
from tests.analyse.pages import checked

from wardley.source.diagnostic import Severity

CODE = "W207"


def report(*places: str, terms: str = "vendor Acme", more: tuple[str, ...] = ()):
    lines = [f"component Part {number} {place}" for number, place in enumerate(places)]
    lines += [f"//@ contract Works ({terms})"]
    lines += [f"//@ Works -> Part {number}" for number in range(len(places))]
    made = checked({"harbour.owm": "\n".join((*lines, *more))}, CODE)
    assert [d.message for d in made.diagnostics if d.severity == "error"] == []
    return made


def severity(*places: str, terms: str = "vendor Acme", more: tuple[str, ...] = ()) -> Severity | None:
    found = report(*places, terms=terms, more=more).findings
    assert [(f.subject.kind, f.subject.name) for f in found] in ([], [("contract", "Works")])
    return found[0].severity if found else None


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [
        ("0.20", "0.90", "high"),
        ("0.05", "0.90", "high"),
        ("0.34", "0.75", "high"),
        ("0.35", "0.75", "medium"),
        ("0.34", "0.74", "medium"),
        ("0.39", "0.70", "medium"),
        ("0.40", "0.90", None),
        ("0.39", "0.69", None),
        ("0.18", "0.69", None),
        ("0.10", "0.50", "medium"),
        ("0.12", "0.45", "medium"),
        ("0.125", "0.45", "low"),
        ("0.12", "0.44", "low"),
        ("0.17", "0.40", "low"),
        ("0.17", "0.39", None),
        ("0.50", "0.50", None),
    ],
)
def test_the_spread_decides_and_the_margin_softens(low, high, expected):
    assert severity(f"[0.5, {low}]", f"[0.4, {high}]") == expected
    assert severity(f"[0.4, {high}]", f"[0.5, {low}]") == expected


def test_a_stage_by_its_name_is_never_near_a_line():
    assert severity("[0.5, custom]", "[0.5, commodity]") == "high"
    assert severity("[0.5, genesis]", "[0.5, product]") == "medium"
    assert severity("[0.5, custom]", "[0.5, product]") is None


def test_policy_moves_the_lines_and_the_margin():
    assert severity("[0.5, 0.34]", "[0.5, 0.9]", more=("//@ policy margin [0.1]",)) == "medium"
    assert severity("[0.5, 0.34]", "[0.5, 0.9]", more=("//@ policy stages [0.1, 0.3, 0.6]",)) is None


@pytest.mark.parametrize(
    ("type_", "expected"),
    [
        ("fixed-spec", "high"), ("unit", "high"), ("subscription", "high"), ("outcome", "low"),
        ("time-and-material", "low"),
    ],
)  # fmt: skip
def test_the_type_of_the_contract_counts(type_, expected):
    assert severity("[0.5, 0.1]", "[0.4, 0.9]", terms=f"vendor Acme, type {type_}") == expected


def test_a_note_stays_a_note_whatever_the_type():
    doubt = ("//@ estate Part 0 (confidence low)",)
    places = ("[0.5, 0.17]", "[0.4, 0.5]")

    assert severity(*places, more=doubt) == "note"
    assert severity(*places, more=doubt, terms="type outcome") == "note"


@pytest.mark.parametrize("part", [0, 1])
def test_an_uncertain_place_softens_once(part):
    doubt = (f"//@ estate Part {part} (confidence low)",)
    both = ("//@ estate Part 0 (confidence low)", "//@ estate Part 1 (confidence low)")

    assert severity("[0.5, 0.1]", "[0.4, 0.9]", more=doubt) == "medium"
    assert severity("[0.5, 0.1]", "[0.4, 0.9]", more=both) == "medium"
    (finding,) = report("[0.5, 0.1]", "[0.4, 0.9]", more=doubt).findings
    assert finding.softened_by == (f"place of 'Part {part}' uncertain: confidence is low",)


def test_every_reason_for_a_doubt_is_told():
    doubt = (
        "//@ signs Part 0 (market 2, failure 2)", "//@ estate Part 1 (confidence low)",
        "//@ signs Part 1 (market 1, failure 4)", "//@ policy placement-gap [0.3]",
    )  # fmt: skip
    (finding,) = report("[0.5, 0.1]", "[0.4, 0.9]", more=doubt).findings

    assert finding.severity == "medium"
    assert finding.softened_by == (
        "place of 'Part 1' uncertain: signs differ, signs scatter, confidence is low",
    )
    (finding,) = report("[0.5, 0.1]", "[0.4, 0.9]", more=doubt[:1]).findings
    assert finding.softened_by == ("place of 'Part 0' uncertain: signs differ",)


def test_doubt_about_a_part_in_between_does_not_soften():
    doubt = ("//@ estate Part 1 (confidence low)",)

    assert severity("[0.5, 0.1]", "[0.5, 0.5]", "[0.4, 0.9]", more=doubt) == "high"


def test_one_part_or_none_spans_nothing():
    assert severity("[0.5, 0.1]") is None
    assert severity("[0.5, 0.1]", "") is None


@pytest.mark.parametrize("who", ["vendor Acme", "partner Acme", "shared Acme", "in-house"])
def test_it_is_the_contract_that_counts_and_not_who_runs_the_part(who):
    assert severity("[0.5, 0.1]", "[0.4, 0.9]", more=(f"//@ estate Part 0 ({who}, bespoke)",)) == "high"


def test_what_is_retired_and_needed_by_nothing_does_not_count():
    past = ("//@ estate Part 0 (retiring 2026-01)",)

    assert severity("[0.5, 0.1]", "[0.4, 0.9]", more=past) is None
    assert severity("[0.5, 0.1]", "[0.4, 0.9]", more=(*past, "Part 1 -> Part 0")) == "high"


@pytest.mark.parametrize("kind", ["need", "data", "practice"])
def test_a_need_is_not_supplied_and_data_is(kind):
    expected = None if kind == "need" else "high"

    assert severity("[0.5, 0.1]", "[0.4, 0.9]", more=(f"//@ estate Part 0 ({kind})",)) == expected


def test_an_anchor_is_no_part():
    more = ("anchor Guest [0.9, 0.9]", "//@ Works -> Guest")

    assert severity("[0.5, 0.1]", "[0.5, 0.2]", more=more) is None


def maps(*places: float, other: float = 0.9):
    texts = {
        f"map{number}.owm": f"component Tide [0.5, {place}]" for number, place in enumerate(places)
    } | {
        "rest.owm": f"component Mooring [0.5, {other}]\n//@ contract Works (vendor Acme)\n"
        "//@ Works -> Tide\n//@ Works -> Mooring\n"
    }  # fmt: skip
    return checked(texts, CODE)


def test_of_a_part_on_several_maps_the_place_in_the_middle_counts():
    assert [f.severity for f in maps(0.2).findings] == ["high"]
    assert [f.severity for f in maps(0.2, 0.6, 0.65).findings] == []
    assert [f.severity for f in maps(0.6, 0.2, 0.25).findings] == ["high"]
    assert [f.severity for f in maps(0.6, 0.2).findings] == ["high"]
    assert [f.severity for f in maps(0.1, 0.9, other=0.3).findings] == []


def test_the_place_that_counts_is_told_with_its_map():
    (finding,) = maps(0.6, 0.2, 0.25).findings

    assert finding.facts["covers"][0] == {
        "component": "Tide", "map": "map2", "evolution": 0.25, "stage": "custom-built"
    }  # fmt: skip
    assert [place.file for place in finding.places] == ["rest.owm", "map2.owm", "rest.owm"]


def test_of_equal_places_the_one_that_counts_does_not_hang_on_the_order_of_the_maps():
    works = "component Mooring [0.5, 0.9]\n//@ contract Works (vendor Acme)\n//@ Works -> Tide\n"
    texts = {f"{name}.owm": "component Tide [0.5, 0.2]\n" for name in "cab"}
    texts["rest.owm"] = f"{works}//@ Works -> Mooring\n"

    for order in (texts, dict(reversed(texts.items()))):
        (finding,) = checked(order, CODE).findings
        assert finding.facts["covers"][0]["map"] == "b"


def test_two_words_for_one_part_are_one_part():
    texts = {
        "a.owm": "component Tide [0.5, 0.1]\n//@ same Tide (Ebb)\n//@ contract Works (vendor Acme)\n"
        "//@ Works -> Tide\n//@ Works -> Ebb\n",
        "b.owm": "component Ebb [0.5, 0.9]",
    }

    assert list(checked(texts, CODE).findings) == []


def test_a_part_may_be_called_by_the_name_that_it_will_have():
    more = (
        "evolve Part 0->Pier 0.6", "//@ contract Next (vendor Bee)", "//@ Next -> Pier",
        "//@ Next -> Part 1",
    )  # fmt: skip
    (works, next_) = report("[0.5, 0.1]", "[0.4, 0.9]", more=more).findings

    assert (works.severity, next_.severity) == ("high", "high")
    assert works.facts["covers"] == next_.facts["covers"]


def test_the_finding_tells_every_part_from_left_to_right():
    made = report(
        "[0.4, 0.9]", "[0.5, 0.1]", "[0.3, 0.5]",
        terms="vendor Acme, type fixed-spec, ends 2027-03, notice 3m",
        more=(
            "//@ estate Part 0 (cost 10k)", "//@ estate Part 1 (cost 5k)", "anchor Guest [0.9, 0.6]",
            "Guest -> Part 1",
        ),
    )  # fmt: skip
    (finding,) = made.findings

    assert finding.message == (
        "the contract 'Works' covers 'Part 1' (genesis) together with 'Part 0' (commodity)"
    )
    assert finding.name == "contract-spans-stages"
    assert finding.action == "split it into small contracts by stage, with what is novel on time and material"
    assert dict(finding.facts) == {
        "covers": [
            {"component": "Part 1", "map": "harbour", "evolution": 0.1, "stage": "genesis"},
            {"component": "Part 2", "map": "harbour", "evolution": 0.5, "stage": "product"},
            {"component": "Part 0", "map": "harbour", "evolution": 0.9, "stage": "commodity"},
        ],
        "stages": 4, "vendor": "Acme", "contract_type": "fixed-spec", "notice": 3.0, "ends": "2027-03",
        "cost": 15_000.0, "needs_above": 1, "needs": 1,
    }  # fmt: skip
    assert [place.line for place in finding.places] == [4, 2, 3, 1]
    assert (finding.subject.kind, finding.subject.name, finding.subject.map) == ("contract", "Works", None)
    assert finding.threshold == {"product": 0.4, "commodity": 0.7, "margin": 0.05}
    assert finding.softened_by == ()


def test_what_is_not_known_is_left_out_of_the_facts():
    (finding,) = report("[0.4, 0.9]", "[0.5, 0.1]", terms="rolling").findings

    assert list(finding.facts) == ["covers", "stages", "needs_above", "needs"]


def test_the_type_that_softens_is_told():
    (finding,) = report("[0.4, 0.9]", "[0.5, 0.1]", terms="type outcome").findings

    assert finding.softened_by == ("the contract is outcome",)


def test_every_contract_is_looked_at():
    more = ("//@ contract Small (vendor Bee)", "//@ Small -> Part 0", "//@ Small -> Part 1")
    found = report("[0.4, 0.9]", "[0.5, 0.1]", more=more).findings

    assert sorted(f.subject.name for f in found) == ["Small", "Works"]


def test_an_estate_without_contracts_says_so():
    made = checked({"harbour.owm": "component Tide [0.5, 0.1]"}, CODE)
    assert [item.reason for item in made.not_checked] == ["no contract is written"]


def test_contracts_that_cover_nothing_are_said_to():
    made = checked({"harbour.owm": "component Tide [0.5, 0.1]\n//@ contract Works (vendor Acme)"}, CODE)
    assert [item.reason for item in made.not_checked] == ["no contract covers a component"]


def test_it_can_be_accepted_by_the_name_of_the_contract():
    made = report("[0.4, 0.9]", "[0.5, 0.1]", more=("//@ accept W207 Works ; only a frame",))

    assert [f.subject.name for f in made.accepted] == ["Works"]
    assert list(made.open) == []


def test_the_stages_that_it_spans_are_counted():
    (finding,) = report("[0.4, 0.9]", "[0.5, 0.2]").findings

    assert finding.facts["stages"] == 3
