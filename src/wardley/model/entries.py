"""Estate, strategy and plan statements with their words read, one by one."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from wardley.model.faults import Faults
from wardley.model.map import WardleyMap
from wardley.model.records import Attribute, Record
from wardley.model.words import FORMS, FREE, Form, Key
from wardley.source.place import Place
from wardley.source.record import record
from wardley.source.source import Source
from wardley.syntax.nearest import nearest

_NAMELESS = frozenset({"link"})


@record
class Entry:
    """One statement, read: by field the value of each of its words, and the record that it was read from.

    ``columns`` says where the words stand, as offsets in the line; a field that is there and not among
    ``values`` could not be read.
    """

    record: Record
    values: dict[str, Any]
    columns: dict[str, tuple[int, int]]
    source: Source

    @property
    def place(self) -> Place:
        """Where the statement stands: its keyword and name."""
        return self.source.place(self.record.line, self.record.column - 1)

    def place_of(self, field: str) -> Place:
        """Where the word that fills *field* stands; the whole statement where none does."""
        if field not in self.columns:
            return self.place
        start, end = self.columns[field]
        return Place(self.source.name, self.record.line, start + 1, end + 1)


def read_entries(map_: WardleyMap, faults: Faults) -> Iterator[Entry]:
    """The statements of *map_* in their order; what does not fit goes to *faults*, and the rest is kept."""
    for item in map_.records:
        if item.keyword == "link":
            yield Entry(item, {}, {}, faults.source)
            continue
        form = FORMS[item.keyword]
        if form.named and item.name is None:
            faults.say(
                "E307", "error", item.line, item.keyword, f"{item.keyword} wants a name",
                f"write it as in {item.keyword} My name",
            )  # fmt: skip
            continue
        _check_shape(item, form, faults)
        entry = Entry(item, {}, {}, faults.source)
        if item.keyword not in FREE:
            for attribute in item.attributes:
                _read_word(entry, attribute, form, faults)
        yield entry


def _check_shape(item: Record, form: Form, faults: Faults) -> None:
    if form.numbers is not None and len(item.numbers) not in form.numbers:
        counts = " or ".join(str(count) for count in form.numbers if count) or "no"
        noun = "number" if counts == "1" else "numbers"
        faults.say(
            "E308", "error", item.line, "[",
            f"{item.keyword} takes {counts} {noun}, and here are {len(item.numbers)}",
        )  # fmt: skip
    elif form.bounds and not all(form.bounds[0] <= number <= form.bounds[1] for number in item.numbers):
        low, high = form.bounds
        faults.say(
            "E308", "error", item.line, "[",
            f"the numbers of {item.keyword} run from {low:g} to {high:g}",
        )  # fmt: skip
    if item.target is not None and not form.arrow:
        faults.say(
            "E309", "error", item.line, "->", f"{item.keyword} takes one name and no arrow",
            "write the link on a line of its own, without a keyword",
        )  # fmt: skip


@lru_cache(maxsize=8192)
def _parted(text: str) -> tuple[str, str]:
    """The word that *text* begins with, and what follows it without its quotes."""
    word, _, rest = text.strip().partition(" ")
    return word, _unquoted(rest.strip())


@lru_cache(maxsize=8192)
def _sure(keyword: str, text: str) -> tuple[Key, object] | None:
    """The word and value of *text* where there is nothing to say of it; None leaves it to `_read_word`.

    The words of an estate repeat, so most are read only once.
    """
    word, rest = _parted(text)
    key = FORMS[keyword].keys.get(word)
    if key is None or key.many or (key.reader is None) == bool(rest):
        return None
    if key.reader is None:
        return key, None
    try:
        return key, key.reader(rest)
    except ValueError:
        return None


def _read_word(entry: Entry, attribute: Attribute, form: Form, faults: Faults) -> None:
    sure = _sure(entry.record.keyword, attribute.text)
    if sure is not None and sure[0].field not in entry.values:
        # As `_put`, without its calls: most words of an estate come this way.
        known, value = sure
        start = attribute.column - 1
        entry.values[known.field] = known.value if _is_mark(known) else value
        entry.columns[known.field] = (start, start + len(attribute.text))
        if known.also is not None and value is not None:
            entry.values[known.also] = value
        return
    text = attribute.text.strip()
    word, rest = _parted(attribute.text)
    key = form.keys.get(word)
    line = entry.record.line
    if key is None:
        _say_unknown(entry.record, word, form, faults)
    elif key.reader is None and rest:
        faults.say("E304", "error", line, text, f"'{word}' stands alone, and '{rest}' follows it",
                   "part the words with a comma")  # fmt: skip
    elif key.reader is not None and not rest and not key.optional:
        faults.say("E306", "error", line, text, f"'{word}' wants a value behind it")
    else:
        try:
            value = key.reader(rest) if key.reader is not None and rest else None
        except ValueError as problem:
            entry.columns.setdefault(key.also or key.field, _span(attribute))
            if key.also:
                entry.values.setdefault(key.field, key.value)  # the mark stands, its date does not
            faults.say("E303", "error", line, rest, f"'{rest}' is no value of '{word}'", str(problem))
            return
        _fill(entry, key, value, _span(attribute), text, faults)


def _span(attribute: Attribute) -> tuple[int, int]:
    return attribute.column - 1, attribute.column - 1 + len(attribute.text)


def _fill(entry: Entry, key: Key, value: object, span: tuple[int, int], text: str, faults: Faults) -> None:
    values = entry.values
    if key.many:
        values[key.field] = (*values.get(key.field, ()), value)
        entry.columns.setdefault(key.field, span)
        return
    if key.field in values and (values[key.field] != _filled(key, value) or not _is_mark(key)):
        start, end = entry.columns[key.field]
        first = entry.source.line(entry.record.line)[start:end]
        faults.say("E305", "error", entry.record.line, text, f"'{text}' contradicts '{first}'", "keep one")
        return
    _put(entry, key, value, span)


def _is_mark(key: Key) -> bool:
    """Whether the field says that the word is there, and not what follows it."""
    return key.reader is None or key.optional or key.also is not None


def _filled(key: Key, value: object) -> object:
    return key.value if _is_mark(key) else value


def _put(entry: Entry, key: Key, value: object, span: tuple[int, int]) -> None:
    entry.values[key.field] = _filled(key, value)
    entry.columns[key.field] = span
    if key.also is not None and value is not None:
        entry.values[key.also] = value


def _say_unknown(item: Record, word: str, form: Form, faults: Faults) -> None:
    near = nearest(word, form.keys)
    if not form.keys:
        help_ = f"{item.keyword} takes no words in brackets"
    elif near:
        help_ = f"did you mean '{near}'?"
    elif len(form.keys) <= 16:
        help_ = f"{item.keyword} knows {', '.join(form.keys)}"
    else:
        help_ = f"see the words of {item.keyword} in the language's page"
    faults.say("E304", "error", item.line, word, f"{item.keyword} knows no word '{word}'", help_)


def _unquoted(text: str) -> str:
    if len(text) > 1 and text[0] == text[-1] == '"':
        return text[1:-1].replace('\\"', '"').replace("\\\\", "\\")
    return text
