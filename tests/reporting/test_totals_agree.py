"""Every report counts the same work: none loses a request, and none counts one twice."""

import json

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.plan.draft.plans import NAMES as WORK
from tests.plan.draft.plans import plans
from tests.reporting.made import checked, column, numbers, page, support, table, told, training

from wardley.plan.exact import sum_of


@st.composite
def estates(draw: st.DrawFn) -> str:
    """A plan with causes, departments and rankings, some of which nobody wrote down."""
    lines = draw(plans())
    names = [name for name in WORK if any(line.startswith(f"initiative {name}") for line in lines)]
    causes = [("Rain", "failure"), ("Law", "compliance"), ("Wish", "value")]
    lines += [f"cause {name} ({kind}, stakeholder {name}ers)" for name, kind in causes]
    for name in names:
        for cause, _ in draw(st.lists(st.sampled_from(causes), max_size=2, unique=True)):
            lines.append(f"{name}->{cause}")
    lines += draw(st.sampled_from([[], ["team Red (department Front)", "team Green (department Back)"]]))
    for number in range(draw(st.integers(0, 4))):
        order = draw(st.lists(st.sampled_from(names), min_size=1, unique=True))
        lines.append(f"rank House {number} ({', '.join(order)})")
    return "\n".join(lines)


def data(name: str, made) -> dict:
    return json.loads(told(name, "json", made))


def costs(rows: list[dict]) -> tuple[int, float]:
    """How many *rows* there are, and what those with a cost cost together."""
    return len(rows), sum_of(row["cost"] for row in rows).total


@settings(max_examples=60)
@given(estates())
def test_reports_agree_on_counts_and_costs(plan: str):
    made = checked(plan)
    counts = made[0].portfolio.counts
    requests, purpose, alignment = (data(name, made) for name in ("requests", "purpose", "alignment"))

    whole = (counts.before.count, counts.before.total)
    assert costs(requests["requests"]) == costs(purpose["requests"]) == costs(alignment["rows"]) == whole
    _verdicts(requests, counts)
    _quadrants(purpose, requests)
    _quarters(data("quarters", made), requests)
    _demand(data("demand", made), requests)
    going_on = [row for row in requests["requests"] if row["verdict"] in ("keep", "partner")]
    assert costs(going_on) == (counts.after.count, counts.after.total)
    assert costs(data("x_matrix", made)["work"]) == (counts.after.count, counts.after.total)
    departments = alignment["departments"]
    assert sum(one["kept"]["count"] for one in departments) == counts.after.count
    assert sum_of(one["kept"]["cost"] for one in departments).total == counts.after.total


def _verdicts(requests: dict, counts) -> None:
    told_ = requests["counts"]
    assert told_["before"]["count"] == sum(one["count"] for one in told_["by_verdict"].values())
    for verdict, sum_ in told_["by_verdict"].items():
        rows = [row for row in requests["requests"] if row["verdict"] == verdict]
        assert (sum_["count"], sum_["cost"] or 0) == costs(rows)
    left = [row for row in requests["requests"] if row["verdict"] in ("stop", "merge")]
    assert told_["released"] == costs(left)[1] - told_["committed"]


def _quadrants(purpose: dict, requests: dict) -> None:
    for quadrant, sum_ in purpose["quadrants"].items():
        rows = [row for row in requests["requests"] if row["quadrant"] == quadrant]
        assert (sum_["count"], sum_["cost"] or 0) == costs(rows)


def _quarters(quarters: dict, requests: dict) -> None:
    """What is kept is placed or left out with a reason; what is not, stands in no quarter."""
    kept = {row["name"] for row in requests["requests"] if row["verdict"] == "keep"}
    placed = {row["name"] for row in quarters["work"]}
    left = {row["name"] for row in quarters["left_out"]}
    assert placed | left == kept
    assert not placed & left
    assert placed == {row["name"] for row in requests["requests"] if row["quarter"]}
    assert placed == {name for one in quarters["quarters"] for name in one["finishes"]}
    assert {one["name"] for one in quarters["partners"]} == {
        row["name"] for row in requests["requests"] if row["verdict"] == "partner"
    }
    spent = sum(one["spend"]["cost"] or 0 for one in quarters["quarters"] if one["spend"])
    assert abs(spent - costs(quarters["work"])[1]) < 1e-6
    if quarters["budget"] is not None:
        assert costs(quarters["work"])[1] <= quarters["budget"]


def _demand(demand: dict, requests: dict) -> None:
    """Each request stands for somebody or for nobody, and under all the causes that it names."""
    names = {row["name"] for row in requests["requests"]}
    caused = {name for cause in demand["causes"] for name in cause["requests"]}
    assert {name for group in demand["stakeholders"] for name in group["requests"]} == names
    assert sorted(name for group in demand["departments"] for name in group["requests"]) == sorted(names)
    assert demand["failure"]["caused"]["count"] == len(caused)
    rows = [row for row in requests["requests"] if row["name"] in caused]
    assert costs(rows) == (len(caused), demand["failure"]["caused"]["cost"] or 0)
    assert not caused & set(demand["without_cause"])


@settings(max_examples=30)
@given(estates())
def test_tables_say_what_the_data_says(plan: str):
    made = checked(plan)
    requests = page("requests", made)
    shown = table(requests, "requests")

    assert column(shown, "name") == [row["name"] for row in requests.data["requests"]]
    assert numbers(shown, "cost") == [row["cost"] for row in requests.data["requests"]]
    for value, row in zip(column(shown, "cost"), requests.data["requests"], strict=True):
        assert (value == "unknown") == (row["cost"] is None)


def test_the_examples_give_the_figures_that_were_published():
    """22 requests to 14 kept and 1 partner; 94 to 30; 60.0 % not spent, 49.0 % released, 11.0 % deferred."""
    small = data("requests", training())["counts"]
    large = data("requests", support())["counts"]

    assert (small["before"]["count"], small["before"]["cost"]) == (22, 1_037_000)
    assert [small["by_verdict"][verdict]["count"] for verdict in ("keep", "partner", "stop", "defer")] == [
        14, 1, 6, 1,
    ]  # fmt: skip
    assert (large["before"]["count"], large["after"]["count"]) == (94, 30)
    before = large["before"]["cost"]
    shares = [1 - large["after"]["cost"] / before, large["released"] / before]
    shares.append(large["by_verdict"]["defer"]["cost"] / before)
    assert [round(share * 100, 1) for share in shares] == [60.0, 49.0, 11.0]
