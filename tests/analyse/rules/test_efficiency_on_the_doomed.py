"""W607: work on what other work takes away."""

import pytest
from tests.analyse.two_needs import MAP, findings, not_checked, only, told

CODE = "W607"
DRAWN = MAP.replace("component Wide [0.50, 0.60]", "component Wide [0.50, 0.30] (build)") + (
    "component Below [0.2, 0.3] (build)\nWide -> Below\n"
)
GOAL = "objective Goal"
BUY = "initiative Package [0.1, 0.9] (buy, serves Goal, changes Wide)"
WORK = "initiative Polish [0.1, 0.9] (serves Goal, changes Wide)"


def doom(*statements: str, drawn: str = DRAWN) -> dict[str, str]:
    return told(CODE, GOAL, *statements, drawn=drawn)


def test_work_on_what_a_kept_initiative_replaces_is_told():
    assert doom(BUY, WORK) == {"Polish": "medium"}


@pytest.mark.parametrize("verdict", ["stop", "defer"])
def test_a_replacement_that_is_not_kept_dooms_nothing(verdict):
    assert doom(BUY, WORK, f"decision Package ({verdict})") == {}


def test_a_mismatch_alone_is_no_doom():
    assert doom(WORK, "estate Wide (in-house, bespoke)", drawn=MAP) == {}


@pytest.mark.parametrize("evolution", ["0.60", "0.90"])
def test_on_a_component_that_is_a_mismatch_already_it_is_high(evolution):
    drawn = DRAWN.replace("Wide [0.50, 0.30]", f"Wide [0.50, {evolution}]")
    assert doom(BUY, WORK, drawn=drawn) == {"Polish": "high"}


def test_a_mismatch_that_people_accept_does_not_make_it_high():
    drawn = DRAWN.replace("Wide [0.50, 0.30]", "Wide [0.50, 0.60]")
    assert doom(BUY, WORK, "accept W202 Wide ; for a year", drawn=drawn) == {"Polish": "medium"}


def test_what_only_the_replaced_needs_goes_with_it():
    below = "initiative Polish [0.1, 0.9] (serves Goal, changes Below)"
    finding = only(CODE, GOAL, BUY, below, drawn=DRAWN)

    assert finding.message == "'Polish' works on 'Below', which goes with 'Wide' when 'Package' is done"
    assert finding.facts["needed_by"] == "Wide"
    assert doom(BUY, below, drawn=DRAWN + "Near -> Below\n") == {}


@pytest.mark.parametrize("word", ["buy", "outsource", "partner", "bridge"])
def test_buying_partnering_and_bridging_is_not_lost(word):
    assert doom(BUY, f"initiative Polish [0.1, 0.9] ({word}, serves Goal, changes Wide)") == {}


@pytest.mark.parametrize(
    ("verdict", "done"),
    [
        ("stop", "stopped"),
        ("keep", "kept"),
        ("defer", "deferred"),
        ("merge into Package", "merged into 'Package'"),
    ],
)
def test_whatever_people_decided_settles_it(verdict, done):
    finding = only(CODE, GOAL, BUY, WORK, f"decision Polish ({verdict}, by Ann) ; why not", drawn=DRAWN)

    assert (finding.severity, finding.softened_by) == ("note", (f"'Polish' is {done} by Ann: why not",))
    assert finding.action == "nothing more is asked here: people decided"


def test_what_law_asks_for_is_one_level_softer():
    finding = only(CODE, BUY, GOAL, WORK.replace("(", "(compliance, "), drawn=DRAWN)
    assert (finding.severity, finding.softened_by) == ("low", ("asked for by law or a regulator",))


def test_the_finding_points_at_both_and_at_the_decision():
    finding = only(CODE, GOAL, BUY, WORK, "decision Polish (stop)", drawn=DRAWN)

    first = len(DRAWN.splitlines()) + 1
    assert [place.line for place in finding.places] == [first + 2, first + 1, first + 3]
    assert finding.message == "'Polish' works on 'Wide', which 'Package' replaces"
    assert {name: finding.facts[name] for name in ("component", "replaced_by", "mismatches")} == {
        "component": "Wide", "replaced_by": "Package", "mismatches": [],
    }  # fmt: skip


def test_open_it_says_to_hold():
    (finding,) = findings(CODE, GOAL, BUY, WORK, drawn=DRAWN)
    assert finding.action.startswith("hold it until 'Package' is decided")


def test_where_no_work_says_what_it_changes_it_is_not_checked():
    assert not_checked(CODE) == "no initiative is written"
    assert not_checked(CODE, "initiative Polish") == "no initiative says what it changes"
    assert not_checked(CODE, "initiative Polish (changes Wide)") is None
