"""Every sample under `grammar/invalid` stands beside the message that its author sees."""

from collections import Counter

import pytest
from tests.grammar.samples import INVALID, ROOT, assert_kept, read, told

from wardley.model import faults as model_faults
from wardley.syntax import faults as syntax_faults
from wardley.syntax.mistakes import MISTAKES

CODES = syntax_faults.CODES | model_faults.CODES | {row.code: row.name for row in MISTAKES}
NAMES = {name: code for code, name in CODES.items()} | {"link-to-nowhere": "W101"}

every_sample = pytest.mark.parametrize("sample", INVALID, ids=lambda path: path.name)


def subject(stem: str) -> str:
    """The mistake that a sample is called after; what follows a hyphen tells samples of one mistake apart."""
    return max((name for name in NAMES if stem == name or stem.startswith(f"{name}-")), key=len, default=stem)


@every_sample
def test_a_sample_is_told_in_the_words_beside_it(sample):
    assert_kept(sample.with_suffix(".txt"), told(read(sample)))


@every_sample
def test_a_sample_shows_the_mistake_that_it_is_called_after(sample):
    assert NAMES.get(subject(sample.stem)) in {diagnostic.code for diagnostic in read(sample).diagnostics}


@every_sample
def test_the_name_that_a_diagnostic_carries_is_that_of_its_code(sample):
    assert all(NAMES[diagnostic.name] == diagnostic.code for diagnostic in read(sample).diagnostics)


def test_every_mistake_has_a_sample():
    assert set(NAMES) - {subject(sample.stem) for sample in INVALID} == set()


def test_every_message_belongs_to_a_sample():
    messages = {path.stem for path in (ROOT / "grammar" / "invalid").glob("*.txt")}

    assert messages == {sample.stem for sample in INVALID}


@pytest.mark.parametrize("reason", ["commented-out", "typo", "unknown"])
def test_every_reason_for_a_link_to_nowhere_has_a_sample(reason):
    reasons = Counter(item.reason for sample in INVALID for item in read(sample).unresolved)

    assert reasons[reason]
