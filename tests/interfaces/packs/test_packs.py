"""Packs for the next level down."""

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.laws.work import NAMES, UNQUOTED, works

import wardley as library
from wardley.graph.estate import Estate
from wardley.interfaces import statements
from wardley.interfaces.arguments import Refused
from wardley.interfaces.packs.pack import Pack
from wardley.interfaces.packs.writing import write
from wardley.model.names import normalised
from wardley.plan.plan import plan_of
from wardley.syntax.quoted import quoted

MAP = """\
title Bakery
anchor Guest [0.95, 0.6]
component Bread [0.8, 0.6] (build)
component Oven [0.6, 0.8]
component Flour [0.4, 0.9] (buy)
component Power [0.2, 0.95]
Guest->Bread
Bread->Oven
Bread->Flour
Oven->Power
//@ estate Oven (in-house, team Bakers, cost 20k)
"""
PLAN = """\
map bakery.owm
win Bread like at home
capability Even baking [2, 4]
department Baking
team Bakers (department Baking)
team Shop
objective Fewer burnt loaves (department Baking, supports Even baking)
keyresult Burnt loaves (objective Fewer burnt loaves, from 8%, to 2%, by 2026Q4)
initiative New oven [0.3, 0.9] (cost 30k, effort 2, team Bakers, serves Fewer burnt loaves, changes Oven)
initiative Red aprons [0.1, 0.1] (cost 1k, team Bakers)
initiative Till [0.2, 0.8] (cost 3k, team Shop, serves Fewer burnt loaves)
quarters 2026Q1->2026Q2
"""


@pytest.fixture
def maps():
    return [library.parse(MAP, name="bakery.owm"), library.parse(PLAN, name="bakery.plan")]


def pack_of(maps, department, output="baking.plan") -> str:
    report = library.check(maps)
    return write(Pack(plan_of(report.estate), report, department), output, ["bakery.owm", "bakery.plan"])


def section(text, title) -> list[str]:
    """The lines below the heading *title*, without their marks."""
    lines = re.search(rf"^// ---- {title}.* ----\n((?:.+\n)*)", text, re.MULTILINE)[1].splitlines()
    return [line.removeprefix("// ") for line in lines]


def test_a_pack_names_its_objectives_with_what_they_are_for(maps):
    assert section(pack_of(maps, "Baking"), "What it is for") == [
        "win Bread like at home",
        "objective Fewer burnt loaves (department Baking, supports Even baking)",
        "keyresult Burnt loaves (objective Fewer burnt loaves, from 8%, to 2%, by 2026Q4)",
    ]


def test_its_choices_stand_under_what_its_objectives_support(maps):
    assert section(pack_of(maps, "baking"), "Our own choices")[:2] == [
        "cascade Baking (under Even baking)",
        "aspiration Fewer burnt loaves (cascade Baking)",
    ]


def test_its_part_of_the_map_is_its_own_and_one_step_up_and_down(maps):
    assert section(pack_of(maps, "Baking"), "Our part of the map") == [
        "Bakery:",
        "  Oven (commodity): in-house, Bakers; needs Power; needed by Bread",
        "  around it: Bread (product), Power (commodity)",
    ]


def test_its_work_that_goes_on_is_told_and_what_is_settled_in_short(maps):
    assert section(pack_of(maps, "Baking"), "Our work that goes on") == [
        "keep: parity, and serves 'Fewer burnt loaves'",
        (
            "initiative New oven [0.3, 0.9] (cost 30k, effort 2, team Bakers, changes Oven, "
            "serves Fewer burnt loaves)"
        ),
        "Settled: Red aprons (stop)",
        "Work of others that serves our objectives: Till (Shop)",
    ]


def test_its_findings_are_told_and_those_of_others_are_not(maps):
    found = "\n".join(section(pack_of(maps, "Baking"), "What is open"))

    assert "'New oven' names no cause" in found
    assert "'Till'" not in found
    assert "'Red aprons'" not in found


def test_what_nobody_said_is_asked(maps):
    fill = section(pack_of(maps, "Baking"), "To fill in")

    assert "estate Oven (HOW, owner , people )" in fill
    assert "New oven->" in fill
    assert "capacity Bakers [ ]" in fill
    assert "rate ->New oven [ , ]" in fill
    assert "rank Baking (New oven)" in fill


def test_a_line_whose_blanks_are_not_filled_is_refused_when_it_is_read(maps):
    lines = section(pack_of(maps, "Baking"), "To fill in") + section(
        pack_of(maps, "Baking"), "Our own choices"
    )
    blank = [line for line in lines if re.search(r"[,(\[] *[,)\]]|->$|->New oven \[|HOW| [,)]|^\w+ \(", line)]
    assert len(blank) >= 10
    for line in blank:
        if line.startswith(("Who runs", "configured")):
            continue
        child = library.parse(f"{line}\n", name="child.plan")
        assert child.diagnostics or Estate([*maps, child]).faults, line


def test_a_team_with_the_name_of_a_department_is_its_team(maps):
    plan = library.parse(
        "initiative Sign [0.1, 0.9] (team Signs)\nobjective Seen (department Signs)\n", name="s.plan"
    )

    assert "Waiting: Sign (challenge)" in section(pack_of([*maps, plan], "Signs"), "Our work that goes on")


