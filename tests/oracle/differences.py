"""The differences from OnlineWardleyMaps that are meant, and what proves each.

`docs/differences-from-owm.md` has a heading for every code. A difference is explained only by
what stands on the line that it comes from; the first reason that holds is taken.
"""

from dataclasses import dataclass

from oracle import evidence as e
from oracle.compare import ONLY_OURS, ONLY_THEIRS, Unequal
from oracle.evidence import anywhere, line

ANY = ("*",)
NAMED = ("elements", "submaps", "anchors", "pipelines", "accelerators", "evolved", "nested")
PLACE = ("name", "visibility", "evolution")
DECORATED = ("sourcing", "market", "ecosystem", "label")
ENDS = ("start", "end", "flow", "flow_label", "context", ONLY_OURS, ONLY_THEIRS)
SPAN = ("start", "end", "hidden")


@dataclass(frozen=True)
class Difference:
    """A reason: its code, one sentence, the sections and fields it may touch, and its evidence."""

    code: str
    sentence: str
    sections: tuple[str, ...]
    fields: tuple[str, ...]
    holds: e.Evidence

    def explains(self, one: Unequal, text: str) -> bool:
        touched = (self.sections == ANY or one.section in self.sections) and (
            self.fields == ANY or one.field in self.fields
        )
        return touched and (one.field != ONLY_OURS or e.as_written(one)) and self.holds(one, text)


