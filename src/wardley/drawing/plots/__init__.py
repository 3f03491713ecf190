"""Pictures that are no maps: data with places, drawn by the same shapes, styles, formats and Graphviz.

One file a plot, a record of plain names, numbers and words that knows nothing of plans; `pictures/` has the
file of the same name that turns it into shapes. `draw.draw_plot` is the way in, `draw.not_written` says which
names have no room on a picture; `board` is what shapes gather on.
"""
