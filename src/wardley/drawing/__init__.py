"""Showing a map: from the model, by way of shapes, to a picture.

`draw.draw` is the way in. `scene` turns a map into shapes in map units (1 unit is 1 px in SVG and 1 point
in DOT; x grows to the right, y downwards), with the help of a file for each part: `axes`, `attitudes`,
`symbols` (where everything stands), `links`, `evolutions`, `pipelines`, `elements` with `figures`, `remarks`.
They gather on a `sheet`, whose `canvas` says where a point of the map falls. `theme` and `themes/` hold
colours and strokes, one file a style. `marks` are arrows and rings that others lay over a map, with `lanes`
to run in and a `legend`. `dot` writes a scene in Graphviz's language, `engine` finds and runs
Graphviz, and `formats/` has one file an output format: ``SUFFIX`` and ``render(scene, engine)``.

No text of a map reaches Graphviz unescaped, and no name becomes an id: these are made of a kind and numbers,
as in ``component_3``. In SVG the group of an element has its id, its kinds as classes, and its name as title.
"""
