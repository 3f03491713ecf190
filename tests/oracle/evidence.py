"""What must be seen on a line before a difference counts as explained by it."""

import re
from collections.abc import Callable
from itertools import pairwise

from oracle.compare import ONLY_OURS, Unequal
from oracle.lines import NO_LINK, gives_link, seen

Evidence = Callable[[Unequal, str], bool]

NUMBER = r"[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?"
PAIR = rf"\[\s*{NUMBER}\s*,\s*{NUMBER}\s*\]"
WORDS = r"(?:build|buy|outsource|market|ecosystem|inertia)"
GROUP = rf"\(\s*{WORDS}(?:[\s,]+{WORDS})*\s*\)"


def line(pattern: str, also: Evidence | None = None) -> Evidence:
    """*pattern* is on the very line, and *also* holds."""
    compiled = re.compile(pattern)
    return lambda one, text: bool(compiled.search(one.written)) and (also is None or also(one, text))


def anywhere(pattern: str, also: Evidence | None = None) -> Evidence:
    """*pattern* is on some line: for what is said once for the whole map."""
    compiled = re.compile(pattern, re.MULTILINE)
    return lambda one, text: bool(compiled.search(text)) and (also is None or also(one, text))


def theirs_adds(pattern: str) -> Evidence:
    """Their name is ours and then what *pattern* takes."""
    compiled = re.compile(pattern)

    def holds(one: Unequal, _text: str) -> bool:
        name, longer = str(one.ours), str(one.theirs)
        return longer.startswith(name) and bool(compiled.fullmatch(longer[len(name) :]))

    return holds


def cut_away(one: Unequal, text: str) -> bool:
    """The converter saw the line only up to its ``//``, or not at all."""
    left = dict(seen(text)).get(one.line)
    return left is None or left.strip() != one.written


def swallowed(one: Unequal, text: str) -> bool:
    """A comment that is closed on its own line stands here or above, and the converter lost this line."""
    above = text.split("\n")[: one.line]
    return cut_away(one, text) and any(re.search(r"/\*.*\*/", other) for other in above)


def behind_carriage_return(one: Unequal, text: str) -> bool:
    """A carriage return with no line feed stands right before what is written."""
    return f"\r{one.written}" in text


def decorators_written(one: Unequal, _text: str) -> bool:
    """Ours is what the groups on the line say, every group and whole words only."""
    words = re.findall(WORDS, " ".join(re.findall(GROUP, one.written)))
    if one.field == "sourcing":
        return one.ours == next((word for word in ("build", "buy", "outsource") if word in words), None)
    if one.field == "label":
        times = 3 if "ecosystem" in words else 2 if set(words) - {"inertia"} else 1
        return "label" not in one.written and one.ours == (5 * times, -10 * times)
    return bool(one.ours) == (one.field in words)


def label_written(one: Unequal, _text: str) -> bool:
    """Ours is the pair behind label."""
    found = re.search(rf"label\s*\[\s*({NUMBER})\s*,\s*({NUMBER})", one.written)
    return found is not None and one.ours == (float(found[1]), float(found[2]))


def label_lost(one: Unequal, _text: str) -> bool:
    """The converter gave up on the label, and there is no pair to read."""
    no_pair = not re.search(rf"label\s*\[\s*{NUMBER}\s*,\s*{NUMBER}", one.written)
    return no_pair and (one.theirs is None or None in one.theirs)


def place_written(one: Unequal, _text: str) -> bool:
    """Our place is the first pair of numbers outside quotes and outside a label."""
    bare = re.sub(rf'"(?:[^"\\]|\\.)*"|label\s*{PAIR}', "", one.written)
    pairs = re.findall(rf"\[\s*({NUMBER})\s*,\s*({NUMBER})\s*\]?", bare)
    if one.field == "name":
        return bool(pairs) and str(one.ours).startswith(str(one.theirs))
    default = {"visibility": 0.9, "evolution": 0.1}[one.field]
    return one.ours == (float(pairs[0][one.field == "evolution"]) if pairs else default)


def escaped_twice(one: Unequal, _text: str) -> bool:
    """Theirs took the second backslash of two for the beginning of an escape."""
    return bool(one.theirs == str(one.ours).replace("\\n", "\\\n"))


