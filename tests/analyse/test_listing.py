"""Names in a sentence."""

import pytest

from wardley.analyse.listing import listed


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        ([], ""),
        (["Oven"], "'Oven'"),
        (["Oven", "Till"], "'Oven' and 'Till'"),
        (["Oven", "Till", "Flour"], "'Oven', 'Till' and 'Flour'"),
        (["Oven", "Till", "Flour", "Salt"], "'Oven', 'Till', 'Flour' and 1 more"),
        (["Oven", "Till", "Flour", "Salt", "Milk"], "'Oven', 'Till', 'Flour' and 2 more"),
    ],
)
def test_three_names_are_listed_and_the_rest_is_counted(names, expected):
    assert listed(names) == expected