DIFFERENCES = (
    # ---- lines and comments
    Difference(
        "comment-on-one-line", "a comment opened and closed on one line ends there",
        ANY, (ONLY_OURS,),
        e.swallowed,
    ),
    Difference(
        "comment-in-address", "the // of an address begins no comment",
        ANY, ANY,
        line(r"[A-Za-z]://", e.cut_away),
    ),
    Difference(
        "comment-closed-twice", "a second */ is text",
        ANY, PLACE,
        line(r"\*/.*\*/", lambda one, text: str(one.theirs) in str(one.ours) or e.place_written(one, text)),
    ),
    Difference(
        "carriage-return", "a carriage return alone ends a line",
        ANY, (ONLY_OURS,),
        e.behind_carriage_return,
    ),
    Difference(
        "keyword-and-tab", "a tab behind a keyword is as good as a blank",
        ANY, (ONLY_OURS,),
        line(r"^[a-z]+\t"),
    ),
    Difference(
        "title-indented", "a title may stand behind blanks",
        ("title",), ("title",),
        anywhere(r"^[ \t]+title ", lambda one, _: one.theirs == "Untitled Map"),
    ),
    Difference(
        "title-in-title", "a title may contain the word title",
        ("title",), ("title",),
        anywhere(r"^title .*title ", lambda one, _: one.theirs == one.ours.split("title ")[0].strip()),
    ),
    Difference(
        "whole-map-refused", "no line costs the whole map",
        ("map",), ("refused",),
        anywhere(r"^(?:title(?! \S)|\s*style(?! \S))"),
    ),
    # ---- names and texts
    Difference(
        "place-without-blank", "a place needs no blank before it",
        NAMED, ("name",),
        line(r"(?:\S|\t)\[", e.theirs_adds(r"\s*\[[^\]]*\]")),
    ),
    Difference(
        "decorators-in-name", "decorators are no part of a name",
        NAMED, ("name", "rename"),
        line(e.GROUP, e.theirs_adds(rf"\s*{e.GROUP}")),
    ),
    Difference(
        "name-missing", "what has no name is called by its keyword and line, and evolves nothing",
        NAMED, ("name", ONLY_THEIRS),
        line(
            r'^[a-z]+\s*(?:\[|""|[0-9.]+$)',
            lambda one, _: one.section == "evolved" or str(one.ours).endswith(f" {one.line}"),
        ),
    ),
    Difference(
        "escapes-in-order", "escapes are read from left to right",
        (*NAMED, "notes", "links"), ("name", "text", "start", "end", "rename"),
        line(r"\\\\", e.escaped_twice),
    ),
    Difference(
        "quotes-protect", "nothing inside double quotes is read as anything but a name",
        NAMED, PLACE,
        line(r'"[^"]*(?:\[|label|\()[^"]*"', e.place_written),
    ),
    Difference(
        "quotes-inside-note", "a note in quotes ends at its last quote",
        ("notes",), ("text",),
        line(r'^note "[^"]*"\s*[^\s\[]', lambda one, _: str(one.theirs) in str(one.ours)),
    ),
    # ---- parts of a component
    Difference(
        "label-before-place", "a label's numbers are no place",
        NAMED, PLACE,
        line(
            r"^[a-z]+ [^\[]*\slabel\s*\[",
            lambda one, text: one.theirs == f"{one.ours} label" or e.place_written(one, text),
        ),
    ),
    Difference(
        "brackets-in-name", "the place is the first pair of numbers; brackets before it belong to the name",
        NAMED, PLACE,
        line(rf"\[.*{e.PAIR}", e.place_written),
    ),
    Difference(
        "bracket-not-closed", "numbers count though their bracket is not closed",
        (*NAMED, "pipelines"), ("visibility", "evolution", "label", *SPAN),
        line(r"\[[^\]]*$", e.unclosed),
    ),
    Difference(
        "label-without-blank", "label may touch its bracket",
        NAMED, ("label",),
        line(r"label(?! \[)\s*\[", e.label_written),
    ),
    Difference(
        "label-without-offset", "the word label without two numbers changes nothing",
        NAMED, ("label",),
        line(r"\blabel\b", e.label_lost),
    ),
    Difference(
        "every-decorator-group", "decorators count in every group of round brackets",
        NAMED, DECORATED,
        line(rf"{e.GROUP}", e.decorators_written),
    ),
    Difference(
        "decorators-are-whole-words", "a decorator is a whole word in a group of its own",
        NAMED, DECORATED,
        line(rf"{e.WORDS}", e.decorators_written),
    ),
    Difference(
        "inertia-in-name", "inertia is a part of the line, not of the name",
        NAMED, ("inertia",),
        line(r"^[a-z]+ [^\[]*inertia", lambda one, _: not one.ours),
    ),
    # ---- older statements
    Difference(
        "market-and-ecosystem", "the older statements market and ecosystem are read",
        ("elements",), (ONLY_OURS,),
        line(r"^(?:market|ecosystem)\s", lambda one, _: one.ours["market"] or one.ours["ecosystem"]),
    ),
    Difference(
        "build-buy-outsource", "the older statements build, buy and outsource are read",
        ("elements",), ("sourcing", "label"),
        e.sourced_elsewhere,
    ),
    Difference(
        "y-axis", "the older statement y-axis is read, and is no link",
        ("links",), (ONLY_THEIRS,),
        line(r"^y-axis\s"),
    ),
    Difference(
        "deaccelerator-indented", "deaccelerator may stand behind blanks",
        ("accelerators",), ("decelerates",),
        line(r"^deaccelerator\s", lambda one, _: one.ours is True),
    ),
    # ---- evolve
    Difference(
        "evolve-to-a-place", "evolve takes a place, of which the evolution counts",
        ("evolved",), ("name",),
        line(r"^evolve [^\[]*\[", e.theirs_adds(r"\s*\[.*")),
    ),
    Difference(
        "evolve-rename-alone", "evolve may give a new name and no number",
        ("evolved",), ("name", "rename"),
        line(r"->(?!.*\s[0-9]*\.[0-9])", e.target_written),
    ),
    Difference(
        "evolve-quoted", "parts may follow a quoted name",
        ("evolved",), ("to",),
        line(r'^evolve ".*"\s*[0-9]*\.[0-9]+\s*(?:label|\()', lambda one, _: str(one.ours) in one.written),
    ),
    Difference(
        "evolve-number", "the last number of the line is the target, and any number will do",
        ("evolved",), ("name", "to", "rename"),
        e.target_written,
    ),
    # ---- pipelines and braces
    Difference(
        "pipeline-with-brace", "the brace may stand on the pipeline's own line",
        ("pipelines", "nested", "elements"), (*SPAN, "name", ONLY_OURS, ONLY_THEIRS),
        e.opened_by(r"^pipeline .*\{$"),
    ),
    Difference(
        "brace-with-text", "braces may share a line with what they hold",
        ("pipelines", "nested", "elements"), (*SPAN, ONLY_OURS),
        e.opened_by(r"^\{ *component"),
    ),
    Difference(
        "braces-in-name", "a name may hold braces",
        ("elements", "links"), (ONLY_OURS,),
        line(r"[{}]", lambda one, _: set("{}") & set(str(one.ours))),
    ),
    Difference(
        "braces-without-pipeline", "braces without a pipeline hide nothing",
        ("elements",), (ONLY_OURS,),
        lambda one, text: e.opened_by(r"^\{$")(one, text) and e.no_pipeline(one, text),
    ),
    Difference(
        "block-in-block", "a pipeline inside the braces of another has forms of its own",
        ("pipelines", "nested"), (*SPAN, "pipeline", ONLY_THEIRS),
        e.nested_blocks,
    ),
    Difference(
        "pipeline-without-range", "a pipeline whose range has no two numbers is kept",
        ("pipelines",), (*SPAN, ONLY_OURS),
        line(rf"^pipeline [^\[]*\[(?!\s*{e.NUMBER}\s*,\s*{e.NUMBER})"),
    ),
    Difference(
        "pipeline-beyond-the-scale", "a form beyond 0 or 1 is an end of its pipeline",
        ("pipelines",), ("start", "end"),
        e.outside_scale,
    ),
    Difference(
        "form-without-evolution", "a form without a number is no end of its pipeline",
        ("pipelines",), ("start", "end"),
        e.form_without_place,
    ),
    # ---- links
    Difference(
        "link-from-keyword", "a link may begin with a word that begins like a keyword",
        ("links",), (ONLY_OURS,),
        e.begins_like_keyword,
    ),
    Difference(
        "link-with-decorator", "a word in round brackets does not undo a link",
        ("links",), (ONLY_OURS,),
        e.keyword_in_brackets,
    ),
    Difference(
        "flow-label-not-closed", "a flow label that is not closed makes no second link",
        ("links",), ENDS,
        line(r"\+'(?!.*'<?>)(?!.*'<)"),
    ),
    Difference(
        "link-with-one-end", "a link needs two ends",
        ("links",), (ONLY_THEIRS,),
        e.one_end,
    ),
    Difference(
        "quotes-protect", "arrows and semicolons inside double quotes are part of the name",
        ("links",), ENDS,
        line(r'"[^"]*(?:->|;|\+)[^"]*"', lambda one, _: str(one.ours or "") in one.written),
    ),
    Difference(
        "link-chain", "A->B->C is two links",
        ("links",), ENDS,
        line(r"(?:->|\+<?>|\+<).*(?:->|\+<?>|\+<)", e.chained),
    ),
    Difference(
        "link-long-arrow", "--> is an arrow",
        ("links",), ("start", "end"),
        e.names_around(r"-->|-\.->"),
    ),
    Difference(
        "link-odd-arrow", "an arrow of another notation is read, and reported",
        ("links",), ("start", "end", ONLY_OURS),
        e.names_around(r"<-+>|-+>>|=+>|→|⇒"),
    ),
    Difference(
        "context-behind-end", "a context stands behind the second name",
        ("links",), ("context",),
        line(r";.*->"),
    ),
)  # fmt: skip


def explain(one: Unequal, text: str) -> str | None:
    """The code of the reason for this inequality, or None where nothing on the line accounts for it."""
    return next((reason.code for reason in DIFFERENCES if reason.explains(one, text)), None)
