"""Showing a map: from the model, by way of shapes, to a picture.

`draw.draw` is the way in. `scene` turns a map into shapes in map units (1 unit is 1 px in SVG and 1 point
in DOT; x grows to the right, y downwards), with the help of a file for each of its `parts`. They gather on a
`sheet`, whose `canvas` says where a point of the map falls and whose `symbols` where everything stands.
`layers` are laid over a map by an `overlay`; `words` tell it to those who cannot see it.

`theme` and `themes/` hold colours and strokes, one file a style; `theme_file` reads those of users, and
`style_sheet` with `paints` lets an SVG follow the page that it stands on. `dot` writes a scene in Graphviz's
language, `engine` finds and runs Graphviz, and `formats/` has one file an output format: ``SUFFIX`` and
``render(scene, engine)``. `interactive/` is what a page does with a picture, `cards` what it shows of an
element. `fonts` and `glyphs` know which letters a format has, and `unwritten` tells of those that it lacks.

No text of a map reaches Graphviz unescaped, and no name becomes an id: these are made of a kind and numbers,
as in ``component_3``. In SVG the group of an element has its id, its kinds as classes, and its name as title.
"""
