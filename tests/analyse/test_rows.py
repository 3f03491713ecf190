"""Findings as rows."""

from wardley.analyse.finding import Finding, Subject, softer, worst
from wardley.analyse.rows import FOLD, rows


def finding(
    code: str,
    name: str = "Till",
    severity: str = "medium",
    map_: str = "tea",
    kind: str = "component",
    **facts,
):
    return Finding(code, "made-up", severity, "about it", facts=facts, subject=Subject(kind, name, map_))


def test_a_component_has_one_row_with_its_codes_side_by_side():
    found = rows(
        [
            finding("W201", severity="high"),
            finding("W204", "Oven"),
            finding("W203"),
            finding("W405", severity="low"),
        ]
    )

    assert [(row.severity, row.subject.name, row.codes) for row in found] == [
        ("high", "Till", ("W201", "W203", "W405")),
        ("medium", "Oven", ("W204",)),
    ]


def test_one_name_on_two_maps_has_two_rows():
    assert len(rows([finding("W201"), finding("W201", map_="shop")])) == 2


def test_an_initiative_has_one_row_too_and_a_pair_of_them_its_own():
    pair = Finding("W612", "made-up", "high", "about both", subject=Subject("initiative", "Urn", other="Hob"))
    found = rows(
        [
            pair,
            finding("W607", "Urn", "high", None, "initiative"),
            finding("W609", "Urn", "note", None, "initiative"),
        ]
    )

    assert [(str(row.subject), row.codes) for row in found] == [
        ("Urn -> Hob", ("W612",)),
        ("Urn", ("W607", "W609")),
    ]


def test_what_is_no_component_has_a_row_for_each_finding():
    assert len(rows([finding("W104", kind="map"), finding("W105", kind="map")])) == 2


def alike(count: int, codes: tuple[str, ...] = ("W203",), **facts) -> list[Finding]:
    return [finding(code, f"Server {n}", **facts) for n in range(count) for code in codes]


def test_many_rows_that_are_one_decision_are_told_as_one():
    found = rows(
        [*alike(FOLD, team="Ops", who="in-house", how="bespoke"), finding("W203", "Till", team="Shop")]
    )

    assert [len(row.folded) for row in found] == [FOLD, 0]
    assert found[0].subject.name == "Server 0"
    assert [row.subject.name for row in found[0].folded] == [f"Server {n}" for n in range(FOLD)]
    assert found[0].codes == ("W203",)


def test_fewer_are_told_one_by_one():
    assert [row.folded for row in rows(alike(FOLD - 1, team="Ops"))] == [()] * (FOLD - 1)


def test_rows_of_different_teams_treatments_or_severities_are_no_one_decision():
    for key in ("team", "who", "how"):
        half = FOLD - 1
        assert (
            len(
                rows(
                    [
                        *alike(half, **{key: "a"}),
                        *[finding("W203", f"X{n}", **{key: "b"}) for n in range(half)],
                    ]
                )
            )
            == 2 * half
        )
    mixed = [*alike(FOLD - 1), finding("W203", "Till", "high")]
    assert len(rows(mixed)) == FOLD


def test_a_row_with_another_code_is_not_folded_away():
    assert len(rows([*alike(FOLD, ("W203", "W402"))])) == FOLD
    assert len(rows([*alike(FOLD, ("W201", "W203"))])) == 1


def test_only_rows_on_components_are_one_decision():
    assert len(rows([finding("W203", f"Rack {n}", kind="contract") for n in range(FOLD)])) == FOLD


def test_a_severity_has_one_below_it_down_to_note():
    assert [softer(severity) for severity in ("high", "medium", "low", "note")] == [
        "medium",
        "low",
        "note",
        "note",
    ]
    assert softer("high", 2) == "low"
    assert worst(["low", "high", "note"]) == "high"


def test_a_fingerprint_hangs_on_rule_and_subject_alone():
    first = finding("W201", severity="high", cost=3)

    assert first.fingerprint == finding("W201", severity="low").fingerprint
    assert len(first.fingerprint) == 16
    others = [
        finding("W202"),
        finding("W201", "Oven"),
        finding("W201", map_="b"),
        finding("W201", kind="thing"),
    ]
    assert len({first.fingerprint, *(other.fingerprint for other in others)}) == 5
