import pytest

from wardley.interfaces.cli.main import main

SIX = "\n".join(f"objective Goal {number}" for number in range(6))


@pytest.mark.parametrize("suffix", ["txt", "html", "svg", "pdf", "pptx", "json", "csv", "md"])
def test_the_one_page_is_what_is_told_where_no_report_is_named(tmp_path, examples, suffix):
    out = tmp_path / f"page.{suffix}"

    assert (
        main(["plan", str(examples / "support-division.plan"), "--today", "2026-02-01", "-o", str(out)]) == 0
    )
    assert out.stat().st_size > 1000


@pytest.mark.parametrize("suffix", ["txt", "html", "svg", "pdf", "pptx"])
def test_what_does_not_fit_is_refused_in_every_format_and_leaves_no_file(tmp_path, capsys, suffix):
    plan, out = tmp_path / "six.plan", tmp_path / f"page.{suffix}"
    plan.write_text(SIX)

    assert main(["plan", str(plan), "-o", str(out)]) == 2
    assert not out.exists()
    said = capsys.readouterr().err
    assert "6 objectives stand at the top, and one page carries 5 (W703)" in said
    assert "help: merge or drop some" in said
    assert "Traceback" not in said


def test_another_report_is_no_slide_and_says_what_is(tmp_path, capsys, examples):
    plan = str(examples / "support-division.plan")

    assert main(["plan", plan, "--report", "purpose", "-o", str(tmp_path / "page.pptx")]) == 2
    assert "--report one-page" in capsys.readouterr().err
