"""Every request, as for a spreadsheet."""

import csv
import io

from tests.reporting.made import checked, column, page, support, table, told, training

PLAN = """\
quarters 2026Q1->2026Q1
capacity Bar [3]
objective Fast
team Bar (department Front)
cause Rain (failure)
initiative Water [0.9, 0.9] (cost 60k, effort 2, team Bar, owner Ann, serves Fast, because Rain)
initiative Leaves [0.2, 0.9] (effort 9, team Bar, serves Fast)
initiative Stand [0.9, 0.1]
initiative Song [0.1, 0.45]
initiative Bell
initiative Old [0.1, 0.1] (cost 1.25k)
decision Old (merge into Water, by Ann, on 2026-01-12) ; one does
"""


def by_name(made) -> dict[str, dict[str, str]]:
    """The rows as a spreadsheet reads them."""
    return {
        row["name"]: row for row in csv.DictReader(io.StringIO(told("requests", "csv", made), newline=""))
    }


def test_every_request_has_one_row_in_the_order_of_lines():
    shown = table(page("requests", support()), "requests")

    assert len(shown.rows) == 94
    assert column(shown, "name")[0] == "Rebuild Software Centre download flow"
    assert column(shown, "name")[-1] == "Mug and T-shirt programme"


def test_a_spreadsheet_reads_plain_heads_and_plain_numbers():
    rows = by_name(checked(PLAN))

    water = rows["Water"]
    assert (water["differentiating"], water["critical"], water["cost"], water["effort"]) == (
        "0.9", "0.9", "60000", "2",
    )  # fmt: skip
    assert (water["team"], water["owner"], water["department"]) == ("Bar", "Ann", "Front")
    assert (water["causes"], water["serves"], water["quarter"]) == ("Rain", "Fast", "2026Q1")
    assert rows["Old"]["cost"] == "1250"


def test_what_is_not_known_is_unknown():
    bell = by_name(checked(PLAN))["Bell"]

    assert {bell[head] for head in ("differentiating", "critical", "cost", "effort", "team", "owner")} == {
        "unknown"
    }
    assert bell["quadrant"] == "not scored"
    assert bell["verdict"] == "unscored"


def test_the_quarter_says_why_there_is_none():
    quarters = {name: row["quarter"] for name, row in by_name(checked(PLAN)).items()}

    assert quarters == {
        "Water": "2026Q1", "Leaves": "did not fit in this draft", "Stand": "with a partner",
        "Song": "not planned", "Bell": "not planned", "Old": "not planned",
    }  # fmt: skip
    no_draft = PLAN.replace("quarters 2026Q1->2026Q1\n", "")
    assert by_name(checked(no_draft))["Water"]["quarter"] == "no draft"


def test_a_decision_stands_beside_what_was_suggested():
    rows = by_name(checked(PLAN))

    old = rows["Old"]
    assert (old["suggested"], old["decided"], old["verdict"]) == ("stop", "merge", "merge into Water")
    assert old["because"] == "decided by Ann on 2026-01-12, into Water: one does"
    assert rows["Song"]["decided"] == "not yet"
    assert rows["Song"]["quadrant"] == "neither (borderline)"


def test_the_summary_counts_each_verdict():
    assert page("requests", training()).summary == (
        "22 requests are written, at a known cost of 1,037k: 14 to keep, 1 for a partner, 6 to stop, 1 to"
        " defer."
    )
    assert page("requests", checked("initiative A")).summary == (
        "1 request is written, and what it costs is unknown: 1 not scored."
    )
