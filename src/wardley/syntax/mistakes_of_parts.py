"""Mistakes in what stands behind a name: places, labels, decorators."""

from wardley.syntax.mistake import (
    DECORATOR,
    ELEMENTS,
    NAMED,
    NUMBER,
    PLACED,
    RECORDS,
    Mistake,
)

ROWS: tuple[Mistake, ...] = (
    Mistake(
        "E114", "bracket-not-closed", r"(?P<at>\[[^\]]*)$",
        "the square bracket is not closed", "close it with ]",
        ("component Tea [0.5, 0.4", "pipeline Tea [0.2, 0.7", "url shop [https://example.org"),
        NAMED | PLACED | RECORDS | {"annotation", "attitude", "size"},
    ),
    Mistake(
        "E115", "decimal-comma", r"(?P<at>\[\s*[0-9]+,[0-9]+\s*,\s*[0-9]+,[0-9]+\s*\])",
        "'{at}' is read as four numbers", "write a point in a number, as in [0.5, 0.4]",
        ("component Tea [0,5, 0,4]",), PLACED,
    ),
    Mistake(
        "E116", "comma-missing", rf"(?<!label )(?P<at>\[\s*{NUMBER}\s*[;:/ ]\s*{NUMBER}\s*\])",
        "two numbers want a comma between them", "write one, as in [0.5, 0.4]",
        ("component Tea [0.5 0.4]", "anchor Customer [0.9; 0.5]"), PLACED | RECORDS | {"pipeline", "size"},
    ),
    Mistake(
        "E145", "annotations-without-place", r"^annotations\s*(?P<at>[^\[]*)$",
        "the list of annotations stands at a place", "write it in square brackets, as in annotations [0.7, 0.1]",
        ("annotations", "annotations 0.5, 0.4"), frozenset({"annotations"}),
    ),
    Mistake(
        "E117", "range-not-two-numbers", rf"^[^\[]*(?P<at>\[(?!\s*{NUMBER}\s*,\s*{NUMBER}\s*\])[^\]]*\])",
        "the range of a pipeline is two evolutions", "write where it starts and ends, as in [0.2, 0.7]",
        ("pipeline Tea [0.2]", "pipeline Tea []", "pipeline Tea [wide, 0.7]"), frozenset({"pipeline"}),
    ),
    Mistake(
        "E118", "child-not-one-number", rf"(?<!label )(?P<at>\[(?!\s*{NUMBER}\s*\])[^\]]*\])",
        "a component in a pipeline has one number, its evolution",
        "write the evolution alone, as in [0.4]: the height is the pipeline's",
        ("component Green Tea [0.3, 0.4]", "component Green Tea []"), frozenset({"child"}),
    ),
    Mistake(
        "E119", "label-not-two-numbers", rf"(?P<at>\blabel(?!\s*\[\s*{NUMBER}\s*,\s*{NUMBER}\s*\])(?:\s*\[[^\]]*\]?|\s*$|\s+[^\[\s]+))",
        "a label is moved by two numbers of pixels", "write label [right, down], as in label [10, -12]",
        ("component Tea [0.5, 0.4] label [10]", "component Tea [0.5, 0.4] label",
         "evolve Tea 0.8 label [x, y]"),
        ELEMENTS | {"evolve", "child"},
    ),
    Mistake(
        "E120", "place-not-two-numbers", rf"(?<!label )(?P<at>\[(?!\s*{NUMBER}\s*,\s*{NUMBER}\s*\])[^\]]*\])",
        "a place is two numbers, as [visibility, evolution]",
        "write both from 0 to 1, as in [0.5, 0.4], or a stage for the second, as in [0.5, product]",
        ("component Tea [0.5]", "component Tea []", "component Tea [high, 0.4]",
         "component Tea [0.5, 0.4, 0.3]", "component Tea [50%, 40%]", "annotations [0.5]",
         "annotation 1 [0.5] Steeping"),
        PLACED | {"annotation"},
    ),
    Mistake(
        "E121", "decorator-unknown", rf"[\]0-9]\s*[^()]*\((?:[^()]*[\s,])?(?P<at>(?!{DECORATOR}\b)[^\s,()]+)[^()]*\)",
        "no decorator is called '{at}'", "use build, buy, outsource, market, ecosystem or inertia",
        ("component Tea [0.5, 0.4] (bild)", "component Tea [0.5, 0.4] (buy, product)",
         "evolve Tea 0.8 (commodity) label [1, 2]"), ELEMENTS | {"evolve"},
    ),
    Mistake(
        "E122", "round-bracket-not-closed", r"(?P<at>\([^()]*)$",
        "the round bracket is not closed", "close it with )",
        ("component Tea [0.5, 0.4] (build",), ELEMENTS | RECORDS,
    ),
    Mistake(
        "E140", "part-misspelt", r"[\])]\s*(?P<at>(?!label\b|inertia\b|evolve\b)[A-Za-z]{4,10})(?=\s*(?:\[|[0-9]|$))",
        "'{at}' is no part of a component", "did you mean {near}?",
        ("component Tea [0.5, 0.4] lable [10, 10]", "component Tea [0.5, 0.4] Label [10, 10]", "component Tea [0.5, 0.4] inertial"),
        ELEMENTS, ("evolve", "inertia", "label"),
    ),
    Mistake(
        "E141", "decorator-without-brackets", r"\]\s*(?P<at>build|buy|outsource|market|ecosystem)(?=\s|$|\))",
        "'{at}' stands without its brackets", "write ({at})",
        ("component Tea [0.5, 0.4] build", "component Tea [0.5, 0.4] buy label [1, 2]"), ELEMENTS,
    ),
    Mistake(
        "E142", "inline-evolve-not-a-number", r"[\])]\s*(?P<at>evolve(?:\s+(?![0-9.+-])\S+)?)\s*$",
        "behind a component, evolve wants a number", "write it from 0 to 1, as in evolve 0.8, or evolve and the name on a line of its own",
        ("component Tea [0.5, 0.4] evolve soon", "component Tea [0.5, 0.4] evolve"), ELEMENTS,
    ),
    Mistake(
        "E123", "evolve-target-unreadable", r"\s(?<!label )(?P<at>\[[^\]]*\])\s*(?:label.*)?$",
        "'{at}' is not an evolution", "write a number from 0 to 1, or a stage, and no brackets, as in evolve Kettle 0.8",
        ("evolve Tea [high]",), frozenset({"evolve"}),
    ),
)  # fmt: skip
