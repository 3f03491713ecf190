"""Texts that are nearly maps: what the laws are tried on."""

from hypothesis import strategies as st

PIECES = st.sampled_from(
    [
        "component ", "anchor ", "submap ", "market ", "ecosystem ", "pipeline ", "evolve ", "note ", "url ",
        "annotation 1 ", "annotations ", "accelerator ", "deaccelerator ", "pioneers ", "settlers ", "title ",
        "style ", "size ", "evolution ", "valuechain --hide", "y-axis ", "build ", "buy ", "outsource ",
        "Tea", "Cup of Tea", "Hot  Water", "Kettle (steel)", "R+D", "x-ray", '"Cup\\nTea"', '"a [b] c"', '"', "\\n",
        " [0.5, 0.4]", " [0.5,.4]", "[0.2]", " [product]", " [0.6, commodity]", " [", "]", "[]", " [1, 2, 3, 4]",
        " [[0.1,0.2],[0.3,0.4]]", " label [10, -5]", " label", " (buy)", " (market, build)", "(x)", " inertia",
        " evolve 0.8", " 0.8", " 1", " 2.0", " -3", "->", " -> ", "+>", "+<", "+<>", "+'10'>", "-->", "; why", ";",
        " url(site)", " {", "{", "}", "//", "// ", "//@ ", "/*", "*/", "estate ", "initiative ", "rate ", "genesis",
        "wardley-beta", "%% ", " ", "\t", "\r", "é", "茶", "😀", "\u202e", "\u00a0", "\x0b", "\x1c", "\x85", "\u2028",
    ]
)  # fmt: skip
"""Words, marks and odd characters of the language."""

LINES = st.lists(PIECES, max_size=9).map("".join)
TEXTS = st.lists(st.one_of(LINES, st.text(max_size=30)), max_size=12).map("\n".join)