def target_written(one: Unequal, _text: str) -> bool:
    """Ours is what stands on the line: a name, perhaps ``->`` and a new name, and a number."""
    body = re.split(r"\slabel\b|\(|;", one.written.removeprefix("evolve "))[0]
    before, _, last = body.replace("->", " -> ").rstrip().rpartition(" ")
    number = re.match(NUMBER, last)
    name, *renames = re.split(r"\s*->\s*", before if number else body)
    want = {
        "name": name.strip(),
        "rename": renames[0].strip() if renames and renames[0].strip() else None,
        "to": float(number[0]) if number else 0.85,
    }
    return bool(one.ours == want[one.field])


def sourced_elsewhere(one: Unequal, text: str) -> bool:
    """A statement ``build X`` somewhere in the text names the element on this line."""
    named = re.findall(r"^[ \t]*(build|buy|outsource)[ \t]+(.*?)\s*$", text, re.MULTILINE)
    words = [
        word for word, name in named if re.search(rf"^component\s+{re.escape(name)}\s*(?:\[|$)", one.written)
    ]
    return bool(words) and one.ours in (words[0], (10, -20))


def block_of(one: Unequal, text: str) -> str:
    """The line that opens the braces around this line, or that come next behind it."""
    lines = [other.strip() for other in text.split("\n")]
    above = [other for other in lines[: one.line] if "{" in other]
    below = [other for other in lines[one.line :] if "{" in other]
    return (above or below or [""])[-1 if above else 0]


def opened_by(pattern: str) -> Evidence:
    """The braces that concern this line are opened by a line with *pattern*."""
    compiled = re.compile(pattern)
    return lambda one, text: bool(compiled.search(block_of(one, text)))


def no_pipeline(_one: Unequal, text: str) -> bool:
    return not re.search(r"^\s*pipeline\s", text, re.MULTILINE)


def nested_blocks(_one: Unequal, text: str) -> bool:
    """A ``{`` stands before the last one is closed."""
    braces = re.findall(r"[{}]", text)
    return any(a == b == "{" for a, b in pairwise(braces))


def outside_scale(one: Unequal, _text: str) -> bool:
    """The converter begins to look for the ends at 1 and 0, and so finds none beyond."""
    return one.ours is not None and not 0 <= one.ours <= 1 and one.theirs in (0, 1)


def form_without_place(_one: Unequal, text: str) -> bool:
    return bool(re.search(r"^\s*component [^\[\n]*$", text, re.MULTILINE))


def begins_like_keyword(one: Unequal, _text: str) -> bool:
    """The converter tries no link on this line, for the letters that it begins with."""
    return one.written.startswith(NO_LINK) and not gives_link(one.written)


def keyword_in_brackets(one: Unequal, _text: str) -> bool:
    """The converter tries no link on this line, for a keyword in round brackets."""
    return any(f"({word})" in one.written for word in NO_LINK) and not gives_link(one.written)


def names_around(arrow: str) -> Evidence:
    """Our ends are names on the line, which *arrow* parts."""
    compiled = re.compile(arrow)

    def holds(one: Unequal, _text: str) -> bool:
        names = [name.strip() for name in compiled.split(one.written)]
        ours = [one.ours["start"], one.ours["end"]] if one.field == ONLY_OURS else [one.ours]
        return len(names) > 1 and all(name in names for name in ours)

    return holds


def one_end(one: Unequal, _text: str) -> bool:
    """Theirs begins or ends nowhere."""
    return not (one.theirs["start"] and one.theirs["end"])


def chained(one: Unequal, _text: str) -> bool:
    """Ours joins two neighbours on the line, or is one of the names on it."""
    names = [name.strip() for name in re.split(r"->|\+<>|\+>|\+<", one.written)]
    if one.field == "flow":
        return True
    if one.field == ONLY_OURS:
        return (one.ours["start"], one.ours["end"]) in pairwise(names)
    return one.ours in names


def unclosed(one: Unequal, _text: str) -> bool:
    """Ours is a number on the line."""
    return one.field == "hidden" or str(one.ours).strip("()").replace(".0", "") in one.written


def as_written(one: Unequal) -> bool:
    """An entry that is ours alone says what its line says."""
    line_ = " ".join(one.written.replace("\\\\", "\\").split())
    words = [one.ours.get(key) for key in ("name", "start", "end", "text")]
    return all(
        " ".join(word.replace("\n", "\\n").split()) in line_ for word in words if isinstance(word, str)
    )
