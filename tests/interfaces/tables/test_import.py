"""Tables as plans."""

import csv
import io
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

import wardley as library
from wardley.graph.estate import Estate
from wardley.interfaces.arguments import Refused
from wardley.interfaces.tables.imported import Wanted, import_tables
from wardley.source.limits import Limits

REQUESTS = """\
Request,Budget,Differentiating,Critical,Team,Changes,Needs,Notes
Replace CRM,"85,000",20%,0.9,Sales,CRM,Sign-on (first),one invoice
Sign-on,€ 30k,0.1,"0.8",Web,,,
"""


@pytest.fixture
def read(tmp_path):
    """The one table in a file with these bytes, beside a map."""

    def call(content, name="requests.csv", maps=(), **wanted):
        raw = content.encode("utf-8") if isinstance(content, str) else content
        path = tmp_path / name
        path.write_bytes(raw)
        tables = import_tables(Wanted((str(path),), wanted.pop("columns", {}), **wanted), maps, Limits())
        return tables[0]

    return call


def told(table) -> list[str]:
    return [f"{each.place.line}: {each.code} {each.message}" for each in table.map.diagnostics]


def test_rows_are_requests_with_all_that_is_said_of_them(read):
    table = read(REQUESTS)
    crm, sign_on = Estate([table.map]).initiatives

    assert told(table) == []
    assert (crm.name, crm.cost, crm.differentiating, crm.critical, crm.team) == (
        "Replace CRM",
        85_000,
        0.2,
        0.9,
        "Sales",
    )
    assert [(need.name, need.first) for need in crm.needs] == [("Sign-on", True)]
    assert (crm.text, sign_on.cost, sign_on.place.line) == ("one invoice", 30_000, 3)


def test_the_rows_can_be_kept_as_text(read):
    assert read(REQUESTS).statements == (
        "initiative Replace CRM [0.2, 0.9] (cost 85k, team Sales, changes CRM) ; one invoice",
        "Replace CRM->Sign-on (first)",
        "initiative Sign-on [0.1, 0.8] (cost 30k, team Web)",
    )


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_a_table_is_read_whatever_program_wrote_it(read, separator, encoding):
    out = io.StringIO()
    csv.writer(out, delimiter=separator).writerows([["Name", "Cost"], ["Café, Nord; Süd", "1,5"]])
    table = read(out.getvalue().encode(encoding))

    assert table.statements == ('initiative "Café, Nord; Süd" (cost 1.5)',)
    assert table.remarks == ()


def test_a_table_in_an_old_encoding_is_read_and_that_is_told(read):
    table = read("Name\nCafé €\n".encode("cp1252"))

    assert table.statements == ('initiative "Café €"',)
    assert "is not UTF-8 (line 2) and was read as Windows-1252" in table.remarks[0][0]


def test_excel_may_say_what_parts_its_cells(read):
    assert read("sep=;\nName;Cost\nA, B;3\n").statements == ('initiative "A, B" (cost 3)',)


def test_rows_are_numbered_as_the_spreadsheet_shows_them(read):
    table = read('Plan 2027\n\nName,Cost,Notes\n"A",1,"two\nlines"\n,,\nB,much,\n')

    assert told(table) == ["6: E401 column 'Cost' (B): 'much' is no amount"]
    assert table.statements == ("initiative A (cost 1) ; two lines", "initiative B")


@pytest.mark.parametrize("head", ["NAME", "request_title", "Request title", "  Initiative  ", "Name (short)"])
def test_columns_are_known_whatever_their_case_blanks_and_marks(read, head):
    assert read(f"{head},Person-months\nA,3\n").statements == ("initiative A (effort 3)",)


def test_amounts_are_counted_in_what_the_column_says(read):
    assert read("Name,Cost (k€),Spent (EUR m)\nA,85,0.02\n").statements == (
        "initiative A (cost 85k, committed 20k)",
    )


@pytest.mark.parametrize("head", ["Effort (days)", "Effort [person-days]", "Effort (h)", "Effort (weeks)"])
def test_effort_that_is_not_counted_in_months_is_not_read(read, head):
    table = read(f"Name,{head}\nA,20\n")

    assert table.statements == ("initiative A",)
    assert f"a column that is not read: '{head}' (B)" in table.remarks[0][0]


def test_effort_in_months_may_say_so(read):
    assert read("Name,Effort (person-months)\nA,2\n").statements == ("initiative A (effort 2)",)


def test_columns_can_be_named(read):
    table = read("What,How much\nA,3\n", columns={"name": "what", "cost": "How much"})

    assert table.statements == ("initiative A (cost 3)",)


