"""Statements that are written read back as they were."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.laws.work import DAYS, NAMES, SHARES, UNQUOTED, works

import wardley
from wardley.graph.estate import Estate
from wardley.interfaces import statements
from wardley.model.names import normalised
from wardley.model.portfolio import Decision, Initiative, Need, Ranking, Vote
from wardley.model.quantities import when


def estate_of(*lines: str) -> Estate:
    """The estate of a plan with *lines*, none of which is at fault."""
    plan = wardley.parse("".join(f"{statements.line(line)}\n" for line in lines), name="x.plan")
    assert plan.diagnostics == ()
    return Estate([plan])


def test_work_is_written_with_all_that_is_said_of_it():
    work = Initiative(
        "Replace CRM", 0.2, 0.9, cost=85_000, committed=1500, effort=3.5, sourcing="buy", team="Sales Ops",
        owner="Cy, jr", deadline=when("2026Q2"), bridge=True, changes=("CRM",), serves=("Win [more]",),
        needs=(Need("Sign-on"), Need("Clean data", first=True)), text="see // wiki",
    )  # fmt: skip

    assert statements.initiative(work) == (
        (
            "initiative Replace CRM [0.2, 0.9] (buy, cost 85k, committed 1500, effort 3.5, team Sales Ops, "
            'owner "Cy, jr", deadline 2026Q2, bridge, changes CRM, serves "Win [more]", needs Sign-on) '
            "; see // wiki"
        ),
        "Replace CRM->Clean data (first)",
    )


def test_a_name_that_begins_like_a_statement_is_quoted_before_an_arrow():
    work = Initiative("win back", needs=(Need("rank tracker", first=True),))

    assert statements.initiative(work)[1] == '"win back"->rank tracker (first)'


def test_what_looks_like_a_comment_is_kept_out_of_the_way_of_comments():
    assert statements.line("initiative A ; see // wiki") == "//@ initiative A ; see // wiki"
    assert statements.line("initiative A") == "initiative A"


@pytest.mark.parametrize(
    ("number", "text"),
    [(85_000, "85k"), (9_000, "9000"), (12_345, "12345"), (0.5, "0.5"), (0, "0"),
     (1e-7, "0.0000001"), (1.125, "1.125")],
)  # fmt: skip
def test_amounts_have_no_more_digits_than_they_need(number, text):
    assert statements.amount_of(float(number)) == text


def test_a_team_with_one_double_quote_cannot_be_written():
    with pytest.raises(statements.Unwritable, match="a double quote cannot stand in '19\" racks' here"):
        statements.initiative(Initiative("A", team='19" racks'))


@given(works())
def test_work_reads_back_as_it_was_written(work):
    read = estate_of(*statements.initiative(work)).initiatives

    assert [replace(one, place=None) for one in read] == [work]


@given(
    st.lists(NAMES, min_size=2, max_size=5, unique_by=normalised),
    st.lists(st.booleans(), min_size=4, max_size=4),
)
def test_what_is_needed_reads_back_as_it_was_written(names, firsts):
    first, *others = names
    needs = tuple(Need(name, mark) for name, mark in zip(others, firsts, strict=False))
    lines = [line for name in others for line in statements.initiative(Initiative(name))]

    read = estate_of(*lines, *statements.initiative(Initiative(first, needs=needs))).initiatives[-1]

    assert sorted(read.needs, key=str) == sorted(needs, key=str)


@given(NAMES, NAMES, SHARES, SHARES)
def test_votes_read_back_as_they_were_written(who, name, first, second):
    vote = Vote(who, name, first, second)
    estate = estate_of(*statements.initiative(Initiative(name)), statements.vote(vote))

    assert [replace(one, place=None) for one in estate.votes] == [vote]


@given(NAMES, st.lists(st.lists(UNQUOTED, min_size=1, max_size=2), min_size=1, max_size=3))
def test_rankings_read_back_as_they_were_written(department, groups):
    seen: set[str] = set()
    order = []
    for group in groups:
        fresh = [
            name
            for name in dict.fromkeys(group)
            if normalised(name) not in seen and not seen.add(normalised(name))
        ]
        order += [tuple(fresh)] if fresh else []
    ranking = Ranking(department, tuple(order))
    lines = [
        line
        for name in sorted({n for g in order for n in g})
        for line in statements.initiative(Initiative(name))
    ]
    estate = estate_of(*lines, statements.ranking(ranking))

    assert [replace(one, place=None) for one in estate.rankings] == [ranking]


@given(NAMES, UNQUOTED, st.none() | UNQUOTED, st.none() | DAYS, st.none() | NAMES)
def test_decisions_read_back_as_they_were_written(name, into, by, on, reason):
    works = {normalised(one): one for one in (into, name)}
    made = Decision(name, "merge", works[normalised(into)], by, on, reason)
    lines = [line for one in works.values() for line in statements.initiative(Initiative(one))]

    read = estate_of(*lines, statements.decision(made)).decisions

    assert [replace(one, place=None) for one in read] == [made]
