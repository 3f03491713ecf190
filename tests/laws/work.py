"""Work as people might ask for it, with the names that they might give it."""

from hypothesis import strategies as st

from wardley.model.portfolio import Initiative
from wardley.model.quantities import when
from wardley.syntax.values import clean

HOSTILE = st.sampled_from(
    [
        "=cmd|' /C calc'!A0", "'=1+1", "''quoted", "@SUM(A1)", "-1", "+49 30", "A, B and C", "A; B", "a|b",
        "#1", '19" rack', '"all"', "A -> B", "[0.2, 0.9]", "(buy)", "// no comment", "/* none */", "a\\b",
        "ends \\", "rank", "win the market", "merge into X", "100%", "A = B", "first (first)", "naïve café",
        "顧客管理", "{x}", "label", "a//b", "x:// y", "needs", "x\u00a0y", "x\u202fy", "😀", "sep=;", "yes",
    ]
)  # fmt: skip
"""What spreadsheets, the language and this program would like to take for something else."""

LETTERS = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp", "Cf")), min_size=1)
NAMES = st.one_of(HOSTILE, LETTERS).map(lambda text: clean(text).strip()).filter(bool)
"""Names as a map can have them: blanks joined, nothing that has no picture."""

UNQUOTED = NAMES.filter(lambda name: '"' not in name)
IN_PAIRS = st.sampled_from(['a"b"c', '5" , team 6"', '"a" b', '"(" and ")" x', 'x "; y"'])
"""Names with quotes that round brackets can hold."""

AMOUNTS = st.one_of(
    st.integers(0, 10**9).map(float), st.decimals(0, 10**6, places=3).map(float), st.just(0.1), st.just(1e-7)
)
SHARES = st.decimals(0, 1, places=2).map(float)
DAYS = st.sampled_from(["2026-06-15", "2026-06", "2026Q2", "2026 Q2", "2026"]).map(when)


@st.composite
def works(draw) -> Initiative:
    """Work with hostile names, as the language can say it."""
    scores = draw(st.none() | st.tuples(SHARES, SHARES))
    amounts = {
        field: draw(st.none() | AMOUNTS)
        for field in ("cost", "committed", "effort", "value", "urgency", "risk")
    }
    names = {field: draw(st.none() | UNQUOTED | IN_PAIRS) for field in ("team", "owner", "department")}
    marks = {field: draw(st.booleans()) for field in ("better", "bridge", "compliance")}
    return Initiative(
        draw(NAMES), *(scores or (None, None)), **amounts, **names, **marks, deadline=draw(st.none() | DAYS),
        sourcing=draw(st.sampled_from([None, "build", "buy", "outsource", "partner"])),
        text=draw(st.none() | NAMES),
    )  # fmt: skip