def test_a_column_that_is_named_and_not_there_is_refused_with_those_that_are(read):
    with pytest.raises(Refused, match="no column is called 'Price tag'") as refused:
        read("Name,Cost\nA,3\n", columns={"cost": "Price tag"})

    assert refused.value.help == "there are 'Name' and 'Cost'"


def test_a_table_without_names_is_refused_with_what_is_there(read):
    with pytest.raises(
        Refused, match="no column says what the requests are called; row 1 has 'What' and 'Cost'"
    ):
        read("What,Cost\nA,3\n")


def test_columns_that_say_nothing_are_told(read):
    table = read("Name,Shoe size,Cost,Price\nA,43,1,2,left over\n")

    assert [message.partition(": ")[2] for message, _ in table.remarks] == [
        "a column that is not read: 'Shoe size' (B)",
        "said by another column already, and not read: 'Price' (D)",
        "without a name above them, and not read: E",
    ]


def test_what_cannot_be_read_costs_its_cell_and_no_more(read):
    table = read(
        "Name,Cost,Differentiating,Critical,Deadline,Team,Compliance\n"
        'A,85.000,1.2,0.5,soon,19" racks,perhaps\n'
    )

    assert told(table) == [
        "2: E401 column 'Cost' (B): '85.000' may be 85 or 85000",
        "2: E401 column 'Differentiating' (C): '1.2' is beyond 1",
        "2: E401 column 'Deadline' (E): 'soon' is no date",
        "2: E401 column 'Team' (F): a double quote cannot stand in '19\" racks' here",
        "2: E401 column 'Compliance' (G): 'perhaps' is neither yes nor no",
    ]
    assert table.statements == ("initiative A",)


def test_a_row_without_a_name_is_told_and_the_others_are_kept(read):
    table = read("Name,Cost\n,3\nA,4\n")

    assert told(table) == ["2: E402 column 'Name' (A) is empty, and the row says '3'"]
    assert table.statements == ("initiative A (cost 4)",)


def test_a_request_that_is_there_twice_is_told_at_its_row(read):
    faults = Estate([read("Name\nA\nB\nA\n").map]).faults

    assert [(fault.code, fault.place.line) for fault in faults] == [("E302", 4)]


def test_what_rules_find_is_told_at_its_row(read):
    map_ = library.parse("component CRM [0.5, 0.5]\n", name="m.owm")
    table = read("Name,Changes\nA,CRM\nB,CMR\n", maps=[map_])
    found = [each for each in library.check([map_, table.map]) if each.code == "W101"]

    assert [
        (each.subject.name, each.place.file == table.map.source.name, each.place.line) for each in found
    ] == [("CMR", True, 3)]


def test_formulas_are_text(read):
    table = read('Name,Cost\n"\'=1+1",3\n=SUM(A1),=2+2\n')

    assert table.statements == ('initiative "=1+1" (cost 3)', 'initiative "=SUM(A1)"')
    assert told(table) == ["3: E401 column 'Cost' (B): '=2+2' is no amount"]


def test_votes_are_known_by_their_columns(read):
    plan = library.parse("initiative CRM\n", name="x.plan")
    table = read(
        "Who,Initiative,Differentiating,Critical\nAda,crm,0.2,0.9\nBo,CRM,,0.9\nCy,CRM,2,0.9\nDi,CRN,0,1\n",
        maps=[plan],
    )

    assert table.statements == ("rate Ada->CRM [0.2, 0.9]",)
    assert told(table) == [
        "3: E402 column 'Differentiating' (C) is empty",
        "4: E401 column 'Differentiating' (C): '2' is beyond 1",
        "5: E401 column 'Initiative' (B): no initiative is called 'CRN'",
    ]


def test_rankings_are_gathered_by_department_best_first_with_ties(read):
    plan = library.parse("initiative A\ninitiative B\ninitiative C = D\n", name="x.plan")
    table = read(
        "Department,Rank,Initiative\n"
        "Sales,2,a\nHR,1,B\nSales,1.,C = D\nSales,2,B\nSales,9,Z\nHR,2,b\nHR,x,A\n",
        maps=[plan],
    )

    assert table.statements == ('rank Sales ("C = D", A = B)', "rank HR (B)")
    assert told(table) == [
        "6: E401 column 'Initiative' (C): no initiative is called 'Z'",
        "7: E403 'HR' has ranked 'b' already, in row 3",
        "8: E401 column 'Rank' (B): 'x' is no rank",
    ]


def test_a_cell_is_told_no_longer_than_anybody_reads(read):
    (told_of,) = read(f"Name,Cost\nA,{'1 ' * 50_000}x\n").map.diagnostics

    assert len(told_of.message) < 120


