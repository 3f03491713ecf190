from itertools import combinations

import pytest
from tests.reporting.made import page, support, training

from wardley.reporting.setting.frame import FRAMES, SMALL, Frame
from wardley.reporting.setting.laid import lay
from wardley.reporting.setting.typeset import Block, breadth

every_frame = pytest.mark.parametrize("frame", FRAMES, ids=lambda frame: frame.name)
every_estate = pytest.mark.parametrize("made", [training, support])


def meet(one: Block, other: Block) -> bool:
    """Whether two blocks lie on one another, by more than a rounding."""
    across = min(one.x + one.width, other.x + other.width) - max(one.x, other.x)
    down = min(one.bottom, other.bottom) - max(one.y, other.y)
    return across > 0.01 and down > 0.01


@every_frame
@every_estate
def test_texts_stand_within_the_margins_and_on_nothing_else(made, frame):
    laid = lay(page("one_page", made()).sheet, frame)

    assert not laid.over
    for block in laid.blocks:
        assert block.x >= frame.margin - 0.01
        assert block.y >= frame.margin - 0.01
        assert block.x + block.width <= frame.width - frame.margin + 0.01
        assert block.bottom <= frame.height - frame.margin + 0.01
    assert not [(one.role, two.role) for one, two in combinations(laid.blocks, 2) if meet(one, two)]


@every_frame
@every_estate
def test_no_letter_is_smaller_than_can_be_read(made, frame):
    laid = lay(page("one_page", made()).sheet, frame)

    assert SMALL >= 9
    assert min(para.size for block in laid.blocks for para in block.paras) >= SMALL


@every_frame
@every_estate
def test_every_line_is_as_wide_as_its_block_at_most(made, frame):
    for block in lay(page("one_page", made()).sheet, frame).blocks:
        for para in block.paras:
            assert all(breadth(line, para.size) <= block.width for line in para.lines)


@every_estate
def test_the_quarters_stand_on_cards_that_hold_them(made):
    laid = lay(page("one_page", made()).sheet, FRAMES[0])
    quarters = [block for block in laid.blocks if block.role == "quarter"]

    assert len(quarters) == len(laid.fills) == 4
    for block, fill in zip(quarters, laid.fills, strict=True):
        assert fill.x < block.x
        assert block.bottom < fill.y + fill.height


def test_letters_are_as_large_however_much_there_is_to_say():
    sheet = page("one_page", support()).sheet
    roomy, tight = (lay(sheet, Frame("paper", 842, high, 30)) for high in (900, 300))

    assert tight.over > 0
    assert [para.size for block in roomy.blocks for para in block.paras] == [
        para.size for block in tight.blocks for para in block.paras
    ]


def test_what_is_left_of_the_page_is_given_to_the_quarters():
    sheet = page("one_page", training()).sheet
    laid = lay(sheet, FRAMES[0])

    assert max(block.bottom for block in laid.blocks) == pytest.approx(FRAMES[0].height - FRAMES[0].margin)
