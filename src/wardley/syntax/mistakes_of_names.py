"""Mistakes in a line's first words: its keyword and its name."""

from wardley.syntax.mistake import (
    LINKS,
    NAMED,
    RECORD_WORDS,
    RECORDS,
    STATEMENT_WORDS,
    Mistake,
)

ROWS: tuple[Mistake, ...] = (
    Mistake(
        "E101", "comment-mark", r"^(?P<at>#+|--(?!>)|<!--|%%)",
        "'{at}' does not begin a comment", "begin a comment with //",
        ("# the tea shop", "-- water", "<!-- power -->", "%% kettle"), LINKS,
    ),
    Mistake(
        "E102", "keyword-in-capitals", r"^(?P<at>(?=\S*[A-Z])(?i:component|anchor|submap|market|ecosystem|title|style|size|evolution|evolve|pipeline|note|annotations?|pioneers|settlers|townplanners|accelerator|deaccelerator|url|build|buy|outsource))(?=\s)(?!.*(?:->|\+[<>]))",
        "'{at}' is not a keyword: keywords are in lower case", "write {near}",
        ("Title Tea shop", "COMPONENT Tea [0.5, 0.4]"), LINKS, STATEMENT_WORDS,
    ),
    Mistake(
        "E137", "colon-behind-keyword",
        r"^(?:" + "|".join(STATEMENT_WORDS) + r")(?P<at>:)(?=\s)(?!.*(?:->|\+[<>]))",
        "no colon stands behind a keyword", "write a blank in its place",
        ("component: Tea [0.5, 0.4]", "title: Tea shop"), LINKS,
    ),
    Mistake(
        "E103", "plan-statement-in-map", r"^(?P<at>(?:" + "|".join(RECORD_WORDS) + r"))(?=\s+\S)(?!.*->)",
        "'{at}' is a statement of the estate and the plan", "write it behind //@ in a map, or in a .plan file",
        ("estate CRM (vendor Acme)", "initiative Replace CRM [0.2, 0.9]"), LINKS,
    ),
    Mistake(
        "E138", "map-statement-in-plan", r"^(?P<at>(?:" + "|".join(w for w in STATEMENT_WORDS if w != "wardley-beta") + r"))(?=\s+\S)(?!.*->)",
        "'{at}' is a statement of a map", "write it on a line of the map, without //@",
        ("component Tea [0.5, 0.4]",), RECORDS,
    ),
    Mistake(
        "E139", "plan-keyword-misspelt", r"^(?!(?:" + "|".join(RECORD_WORDS) + r")\b)(?P<at>[A-Za-z]{3,})(?=\s+[^\s\[(;]|$)(?!.*->)",
        "no statement of the estate or the plan begins with '{at}'", "did you mean {near}?",
        ("estat CRM (vendor Acme)", "Estate CRM (vendor Acme)", "initative Replace CRM [0.2, 0.9]"), RECORDS, RECORD_WORDS,
    ),
    Mistake(
        "E104", "keyword-misspelt", r"^(?P<at>[a-zA-Z-]{4,})(?=\s+\S)(?!.*(?:->|\+[<>]))",
        "no statement begins with '{at}'", "did you mean {near}?",
        ("componnet Tea [0.5, 0.4]", "ancor Customer [0.9, 0.5]", "pipelin Tea [0.2, 0.7]"),
        LINKS, STATEMENT_WORDS,
    ),
    Mistake(
        "E110", "name-missing", r"^[^\s\[]+(?P<at>\s*)(?=\[|$)",
        "a name is missing here", "write the name behind the keyword",
        ("component [0.5, 0.4]", "anchor", "pipeline [0.2, 0.7]", "evolve"), NAMED,
    ),
    Mistake(
        "E111", "name-empty", r"^\S+\s+(?P<at>\"\s*\")",
        "the name between the quotes is empty", "write the name between the quotes",
        ('component "" [0.5, 0.4]', 'anchor " " [0.9, 0.5]'), NAMED,
    ),
    Mistake(
        "E112", "quote-not-closed", r"^\S+\s+(?P<at>\"(?:[^\"\\]|\\.)*)$",
        "the quote is not closed", 'close it with ", and write \\" for a quote inside a name',
        ('component "Cup of Tea [0.5, 0.4]', 'note "two lines [0.2, 0.1]'), NAMED | {"note"},
    ),
    Mistake(
        "E113", "text-between-name-and-place", r"^\S+\s+\"(?:[^\"\\]|\\.)*\"\s*(?P<at>[^\s\[\"(\-+l{0-9.][^\[]*)",
        "'{at}' stands behind the closing quote", "put the whole name between the quotes",
        ('component "Cup" of Tea [0.5, 0.4]',), NAMED,
    ),
)  # fmt: skip