def test_of_very_many_faults_the_first_are_told(tmp_path):
    path = tmp_path / "r.csv"
    path.write_text("Name,Cost\n" + "A,x\n" * 20, encoding="utf-8")
    (table,) = import_tables(Wanted((str(path),), {}), (), Limits(diagnostics=5))

    assert len(table.map.diagnostics) == 5
    assert "15 more faults are not told" in table.remarks[-1][0]


def test_tables_are_read_together(tmp_path):
    (tmp_path / "r.csv").write_text("Name\nA\n", encoding="utf-8")
    (tmp_path / "v.csv").write_text("Department,Rank,Initiative\nHR,1,A\n", encoding="utf-8")

    tables = import_tables(Wanted((str(tmp_path / "v.csv"), str(tmp_path / "r.csv")), {}), (), Limits())

    assert [table.statements for table in tables] == [("rank HR (A)",), ("initiative A",)]


def test_names_of_the_maps_part_a_cell_with_commas(read):
    map_ = library.parse("component CRM [0.5, 0.5]\ncomponent Shop [0.5, 0.6]\n")

    assert read('Name,Changes\nA,"CRM, Shop"\n', maps=[map_]).statements == (
        "initiative A (changes CRM, changes Shop)",
    )


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "is empty"), (b"\x81\x8d\n", "is no text"), (b"\n\nName\n", r"has no rows below .* \(row 3\)"),
        (b'Name\n"A\nB\n', "a double quote is opened in row 2 and never closed"),
        (b"Name,Cost\n,3\n", "no row of the table .* can be read; row 2, column 'Name'"),
    ],
)  # fmt: skip
def test_what_is_no_table_is_refused(read, content, words):
    with pytest.raises(Refused, match=words):
        read(content)


def test_a_missing_table_is_refused(tmp_path):
    with pytest.raises(Refused, match="cannot be read: no such file"):
        import_tables(Wanted((str(tmp_path / "no.csv"),), {}), (), Limits())


def book(*sheets) -> bytes:
    """The bytes of a workbook with *sheets*, each (name, rows)."""
    xlsxwriter = pytest.importorskip("xlsxwriter")
    out = io.BytesIO()
    made = xlsxwriter.Workbook(out)
    for name, rows in sheets:
        sheet = made.add_worksheet(name)
        for number, row in enumerate(rows):
            sheet.write_row(number, 0, row)
    made.close()
    return out.getvalue()


def test_a_workbook_is_read_with_the_types_of_its_cells(read):
    pytest.importorskip("python_calamine")
    rows = [
        [],
        ["Name", "Cost", "Critical", "Differentiating", "Bridge"],
        ["A", 85000, 0.9, 1.0, True],
        ["B", 1.125],
    ]
    table = read(book(("Notes", []), ("Work", rows)), "requests.xlsx")

    assert table.statements == ("initiative A [1, 0.9] (cost 85k, bridge)", "initiative B (cost 1.125)")
    assert [record.line for record in table.map.records] == [3, 4]
    assert "read is the sheet 'Work'" in table.remarks[0][0]


def test_a_sheet_can_be_named(read):
    pytest.importorskip("python_calamine")
    content = book(("One", [["Name"], ["A"]]), ("Two", [["Name"], ["B"]]))

    assert read(content, "r.xlsx", sheet="Two").statements == ("initiative B",)
    with pytest.raises(Refused, match="has no sheet 'Tow'") as refused:
        read(content, "r.xlsx", sheet="Tow")
    assert "Two" in refused.value.help


def test_a_workbook_that_is_none_is_refused(read):
    pytest.importorskip("python_calamine")

    with pytest.raises(Refused, match="cannot be read"):
        read(b"PK nonsense", "r.xlsx")


def test_without_the_package_a_workbook_is_refused_with_what_to_install(read, monkeypatch):
    monkeypatch.setitem(sys.modules, "python_calamine", None)

    with pytest.raises(Refused, match="which is not installed") as refused:
        read(b"", "r.xlsx")
    assert "wardley[xlsx]" in refused.value.help


@given(st.lists(st.lists(st.text(), max_size=4), max_size=6), st.sampled_from([",", ";", "\t"]))
def test_any_table_is_read_or_refused(tmp_path_factory, rows, separator):
    out = io.StringIO()
    csv.writer(out, delimiter=separator).writerows([["Name", "Cost", "Needs", "Remark"], *rows])
    path = tmp_path_factory.mktemp("any") / "r.csv"
    path.write_bytes(out.getvalue().encode("utf-8", "replace"))
    try:
        (table,) = import_tables(Wanted((str(path),), {}), (), Limits())
    except Refused:
        return
    assert [each.code for each in table.map.diagnostics if each.code < "E4"] == []
    assert {each.place.line for each in table.map.diagnostics} <= set(range(1, len(rows) + 2))
