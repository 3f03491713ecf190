"""The one page for tests of its formats: of the examples, and of one with names that mean harm."""

from tests.reporting.made import checked, page, support, training

from wardley.reporting.page import Page
from wardley.reporting.setting.frame import Frame
from wardley.reporting.setting.laid import lay

EVIL = "<b onclick='x()'>&amp; </text>"

_EVIL_PLAN = """\
quarters 2026Q1->2026Q2
capacity Bar [9, 9]
aspiration "Serve <script>alert(1)</script> tea"
play "顧客が自分で直せる場所"
win "=cmd|' /C calc'!A0"
objective "<b onclick='x()'>&amp; </text>" (owner "\N{RIGHT-TO-LEFT OVERRIDE}abc")
keyresult "]]> -->" (objective "<b onclick='x()'>&amp; </text>", from 1%, to 2%, by 2026Q2)
initiative "<img src=x>" [0.9, 0.9] (cost 5k, effort 1, team Bar, serves "<b onclick='x()'>&amp; </text>")
initiative "茶を淹れる機械の更新計画" [0.1, 0.1] (cost 5k)
decision "茶を淹れる機械の更新計画" (stop, by "</style>") ; "</style><b>"
"""


def example(name: str) -> Page:
    """The one page of an example: ``training`` or ``support``."""
    return page("one_page", training() if name == "training" else support())


def evil() -> Page:
    """The one page of a plan in which names mean harm, or are in another script."""
    return page("one_page", checked(_EVIL_PLAN, "title <i>Tea</i>\ncomponent Till [0.5, 0.5]\n"))


def without_other_scripts() -> Page:
    """The same in the letters of Western Europe, which every PDF has."""
    plan = _EVIL_PLAN.replace("顧客が自分で直せる場所", "Café").replace("茶を淹れる機械の更新計画", "Idle")
    return page(
        "one_page",
        checked(
            plan.replace("\N{RIGHT-TO-LEFT OVERRIDE}", ""), "title <i>Tea</i>\ncomponent Till [0.5, 0.5]\n"
        ),
    )


def said(page_: Page, frame: Frame) -> list[str]:
    """The words of every paragraph on the sheet, sorted, so that formats can be held against one another."""
    laid = lay(page_.sheet, frame)
    return sorted(squeezed(para.text) for block in laid.blocks for para in block.paras)


def squeezed(text: str) -> str:
    """*text* without any blank: where lines are broken makes no difference."""
    return "".join(text.split())
