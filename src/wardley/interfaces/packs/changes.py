"""What a pack that came back adds to the estate, what it contradicts, and what follows from it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from wardley.analyse.finding import Finding
from wardley.analyse.report import Report
from wardley.model.map import WardleyMap
from wardley.model.names import normalised
from wardley.plan.plan import plan_of
from wardley.source.diagnostic import Diagnostic
from wardley.source.place import Place
from wardley.source.shown import one_line


@dataclass(frozen=True, slots=True)
class Changes:
    """What the ``pack`` brings: ``added`` statements with their lines, and ``faults`` in them.

    ``unknown`` are names that nothing declares, each with its place. ``verdicts`` are (work, before, after),
    "" where there was none; ``new`` and ``gone`` findings follow from it.
    """

    pack: str
    added: tuple[tuple[int, str], ...]
    faults: tuple[Diagnostic, ...]
    unknown: tuple[tuple[str, Place], ...]
    verdicts: tuple[tuple[str, str, str], ...]
    new: tuple[Finding, ...]
    gone: tuple[Finding, ...]

    @property
    def clashes(self) -> bool:
        """Whether something in the pack cannot stand beside the estate."""
        return bool(self.faults or self.unknown)


def changes(before: Report, after: Report, pack: WardleyMap) -> Changes:
    """What *pack* brings: *before* is the report on the estate without it, *after* that on both."""
    assert pack.source is not None  # it was read from a file
    name = pack.source.name
    faults = tuple(each for each in after.diagnostics if each.place and each.place.file == name)
    unknown = tuple((missing, place) for missing, _, place in after.estate.unknown if place.file == name)
    wrong = {each.place.line for each in faults if each.place} | {place.line for _, place in unknown}
    added = tuple(
        (record.line, pack.source.line(record.line).strip())
        for record in pack.records
        if record.keyword != "map" and record.line not in wrong
    )
    was = {finding.fingerprint: finding for finding in before.findings}
    now = {finding.fingerprint: finding for finding in after.findings}
    return Changes(
        name, tuple(dict.fromkeys(added)), faults, unknown, tuple(_verdicts(before, after)),
        tuple(one for key, one in now.items() if key not in was),
        tuple(one for key, one in was.items() if key not in now),
    )  # fmt: skip


def _verdicts(before: Report, after: Report) -> Iterator[tuple[str, str, str]]:
    was: Mapping[str, str] = {
        normalised(one.name): one.verdict for one in plan_of(before.estate).portfolio.judged
    }
    for one in plan_of(after.estate).portfolio.judged:
        verdict = was.get(normalised(one.name), "")
        if verdict != one.verdict:
            yield one.name, verdict, one.verdict


def told(found: Changes, beside: Sequence[str]) -> str:
    """*found* for people; *beside* are the files that the pack was held against."""
    clashing = len(found.faults) + len(found.unknown)
    head = f"{found.pack} beside {', '.join(beside)}: {len(found.added)} added, {clashing} that cannot stand"
    lines = [one_line(head)]
    for title, rows in (
        ("Added", [f"{found.pack}:{number} {text}" for number, text in found.added]),
        ("Cannot stand beside it", [*map(_fault, found.faults), *map(_missing, found.unknown)]),
        ("Other verdicts", [f"{name}: {was or 'new'} → {now}" for name, was, now in found.verdicts]),
        ("New findings", [_finding(one) for one in found.new]),
        ("Findings that are gone", [_finding(one) for one in found.gone]),
    ):
        if rows:
            lines += ["", title, *(f"  {one_line(row)}" for row in rows)]
    return "".join(f"{line}\n" for line in lines)


def _fault(fault: Diagnostic) -> str:
    return f"{fault.place}: {fault.code} {fault.message}" + (f"; {fault.help}" if fault.help else "")


def _missing(each: tuple[str, Place]) -> str:
    return f"{each[1]}: nothing is called '{each[0]}'"


def _finding(finding: Finding) -> str:
    return f"{finding.code} {finding.severity}: {finding.message}"


def as_data(found: Changes) -> dict[str, object]:
    """*found* for programs."""
    return {
        "pack": found.pack,
        "added": [{"line": number, "text": text} for number, text in found.added],
        "faults": [
            {"line": each.place.line if each.place else None, "code": each.code, "message": each.message}
            for each in found.faults
        ],
        "unknown": [{"line": place.line, "name": name} for name, place in found.unknown],
        "verdicts": [
            {"name": name, "before": was or None, "after": now} for name, was, now in found.verdicts
        ],
        "new": [_finding_data(one) for one in found.new],
        "gone": [_finding_data(one) for one in found.gone],
    }


def _finding_data(finding: Finding) -> dict[str, object]:
    return {"code": finding.code, "severity": finding.severity, "message": finding.message,
            "fingerprint": finding.fingerprint}  # fmt: skip
