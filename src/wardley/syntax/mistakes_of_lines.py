"""Mistakes in the other statements, in links, and in lines that are neither."""

from wardley.syntax.mistake import (
    LINKS,
    OPERATOR,
    Mistake,
)

ROWS: tuple[Mistake, ...] = (
    Mistake(
        "E124", "annotation-without-number", r"^annotation\s+(?P<at>(?![+-]?[0-9]).*)$",
        "an annotation begins with its number", "write annotation 1 [0.5, 0.4] and the text",
        ("annotation [0.5, 0.4] Steeping",), frozenset({"annotation", "links"}),
    ),
    Mistake(
        "E125", "annotation-without-place", r"^annotation\s+[+-]?[0-9]+,?\s*(?P<at>[^\[]*)$",
        "an annotation has at least one place, as [visibility, evolution]",
        "write it behind the number, as in annotation 1 [0.5, 0.4] Steeping",
        ("annotation 1 Steeping", "annotation 1"), frozenset({"annotation", "links"}),
    ),
    Mistake(
        "E126", "area-not-four-numbers", r"^(?:pioneers|settlers|townplanners)(?!\S)\s*(?P<at>.*)$",
        "an area is four numbers, as [top, left, bottom, right]",
        "write the visibility and evolution of two corners, as in [0.9, 0.1, 0.6, 0.4]",
        ("pioneers [0.9]", "settlers [0.9, 0.1, 0.6]", "townplanners"), frozenset({"attitude", "links"}),
    ),
    Mistake(
        "E127", "size-not-two-numbers", r"^size(?!\S)\s*(?P<at>.*)$",
        "a size is two numbers of pixels, as [width, height]", "write size [1200, 800]",
        ("size 500 600", "size [big]", "size"), frozenset({"size", "links"}),
    ),
    Mistake(
        "E128", "stage-labels-not-four", r"^evolution(?!\S)\s*(?P<at>.*)$",
        "the axis has four stages", "write evolution Genesis->Custom->Product->Commodity",
        ("evolution",),
        frozenset({"evolution", "links"}),
    ),
    Mistake(
        "E129", "value-chain-setting-unknown", r"^valuechain(?!\S)\s*(?P<at>.*)$",
        "the value chain can only be hidden", "write valuechain --hide",
        ("valuechain --show", "valuechain Needs"), frozenset({"valuechain", "yaxis", "links"}),
    ),
    Mistake(
        "E130", "url-without-address", r"^url\s+(?P<at>[^\[]*)$",
        "an address stands in square brackets", "write it behind the name, as in url shop [https://example.org]",
        ("url shop", "url shop https//example.org"), frozenset({"url"}),
    ),
    Mistake(
        "E131", "setting-empty", r"^(?P<at>title|style|note|y-axis)\s*$",
        "nothing stands behind {at}", "write the text behind it, or leave the line out",
        ("title", "style"), frozenset({"title", "style", "note", "yaxis", "links"}),
    ),
    Mistake(
        "E143", "flow-not-closed", r"(?P<at>\+'[^']*'?(?![<>]).*)$",
        "the label of a flow is not closed", "close it with '>, as in Till+'takings'>Bank",
        ("Till +'takings> Bank", "Till +'takings' Bank"), LINKS,
    ),
    Mistake(
        "E132", "arrow-unknown", r"(?P<at><-{1,5}>?|={1,5}>|-{1,5}>>|→|⇒|—>|–>)",
        "'{at}' is no arrow", "write -> from what needs to what is needed",
        ("Customer <- Tea", "Customer => Tea", "Customer → Tea"), LINKS,
    ),
    Mistake(
        "E144", "line-for-arrow", r"\s(?P<at>-{1,3}|>)\s(?!.*(?:->|\+[<>]))",
        "'{at}' is no arrow", "write -> from what needs to what is needed",
        ("Customer - Tea", "Customer > Tea", "Customer -- Tea"), LINKS,
    ),
    Mistake(
        "E133", "link-end-missing", rf"(?P<at>^{OPERATOR}|{OPERATOR}(?=\s*(?:;.*)?$))",
        "a link joins two names", "write a name on both sides of the arrow",
        ("-> Tea", "Customer ->", "Customer -> ; why", "->"), LINKS,
    ),
    Mistake(
        "E136", "comment-mark-behind", r"[\]\d)]\s+(?P<at>#)",
        "'{at}' does not begin a comment", "begin a comment with //",
        ("component Tea [0.5, 0.4]  # hot",),
    ),
    Mistake(
        "E134", "no-statement", r"^(?P<at>(?!.*(?:->|\+[<>'])).+)$",
        "'{at}' is neither a statement nor a link",
        "begin with a keyword such as component, or write -> between two names",
        ("foobar", "Cup of Tea [0.79, 0.61]"), LINKS,
    ),
)  # fmt: skip
