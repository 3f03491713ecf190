"""What people merged into what."""

from hypothesis import given
from hypothesis import strategies as st
from tests.plan.estates import estate

from wardley.plan.demand.merging import merges, survivors
from wardley.plan.plan import plan_of

WORK = (
    "cause Cold tea\ncause More guests\ninitiative A (because Cold tea)\ninitiative B\n"
    "initiative C (because Cold tea, because More guests)\n"
)


def ends(plan: str) -> dict[str, str | None]:
    return {
        one.merged.name: one.survivor and one.survivor.name
        for one in merges(plan_of(estate(WORK + plan)).portfolio)
    }


def test_a_chain_of_merges_ends_in_its_last():
    assert ends("decision A (merge into B)\ndecision B (merge into C)\n") == {"A": "C", "B": "C"}


def test_a_circle_of_merges_ends_in_nothing():
    assert ends("decision A (merge into B)\ndecision B (merge into A)\ndecision C (merge into A)\n") == {
        "A": None, "B": None, "C": None,
    }  # fmt: skip


def test_a_merge_into_itself_ends_in_nothing():
    assert ends("decision A (merge into A)\n") == {"A": None}


def test_the_causes_that_move_are_those_that_the_survivor_lacks():
    found = merges(plan_of(estate(f"{WORK}decision A (merge into B)\ndecision C (merge into B)\n")).portfolio)
    assert [(one.merged.name, one.causes) for one in found] == [("A", ("Cold tea",)), ("C", ("More guests",))]


@given(st.lists(st.integers(0, 7), min_size=8, max_size=8))
def test_a_survivor_is_never_merged_itself_and_all_that_leads_to_it_agrees(targets):
    lines = [f"initiative I{number}" for number in range(8)]
    lines += [
        f"decision I{number} (merge into I{target})" for number, target in enumerate(targets) if target > 2
    ]
    portfolio = plan_of(estate("\n".join(lines))).portfolio
    found = survivors(portfolio)

    for name, end in found.items():
        into = portfolio.by_name[name].into.lower()
        assert end is None or end.name.lower() not in found
        assert end == (found[into] if into in found else portfolio.by_name[into])
