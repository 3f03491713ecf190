"""What `import wardley` promises."""

import subprocess
import sys

import pytest

import wardley


def test_every_promised_name_is_there_and_told() -> None:
    assert set(wardley.__all__) <= set(dir(wardley))
    for name in wardley.__all__:
        assert getattr(wardley, name).__doc__, name


def test_a_name_that_is_not_promised_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'draw_me'"):
        wardley.draw_me  # noqa: B018


def test_no_room_hides_a_verb() -> None:
    """A package of the verb's name, once imported, would take its place."""
    map_ = wardley.parse("component Tea [0.5, 0.4]")
    for _ in range(2):
        assert str(wardley.render(map_)).startswith("<svg")
        assert wardley.convert(map_, "owm").startswith("component Tea")
        assert wardley.format("A -> B") == "A->B\n"


def test_importing_the_package_imports_nothing_heavy() -> None:
    heavy = "{'lark', 'networkx', 'pydantic', 'graphviz', 'xml', 'subprocess'}"
    script = f"import sys, wardley; print(sorted({heavy} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_map_of_common_lines_is_read_without_lark() -> None:
    script = (
        "import sys, wardley; wardley.parse('title T\\nanchor A [0.9, 0.5]\\ncomponent B [0.5, 0.4]\\nA->B');"
        "print('lark' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_a_map_shows_itself_in_a_notebook() -> None:
    shown = wardley.parse("component Tea [0.5, 0.4]")._repr_mimebundle_()
    assert shown["image/svg+xml"].startswith("<svg")
    assert shown["text/plain"].startswith("Wardley map of 1 component; 1 in Product.\n\n")


def test_a_map_says_what_it_shows() -> None:
    map_ = wardley.parse("title Tea\ncomponent Tea [0.5, 0.4]")
    assert map_.alt == "Tea: a Wardley map of 1 component; 1 in Product."
    assert map_.describe().startswith(map_.alt)


def test_a_map_can_be_handed_to_the_graphviz_library() -> None:
    source = wardley.parse("component Tea [0.5, 0.4]").to_graphviz()
    assert source.engine == "neato"
    assert "Tea" in source.source
