"""What statements mean."""

import pytest

import wardley
from wardley.model.axes import DEFAULT_BOUNDARIES, EvolutionAxis


def only(items):
    (item,) = items
    return item


def codes(map_) -> list[str]:
    return [diagnostic.code for diagnostic in map_.diagnostics]


def test_a_component_has_its_name_and_its_place() -> None:
    component = only(wardley.parse("component Cup of Tea [0.79, 0.61] label [19, -4]").components)
    assert (component.name, component.visibility, component.evolution) == ("Cup of Tea", 0.79, 0.61)
    assert component.label_offset == (19, -4)
    assert component.line == 1


def test_what_is_not_written_is_unknown() -> None:
    component = only(wardley.parse("component Tea").components)
    assert (component.visibility, component.evolution, component.label_offset, component.sourcing) == (
        None,
    ) * 4
    map_ = wardley.parse("")
    assert (map_.title, map_.style, map_.size, map_.annotations_box) == (None,) * 4


@pytest.mark.parametrize(
    ("line", "sourcing", "market", "ecosystem", "inertia"),
    [
        ("component A [0.5, 0.4] (build)", "build", False, False, False),
        ("component A [0.5, 0.4] (market, buy) inertia", "buy", True, False, True),
        ("component A [0.5, 0.4] (market) (outsource)", "outsource", True, False, False),
        ("component A (ecosystem)", None, False, True, False),
        ("component A [0.5, 0.4] (inertia)", None, False, False, True),
        ("market A [0.5, 0.4]", None, True, False, False),
        ("ecosystem A [0.5, 0.4]", None, False, True, False),
        ("component Political inertia [0.5, 0.4]", None, False, False, False),
        ('component "(build) yard" [0.5, 0.4]', None, False, False, False),
    ],
)
def test_decorators_are_read_where_they_are_decorators(line, sourcing, market, ecosystem, inertia) -> None:
    item = only(wardley.parse(line).components)
    assert (item.sourcing, item.market, item.ecosystem, item.inertia) == (
        sourcing,
        market,
        ecosystem,
        inertia,
    )


def test_a_stage_stands_for_its_middle() -> None:
    map_ = wardley.parse("component CRM [0.6, product]\ncomponent Power [commodity]")
    crm, power = map_.components
    assert (crm.visibility, crm.evolution, crm.stage) == (0.6, 0.55, 2)
    assert (power.visibility, power.evolution, power.stage) == (None, 0.85, 3)


def test_a_stage_goes_by_the_names_and_boundaries_of_its_map() -> None:
    map_ = wardley.parse("evolution Wild@0.1->Tamed@0.5->Sold@0.9->Piped\ncomponent A [0.5, tamed]")
    assert map_.evolution == EvolutionAxis(("Wild", "Tamed", "Sold", "Piped"), (0.1, 0.5, 0.9))
    assert only(map_.components).evolution == 0.3


def test_a_stage_that_nobody_knows_is_told_with_the_nearest() -> None:
    map_ = wardley.parse("component CRM [0.6, prodct]")
    assert only(map_.components).evolution is None
    assert codes(map_) == ["E203"]
    assert map_.diagnostics[0].help == "did you mean product?"


def test_boundaries_that_fall_are_told_and_not_used() -> None:
    map_ = wardley.parse("evolution A@0.7->B@0.4->C@0.9->D")
    assert codes(map_) == ["E208"]
    assert map_.evolution.boundaries == DEFAULT_BOUNDARIES


def test_a_pipeline_in_braces_spans_its_forms() -> None:
    map_ = wardley.parse(
        "component Kettle\npipeline Kettle [0.1, 0.9]\n{\ncomponent Steel [0.6]\ncomponent Clay [0.2]\n}"
    )
    pipeline = only(map_.pipelines)
    assert (pipeline.start, pipeline.end, pipeline.hidden) == (0.2, 0.6, False)
    assert [form.name for form in pipeline.components] == ["Steel", "Clay"]
    assert [component.name for component in map_.components] == ["Kettle"]


def test_braces_may_open_on_the_pipelines_own_line() -> None:
    map_ = wardley.parse(
        "component K [0.4, 0.4]\npipeline K {\n  component Steel [0.6]\n}\ncomponent After [0.1, 0.2]"
    )
    assert only(map_.pipelines).components[0].name == "Steel"
    assert [component.name for component in map_.components] == ["K", "After"]


def test_a_pipeline_without_range_or_forms_is_hidden() -> None:
    pipeline = only(wardley.parse("component K\npipeline K").pipelines)
    assert (pipeline.start, pipeline.end, pipeline.hidden) == (None, None, True)


