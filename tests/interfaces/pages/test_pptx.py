import pytest
from tests.reporting.made import page, training

from wardley.interfaces.arguments import Refused
from wardley.interfaces.pages.pptx import tell


def test_the_one_page_is_a_presentation():
    assert tell(page("one_page", training())).startswith(b"PK")


def test_a_report_that_is_not_made_for_a_slide_is_refused():
    with pytest.raises(Refused, match="'purpose' is not made to fit on a slide") as refused:
        tell(page("purpose", training()))

    assert "--report one-page" in refused.value.help
