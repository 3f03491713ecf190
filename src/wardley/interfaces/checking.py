"""What `wardley check` was asked, done: texts, settings and baseline in, a report out."""

from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from wardley.analyse.baseline import BaselineError, read_baseline, with_baseline, write_baseline
from wardley.analyse.check import Choice, check, reading_order
from wardley.analyse.report import Report
from wardley.analyse.rule import CheckError
from wardley.interfaces import files
from wardley.interfaces.arguments import Refused
from wardley.interfaces.estate_files import read_estate
from wardley.interfaces.settings import Settings, SettingsRefused, settings_for
from wardley.source.collector import collector_paused
from wardley.source.limits import Limits

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from wardley.model.map import WardleyMap
    from wardley.model.policy import Values


@dataclass(frozen=True, slots=True)
class Asked:
    """What was asked at the command line; None where nothing was, so that the settings decide."""

    paths: tuple[str, ...]
    select: "Sequence[str] | None" = None
    ignore: "Sequence[str] | None" = None
    fail_on: str | None = None
    baseline: str | None = None
    update_baseline: bool = False
    today: date | None = None
    limits: Limits = field(default_factory=Limits)
    beside: "Callable[[Sequence[WardleyMap]], Sequence[WardleyMap]] | None" = None
    """What is read beside the files, once their maps are known: tables, as plans."""


@dataclass(frozen=True, slots=True)
class Answer:
    """The ``report`` and what goes with it.

    ``report`` is None where nothing could be read. ``problems`` are inputs that cannot be used, with what
    would help; ``said`` is what else to tell. ``gate`` and ``format`` are what the settings or the words say.
    """

    report: Report | None
    problems: "tuple[tuple[str, str | None], ...]" = ()
    said: tuple[str, ...] = ()
    gate: str = "high"
    format: str | None = None


def checked(asked: Asked) -> Answer:
    """The answer to *asked*; raises `Refused` where settings, codes or baseline cannot be used."""
    try:
        settings = settings_for(asked.paths[0] if asked.paths else ".")
        maps, problems = read_estate(asked.paths, asked.limits, settings.exclude)
        told = tuple((problem.message, problem.help) for problem in problems)
        beside = asked.beside(maps) if asked.beside is not None else ()
        if not maps and not beside:
            return Answer(None, told)
        report, said = judged((*maps, *beside), asked, settings)
    except SettingsRefused as refusal:
        return Answer(None, refusal.problems)
    gate = asked.fail_on or settings.fail_on or "high"
    return Answer(report, told, said, gate, settings.format)


def judged(maps: "Sequence[WardleyMap]", asked: Asked, settings: Settings) -> tuple[Report, tuple[str, ...]]:
    """The report on *maps*, which were read already, and what else to tell; *settings* are the first file's.

    Raises `Refused` where settings, codes or baseline cannot be used.
    """
    try:
        report = _report(maps, asked, settings)
    except CheckError as problem:
        raise Refused(str(problem)) from None
    return _held_against(report, asked, settings)


def _report(maps: "Sequence[WardleyMap]", asked: Asked, first: Settings) -> Report:
    """The report on *maps*: each finding as the settings of the file want it that it stands in.

    The estate is checked once for every different set of thresholds, hardly ever more than one.
    """
    groups: dict[tuple[object, ...], tuple[Settings, Mapping[str, Values | str], set[str]]] = {}
    for map_ in maps:
        file = map_.source.name if map_.source else "-"
        settings = first if file == "-" else settings_for(file)
        policy = settings.policy_of(file)
        key = (settings.file, *sorted(policy.items()))
        groups.setdefault(key, (settings, policy, set()))[2].add(file)
    reports = []
    for number, (settings, policy, files_) in enumerate(groups.values()):
        choice = Choice(
            tuple(settings.select if asked.select is None else asked.select),
            tuple(settings.ignore if asked.ignore is None else asked.ignore),
        )
        with collector_paused():
            report = check(maps, choice, policy, asked.today)
        kept = [
            finding
            for finding in report.findings
            if (finding.place.file in files_ if finding.place else number == 0)
            and (finding.place is None or settings.includes(finding.code, finding.place.file))
        ]
        reports.append(replace(report, findings=tuple(kept)))
    found = [finding for report in reports for finding in report.findings]
    return replace(reports[0], findings=tuple(sorted(found, key=reading_order)))


def _held_against(report: Report, asked: Asked, settings: Settings) -> tuple[Report, tuple[str, ...]]:
    name = asked.baseline or settings.baseline
    if name is None:
        if asked.update_baseline:
            raise Refused("no baseline is named that could be updated", "name one with --baseline FILE")
        return report, ()
    path = Path(name)
    if asked.update_baseline:
        return _updated(report, path)
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as problem:
        why = files.reason(problem) if isinstance(problem, OSError) else "it is no text"
        raise Refused(f"the baseline '{name}' cannot be read: {why}", "--update-baseline writes it") from None
    try:
        return with_baseline(report, read_baseline(text)), ()
    except BaselineError as problem:
        raise Refused(
            f"the baseline '{name}' cannot be used: {problem}", "--update-baseline writes it anew"
        ) from None


def _updated(report: Report, path: Path) -> tuple[Report, tuple[str, ...]]:
    """*report* against the baseline that is written to *path* for it, and what changed in that."""
    try:
        before = {
            tuple(sorted(entry.items())) for entry in read_baseline(path.read_text(encoding="utf-8-sig"))
        }
    except (OSError, ValueError):
        before = set()
    text = write_baseline(report.findings)
    files.deliver(text, str(path))
    entries = read_baseline(text)
    after = {tuple(sorted(entry.items())) for entry in entries}
    said = f"{path}: {len(after)} finding{'' if len(after) == 1 else 's'}"
    said += f", {len(after - before)} new, {len(before - after)} gone"
    return with_baseline(report, entries), (said,)
