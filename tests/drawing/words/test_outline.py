"""The description as plain text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.drawing.teashop import TEA_SHOP
from tests.laws.maps import MAPS

import wardley
from wardley.drawing.words.description import describe
from wardley.drawing.words.outline import fold, outline
from wardley.model.map import WardleyMap
from wardley.source.shown import columns, is_hidden


def test_the_tea_shop_in_words() -> None:
    assert (
        wardley.parse(TEA_SHOP + "note Open all night [0.2, 0.2]").describe()
        == """\
Tea Shop: a Wardley map of 7 components in 4 steps from Passer-by and Shopkeeper
down to Power; 1 in Custom-Built, 3 in Product and 3 in Commodity; Kettle
evolves from Custom-Built to Product against inertia.

Value chain
  Passer-by, anchor
    Cup of Tea, Product
      Cup, Product
      Tea, Commodity, bought
      Hot Water, Product
        Kettle (one at a time), Custom-Built, evolves to Product against inertia
          Power, Commodity
        Water, Commodity
  Shopkeeper, anchor
    Cup of Tea: see above

By stage and visibility
       Genesis  Custom-Built  Product     Commodity
  0.8                         Cup of Tea
  0.7                         Cup
  0.6                                     Tea
  0.5                         Hot Water
  0.4           Kettle                    Water
  0.1                                     Power

Evolving, or held back
  Kettle evolves from Custom-Built to Product against inertia

Notes
  Open all night
"""
    )


def test_a_narrow_terminal_gets_a_list_in_place_of_the_table() -> None:
    text = wardley.parse(TEA_SHOP).describe(width=40)

    assert "  Custom-Built: Kettle\n  Product: Cup of Tea, Cup, Hot Water\n" in text
    assert max(map(len, text.splitlines())) <= 40


def test_names_that_are_too_wide_for_their_column_are_broken_at_blanks() -> None:
    text = wardley.parse(
        "component One very long name of a thing [0.8, 0.1]\n"
        "component Another such name, no shorter [0.8, 0.3]\n"
        "component A third of them, for good measure [0.8, 0.5]\n"
        "component And the fourth, the longest of all [0.8, 0.9]\n"
    ).describe()
    table = text[text.index("By stage") :].splitlines()

    assert table[2].split("  ")[1] == "0.8"
    assert len(table) > 4
    assert max(map(len, table)) <= 80


def test_wide_letters_keep_the_table_in_its_columns() -> None:
    text = wardley.parse("component 茶 [0.8, 0.1]\ncomponent B [0.8, 0.9]").describe()
    row = next(line for line in text.splitlines() if line.startswith("  0.8"))
    head = next(line for line in text.splitlines() if line.strip().startswith("Genesis"))

    assert sum(map(columns, row[: row.index("B")])) == head.index("Commodity")


def test_empty_parts_are_left_out() -> None:
    assert wardley.parse("").describe() == "Wardley map of nothing yet.\n"


@given(MAPS, st.integers(0, 120))
def test_no_line_is_wider_than_its_words_ask_for(map_: WardleyMap, width: int) -> None:
    text = outline(describe(map_), width)

    assert not [letter for letter in text if is_hidden(letter) and letter != "\n"]
    for line in text.splitlines():
        wide = sum(map(columns, line))
        assert wide <= max(width, 24) or " " not in line.strip()


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", []), ("a b", ["a b"]), ("aaa bbb", ["aaa", "-bbb"]), ("aaaaaaa b", ["aaaaaaa", "-b"]),
        ("茶茶 茶", ["茶茶", "-茶"]),
    ],
)  # fmt: skip
def test_words_are_folded_at_blanks(text: str, lines: list[str]) -> None:
    assert fold(text, 5, "-") == lines
