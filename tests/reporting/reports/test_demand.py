"""Why the work is asked for."""

from tests.reporting.made import checked, column, numbers, page, support, table, training, words

PLAN = """\
cause Spills (failure, stakeholder Guest)
cause Taste (value)
cause Rust
stakeholder Guest (department Front)
initiative Mop (cost 30k, because Spills)
initiative Tray (build, because Spills, changes Till)
initiative Blend (cost 10k, because Taste)
initiative Bucket (cost 2k, because Rust)
initiative Cup (build, cost 3k, changes Till)
initiative Bell (cost 9k)
initiative Bells (cost 1k)
decision Bucket (merge into Mop)
"""


def test_the_share_of_failure_is_told_first():
    answer = page("demand", training())

    assert answer.summary == (
        "Of 22 requests, 11 say why they are asked for; 46.5 % of their known cost is there because something"
        " failed."
    )
    assert answer.data["failure"]["share"] == 210 / 452


def test_causes_stand_by_what_hangs_on_them():
    causes = table(page("demand", checked(PLAN)), "causes")

    assert column(causes, "Cause") == ["Spills", "Taste", "Rust"]
    assert column(causes, "Kind") == ["failure", "value", "unknown"]
    assert column(causes, "For whom") == ["Guest", "unknown", "unknown"]
    assert column(causes, "Known cost") == ["30k + 1 without a figure", "10k", "2k"]
    assert numbers(causes, "Requests") == [2, 1, 1]


def test_each_cause_leads_to_its_requests_and_who_asks():
    answers = table(page("demand", training()), "answers")
    video = [row for row in answers.rows if str(row[0]) == "Video stalls in live sessions"]

    assert [[str(cell) for cell in row[1:]] for row in video] == [
        ["Faster in-house encoder", "Ada", "stop", "60k"],
        ["Move video to a streaming service", "Ada", "keep", "40k"],
    ]


def test_a_cause_that_nothing_answers_is_there():
    answer = page("demand", checked("cause Rain (failure)\ninitiative Mop (cost 3k)"))

    assert column(table(answer, "answers"), "Request") == ["nothing answers it"]
    assert answer.summary == (
        "Of 1 request, 0 say why they are asked for. Ask why, and for whom, before how."
    )


def test_what_looks_alike_is_told_with_the_reason_and_no_saving():
    answer = page("demand", checked(PLAN))
    twice = table(answer, "duplicates")

    assert dict(zip(column(twice, "About"), column(twice, "Because"), strict=True)) == {
        "Spills": "they answer one cause", "Till": "each builds it", "Bell": "they are called alike",
    }  # fmt: skip
    assert "and no saving" in twice.note


def test_a_merge_brings_its_causes_along():
    merged = table(page("demand", checked(PLAN)), "merged")

    assert [str(cell) for cell in merged.rows[0]] == ["Bucket", "Mop", "Rust", "2k"]


def test_a_merge_into_nothing_stands_out():
    merged = table(page("demand", checked("initiative A\ndecision A (merge into Gone)")), "merged")

    assert str(merged.rows[0][1]) == "nothing that is there"
    assert merged.rows[0][1].tone == "poor"


def test_whom_it_is_for_and_that_of_some_nobody_says_it():
    whom = table(page("demand", checked(PLAN)), "stakeholders")

    assert column(whom, "For whom") == ["Guest", "nobody named"]
    assert numbers(whom, "Requests") == [2, 5]


def test_work_without_a_cause_is_cut_after_the_dearest_and_counted():
    answer = page("demand", support())
    without = table(answer, "without_cause")

    assert len(without.rows) == 15
    costs = numbers(without, "Cost")
    assert costs == sorted(costs, reverse=True)
    more = len(answer.data["without_cause"]) - 15
    assert without.note == f"And {more} more that cost less, or of which the cost is unknown."


def test_an_unknown_share_is_unknown():
    answer = page("demand", checked("cause Rain (failure)\ninitiative Mop (because Rain)"))

    assert "how much of their cost goes into what failed is unknown" in answer.summary
    assert "%" not in words(answer).split("Made on")[0]
