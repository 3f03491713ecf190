"""What others lay over a map, with a legend.

`marks` show what is out of line, in `lanes` that keep clear of names; `changes` what is new since another
version; `tints` what is known of components, by colour.
"""
