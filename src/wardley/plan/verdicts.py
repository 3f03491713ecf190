"""What becomes of each initiative: what is suggested, and what people decided, which always stands."""

from collections.abc import Iterable, Mapping
from typing import Literal

from wardley.graph.estate import Estate
from wardley.model.names import normalised
from wardley.model.portfolio import Decision, Initiative
from wardley.plan.purpose import Purpose, purpose_of, votes_on
from wardley.plan.replacing import Doom, Doomed
from wardley.source.record import record

Verdict = Literal["keep", "partner", "stop", "merge", "defer", "hold", "challenge", "unscored"]

VERDICTS: tuple[Verdict, ...] = (
    "keep", "partner", "stop", "merge", "defer", "hold", "challenge", "unscored",
)  # fmt: skip
"""Keep and partner go on; stop, merge and defer are settled; hold, challenge and unscored wait for people.

``hold``: something that is kept replaces what it works on. ``challenge``: it matters, and serves no
objective. ``unscored``: nobody said what it is for.
"""

_PEOPLE: Mapping[str, Verdict] = {
    "keep": "keep", "stop": "stop", "defer": "defer", "partner": "partner", "merge": "merge",
}  # fmt: skip


@record
class Judged:
    """An initiative with its ``purpose`` (None: not scored) and its ``verdict``.

    ``suggested`` is what the program would do, with its ``reason``; ``decision`` what people decided, or
    None. ``compliance`` is true where it, or a cause of it, says so. ``enables`` are the kept initiatives
    that need it directly, ``only_enabler`` is true where it is kept for them alone. ``doom`` says what makes
    its work vain, or is None.
    """

    initiative: Initiative
    purpose: Purpose | None
    verdict: Verdict
    suggested: Verdict
    reason: str
    decision: Decision | None = None
    compliance: bool = False
    enables: tuple[str, ...] = ()
    only_enabler: bool = False
    doom: Doom | None = None

    @property
    def name(self) -> str:
        """The initiative's name."""
        return self.initiative.name

    @property
    def into(self) -> str | None:
        """What it is merged into, or None."""
        return self.decision.into if self.decision is not None and self.verdict == "merge" else None

    @property
    def goes_on(self) -> bool:
        """Whether it is kept, by our own hands or a partner's."""
        return self.verdict in ("keep", "partner")


def judge(estate: Estate) -> tuple[Judged, ...]:
    """Every initiative of *estate* with its verdict, in their order."""
    return _Judge(estate).judged()


class _Judge:
    """Suggests until what is kept changes no more: what is needed is kept, and what is replaced is held."""

    def __init__(self, estate: Estate) -> None:
        self._estate = estate
        self._work = {normalised(one.name): one for one in estate.initiatives}
        votes = votes_on(estate)
        self._purpose = {
            name: purpose_of(one, votes.get(name, ()), estate.policy) for name, one in self._work.items()
        }
        self._decided = {normalised(one.subject): one for one in estate.decisions}
        duties = {normalised(one.name) for one in estate.strategy.causes if one.kind == "compliance"}
        self._duty = {
            name: one.compliance or any(normalised(cause) in duties for cause in one.because)
            for name, one in self._work.items()
        }
        self._needed_by: dict[str, list[str]] = {name: [] for name in self._work}
        for name, one in self._work.items():
            for need in one.needs:
                self._needed_by[normalised(need.name)].append(name)

    def judged(self) -> tuple[Judged, ...]:
        kept: frozenset[str] = frozenset()
        for _ in range(len(self._work) + 2):  # an end, should holding one thing let another go
            doomed = Doomed(self._estate, (one for name, one in self._work.items() if name in kept))
            settled = self._kept(doomed)
            if settled == kept:
                break
            kept = settled
        doomed = Doomed(self._estate, (one for name, one in self._work.items() if name in kept))
        return tuple(self._judged(name, kept, doomed) for name in self._work)

    def _kept(self, doomed: Doomed) -> frozenset[str]:
        """What goes on if what is *doomed* is held, with all that it needs."""
        kept: set[str] = set()
        waiting = [name for name in self._work if self._verdict(name, doomed, ())[0] in ("keep", "partner")]
        while waiting:
            name = waiting.pop()
            if name in kept:
                continue
            kept.add(name)
            for need in self._work[name].needs:
                below = normalised(need.name)
                if self._verdict(below, doomed, (name,))[0] in ("keep", "partner"):
                    waiting.append(below)
        return frozenset(kept)

    def _verdict(self, name: str, doomed: Doomed, needy: Iterable[str]) -> tuple[Verdict, Verdict, str]:
        suggested, reason = self._suggest(name, doomed, tuple(needy))
        decision = self._decided.get(name)
        decided = _PEOPLE.get(decision.verdict or "") if decision is not None else None
        return decided or suggested, suggested, reason

    def _suggest(self, name: str, doomed: Doomed, needy: tuple[str, ...]) -> tuple[Verdict, str]:
        alone = self._alone(name, doomed)
        if needy and alone[0] not in ("keep", "partner"):
            return "keep", f"needed by '{self._work[needy[0]].name}', which is kept"
        return alone

    def _alone(self, name: str, doomed: Doomed) -> tuple[Verdict, str]:
        """What to do with it if nothing needed it."""
        purpose, work = self._purpose[name], self._work[name]
        if self._duty[name]:
            return "keep", "asked for by law or a regulator"
        if purpose is None:
            return "unscored", "nobody scored its purpose"
        if purpose.quadrant == "partner":
            return "partner", "differentiating and not critical: share it with somebody"
        if purpose.quadrant == "neither":
            return "stop", "neither differentiating nor critical"
        doom = doomed.of(work)
        if doom is not None:
            return "hold", f"'{doom.by}' replaces {doom.above or doom.component}: wait until that is decided"
        return self._weigh(work, purpose)

    def _weigh(self, work: Initiative, purpose: Purpose) -> tuple[Verdict, str]:
        if work.serves:
            return "keep", f"{purpose.quadrant}, and serves '{work.serves[0]}'"
        return "challenge", f"{purpose.quadrant}, and serves no objective"

    def _judged(self, name: str, kept: frozenset[str], doomed: Doomed) -> Judged:
        work = self._work[name]
        needy = [one for one in self._needed_by[name] if one in kept]
        alone, _, _ = self._verdict(name, doomed, ())
        verdict, suggested, reason = self._verdict(name, doomed, needy)
        return Judged(
            work, self._purpose[name], verdict, suggested, reason, self._decided.get(name), self._duty[name],
            tuple(self._work[one].name for one in needy),
            only_enabler=verdict == "keep" and alone not in ("keep", "partner"), doom=doomed.of(work),
        )  # fmt: skip
