"""`wardley plan` with tables: requests that people keep in spreadsheets, in and out."""

import pytest

TABLE = (
    "Request title,Budget,Differentiating,Critical,Changes\nKettle,2k,0.1,0.9,Water\nDoily,about 3,0.1,0.1,\n"
)


@pytest.fixture
def table(folder):
    """A table of two requests, one of which has a cost that nobody can read."""
    path = folder / "requests.csv"
    path.write_text(TABLE, encoding="utf-8")
    return path


def test_what_a_table_asks_for_is_reported_beside_the_map(wardley, table):
    status, out, err = wardley("plan", "tea.owm", "--import", "requests.csv", "--report", "purpose")

    assert status == 1
    assert "2 of 2 requests are scored" in out
    assert err == (
        "requests.csv:3:34: E401 column 'Budget' (B): 'about 3' is no amount\n"
        "3 | initiative Doily [0.1, 0.1]   // about 3\n"
        "  |                                  ^^^^^^^\n"
        "  help: write a number, perhaps with k, m or bn, as in 85k\n"
    )


def test_a_name_that_nothing_declares_is_kept_as_it_is_written(wardley, table):
    table.write_text(TABLE.replace("Water", "Watr").replace("about 3", "3"), encoding="utf-8")
    status, out, err = wardley(
        "plan", "tea.owm", "--import", "requests.csv", "--format", "plan", "-o", "kept.plan"
    )

    assert (status, out, err) == (0, "", "")
    assert (
        "initiative Kettle [0.1, 0.9] (cost 2000, changes Watr)" in (table.parent / "kept.plan").read_text()
    )


def test_rows_can_be_kept_as_text_that_reads_the_same(wardley, table):
    table.write_text(TABLE.replace("about 3", "3"), encoding="utf-8")
    imported = wardley("plan", "tea.owm", "--import", "requests.csv", "--report", "purpose")
    wardley("plan", "--import", "requests.csv", "-o", "kept.plan")

    assert (table.parent / "kept.plan").read_text(encoding="utf-8").startswith("// from requests.csv\n")
    assert wardley("plan", "tea.owm", "kept.plan", "--report", "purpose") == imported


def test_all_requests_go_out_as_a_table_and_come_in_again(wardley, table):
    table.write_text(TABLE.replace("about 3", "3"), encoding="utf-8")
    first = wardley("plan", "tea.owm", "--import", "requests.csv", "--export", "csv", "-o", "out.csv")
    second = wardley("plan", "tea.owm", "--import", "out.csv", "--export", "csv")

    assert first == (0, "", "")
    assert second.out.encode() == (table.parent / "out.csv").read_bytes()
    assert second.out.splitlines()[1].startswith("Kettle,0.1,0.9,2000,")


def test_a_workbook_goes_out_and_comes_in(wardley, table):
    pytest.importorskip("python_calamine")
    pytest.importorskip("xlsxwriter")
    table.write_text(TABLE.replace("about 3", "3"), encoding="utf-8")
    wardley("plan", "tea.owm", "--import", "requests.csv", "--export", "xlsx", "-o", "out.xlsx")

    again = wardley("plan", "tea.owm", "--import", "out.xlsx", "--export", "csv")
    assert again == wardley("plan", "tea.owm", "--import", "requests.csv", "--export", "csv")


def test_a_table_may_come_from_standard_input(program):
    status, out, err = program("plan", "--import", "-", "--format", "plan", given=b"Name,Cost\nKettle,x\n")

    assert status == 1
    assert out == "// from <stdin>\ninitiative Kettle\n"
    assert err.startswith("<stdin>:2:")


def test_columns_can_be_named_on_the_command_line(wardley, table):
    table.write_text("What,How much\nKettle,3\n", encoding="utf-8")
    words = ("plan", "--import", "requests.csv", "--format", "plan")

    assert wardley(*words, "--columns", "name=What, cost=How much").out.endswith(
        "initiative Kettle (cost 3)\n"
    )
    assert "no column is called 'Price'" in wardley(*words, "--columns", "name=What,cost=Price").err
    assert "nothing that a column says" in wardley(*words, "--columns", "nmae=What").err
    assert "names no column" in wardley(*words, "--columns", "What").err


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("plan",), "nothing is named that could be planned"),
        (("plan", "tea.owm", "--columns", "name=X"), "--columns says how a table is read, and none is"),
        (("plan", "tea.owm", "--import-as", "votes"), "--import-as says how a table is read, and none is"),
        (("plan", "tea.owm", "--format", "plan"), "a plan is written from tables, and none is named"),
        (("plan", "tea.owm", "--import", "no.csv"), "the table 'no.csv' cannot be read: no such file"),
        (("plan", "tea.owm", "--import", "requests.csv", "--sheet", "A"), "is a text and has no sheets"),
        (("plan", "--import", "requests.csv", "--import-as", "vote"), "no kind of table is called"),
        (("plan", "--import", "requests.csv", "--import-as", "votes"), "no column says who scores"),
    ],
)  # fmt: skip
def test_what_cannot_be_done_is_refused(wardley, table, words, told):
    status, out, err = wardley(*words)

    assert (status, out) == (2, "")
    assert told in err


def test_what_is_read_otherwise_than_asked_is_told_and_no_fault(wardley, table):
    table.write_bytes("Name,Shoe\nCafé,43\n".encode("cp1252"))
    status, _, err = wardley("plan", "--import", "requests.csv", "--export", "csv")

    assert status == 0
    assert "was read as Windows-1252" in err
    assert "a column that is not read: 'Shoe' (B)" in err