def test_a_team_of_another_department_is_not_taken_for_one(maps):
    plan = library.parse("department Shop\nteam Counter (department Shop)\n", name="s.plan")
    report = library.check([*maps, plan])

    assert Pack(plan_of(report.estate), report, "Baking").teams == ("Bakers",)
    assert Pack(plan_of(report.estate), report, "Shop").teams == ("Counter", "Shop")
    assert Pack(plan_of(report.estate), report, "Counter").teams == ("Counter",)


def test_what_no_team_has_belongs_to_whom_its_owner_belongs_to(maps):
    lines = (
        "stakeholder Bo (department Baking)", "estate Flour (owner Bo)", "initiative Rye (department Cellar)",
        "initiative Mill [0.2, 0.9] (owner Bo)", "initiative Sacks [0.2, 0.9] (owner Bo, team Shop)",
        "team Millers (department Cellar)", "estate Power (owner Bo, team Millers)",
    )  # fmt: skip
    plan = library.parse("".join(f"{line}\n" for line in lines), name="s.plan")
    report = library.check([*maps, plan])
    pack = Pack(plan_of(report.estate), report, "Baking")

    assert [one.name for one in pack.work] == ["New oven", "Red aprons", "Mill", "Sacks"]
    assert [placement.name for part in pack.slices for placement in part.own] == ["Oven", "Flour"]


def test_what_a_department_does_not_have_is_said(maps):
    text = pack_of([*maps, library.parse("department Cellar\n", name="c.plan")], "Cellar")

    assert "// No objective is written for Cellar.\n" in text
    assert "// Nothing on a map is said to be ours: name our team on estate lines.\n" in text
    assert "// None is written.\n" in text
    assert "How differentiating" not in text
    assert "// W707 low: the department 'Cellar' " in text


def test_a_department_that_nobody_names_is_refused_with_the_nearest(maps):
    with pytest.raises(Refused, match="no department is called 'Bakin'") as refused:
        pack_of(maps, "Bakin")

    assert refused.value.help == "did you mean 'Baking'?"


def test_the_map_is_named_as_seen_from_where_the_pack_will_stand(maps):
    assert '\nmap "../bakery.owm"\n' in pack_of(maps, "Baking", "packs/baking.plan")
    assert "\nmap bakery.owm\n" in pack_of(maps, "Baking", "-")


def test_what_was_filled_in_speaks_of_the_maps_of_the_estate(maps):
    text = pack_of(maps, "Baking", "packs/baking.plan")
    filled = text.replace(
        "// estate Oven (HOW, owner , people )", "estate Oven (standard, owner Ada, people 2)"
    )
    estate = Estate([*maps, library.parse(filled, name="packs/baking.plan")])
    oven = estate.charts[0].find("Oven")

    assert estate.faults == []
    assert (oven.how, oven.facts.owner, oven.facts.team, oven.facts.cost) == (
        "standard",
        "Ada",
        "Bakers",
        20_000,
    )


def said(estate: Estate) -> object:
    """All that *estate* says, without the places."""
    bare = [
        [replace(one, place=None) for one in records]
        for records in (
            estate.initiatives,
            estate.votes,
            estate.rankings,
            estate.decisions,
            estate.capacities,
        )
    ]
    facts = [[placement.facts for placement in chart.placements] for chart in estate.charts]
    return bare, facts, estate.strategy, estate.teams, estate.contracts, estate.faults, estate.unknown


@st.composite
def estates(draw) -> list[str]:
    """The lines of a plan with hostile departments, teams, objectives and work."""
    department, team = draw(UNQUOTED), draw(UNQUOTED)
    lines = [f"department {quoted(department)}"]
    if normalised(team) != normalised(department):
        lines.append(f"team {quoted(team)} (department {statements.inside(department)})")
    made = draw(st.lists(works(), max_size=3, unique_by=lambda work: normalised(work.name)))
    taken = {normalised(work.name) for work in made}
    goal = draw(NAMES.filter(lambda name: normalised(name) not in taken))
    lines.append(f"objective {quoted(goal)} (department {statements.inside(department)})")
    for work in made:
        ours = draw(st.sampled_from([{"department": department}, {"department": None, "team": team}, {}]))
        lines += statements.initiative(replace(work, **ours))
    return [department, *lines]


@settings(max_examples=50)
@given(estates())
def test_estate_and_pack_together_say_what_the_estate_says(lines):
    department, *rest = lines
    plan = library.parse("".join(f"{statements.line(line)}\n" for line in rest), name="all.plan")
    maps = [library.parse(MAP, name="bakery.owm"), plan]
    assert plan.diagnostics == ()

    child = library.parse(pack_of(maps, department), name="child.plan")

    assert child.diagnostics == ()
    assert {record.keyword for record in child.records} <= {"map"}
    assert said(Estate([*maps, child])) == said(Estate(maps))


def test_a_pack_is_the_same_text_every_time(maps):
    assert pack_of(maps, "Baking") == pack_of(maps, "Baking")
