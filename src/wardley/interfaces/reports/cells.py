"""Text in the cells of a spreadsheet: read, and never run as a formula.

A cell that begins with one of these is a formula to spreadsheet programs; with an apostrophe before it, it is
text (OWASP, *CSV Injection*).
"""

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def harmless(words: str) -> str:
    """*words* as a cell that is text whatever it begins with; `restored` takes it back."""
    if words.startswith(_FORMULA) or (words.startswith("'") and words.lstrip("'").startswith(_FORMULA)):
        return f"'{words}"
    return words


def restored(words: str) -> str:
    """What `harmless` was given, of *words*."""
    if words.startswith("'") and words.lstrip("'").startswith(_FORMULA):
        return words[1:]
    return words
