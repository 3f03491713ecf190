"""What to talk about: the agenda first, agreement, contested scores, collisions, an order to start from."""

from tests.reporting.made import checked, column, page, table, training, words

TEN = [f"Work {letter}" for letter in "ABCDEFGHIJ"]


def ranked(*orders: str) -> str:
    """Departments, each with an order of the letters of its work."""
    return "\n".join(
        f"rank House {number} ({', '.join(f'Work {letter}' for letter in order)})"
        for number, order in enumerate(orders, 1)
    )


WORK = "\n".join(f"initiative {name} [0.2, 0.9] (compliance)" for name in TEN)


def test_the_agenda_of_the_training_company_is_its_product_teams_choice():
    answer = page("tensions", training())
    agenda = answer.sections[0]

    assert agenda.title == "The agenda: pairs that the plan cannot both satisfy"
    assert agenda.blocks[0].points[0] == (
        "Product can finish one of Team-licence product and Adaptive practice beta before 2026Q4. "
        "Sales, Finance, HR put the first first; Product, Engineering the second."
    )
    assert answer.summary == (
        "Found: 2 pairs to decide between, 1 open collision of work."
        " Agreement is weak (0.23; 1 = same order)."
    )


def test_the_matrix_of_tau_is_symmetric_and_shows_who_is_opposed():
    taus = table(page("tensions", training()), "tau")
    names = list(taus.heads[1:])
    cells = {
        (str(row[0]), other): row[at] for row in taus.rows for at, other in enumerate(names, 1)
    }  # fmt: skip

    assert str(cells["Product", "Engineering"]) == "0.64"
    assert str(cells["Sales", "HR"]) == str(cells["Sales", "Engineering"]) == "-0.33"
    assert cells["Sales", "HR"].tone == "poor"
    assert cells["Product", "Engineering"].tone is None
    assert all(str(cells[one, other]) == str(cells[other, one]) for one in names for other in names)


def test_items_stand_by_how_far_apart_they_are_ranked():
    ranks = table(page("tensions", training()), "ranks")

    assert [str(cell) for cell in ranks.rows[0]] == ["Adaptive practice beta", "9", "10", "1", "3", "10", "7"]
    assert column(ranks, "Apart by") == sorted(column(ranks, "Apart by"), key=float, reverse=True)


def test_the_starting_order_says_that_it_is_not_the_right_one():
    answer = page("tensions", training())
    start = answer.data["starting_order"]
    said = words(answer)

    assert start["order"][:3] == [
        "Team-licence product", "Replace home-grown LMS", "Move video to a streaming service",
    ]  # fmt: skip
    assert start["disagreements"] == 69
    assert "the order that contradicts the fewest opinions, not the right one" in said
    assert "It contradicts 69 of 225 opinions" in said
    assert "It is one of 3 that are as good." in said
    assert "'Adaptive practice beta' before 'Standard invoicing package'" in said


def test_an_order_that_was_not_searched_exactly_says_so():
    letters = [f"Item {number}" for number in range(20)]
    plan = "\n".join(f"initiative {name} (compliance)" for name in letters)
    plan += "".join(
        f"\nrank House {n} ({', '.join(order)})" for n, order in enumerate((letters, letters[::-1]))
    )
    said = words(page("tensions", checked(plan)))

    assert "perhaps not the fewest, and not the right one" in said
    assert "There are too many requests to try every order." in said


def test_of_many_departments_pairs_and_extremes_are_shown_and_the_rest_is_counted():
    orders = ["ABCDEFGHIJ" if number % 2 else "JIHGFEDCBA" for number in range(12)]
    answer = page("tensions", checked(f"{WORK}\n{ranked(*orders)}"))
    taus, ranks = table(answer, "tau"), table(answer, "ranks")

    assert len(taus.rows) == 10
    assert taus.note.startswith("And 26 more pairs that agree on no more than they disagree on.")
    assert ranks.heads == ("Request", "Apart by", "Best rank", "Worst rank")
    assert column(ranks, "Best rank")[0].startswith("1, House ")
    assert column(ranks, "Worst rank")[0].startswith("10, House ")


def test_agreement_that_is_not_known_is_not_told_as_none():
    answer = page("tensions", checked(f"{WORK}\n{ranked('AB')}"))

    assert "How far departments agree is unknown, as only one department ranks the work" in answer.summary
    assert answer.data["agreement"]["w"] is None
    assert "Not looked for: fewer than 4 departments rank the work." in words(answer)


def test_what_is_left_out_of_the_agreement_is_named():
    said = words(page("tensions", checked(f"{WORK}\n{ranked('ABC', 'BCAD')}")))

    assert "over the 3 requests that all 2 departments rank" in said
    assert "Not every department ranks Work D." in said


def test_a_contested_score_is_told_with_who_says_what():
    votes = "\n".join(f"rate {who}->Work A [{d}, 0.9]" for who, d in (("Ann", 0.1), ("Bo", 0.9), ("Cy", 0.2)))
    answer = page("tensions", checked("initiative Work A\n" + votes))
    contested = table(answer, "contested")

    assert [str(cell) for cell in contested.rows[0]] == [
        "Work A", "differentiating", "two camps", "Ann 0.1, Cy 0.2 and Bo 0.9",
    ]  # fmt: skip
    assert answer.summary.startswith("Found: 1 request scored differently.")


def test_opposing_key_results_are_told_with_their_numbers_and_owners():
    plan = """\
objective Grow (owner Ann)
keyresult More guests (objective Grow, from 10, to 20, metric guests)
objective Calm (owner Bo)
keyresult Fewer guests (objective Calm, from 10, to 5, metric guests, owner Bo)
"""
    opposing = table(page("tensions", checked(plan)), "opposing")

    assert [str(cell) for cell in opposing.rows[0][:3]] == [
        "Fewer guests (10 to 5)", "More guests (10 to 20)", "guests",
    ]  # fmt: skip
    assert "Let one number lead" in opposing.note


def test_a_collision_is_open_until_a_decision_and_the_suggestion_is_only_told():
    colliding = table(page("tensions", training()), "colliding")

    assert column(colliding, "Settled")[0] == (
        "open: choose one; suggested for 'Quote builder inside the CRM': stop"
    )
    assert column(colliding, "Settled")[1].startswith(
        "stop 'Faster in-house encoder', decided by Ada on 2026-01-12: the streaming service replaces it"
    )


def test_no_tension_is_said_with_what_is_unknown():
    answer = page("tensions", checked("initiative Alone"))

    assert answer.summary == (
        "How far departments agree is unknown, as no department ranks the work. No tension was found in what"
        " else is written."
    )
