"""Findings that people accept."""

from datetime import date

import pytest

import wardley
from wardley.analyse.check import Choice, check

ONLY = Choice(("W201",))

MAP = """\
title Tea Shop
anchor Guest [0.95, 0.6]
component Till [0.6, 0.8] (build)
component Oven [0.5, 0.9] (build)
Guest -> Till -> Oven
"""


def report(*lines: str, today: date = date(2026, 2, 1), choice: Choice = ONLY, text: str = MAP):
    return check([wardley.parse(text + "\n".join(lines), name="tea.owm")], choice, today=today)


def told(found) -> list[tuple[str, str, str]]:
    return [(d.code, d.severity, d.message) for d in found.diagnostics]


def test_an_accepted_finding_is_listed_and_does_not_count():
    found = report("//@ accept W201 Till (until 2026-06) ; the new one comes in May")

    assert [f.subject.name for f in found.open] == ["Oven"]
    accepted = found.accepted[0]
    assert accepted.subject.name == "Till"
    assert accepted.severity == "high"
    assert accepted.accepted.reason == "the new one comes in May"
    assert accepted.accepted.until == date(2026, 6, 30)
    assert accepted.accepted.by == "accept"
    assert told(found) == []


def test_the_gate_looks_at_what_is_open_alone():
    both = ("//@ accept W201 Till ; so be it", "//@ accept W201 Oven ; so be it")

    assert report(both[0]).fails("high")
    assert not report(*both).fails("low")


@pytest.mark.parametrize(("day", "open_"), [(date(2026, 6, 30), 1), (date(2026, 7, 1), 2)])
def test_the_last_day_is_included_and_then_the_finding_is_back(day, open_):
    found = report("//@ accept W201 Till (until 2026-06) ; soon", today=day)

    assert len(found.open) == open_
    expired = [("E313", "low", "W201 Till was accepted until 2026-06, and is back")]
    assert told(found) == (expired if open_ == 2 else [])


def test_a_later_waiver_takes_over_from_one_that_is_past():
    found = report(
        "//@ accept W201 Till (until 2025-06) ; soon", "//@ accept W201 Till (until 2026-06) ; later"
    )

    assert [f.subject.name for f in found.accepted] == ["Till"]
    assert [code for code, _, _ in told(found)] == ["E313"]


def test_a_waiver_without_an_end_holds():
    assert len(report("//@ accept W201 Till ; law says so", today=date(2999, 1, 1)).accepted) == 1


def test_names_are_compared_without_case():
    assert len(report("//@ accept W201 till ; so be it").accepted) == 1


@pytest.mark.parametrize("line", ["accept W201 Cup ; why", "accept W202 Till ; why"])
def test_one_that_answers_to_nothing_is_told(line):
    found = report(f"//@ {line}", choice=Choice(("W201", line.split()[1])))

    name = line.removeprefix("accept ").removesuffix(" ; why")
    assert told(found) == [("E312", "low", f"nothing was found that accept {name} answers to")]


def test_a_waiver_for_a_rule_that_is_off_is_not_called_unused():
    assert told(report("//@ accept W999 Till ; why")) == []


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("accept W201 Till", "accept W201 gives no reason, so nothing is accepted"),
        ("accept W201 Till ;  ", "accept W201 gives no reason, so nothing is accepted"),
        ("accept Till ; why", "accept wants the code of a finding first"),
        ("accept W20 Till ; why", "accept wants the code of a finding first"),
    ],
)
def test_a_waiver_without_code_or_reason_accepts_nothing(line, message):
    found = report(f"//@ {line}")

    assert len(found.open) == 2
    assert told(found) == [("E311", "error", message)]


def test_a_bad_date_is_told_and_the_waiver_does_not_turn_into_one_for_ever():
    found = report("//@ accept W201 Till (until 2026-13) ; soon")

    assert [code for code, _, _ in told(found)] == ["E303"]
    assert len(found.open) == 2


def test_a_waiver_in_a_map_speaks_for_that_map_and_one_in_a_plan_for_all():
    first = wardley.parse(MAP + "//@ accept W201 Till ; here", name="a.owm")
    second = wardley.parse(MAP, name="b.owm")
    plan = wardley.parse("accept W201 Oven ; everywhere", name="all.plan")
    found = check([first, second, plan], Choice(("W201",)))

    assert {(f.subject.map, f.subject.name) for f in found.accepted} == {
        ("a", "Till"),
        ("a", "Oven"),
        ("b", "Oven"),
    }
    assert {(f.subject.map, f.subject.name) for f in found.open} == {("b", "Till")}


LINKED = """\
anchor Guest [0.95, 0.6]
component Till [0.8, 0.9]
component Oven [0.5, 0.3]
component Flour [0.4, 0.3]
Guest -> Till
Till -> Oven
Till -> Flour
"""


def test_a_finding_on_a_link_is_accepted_by_both_its_ends():
    choice = Choice(("W304",))
    found = report("//@ accept W304 till -> OVEN ; the oven is being replaced", choice=choice, text=LINKED)

    assert told(found) == []
    assert [(f.subject.name, f.subject.other) for f in found.accepted] == [("Till", "Oven")]
    assert [(f.subject.name, f.subject.other) for f in found.open] == [("Till", "Flour")]


def test_an_accepted_name_answers_to_every_link_that_begins_there():
    found = report("//@ accept W304 Till ; it may change", choice=Choice(("W304",)), text=LINKED)

    assert len(found.accepted) == 2


def test_an_arrow_that_leads_elsewhere_answers_to_nothing():
    found = report("//@ accept W304 Till->Cup ; why", choice=Choice(("W304",)), text=LINKED)

    assert len(found.open) == 2
    assert told(found) == [("E312", "low", "nothing was found that accept W304 Till->Cup answers to")]


def test_a_waiver_without_a_name_is_for_the_map_as_a_whole():
    text = "title Tea Shop\ncomponent Till [0.6, 0.8]\ncomponent Oven [0.5, 0.9]\nTill -> Oven\n"
    found = report("//@ accept W103 ; there are no users yet", choice=Choice(("W103",)), text=text)

    assert [f.subject.kind for f in found.accepted] == ["map"]
    assert found.open == ()
    assert len(report("//@ accept W201 ; all of them", text=MAP).open) == 2


def test_a_waiver_without_a_name_is_for_the_estate_as_a_whole_too():
    lines = ("//@ quarters 2025Q1->2025Q4", "//@ accept W306 ; the next plan comes in March")
    found = report(*lines, choice=Choice(("W306",)))

    assert [f.subject.kind for f in found.accepted] == ["estate"]
    assert (found.open, told(found)) == ((), [])


def test_what_is_wrong_with_a_waiver_is_told_where_it_stands_with_what_would_help():
    lines = (
        "//@ accept W201 Cup ; why",
        "//@ accept W201 Till (until 2025-06) ; soon",
        "//@ accept W201 ; all",
    )
    found = report(*lines)
    text = (MAP + "\n".join(lines)).split("\n")

    assert [
        (d.code, text[d.place.line - 1][d.place.column - 1 : d.place.end_column - 1], d.help)
        for d in found.diagnostics
    ] == [
        ("E312", "W201 Cup", "take the line out, or mend the name"),
        ("E313", "2025-06", "mend it, or give a later date and say why"),
        ("E312", "W201", "take the line out, or mend the name"),
    ]
    assert found.diagnostics[2].message == "nothing was found that accept W201 answers to"
