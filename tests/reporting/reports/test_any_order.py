"""What people ask for may be written in any order: the reports are the same."""

import pytest
from tests.plan.estates import EXAMPLES
from tests.reporting.reports.texts import checked, told

REPORTS = ("roadmap", "capabilities", "concerns", "cascade", "objectives", "profile", "moving_parts")


@pytest.mark.parametrize("name", REPORTS)
@pytest.mark.parametrize("file", ["online-training.owm", "support-division.plan"])
def test_a_report_does_not_hang_on_the_order_of_the_work(name: str, file: str):
    lines = (EXAMPLES / file).read_text("utf-8").splitlines(keepends=True)
    spots = [number for number, line in enumerate(lines) if "initiative " in line]
    turned = list(lines)
    for spot, other in zip(spots, reversed(spots), strict=True):
        turned[spot] = lines[other]

    assert len(spots) > 20
    assert _told(name, file, lines) == _told(name, file, turned)


def _told(name: str, file: str, lines: list[str]) -> object:
    texts = [(file, "".join(lines))]
    if file.endswith(".plan"):
        texts.append(("support-division.owm", (EXAMPLES / "support-division.owm").read_text("utf-8")))
    made = told(name, *checked(*texts))
    return made.summary, made.tables, made.data
