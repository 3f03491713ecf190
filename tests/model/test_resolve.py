"""Names that something points at and that nothing declares."""

import wardley

TEXT = """\
component Customer [0.9, 0.5]
component Societal Disadvantage [0.5, 0.5]
// component Robots [0.2, 0.3]
Customer->Society Disadvantage
Customer->robots
Customer->Moon
Moon->Customer
"""


def test_three_reasons_are_told_apart() -> None:
    map_ = wardley.parse(TEXT)
    assert [(u.name, u.reason, u.suggestion, u.commented_line, u.lines) for u in map_.unresolved] == [
        ("Society Disadvantage", "typo", "Societal Disadvantage", None, (4,)),
        ("robots", "commented-out", None, 3, (5,)),
        ("Moon", "unknown", None, None, (6, 7)),
    ]


def test_each_name_is_told_once_with_every_place() -> None:
    moon = [d for d in wardley.parse(TEXT).diagnostics if d.facts.get("name") == "Moon"]
    assert len(moon) == 1
    assert [(p.line, p.column, p.end_column) for p in moon[0].places] == [(6, 11, 15), (7, 1, 5)]


def test_the_links_themselves_are_kept() -> None:
    assert len(wardley.parse(TEXT).links) == 4


def test_case_blanks_and_line_breaks_do_not_separate_names() -> None:
    map_ = wardley.parse('component "Cup of\\nTea"\nCUP OF  TEA->Cup of Tea')
    assert map_.unresolved == ()


def test_forms_renames_and_bracketed_decorators_are_found() -> None:
    map_ = wardley.parse(
        "component Kettle (build)\npipeline Kettle\n{\ncomponent Steel [0.4]\n}\nevolve Kettle->Boiler 0.8\n"
        "Kettle (build)->Steel\nKettle->Boiler"
    )
    assert map_.unresolved == ()


def test_evolves_pipelines_submaps_and_sourcing_are_looked_up_too() -> None:
    map_ = wardley.parse("evolve A 0.8\npipeline B [0.1, 0.2]\nbuild C\nsubmap D [0.5, 0.5] url(e)")
    assert [(u.name, u.statement) for u in map_.unresolved] == [
        ("A", "evolve"), ("B", "pipeline"), ("C", "build"), ("e", "submap"),
    ]  # fmt: skip
