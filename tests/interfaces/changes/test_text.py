"""Changes as lines of text."""

from tests.interfaces.changes import made

from wardley.interfaces.changes.text import tell


def test_the_news_comes_first_a_line_a_change():
    assert tell(made.one()) == (
        "old.owm → new.owm: 1 in another stage, 1 added, 1 removed, 2 changes of sourcing, owners or cost,"
        " 1 expectation, 1 fact or statement, 1 moved, 2 links\n"
        "\n"
        "In another stage\n"
        "  'Desk' arrived in product as expected, from custom-built: 0.3 → 0.5\n"
        "\n"
        "Added\n"
        "  'App', a component in custom-built (0.2)\n"
        "\n"
        "Removed\n"
        "  'Safe', a component in product (0.5)\n"
        "\n"
        "Sourcing, owners and cost\n"
        "  'Desk': build → buy\n"
        "  'Desk': cost 120k → 80k (-40k, -33 %)\n"
        "\n"
        "Expected to evolve\n"
        "  'Keys' is expected to evolve to 0.8 (commodity)\n"
        "\n"
        "Facts and statements\n"
        "  contract 'Lot': ends 2026-06 → 2027-06\n"
        "\n"
        "Moved within a stage\n"
        "  'Keys' moved right: evolution 0.6 → 0.62\n"
        "\n"
        "Links\n"
        "  'Guest' now needs 'App'\n"
        "  'Desk' no longer needs 'Safe'\n"
    )


def test_nothing_is_one_line():
    assert tell(made.one(made.OLD, made.OLD)) == "old.owm → new.owm: nothing changed\n"


def test_folders_are_told_map_by_map():
    told = tell(made.several())

    assert told.startswith("old → new: 1 of 5 maps changed, 1 new, 1 gone\n\na/shop.owm: 1 in another stage")
    assert told.endswith("\n\nb.owm: a new map with 1 component\n\nc.owm: gone; it had 1 component\n")


def test_a_name_drives_no_terminal():
    told = tell(made.one("title Blue", "title \x1b[31mRed"))

    assert "\x1b" not in told
    assert "Red" in told
