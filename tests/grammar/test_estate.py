"""Every sample under `grammar/estate` stands beside the message that its author sees when it is checked."""

import re
from datetime import date

import pytest
from tests.grammar.samples import ROOT, assert_kept

import wardley
from wardley.analyse.check import check
from wardley.interfaces.reports.text import report
from wardley.model.faults import ESTATE_CODES
from wardley.model.words import FORMS, INERTIA

SAMPLES = sorted(path for path in (ROOT / "grammar" / "estate").iterdir() if path.suffix != ".txt")
TODAY = date(2026, 2, 1)

every_sample = pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.name)


def checked(sample):
    return check([wardley.parse(sample.read_text(encoding="utf-8"), name=sample.name)], today=TODAY)


@every_sample
def test_a_sample_is_told_in_the_words_beside_it(sample):
    found = checked(sample)

    assert_kept(sample.with_suffix(".txt"), report(found.diagnostics, found.estate.maps[0].source))


@every_sample
def test_a_sample_shows_the_contradiction_that_it_is_called_after_and_no_other(sample):
    assert [diagnostic.name for diagnostic in checked(sample).diagnostics] == [sample.stem]


def test_every_contradiction_has_a_sample():
    assert sorted(ESTATE_CODES.values()) == sorted(sample.stem for sample in SAMPLES)


def test_the_languages_page_explains_every_word_of_the_estate():
    page = (ROOT / "grammar" / "README.md").read_text(encoding="utf-8")
    section = page[page.index("### What is known of a component") :]
    words = {word for keyword in ("estate", "signs", "contract", "team") for word in FORMS[keyword].keys}

    assert sorted(w for w in {*words, *INERTIA} if not re.search(rf"(?<![\w-]){w}(?![\w-])", section)) == []
