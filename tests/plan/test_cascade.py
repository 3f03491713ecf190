"""The choice cascades, nested, with their empty boxes."""

from hypothesis import given
from hypothesis import strategies as st
from tests.plan.estates import estate, training

from wardley.plan.plan import plan_of

WHOLE = "aspiration Up\nplay Here\nwin Faster\ncapability Speed [1, 2]\nsystem Clock\n"


def laid(plan: str) -> list[tuple[str, int, str | None, bool]]:
    return [
        (one.name, one.depth, one.above.name or "the whole" if one.above else None, one.loose)
        for one in plan_of(estate(plan)).cascades
    ]


def test_the_five_boxes_stand_in_their_order_with_their_lines():
    (one,) = plan_of(estate(WHOLE + "win Cheaper\n")).cascades

    assert [(box.title, [line.name for line in box.lines]) for box in one.boxes] == [
        ("winning aspiration", ["Up"]),
        ("where to play", ["Here"]),
        ("how to win", ["Faster", "Cheaper"]),
        ("must-have capabilities", ["Speed"]),
        ("enabling management systems", ["Clock"]),
    ]
    assert one.empty == ()
    assert one.name == "the whole"


def test_empty_boxes_are_named():
    (one,) = plan_of(estate("aspiration Up\ncapability Speed\n")).cascades

    assert [box.title for box in one.empty] == ["where to play", "how to win", "enabling management systems"]


def test_a_cascade_stands_under_what_it_serves():
    plan = f"{WHOLE}cascade Shop (under Speed)\nwin Smile\ncascade Till (under Smile)\naspiration Quick\n"

    assert laid(plan) == [
        ("the whole", 0, None, False), ("Shop", 1, "the whole", False), ("Till", 2, "Shop", False),
    ]  # fmt: skip


def test_what_is_nested_follows_its_own_and_not_the_order_of_lines():
    plan = (
        "cascade B (under Win A)\nwin Win B\ncascade C (under Win B)\naspiration c\n"
        "cascade A\nwin Win A\ncascade D (under Win A)\naspiration d\n"
    )

    assert laid(plan) == [
        ("A", 0, None, False), ("B", 1, "A", False), ("C", 2, "B", False), ("D", 1, "A", False),
    ]  # fmt: skip


def test_one_that_names_nothing_above_is_loose_beside_others():
    assert laid(f"{WHOLE}cascade Shop\naspiration s\n")[1] == ("Shop", 0, None, True)
    assert laid("cascade A\nwin a\ncascade B (under a)\nwin b\ncascade C\nwin c\n")[2] == (
        "C", 0, None, True,
    )  # fmt: skip


def test_cascades_of_which_none_is_joined_are_not_loose():
    assert [loose for *_, loose in laid("cascade A\nwin a\ncascade B\nwin b\n")] == [False, False]


def test_none_stands_under_itself():
    assert laid("cascade A (under a)\nwin a\n") == [("A", 0, None, False)]
    round_ = "cascade A (under b)\nwin a\ncascade B (under a)\nwin b\n"
    assert sorted(laid(round_)) == [("A", 1, "B", False), ("B", 0, None, False)]


@given(st.lists(st.integers(0, 6), min_size=1, max_size=7))
def test_every_cascade_is_laid_once_and_one_below_what_it_serves(under):
    plan = "".join(f"cascade C{n} (under W{over})\nwin W{n}\n" for n, over in enumerate(under))
    found = list(plan_of(estate(plan)).cascades)

    assert sorted(one.name for one in found) == [f"C{n}" for n in range(len(under))]
    depth = {one.name: one.depth for one in found}
    for one in found:
        assert one.depth == (depth[one.above.name] + 1 if one.above else 0)


def test_a_thousand_levels_are_laid():
    plan = "".join(f"cascade C{n} (under W{n - 1})\nwin W{n}\n" for n in range(1000))

    assert max(one.depth for one in plan_of(estate(plan)).cascades) == 999


def test_without_a_line_there_is_no_cascade():
    assert list(plan_of(estate("objective Goal\n")).cascades) == []


def test_the_training_company_has_filled_its_boxes():
    (one,) = plan_of(training()).cascades

    assert one.empty == ()
    assert len(one.box("capability").lines) == 4
