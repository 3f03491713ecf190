"""Plans of every sort, for laws: unknown efforts, circles, decisions, teams that nobody has heard of."""

from hypothesis import strategies as st

TEAMS = ("Red", "Green", "Blue")
NAMES = tuple(f"Work {letter}" for letter in "ABCDEFGH")

_AMOUNTS = st.sampled_from(["0", "0.1", "0.5", "1", "1.3", "2", "4.25", "7"])
_SCORES = st.sampled_from(["0", "0.2", "0.5", "0.7", "1"])


@st.composite
def _initiative(draw: st.DrawFn, name: str) -> str:
    words = [
        draw(st.one_of(st.just(""), _AMOUNTS.map("effort {}".format), _AMOUNTS.map("effort {}".format))),
        draw(st.one_of(st.just(""), st.integers(0, 60).map("cost {}k".format))),
        draw(st.sampled_from(["", "team White", *(f"team {team}" for team in TEAMS * 3)])),
        draw(st.sampled_from(["", "serves Grow", "serves Grow", "serves Grow"])),
        draw(st.sampled_from(["", "", "", "deadline 2026Q1", "deadline 2026-05-10", "deadline 2031"])),
        draw(st.sampled_from(["", "", "", "compliance", "urgency 7", "value 3, risk 9"])),
    ]
    purpose = draw(st.one_of(st.just(""), st.tuples(_SCORES, _SCORES).map(" [{0[0]}, {0[1]}]".format)))
    return f"initiative {name}{purpose} ({', '.join(filter(None, words)) or 'better'})"


@st.composite
def plans(draw: st.DrawFn, rings: bool = True) -> list[str]:
    """The lines of a plan; needs lead back to themselves only where *rings* may."""
    names = NAMES[: draw(st.integers(1, 8))]
    quarters = draw(st.integers(1, 4))
    budget = draw(st.one_of(st.just(""), st.integers(0, 200).map(" (budget {}k)".format)))
    lines = [f"quarters 2026Q1->2026Q{quarters}{budget}", "objective Grow"]
    lines += draw(st.sampled_from([[], ["policy order (wsjf)"], ["policy load [0.7]"]]))
    for team in TEAMS[: draw(st.integers(1, 3))]:
        numbers = draw(st.lists(_AMOUNTS, min_size=quarters, max_size=quarters))
        lines.append(f"capacity {team} [{', '.join(numbers)}]")
    lines += [draw(_initiative(name)) for name in names]
    pairs = [(a, b) for a in names for b in names if (a != b if rings else a > b)]
    if pairs:
        for above, below in draw(st.lists(st.sampled_from(pairs), max_size=8, unique=True)):
            lines.append(f"{above}->{below}{draw(st.sampled_from(['', ' (first)']))}")
    for name in draw(st.lists(st.sampled_from(names), max_size=3, unique=True)):
        into = draw(st.sampled_from(names))
        verdicts = ["keep", "keep", "stop", "defer", "partner"]
        merge = [f"merge into {into}"] if into != name else []
        lines.append(f"decision {name} ({draw(st.sampled_from(verdicts + merge))})")
    return lines
