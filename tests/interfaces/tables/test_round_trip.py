"""What is exported is imported as it was."""

import csv
import io
import sys
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.laws.work import NAMES, works

import wardley
from wardley.graph.estate import Estate
from wardley.interfaces import statements
from wardley.interfaces.arguments import Refused
from wardley.interfaces.tables.exported import exported, heads
from wardley.interfaces.tables.imported import Wanted, import_tables
from wardley.model.names import normalised
from wardley.model.portfolio import Decision, Need
from wardley.plan.plan import plan_of
from wardley.source.limits import Limits

WIDE = Limits(line_characters=100_000)
KINDS = {"changes": "component", "serves": "objective", "because": "cause", "addresses": "concern"}
ENDS = {
    "component": ("C1", "Site, shop"), "objective": ("Win; more", 'The "best"'), "cause": ("because of it",),
    "concern": ("x // y", "(c)"),
}  # fmt: skip
"""By kind: what work may be joined to."""

MAP = "".join(f"component {name} [0.5, 0.5]\n" for name in ENDS["component"]) + "".join(
    f"//@ {kind} {statements.quoted(name)}\n" for kind in ENDS if kind != "component" for name in ENDS[kind]
)


def again(estate: Estate, format_: str, folder) -> Estate:
    """The estate of the map and of the table that is made of *estate*."""
    made = exported(plan_of(estate).portfolio, format_)
    path = folder / f"requests.{format_}"
    path.write_bytes(made if isinstance(made, bytes) else made.encode("utf-8"))
    base = wardley.parse(MAP, name="m.owm")
    tables = import_tables(Wanted((str(path),), {}), [base], Limits())
    assert [table.map.diagnostics for table in tables] == [()]
    return Estate([base, *(table.map for table in tables)])


def bare(records):
    return [replace(one, place=None) for one in records]


@st.composite
def portfolios(draw) -> Estate:
    """Hostile requests, what they are joined to, and what was decided about them."""
    made = draw(st.lists(works(), min_size=1, max_size=4, unique_by=lambda work: normalised(work.name)))
    taken = {normalised(name) for names in ENDS.values() for name in names}
    made = [work for work in made if normalised(work.name) not in taken]
    lines: list[str] = []
    for number, work in enumerate(made):
        joined = {
            field: tuple(draw(st.lists(st.sampled_from(ENDS[kind]), unique=True)))
            for field, kind in KINDS.items()
        }
        others = [other.name for other in made[:number]]
        needs = tuple(Need(name, draw(st.booleans())) for name in others if draw(st.booleans()))
        lines += statements.initiative(replace(work, needs=needs, **joined))
        verdict = draw(st.sampled_from([None, "keep", "stop", "defer", "partner"]))
        if verdict:
            reason = draw(st.none() | NAMES)
            lines.append(statements.decision(Decision(work.name, verdict, by="Ada", reason=reason)))
    plan = wardley.parse("".join(f"{statements.line(line)}\n" for line in lines), name="x.plan")
    assert plan.diagnostics == ()
    estate = Estate([wardley.parse(MAP, name="m.owm"), plan])
    assert estate.faults == []
    return estate


@pytest.mark.parametrize("format_", ["csv", "xlsx"])
@settings(max_examples=50)
@given(estate=portfolios())
def test_no_request_loses_anything_on_its_way_through_a_table(tmp_path_factory, format_, estate):
    if format_ == "xlsx":
        pytest.importorskip("xlsxwriter")
    read = again(estate, format_, tmp_path_factory.mktemp("round"))

    assert bare(read.initiatives) == bare(estate.initiatives)
    assert bare(read.decisions) == bare(estate.decisions)


@settings(max_examples=50)
@given(estate=portfolios())
def test_no_cell_of_a_table_is_a_formula(estate):
    rows = list(csv.reader(io.StringIO(str(exported(plan_of(estate).portfolio, "csv")), newline="")))

    assert rows[0] == list(heads())
    assert [cell for row in rows for cell in row if cell.startswith(("=", "+", "@", "\t", "\r"))] == []
    assert [cell for row in rows for cell in row if cell.startswith("-") and not cell[1:2].isdigit()] == []


def test_a_table_is_the_same_bytes_every_time():
    pytest.importorskip("xlsxwriter")
    estate = Estate([wardley.parse("initiative A [0.2, 0.9] (cost 3)\n", name="x.plan")])

    assert exported(plan_of(estate).portfolio, "xlsx") == exported(plan_of(estate).portfolio, "xlsx")


def test_without_the_package_a_workbook_is_refused_with_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    estate = Estate([wardley.parse("initiative A\n", name="x.plan")])

    with pytest.raises(Refused, match="which is not installed") as refused:
        exported(plan_of(estate).portfolio, "xlsx")
    assert "wardley[xlsx]" in refused.value.help


def test_what_a_workbook_has_no_room_for_is_refused_and_not_cut():
    pytest.importorskip("xlsxwriter")
    estate = Estate([wardley.parse(f"//@ initiative A ; {'x' * 40_000}\n", name="x.plan", limits=WIDE)])

    with pytest.raises(Refused, match="no room for all that"):
        exported(plan_of(estate).portfolio, "xlsx")


def test_a_table_says_what_becomes_of_each_request():
    text = "initiative A [0.1, 0.1]\ninitiative B [0.9, 0.9]\ndecision B (stop, by CEO) ; not now\n"
    estate = Estate([wardley.parse(text, name="x.plan")])
    first, second = csv.DictReader(io.StringIO(str(exported(plan_of(estate).portfolio, "csv")), newline=""))

    assert (first["Verdict"], first["Verdict reason"]) == ("stop", "neither differentiating nor critical")
    assert (second["Verdict"], second["Decision"], second["Decided by"], second["Decision reason"]) == (
        "stop", "stop", "CEO", "not now",
    )  # fmt: skip
