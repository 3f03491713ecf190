"""A description as Markdown."""

from tests.drawing.teashop import TEA_SHOP

import wardley
from wardley.drawing.words.description import describe
from wardley.interfaces.descriptions import markdown


def told(*texts: str) -> str:
    return markdown.tell([describe(wardley.parse(text)) for text in texts], 80)


def test_the_tea_shop_as_lists_and_a_table() -> None:
    text = told(TEA_SHOP)

    assert text.startswith("## Tea Shop\n\nTea Shop: a Wardley map of 7 components in 4 steps ")
    assert "### Value chain\n\n- Passer-by, anchor\n  - Cup of Tea, Product\n    - Cup, Product\n" in text
    assert (
        "| visibility | Genesis | Custom-Built | Product | Commodity |\n| --: | --- | --- | --- | --- |\n"
        in text
    )
    assert "| 0.4 |  | Kettle |  | Water |\n" in text
    assert text.endswith("- Kettle evolves from Custom-Built to Product against inertia\n")


def test_names_are_read_and_do_nothing() -> None:
    text = told("component <b>A</b> | *B* [0.5, 0.5]\nevolution a|b->_c_->`d`->e")

    assert "<b>" not in text
    assert "- &lt;b&gt;A&lt;/b&gt; &#124; &#42;B&#42;, &#96;d&#96;\n" in text
    assert all(line.replace("\\|", "").count("|") == 6 for line in text.splitlines() if line.startswith("|"))


def test_several_maps_stand_under_a_heading_each() -> None:
    assert [line for line in told("title A", "title B").splitlines() if line.startswith("#")] == [
        "## A",
        "## B",
    ]