@pytest.mark.parametrize(
    ("operator", "flow", "label"),
    [
        ("->", "none", None), ("+>", "forward", None), ("+<", "backward", None), ("+<>", "both", None),
        ("+'5 kg'>", "forward", "5 kg"), ("+'5 kg'<", "backward", "5 kg"), ("+'5 kg'<>", "both", "5 kg"),
    ],
)  # fmt: skip
def test_a_link_says_what_flows_and_which_way(operator, flow, label) -> None:
    link = only(wardley.parse(f"A{operator}B; because").links)
    assert (link.source, link.target, link.flow, link.flow_label, link.context) == (
        "A",
        "B",
        flow,
        label,
        "because",
    )


def test_a_chain_of_arrows_is_a_link_for_each() -> None:
    assert [(link.source, link.target) for link in wardley.parse("A->B->C").links] == [("A", "B"), ("B", "C")]


def test_evolve_may_rename_and_decorate() -> None:
    evolution = only(wardley.parse("component K\nevolve K->Electric K 0.62 label [16, 7] (buy)").evolutions)
    assert (evolution.name, evolution.rename, evolution.to) == ("K", "Electric K", 0.62)
    assert (evolution.label_offset, evolution.sourcing) == ((16, 7), "buy")


def test_evolve_takes_a_stage_unless_a_component_has_the_name() -> None:
    map_ = wardley.parse(
        "component CRM\ncomponent Digital Product\nevolve CRM commodity\nevolve Digital Product"
    )
    assert [(e.name, e.to, e.stage) for e in map_.evolutions] == [
        ("CRM", 0.85, 3),
        ("Digital Product", None, None),
    ]


def test_evolve_on_the_components_own_line_is_an_evolution() -> None:
    evolution = only(wardley.parse("component A [0.5, 0.4] evolve 0.8").evolutions)
    assert (evolution.name, evolution.to, evolution.line) == ("A", 0.8, 1)


def test_a_sourcing_statement_decorates_its_component() -> None:
    map_ = wardley.parse("component Web Site [0.5, 0.4]\nbuild web site\nbuy Nothing")
    assert only(map_.components).sourcing == "build"
    assert [(u.name, u.statement) for u in map_.unresolved] == [("Nothing", "buy")]


def test_an_older_area_is_measured_in_pixels_of_the_canvas() -> None:
    area = only(wardley.parse("size [500, 400]\npioneers [0.95, 0.5] 100 40").attitudes)
    assert (area.top, area.left, area.bottom, area.right) == (0.95, 0.5, 0.85, 0.7)


def test_an_address_that_runs_something_is_refused_and_told() -> None:
    for address in ("javascript:alert(1)", "JaVa\tScript:alert(1)", "data:text/html,x", "file:///etc/passwd"):
        map_ = wardley.parse(f"url site [{address}]")
        assert only(map_.urls).address is None, address
        assert codes(map_) == ["E205"], address
    assert only(wardley.parse("url site [../other.svg#part]").urls).address == "../other.svg#part"


def test_an_annotation_may_stand_in_several_places() -> None:
    annotation = only(wardley.parse("annotation 1 [[0.43,0.49],[0.08,0.79]] Power for all").annotations)
    assert [(p.visibility, p.evolution) for p in annotation.places] == [(0.43, 0.49), (0.08, 0.79)]
    assert (annotation.number, annotation.text) == (1, "Power for all")


def test_estate_and_plan_lines_are_records_with_places() -> None:
    map_ = wardley.parse("component CRM [0.5, 0.6] //@ (bespoke, cost 90k)\n//@ A->B (first) ; why")
    facts, link = map_.records
    assert (facts.keyword, facts.name, facts.line) == ("estate", "CRM", 1)
    assert [(a.text, a.column) for a in facts.attributes] == [("bespoke", 31), ("cost 90k", 40)]
    assert (link.keyword, link.name, link.target, link.text, link.column) == ("link", "A", "B", "why", 5)


def test_a_plan_needs_no_mark_before_its_lines() -> None:
    map_ = wardley.parse("map shop.owm\nrate Cy->Replace LMS [0.1, 0.7]", name="next.plan")
    assert [record.keyword for record in map_.records] == ["map", "rate"]
    assert map_.records[1].numbers == (0.1, 0.7)


def test_a_number_off_the_map_is_kept_and_told() -> None:
    map_ = wardley.parse("component A [1.4, -0.2]\ncomponent B [1e999, 0.2]")
    assert [(c.visibility, c.evolution) for c in map_.components] == [(1.4, -0.2), (None, 0.2)]
    assert sorted(codes(map_)) == ["E201", "E201", "E202"]
